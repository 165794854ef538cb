/** What differs between two versions of an assessment, cell by cell. */
import { canonicalJson } from '../foundation/canonical';
import { type LocationRef, locationKey } from './assessment';
import type { AssessedCell, Cell, Judgement } from './cell';
import { evidenceKey } from './evidence';
import { type Grid, hasColumn } from './grid';
import type { Harm } from './harms';

export type CellChange =
  | {
      readonly kind: 'added' | 'removed';
      readonly harm: Harm;
      readonly location: LocationRef;
      readonly before: Cell | undefined;
      readonly after: Cell | undefined;
    }
  | {
      readonly kind: 'changed';
      readonly harm: Harm;
      readonly location: LocationRef;
      readonly before: Cell;
      readonly after: Cell;
      readonly fields: readonly string[];
    };

/** Each by its own rule: what is cited or leaned on is compared by which records they are, in whatever order. */
const comparedFields: readonly { readonly label: string; readonly said: (cell: Cell) => unknown }[] = [
  { label: 'state', said: ({ state }) => state },
  { label: 'likelihood', said: (cell) => ofAssessed(cell, ({ likelihood }) => likelihood) },
  { label: 'impact', said: (cell) => ofAssessed(cell, ({ impact }) => impact) },
  { label: 'confidence', said: (cell) => ofAssessed(cell, ({ confidence }) => confidence) },
  { label: 'reasons', said: (cell) => (cell.state === 'assessed' ? cell.rationale : cell.reason) },
  {
    label: 'controls in place',
    said: (cell) => ofAssessed(cell, ({ controlsInPlace }) => controlsInPlace) ?? '',
  },
  { label: 'controls', said: (cell) => ofAssessed(cell, ({ controls }) => unordered(controls)) ?? [] },
  { label: 'evidence', said: (cell) => unordered(cell.evidence.map(evidenceKey)) },
  {
    label: 'rating before controls',
    said: (cell) => ofAssessed(cell, ({ beforeControls }) => chosenIn(beforeControls)),
  },
  {
    label: 'rating after controls',
    said: (cell) => ofAssessed(cell, ({ afterControls }) => chosenIn(afterControls)),
  },
];

function ofAssessed<T>(cell: Cell, read: (cell: AssessedCell) => T): T | null {
  return cell.state === 'assessed' ? read(cell) : null;
}

/** Nothing, until one of the two is chosen. */
function chosenIn({ likelihood, impact }: Judgement): unknown {
  return likelihood === null && impact === null ? null : { likelihood, impact };
}

function unordered(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort();
}

/**
 * What was decided otherwise between two versions, in the order of the grid; columns of either are looked at. What
 * a draft has still to confirm is no change: `waitingBetween` has it. `bases` are the versions that the two may
 * have started from.
 */
export function changesBetween(
  before: Grid,
  after: Grid,
  bases: readonly Grid[] = [before, after],
): readonly CellChange[] {
  const locations = new Map([...after.locations, ...before.locations].map((at) => [locationKey(at), at]));
  return after.harms.flatMap((harm) =>
    [...locations.values()].flatMap((location): CellChange[] => {
      const was = standing(before, harm, location);
      const is = standing(after, harm, location);
      if (was === undefined && is === undefined) return [];
      if (was === undefined && waitsIn(before, bases, { harm, location })) return [];
      if (is === undefined && waitsIn(after, bases, { harm, location })) return [];
      if (was === undefined) return [{ kind: 'added', harm, location, before: was, after: is }];
      if (is === undefined) return [{ kind: 'removed', harm, location, before: was, after: is }];
      const fields = changedFields(was, is);
      return fields.length === 0 ? [] : [{ kind: 'changed', harm, location, before: was, after: is, fields }];
    }),
  );
}

interface Combination {
  readonly harm: Harm;
  readonly location: LocationRef;
}

/**
 * What one of two versions says and the other, a draft, has still to confirm: it came over blank from the version
 * that the draft started from. Neither changed nor dropped, until the draft goes to gold without it.
 */
export function waitingBetween(
  before: Grid,
  after: Grid,
  bases: readonly Grid[] = [before, after],
): readonly Combination[] {
  const waits = (blank: Grid, other: Grid) =>
    combinationsToConfirm(blank, bases).filter(
      ({ harm, location }) => standing(other, harm, location) !== undefined,
    );
  return [...waits(after, before), ...waits(before, after)];
}

/** Every combination that this version has still to confirm; none where what it started from is not in `bases`. */
export function combinationsToConfirm(version: Grid, bases: readonly Grid[]): readonly Combination[] {
  if (baseOf(version, bases) === undefined) return [];
  return version.harms.flatMap((harm) =>
    version.locations.map((location) => ({ harm, location })).filter((at) => waitsIn(version, bases, at)),
  );
}

/** Blank in a draft, at one of its columns, where the version that it started from had something to say. */
function waitsIn(version: Grid, bases: readonly Grid[], { harm, location }: Combination): boolean {
  const base = baseOf(version, bases);
  if (base === undefined || !hasColumn(version, location)) return false;
  return version.cellAt(harm, location) === undefined && standing(base, harm, location) !== undefined;
}

/** The version that a draft started from; gold's versions have nothing left to confirm. */
function baseOf({ assessment }: Grid, bases: readonly Grid[]): Grid | undefined {
  const { status, basedOnId } = assessment;
  return status === 'draft' && basedOnId !== null
    ? bases.find((base) => base.assessment.id === basedOnId)
    : undefined;
}

/** The cell, if its column is still part of that version. */
function standing(grid: Grid, harm: Harm, location: LocationRef): Cell | undefined {
  return hasColumn(grid, location) ? grid.cellAt(harm, location) : undefined;
}

/** The names of what differs between two cells, in plain words; whose a judgement is does not count. */
export function changedFields(was: Cell, is: Cell): readonly string[] {
  return comparedFields
    .filter(({ said }) => canonicalJson(said(was)) !== canonicalJson(said(is)))
    .map(({ label }) => label);
}
