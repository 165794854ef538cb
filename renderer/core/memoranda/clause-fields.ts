/** Fields in the text of a clause: {{name}}, filled where the desk knows the value and seen as a gap where it does not. */
import { joinTexts, recorded } from '../documents/missing';
import type { Text } from '../documents/model';
import { type ClauseFieldId, clauseFieldIds, clauseFields } from './clause-library';

/** `null` is not recorded. */
export type FieldValues = Readonly<Record<ClauseFieldId, string | null>>;

type Piece =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'field'; readonly name: string };

const fieldPattern = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g;

/** The paragraphs of a text, tidied; an empty line or a line end parts them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** The text again from its paragraphs. */
export function textOfParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/** One paragraph cut at its fields. */
export function piecesOf(paragraph: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(fieldPattern)) {
    if (match.index > from) pieces.push({ kind: 'words', text: paragraph.slice(from, match.index) });
    pieces.push({ kind: 'field', name: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < paragraph.length) pieces.push({ kind: 'words', text: paragraph.slice(from) });
  return pieces;
}

/** The fields named in a text that the desk does not know, each once. */
export function unknownFields(text: string): readonly string[] {
  const names = [...text.matchAll(fieldPattern)].map((match) => match[1] ?? '');
  return [...new Set(names.filter((name) => !isField(name)))];
}

function isField(name: string): name is ClauseFieldId {
  return clauseFieldIds.some((id) => id === name);
}

/** A paragraph with its fields filled; a value that is not recorded is a gap that documents list. */
export function filledParagraph(paragraph: string, values: FieldValues): Text {
  const texts = piecesOf(paragraph).map((piece): Text => {
    if (piece.kind === 'words') return piece.text;
    const value = isField(piece.name) ? values[piece.name] : null;
    return recorded(value === null ? null : value.replace(/\s+/g, ' ').trim(), nameOf(piece.name));
  });
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? only : joinTexts(...texts);
}

function nameOf(field: string): string {
  const known = clauseFields.find(({ id }) => id === field);
  return known === undefined ? `field ${field}` : known.name.toLowerCase().replace('spoc', 'SPOC');
}
