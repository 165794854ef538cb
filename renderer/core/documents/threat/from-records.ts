/** What the documents of one version of a threat assessment are made from, out of the records of the desk. */
import type { Operation } from '../../operation/operation';
import type { DeskRecords } from '../../records';
import type { Assessment } from '../../threat/assessment';
import { mergedNotes } from '../../threat/factor-note';
import { gridOf } from '../../threat/grid';
import { mergesSeenBy, throughMerges } from '../../threat/previous-version';
import type { PaperSize } from '../model';
import type { DocumentPart } from '../part';
import type { ThreatDocumentInput } from './input';

/** The collections that documents of a threat assessment are made from. */
type DocumentCollection =
  | 'assessments'
  | 'cells'
  | 'factorNotes'
  | 'areas'
  | 'carriedItems'
  | 'places'
  | 'stations'
  | 'intelligence'
  | 'history'
  | 'lessons'
  | 'lessonAnswers'
  | 'controls'
  | 'workshops'
  | 'rounds'
  | 'scores'
  | 'roundReasons'
  | 'agreedRatings';

export type DocumentRecords = {
  readonly [C in DocumentCollection]: ReadonlyMap<string, DeskRecords[C]>;
};

interface VersionChoice {
  readonly operation: Operation;
  readonly assessment: Assessment;
  /** ISO date that stands on the document. */
  readonly issueDate: string;
  /** `null` for the whole. */
  readonly part: DocumentPart | null;
  readonly widePages: PaperSize;
}

/** The input of every document of a version; the version that it started from is read with it. */
export function threatInputFrom(records: DocumentRecords, choice: VersionChoice): ThreatDocumentInput {
  const { operation, assessment, issueDate, part, widePages } = choice;
  const { assessments, cells, factorNotes } = records;
  const based = assessment.basedOnId === null ? undefined : assessments.get(assessment.basedOnId);
  const grid = gridOf(assessment, cells);
  const merges = mergesSeenBy(grid, records.places);
  const notesOf = (id: string) => [...factorNotes.values()].filter((note) => note.assessmentId === id);
  return {
    operation,
    grid,
    previous: based === undefined ? null : throughMerges(gridOf(based, cells), merges),
    factorNotes: notesOf(assessment.id),
    previousFactorNotes: based === undefined ? [] : mergedNotes(notesOf(based.id), merges),
    gazetteer: { areas: records.areas, places: records.places },
    citable: {
      intelligence: records.intelligence,
      history: records.history,
      lessons: records.lessons,
      controls: records.controls,
    },
    lessonAnswers: records.lessonAnswers,
    carriedItems: records.carriedItems,
    workshops: {
      workshops: records.workshops,
      rounds: records.rounds,
      scores: records.scores,
      reasons: records.roundReasons,
      agreed: records.agreedRatings,
    },
    stations: [...records.stations.values()].filter((station) => station.operationId === operation.id),
    part,
    issueDate,
    widePages,
  };
}
