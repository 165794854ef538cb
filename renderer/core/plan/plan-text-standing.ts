/**
 * How far a worded part of the plan is: what is written, who approved or agreed it, and whether its words are still
 * those that were approved.
 *
 * Reference: APP Policing elections: an intervention policy is documented and agreed with the council.
 */
import type { DocumentSource } from '../issuing/document-version';
import type { PlanText, PlanTextAgreement } from './plan-text';
import { type ExpectedAgreement, formOf, sectionsOf, writtenIn } from './plan-text-sections';

export interface ExpectedStanding {
  readonly expected: ExpectedAgreement;
  /** `given` holds for the words as they stand, `changed` was given for earlier words. */
  readonly state: 'missing' | 'given' | 'changed';
  /** The last one that counts; `null` where it is missing. */
  readonly agreement: PlanTextAgreement | null;
  /** Where it is not given: the last one by somebody in another role, which settles nothing; `null` for none. */
  readonly byOther: PlanTextAgreement | null;
}

export interface PlanTextStanding {
  /** `agreed` once all who are to approve or agree did so for these words. */
  readonly state: 'empty' | 'begun' | 'written' | 'agreed' | 'changed';
  /** Sections with something in them, of how many. */
  readonly written: number;
  readonly total: number;
  readonly expected: readonly ExpectedStanding[];
  readonly isAgreementOverdue: boolean;
  readonly isReviewDue: boolean;
}

/** How a text stands on a day (ISO date). */
export function standingOf(text: PlanText, today: string): PlanTextStanding {
  const sections = sectionsOf(text.kind);
  const written = sections.filter(({ id }) => writtenIn(text, id) !== '').length;
  const expected = formOf(text.kind).approvals.map((each) => expectedStanding(text, each));
  const state = stateOf({ written, total: sections.length, expected });
  return {
    state,
    written,
    total: sections.length,
    expected,
    isAgreementOverdue: text.agreementDue !== null && text.agreementDue < today && state !== 'agreed',
    isReviewDue: text.reviewDate !== null && text.reviewDate <= today,
  };
}

/** Whether an agreement was given for the words as they stand now; blanks around them do not count. */
export function isForTheseWords(text: PlanText, agreement: PlanTextAgreement): boolean {
  const ids = new Set([...Object.keys(text.sections), ...Object.keys(agreement.sections)]);
  return [...ids].every((id) => writtenIn(text, id) === writtenIn(agreement, id));
}

function expectedStanding(text: PlanText, expected: ExpectedAgreement): ExpectedStanding {
  const ofKind = text.agreements.filter(({ kind }) => kind === expected.kind);
  const given = ofKind.filter(({ role }) => namesRole(role, expected.role));
  const standing = given.findLast((agreement) => isForTheseWords(text, agreement));
  if (standing !== undefined) return { expected, state: 'given', agreement: standing, byOther: null };
  const byOther = ofKind.findLast((agreement) => !given.includes(agreement)) ?? null;
  const last = given.at(-1);
  return last === undefined
    ? { expected, state: 'missing', agreement: null, byOther }
    : { expected, state: 'changed', agreement: last, byOther };
}

/** Roles are written freely: "Gold", "Deputy gold commander". Gold may approve what silver is asked for. */
const rolesThatCount: Readonly<Record<string, RegExp>> = {
  'Gold commander': /\bgold\b/i,
  'Silver commander': /\b(?:gold|silver)\b/i,
  'Returning officer': /\breturning officer\b|\b[AD]?RO\b/i,
};

function namesRole(role: string, expected: string): boolean {
  return rolesThatCount[expected]?.test(role) ?? role.toLowerCase().includes(expected.toLowerCase());
}

/** "Approved by Ada Larch, press officer, not by the gold commander"; `null` where no such one is on record. */
export function byOtherWords({ expected, byOther }: ExpectedStanding): string | null {
  if (byOther === null) return null;
  const { by, role } = byOther;
  const verb = byOther.kind === 'approved' ? 'Approved' : 'Agreed';
  const who = role.trim() === '' ? `${by}, whose role is not recorded` : `${by}, ${role}`;
  return `${verb} by ${who}, not by the ${expected.role.toLowerCase()}`;
}

function stateOf({
  written,
  total,
  expected,
}: Pick<PlanTextStanding, 'written' | 'total' | 'expected'>): PlanTextStanding['state'] {
  if (expected.some(({ state }) => state === 'changed')) return 'changed';
  if (expected.every(({ state }) => state === 'given')) return 'agreed';
  if (written === 0) return 'empty';
  return written < total ? 'begun' : 'written';
}

/** "Begun, 3 of 13", "Approved, not yet agreed", "Changed since it was approved". */
export function standingWords(standing: PlanTextStanding): string {
  const { state, written, total, expected } = standing;
  const given = expected.filter((each) => each.state === 'given').map((each) => each.expected.kind);
  switch (state) {
    case 'empty':
      return 'Empty';
    case 'changed': {
      const changed = expected.filter((each) => each.state === 'changed').map((each) => each.expected.kind);
      return `Changed since it was ${changed.join(' and ')}`;
    }
    case 'agreed':
      return capital(given.join(' and '));
    case 'begun':
    case 'written': {
      const length = state === 'begun' ? `begun, ${written} of ${total}` : 'written';
      const missing = expected.filter((each) => each.state === 'missing').map((each) => each.expected.kind);
      const open = `not yet ${missing.join(' or ')}`;
      return capital([...given, length, open].join(', '));
    }
  }
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** How a document says that a text stood that it was made from. */
export function sourceStateOf({ state }: Pick<PlanTextStanding, 'state'>): DocumentSource['state'] {
  return sourceStates[state];
}

const sourceStates: Readonly<Record<PlanTextStanding['state'], DocumentSource['state']>> = {
  empty: 'missing',
  begun: 'not-approved',
  written: 'not-approved',
  agreed: 'approved',
  changed: 'changed-since-approval',
};

/** A text that stands within a sentence: without the full stops and blanks at its end. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[.\s]+$/, '');
}
