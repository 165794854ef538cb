/** What a piece of evidence says, as one text that can be compared with what it said at an approval. */
import { canonicalJson } from '../foundation/canonical';
import type { HistoryEntry } from '../history/history-entry';
import type { Lesson } from '../history/lesson';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { Approval } from '../threat/assessment';
import { evidenceKey, type EvidenceRef } from '../threat/evidence';
import type { FactorNote } from '../threat/factor-note';

/** The records that may be cited, beside the notes under factors. */
export interface ReadRecords {
  readonly intelligence: ReadonlyMap<string, IntelligenceItem>;
  readonly history: ReadonlyMap<string, HistoryEntry>;
  readonly lessons: ReadonlyMap<string, Lesson>;
}

export interface Readings {
  /** `undefined` where its record is not there. */
  readonly said: (ref: EvidenceRef) => string | undefined;
  readonly item: (id: string) => IntelligenceItem | undefined;
}

/** What each piece of evidence says now, and the item of intelligence that it is. */
export function readingsOf(factorNotes: readonly FactorNote[], records: ReadRecords): Readings {
  const notes = noteTexts(factorNotes);
  const said = (ref: EvidenceRef) => {
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
  return { said, item: (id) => records.intelligence.get(id) };
}

/** What each said when the version was approved; `undefined` for what was not frozen then. */
export function frozenReadings(factorNotes: readonly FactorNote[], approval: Approval | null): Readings {
  const cited = approval?.facts.cited;
  const byId = <T extends { readonly id: string }>(records: readonly T[] = []) =>
    new Map(records.map((record) => [record.id, record]));
  return readingsOf(factorNotes, {
    intelligence: byId(cited?.intelligence),
    history: byId(cited?.history),
    lessons: byId(cited?.lessons),
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
