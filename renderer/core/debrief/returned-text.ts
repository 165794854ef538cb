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
  'part',
] as const;

/** Parts of a file beside its body. */
export const besideBody = [
  'header',
  'footer',
  'footnote',
  'endnote',
  'comment',
] as const satisfies readonly (typeof returnedZones)[number][];

export interface ReturnedCell {
  /** 1, 2, 3 … in the file; a table inside a cell belongs to that cell. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface ReturnedParagraph {
  /** `struck` was taken out with tracked changes; a `picture`, and a `part` of another file, have no text. */
  readonly zone: (typeof returnedZones)[number];
  /** Where a picture or a part stands that is not in the body. */
  readonly within?: (typeof besideBody)[number] | undefined;
  /** Without spaces at its ends; a line break inside is "\n". Empty where only its marks say something. */
  readonly text: string;
  /** Tags of the content controls around it, the innermost first. */
  readonly tags: readonly string[];
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  /** `null` outside tables. */
  readonly cell: ReturnedCell | null;
  /** Who wrote the comment, or took out what is struck; empty otherwise. */
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
