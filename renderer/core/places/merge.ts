/**
 * Two records of one place become one. The merged record stays and names the one that stands; stations and what
 * drafts say move there; approved versions are not touched. Words are put together, never dropped.
 */
import { err, ok, type Result } from '../foundation/result';
import { type Assessment, type LocationRef, locationKey } from '../threat/assessment';
import type { Cell } from '../threat/cell';
import type { Control } from '../threat/control';
import { type FactorNote, factorNoteId, longestNote, noteFrom } from '../threat/factor-note';
import { standsFor } from '../threat/locations';
import type { Round } from '../workshop/round';
import { type JoinedCells, joinCells, movedCell } from './merge-cells';
import type { Place } from './place';
import type { Station } from './station';

export interface MergeRecords {
  readonly places: ReadonlyMap<string, Place>;
  readonly stations: ReadonlyMap<string, Station>;
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly factorNotes: ReadonlyMap<string, FactorNote>;
  readonly controls: ReadonlyMap<string, Control>;
  readonly rounds: ReadonlyMap<string, Round>;
}

export type MergeRefusal =
  | { readonly kind: 'same-place' }
  | { readonly kind: 'already-merged'; readonly name: string }
  | { readonly kind: 'ring' }
  | { readonly kind: 'with-gold' }
  | { readonly kind: 'round-open' }
  | { readonly kind: 'too-long'; readonly what: string };

export type MergeChange =
  | { readonly collection: 'places'; readonly id: string; readonly after: Place }
  | { readonly collection: 'stations'; readonly id: string; readonly after: Station }
  | { readonly collection: 'assessments'; readonly id: string; readonly after: Assessment }
  | { readonly collection: 'cells'; readonly id: string; readonly after: Cell | null }
  | { readonly collection: 'factorNotes'; readonly id: string; readonly after: FactorNote | null };

export interface Merge {
  /** All in one commit. */
  readonly changes: readonly MergeChange[];
  readonly stations: number;
  /** Cells of drafts that go over as they are, and those whose words are added to the other’s. */
  readonly cellsMoved: number;
  readonly cellsJoined: number;
}

/** Works out what merging `place` into `into` changes; nothing is stored by asking. */
export function planMerge(place: Place, into: Place, records: MergeRecords): Result<Merge, MergeRefusal> {
  const refusal = refusalOf(place, into, records);
  if (refusal !== null) return err(refusal);
  const from: LocationRef = { kind: 'place', id: place.id };
  const to: LocationRef = { kind: 'place', id: into.id };
  const stations = [...records.stations.values()].filter((station) => station.placeId === place.id);
  const drafts = [...records.assessments.values()].filter(({ status }) => status === 'draft');
  const given = { from, to, name: place.name, records };
  const notes = notesOf(drafts, given);
  if (!notes.ok) return notes;
  const cells = cellsOf(drafts, given);
  if (!cells.ok) return cells;
  return ok({
    changes: [
      { collection: 'places', id: place.id, after: { ...place, mergedIntoId: into.id } },
      ...stations.map((station): MergeChange => ({
        collection: 'stations',
        id: station.id,
        after: { ...station, placeId: into.id },
      })),
      ...drafts.flatMap((draft) => withColumn(draft, given)),
      ...notes.value,
      ...cells.value.changes,
    ],
    stations: stations.length,
    cellsMoved: cells.value.moved,
    cellsJoined: cells.value.joined,
  });
}

/** The refusal in words: what stands in the way, and that nothing has changed. */
export function mergeRefusalWords(refusal: MergeRefusal): string {
  return `${whyNot(refusal)} Nothing was changed.`;
}

function whyNot(refusal: MergeRefusal): string {
  switch (refusal.kind) {
    case 'same-place':
      return 'This is the place itself. Choose the other one.';
    case 'already-merged':
      return `“${refusal.name}” was merged into another place already. Choose the place that stands.`;
    case 'ring':
      return 'The other place stands for this one already: merging them this way round would make a ring.';
    case 'with-gold':
      return 'A version that looks at this place is with gold. Take it back or wait for gold’s answer, then merge.';
    case 'round-open':
      return 'A workshop has a round open at one of the two places. Reveal it or set it aside, then merge.';
    case 'too-long':
      return `${refusal.what}: what is written at the two places is too long to stand together. Shorten one, then merge.`;
  }
}

