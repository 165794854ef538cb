/** What the last approved assessment rated, at the places and areas that belong to the new operation too. */
import { areaTest } from '../operation/operation-areas';
import type { Operation } from '../operation/operation';
import { columnNames } from '../threat/approval-facts';
import type { Assessment, LocationRef } from '../threat/assessment';
import { type AssessedCell, type Cell, cellId, ratingOf } from '../threat/cell';
import { type Grid, gridOf } from '../threat/grid';
import { locationKey } from '../threat/location-ref';
import { standsFor } from '../threat/locations';
import { throughMerges } from '../threat/previous-version';
import { impactOf, likelihoodOf, ratingLevelOf, type ScaleSet } from '../threat/scale-set';
import { confidenceOf } from '../threat/scales';
import { newestAssessment } from '../operation/work-list/newest-assessment';
import type { CarriedItem } from './carried-item';
import { type Between, type CarryRecords, type Offered, offeredWords } from './carry-records';

/** The last approved version of an operation. */
export function lastApproved(
  { assessments }: Pick<CarryRecords, 'assessments'>,
  operation: Pick<Operation, 'id'>,
): Assessment | null {
  let last: Assessment | null = null;
  for (const each of assessments.values()) {
    if (each.operationId !== operation.id || each.status !== 'approved') continue;
    if (last === null || each.version > last.version) last = each;
  }
  return last;
}

/** The version as it is read today: a merged place is the one that it was merged into. */
export function gridToday(assessment: Assessment, records: Pick<CarryRecords, 'cells' | 'places'>): Grid {
  return throughMerges(gridOf(assessment, records.cells), records.places);
}

/** The rated threats, harm by harm and in the order of the columns. */
export function offeredRatings(between: Between): readonly Offered[] {
  const { records, from, to } = between;
  const earlier = lastApproved(records, from);
  if (earlier === null) return [];
  const grid = gridToday(earlier, records);
  const isHere = isIn(between);
  const columnName = columnNames(earlier, [], records);
  const locations = grid.locations.filter(isHere);
  const newest = newestAssessment(records.assessments, to.id);
  return grid.harms.flatMap((harm) =>
    locations.flatMap((location): readonly Offered[] => {
      const cell = grid.cellAt(harm, location);
      if (cell?.state !== 'assessed') return [];
      const name = `${harm.short}, ${columnName(location)}`;
      const rated = ratingWords(grid.scales, cell);
      const has = newest !== undefined && records.cells.has(cellId(newest.id, harm, location));
      return [
        {
          kind: 'rating',
          sourceId: cell.id,
          name: `${name}: ${rated}`,
          words: offeredWords(
            `${name}: ${rated}.`,
            cell.rationale.trim() === '' ? '' : `Reasons: ${cell.rationale}`,
            cell.controlsInPlace.trim() === '' ? '' : `Controls in place: ${cell.controlsInPlace}`,
          ),
          sourcePath: cellPath(earlier.id, cell),
          already: has
            ? `Version ${newest.version} of the threat assessment says something here already.`
            : '',
        },
      ];
    }),
  );
}

/** Why the operation before offers no rating, as a sentence; `null` where it has an approved version to offer from. */
export function whyNoRatings({ records, from }: Pick<Between, 'records' | 'from'>): string | null {
  return lastApproved(records, from) === null
    ? `No approved assessment in ${from.name}, so no ratings are offered.`
    : null;
}

/** Where a threat of a version is read. */
export function cellPath(
  assessmentId: string,
  { harmId, location }: Pick<Cell, 'harmId' | 'location'>,
): string {
  return `/threat/${assessmentId}?cell=${encodeURIComponent(`${harmId}~${locationKey(location)}`)}`;
}

/** The harm and place that a rating speaks of: one answer holds for it, whichever version it was offered from. */
export function ratingPoint(
  sourceId: string,
  { cells, places }: Pick<CarryRecords, 'cells' | 'places'>,
): string | null {
  const cell = cells.get(sourceId);
  return cell === undefined ? null : `${cell.harmId}~${locationKey(standsFor(cell.location, places))}`;
}

/** The answers to ratings by harm and place. */
export function answersByPoint(
  items: readonly CarriedItem[],
  records: Pick<CarryRecords, 'cells' | 'places'>,
): ReadonlyMap<string, CarriedItem> {
  const found = new Map<string, CarriedItem>();
  for (const item of items) {
    const point = item.kind === 'rating' ? ratingPoint(item.sourceId, records) : null;
    if (point === null) continue;
    const held = found.get(point);
    if (held === undefined || held.at < item.at) found.set(point, item);
  }
  return found;
}

function isIn({ records: { areas, places }, to }: Between): (location: LocationRef) => boolean {
  const isHere = areaTest(areas, to);
  return (location) => {
    if (location.kind === 'area') return areas.has(location.id) && isHere(location.id);
    const place = places.get(location.id);
    return place !== undefined && isHere(place.areaId);
  };
}

/** "4 High (Likely or probable, impact 3 Significant, moderate confidence)". */
export function ratingWords(scales: ScaleSet, cell: AssessedCell): string {
  const rating = ratingOf(scales, cell);
  const parts = [
    cell.likelihood === null ? '' : likelihoodOf(scales, cell.likelihood).name,
    cell.impact === null ? '' : `impact ${cell.impact} ${impactOf(scales, cell.impact).name}`,
    cell.confidence === null ? '' : `${confidenceOf(cell.confidence).name.toLowerCase()} confidence`,
  ].filter((part) => part !== '');
  const head = rating === null ? 'not rated' : `${rating} ${ratingLevelOf(scales, rating).name}`;
  return parts.length === 0 ? head : `${head} (${parts.join(', ')})`;
}
