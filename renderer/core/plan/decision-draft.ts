/** A decision that is being written: what is in its fields, what is missing, and the entry that it becomes. */
import { z } from '../foundation/schema';
import { dateAt } from '../foundation/dates';
import { asId } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import { isLate, momentProblems, nextEntry } from '../log/log';
import { instantAt } from '../log/moment';
import type { OperationId } from '../operation/operation';
import { type Decision, type DecisionId, decisionSchema } from './decision';
import { decisionTextFields } from './decision-headings';
import { linkSchema } from './link';
import { linkKey } from './link-choices';
import type { Link } from './link';

export type DecisionDraft = Pick<Decision, 'title' | 'decidedBy' | 'role' | 'links'> &
  Pick<Decision, (typeof decisionTextFields)[number]> & {
    /** ISO date; `null` for today. */
    readonly day: string | null;
    /** A time of day as it was typed; empty for now. */
    readonly time: string;
    readonly lateReason: string;
    /** Why the earlier decision is struck, where this one strikes one. */
    readonly strikeReason: string;
  };

export const emptyDecision: DecisionDraft = {
  title: '',
  decidedBy: '',
  role: '',
  day: null,
  time: '',
  information: '',
  threatAndStrategy: '',
  powersAndPolicy: '',
  options: '',
  decision: '',
  rationale: '',
  review: '',
  ethics: '',
  links: [],
  lateReason: '',
  strikeReason: '',
};

/** The shape of a draft that was kept. */
export const decisionDraftSchema: z.ZodType<DecisionDraft> = z.object({
  title: z.string(),
  decidedBy: z.string(),
  role: z.string(),
  day: z.string().nullable(),
  time: z.string(),
  information: z.string(),
  threatAndStrategy: z.string(),
  powersAndPolicy: z.string(),
  options: z.string(),
  decision: z.string(),
  rationale: z.string(),
  review: z.string(),
  ethics: z.string(),
  links: z.array(linkSchema),
  lateReason: z.string(),
  strikeReason: z.string(),
});

/** What the correction of a decision begins with: everything that it said, of the moment when it is corrected. */
export function draftFrom(decision: Decision): DecisionDraft {
  const { title, decidedBy, role, links } = decision;
  const texts = Object.fromEntries(decisionTextFields.map((field) => [field, decision[field]]));
  return { ...emptyDecision, ...texts, title, decidedBy, role, links };
}

/** The draft with one more link. */
export function withLink(draft: DecisionDraft, link: Link): DecisionDraft {
  const has = draft.links.some((each) => linkKey(each) === linkKey(link));
  return has ? draft : { ...draft, links: [...draft.links, link] };
}

/** Where a decision that is struck with a new one comes from, and what the entry is made with. */
export interface DecisionEntry {
  readonly id: DecisionId;
  readonly operationId: OperationId;
  /** The log so far. */
  readonly log: Iterable<Decision>;
  /** ISO instant. */
  readonly now: string;
  readonly by: string;
  /** The decision that this one strikes; `null` for none. */
  readonly strikesId: DecisionId | null;
}

export type DecisionField =
  'title' | 'decidedBy' | 'moment' | 'lateReason' | 'decision' | 'rationale' | 'strikeReason';
/** A sentence for each field that keeps the decision from being entered. */
export type DecisionProblems = Readonly<Partial<Record<DecisionField, string>>>;

/** The moment that the draft gives, an ISO instant; `null` where the time is none. */
export function momentOf({ day, time }: Pick<DecisionDraft, 'day' | 'time'>, now: string): string | null {
  if (time.trim() === '') return day === null || day === dateAt(now) ? now : null;
  return instantAt(day ?? dateAt(now), time);
}

/** Whether a decision of the draft's moment, entered now, is late. */
export function isDraftLate(draft: Pick<DecisionDraft, 'day' | 'time'>, now: string): boolean {
  const at = momentOf(draft, now);
  return at !== null && isLate({ at, recordedAt: now });
}

/** The entry that the draft becomes, or what is missing. */
export function decisionFromDraft(
  draft: DecisionDraft,
  { id, operationId, log, now, by, strikesId }: DecisionEntry,
): Result<Decision, DecisionProblems> {
  const at = momentOf(draft, now);
  const problems = problemsOf(draft, { at, now, isStrike: strikesId !== null });
  if (at === null || Object.keys(problems).length > 0) return err(problems);
  const { title, decidedBy, role, links, lateReason, strikeReason } = draft;
  const strikes = strikesId === null ? null : { entryId: strikesId, reason: strikeReason.trim() };
  const texts = Object.fromEntries(decisionTextFields.map((field) => [field, draft[field].trim()]));
  return ok(
    decisionSchema.parse({
      ...nextEntry(log, { id, operationId, at, now, by, lateReason, strikes }),
      ...texts,
      title: title.trim(),
      decidedBy: decidedBy.trim(),
      role: role.trim(),
      links,
    }),
  );
}

interface Moment {
  readonly at: string | null;
  readonly now: string;
  readonly isStrike: boolean;
}

function problemsOf(draft: DecisionDraft, { at, now, isStrike }: Moment): DecisionProblems {
  const isEmpty = (text: string) => text.trim() === '';
  const moment = at === null ? null : momentProblems({ at, recordedAt: now, lateReason: draft.lateReason });
  return {
    ...(isEmpty(draft.title) ? { title: 'Say in a few words what was decided on.' } : {}),
    ...(isEmpty(draft.decidedBy) ? { decidedBy: 'Say who decided.' } : {}),
    ...(at === null ? { moment: 'Give a time such as 14:05, or leave day and time empty for now.' } : {}),
    ...(moment?.at === true
      ? { moment: 'This moment has not come yet. Give the one at which it was decided.' }
      : {}),
    ...(moment?.lateReason === true
      ? { lateReason: 'It is entered later than it was decided. Say why.' }
      : {}),
    ...(isEmpty(draft.decision) ? { decision: 'Write what was decided.' } : {}),
    ...(isEmpty(draft.rationale) ? { rationale: 'Write why it was decided so.' } : {}),
    ...(isStrike && isEmpty(draft.strikeReason)
      ? { strikeReason: 'Say why the earlier decision is struck.' }
      : {}),
  };
}

/** The entry that strikes a decision and puts nothing in its place. */
export function strikingDraft(
  struck: Pick<Decision, 'number' | 'links'>,
  { decidedBy, role, reason }: { readonly decidedBy: string; readonly role: string; readonly reason: string },
): DecisionDraft {
  return {
    ...emptyDecision,
    title: `D${struck.number} is struck`,
    decidedBy,
    role,
    decision: `D${struck.number} is struck through. Nothing takes its place.`,
    rationale: reason,
    strikeReason: reason,
    links: struck.links,
  };
}

/** The id that a new decision gets from a source of ids. */
export function newDecisionId(newId: () => string): DecisionId {
  return asId<'Decision'>(newId());
}
