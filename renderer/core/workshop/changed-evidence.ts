/**
 * The cells whose evidence is not what it was when the previous version was approved. A cell counts when it
 * cites other evidence than before; when something it cites reads differently from what was frozen at the
 * approval; or when intelligence or history entered since then bears on its harm and on its place or area, or on
 * something that lies in it. What bears on a wider area does not count for everything in it.
 */
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { Area, AreaId } from '../places/area';
import type { Place } from '../places/place';
import type { Assessment } from '../threat/assessment';
import type { Cell } from '../threat/cell';
import { evidenceKey, type EvidenceRef } from '../threat/evidence';
import type { FactorNote } from '../threat/factor-note';
import type { Harm } from '../threat/harms';
import { type LocationRef, locationKey } from '../threat/location-ref';
import type { AgendaGrid } from './agenda';
import { frozenReadings, type ReadRecords, type Readings, readingsOf } from './evidence-readings';
import type { StandsFor } from './stands-for';
import { agendaKey } from './workshop';

export interface EvidenceVersion {
  readonly assessment: Pick<Assessment, 'operationId' | 'approval'>;
  /** A `Grid` will do. */
  readonly grid: AgendaGrid;
  readonly factorNotes: readonly FactorNote[];
}

export interface EvidenceRecords extends ReadRecords {
  readonly areas: ReadonlyMap<string, Area>;
  readonly places: ReadonlyMap<string, Place>;
}

/** A piece of evidence that a cell cites and that reads otherwise than at the approval. */
export interface ReadsOtherwise {
  readonly ref: EvidenceRef;
  /** Of intelligence: the item as it was frozen, and as it is recorded now, if it still is. */
  readonly item: { readonly was: IntelligenceItem; readonly is: IntelligenceItem | undefined } | null;
}

/** How the evidence of one cell is not what it was. */
export interface EvidenceChange {
  readonly isCitedOtherwise: boolean;
  readonly readOtherwise: readonly ReadsOtherwise[];
  /** Intelligence and history entered since the approval that bears on the cell, cited or not. */
  readonly entered: readonly EvidenceRef[];
}

export interface EvidenceGiven {
  readonly now: EvidenceVersion;
  readonly before: EvidenceVersion | null;
  readonly records: EvidenceRecords;
  readonly standsFor: StandsFor;
}

/** What changed at a cell; `null` where nothing did. */
export type EvidenceChangeAt = (harm: Pick<Harm, 'id'>, location: LocationRef) => EvidenceChange | null;

/** Finds what changed at one cell at a time; nothing where there is no previous version. */
export function evidenceChanges(given: EvidenceGiven): EvidenceChangeAt {
  const { now, before, records } = given;
  if (before === null) return () => null;
  const approval = before.assessment.approval;
  const reads = readingsOf(now.factorNotes, records);
  const read = frozenReadings(before.factorNotes, approval);
  const enteredAt = approval === null ? () => [] : newEvidence({ ...given, since: approval.recordedAt });
  return (harm, location) => {
    const cites = refsOf(now.grid.cellAt(harm, location));
    const isCitedOtherwise = differs(cites, refsOf(before.grid.cellAt(harm, location)));
    const readOtherwise = cites.flatMap((ref) => readsOtherwise(ref, reads, read) ?? []);
    const entered = enteredAt(harm, location);
    if (!isCitedOtherwise && readOtherwise.length === 0 && entered.length === 0) return null;
    return { isCitedOtherwise, readOtherwise, entered };
  };
}

/** The `agendaKey`s of the cells whose evidence changed; none where there is no previous version. */
export function cellsWithChangedEvidence(given: EvidenceGiven): ReadonlySet<string> {
  const { grid } = given.now;
  const changeAt = evidenceChanges(given);
  return new Set(
    grid.locations.flatMap((location) =>
      grid.harms.flatMap((harm) =>
        changeAt(harm, location) === null ? [] : [agendaKey({ harmId: harm.id, location })],
      ),
    ),
  );
}

function refsOf(cell: Cell | undefined): readonly EvidenceRef[] {
  return cell?.evidence ?? [];
}

function differs(is: readonly EvidenceRef[], was: readonly EvidenceRef[]): boolean {
  if (is.length === 0 && was.length === 0) return false;
  const keys = new Set(is.map(evidenceKey));
  const before = new Set(was.map(evidenceKey));
  return keys.size !== before.size || [...keys].some((key) => !before.has(key));
}

function readsOtherwise(ref: EvidenceRef, now: Readings, before: Readings): ReadsOtherwise | null {
  const said = before.said(ref);
  // What was not frozen cannot be compared: versions approved before records were frozen say nothing.
  if (said === undefined || said === now.said(ref)) return null;
  const was = ref.kind === 'intelligence' ? before.item(ref.id) : undefined;
  return { ref, item: was === undefined ? null : { was, is: now.item(was.id) } };
}

/** What was entered since the approval, by the cells that it bears on, so that no cell reads every item. */
function newEvidence(
  given: EvidenceGiven & { readonly since: string },
): (harm: Pick<Harm, 'id'>, location: LocationRef) => readonly EvidenceRef[] {
  const { records, since } = given;
  const everyHarm = '';
  const touching = new Map<string, EvidenceRef[]>();
  const touch = (ref: EvidenceRef, locations: readonly LocationRef[], harmIds: readonly string[]) => {
    const keys = new Set(locations.flatMap((at) => keysAround(given.standsFor(at), records)));
    for (const key of keys) {
      for (const harmId of harmIds.length === 0 ? [everyHarm] : harmIds) {
        const at = `${harmId} ${key}`;
        const refs = touching.get(at);
        if (refs === undefined) touching.set(at, [ref]);
        else refs.push(ref);
      }
    }
  };
  for (const item of records.intelligence.values()) {
    if (item.enteredAt <= since || item.operationId !== given.now.assessment.operationId) continue;
    touch({ kind: 'intelligence', id: item.id }, item.locations, item.harmIds);
  }
  for (const entry of records.history.values()) {
    if (entry.enteredAt <= since || entry.areaId === null) continue;
    const area = { kind: 'area', id: entry.areaId } as const;
    touch({ kind: 'history', id: entry.id }, [area], entry.harmId === '' ? [] : [entry.harmId]);
  }
  return (harm, location) => {
    const key = locationKey(given.standsFor(location));
    const [own, all] = [touching.get(`${harm.id} ${key}`), touching.get(`${everyHarm} ${key}`)];
    return own === undefined ? (all ?? []) : [...own, ...(all ?? [])];
  };
}

/** A location and the areas that it lies in. */
function keysAround(at: LocationRef, { areas, places }: EvidenceRecords): readonly string[] {
  const keys = new Set([locationKey(at)]);
  const place = at.kind === 'place' ? places.get(at.id) : undefined;
  const starts = at.kind === 'area' ? [at.id] : [place?.wardId ?? null, place?.areaId ?? null];
  for (const start of starts) {
    const seen = new Set<AreaId>();
    for (let id: AreaId | null = start; id !== null && !seen.has(id); id = areas.get(id)?.parentId ?? null) {
      seen.add(id);
      keys.add(locationKey({ kind: 'area', id }));
    }
  }
  return [...keys];
}
