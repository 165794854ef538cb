/** What differs between two versions of an assessment, cell by cell. */
import { canonicalJson } from '../foundation/canonical';
import { type LocationRef, locationKey } from './assessment';
import type { Cell } from './cell';
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

const comparedFields = [
  ['state', 'state'],
  ['likelihood', 'likelihood'],
  ['impact', 'impact'],
  ['confidence', 'confidence'],
  ['rationale', 'rationale'],
  ['reason', 'reason'],
  ['controlsInPlace', 'controls in place'],
  ['controls', 'controls'],
  ['evidence', 'evidence'],
  ['beforeControls', 'rating before controls'],
  ['afterControls', 'rating after controls'],
] as const;

/** What differs between two versions, in the order of the grid; columns of either are looked at. */
export function changesBetween(before: Grid, after: Grid): readonly CellChange[] {
  const locations = new Map([...after.locations, ...before.locations].map((at) => [locationKey(at), at]));
  return after.harms.flatMap((harm) =>
    [...locations.values()].flatMap((location): CellChange[] => {
      const was = standing(before, harm, location);
      const is = standing(after, harm, location);
      if (was === undefined && is === undefined) return [];
      if (was === undefined) return [{ kind: 'added', harm, location, before: was, after: is }];
      if (is === undefined) return [{ kind: 'removed', harm, location, before: was, after: is }];
      const fields = changedFields(was, is);
      return fields.length === 0 ? [] : [{ kind: 'changed', harm, location, before: was, after: is, fields }];
    }),
  );
}

/** The cell, if its column is still part of that version. */
function standing(grid: Grid, harm: Harm, location: LocationRef): Cell | undefined {
  return hasColumn(grid, location) ? grid.cellAt(harm, location) : undefined;
}

/** The names of what differs between two cells, in plain words. */
export function changedFields(was: Cell, is: Cell): readonly string[] {
  const left: Record<string, unknown> = { ...was };
  const right: Record<string, unknown> = { ...is };
  return comparedFields
    .filter(([key]) => canonicalJson(said(left[key])) !== canonicalJson(said(right[key])))
    .map(([, label]) => label);
}

/** What a field says: nothing, where it is absent, blank, an empty list, or a judgement not yet made. */
function said(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(withoutId);
  return Object.values(value).every((part) => part === null || part === '') ? null : value;
}

/** A control taken out and written again is the same control. */
function withoutId(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? { ...item, id: null } : item;
}
