/** What a rating rests on, looked up: the records that its references name, and those that have gone. */
import type { HistoryEntry } from '../history/history-entry';
import type { Lesson } from '../history/lesson';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { AssessmentId } from './assessment';
import type { Cell } from './cell';
import type { CitableRecords } from './cited';
import { evidenceKey, type EvidenceRef } from './evidence';
import { type FactorNote, factorNoteId } from './factor-note';

/** A reference with its record; `gone` where there is no such record any more. */
export type CitedEvidence = { readonly ref: EvidenceRef } & (
  | { readonly kind: 'intelligence'; readonly item: IntelligenceItem }
  | { readonly kind: 'history'; readonly entry: HistoryEntry }
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'factor'; readonly note: FactorNote }
  | { readonly kind: 'gone' }
);

/** Where the records are looked up: `citable` is frozen for an approved version (`citedIn`). */
export interface EvidenceRecords {
  readonly assessmentId: AssessmentId;
  readonly citable: CitableRecords;
  readonly factorNotes: ReadonlyMap<string, FactorNote>;
}

/** Each reference with its record, in the order in which they were cited. */
export function citedEvidence(
  refs: readonly EvidenceRef[],
  records: EvidenceRecords,
): readonly CitedEvidence[] {
  return refs.map((ref) => citedOne(ref, records));
}

function citedOne(ref: EvidenceRef, { assessmentId, citable, factorNotes }: EvidenceRecords): CitedEvidence {
  switch (ref.kind) {
    case 'intelligence': {
      const item = citable.intelligence.get(ref.id);
      return item === undefined ? { ref, kind: 'gone' } : { ref, kind: 'intelligence', item };
    }
    case 'history': {
      const entry = citable.history.get(ref.id);
      return entry === undefined ? { ref, kind: 'gone' } : { ref, kind: 'history', entry };
    }
    case 'lesson': {
      const lesson = citable.lessons.get(ref.id);
      return lesson === undefined ? { ref, kind: 'gone' } : { ref, kind: 'lesson', lesson };
    }
    case 'factor': {
      const note = factorNotes.get(factorNoteId(assessmentId, ref.factorId, ref.location));
      return note === undefined ? { ref, kind: 'gone' } : { ref, kind: 'factor', note };
    }
  }
}

/** The cell with these references added, each once; the same cell where it cites them all already. */
export function withEvidence<C extends Cell>(cell: C, refs: readonly EvidenceRef[]): C {
  const has = new Set(cell.evidence.map(evidenceKey));
  const added = refs.filter((ref) => {
    const key = evidenceKey(ref);
    if (has.has(key)) return false;
    has.add(key);
    return true;
  });
  return added.length === 0 ? cell : { ...cell, evidence: [...cell.evidence, ...added] };
}

/** The cell without the reference of this key; the same cell where it does not cite it. */
export function withoutEvidence<C extends Cell>(cell: C, key: string): C {
  const left = cell.evidence.filter((ref) => evidenceKey(ref) !== key);
  return left.length === cell.evidence.length ? cell : { ...cell, evidence: left };
}
