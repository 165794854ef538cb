/** What stands in a Word file that a partner sent back, paragraph by paragraph, with the marks that are left of the form. */

export const returnedZones = [
  'body',
  'header',
  'footer',
  'footnote',
  'endnote',
  'comment',
  'struck',
  'picture',
] as const;

export interface ReturnedCell {
  /** 1, 2, 3 … in the file; a table inside a cell belongs to that cell. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface ReturnedParagraph {
  /** `struck` was taken out with tracked changes; a `picture` has no text. */
  readonly zone: (typeof returnedZones)[number];
  /** Without spaces at its ends; a line break inside is "\n". Empty where only its marks say something. */
  readonly text: string;
  /** Tags of the content controls around it, the innermost first. */
  readonly tags: readonly string[];
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  /** `null` outside tables. */
  readonly cell: ReturnedCell | null;
  /** Who wrote a comment, or took out what is struck; empty otherwise. */
  readonly author: string;
}

/** A returned file as it was read. */
export interface ReturnedFile {
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  readonly paragraphs: readonly ReturnedParagraph[];
}

/** A file that was not read, and the sentence that says why and what to do. */
export interface RefusedFile {
  readonly name: string;
  readonly why: string;
}
