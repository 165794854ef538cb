/**
 * Moving a cell from one of its four states to another. What was written is carried over where the new state
 * has a place for it: the rationale becomes the reason, and the reason the rationale.
 */
import type { Assessment, LocationRef } from './assessment';
import {
  type AssessedCell,
  type Cell,
  cellId,
  type ClosedCell,
  type Judgement,
  newAssessedCell,
} from './cell';
import type { Harm } from './harms';

/** Where in the grid of which assessment. */
export interface CellPlace {
  readonly assessment: Pick<Assessment, 'id'>;
  readonly harm: Pick<Harm, 'id'>;
  readonly location: LocationRef;
}

/** The cell as assessed; one that is assessed already stays as it is. */
export function assessed(place: CellPlace, was: Cell | undefined): AssessedCell {
  if (was?.state === 'assessed') return was;
  const cell = newAssessedCell(place.assessment, place.harm, place.location);
  return was === undefined ? cell : { ...cell, rationale: was.reason, evidence: was.evidence };
}

/** The cell as considered and nil, or not applicable; `reason` replaces what was written where it is given. */
export function closed(
  place: CellPlace,
  was: Cell | undefined,
  as: { readonly state: ClosedCell['state']; readonly reason?: string },
): ClosedCell {
  const written = was === undefined ? '' : was.state === 'assessed' ? was.rationale : was.reason;
  return {
    id: cellId(place.assessment.id, place.harm, place.location),
    assessmentId: place.assessment.id,
    harmId: place.harm.id,
    location: place.location,
    state: as.state,
    reason: as.reason ?? written,
    evidence: was?.evidence ?? [],
  };
}

/** Whether anything would be lost if the cell went back to not considered. */
export function holdsWriting(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  if (cell.state !== 'assessed') return cell.reason !== '' || cell.evidence.length > 0;
  const { confidence, rationale, controlsInPlace, controls, evidence } = cell;
  return (
    [cell, cell.beforeControls, cell.afterControls].some(isBegun) ||
    confidence !== null ||
    `${rationale}${controlsInPlace}` !== '' ||
    controls.length > 0 ||
    evidence.length > 0
  );
}

function isBegun({ likelihood, impact }: Judgement): boolean {
  return likelihood !== null || impact !== null;
}
