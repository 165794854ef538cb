/**
 * How much of a text the two pages for gold have room for: so many lines of its column, measured in the letters
 * it will be set in. The same text is always cut in the same place, and a cut is always seen.
 */
import { wrapped } from '../drawing/text-fitting';

export interface Room {
  /** Millimetres of the column, without its margins. */
  readonly width: number;
  readonly lines: number;
  /** Size of the letters in points. */
  readonly points: number;
}

const millimetresPerPoint = 25.4 / 72;

/** The text on so many lines; where it was longer it ends with "…". */
export function inRoom(text: string, { width, lines, points }: Room): string {
  const lettering = { size: points * millimetresPerPoint, weight: 'bold', lines } as const;
  // Words are measured in bold, the wider cut, and with a little to spare: no line may break once more.
  return wrapped(text.trim(), width * 0.97, lettering).join(' ');
}

/**
 * As many entries as have room in so many lines together, each on two lines at most, and a sentence on the rest,
 * which takes one of the lines.
 */
export function sharing(
  entries: readonly string[],
  given: Omit<Room, 'lines'> & { readonly lines: number; readonly one: string; readonly many: string },
): readonly string[] {
  const shown: string[] = [];
  let left = given.lines;
  for (const [index, entry] of entries.entries()) {
    const text = inRoom(entry, { ...given, lines: 2 });
    const needed = inRoom(text, { ...given, lines: 1 }) === text ? 1 : 2;
    const isLast = index === entries.length - 1;
    if (needed + (isLast ? 0 : 1) > left) break;
    shown.push(text);
    left -= needed;
  }
  return [...shown, ...firstOf(entries, { ...given, most: shown.length }).rest];
}

/** So many of the entries, and a sentence on the rest: "4 further changes, in the full assessment." */
export function firstOf<T>(
  entries: readonly T[],
  given: { readonly most: number; readonly one: string; readonly many: string },
): { readonly shown: readonly T[]; readonly rest: readonly string[] } {
  const left = entries.length - given.most;
  if (left <= 0) return { shown: entries, rest: [] };
  const what = left === 1 ? given.one : given.many;
  return {
    shown: entries.slice(0, given.most),
    rest: [`${left.toLocaleString('en-GB')} further ${what}: see the full assessment.`],
  };
}
