/**
 * What is not known prints "[not recorded]" and is listed before the document leaves the desk: a gap is seen
 * twice, and never quietly closed.
 */
import type { Run, Text } from './model';

export const notRecorded = '[not recorded]';

/**
 * A value that may be missing, as text. `what` names it for the list of missing values, in the officer's
 * words: "review date". Blank text counts as missing.
 */
export function recorded(value: string | null | undefined, what: string): Text {
  if (value === null || value === undefined || value.trim() === '') {
    return [{ text: notRecorded, italic: true, missing: what }];
  }
  return value;
}

/** The runs of a text. */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** The words of a text without their look. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** Joins texts into one, keeping each one's look. */
export function joinTexts(...texts: readonly Text[]): Text {
  return texts.flatMap((text) => runsOf(text));
}
