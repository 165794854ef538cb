/**
 * The cells whose evidence is not what it was when the previous version was approved. A cell counts when it
 * cites other evidence than before; when something it cites reads differently from what was frozen at the
 * approval; or when intelligence or history entered since then bears on its harm and on its place or area, or on
 * something that lies in it. What bears on a wider area does not count for everything in it.
 */
import { canonicalJson } from '../foundation/canonical';
import type { HistoryEntry } from '../history/history-entry';
import type { Lesson } from '../history/lesson';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { Area, AreaId } from '../places/area';
import type { Place } from '../places/place';
import type { Approval, Assessment } from '../threat/assessment';
import type { Cell } from '../threat/cell';
import { evidenceKey, type EvidenceRef } from '../threat/evidence';
import type { FactorNote } from '../threat/factor-note';
import type { Harm } from '../threat/harms';
import { type LocationRef, locationKey } from '../threat/location-ref';
import type { AgendaGrid } from './agenda';
import type { StandsFor } from './stands-for';
import { agendaKey } from './workshop';

export interface EvidenceVersion {
  readonly assessment: Pick<Assessment, 'operationId' | 'approval'>;
  /** A `Grid` will do. */
  readonly grid: AgendaGrid;
  readonly factorNotes: readonly FactorNote[];
}

export interface EvidenceRecords {
  readonly intelligence: ReadonlyMap<string, IntelligenceItem>;
  readonly history: ReadonlyMap<string, HistoryEntry>;
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly places: ReadonlyMap<string, Place>;
}

/** Their `agendaKey`s; none where there is no previous version. */
export function cellsWithChangedEvidence(given: {
  readonly now: EvidenceVersion;
  readonly before: EvidenceVersion | null;
  readonly records: EvidenceRecords;
  readonly standsFor: StandsFor;
}): ReadonlySet<string> {
  const { now, before, records } = given;
  if (before === null) return new Set();
  const approval = before.assessment.approval;
  const reads = readings(now.factorNotes, records);
  const read = frozenReadings(before.factorNotes, approval);
  const isNew = approval === null ? () => false : newEvidence({ ...given, since: approval.recordedAt });
  const changed = new Set<string>();
  for (const location of now.grid.locations) {
    for (const harm of now.grid.harms) {
      const cites = refsOf(now.grid.cellAt(harm, location));
      const cited = refsOf(before.grid.cellAt(harm, location));
      const isCell = differs(cites, cited) || cites.some((ref) => readsOtherwise(ref, reads, read));
      if (isCell || isNew(harm, location)) changed.add(agendaKey({ harmId: harm.id, location }));
    }
  }
  return changed;
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

/** What a piece of evidence says, as one text; `undefined` where its record is not there. */
type Reading = (ref: EvidenceRef) => string | undefined;

function readsOtherwise(ref: EvidenceRef, now: Reading, before: Reading): boolean {
  const was = before(ref);
  // What was not frozen cannot be compared: versions approved before records were frozen say nothing.
  return was !== undefined && was !== now(ref);
}

function readings(factorNotes: readonly FactorNote[], records: EvidenceRecords): Reading {
  const notes = noteTexts(factorNotes);
  return (ref) => {
    switch (ref.kind) {
      case 'intelligence':
        return saidBy(records.intelligence.get(ref.id), saidByIntelligence);
      case 'history':
        return saidBy(records.history.get(ref.id), saidByHistory);
      case 'lesson':
        return saidBy(records.lessons.get(ref.id), saidByLesson);
      case 'factor':
        return notes.get(evidenceKey(ref)) ?? '';
    }
  };
}

function frozenReadings(factorNotes: readonly FactorNote[], approval: Approval | null): Reading {
  const cited = approval?.facts.cited;
  const byId = <T extends { readonly id: string }>(records: readonly T[] = []) =>
    new Map(records.map((record) => [record.id, record]));
  const none = new Map<string, never>();
  return readings(factorNotes, {
    intelligence: byId(cited?.intelligence),
    history: byId(cited?.history),
    lessons: byId(cited?.lessons),
    areas: none,
    places: none,
  });
}

function saidBy<T>(record: T | undefined, said: (record: T) => unknown): string | undefined {
  return record === undefined ? undefined : canonicalJson(said(record));
}

/** Passing an item on, or moving its review date, does not change what it says. */
function saidByIntelligence(item: IntelligenceItem): unknown {
  const { provenance, text, source, grade, receivedOn, locations, people, harmIds } = item;
  return { provenance, text, source, grade, receivedOn, locations, people, harmIds };
}

function saidByHistory(entry: HistoryEntry): unknown {
  const { election, pollingDate, kind, areaId, harmId, text, outcome, count } = entry;
  return { election, pollingDate, kind, areaId, harmId, text, outcome, count };
}

function saidByLesson({ kind, from, text, harmIds, locations }: Lesson): unknown {
  return { kind, from, text, harmIds, locations };
}

function noteTexts(notes: readonly FactorNote[]): ReadonlyMap<string, string> {
  return new Map(
    notes.map(({ factorId, location, text }) => [evidenceKey({ kind: 'factor', factorId, location }), text]),
  );
}

/** Whether something entered since the approval bears on a cell: looked up, so that no cell reads every item. */
function newEvidence(given: {
  readonly now: EvidenceVersion;
  readonly records: EvidenceRecords;
  readonly standsFor: StandsFor;
  readonly since: string;
}): (harm: Pick<Harm, 'id'>, location: LocationRef) => boolean {
  const { records, since } = given;
  const everyHarm = '';
  const touched = new Set<string>();
  const touch = (locations: readonly LocationRef[], harmIds: readonly string[]) => {
    const keys = new Set(locations.flatMap((at) => keysAround(given.standsFor(at), records)));
    for (const key of keys) {
      for (const harmId of harmIds.length === 0 ? [everyHarm] : harmIds) touched.add(`${harmId} ${key}`);
    }
  };
  for (const item of records.intelligence.values()) {
    if (item.enteredAt <= since || item.operationId !== given.now.assessment.operationId) continue;
    touch(item.locations, item.harmIds);
  }
  for (const entry of records.history.values()) {
    if (entry.enteredAt <= since || entry.areaId === null) continue;
    touch([{ kind: 'area', id: entry.areaId }], entry.harmId === '' ? [] : [entry.harmId]);
  }
  return (harm, location) => {
    const key = locationKey(given.standsFor(location));
    return touched.has(`${harm.id} ${key}`) || touched.has(`${everyHarm} ${key}`);
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
