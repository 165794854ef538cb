/**
 * Time limits that have passed, have reached a marker, or end soon. They stand apart from the rest of the work list:
 * a limit that passes cannot be mended, so it is shown months before it falls due.
 */
import type { CaseFile } from '../../cases/case-file';
import { limitsOf, markerOn, type NearestLimit } from '../../cases/case-clocks';
import { nearLimitMonths } from '../../cases/case-list-filter';
import { isFinal } from '../../cases/outcome';
import { formatDate } from '../../foundation/dates';
import type { EffectiveOffence } from '../../offences/catalogue';
import type { OffenceId } from '../../offences/offence';
import { monthsOn } from '../../offences/time-limits/counting';
import type { Operation } from '../operation';

export interface LimitItem {
  readonly key: string;
  /** "C-002: Personation; Bribery": all offences of the case that end on the day. */
  readonly text: string;
  /** ISO date: the last safe day to begin proceedings. */
  readonly lastDay: string;
  readonly isOver: boolean;
  /** Where the clock stands, in a sentence or two. */
  readonly state: string;
  readonly path: string;
}

/** Every clock that still matters in an operation's open cases, the nearest limit first. `today` is an ISO date. */
export function limitItems(
  cases: ReadonlyMap<string, CaseFile>,
  effective: ReadonlyMap<OffenceId, EffectiveOffence>,
  { operation, today }: { readonly operation: Operation; readonly today: string },
): readonly LimitItem[] {
  const near = monthsOn(today, nearLimitMonths);
  const items: LimitItem[] = [];
  for (const caseFile of cases.values()) {
    if (caseFile.operationId !== operation.id || isFinal(caseFile.outcome)) continue;
    for (const limits of byLastDay(limitsOf(caseFile, effective))) {
      const item = itemOf(caseFile, limits, { today, near });
      if (item !== null) items.push(item);
    }
  }
  return items.sort((a, b) =>
    a.lastDay === b.lastDay ? (a.text < b.text ? -1 : 1) : a.lastDay < b.lastDay ? -1 : 1,
  );
}

/** The limits of one case, those that end on one day together. */
function byLastDay(limits: readonly NearestLimit[]): Iterable<readonly NearestLimit[]> {
  const days = new Map<string, NearestLimit[]>();
  for (const limit of limits) {
    const sameDay = days.get(limit.date);
    if (sameDay === undefined) days.set(limit.date, [limit]);
    else sameDay.push(limit);
  }
  return days.values();
}

function itemOf(
  { id, reference, outcome }: CaseFile,
  limits: readonly NearestLimit[],
  { today, near }: { readonly today: string; readonly near: string },
): LimitItem | null {
  const [first] = limits;
  if (first === undefined) return null;
  const { passed, next, isOver } = markerOn(first.sheet, today);
  if (passed === null && first.date > near) return null;
  const names = [...new Set(limits.map(({ offenceName }) => offenceName))].join('; ');
  const sentences = isOver
    ? ['The last safe day to begin proceedings has passed.']
    : passed === null
      ? []
      : [`Reached ${formatDate(passed.date)}: ${passed.name}.`];
  if (next !== null) sentences.push(`Next, ${formatDate(next.date)}: ${next.name}.`);
  if (outcome !== null)
    sentences.push('Proceedings have begun: check that they cover every suspect and offence.');
  return {
    key: `limit:${id}:${first.date}`,
    text: `${reference}: ${names}`,
    lastDay: first.date,
    isOver,
    state: sentences.join(' '),
    path: `/cases/${id}/offences`,
  };
}
