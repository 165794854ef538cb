/** What the documents of a threat assessment are made from, and the source that their blocks read. */
import type { CarriedItem } from '../../carry-forward/carried-item';
import { answersUntil, carriedItemsOf, isInAssessment } from '../../carry-forward/carried-words';
import { type Lesson, type LessonAnswer, lessonAnswerId } from '../../history/lesson';
import { lessonsTouching, locationsLieIn } from '../../history/lessons-at';
import type { Marking } from '../../foundation/marking';
import type { Operation } from '../../operation/operation';
import { councilsOf } from '../../operation/operation-areas';
import type { AreaId } from '../../places/area';
import type { Station } from '../../places/station';
import { citedIn, columnNames, factsOf } from '../../threat/approval-facts';
import type { ApprovalFacts, LocationRef } from '../../threat/assessment';
import type { CitableRecords } from '../../threat/cited';
import type { FactorNote } from '../../threat/factor-note';
import { type Grid, hasColumn } from '../../threat/grid';
import { type Gazetteer, locationName } from '../../threat/locations';
import { recordsAsAt } from '../../workshop/results-as-at';
import { higherMarking } from '../leaving-marking';
import type { PaperSize } from '../model';
import { type DocumentPart, narrowed, partName } from '../part';
import { reasonToWithhold } from '../withheld';
import type { WorkshopRecords } from '../workshop/records';
import { type CellSpreads, cellSpreads } from './spread';

export interface ThreatDocumentInput {
  readonly operation: Operation;
  readonly grid: Grid;
  /** The version before this one, with its grid; `null` for the first. */
  readonly previous: Grid | null;
  readonly factorNotes: readonly FactorNote[];
  /** The notes of the version before; empty for the first. */
  readonly previousFactorNotes: readonly FactorNote[];
  readonly gazetteer: Gazetteer;
  readonly citable: CitableRecords;
  /** Every answer to earlier learning, by its id. */
  readonly lessonAnswers: ReadonlyMap<string, LessonAnswer>;
  /** What was answered to the operation before; none where absent. */
  readonly carriedItems?: ReadonlyMap<string, CarriedItem>;
  readonly workshops: WorkshopRecords;
  /** The polling stations of the operation. */
  readonly stations: readonly Station[];
  /** `null` for the whole. */
  readonly part: DocumentPart | null;
  /** ISO date that stands on the document. */
  readonly issueDate: string;
  /** The paper of the wide pages: heat map, assessed and disputed threats. A4 where absent. */
  readonly widePages?: PaperSize;
}

/** What of the operation is printed; what cells cite is read through `cited` alone. */
type PrintedFacts = Pick<ApprovalFacts, 'operationName' | 'forceName' | 'pollingDate' | 'polls'>;

/** A lesson with what this version answers to it; `null` while it has not. */
export interface AnsweredLesson {
  readonly lesson: Lesson;
  readonly answer: LessonAnswer | null;
}

/**
 * What the blocks read: the operation and the names of columns come only through `facts` and `columnName`,
 * because those of an approved version are frozen; intelligence only through `cited`, which holds nothing that
 * its handling keeps out.
 */
export interface ThreatSource extends Pick<
  ThreatDocumentInput,
  | 'grid'
  | 'previous'
  | 'factorNotes'
  | 'previousFactorNotes'
  | 'issueDate'
  | 'gazetteer'
  | 'stations'
  | 'part'
> {
  readonly facts: PrintedFacts;
  /** The marking of the document: never lower than that of the operation now, but for a draft. */
  readonly marking: Marking;
  readonly columnName: (location: LocationRef) => string;
  /** What cells cite and lean on; intelligence only where it may print. */
  readonly cited: CitableRecords;
  /** Ids of items that are recorded and may not print. */
  readonly withheld: ReadonlySet<string>;
  /** The notes on every column, those outside a part too: cells may rest on them. */
  readonly allNotes: readonly FactorNote[];
  /** The lessons that this version had to answer and that touch what the document shows. */
  readonly lessons: readonly AnsweredLesson[];
  /** What was taken of the operation before, and what was not, as far as it bears on the threat; none in a part. */
  readonly carried: readonly CarriedItem[];
  readonly spreads: CellSpreads;
  readonly widePages: PaperSize;
  /** The councils of the operation. */
  readonly councilIds: readonly AreaId[];
  /** "Quayside"; `null` for the whole. */
  readonly partName: string | null;
}

