/**
 * Whether an offence applies at an election: the nation, the polls held there and the day. Why it does not is said
 * in words, so that a picker never leaves an offence out silently.
 *
 * Reference: resources/reference/offences.json, `reach`; Wales: ss.62C, 66(3A), 112A and 114A of the 1983 Act do
 * not bite at Welsh local polls, and the old s.115 does.
 */
import reference from '../../../resources/reference/offences.json';
import { formatDate } from '../foundation/dates';
import { type Nation, type PollTypeId, pollTypes } from '../operation/operation';
import type { Offence, OffenceReach } from './offence';

export interface ReachQuestion {
  readonly nation: Nation;
  /** The polls held together; empty while they are not known, which leaves no offence out. */
  readonly pollTypes: readonly PollTypeId[];
  /** ISO date of the offence or the poll; `null` while not known, which is read as the law now. */
  readonly on: string | null;
}

export type ReachAnswer =
  | {
      readonly applies: true;
      /** What to check about these polls before relying on it; empty where nothing is known. */
      readonly caution: string;
    }
  | { readonly applies: false; readonly why: string };

const pollTypeNotes: Readonly<Partial<Record<PollTypeId, string>>> = reference.pollTypeNotes;

/** Whether the offence applies to any of the polls on that day, or why it does not. */
export function reachOf(offence: Offence, question: ReachQuestion): ReachAnswer {
  const inNation = offence.reach.filter(({ nation }) => nation === question.nation);
  if (inNation.length === 0) return missing(offence, whyNotInNation(offence, question.nation));
  const atPolls = inNation.filter((reach) => servesPolls(reach, question.pollTypes));
  if (atPolls.length === 0) return missing(offence, whyNotAtPolls(inNation, question));
  const inForce = atPolls.filter((reach) => isInForce(reach, question.on));
  if (inForce.length === 0) return missing(offence, whyNotInForce(atPolls, question.on));
  return { applies: true, caution: cautionFor(offence, inForce, question.pollTypes) };
}

function servesPolls(reach: OffenceReach, asked: readonly PollTypeId[]): boolean {
  return asked.length === 0 || asked.some((pollType) => reach.pollTypes.includes(pollType));
}

function isInForce(reach: OffenceReach, on: string | null): boolean {
  if (on === null) return reach.until === null;
  return (reach.from === null || reach.from <= on) && (reach.until === null || on <= reach.until);
}

function missing(offence: Offence, why: string): ReachAnswer {
  return { applies: false, why: offence.reachNote === '' ? why : `${why} ${offence.reachNote}` };
}

function whyNotInNation(offence: Offence, nation: Nation): string {
  return offence.reach.length === 0
    ? 'It does not apply in England or Wales.'
    : `It does not apply in ${nation}.`;
}

function whyNotAtPolls(inNation: readonly OffenceReach[], question: ReachQuestion): string {
  const served = pollTypes.filter(({ id }) => inNation.some((reach) => reach.pollTypes.includes(id)));
  const asked = pollTypes.filter(({ id }) => question.pollTypes.includes(id));
  return `In ${question.nation} it does not apply to this poll (${namesOf(asked)}), only to: ${namesOf(served)}.`;
}

function whyNotInForce(reaches: readonly OffenceReach[], on: string | null): string {
  const from = reaches.map((reach) => reach.from ?? '').sort()[0] ?? '';
  if (on !== null && from !== '' && on < from) return `It came into force on ${formatDate(from)}.`;
  const until = reaches
    .map((reach) => reach.until ?? '')
    .sort()
    .at(-1);
  return until === undefined || until === ''
    ? 'It is not in force on that day.'
    : `It ended here on ${formatDate(until)}.`;
}

function cautionFor(
  offence: Offence,
  reaches: readonly OffenceReach[],
  asked: readonly PollTypeId[],
): string {
  if (!isElectoral(offence)) return '';
  return asked
    .filter((pollType) => reaches.some((reach) => reach.pollTypes.includes(pollType)))
    .map((pollType) => pollTypeNotes[pollType] ?? '')
    .filter((note) => note !== '')
    .join(' ');
}

/** Whether what the Acts say about kinds of poll bears on it at all. */
function isElectoral(offence: Offence): boolean {
  return offence.class !== 'intimidation' && offence.class !== 'general';
}

function namesOf(types: readonly { readonly name: string }[]): string {
  return types.map(({ name }) => name).join(', ');
}
