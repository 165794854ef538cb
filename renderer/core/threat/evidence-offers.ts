/** What may be cited for a cell: first what is linked to its place and its harm, then the rest. */
import { type HistoryEntry } from '../history/history-entry';
import type { Lesson } from '../history/lesson';
import type { LocationLiesIn } from '../history/lessons-at';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { OperationId } from '../operation/operation';
import type { CitedEvidence, EvidenceRecords } from './cited-evidence';
import { evidenceKey } from './evidence';
import type { FactorNote } from './factor-note';
import type { LocationRef } from './location-ref';

/** Linked to the place and the harm, to the place alone, to the harm alone, or to neither. */
export const closenesses = ['both', 'place', 'harm', 'neither'] as const;
export type Closeness = (typeof closenesses)[number];

export type FoundEvidence = Exclude<CitedEvidence, { readonly kind: 'gone' }>;

export interface EvidenceOffer {
  readonly key: string;
  readonly closeness: Closeness;
  readonly evidence: FoundEvidence;
}

/** The cells that ask: one, or several that were marked together. */
export interface AskedPoint {
  readonly harmId: string;
  readonly location: LocationRef;
}

interface OfferSource extends EvidenceRecords {
  readonly operationId: OperationId;
  readonly liesIn: LocationLiesIn;
}

/**
 * All that may be cited, closest first and then in the order of the records: intelligence and lessons of the
 * operation, the history of the desk, the notes on factors of the assessment. For several cells the closeness is
 * that of the cell it is closest to.
 */
export function evidenceOffers(points: readonly AskedPoint[], source: OfferSource): readonly EvidenceOffer[] {
  const offers = allOf(source).map(({ evidence, at, harms }): EvidenceOffer => {
    const ranks = points.map((point) => {
      const isHere = at.some(
        (each) => source.liesIn(each, point.location) || source.liesIn(point.location, each),
      );
      return closenessOf(isHere, harms.includes(point.harmId), harms.length === 0);
    });
    const closest = closenesses.find((each) => ranks.includes(each)) ?? 'neither';
    return { key: evidenceKey(evidence.ref), closeness: closest, evidence };
  });
  return closenesses.flatMap((closeness) => offers.filter((offer) => offer.closeness === closeness));
}

function closenessOf(isHere: boolean, namesHarm: boolean, isForAllHarms: boolean): Closeness {
  // Where no harm is named, the record bears on all: at the place that is enough, elsewhere it says nothing.
  if (isHere) return namesHarm || isForAllHarms ? 'both' : 'place';
  return namesHarm ? 'harm' : 'neither';
}

interface Linked {
  readonly evidence: FoundEvidence;
  readonly at: readonly LocationRef[];
  readonly harms: readonly string[];
}

function allOf({ operationId, assessmentId, citable, factorNotes }: OfferSource): readonly Linked[] {
  const ofOperation = <T extends { readonly operationId: OperationId }>(records: ReadonlyMap<string, T>) =>
    [...records.values()].filter((record) => record.operationId === operationId);
  return [
    ...ofOperation(citable.intelligence).map(ofItem),
    ...[...citable.history.values()].map(ofEntry),
    ...ofOperation(citable.lessons).map(ofLesson),
    ...[...factorNotes.values()].filter((note) => note.assessmentId === assessmentId).map(ofNote),
  ];
}

function ofItem(item: IntelligenceItem): Linked {
  const evidence = { kind: 'intelligence', item, ref: { kind: 'intelligence', id: item.id } } as const;
  return { evidence, at: item.locations, harms: item.harmIds };
}

function ofEntry(entry: HistoryEntry): Linked {
  const evidence = { kind: 'history', entry, ref: { kind: 'history', id: entry.id } } as const;
  return {
    evidence,
    at: entry.areaId === null ? [] : [{ kind: 'area', id: entry.areaId }],
    harms: entry.harmId === '' ? [] : [entry.harmId],
  };
}

function ofLesson(lesson: Lesson): Linked {
  const evidence = { kind: 'lesson', lesson, ref: { kind: 'lesson', id: lesson.id } } as const;
  return { evidence, at: lesson.locations, harms: lesson.harmIds };
}

function ofNote(note: FactorNote): Linked {
  const { factorId, location } = note;
  const evidence = { kind: 'factor', note, ref: { kind: 'factor', factorId, location } } as const;
  return { evidence, at: location === null ? [] : [location], harms: [] };
}
