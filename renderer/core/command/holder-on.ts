/** Who holds a role of the command on a day, as a document of that day names them. */
import type { Appointment, CommandRole } from './command-role';

/**
 * The holder in office on a day (ISO date); on the day of a handover the one who took over. Where nobody is in office
 * then, the first to come; `null` where nobody is named, or all have left.
 */
export function holderOn(
  { appointments }: Pick<CommandRole, 'appointments'>,
  day: string,
): Appointment | null {
  const holders = appointments
    .filter(({ as, name }) => as === 'holder' && name.trim() !== '')
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  // A period ends before the moment at which it ends: until midnight is until the day before.
  const stayed = holders.filter(({ until }) => until === null || until > `${day}T00:00`);
  return stayed.findLast(({ from }) => (from ?? '').slice(0, 10) <= day) ?? stayed[0] ?? null;
}
