/**
 * A document as the desk thinks of it: plain data, no library's words in it. The Word writer and the preview on
 * the screen both draw this model, and its hash is the fingerprint of what was said.
 */
import type { Marking } from '../foundation/marking';
import type { Drawing } from './drawing/drawing';

/** A stretch of text with one look. `missing` says what should have stood here, see `recorded`. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Struck through: it was said, and a later entry took its place. */
  readonly struck?: true;
  readonly missing?: string;
}

/** Text of one paragraph: plain, or in runs. A line break inside is "\n". */
export type Text = string | readonly Run[];

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Unnumbered headings are for the pages before section 1 and for annexes. */
  readonly numbered: boolean;
  /** Whether it begins a new page. */
  readonly onNewPage: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** Numbered paragraphs count on within the heading above: 2.1, 2.2; or 2.1.1 below a heading of level 2. */
  readonly look: 'numbered' | 'plain' | 'lead' | 'note' | LetterPart;
  /** Stays on the page of what follows it. */
  readonly keepWithNext?: true;
}

/**
 * The parts of a letter that are set apart: whom it goes to, its date and reference, the salutation, and its subject.
 * Address and salutation are what may differ between two letters of a batch.
 */
export type LetterPart = 'address' | 'letter-line' | 'salutation' | 'subject';

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Text[];
}

export type RatingLevel = 1 | 2 | 3 | 4 | 5;

/** A rating: always the number and the word, never the colour alone. */
export interface RatingCell {
  readonly kind: 'rating';
  readonly level: RatingLevel;
  /** The letter or number that stands in the cell. */
  readonly mark: string;
  /** The word that goes with it; `''` where the column's note gives the words. */
  readonly word: string;
  /** Short paragraphs under the rating: its spread, who judged it. */
  readonly below?: readonly Text[];
}

/** A place in a grid that holds no rating. */
export interface StateCell {
  readonly kind: 'state';
  readonly state: 'nil' | 'not-considered' | 'not-applicable';
  /** The words beside the sign; `''` where only the sign has room. */
  readonly word: string;
}

/** Several short paragraphs in one cell. */
export interface TextCell {
  readonly kind: 'text';
  readonly paragraphs: readonly Text[];
}

/**
 * An empty place to write an answer in. Its field stays in the file unseen, as a content control and as a bookmark, so
 * that the answer is found again when the file comes back.
 */
export interface AnswerCell {
  readonly kind: 'answer';
  /** 1, 2, 3 … within the document. */
  readonly number: number;
  readonly field: AnswerField;
  /** A line for a name, or room for some sentences. */
  readonly room: 'line' | 'sentences';
}

export interface AnswerField {
  /** At most 64 signs: what a content control takes. */
  readonly tag: string;
  /** At most 40 letters, digits and underscores, the first an underscore: what Word takes for a hidden bookmark. */
  readonly bookmark: string;
}

export type TableCell = Text | TextCell | RatingCell | StateCell | AnswerCell;

export interface TableColumn {
  readonly heading: string;
  /** Share of the table's width; the shares need not add up to anything. */
  readonly share: number;
  readonly align: 'left' | 'right' | 'centre';
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** The first cell of each row names the row. */
  readonly rowHeads: boolean;
  /** Smaller letters for a table with many columns. */
  readonly compact: boolean;
}

export interface Picture {
  readonly kind: 'picture';
  readonly drawing: Drawing;
  readonly caption: string;
  /** What the picture says, for someone who cannot see it. */
  readonly altText: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export type Orientation = 'portrait' | 'landscape';
export type PaperSize = 'A4' | 'A3';

/** From here on the pages have this size. A section always begins a new page. */
export interface Section {
  readonly kind: 'section';
  readonly orientation: Orientation;
  readonly size: PaperSize;
}

/** A place to sign for one person; kept together on one page. */
export interface Signatory {
  readonly role: string;
  readonly name: Text;
  readonly date: Text;
}

export interface SignatureBlock {
  readonly kind: 'signature';
  /** Below a letter: side by side, with room to sign above each name and no rules. A table of places to sign otherwise. */
  readonly look?: 'letter';
  readonly signatories: readonly Signatory[];
}

/** The list of numbered sections, from the headings of level 1 that are in the document. */
export interface Contents {
  readonly kind: 'contents';
  readonly heading: string;
}

/** A list of name and value without a head row: the front table, and the particulars of one threat. */
export interface Particulars {
  readonly kind: 'particulars';
  /** Said to someone who cannot see it; not printed. */
  readonly label: string;
  readonly rows: readonly { readonly name: string; readonly value: TableCell }[];
  /** Stays on one page, where it fits on one. */
  readonly keepTogether?: true;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Picture
  | PageBreak
  | Section
  | SignatureBlock
  | Contents
  | Particulars;

export interface FrontTable {
  readonly operation: Text;
  /** Which part of the whole it is, where it is not the whole: "Quayside". */
  readonly part?: Text;
  readonly version: Text;
  readonly status: Text;
  readonly author: Text;
  readonly approvedBy: Text;
  readonly date: Text;
  readonly reviewDate: Text;
  readonly distribution: Text;
  readonly foiNote: Text;
}

/** How the pages of a force look. What is not given looks as the desk's own. */
export interface DocumentLook {
  readonly font: string;
  /** Six hexadecimal digits. */
  readonly headingColour: string;
  /** For rules, and as a tint for the heads of tables; six hexadecimal digits. */
  readonly accentColour: string;
  /** Lines from the top; printed on the first page of a document that has a letterhead. */
  readonly letterhead: readonly string[];
  readonly crest: {
    /** A PNG in base64. */
    readonly png: string;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly altText: string;
  } | null;
  /** Printed at the end; empty for none. */
  readonly closingNote: string;
}

export interface WordDocument {
  readonly title: string;
  readonly marking: Marking;
  /** A draft is watermarked on every page. */
  readonly status: 'draft' | 'issued';
  /** The one name that goes into the file's properties; `''` leaves the property out. */
  readonly author: string;
  /** ISO date of issue: the only date that goes into the file. */
  readonly issueDate: string;
  /** Stands in the footer: "Version 2". */
  readonly versionLabel: string;
  readonly language: 'en-GB';
  readonly front: FrontTable;
  /**
   * A short front leaves room on the page: marking, operation, version and status, dates, distribution. A letter has
   * neither a front table nor a title above it, begins with the letterhead, and says only its pages at the foot. A
   * statement begins with the letterhead and has no front table.
   */
  readonly frontLook?: 'short' | 'statement' | 'letter';
  /** The paper that it begins on, until a section turns it; upright A4 where absent. */
  readonly opensOn?: Pick<Section, 'orientation' | 'size'>;
  /** The look of the force; the desk's own where absent. */
  readonly look?: DocumentLook;
  /** What follows the front table. */
  readonly blocks: readonly Block[];
}
