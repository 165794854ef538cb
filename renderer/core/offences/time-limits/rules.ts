/**
 * The periods, as data with the section that each comes from.
 *
 * Reference: resources/reference/time-limits.json.
 */
import reference from '../../../../resources/reference/time-limits.json';
import type { TimeLimitRule } from '../offence';

/** Whether the day that is counted from is left out ("within … after") or is the first day ("beginning with"). */
export type DayCounts = 'left-out' | 'included';

/** A period that runs from the offence. */
export interface PeriodRule {
  readonly months: number;
  readonly words: string;
  readonly dayCounts: DayCounts;
  readonly source: string;
}

/** A period that runs from sufficient evidence, within another that runs from the offence. */
export interface EvidenceRule extends PeriodRule {
  readonly ceilingMonths: number;
  readonly ceilingWords: string;
}

export const { extension: extensionRule, documents: documentsRule, markers: markerRules } = reference;

const foreignPowerOffences: ReadonlySet<string> = new Set(reference.foreignPower.offences);

/** Whether the offence is one to which the foreign-power condition can be attached: Schedule 1 of the Act of 2023. */
export function canHaveForeignPower(offenceId: string): boolean {
  return foreignPowerOffences.has(offenceId);
}

/** Where the list comes from, and what of it is not certain. */
export const timeLimitsSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** The period of a rule that runs from the offence; a list without it is a fault of the reference data. */
export function periodRule(rule: TimeLimitRule): PeriodRule {
  const found = reference.rules.find(({ id }) => id === rule);
  if (found === undefined) throw new Error(`The reference data has no period for ${rule}`);
  return { ...found, dayCounts: dayCountsOf(found.dayCounts) };
}

/** The periods of a rule that runs from sufficient evidence. */
export function evidenceRule(rule: TimeLimitRule): EvidenceRule {
  const found = reference.fromEvidence.find(({ id }) => id === rule);
  if (found === undefined) throw new Error(`The reference data has no periods from evidence for ${rule}`);
  return { ...found, dayCounts: dayCountsOf(found.dayCounts) };
}

function dayCountsOf(text: string): DayCounts {
  if (text !== 'left-out' && text !== 'included') throw new Error(`No way to count a day: ${text}`);
  return text;
}
