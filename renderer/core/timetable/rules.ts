/**
 * The law of an election's timetable as data: kinds of poll, which days each counts, stages and what follows the poll.
 *
 * Reference: resources/reference/timetable.json, the single home of every number of working days.
 */
import { z } from '../foundation/schema';
import { isoDateSchema } from '../foundation/dates';
import { surenessLevels } from '../offences/offence';
import { nations } from '../operation/operation';
import reference from '../../../resources/reference/timetable.json';
import { divisions } from './bank-holidays';

export const pollKindIds = [
  'parl',
  'parl-by-election',
  'local',
  'parish',
  'mayor',
  'pcc',
  'gla',
  'senedd',
  'ref',
] as const;
export type PollKindId = (typeof pollKindIds)[number];

const listIds = [
  'election-rules',
  'general-election',
  'by-election',
  'absent-vote',
  'absent-vote-general',
  'registration',
  'registration-general',
  'after-poll',
] as const;
export type DayListId = (typeof listIds)[number];

const sureness = z.enum(surenessLevels.map(({ id }) => id) as ['seen', 'partly', 'unchecked']);
const checked = { source: z.string(), sureness, doubt: z.string().nullable() };
const kindId = z.enum(pollKindIds);
const time = z.string().regex(/^\d{2}:\d{2}$/);

const dayListSchema = z.object({
  id: z.enum(listIds),
  /** As it reads in a sentence: "the election rules". */
  name: z.string(),
  /** Whose bank holidays are left out. */
  holidays: z.array(z.enum(divisions)),
  /** Whether days of public thanksgiving or mourning are left out. */
  mourning: z.boolean(),
  maundyThursday: z.boolean(),
  /** `after-dissolution`: a day declared after it is not left out. `stands`: a deadline that had passed stays. */
  declaredLate: z.enum(['stands', 'after-dissolution']),
  /** Another list that might be argued for; a date that would differ says so. */
  compare: z.enum(listIds).nullable(),
  ...checked,
});
export type DayList = z.infer<typeof dayListSchema>;

const kindSchema = z.object({
  id: kindId,
  name: z.string(),
  nations: z.array(z.enum(nations)),
  lists: z.object({
    proceedings: z.enum(listIds),
    absentVotes: z.enum(listIds),
    registration: z.enum(listIds),
  }),
  /** Where Wales has rules of its own, for polls from a day on. */
  wales: z.object({ from: isoDateSchema, ...checked }).nullable(),
  ...checked,
});
export type PollKind = z.infer<typeof kindSchema>;

const stageSchema = z.object({
  event: z.string().regex(/^[A-Z_]+$/),
  name: z.string(),
  list: z.enum(['proceedings', 'absentVotes', 'registration']),
  phrase: z.enum(['Not later than', 'Not before', 'On']),
  /** Working days before the poll, for each kind of poll that has the stage. */
  days: z.partialRecord(kindId, z.number().int().min(0).max(60)),
  time: time.nullable(),
  times: z.partialRecord(kindId, time),
  /** `null`: the rules of the poll itself. */
  source: z.string().nullable(),
  sureness,
  doubt: z.string().nullable(),
  /** What is otherwise for one kind. */
  only: z.partialRecord(kindId, z.object(checked).partial()),
  notInWales: z.array(kindId),
  /** The first polling day that the stage applies to, and what to say of an earlier one. */
  since: z.object({ date: isoDateSchema, doubt: z.string() }).nullable(),
});
export type Stage = z.infer<typeof stageSchema>;

const afterSchema = z.object({
  event: z.string().regex(/^[A-Z_]+$/),
  name: z.string(),
  kinds: z.array(kindId),
  days: z.number().int().min(1),
  /** `return`: the last day for the expenses return of the same kinds. */
  from: z.enum(['declared', 'poll', 'return']),
  /** Whether a last day on a left-out day moves on to the next ordinary one. */
  moves: z.boolean(),
  ...checked,
});
export type AfterRule = z.infer<typeof afterSchema>;

const documentsSchema = z.object({ event: z.string(), name: z.string(), months: z.number(), ...checked });
const recommendedSchema = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  /** Months from the month of the poll: -4 is January for a poll in May. */
  fromMonth: z.number().int(),
  toMonth: z.number().int(),
});
export type RecommendedRule = z.infer<typeof recommendedSchema>;

export const dayLists: readonly DayList[] = z.array(dayListSchema).parse(reference.dayLists);
export const pollKinds: readonly PollKind[] = z.array(kindSchema).parse(reference.kinds);
export const stages: readonly Stage[] = z.array(stageSchema).parse(reference.stages);
export const afterRules: readonly AfterRule[] = z.array(afterSchema).parse(reference.after);
export const documentsRule = documentsSchema.parse(reference.documents);
export const recommendedRules: readonly RecommendedRule[] = z
  .array(recommendedSchema)
  .parse(reference.recommended.events);
export const recommendedSource: string = reference.recommended.source;
export const {
  preElection: preElectionRule,
  declaredWithinDays,
  firstPollingDate,
  lastPollingDate,
} = reference;

/**
 * The kind that a poll of a day is counted as. A UK parliamentary poll on a past day that was no general election was a
 * by-election, whose days are counted otherwise; of a day to come it is not known, and it stays what was asked for.
 */
export function kindOn(kind: PollKindId, pollingDate: string): PollKindId {
  const { dates, knownUntil } = reference.generalElections;
  if (kind !== 'parl' || pollingDate > knownUntil || dates.includes(pollingDate)) return kind;
  return 'parl-by-election';
}

/** Where the timetable's law comes from, and what of it is not certain. */
export const timetableSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** The days that a rule leaves out; a list without it is a fault of the reference data. */
export function dayList(id: DayListId): DayList {
  const found = dayLists.find((list) => list.id === id);
  if (found === undefined) throw new Error(`The reference data has no list of days called ${id}`);
  return found;
}

/** A kind of poll; a list without it is a fault of the reference data. */
export function pollKind(id: PollKindId): PollKind {
  const found = pollKinds.find((kind) => kind.id === id);
  if (found === undefined) throw new Error(`The reference data has no kind of poll called ${id}`);
  return found;
}
