/** The desk's styles and lists brought into a force's own file under names of their own, resting on the force's styles. */
import type { WordDocument } from '../../core/documents/model';
import { numberedListCount } from '../body';
import { numberingXml } from '../numbering';
import { stylesXml } from '../styles';
import { wordNamespace, xmlDeclaration } from '../xml';

/** How names and numbers of the desk's XML are called in the template. */
export interface Renaming {
  readonly style: (id: string) => string;
  /** Added to every number of a list but 0. */
  readonly listOffset: number;
}

interface TemplateStyle {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly isDefault: boolean;
}

const foundations = ['Normal', 'DefaultParagraphFont', 'NoList', 'TableNormal'];
const prefix = 'Desk';

/** The styles of a part word/styles.xml. */
function stylesIn(xml: string): readonly TemplateStyle[] {
  return [...xml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)].map(([, head = '', inner = '']) => ({
    id: attribute(head, 'w:styleId'),
    type: attribute(head, 'w:type'),
    name: /<w:name w:val="([^"]*)"/.exec(inner)?.[1] ?? '',
    isDefault: ['1', 'true', 'on'].includes(attribute(head, 'w:default')),
  }));
}

/** Renames what refers to the desk's styles and lists. */
export function renamingFor(styles: string, numbering: string): Renaming {
  const plain =
    stylesIn(styles).find(({ type, isDefault }) => type === 'paragraph' && isDefault)?.id ?? 'Normal';
  return {
    style: (id) => (id === 'Normal' ? plain : foundations.includes(id) ? id : prefix + id),
    listOffset: highest(numbering, /<w:num\b[^>]*w:numId="(\d+)"/g),
  };
}

/** XML of the desk with the template's names. */
export function renamed(xml: string, { style, listOffset }: Renaming): string {
  return xml
    .replaceAll(
      /<w:(pStyle|tblStyle|rStyle) w:val="([^"]*)"/g,
      (_, tag: string, id: string) => `<w:${tag} w:val="${style(id)}"`,
    )
    .replaceAll(
      /<w:numId w:val="(\d+)"/g,
      (_, id: string) => `<w:numId w:val="${id === '0' ? 0 : Number(id) + listOffset}"`,
    );
}

/**
 * The template's styles with the desk's after them. A heading, a caption, a title rests on the template's own and takes
 * its letters and colours from there; its number and its place in the outline are the desk's.
 */
export function mergedStyles(styles: string, document: WordDocument, renaming: Renaming): string {
  const theirs = stylesIn(styles);
  const defaultOf = (type: string) => theirs.find((style) => style.type === type && style.isDefault)?.id;
  const twin = (type: string, id: string, name: string) =>
    theirs.find(
      (style) => style.type === type && (style.id === id || style.name.toLowerCase() === name.toLowerCase()),
    )?.id;
  const own = [
    ...stylesXml(document, { hasLongTable: false }).matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g),
  ]
    .filter(([, head = '']) => !foundations.includes(attribute(head, 'w:styleId')))
    .map(([, head = '', inner = '']) => {
      const [id, type] = [attribute(head, 'w:styleId'), attribute(head, 'w:type')];
      const name = /<w:name w:val="([^"]*)"/.exec(inner)?.[1] ?? id;
      const base = twin(type, id, name);
      const basedOn = /<w:basedOn w:val="([^"]*)"/.exec(inner)?.[1] ?? '';
      const rests = base ?? (foundations.includes(basedOn) ? defaultOf(type) : prefix + basedOn);
      const named = inner
        .replace(/<w:name w:val="[^"]*"/, `<w:name w:val="${prefix} ${name}"`)
        .replace(/<w:basedOn w:val="[^"]*"\/>/, rests === undefined ? '' : `<w:basedOn w:val="${rests}"/>`)
        .replace(/<w:next w:val="([^"]*)"/, (_, next: string) => `<w:next w:val="${renaming.style(next)}"`);
      const look = base === undefined ? named : named.replace(/<w:rPr>[\s\S]*?<\/w:rPr>/, '');
      return `<w:style w:type="${type}" w:customStyle="1" w:styleId="${prefix}${id}">${renamed(look, renaming)}</w:style>`;
    });
  const whole = styles.includes('</w:styles>')
    ? styles
    : `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}"></w:styles>`;
  return whole.replace(/<\/w:styles>\s*$/, () => `${own.join('')}</w:styles>`);
}

/** The template's lists with the desk's among them: Word wants every description before the first list. */
export function mergedNumbering(numbering: string, document: WordDocument, renaming: Renaming): string {
  const ours = numberingXml(numberedListCount(document));
  const shift = highest(numbering, /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"/g) + 1;
  const abstracts = [...ours.matchAll(/<w:abstractNum\b[\s\S]*?<\/w:abstractNum>/g)].map(([xml]) =>
    renamed(xml, renaming).replace(
      /w:abstractNumId="(\d+)"/,
      (_, id: string) => `w:abstractNumId="${Number(id) + shift}"`,
    ),
  );
  const lists = [...ours.matchAll(/<w:num\b[\s\S]*?<\/w:num>/g)].map(([xml]) =>
    xml
      .replace(/w:numId="(\d+)"/, (_, id: string) => `w:numId="${Number(id) + renaming.listOffset}"`)
      .replace(
        /<w:abstractNumId w:val="(\d+)"/,
        (_, id: string) => `<w:abstractNumId w:val="${Number(id) + shift}"`,
      ),
  );
  const whole = numbering.includes('</w:numbering>')
    ? numbering
    : `${xmlDeclaration}<w:numbering xmlns:w="${wordNamespace}"></w:numbering>`;
  const at = whole.search(/<w:num\s|<w:numIdMacAtCleanup|<\/w:numbering>/);
  const end = whole.search(/<w:numIdMacAtCleanup|<\/w:numbering>/);
  return whole.slice(0, at) + abstracts.join('') + whole.slice(at, end) + lists.join('') + whole.slice(end);
}

function highest(xml: string, pattern: RegExp): number {
  return [...xml.matchAll(pattern)].reduce((most, [, id]) => Math.max(most, Number(id)), 0);
}

function attribute(head: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1] ?? '';
}
