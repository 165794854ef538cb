/** What the parity of a contest says in words, the same on the screen and in Word. Pure. */
import { type Candidate, standings } from '../candidates/candidate';
import { formatDate } from '../foundation/dates';
import type { ContactAct } from './contact-acts';
import { stateName } from './contact-list';
import {
  type CellState,
  type Inequality,
  openCells,
  type Parity,
  type ParityCell,
  type ParityRow,
} from './parity';

/** "Given", "Published, and told of it". */
export function cellStateName(state: CellState): string {
  if (state === 'told') return 'Published, and told of it';
  return state === 'nothing' ? 'Nothing' : stateName({ state });
}

/**
 * What a cell says besides how it stands, act by act with its day: "also offered Mon 1 Mar 2027, declined Tue 2 Mar
 * 2027"; empty where there is nothing more.
 */
export function alsoWords(
  { state, on, acts }: Pick<ParityCell, 'state' | 'on' | 'acts'>,
  { standard }: Pick<ParityRow, 'standard'>,
): string {
  const more = acts.filter((each) => each.act !== state || each.on !== on);
  const words = [...new Set(more.map(({ act }) => act))].map((act) => {
    const name = standard !== null && act === 'given' ? standardWords[standard] : stateName({ state: act });
    return `${name.toLowerCase()}${daysWords(more.filter((each) => each.act === act))}`;
  });
  return words.length === 0 ? '' : `also ${words.join(', ')}`;
}

/** " Mon 1 Mar 2027", " Mon 1 Mar 2027 and Fri 5 Mar 2027", " Mon 1 Mar 2027 to Fri 5 Mar 2027 (4 times)". */
function daysWords(acts: readonly ContactAct[]): string {
  const days = acts.flatMap(({ on }) => (on === null ? [] : [formatDate(on)]));
  const [first, ...others] = days;
  const last = others.at(-1);
  if (first === undefined) return '';
  if (last === undefined) return ` ${first}`;
  return days.length === 2 ? ` ${first} and ${last}` : ` ${first} to ${last} (${days.length} times)`;
}

/** How a cell of this row stands: "Sent Mon 1 Mar 2027", "Declined Tue 2 Mar 2027 (…)". */
export function cellWords(
  { state, on, note }: ParityCell,
  { standard }: Pick<ParityRow, 'standard'>,
): string {
  const name = standard !== null && state === 'given' ? standardWords[standard] : cellStateName(state);
  const said = on === null ? name : `${name} ${formatDate(on)}`;
  return note === '' ? said : `${said} (${note})`;
}

const standardWords: Readonly<Record<NonNullable<ParityRow['standard']>, string>> = {
  pack: 'Sent',
  briefing: 'Attended',
  letter: 'Sent',
  'named-contact': 'Given',
  code: 'Asked',
};

/** Why a cell is unequal: "Unequal: refused what another has". */
export const inequalityWords: Readonly<Record<Inequality, string>> = {
  declined: 'was refused what another has',
  asked: 'asked, and waits, while another has it',
  'taken-back': 'took the request back before it was decided',
  'passed-on': 'waits for an answer that another has',
  'being-written': 'is offered it in letters that have not left yet',
  'not-sent': 'was offered it in letters that were removed before they left',
  'came-later': 'was nominated after another had it',
  nothing: 'was not offered what another has',
};

/** "Withdrawn Mon 1 Mar 2027"; empty for who simply stands. */
export function standingNote({ standing, endedOn }: Pick<Candidate, 'standing' | 'endedOn'>): string {
  if (standing === 'nominated') return '';
  const name = standings.find(({ id }) => id === standing)?.name ?? standing;
  return endedOn === null ? name : `${name} ${formatDate(endedOn)}`;
}

/** What the whole table says in one sentence. */
export function parityInWords({ rows, candidates }: Pick<Parity, 'rows' | 'candidates'>): string {
  if (candidates.length === 0) return 'No candidate of this contest is recorded yet.';
  const open = rows.filter((row) => openCells(row).length > 0);
  const cells = open.reduce((sum, row) => sum + openCells(row).length, 0);
  const explained = rows.filter(
    ({ notOwed, cells: all }) => notOwed !== null && all.some(({ unequal }) => unequal !== null),
  ).length;
  const right =
    explained === 0
      ? ''
      : explained === 1
        ? ' One difference is recorded as right.'
        : ` ${explained} differences are recorded as right.`;
  if (cells === 0) return `Nothing that one candidate was offered or given is missing with another.${right}`;
  const places = cells === 1 ? '1 unequal place' : `${cells} unequal places`;
  const matters = open.length === 1 ? `under ${open[0]?.title ?? ''}` : `under ${open.length} matters`;
  return `${places} ${matters}: a candidate lacks what another was offered or given.${right}`;
}
