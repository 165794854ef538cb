/** The decision log as it is read on the screen and on paper: which entries, in which order, and what they decided on. */
import { type LogOrder, type ReadEntry, readLog } from '../log/log';
import type { OperationId } from '../operation/operation';
import type { Decision } from './decision';
import { decisionTextFields } from './decision-headings';
import type { Link } from './link';
import { type LinkRecords, linkWords } from './link-words';

export type ReadDecision = ReadEntry<Decision>;

export const decisionStates = [
  { id: 'all', name: 'All entries' },
  { id: 'standing', name: 'Standing' },
  { id: 'struck', name: 'Struck through' },
  { id: 'late', name: 'Entered late' },
] as const;
export type DecisionState = (typeof decisionStates)[number]['id'];

export interface DecisionFilter {
  readonly text: string;
  readonly state: DecisionState;
  /** A name under which decisions were taken; empty for all. */
  readonly decidedBy: string;
}

export const noDecisionFilter: DecisionFilter = { text: '', state: 'all', decidedBy: '' };

/** "D3". */
export function decisionName({ number }: Pick<Decision, 'number'>): string {
  return `D${number}`;
}

/** Whether an entry decides on something, or only strikes another one. */
export function isStanding({ struck }: Pick<ReadDecision, 'struck'>): boolean {
  return struck === null;
}

/** The entries that pass the filter, in the order given. */
export function filterDecisions(
  read: readonly ReadDecision[],
  { text, state, decidedBy }: DecisionFilter,
  records: LinkRecords,
): readonly ReadDecision[] {
  const words = text.trim().toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return read.filter((each) => {
    if (state === 'standing' && !isStanding(each)) return false;
    if (state === 'struck' && isStanding(each)) return false;
    if (state === 'late' && !each.isLate) return false;
    if (decidedBy !== '' && each.entry.decidedBy !== decidedBy) return false;
    return words.length === 0 || hasAll(decisionText(each.entry, records), words);
  });
}

/** Everything that is written in an entry, its links by name, in lower case. */
export function decisionText(decision: Decision, records: LinkRecords): string {
  const { title, decidedBy, role, lateReason, strikes, links } = decision;
  return [
    decisionName(decision),
    title,
    decidedBy,
    role,
    ...decisionTextFields.map((field) => decision[field]),
    lateReason,
    strikes?.reason ?? '',
    ...links.map((link) => linkWords(link, records).label),
  ]
    .join(' ')
    .toLocaleLowerCase('en-GB');
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The decisions on one record, by number; struck ones say so themselves. */
export function decisionsOn(
  link: Link,
  decisions: Iterable<Decision>,
  operationId: OperationId,
): readonly ReadDecision[] {
  return readLog(decisions, operationId).filter(({ entry }) =>
    entry.links.some(({ kind, id }) => kind === link.kind && id === link.id),
  );
}

/** "Decided in D3", "Decided in D3 and D7 (struck through)"; empty where nothing was decided. */
export function decidedInWords(read: readonly ReadDecision[]): string {
  const names = read.map(
    (each) => `${decisionName(each.entry)}${isStanding(each) ? '' : ' (struck through)'}`,
  );
  if (names.length === 0) return '';
  const last = names.at(-1) ?? '';
  return `Decided in ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`;
}

/** The log of an operation in an order. */
export function readDecisions(
  decisions: ReadonlyMap<string, Decision>,
  operationId: OperationId,
  order: LogOrder,
): readonly ReadDecision[] {
  return readLog(decisions.values(), operationId, order);
}
