/** New entries of the conduct register, their words, what was decided on them and how long they are kept. */
import { z } from '../foundation/schema';
import { dateAt, isoDateSchema, Temporal } from '../foundation/dates';
import { asId } from '../foundation/ids';
import type { Operation } from '../operation/operation';
import reference from '../../../resources/reference/conduct-retention.json';
import {
  type ConductEntry,
  type ConductKind,
  conductKinds,
  type Employment,
  employments,
  postingDecisions,
} from './conduct-entry';

const words = z.string().min(1);
const retention = z
  .object({
    source: words,
    asAt: isoDateSchema,
    reviewBy: isoDateSchema,
    doubt: words,
    periods: z.array(
      z.object({
        kind: z.enum(conductKinds.map(({ id }) => id) as [ConductKind, ...ConductKind[]]),
        daysAfterPoll: z.number().int().min(1),
        because: words,
      }),
    ),
  })
  .parse(reference);

export const conductRetention = {
  source: retention.source,
  asAt: retention.asAt,
  reviewBy: retention.reviewBy,
  doubt: retention.doubt,
} as const;

/** Why an entry of this kind is kept so long where nobody chose another day. */
export function retentionReason(kind: ConductKind): string {
  return retention.periods.find((each) => each.kind === kind)?.because ?? '';
}

/** The day after which an entry is to be erased, ISO: counted from the poll, or from today while that is not known. */
export function usualKeepUntil(
  kind: ConductKind,
  { pollingDate }: Pick<Operation, 'pollingDate'>,
  today: string,
): string {
  const days = retention.periods.find((each) => each.kind === kind)?.daysAfterPoll;
  if (days === undefined) throw new Error(`conduct-retention.json says nothing of ${kind}`);
  const from = pollingDate === null || pollingDate < today ? today : pollingDate;
  return Temporal.PlainDate.from(from).add({ days }).toString();
}

/** What the day of erasure is counted from. */
type KeptBy = Pick<ConductEntry, 'kind'> & Pick<Operation, 'pollingDate'>;

/** The day that an entry is proposed to be kept until, ISO: as it was when it was made, for its kind and polling day. */
export function proposedKeepUntil({ recordedAt }: Pick<ConductEntry, 'recordedAt'>, by: KeptBy): string {
  return usualKeepUntil(by.kind, by, dateAt(recordedAt));
}

/** The day after kind or polling day changed: proposed anew, unless somebody had chosen another day. */
export function keepUntilAfter(
  entry: Pick<ConductEntry, 'keepUntil' | 'recordedAt'>,
  { was, is }: { readonly was: KeptBy; readonly is: KeptBy },
): string {
  return entry.keepUntil === proposedKeepUntil(entry, was) ? proposedKeepUntil(entry, is) : entry.keepUntil;
}

/** Entries of the operation as they are after its polling day changed: those alone that differ. */
export function keptAnew(
  all: Iterable<ConductEntry>,
  operation: Pick<Operation, 'id' | 'pollingDate'>,
  pollingDate: string | null,
): readonly ConductEntry[] {
  return entriesOf(all, operation.id).flatMap((entry) => {
    const { kind } = entry;
    const was = { kind, pollingDate: operation.pollingDate };
    const keepUntil = keepUntilAfter(entry, { was, is: { kind, pollingDate } });
    return keepUntil === entry.keepUntil ? [] : [{ ...entry, keepUntil }];
  });
}

/** Whether an entry may be erased on this day, ISO date: what was decided is kept until its day has passed. */
export function mayErase(
  { decisions, keepUntil }: Pick<ConductEntry, 'decisions' | 'keepUntil'>,
  today: string,
): boolean {
  return decisions.length === 0 || keepUntil < today;
}

interface NewEntry {
  readonly id: string;
  readonly kind: ConductKind;
  readonly name: string;
  readonly number: string;
  readonly employment: Employment;
  readonly by: string;
  /** ISO moment. */
  readonly at: string;
  /** ISO date. */
  readonly today: string;
}

/** An entry with who it is about; everything else is open and bears on all of the force until its areas are given. */
export function newConductEntry(
  operation: Pick<Operation, 'id' | 'pollingDate'>,
  { id, kind, name, number, employment, by, at, today }: NewEntry,
): ConductEntry {
  return {
    id: asId<'ConductEntry'>(id),
    operationId: operation.id,
    kind,
    name: name.trim(),
    number: number.trim(),
    employment,
    post: '',
    activity: '',
    areaIds: [],
    contestIds: [],
    from: null,
    until: null,
    decisions: [],
    keepUntil: usualKeepUntil(kind, operation, today),
    recordedAt: at,
    recordedBy: by,
  };
}

/** Officers and special constables sign in public as such: the chief constable weighs it. All else the line manager decides. */
export function usualDecider(
  entry: Pick<ConductEntry, 'kind' | 'employment'>,
): ConductEntry['decisions'][number]['role'] {
  return needsChiefConstable(entry) ? 'chief-constable' : 'line-manager';
}

const saidWords = 'Decides in place of the line manager, as said by ';

/** The reason of somebody who is not the usual one to decide, with who said that they do, as the decision keeps it. */
export function reasonOfOther(why: string, saidBy: string): string {
  return `${why.trim()}\n${saidWords}${saidBy.trim().replaceAll(/\s+/g, ' ')}.`;
}

/** Whether a reason names who said that somebody else decides. */
export function saysWhoSaid(why: string): boolean {
  return why
    .split('\n')
    .some((line) => line.startsWith(saidWords) && /\p{L}/u.test(line.slice(saidWords.length)));
}

/** Whether the entry is one that the chief constable alone decides (6.2.1). */
export function needsChiefConstable(entry: Pick<ConductEntry, 'kind' | 'employment'>): boolean {
  return entry.kind === 'nomination' && isConstable(entry.employment);
}

function isConstable(employment: Employment): boolean {
  return employment === 'officer' || employment === 'special';
}

/** Entries of the operation, those still to be decided first, then by name. */
export function entriesOf(all: Iterable<ConductEntry>, operationId: string): readonly ConductEntry[] {
  const open = (entry: ConductEntry) => (entry.decisions.length === 0 ? 0 : 1);
  return [...all]
    .filter((entry) => entry.operationId === operationId)
    .sort((a, b) => open(a) - open(b) || a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1));
}

/** Entries whose day has come, ISO date: they are to be erased. */
export function dueForErasure(entries: readonly ConductEntry[], today: string): readonly ConductEntry[] {
  return entries.filter(({ keepUntil }) => keepUntil < today);
}

/** How the last decision reads; the first words of an entry without one. */
export function postingWords({ decisions }: Pick<ConductEntry, 'decisions'>): string {
  const last = decisions.at(-1);
  return last === undefined ? 'Not decided' : nameOf(postingDecisions, last.posting);
}

export const deciderNames: Readonly<Record<ConductEntry['decisions'][number]['role'], string>> = {
  'chief-constable': 'Chief constable',
  'line-manager': 'Line manager',
  other: 'Other',
};

/** "Politically restricted post". */
export function kindName(kind: ConductKind): string {
  return nameOf(conductKinds, kind);
}

/** "PCSO". */
export function employmentName(employment: Employment): string {
  return nameOf(employments, employment);
}

/** "7712 L. Furze". */
export function personLine({ name, number }: Pick<ConductEntry, 'name' | 'number'>): string {
  return number === '' ? name : `${number} ${name}`;
}

function nameOf(all: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return all.find((each) => each.id === id)?.name ?? id;
}
