/** Numbers of decisions in ranges: read from what a person wrote, and said so that no gap goes unseen. */
import { err, ok, type Result } from '../foundation/result';

/** From a number to another, both in it. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** "1-3, D7, 9 to 12" as ranges in order; the sentence at the field where a part cannot be read. Nothing is no range. */
export function readNumbers(text: string): Result<readonly NumberRange[], string> {
  const parts = text
    .split(/[,;\n]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ranges: NumberRange[] = [];
  for (const part of parts) {
    const found = /^D?\s*(\d{1,5})(?:\s*(?:-|–|to)\s*D?\s*(\d{1,5}))?$/i.exec(part);
    if (found === null)
      return err(`“${part.slice(0, 40)}” is no number of a decision. Write, for example, 1-3, 7, D9.`);
    const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])];
    if (from < 1 || to < from)
      return err(
        `“${part.slice(0, 40)}” runs backwards or begins at nothing. Write the smaller number first.`,
      );
    ranges.push({ from, to });
  }
  return ok(merged(ranges));
}

/** The fewest ranges that hold exactly these numbers. */
export function rangesOf(numbers: readonly number[]): readonly NumberRange[] {
  return merged(numbers.map((number) => ({ from: number, to: number })));
}

/** Whether a number lies in one of the ranges. */
export function isIn(ranges: readonly NumberRange[], number: number): boolean {
  return ranges.some(({ from, to }) => number >= from && number <= to);
}

/** The ranges as a person writes them: "1-3, 7". */
export function numbersText(ranges: readonly NumberRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/** "D1 to D3 and D7"; empty for none. */
export function numbersWords(ranges: readonly NumberRange[]): string {
  const parts = ranges.flatMap(({ from, to }) =>
    to === from ? [`D${from}`] : to === from + 1 ? [`D${from}`, `D${to}`] : [`D${from} to D${to}`],
  );
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** "Decision 2 is", "Decisions 4 to 9 are": the beginning of a sentence about a gap. */
export function gapWords({ from, to }: NumberRange): string {
  if (from === to) return `Decision ${from} is`;
  return `Decisions ${from} ${to === from + 1 ? 'and' : 'to'} ${to} are`;
}

function merged(ranges: readonly NumberRange[]): readonly NumberRange[] {
  const inOrder = [...ranges].sort((a, b) => a.from - b.from);
  return inOrder.reduce<readonly NumberRange[]>((done, range) => {
    const last = done.at(-1);
    if (last === undefined || range.from > last.to + 1) return [...done, range];
    return [...done.slice(0, -1), { from: last.from, to: Math.max(last.to, range.to) }];
  }, []);
}
