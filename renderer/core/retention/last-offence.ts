/** The latest day on which an offence under investigation in an operation may have been committed. */
import type { CaseFile } from '../cases/case-file';
import type { Occurred } from '../offences/occurred';
import { later } from '../offences/time-limits/counting';

/** What the day is read off. */
export type DatedCase = Pick<CaseFile, 'operationId' | 'offences'>;

/**
 * The last day of any offence in the cases of one operation, ISO date; `null` where none of them has a day. A default is
 * committed on the day on which the return was due, which may be months after the poll.
 */
export function lastOffenceOn(cases: Iterable<DatedCase>, operationId: string): string | null {
  let last: string | null = null;
  for (const { operationId: of, offences } of cases) {
    if (of !== operationId) continue;
    for (const { occurred, dueOn } of offences) {
      for (const day of [latestDay(occurred), dueOn]) {
        if (day !== null) last = last === null ? day : later(last, day);
      }
    }
  }
  return last;
}

/** The first possible day is all that is known of one without a day. */
function latestDay(occurred: Occurred): string | null {
  switch (occurred.kind) {
    case 'on':
      return occurred.date;
    case 'between':
      return occurred.to;
    case 'unknown':
      return occurred.notBefore;
  }
}
