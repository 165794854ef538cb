/**
 * Whether a file is ready for the CPS, as reasons and never as a figure: what blocks, what is a risk, what is polish.
 *
 * Reference: APP Policing elections, CPS; resources/reference/readiness.json.
 */
import type { Dispute } from '../case-decision';
import type { CaseFile } from '../case-file';
import type { CaseSpot } from '../case-sections';
import type { Sureness } from '../../offences/offence';
import { checks } from './checks';
import { applies, type LookedAt, lookAt, type ReadinessAround } from './looked-at';
import { gravities, type Gravity, readinessRules, type ReadinessRule } from './rule';

export type { ReadinessAround } from './looked-at';

/** One thing that is missing: by which rule, what, where to add it, who can. */
export interface Reason {
  /** The rule and what it is about: the same for as long as that is missing. A dispute names it. */
  readonly key: string;
  readonly ruleId: string;
  readonly gravity: Gravity;
  /** What should hold, as a sentence. */
  readonly rule: string;
  /** What is missing, named. */
  readonly missing: string;
  readonly spot: CaseSpot;
  readonly source: string;
  /** How far the source was checked. */
  readonly sureness: Sureness;
  readonly who: string;
  readonly isDisputable: boolean;
  /** The dispute that stands against it; `null` where there is none. */
  readonly dispute: Dispute | null;
}

export interface Readiness {
  /** What stands, the gravest first. */
  readonly reasons: readonly Reason[];
  /** What would stand if nobody had disputed it. */
  readonly disputed: readonly Reason[];
}

const rulesInOrder: readonly ReadinessRule[] = gravities.flatMap(({ id }) =>
  readinessRules.filter(({ gravity }) => gravity === id),
);

/** The readiness of a case. A dispute of something that is no longer missing is in neither list. */
export function readinessOf(caseFile: CaseFile, around: ReadinessAround): Readiness {
  const file = lookAt(caseFile, around);
  const disputes = standingDisputes(caseFile.disputes);
  const reasons: Reason[] = [];
  const disputed: Reason[] = [];
  for (const rule of rulesInOrder) {
    for (const reason of reasonsOf(rule, file, disputes)) {
      (reason.dispute === null ? reasons : disputed).push(reason);
    }
  }
  return { reasons, disputed };
}

function reasonsOf(
  rule: ReadinessRule,
  file: LookedAt,
  disputes: ReadonlyMap<string, Dispute>,
): readonly Reason[] {
  const check = checks.get(rule.id);
  if (check === undefined) throw new Error(`No check stands behind the rule ${rule.id}`);
  if (!applies(rule.appliesTo, file)) return [];
  return check(file).map(({ thing, missing, spot }) => {
    const key = `${rule.id}:${thing}`;
    return {
      key,
      ruleId: rule.id,
      gravity: rule.gravity,
      rule: rule.name,
      missing,
      spot,
      source: rule.source,
      sureness: rule.sureness,
      who: rule.who,
      isDisputable: rule.isDisputable,
      // A dispute of what cannot be disputed counts for nothing, whoever wrote it into the record.
      dispute: rule.isDisputable ? (disputes.get(key) ?? null) : null,
    };
  });
}

function standingDisputes(disputes: readonly Dispute[]): ReadonlyMap<string, Dispute> {
  return new Map(
    disputes.filter(({ withdrawnAt }) => withdrawnAt === null).map((dispute) => [dispute.reasonKey, dispute]),
  );
}

/** The reasons of one gravity. */
export function reasonsOfGravity({ reasons }: Readiness, gravity: Gravity): readonly Reason[] {
  return reasons.filter((reason) => reason.gravity === gravity);
}

/**
 * What keeps the SPOC from approving contact, or the submission of the file: everything that blocks, but for the
 * approval that is asked for. Contact is approved before a submission.
 */
export function approvalHindrances(
  { reasons }: Readiness,
  approves: 'contact' | 'submission',
): readonly Reason[] {
  const own = approves === 'contact' ? ['contact-approval', 'submission-approval'] : ['submission-approval'];
  return reasons.filter(({ gravity, ruleId }) => gravity === 'blocks' && !own.includes(ruleId));
}

/**
 * Whether one readiness is no worse than another: nothing blocks or is a risk in it that does not in the other, and
 * nothing weighs more. Polish says how a file reads and plays no part in the order.
 */
export function isAtLeastAsReady(one: Readiness, other: Readiness): boolean {
  const weights = new Map(other.reasons.map(({ key, gravity }) => [key, weightOf(gravity)]));
  return one.reasons.every(
    ({ key, gravity }) => gravity === 'polish' || weightOf(gravity) <= (weights.get(key) ?? 0),
  );
}

function weightOf(gravity: Gravity): number {
  return gravities.length - gravities.findIndex(({ id }) => id === gravity);
}