/** The input as the blocks read it; notes on columns that are no longer in the grid are left aside. */
export function threatSourceOf(input: ThreatDocumentInput): ThreatSource {
  const { previous: whole, gazetteer, part } = input;
  const narrow = (each: Grid) => (part === null ? each : narrowed(each, part, gazetteer));
  const grid = narrow(input.grid);
  const previous = whole === null ? null : narrow(whole);
  const columnName = columnNames(input.grid.assessment, whole === null ? [] : [whole.assessment], gazetteer);
  const shown = (notes: readonly FactorNote[], columns: Grid) =>
    notes.filter(({ location }) => location === null || hasColumn(columns, location));
  return {
    grid,
    previous,
    gazetteer,
    part,
    facts: printedFacts(input),
    columnName,
    issueDate: input.issueDate,
    widePages: input.widePages ?? 'A4',
    stations: input.stations,
    councilIds: councilsOf(gazetteer.areas, input.operation).map(({ id }) => id),
    factorNotes: shown(input.factorNotes, grid),
    previousFactorNotes: previous === null ? [] : shown(input.previousFactorNotes, previous),
    allNotes: input.factorNotes,
    marking: markingOf(input),
    ...citedIntelligence(input),
    lessons: lessonsOf(input, grid),
    carried: carriedOf(input),
    spreads: cellSpreads(grid, workshopsOf(input), gazetteer),
    partName:
      part === null
        ? null
        : partName(part, (at) => (hasColumn(grid, at) ? columnName(at) : locationName(at, gazetteer))),
  };
}

/** The workshops; of an approved version as they stood when gold approved it, whatever was corrected since. */
function workshopsOf({ grid, workshops }: ThreatDocumentInput): WorkshopRecords {
  const { approval } = grid.assessment;
  return approval === null ? workshops : recordsAsAt(workshops, approval.recordedAt);
}

function printedFacts(input: ThreatDocumentInput): PrintedFacts {
  const { operationName, forceName, pollingDate, polls } = factsOf(input.grid, input);
  return { operationName, forceName, pollingDate, polls };
}

function markingOf({ grid: { assessment }, operation }: ThreatDocumentInput): Marking {
  return assessment.status === 'draft'
    ? assessment.marking
    : higherMarking(assessment.marking, operation.marking);
}

function citedIntelligence({ grid, citable }: ThreatDocumentInput): Pick<ThreatSource, 'cited' | 'withheld'> {
  const cited = citedIn(grid.assessment, citable);
  const withheld = new Set<string>();
  const intelligence = new Map(cited.intelligence);
  for (const [id, item] of cited.intelligence) {
    if (reasonToWithhold(grid, item, citable) === null) continue;
    withheld.add(id);
    intelligence.delete(id);
  }
  return { cited: { ...cited, intelligence }, withheld };
}

/** Of a version that gold has, what was answered before it went there. */
function carriedOf({ carriedItems, operation, grid, part }: ThreatDocumentInput): readonly CarriedItem[] {
  if (carriedItems === undefined || part !== null) return [];
  return carriedItemsOf(carriedItems.values(), operation, answersUntil(grid.assessment)).filter(
    isInAssessment,
  );
}

function lessonsOf(input: ThreatDocumentInput, grid: Grid): readonly AnsweredLesson[] {
  const { gazetteer, lessonAnswers } = input;
  const liesIn = locationsLieIn(gazetteer);
  const approvedAt = grid.assessment.approval?.recordedAt ?? null;
  const answerTo = ({ id }: Lesson): LessonAnswer | null => {
    const answer = lessonAnswers.get(lessonAnswerId(grid.assessment.id, id));
    if (answer === undefined) return null;
    return approvedAt !== null && answer.at > approvedAt ? null : answer;
  };
  return lessonsToAnswer(input)
    .filter(
      (lesson) =>
        input.part === null ||
        grid.harms.some((harm) =>
          grid.locations.some((at) => lessonsTouching([lesson], harm, at, liesIn).length > 0),
        ),
    )
    .map((lesson) => ({ lesson, answer: answerTo(lesson) }));
}

/**
 * The lessons of the operation; of an approved version those that were cited or answered when gold approved it,
 * as they then read. What was entered since is for the next version to answer.
 */
function lessonsToAnswer({ grid, operation, citable }: ThreatDocumentInput): readonly Lesson[] {
  const { approval } = grid.assessment;
  if (approval !== null) return approval.facts.cited.lessons;
  return [...citable.lessons.values()].filter((lesson) => lesson.operationId === operation.id);
}
