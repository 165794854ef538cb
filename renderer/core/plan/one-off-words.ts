/** One-off days in words. */
import reference from '../../../resources/reference/bank-holidays.json';
import type { Division, HolidayChange } from '../timetable/bank-holidays';

/** "England and Wales" */
export function divisionName(division: Division): string {
  return reference.divisions.find(({ id }) => id === division)?.name ?? division;
}

/** What it is and where it holds: "Bank holiday added", "England and Wales, Scotland". */
export function oneOffDayWords({ kind, day, divisions }: Pick<HolidayChange, 'kind' | 'day' | 'divisions'>): {
  readonly kind: string;
  readonly where: string;
} {
  const added = kind === 'added' ? 'Bank holiday added' : 'Bank holiday taken away';
  return {
    kind: day === 'mourning' ? 'Day of thanksgiving or mourning' : added,
    where: divisions.map(divisionName).join(', '),
  };
}
