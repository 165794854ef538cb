/**
 * The areas that the approved threat assessment rated high: for them the debrief says apart how many allegations came.
 *
 * Reference: APP Policing elections, post-election debrief: increase or decrease in allegations in high-risk communities.
 */
import type { Operation } from '../operation/operation';
import { areaTitle } from '../places/area';
import { standingPlace } from '../places/place-name';
import type { Assessment } from '../threat/assessment';
import { gridOf, highestAt } from '../threat/grid';
import { ratingLevelOf } from '../threat/scale-set';
import type { FigureRecords, RatedArea } from './compile-given';

/** From this shade on, of five, a rating is called high: scales of a force have their own names for it. */
const highShade = 4;

/** The newest version that gold approved; `undefined` where there is none. */
export function approvedAssessment(
  assessments: FigureRecords['assessments'],
  operation: Pick<Operation, 'id'>,
): Assessment | undefined {
  let newest: Assessment | undefined;
  for (const each of assessments.values()) {
    if (each.operationId !== operation.id || each.status !== 'approved') continue;
    if (newest === undefined || each.version > newest.version) newest = each;
  }
  return newest;
}

/** Each area once, in the order of the assessment; a place counts for the ward or council in which it lies. */
export function areasRatedHigh(
  records: FigureRecords,
  operation: Pick<Operation, 'id'>,
): readonly RatedArea[] {
  const assessment = approvedAssessment(records.assessments, operation);
  if (assessment === undefined) return [];
  const grid = gridOf(assessment, records.cells);
  const found = new Map<string, { readonly area: RatedArea; readonly level: number }>();
  for (const location of grid.locations) {
    const level = highestAt(grid, location);
    if (level === null) continue;
    const rating = ratingLevelOf(grid.scales, level);
    const areaId = location.kind === 'area' ? location.id : areaOfPlace(location.id, records);
    const area = areaId === null ? undefined : records.areas.get(areaId);
    if (area === undefined || rating.shade < highShade) continue;
    const held = found.get(area.id);
    if (held !== undefined && held.level >= level) continue;
    found.set(area.id, { area: { areaId: area.id, name: areaTitle(area), rating: rating.name }, level });
  }
  return [...found.values()].map(({ area }) => area);
}

function areaOfPlace(id: Parameters<typeof standingPlace>[0], { places }: FigureRecords): string | null {
  const place = standingPlace(id, places);
  return place === null ? null : (place.wardId ?? place.areaId);
}
