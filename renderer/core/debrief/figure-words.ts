/** Figures of the debrief in words: as they are printed, their change, and the sentence that says what a group shows. */
import { lengthWords } from '../polling-day/hours';
import type { DebriefFigure, FigureGroup, FigureUnit } from './compiled';

type Sized = Pick<DebriefFigure, 'value' | 'outOf'> & { readonly unit?: FigureUnit };

/** A figure as it is printed: "38 of 42", "4 days", "2 h 30 min of 10 h 00 min", "not recorded, of 10 h 00 min". */
export function figureWords({ value, outOf, unit }: Sized): string {
  if (value === null) return outOf === null ? 'not recorded' : `not recorded, of ${amount(outOf, unit)}`;
  const said = amount(value, unit);
  return outOf === null ? said : `${said} of ${amount(outOf, unit)}`;
}

function amount(value: number, unit: FigureUnit | undefined): string {
  if (unit === 'minutes') return lengthWords(value);
  if (unit === 'days') return `${number(value)} ${value === 1 ? 'day' : 'days'}`;
  return number(value);
}

const number = (value: number): string => value.toLocaleString('en-GB');

/** The change on the election before, with its sign: "+3", "−2", "no change"; empty where it is not known. */
export function changeWords({
  value,
  before,
  unit,
}: Pick<DebriefFigure, 'value' | 'before'> & { readonly unit?: FigureUnit }): string {
  if (before === null || value === null) return '';
  if (value === before) return 'no change';
  return `${value > before ? '+' : '−'}${amount(Math.abs(value - before), unit)}`;
}

/** What a group shows, in one sentence: how many in all, where most, and how many at the election before. */
export function groupSentence({
  figures,
  comparedWith,
}: Pick<FigureGroup, 'figures' | 'comparedWith'>): string {
  const [first] = figures;
  if (first === undefined) return 'Nothing is recorded.';
  const known = figures.flatMap(({ value }) => value ?? []);
  if (known.length === 0) return unknownSentence(figures, first.unit);
  const all = sumOf(known);
  if (figures.every(({ outOf }) => outOf !== null) && !areShares(figures)) {
    const outOf = figures.reduce((sum, figure) => sum + (figure.outOf ?? 0), 0);
    return `${figureWords({ value: all, outOf, unit: first.unit })} in all.`;
  }
  const most = figures.reduce(
    (top, figure) => ((figure.value ?? 0) > (top.value ?? 0) ? figure : top),
    first,
  );
  const earlier = figures.reduce((sum, { before }) => sum + (before ?? 0), 0);
  const was = comparedWith === '' ? '' : `; ${amount(earlier, first.unit)} at ${comparedWith}`;
  if (all === 0) return `None recorded${was}.`;
  const top = figures.length === 1 ? '' : `, most: ${most.label} (${figureWords({ ...most, outOf: null })})`;
  return `${amount(all, first.unit)} in all${top}${was}.`;
}

/** Where no figure is known: what they are out of, as far as that is known. */
function unknownSentence(figures: readonly DebriefFigure[], unit: FigureUnit): string {
  const known = figures.flatMap(({ outOf }) => outOf ?? []);
  return known.length === 0 ? 'Not recorded.' : `Not recorded, of ${amount(sumOf(known), unit)} in all.`;
}

/** Whether the figures are parts of one whole, as cases by stage are: each is out of the same number. */
function areShares(figures: readonly DebriefFigure[]): boolean {
  const whole = figures[0]?.outOf ?? null;
  return (
    figures.every(({ outOf }) => outOf === whole) && sumOf(figures.map(({ value }) => value ?? 0)) === whole
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
