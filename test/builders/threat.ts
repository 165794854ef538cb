/** Assessments, cells, areas and places with full valid defaults, for tests. All names are invented. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Area } from '../../renderer/core/places/area';
import type { Place } from '../../renderer/core/places/place';
import { type Assessment, type LocationRef, newAssessment } from '../../renderer/core/threat/assessment';
import {
  type AssessedCell,
  type Cell,
  cellId,
  type ClosedCell,
  newAssessedCell,
} from '../../renderer/core/threat/cell';
import { type Grid, gridOf } from '../../renderer/core/threat/grid';
import { type Harm, harms } from '../../renderer/core/threat/harms';

/** A column for an area or a place. */
export function atArea(id: string): LocationRef {
  return { kind: 'area', id: asId<'Area'>(id) };
}

/** A column for a single place. */
export function atPlace(id: string): LocationRef {
  return { kind: 'place', id: asId<'Place'>(id) };
}

/** The harm at this place of the list, from 1. */
export function harmNumber(number: number): Harm {
  const harm = harms[number - 1];
  if (harm === undefined) throw new Error(`There is no harm ${number}`);
  return harm;
}

export function anAssessment(given: Partial<Assessment> = {}): Assessment {
  return newAssessment({
    id: asId<'Assessment'>('assessment1'),
    operationId: asId<'Operation'>('operation1'),
    startedAt: '2027-01-11T09:00:00.000Z',
    marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' },
    author: 'Inspector J. Marl',
    locations: [atArea('carrow'), atPlace('ash-hall')],
    ...given,
  });
}

type CellPoint = { readonly assessment?: Assessment; readonly harm?: Harm; readonly location?: LocationRef };

/** A cell that is assessed in full: likely, impact 3, moderate confidence. */
export function anAssessedCell(
  at: CellPoint = {},
  given: Partial<Omit<AssessedCell, 'id' | 'state'>> = {},
): AssessedCell {
  return {
    ...newAssessedCell(
      at.assessment ?? anAssessment(),
      at.harm ?? harmNumber(1),
      at.location ?? atArea('carrow'),
    ),
    likelihood: 'likely',
    impact: 3,
    confidence: 'moderate',
    rationale: 'Two candidates were followed home in the last campaign.',
    ...given,
  };
}

/** A cell that was considered and found nil. */
export function aNilCell(at: CellPoint = {}, given: Partial<Omit<ClosedCell, 'id'>> = {}): ClosedCell {
  const assessment = at.assessment ?? anAssessment();
  const harm = at.harm ?? harmNumber(1);
  const location = at.location ?? atArea('carrow');
  return {
    id: cellId(assessment.id, harm, location),
    assessmentId: assessment.id,
    harmId: harm.id,
    location,
    state: 'nil',
    reason: 'Nothing known here at the last three polls.',
    evidence: [],
    ...given,
  };
}

/** The grid of an assessment with these cells in it. */
export function aGrid(assessment: Assessment, cells: readonly Cell[]): Grid {
  return gridOf(assessment, new Map(cells.map((cell) => [cell.id, cell])));
}

export function anArea(id: string, given: Partial<Area> = {}): Area {
  return { id: asId<'Area'>(id), kind: 'ward', name: id, code: '', parentId: null, ...given };
}

export function aPlace(id: string, given: Partial<Place> = {}): Place {
  return {
    id: asId<'Place'>(id),
    kind: 'polling-place',
    name: id,
    address: '1 Mill Lane, Carrow',
    postcode: null,
    areaId: asId<'Area'>('carrow'),
    wardId: null,
    easting: null,
    northing: null,
    uprn: null,
    notes: '',
    mergedIntoId: null,
    ...given,
  };
}
