/** The course of a workshop: planned, under way, closed. There is no way back. */
import { err, ok, type Result } from '../foundation/result';
import { presentParticipants } from './participants';
import type { WorkshopRefusal } from './refusals';
import { isOpen, openRoundOn, type Rounds } from './rounds';
import type { AgendaItem, Workshop } from './workshop';

/** The workshop under way; needs somebody present and a cell on the agenda. */
export function startWorkshop(workshop: Workshop): Result<Workshop, WorkshopRefusal> {
  if (workshop.status === 'closed') return err({ kind: 'workshop-closed' });
  if (presentParticipants(workshop).length === 0) return err({ kind: 'nobody-present' });
  if (workshop.agenda.length === 0) return err({ kind: 'no-cells' });
  return ok({ ...workshop, status: 'running' });
}

/** The cells of the agenda on which a round is still open. */
export function cellsWithOpenRound(workshop: Workshop, rounds: Rounds): readonly AgendaItem[] {
  return workshop.agenda.filter((item) => openRoundOn(rounds, workshop.id, item) !== undefined);
}

/** The workshop closed; refused while a round is open, whose scores could then never be revealed. */
export function closeWorkshop(given: {
  readonly workshop: Workshop;
  readonly rounds: Rounds;
  /** The moment. */
  readonly at: string;
}): Result<Workshop, WorkshopRefusal> {
  const { workshop } = given;
  if (workshop.status !== 'running') return err({ kind: 'workshop-not-running', status: workshop.status });
  if (hasOpenRound(workshop, given.rounds)) return err({ kind: 'round-open' });
  return ok({ ...workshop, status: 'closed', closedAt: given.at });
}

/** The cells on which any workshop of a version has a round open, whether or not they are still on an agenda. */
export function cellsWithOpenRoundOf(
  assessmentId: string,
  records: { readonly workshops: ReadonlyMap<string, Workshop>; readonly rounds: Rounds },
): readonly AgendaItem[] {
  return [...records.rounds.values()]
    .filter(
      (round) => isOpen(round) && records.workshops.get(round.workshopId)?.assessmentId === assessmentId,
    )
    .map(({ harmId, location }) => ({ harmId, location }));
}

/** The workshops of a version that are under way. */
export function runningWorkshopsOf(assessmentId: string, workshops: Iterable<Workshop>): readonly Workshop[] {
  return [...workshops].filter((each) => each.status === 'running' && each.assessmentId === assessmentId);
}

/** Whether a workshop of a version has begun: from then on its scores are given in the scales of the version. */
export function hasWorkshopBegun(assessmentId: string, workshops: Iterable<Workshop>): boolean {
  return [...workshops].some((each) => each.status !== 'planned' && each.assessmentId === assessmentId);
}

/** A round may be open on a cell that was taken off the agenda since. */
function hasOpenRound(workshop: Workshop, rounds: Rounds): boolean {
  for (const round of rounds.values()) {
    if (round.workshopId === workshop.id && isOpen(round)) return true;
  }
  return false;
}
