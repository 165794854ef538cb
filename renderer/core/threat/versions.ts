/**
 * Versions of an assessment: gold's approval freezes one; the next starts as its copy and knows what changed.
 */
import { canonicalJson } from '../foundation/canonical';
import type { IdSource } from '../foundation/ids';
import { asId } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import { factsNow, type Surroundings } from './approval-facts';
import { type Approval, type Assessment, type LocationRef, locationKey } from './assessment';
import { type Cell, cellId } from './cell';
import { type FactorNote, factorNoteId } from './factor-note';
import { type Grid, hasColumn } from './grid';
import type { Harm } from './harms';

export type ApprovalRefusal =
  | { readonly kind: 'already-approved' }
  | { readonly kind: 'nothing-in-it' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'author-approves' };

/**
 * The assessment as gold approved it, with what it shows of other records frozen in it; refused when it is
 * approved already, empty, nobody is named, or gold has the author's name.
 */
export function approve(
  grid: Grid,
  given: Omit<Approval, 'facts'>,
  around: Surroundings,
): Result<Assessment, ApprovalRefusal> {
  if (grid.assessment.status === 'approved') return err({ kind: 'already-approved' });
  if (given.name.trim() === '') return err({ kind: 'no-name' });
  if (isSamePerson(given.name, grid.assessment.author)) return err({ kind: 'author-approves' });
  const isEmpty = grid.harms.every((harm) =>
    grid.locations.every((location) => grid.cellAt(harm, location) === undefined),
  );
  if (isEmpty) return err({ kind: 'nothing-in-it' });
  const approval = { ...given, facts: factsNow(grid, around) };
  return ok({ ...grid.assessment, status: 'approved', approval });
}

/**
 * Whether two entries name the same person. A role after a comma, capitals, full stops and spaces do not count:
 * "Insp. J. Marl" is "insp J Marl, force election SPOC". Nobody named is nobody.
 */
export function isSamePerson(one: string, other: string): boolean {
  const name = nameAlone(one);
  return name !== '' && name === nameAlone(other);
}

function nameAlone(entry: string): string {
  const [name = ''] = entry.normalize('NFKC').split(',');
  return name
    .toLocaleLowerCase('en-GB')
    .replace(/[.\s]+/g, ' ')
    .trim();
}

export interface NextVersion {
  readonly assessment: Assessment;
  readonly cells: readonly Cell[];
  readonly factorNotes: readonly FactorNote[];
}

/** A draft that starts from an approved version: the same columns, cells and notes, under new ids. */
export function nextVersion(
  from: { readonly grid: Grid; readonly factorNotes: readonly FactorNote[] },
  given: { readonly ids: IdSource; readonly startedAt: string; readonly author: string },
): NextVersion {
  const previous = from.grid.assessment;
  const id = asId<'Assessment'>(given.ids());
  const assessment: Assessment = {
    ...previous,
    id,
    version: previous.version + 1,
    status: 'draft',
    basedOnId: previous.id,
    author: given.author,
    startedAt: given.startedAt,
    approval: null,
  };
  const cells = from.grid.harms.flatMap((harm) =>
    from.grid.locations.flatMap((location): Cell[] => {
      const cell = from.grid.cellAt(harm, location);
      return cell === undefined ? [] : [{ ...cell, id: cellId(id, harm, location), assessmentId: id }];
    }),
  );
  const factorNotes = from.factorNotes.map((note) => ({
    ...note,
    id: factorNoteId(id, note.factorId, note.location),
    assessmentId: id,
  }));
  return { assessment, cells, factorNotes };
}

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
  return Object.values(value).every((part) => part === null) ? null : value;
}

/** A control taken out and written again is the same control. */
function withoutId(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? { ...item, id: null } : item;
}