interface Merging {
  readonly from: LocationRef;
  readonly to: LocationRef;
  /** What the merged place is called. */
  readonly name: string;
  readonly records: MergeRecords;
}

function refusalOf(place: Place, into: Place, records: MergeRecords): MergeRefusal | null {
  if (place.id === into.id) return { kind: 'same-place' };
  const stands = standsFor({ kind: 'place', id: into.id }, records.places);
  if (stands.id === place.id) return { kind: 'ring' };
  const merged = [place, into].find(({ mergedIntoId }) => mergedIntoId !== null);
  if (merged !== undefined) return { kind: 'already-merged', name: merged.name };
  const touches = (location: LocationRef) => location.kind === 'place' && location.id === place.id;
  const withGold = [...records.assessments.values()].filter(({ status }) => status === 'submitted');
  const ids = new Set<string>(withGold.map(({ id }) => id));
  const isWithGold =
    withGold.some(({ locations }) => locations.some(touches)) ||
    [...records.cells.values()].some(
      ({ assessmentId, location }) => ids.has(assessmentId) && touches(location),
    );
  if (isWithGold) return { kind: 'with-gold' };
  const isOpen = ({ revealedAt, setAside, location }: Round) =>
    revealedAt === null && setAside === null && (touches(location) || location.id === into.id);
  return [...records.rounds.values()].some(isOpen) ? { kind: 'round-open' } : null;
}

function withColumn(draft: Assessment, { from, to }: Merging): readonly MergeChange[] {
  const key = locationKey(from);
  if (!draft.locations.some((at) => locationKey(at) === key)) return [];
  const columns = draft.locations.map((at) => (locationKey(at) === key ? to : at));
  const locations = [...new Map(columns.map((at) => [locationKey(at), at])).values()];
  return [{ collection: 'assessments', id: draft.id, after: { ...draft, locations } }];
}

function notesOf(
  drafts: readonly Assessment[],
  { from, to, name, records }: Merging,
): Result<readonly MergeChange[], MergeRefusal> {
  const ids = new Set<string>(drafts.map(({ id }) => id));
  const changes: MergeChange[] = [];
  for (const note of records.factorNotes.values()) {
    if (!ids.has(note.assessmentId) || note.location === null) continue;
    if (locationKey(note.location) !== locationKey(from)) continue;
    const id = factorNoteId(note.assessmentId, note.factorId, to);
    const other = records.factorNotes.get(id);
    const text = [other?.text, noteFrom({ name }, note.text)].filter(Boolean).join('\n\n');
    if (text.length > longestNote) return err({ kind: 'too-long', what: 'A note on a factor' });
    changes.push(
      { collection: 'factorNotes', id: note.id, after: null },
      { collection: 'factorNotes', id, after: { ...note, id, location: to, text } },
    );
  }
  return ok(changes);
}

interface CellChanges {
  readonly changes: readonly MergeChange[];
  readonly moved: number;
  readonly joined: number;
}

function cellsOf(
  drafts: readonly Assessment[],
  { from, to, name, records }: Merging,
): Result<CellChanges, MergeRefusal> {
  const changes = new Map<string, MergeChange>();
  const put = (id: string, after: Cell | null) => changes.set(id, { collection: 'cells', id, after });
  let moved = 0;
  let joined = 0;
  const scalesOf = new Map<string, Assessment['scales']>(drafts.map(({ id, scales }) => [id, scales]));
  const merging = { from, to, name, controls: records.controls };
  for (const cell of records.cells.values()) {
    const scales = scalesOf.get(cell.assessmentId);
    if (scales === undefined) continue;
    const isAt = locationKey(cell.location) === locationKey(from);
    const after = movedCell(cell, isAt ? to : cell.location, merging);
    if (!isAt) {
      // A joined cell already holds its own references as they are to be.
      if (after !== cell && !changes.has(cell.id)) put(cell.id, after);
      continue;
    }
    const other = records.cells.get(after.id);
    const result: JoinedCells =
      other === undefined
        ? { ok: true, cell: after }
        : joinCells(movedCell(other, to, merging), after, { ...merging, scales });
    if (!result.ok) return err({ kind: 'too-long', what: result.what });
    if (other === undefined) moved += 1;
    else joined += 1;
    put(cell.id, null);
    put(after.id, result.cell);
  }
  return ok({ changes: [...changes.values()], moved, joined });
}
