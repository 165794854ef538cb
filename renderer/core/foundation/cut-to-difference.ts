/** Two long texts, cut to where they part. */

/** How much is shown, in letters. */
export interface CutLengths {
  /** Texts up to this length are whole; of longer ones so much is shown. */
  readonly longest: number;
  /** So much of what both share stands before the first difference. */
  readonly leadIn: number;
}

/** Both texts, or both from a little before the first letter in which they differ, with "…" where something is cut. */
export function cutToDifference(
  before: string,
  after: string,
  { longest, leadIn }: CutLengths,
): { readonly before: string; readonly after: string } {
  const was = Array.from(before);
  const is = Array.from(after);
  let same = 0;
  while (same < was.length && was[same] === is[same]) same += 1;
  const isShort = was.length <= longest && is.length <= longest;
  const from = isShort ? 0 : Math.max(0, same - leadIn);
  const cut = (letters: readonly string[]) => {
    const start = from > 0 && letters.length > 0 ? '…' : '';
    const end = letters.length > from + longest ? '…' : '';
    return `${start}${letters.slice(from, from + longest).join('')}${end}`;
  };
  return { before: cut(was), after: cut(is) };
}
