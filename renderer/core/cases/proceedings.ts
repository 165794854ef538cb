/**
 * Proceedings that were begun for an offence of a case: for whom its clock has stopped, and whether in time.
 *
 * Reference: RPA 1983 s.176(2): the limit is kept by beginning proceedings, against each suspect for each offence.
 */
import { formatDate } from '../foundation/dates';
import { earliestDay } from '../offences/occurred';
import type { TimeLimitSheet } from '../offences/time-limits/sheet';
import type { Suspect } from './case-file';
import { type CaseOffence, type Proceedings, proceedingsWays } from './case-offence';

type Begun = Pick<CaseOffence, 'suspectIds' | 'proceedings'>;

/** Whether the clock of the offence has stopped: for all whom it names or, where it names nobody, at all. */
export function haveBegun({ suspectIds, proceedings }: Begun): boolean {
  const isBegun = (suspectId: Proceedings['suspectId']) =>
    proceedings.some((each) => each.suspectId === suspectId);
  return suspectIds.length === 0 ? isBegun(null) : suspectIds.every(isBegun);
}

/** Whom proceedings may yet be recorded against; `null` stands for nobody named. */
export function notYetBegun({ suspectIds, proceedings }: Begun): readonly Proceedings['suspectId'][] {
  const whom: readonly Proceedings['suspectId'][] = suspectIds.length === 0 ? [null] : suspectIds;
  return whom.filter((suspectId) => !proceedings.some((each) => each.suspectId === suspectId));
}

/** Those that were begun after the last safe day of the sheet. */
export function lateProceedings(
  { proceedings }: Pick<CaseOffence, 'proceedings'>,
  sheet: Pick<TimeLimitSheet, 'lastDay'> | null,
): readonly Proceedings[] {
  const lastDay = sheet?.lastDay ?? null;
  return lastDay === null ? [] : proceedings.filter(({ begunOn }) => begunOn > lastDay);
}

interface AskedDay {
  readonly caseOffence: Pick<CaseOffence, 'occurred'>;
  readonly sheet: Pick<TimeLimitSheet, 'startsOn'> | null;
  /** ISO date. */
  readonly begunOn: string;
  /** ISO date. */
  readonly today: string;
}

/** Why proceedings cannot have been begun on that day, or `null`. */
export function proceedingsDayRefusal({ caseOffence, sheet, begunOn, today }: AskedDay): string | null {
  if (begunOn > today) return 'Proceedings cannot have been begun after today. Check the day.';
  const offenceDay = sheet?.startsOn ?? earliestDay(caseOffence.occurred);
  return offenceDay !== null && begunOn < offenceDay
    ? `Proceedings cannot have been begun before the offence, ${formatDate(offenceDay)}. Check the day.`
    : null;
}

/** What is to be said of the proceedings for an offence. */
export interface ProceedingsSaid {
  /** "Proceedings against Corin Ash were begun on Thu 3 Jun 2027: charge." */
  readonly begun: readonly string[];
  /** Begun too late or before the offence, and against whom they have not begun while others have. */
  readonly warnings: readonly string[];
}

/** In the order in which they were recorded. */
export function proceedingsSaid(
  caseOffence: CaseOffence,
  suspects: readonly Pick<Suspect, 'id' | 'name'>[],
  sheet: TimeLimitSheet | null,
): ProceedingsSaid {
  const { proceedings } = caseOffence;
  if (proceedings.length === 0) return { begun: [], warnings: [] };
  const whom = (id: Proceedings['suspectId']) => proceedingsAgainst(id, suspects);
  const begun = proceedings.map(({ suspectId, begunOn, how, note }) => {
    const way = proceedingsWays.find(({ id }) => id === how)?.name.toLocaleLowerCase('en-GB') ?? how;
    return `Proceedings against ${whom(suspectId)} were begun on ${formatDate(begunOn)}: ${way}.${note === '' ? '' : ` ${note}`}`;
  });
  const lastDay = sheet?.lastDay ?? '';
  const late = lateProceedings(caseOffence, sheet).map(
    ({ suspectId, begunOn }) =>
      `Proceedings against ${whom(suspectId)} were begun on ${formatDate(begunOn)}, after the last safe day, ${formatDate(lastDay)}. Ask the CPS at once whether they can stand.`,
  );
  const startsOn = sheet?.startsOn ?? null;
  const early = proceedings
    .filter(({ begunOn }) => startsOn !== null && begunOn < startsOn)
    .map(
      ({ suspectId, begunOn }) =>
        `Proceedings against ${whom(suspectId)} are recorded as begun on ${formatDate(begunOn)}, before the offence, ${formatDate(startsOn ?? begunOn)}. Check the dates.`,
    );
  const open = notYetBegun(caseOffence).map(
    (id) => `No proceedings against ${whom(id)} are recorded: the clock still runs.`,
  );
  const stopped = open.length === 0 ? ['The clock of this offence no longer runs.'] : [];
  return { begun: [...begun, ...stopped], warnings: [...late, ...early, ...open] };
}

/** "Corin Ash", or words for somebody whom the case does not name. */
export function proceedingsAgainst(
  suspectId: Proceedings['suspectId'],
  suspects: readonly Pick<Suspect, 'id' | 'name'>[],
): string {
  const name = suspects.find(({ id }) => id === suspectId)?.name.trim() ?? '';
  return name === '' ? 'a person not named' : name;
}
