/** The body of the document: every block of the model in turn. */
import { frontRows } from '../core/documents/front-table';
import { plainText } from '../core/documents/missing';
import type { Block, Heading, Paragraph, Section, Table, Text, WordDocument } from '../core/documents/model';
import { firstListNumberId, outlineLevelXml } from './numbering';
import { captionXml, contentsXml, paragraphXml, runsXml, type SectionEntry } from './paragraphs';
import { type Paper, paperOf } from './paper';
import { tintOf } from '../core/issuing/look-colours';
import { letterheadXml, letterSignaturesXml, titleXml } from './layout';
import { headFill, particularsXml, signatureXml, tableXml } from './tables';

/** What the library makes for the body: section ends and pictures, in the order of the document. */
export interface Skeleton {
  readonly sectionEnds: readonly string[];
  readonly pictures: readonly string[];
  /** The crest of the force, where the look has one; empty otherwise. */
  readonly crest: string;
}

interface Progress {
  readonly skeleton: Skeleton;
  readonly sections: readonly SectionEntry[];
  readonly headFill: string;
  /** The upright page of A4. */
  readonly page: Paper;
  readonly isInTemplate: boolean;
  paper: Paper;
  headingLevel: 0 | 1 | 2 | 3;
  afterTable: boolean;
  /** Whether a note follows the block that is being written. */
  isNoteNext: boolean;
  /** Whether the block that is being written is a sentence between a heading and what it heads. */
  isLeadIn: boolean;
  /** Whether a new page begins after the block that is being written, and the notes to it. */
  isLastOnPage: boolean;
  sectionNumber: number;
  numberedHeadings: number;
  numberedLists: number;
  tables: number;
  figures: number;
}

/** The styles of the two paragraphs that may differ between the letters of a batch. */
export const addressStyle = 'InsideAddress';
export const salutationStyle = 'Salutation';

export const firstSection: Section = { kind: 'section', orientation: 'portrait', size: 'A4' };

/** The sections of a document in order; the first is A4 upright unless the document begins on another. */
export function sectionsOf({ blocks, opensOn }: WordDocument): readonly Section[] {
  return [{ ...firstSection, ...opensOn }, ...blocks.filter((block) => block.kind === 'section')];
}

/** Whether a section has the page that a document begins with. */
export function isUpright({ orientation, size }: Section): boolean {
  return orientation === firstSection.orientation && size === firstSection.size;
}

/** How many numbered lists the document has. */
export function numberedListCount(document: WordDocument): number {
  return document.blocks.filter((block) => block.kind === 'list' && block.ordered).length;
}

/** The beginning of a body. `templatePage` is the upright page of a force's own file. */
function begin(document: WordDocument, skeleton: Skeleton, templatePage?: Paper): Progress {
  const page = templatePage ?? paperOf(firstSection);
  return {
    isInTemplate: templatePage !== undefined,
    skeleton,
    sections: sectionEntries(document.blocks),
    headFill: document.look === undefined ? headFill : tintOf(document.look.accentColour),
    page,
    paper: page,
    headingLevel: 0,
    afterTable: false,
    isNoteNext: false,
    isLeadIn: false,
    isLastOnPage: false,
    sectionNumber: 0,
    numberedHeadings: 0,
    numberedLists: 0,
    tables: 0,
    figures: 0,
  };
}

/** Everything inside w:body, piece by piece. */
export function* bodyXml(document: WordDocument, skeleton: Skeleton): Generator<string, void> {
  const progress = begin(document, skeleton);
  progress.paper = paperOf({ ...firstSection, ...document.opensOn });
  yield headOf(document, { crest: skeleton.crest, paper: progress.paper });
  const rows = frontRows(document);
  if (rows.length > 0) {
    const front = { kind: 'particulars', label: 'Particulars of this document', rows } as const;
    yield particularsXml(front, { paper: progress.paper, isLastOnPage: false });
    progress.afterTable = true;
  }
  yield* allBlocks(document.blocks, progress);
  const closing = closingXml(document, progress.afterTable);
  yield closing;
  // Word wants a paragraph between a table and the end of the body.
  if (closing === '' && endsWithTable(document.blocks)) yield paragraphXml({ style: 'SectionEnd' }, '');
  yield skeleton.sectionEnds[skeleton.sectionEnds.length - 1] ?? '';
}

