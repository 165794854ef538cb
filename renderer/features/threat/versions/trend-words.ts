/** One point of a trend in words. */
import type { ScaleSet } from '../../../core/threat/scale-set';
import { ratingLevelOf } from '../../../core/threat/scale-set';
import type { TrendEntry, TrendVersion } from '../../../core/threat/trend';

const stateWords = {
  unrated: 'Not yet rated',
  nil: 'Nil',
  'not-applicable': 'Not applicable',
  'not-considered': 'Not considered',
  'to-confirm': 'To be confirmed',
} as const;

/** "4 High", or the state where nothing is rated. */
export function entryWords(scales: ScaleSet, { highest }: TrendEntry): string {
  if (highest.kind !== 'rated') return stateWords[highest.kind];
  return `${highest.rating} ${ratingLevelOf(scales, highest.rating).name}`;
}

/** "1 very high, 2 high; 8 of 10 places considered, 2 to be confirmed". */
export function countWords(scales: ScaleSet, { rated, considered, toConfirm, places }: TrendEntry): string {
  const named = [...scales.rating.levels]
    .reverse()
    .flatMap(({ level, name }) =>
      rated.has(level) ? [`${rated.get(level) ?? 0} ${name.toLowerCase()}`] : [],
    );
  const waiting = toConfirm === 0 ? '' : `, ${toConfirm} to be confirmed`;
  const all = `${considered} of ${places} places considered${waiting}`;
  return named.length === 0 ? all : `${named.join(', ')}; ${all}`;
}

/** "May 2027 local elections, version 2 (draft)". */
export function versionName({ operation, grid }: TrendVersion): string {
  const { version, status } = grid.assessment;
  const state = { draft: ' (draft)', submitted: ' (with gold)', approved: '' }[status];
  return `${operation.name}, version ${version}${state}`;
}

/** "May 2027" or "v2" short enough to stand below a point: the poll's month, and the version. */
export function shortName({ operation, grid }: TrendVersion): readonly [string, string] {
  const month = operation.pollingDate === null ? 'no date' : monthOf(operation.pollingDate);
  const { version, status } = grid.assessment;
  return [month, `v${version}${status === 'approved' ? '' : '*'}`];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function monthOf(date: string): string {
  return `${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}
