/** The desk's own markers on the way to a one-year limit: what should be done by when. Not law; half a month is 15 days. */
import { formatDate } from '../../foundation/dates';
import { daysOn, monthsOn } from './counting';
import { markerRules } from './rules';
import type { LimitDate } from './sheet';

/** The markers for an offence of this day, the earliest first. */
export function markerDates(startsOn: string): readonly LimitDate[] {
  return markerRules.map(({ months, days, name, purpose, source }) => {
    const date = daysOn(monthsOn(startsOn, months), days);
    const counted = days === 0 ? `${months} months` : `${months} months and ${days} days`;
    return {
      kind: 'marker',
      name,
      date,
      arithmetic: `${counted} after ${formatDate(startsOn)} is ${formatDate(date)}. ${purpose}`,
      source,
    };
  });
}