/** The blocks of a document alone, for a page that has its own head, width and sections. */
export function* blocksXml(document: WordDocument, skeleton: Skeleton, page: Paper): Generator<string, void> {
  yield* allBlocks(document.blocks, begin(document, skeleton, page));
  if (endsWithTable(document.blocks)) yield paragraphXml({ style: 'SectionEnd' }, '');
}

/** The front table alone. */
export function frontTableXml(document: WordDocument, page: Paper): string {
  const rows = frontRows(document);
  if (rows.length === 0) return '';
  const front = { kind: 'particulars', label: 'Particulars of this document', rows } as const;
  return (
    particularsXml(front, { paper: page, isLastOnPage: false }) + paragraphXml({ style: 'SectionEnd' }, '')
  );
}

function* allBlocks(blocks: readonly Block[], progress: Progress): Generator<string, void> {
  for (const [index, block] of blocks.entries()) {
    progress.isNoteNext = isNote(blocks[index + 1]);
    progress.isLeadIn = isLeadIn(blocks[index - 1], blocks[index + 1]);
    progress.isLastOnPage = beginsPage(blocks.slice(index + 1).find((next) => !isNote(next)));
    yield* blockXml(block, progress);
  }
}

/** The title; before it, or in its place in a letter, the letterhead. */
function headOf(
  { title, frontLook, look }: WordDocument,
  given: { readonly crest: string; readonly paper: Paper },
): string {
  if (look === undefined)
    return frontLook === 'letter' ? '' : paragraphXml({ style: 'Title' }, runsXml(title));
  if (frontLook === 'letter') return letterheadXml({ look, ...given });
  return frontLook === 'statement'
    ? letterheadXml({ look, ...given }) + paragraphXml({ style: 'Title' }, runsXml(title))
    : titleXml(title, { look, ...given });
}

