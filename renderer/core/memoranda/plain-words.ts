/** Text as it is compared: what Word, LibreOffice and typing habits change without anybody meaning it is the same. */

/** Soft hyphens, joiners and marks of no width. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** One line: quotes and dashes in their plain form, one blank between words, nothing that is not seen. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A paragraph as a person would type it again: its own quotes and dashes, but blanks and unseen signs in order. */
export function tidied(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** The text without a number that was typed before it: "2.1 ", "(a) ". */
export function withoutTypedNumber(text: string): string {
  return text.replace(/^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z]\))\s+/, '');
}
