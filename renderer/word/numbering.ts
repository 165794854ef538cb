/**
 * Real numbering: one outline for headings and numbered paragraphs (1, 1.1, 1.1.1), one list of bullets, and
 * for each numbered list a count of its own that begins at 1.
 */
import { wordNamespace, xmlDeclaration } from './xml';

export const outlineNumberId = 1;
export const bulletNumberId = 2;
/** The first numbered list of the document; the next ones count on from here. */
export const firstListNumberId = 3;

/** Where text stands beside its number: 15 mm. */
export const numberedIndent = 851;

/** The property that puts a paragraph on a level of the outline, counted from 0. */
export function outlineLevelXml(level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${outlineNumberId}"/></w:numPr>`;
}

interface Level {
  readonly format: 'decimal' | 'bullet';
  readonly text: string;
  readonly left: number;
  readonly hanging: number;
  /** The style that carries this level by itself. */
  readonly style?: string;
}

const outline: readonly Level[] = [
  { format: 'decimal', text: '%1', left: numberedIndent, hanging: numberedIndent, style: 'Heading1' },
  { format: 'decimal', text: '%1.%2', left: numberedIndent, hanging: numberedIndent, style: 'Heading2' },
  { format: 'decimal', text: '%1.%2.%3', left: numberedIndent, hanging: numberedIndent, style: 'Heading3' },
  { format: 'decimal', text: '%1.%2.%3.%4', left: numberedIndent, hanging: numberedIndent },
];

const listIndent = numberedIndent + 340;
const bullets: readonly Level[] = [
  { format: 'bullet', text: '•', left: listIndent, hanging: 340, style: 'ListBullet' },
];
const numbers: readonly Level[] = [{ format: 'decimal', text: '%1.', left: listIndent + 60, hanging: 400 }];

/** The part word/numbering.xml for a document with this many numbered lists. */
export function numberingXml(numberedLists: number): string {
  const lists = Array.from({ length: numberedLists }, (_, index) => firstListNumberId + index);
  const numbersOf = (id: number, abstract: number, restart: string) =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${restart}</w:num>`;
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  return (
    `${xmlDeclaration}<w:numbering xmlns:w="${wordNamespace}">` +
    abstractXml({ id: 0, kind: 'multilevel', levels: outline }) +
    abstractXml({ id: 1, kind: 'hybridMultilevel', levels: bullets }) +
    abstractXml({ id: 2, kind: 'hybridMultilevel', levels: numbers }) +
    numbersOf(outlineNumberId, 0, '') +
    numbersOf(bulletNumberId, 1, '') +
    lists.map((id) => numbersOf(id, 2, restart)).join('') +
    '</w:numbering>'
  );
}

function abstractXml(given: {
  readonly id: number;
  readonly kind: string;
  readonly levels: readonly Level[];
}): string {
  const levels = given.levels.map((level, index) => levelXml(level, index)).join('');
  return `<w:abstractNum w:abstractNumId="${given.id}"><w:multiLevelType w:val="${given.kind}"/>${levels}</w:abstractNum>`;
}

function levelXml(level: Level, index: number): string {
  const style = level.style === undefined ? '' : `<w:pStyle w:val="${level.style}"/>`;
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${level.format}"/>${style}` +
    `<w:lvlText w:val="${level.text}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr><w:ind w:left="${level.left}" w:hanging="${level.hanging}"/></w:pPr></w:lvl>`
  );
}
