/** How wide text is, and how to make it fit. */
import { glyphOf, type Weight } from './glyph-outlines';

export interface Lettering {
  /** Height of the em in millimetres. */
  readonly size: number;
  readonly weight: Weight;
}

const unitsPerEm = 1000;

/** Width of one line in millimetres. */
export function textWidth(text: string, { size, weight }: Lettering): number {
  let units = 0;
  for (const character of text) units += glyphOf(character, weight).advance;
  return (units * size) / unitsPerEm;
}

/** The text, cut with "…" where it is wider than the room. */
export function fitted(text: string, room: number, lettering: Lettering): string {
  if (textWidth(text, lettering) <= room) return text;
  let kept = text;
  while (kept.length > 0 && textWidth(`${kept}…`, lettering) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** The text on at most `lines` lines, broken between words; the last line is cut where it must be. */
export function wrapped(text: string, room: number, given: Lettering & { lines: number }): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, given) <= room || lines.length === given.lines - 1) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => fitted(each, room, given));
}
