/**
 * An offence as data: what must be proved, how it is tried, where it applies, and how long there is to begin
 * proceedings. The list is law as at a date; a force may keep its own wording beside it.
 *
 * Reference: RPA 1983 and the other Acts named in each entry; how sure the desk is stands in `sureness`.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import { nations, type Nation, type PollTypeId, pollTypes } from '../operation/operation';

/** A stable word such as "RPA-60"; a force's own begin with "LOCAL-". */
export type OffenceId = Id<'Offence'>;

export const offenceClasses = [
  { id: 'corrupt-practice', name: 'Corrupt practice' },
  { id: 'illegal-practice', name: 'Illegal practice' },
  { id: 'illegal-payment', name: 'Illegal payment' },
  { id: 'illegal-employment', name: 'Illegal employment' },
  { id: 'electoral', name: 'Other electoral offence' },
  { id: 'intimidation', name: 'Intimidation, harassment or disorder' },
  { id: 'general', name: 'General criminal law' },
  { id: 'aggravation', name: 'Aggravation of another offence' },
  { id: 'civil', name: 'Civil penalty' },
] as const;
export type OffenceClass = (typeof offenceClasses)[number]['id'];

export const trialModes = [
  { id: 'summary', name: 'Summary only' },
  { id: 'either-way', name: 'Either way' },
  { id: 'indictable', name: 'Indictable only' },
  { id: 'as-base', name: 'As the offence it is added to' },
  { id: 'civil', name: 'Civil recovery' },
  { id: 'see-section', name: 'See the section' },
] as const;
export type TrialMode = (typeof trialModes)[number]['id'];

/** How long there is to begin proceedings. The rules themselves: core/offences/time-limits. */
export const timeLimitRules = [
  { id: 's176', name: 'One year, RPA 1983 s.176' },
  { id: 'mirrors-s176', name: 'One year, an order that mirrors RPA 1983 s.176' },
  { id: 'mca-six-months', name: 'Six months, Magistrates’ Courts Act 1980 s.127' },
  { id: 'sufficient-evidence', name: 'Six months from sufficient evidence, three years at most' },
  {
    id: 'digital-imprint',
    name: 'Elections Act 2022 Part 6: three years, and six months from sufficient evidence',
  },
  { id: 'as-base', name: 'As the offence it is added to, without the limit of s.176' },
  { id: 'civil-recovery', name: 'One year to recover' },
  { id: 'none', name: 'No time limit' },
  { id: 'not-established', name: 'Not established: ask the CPS' },
] as const;
export type TimeLimitRule = (typeof timeLimitRules)[number]['id'];

/** How far the entry was checked: seen in a source, partly seen, or from memory. */
export const surenessLevels = [
  { id: 'seen', name: 'Checked against a source' },
  { id: 'partly', name: 'Partly checked' },
  { id: 'unchecked', name: 'Not checked: look it up before relying on it' },
] as const;
export type Sureness = (typeof surenessLevels)[number]['id'];

/** Something that has to be proved. */
export interface OffenceElement {
  /** Unique within the offence: "act", "intent". */
  readonly id: string;
  readonly text: string;
}

/** Where and when the offence bites: one nation, the polls there, and from and until which day. */
export interface OffenceReach {
  readonly nation: Nation;
  readonly pollTypes: readonly PollTypeId[];
  /** ISO date, inclusive; `null` for as long as the desk need look back. */
  readonly from: string | null;
  /** ISO date, inclusive; `null` while in force. */
  readonly until: string | null;
}

export interface Offence {
  readonly id: OffenceId;
  readonly act: string;
  readonly section: string;
  readonly name: string;
  readonly class: OffenceClass;
  readonly mode: TrialMode;
  readonly maximumPenalty: string;
  /** What has to be known to read the penalty: the summary limits. May be empty. */
  readonly penaltyNote: string;
  readonly elements: readonly OffenceElement[];
  readonly usualEvidence: readonly string[];
  readonly reach: readonly OffenceReach[];
  /** Why it is missing elsewhere, in words. May be empty. */
  readonly reachNote: string;
  readonly timeLimit: TimeLimitRule;
  /** Whether the clock runs from the act, or from the day after something was due. */
  readonly clockFrom: 'act' | 'default';
  /** Whether it stands in Schedule 9 of the Elections Act 2022, so that s.30 may follow. */
  readonly isInSchedule9: boolean;
  /** Whose consent a prosecution needs, in words; empty where none is known. */
  readonly consent: string;
  /** Category and sub-category in which the desk would count it; a proposal, not the official map. */
  readonly category: string;
  readonly subCategory: string;
  /** Graver, lesser or alternative offences that cover the same facts. */
  readonly overlaps: readonly OffenceId[];
  readonly notes: string;
  readonly source: string;
  readonly sureness: Sureness;
  /** ISO date of the state of the law that it shows. */
  readonly asAt: string;
  /** ISO date by which it should be compared with the law again. */
  readonly reviewBy: string;
}

/** The ids of a list of named choices, as an enum takes them. */
function idsOf<const T extends string>(list: readonly { readonly id: T }[]): [T, ...T[]] {
  return list.map(({ id }) => id) as [T, ...T[]];
}

export const offenceSchema: z.ZodType<Offence> = z.object({
  id: idSchema<'Offence'>(),
  act: z.string().min(1).max(200),
  section: z.string().max(80),
  name: z.string().min(1).max(300),
  class: z.enum(idsOf(offenceClasses)),
  mode: z.enum(idsOf(trialModes)),
  maximumPenalty: z.string().max(500),
  penaltyNote: z.string().max(1000),
  elements: z.array(z.object({ id: z.string().min(1).max(40), text: z.string().min(1).max(1000) })),
  usualEvidence: z.array(z.string().min(1).max(500)),
  reach: z.array(
    z.object({
      nation: z.enum(nations),
      pollTypes: z.array(z.enum(idsOf(pollTypes))),
      from: isoDateSchema.nullable(),
      until: isoDateSchema.nullable(),
    }),
  ),
  reachNote: z.string().max(1000),
  timeLimit: z.enum(idsOf(timeLimitRules)),
  clockFrom: z.enum(['act', 'default']),
  isInSchedule9: z.boolean(),
  consent: z.string().max(500),
  category: z.string().max(60),
  subCategory: z.string().max(60),
  overlaps: z.array(idSchema<'Offence'>()),
  notes: z.string().max(2000),
  source: z.string().min(1).max(500),
  sureness: z.enum(idsOf(surenessLevels)),
  asAt: isoDateSchema,
  reviewBy: isoDateSchema,
});
