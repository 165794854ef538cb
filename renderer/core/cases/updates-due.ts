/** Which complainants and councils are to be told something, and when the next word is due. */
import { Temporal } from '../foundation/dates';
import type { Allegation, AllegationId } from './allegation';
import type { CaseFile } from './case-file';
import type { ComplainantUpdates, GivenUpdate } from './complainant-updates';
import type { CouncilUpdate } from './council-update';

/** Somebody who is to be told. */
export interface UpdateDue {
  readonly kind: 'complainant' | 'exit-letter' | 'council';
  /** Id of the allegation, or of the update of a council. */
  readonly recordId: string;
  /** "A-004"; empty for a council. */
  readonly reference: string;
  readonly areaId: string | null;
  /** ISO date. */
  readonly due: string;
}

/** The case that took an allegation up. */
export type CaseOf = (allegationId: AllegationId) => Pick<CaseFile, 'outcome'> | undefined;

/**
 * Everything due on or before `until` (ISO date), the earliest first. Where nothing further is done and no exit was
 * planned, telling the complainant is due from the day on which it ended.
 */
export function updatesDue(
  allegations: Iterable<Allegation>,
  councilUpdates: Iterable<CouncilUpdate>,
  { until, caseOf }: { readonly until: string; readonly caseOf: CaseOf },
): readonly UpdateDue[] {
  const due: UpdateDue[] = [];
  for (const allegation of allegations) {
    const { id, reference, areaId, updates, reporter } = allegation;
    if (reporter === 'anonymous') continue;
    const about = { recordId: id, reference, areaId };
    const { exit } = updates;
    const isOver = exit !== null && exit.letterSentOn !== null;
    if (updates.nextDue !== null && !isOver)
      due.push({ kind: 'complainant', ...about, due: updates.nextDue });
    const ended = allegation.outcome ?? caseOf(id)?.outcome ?? null;
    const exitDue = exit?.due ?? (needsExit(allegation, caseOf(id)) ? (ended?.on ?? null) : null);
    if (exitDue !== null && !isOver) due.push({ kind: 'exit-letter', ...about, due: exitDue });
  }
  for (const update of councilUpdates) {
    if (update.due === null || update.givenOn !== null) continue;
    due.push({ kind: 'council', recordId: update.id, reference: '', areaId: update.areaId, due: update.due });
  }
  return due.filter((each) => each.due <= until).sort((a, b) => a.due.localeCompare(b.due));
}

/** The updates after one more was given: the next falls due by the rhythm that was agreed, from the day it was given. */
export function withGivenUpdate(updates: ComplainantUpdates, given: GivenUpdate): ComplainantUpdates {
  const nextDue =
    updates.everyDays === null
      ? null
      : Temporal.PlainDate.from(given.on).add({ days: updates.everyDays }).toString();
  return { ...updates, given: [...updates.given, given], nextDue };
}

/** Whether a complainant whose matter ends without action still has to be told how, and that a review may be asked for. */
export function needsExit(
  allegation: Pick<Allegation, 'outcome' | 'updates' | 'reporter'>,
  caseFile: Pick<CaseFile, 'outcome'> | undefined,
): boolean {
  const outcome = allegation.outcome ?? caseFile?.outcome ?? null;
  if (outcome?.outcome !== 'no-further-action' || allegation.reporter === 'anonymous') return false;
  const { exit } = allegation.updates;
  return exit === null || exit.letterSentOn === null || !exit.isReviewExplained;
}
