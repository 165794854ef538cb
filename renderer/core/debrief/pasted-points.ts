/** Rows of learning as somebody pastes them from a sheet. */
import { dayFrom } from '../cases/pasted-evidence';
import { debriefHeadings } from './headings';
import type { LearningPoint } from './learning-point';

export type PastedPoint = Pick<
  LearningPoint,
  'headingId' | 'kind' | 'observation' | 'shows' | 'recommendation'
>;

export interface ReadPoints {
  readonly points: readonly PastedPoint[];
  /** What was not taken, or was taken otherwise than written, each with its row. */
  readonly problems: readonly string[];
}

/** The columns in their order, as a person is told them. */
export const pastedColumns =
  'Observation, what it shows, recommendation, owner, due, kind (good practice or to put right), heading';

const mostRows = 500;
const headWords = /^(observation|observed|what it shows|shows|recommendation|owner|due|kind|type|heading)\b/i;
const longest = { observation: 8000, shows: 8000, recommendation: 4000, owner: 200 };

/**
 * Reads tab-separated rows in the order of `pastedColumns`; a row of headings is passed over. Nothing is repaired in
 * silence: a row without an observation is left out, what cannot be read is left out of its row, and both are told. A
 * row without a heading of the debrief goes under `usualHeading`, one without a kind is something to put right.
 */
export function pointsFromPaste(text: string, usualHeading: PastedPoint['headingId']): ReadPoints {
  const points: PastedPoint[] = [];
  const problems: string[] = [];
  const rows = text.split(/\r\n|\r|\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  rows.forEach((cells, index) => {
    if (cells.every((cell) => cell === '') || (index === 0 && isHead(cells))) return;
    const number = index + 1;
    const left =
      points.length >= mostRows ? `stands beyond the first ${mostRows} rows.` : leftOutBecause(cells);
    if (left !== null) {
      problems.push(`Row ${number} ${left} It is left out.`);
      return;
    }
    const { point, unread } = pointOf(cells, usualHeading);
    points.push(point);
    problems.push(...unread.map((what) => `Row ${number}: ${what}`));
  });
  return { points, problems };
}

function isHead(cells: readonly string[]): boolean {
  return cells.filter((cell) => headWords.test(cell)).length >= 2;
}

function leftOutBecause(cells: readonly string[]): string | null {
  const [observation = '', shows = '', recommendation = '', owner = ''] = cells;
  if (observation === '') return 'says nothing of what was observed (first column).';
  const given = { observation, shows, recommendation, owner };
  const over = Object.entries(longest).find(
    ([name, most]) => given[name as keyof typeof given].length > most,
  );
  return over === undefined
    ? null
    : `is longer than ${over[1].toLocaleString('en-GB')} characters in one cell.`;
}

function pointOf(cells: readonly string[], usualHeading: PastedPoint['headingId']) {
  const [observation = '', shows = '', text = '', owner = '', due = '', kind = '', heading = ''] = cells;
  const unread: string[] = [];
  const day = due === '' ? null : dayFrom(due);
  if (due !== '' && day === null)
    unread.push(`“${due.slice(0, 40)}” is not a day such as 01/09/2026. The day is left out.`);
  if (text === '' && (owner !== '' || due !== ''))
    unread.push('it has an owner or a day and no recommendation. They are left out.');
  const isGood = /^good/i.test(kind);
  if (kind !== '' && !isGood && !/^(fault|to put right|improve|bad|negative)/i.test(kind))
    unread.push(`“${kind.slice(0, 40)}” is no kind of learning. It is taken as something to put right.`);
  const found = heading === '' ? undefined : headingOf(heading);
  if (heading !== '' && found === undefined)
    unread.push(`“${heading.slice(0, 40)}” is no heading of the debrief. The usual one is taken.`);
  const point: PastedPoint = {
    headingId: found ?? usualHeading,
    kind: isGood ? 'good-practice' : 'fault',
    observation,
    shows,
    recommendation: text === '' ? null : { text, owner, due: day },
  };
  return { point, unread };
}

function headingOf(words: string): PastedPoint['headingId'] | undefined {
  const said = words.toLowerCase();
  return debriefHeadings.find(({ name, id }) => id === said || name.toLowerCase().startsWith(said))?.id;
}
