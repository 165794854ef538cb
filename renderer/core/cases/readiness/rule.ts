/**
 * The readiness rules as data: what a file must hold before it goes to the CPS, why, and who can put it right.
 *
 * Reference: APP Policing elections, CPS (the five items, SPOC approval); the source of each rule stands in
 * resources/reference/readiness.json.
 */
import reference from '../../../../resources/reference/readiness.json';
import type { Sureness } from '../../offences/offence';

export const gravities = [
  { id: 'blocks', name: 'Blocks', words: 'The file must not go while one of these stands.' },
  { id: 'risk', name: 'Risk', words: 'The CPS may refuse the file, or the case may fail, for one of these.' },
  { id: 'polish', name: 'Polish', words: 'The file can go; it reads better without these.' },
] as const;
export type Gravity = (typeof gravities)[number]['id'];

export const applicabilityIds = [
  'every-case',
  'every-offence',
  'malpractice',
  'council-papers',
  'schedule-9',
  'not-guilty-plea',
  'candidate-concerned',
  'before-outcome',
] as const;
export type Applicability = (typeof applicabilityIds)[number];

export interface ReadinessRule {
  readonly id: string;
  /** What holds where the rule is met, as a sentence. */
  readonly name: string;
  readonly gravity: Gravity;
  /** Whether a reason that it gives may be set aside with a ground. */
  readonly isDisputable: boolean;
  /** The paragraph that it comes from. */
  readonly source: string;
  /** How far the source was checked. */
  readonly sureness: Sureness;
  readonly appliesTo: Applicability;
  /** What of the case it looks at. */
  readonly looksAt: string;
  /** Who can put it right. */
  readonly who: string;
}

/** All rules, in the order in which reasons of one gravity are shown. */
export const readinessRules: readonly ReadinessRule[] = reference.rules.map((rule) => ({
  ...rule,
  gravity: rule.gravity as Gravity,
  sureness: rule.sureness as Sureness,
  appliesTo: rule.appliesTo as Applicability,
}));

const rulesById = new Map(readinessRules.map((rule) => [rule.id, rule]));

/** The rule with this id, or `undefined` where an older file names one that is gone. */
export function readinessRule(id: string): ReadinessRule | undefined {
  return rulesById.get(id);
}

/** To which cases or things a rule applies, in words. */
export function applicabilityName(id: Applicability): string {
  return reference.applicability.find((each) => each.id === id)?.name ?? id;
}

/** Where the rules come from, for the list of reference data; `note` says how far they were checked. */
export const readinessSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  note: reference.note,
} as const;

/** Why a reason of these rules cannot be set aside, in words for the person who asks. */
export const notDisputableWords = reference.notDisputable;

/** Days after which an outstanding action is old: this desk's convention. */
export const oldActionDays = reference.oldActionDays;

/** Days before election documents may be destroyed from which it is a risk: this desk's convention. */
export const documentsWarningDays = reference.documentsWarningDays;

/** Days before a limit without markers of its own from which it is near: this desk's convention. */
export const limitWarningDays = reference.limitWarningDays;

/** Categories of offences that rest on the council's papers. */
export const councilCategories: readonly string[] = reference.councilCategories;

/** What somebody must be in the election for a disqualification order to follow. */
export const protectedStandings: readonly string[] = reference.protectedStandings;

/** Whether a witness's role names the registration or returning officer, or their staff. */
export const isCouncilRole = wordsIn(reference.councilWords);

/** Whether a witness's role names a police officer or investigator. */
export const isOfficerRole = wordsIn(reference.officerWords);

/** Whole words only: “ro” is a returning officer, and not part of “proprietor”. */
function wordsIn(words: readonly string[]): (role: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (role) => pattern.test(role);
}