/** The force's closing note, a paragraph for each of its lines. */
function closingXml({ look }: WordDocument, afterTable: boolean): string {
  const lines = (look?.closingNote ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  return lines
    .map((line, index) =>
      paragraphXml(
        {
          style: 'Note',
          properties: index === 0 ? `<w:spacing w:before="${afterTable ? 320 : 200}"/>` : '',
        },
        runsXml(line),
      ),
    )
    .join('');
}

/** A note belongs to what stands above it, and is not parted from it by the end of a page. */
function isNote(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.look === 'note';
}

/**
 * Whether what stands between these is a sentence that leads in: without its being kept, heading and sentence stay
 * behind where the table, the picture or the first part moves to the next page.
 */
function isLeadIn(before: Block | undefined, after: Block | undefined): boolean {
  if (before?.kind !== 'heading' || after === undefined) return false;
  if (after.kind === 'heading') return after.level > before.level && !after.onNewPage;
  return ['table', 'particulars', 'picture'].includes(after.kind);
}

function beginsPage(block: Block | undefined): boolean {
  if (block === undefined) return true;
  return block.kind === 'heading' ? block.onNewPage : ['section', 'page-break'].includes(block.kind);
}

function endsWithTable(blocks: readonly Block[]): boolean {
  const last = blocks[blocks.length - 1];
  return last === undefined || ['table', 'particulars', 'signature'].includes(last.kind);
}

function* blockXml(block: Block, progress: Progress): Generator<string, void> {
  if (block.kind !== 'table') {
    yield smallBlockXml(block, progress);
    return;
  }
  progress.afterTable = true;
  progress.tables += 1;
  yield captionXml('Table', { number: progress.tables, text: block.caption });
  yield* tableXml(block, { ...progress, keepsLastRow: progress.isNoteNext });
}

/** Every block but a table. */
function smallBlockXml(block: Exclude<Block, Table>, progress: Progress): string {
  const { afterTable } = progress;
  progress.afterTable = false;
  switch (block.kind) {
    case 'heading':
      return headingXml(block, progress);
    case 'paragraph':
      return bodyParagraphXml(block, {
        level: progress.headingLevel,
        afterTable,
        isKept: block.keepWithNext === true || progress.isLeadIn,
      });
    case 'list':
      return listXml(block.items, block.ordered ? firstListNumberId + progress.numberedLists++ : null);
    case 'particulars':
      progress.afterTable = true;
      return particularsXml(block, progress);
    case 'signature':
      progress.afterTable = true;
      return block.look === 'letter'
        ? letterSignaturesXml(block, progress.paper)
        : signatureXml(block, progress);
    case 'picture': {
      const drawing = progress.skeleton.pictures[progress.figures] ?? '';
      progress.figures += 1;
      return (
        captionXml('Figure', { number: progress.figures, text: block.caption }) +
        paragraphXml({ style: 'Picture' }, `<w:r>${drawing}</w:r>`)
      );
    }
    case 'contents':
      return progress.sections.length === 0 ? '' : contentsXml(block.heading, progress.sections);
    case 'page-break':
      return paragraphXml({ style: 'SectionEnd' }, '<w:r><w:br w:type="page"/></w:r>');
    case 'section': {
      const end = progress.skeleton.sectionEnds[progress.sectionNumber] ?? '';
      progress.sectionNumber += 1;
      progress.paper = isUpright(block) ? progress.page : paperOf(block);
      return paragraphXml({ style: 'SectionEnd', properties: end }, '');
    }
  }
}

function headingXml(heading: Heading, progress: Progress): string {
  progress.headingLevel = heading.level;
  const style = `${heading.numbered ? 'Heading' : 'UnnumberedHeading'}${heading.level}`;
  const properties = heading.onNewPage ? '<w:pageBreakBefore/>' : '';
  let runs = runsXml(heading.text);
  if (heading.numbered && heading.level === 1) {
    const entry = progress.sections[progress.numberedHeadings];
    progress.numberedHeadings += 1;
    if (entry !== undefined) {
      const id = entry.number;
      runs = `<w:bookmarkStart w:id="${id}" w:name="${entry.bookmark}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
    }
  }
  return paragraphXml({ style, properties }, runs);
}

function bodyParagraphXml(
  paragraph: Paragraph,
  place: { readonly level: 0 | 1 | 2 | 3; readonly afterTable: boolean; readonly isKept: boolean },
): string {
  const style = {
    numbered: place.level === 0 ? 'Normal' : `NumberedParagraph${place.level}`,
    plain: 'Normal',
    lead: 'Lead',
    note: 'Note',
    address: addressStyle,
    salutation: salutationStyle,
    'letter-line': 'LetterLine',
    subject: 'LetterSubject',
  }[paragraph.look];
  // The number stands on the paragraph itself: a style can carry a level only if that level names the style,
  // and these levels belong to the headings.
  const isNumbered = paragraph.look === 'numbered' && place.level > 0;
  const properties =
    (place.isKept ? '<w:keepNext/>' : '') +
    (isNumbered ? outlineLevelXml(place.level) : '') +
    (place.afterTable ? '<w:spacing w:before="200"/>' : '');
  return paragraphXml({ style, properties }, runsXml(paragraph.text));
}

function listXml(items: readonly Text[], numberId: number | null): string {
  const look =
    numberId === null
      ? { style: 'ListBullet' }
      : {
          style: 'ListNumber',
          properties: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numberId}"/></w:numPr>`,
        };
  return items.map((item) => paragraphXml(look, runsXml(item))).join('');
}

function sectionEntries(blocks: readonly Block[]): readonly SectionEntry[] {
  return blocks
    .filter((block) => block.kind === 'heading' && block.level === 1 && block.numbered)
    .map((block, index) => ({
      number: index + 1,
      title: block.kind === 'heading' ? plainText(block.text) : '',
      bookmark: `_Toc${String(index + 1).padStart(9, '0')}`,
    }));
}
