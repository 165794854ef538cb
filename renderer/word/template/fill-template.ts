/**
 * A document in a force's own file. Fields of a line are filled by the library, which keeps the look of their place;
 * whole paragraphs and tables are the desk's own XML, put in the place of the paragraph that names them.
 */
import { patchDocument, PatchType, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import type { WordDocument } from '../../core/documents/model';
import {
  fieldKey,
  sectionUnder,
  type StandingSection,
  type TemplateFacts,
  textValues,
} from '../../core/issuing/template-fields';
import { hashOf, type WrittenWord } from '../compose';
import { coreProperties, zipped } from '../package';
import { buildSkeleton } from '../skeleton';
import { insertedBlocks, insertedFront, type Inserted, pageOf, type Place } from './insert-blocks';
import { asPart, inspectTemplate, partOf, rewritten } from './inspect-template';
import { mergedNumbering, mergedStyles, renamingFor } from './merge-styles';
import { withNumbering, withPictures, withoutMetadata, withWatermark } from './template-package';
import { fieldsIn, type FoundParagraph, paragraphsOf } from './template-xml';

type Files = Record<string, Uint8Array>;

/** The file and the SHA-256 of the document's content; the same document and template give the same bytes. */
export async function composeFromTemplate(
  document: WordDocument,
  template: Uint8Array,
  facts: TemplateFacts,
): Promise<WrittenWord> {
  const files: Files = unzipSync(await withTextFields(document, template, facts));
  const numbering = partOf(files, 'word/numbering.xml');
  const styles = partOf(files, 'word/styles.xml');
  const renaming = renamingFor(styles, numbering);
  const body = withBlocks(partOf(files, 'word/document.xml'), document, renaming);
  files['word/document.xml'] = asPart(rooted(body.xml));
  files['word/styles.xml'] = asPart(mergedStyles(styles, document, renaming));
  files['word/numbering.xml'] = asPart(mergedNumbering(numbering, document, renaming));
  withNumbering(files);
  withPictures(files, body.inserted);
  withoutMetadata(files, coreProperties(document));
  if (document.status === 'draft') withWatermark(files, watermarkOf(document));
  return { bytes: zipped(new Map(Object.entries(files))), contentHash: await hashOf(document) };
}

/** Fills the fields of a line, wherever they stand. A field that is not known is left as it is. */
async function withTextFields(
  document: WordDocument,
  template: Uint8Array,
  facts: TemplateFacts,
): Promise<Uint8Array> {
  const values: Readonly<Record<string, string>> = textValues(document, facts);
  const names = new Set((await inspectTemplate(template)).map(({ name }) => name));
  const patches = Object.fromEntries(
    [...names].flatMap((name) => {
      const value = values[fieldKey(name)];
      return value === undefined
        ? []
        : [[name, { type: PatchType.PARAGRAPH, children: runsOf(value) } as const]];
    }),
  );
  return patchDocument({
    outputType: 'uint8array',
    data: rewritten(unzipSync(template)),
    patches,
    keepOriginalStyles: true,
    trimPlaceholders: true,
  });
}

function runsOf(value: string): TextRun[] {
  return value
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

/** The document part with blocks in the place of every paragraph that names them. */
function withBlocks(
  xml: string,
  document: WordDocument,
  renaming: Place['renaming'],
): { readonly xml: string; readonly inserted: readonly Inserted[] } {
  const places = paragraphsOf(xml).filter(({ isInPage, text }) => isInPage && isFieldAlone(text));
  const inserted: Inserted[] = [];
  // From the end, so that what was found before stays where it was found.
  const filled = [...places].reverse().reduce((now, paragraph, index) => {
    const [name = ''] = fieldsIn(paragraph.text);
    const sectionEnd = sectionEndAfter(xml, paragraph.end);
    const place: Place = { page: pageOf(sectionEnd), sectionEnd, renaming, number: index + 1 };
    const blocks = blocksFor(fieldKey(name), document, place);
    if (blocks === null) return now;
    inserted.push(blocks);
    return replaced(now, paragraph, blocks);
  }, xml);
  return { xml: filled, inserted };
}

function blocksFor(key: string, document: WordDocument, place: Place): Inserted | null {
  if (key === 'body') return insertedBlocks(document, place);
  if (key === 'front table') return insertedFront(document, place);
  const section = sectionUnder(document, key);
  if (section === null) return null;
  const inserted = insertedBlocks({ ...document, blocks: section.blocks }, place);
  return { ...inserted, xml: withCaptionsFrom(inserted.xml, section) };
}

/** Captions of a section keep the numbers that they have in the whole document, also when Word counts its fields anew. */
function withCaptionsFrom(
  xml: string,
  before: Pick<StandingSection, 'tablesBefore' | 'figuresBefore'>,
): string {
  return xml.replaceAll(
    /SEQ (Table|Figure) \\\* ARABIC( <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t>)(\d+)/g,
    (_, label: string, between: string, number: string) => {
      const earlier = label === 'Table' ? before.tablesBefore : before.figuresBefore;
      const now = Number(number) + earlier;
      return `SEQ ${label} \\* ARABIC \\r ${now}${between}${now}`;
    },
  );
}

function isFieldAlone(text: string): boolean {
  return /^\{\{[^{}]+\}\}$/.test(text.trim());
}

/** The end of the section in which a place lies: the next one after it. */
function sectionEndAfter(xml: string, from: number): string {
  return /<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/.exec(xml.slice(from))?.[0] ?? '';
}

function replaced(
  xml: string,
  { start, end }: FoundParagraph,
  { xml: blocks, lastSection }: Inserted,
): string {
  const [before, after] = [xml.slice(0, start), xml.slice(end)];
  if (lastSection === null) return before + blocks + after;
  // Nothing of the template follows: its last section would be an empty page.
  if (/^\s*<w:sectPr\b/.test(after))
    return before + blocks + after.replace(sectionEndAfter(after, 0), () => lastSection);
  return `${before}${blocks}<w:p><w:pPr>${lastSection}</w:pPr></w:p>${after}`;
}

const namespaces: Readonly<Record<string, string>> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
};

/** Every prefix that the desk's XML uses stands at the root. */
function rooted(xml: string): string {
  return xml.replace(/<w:document\b[^>]*>/, (root) => {
    const missing = Object.entries(namespaces).filter(([prefix]) => !root.includes(`xmlns:${prefix}=`));
    return root.replace(/>$/, `${missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')}>`);
  });
}

/** The run that draws DRAFT across the page, as the desk's own documents have it. */
function watermarkOf(document: WordDocument): string {
  const { parts } = buildSkeleton({ ...document, blocks: [] }, '');
  const header = parts.get('word/header1.xml');
  const xml = typeof header === 'string' ? header : '';
  return (xml.match(/<w:r>(?:(?!<\/w:r>)[\s\S])*?<w:pict\b[\s\S]*?<\/w:pict>[\s\S]*?<\/w:r>/) ?? [''])[0];
}
