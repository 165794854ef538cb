/** Stretches of a text, and which of them are taken where they overlap. */

export interface Span {
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The longest first, then the one that begins first; none that overlaps one already taken. In reading order. */
export function longestFirst<T extends Span>(spans: readonly T[]): readonly T[] {
  const byLength = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: T[] = [];
  const held = new Set<number>();
  for (const span of byLength) {
    if (overlaps(span, held)) continue;
    for (let at = span.start; at < span.end; at += 1) held.add(at);
    taken.push(span);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function overlaps({ start, end }: Span, held: ReadonlySet<number>): boolean {
  for (let at = start; at < end; at += 1) if (held.has(at)) return true;
  return false;
}

/** No letter, no figure, no blank: a stretch that is gone parts what stands before from what stands after. */
const gone = '\uE000';

/** The text with these stretches taken out of sight, as long as before. */
export function masked(text: string, spans: readonly Span[]): string {
  let from = 0;
  let result = '';
  for (const { start, end } of spans) {
    result += text.slice(from, start) + gone.repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}
