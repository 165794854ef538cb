/** What the threat assessment document is made from, and the words for its cells. */
import type { FactorNote } from '../../threat/factor-note';
import type { Gazetteer } from '../../threat/locations';
import { type Grid, hasColumn } from '../../threat/grid';
import { type AssessedCell, type Judgement, ratingOf } from '../../threat/cell';
import { harmOf } from '../../threat/harms';
import { confidenceOf, impactOf, likelihoodOf, ratingNames } from '../../threat/scales';
import { columnNames, factsOf } from '../../threat/approval-facts';
import type { ApprovalFacts, LocationRef } from '../../threat/assessment';
import type { Operation } from '../../operation/operation';
import type { Marking } from '../../foundation/marking';
import { higherMarking } from '../leaving-marking';
import { recorded } from '../missing';
import type { TableCell, Text } from '../model';

export interface ThreatDocumentInput {
  readonly operation: Operation;
  readonly grid: Grid;
  /** The version before this one, with its grid; `null` for the first. */
  readonly previous: Grid | null;
  readonly factorNotes: readonly FactorNote[];
  /** The notes of the version before; empty for the first. */
  readonly previousFactorNotes: readonly FactorNote[];
  readonly gazetteer: Gazetteer;
  /** ISO date that stands on the document. */
  readonly issueDate: string;
}

/**
 * What the blocks read: the operation and the names of columns come only through `facts` and `columnName`,
 * because those of an approved version are frozen.
 */
export interface ThreatSource extends Pick<
  ThreatDocumentInput,
  'grid' | 'previous' | 'factorNotes' | 'previousFactorNotes' | 'issueDate'
> {
  readonly facts: ApprovalFacts;
  /** The marking of the document: for an approved version never lower than that of the operation now. */
  readonly marking: Marking;
  readonly columnName: (location: LocationRef) => string;
}

/** The input as the blocks read it; notes on columns that are no longer in the grid are left aside. */
export function threatSourceOf(input: ThreatDocumentInput): ThreatSource {
  const { grid, previous, gazetteer, factorNotes, previousFactorNotes, issueDate } = input;
  const earlier = previous === null ? [] : [previous.assessment];
  return {
    grid,
    previous,
    previousFactorNotes,
    issueDate,
    factorNotes: factorNotes.filter(({ location }) => location === null || hasColumn(grid, location)),
    facts: factsOf(grid.assessment, input),
    marking:
      grid.assessment.approval === null
        ? grid.assessment.marking
        : higherMarking(grid.assessment.marking, input.operation.marking),
    columnName: columnNames(grid.assessment, earlier, gazetteer),
  };
}

/** The name of a column of the grid. */
export function nameOf(input: ThreatSource, location: LocationRef): string {
  return input.columnName(location);
}

/** "Harassment in person at Harrow Dale": names a cell in the list of missing values. */
export function whereIs(input: ThreatSource, cell: AssessedCell): string {
  return `${harmOf(cell.harmId).short} at ${nameOf(input, cell.location)}`;
}

/** The rating of a judgement as a cell of a table. */
export function ratingCell(judgement: Judgement): TableCell {
  const rating = ratingOf(judgement);
  if (rating === null) return 'Not yet rated';
  return { kind: 'rating', level: rating, mark: String(rating), word: ratingNames[rating] };
}

/** "Likely or probable (about 55 to 75%)". */
export function likelihoodText(judgement: Judgement, where: string): Text {
  if (judgement.likelihood === null) return recorded(null, `likelihood: ${where}`);
  const { name, range } = likelihoodOf(judgement.likelihood);
  return `${name} (${range})`;
}

/** "3 Significant". */
export function impactText(judgement: Judgement, where: string): Text {
  if (judgement.impact === null) return recorded(null, `impact: ${where}`);
  return `${judgement.impact} ${impactOf(judgement.impact).name}`;
}

/** "Moderate". */
export function confidenceText(cell: AssessedCell, where: string): Text {
  return cell.confidence === null
    ? recorded(null, `confidence: ${where}`)
    : confidenceOf(cell.confidence).name;
}
