/** What the threat assessment document is made from, and the words for its cells. */
import type { FactorNote } from '../../threat/factor-note';
import type { Gazetteer } from '../../threat/locations';
import { type Grid, hasColumn } from '../../threat/grid';
import { type AssessedCell, type Judgement, ratingOf } from '../../threat/cell';
import { harmOf } from '../../threat/harms';
import { impactOf, likelihoodOf, ratingLevelOf, type ScaleSet, type Step } from '../../threat/scale-set';
import { confidenceOf } from '../../threat/scales';
import { citedIn, columnNames, factsOf } from '../../threat/approval-facts';
import type { CitableRecords } from '../../threat/cited';
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
  readonly citable: CitableRecords;
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
  /** What cells cite and lean on. */
  readonly cited: CitableRecords;
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
    facts: factsOf(grid, input),
    marking:
      grid.assessment.approval === null
        ? grid.assessment.marking
        : higherMarking(grid.assessment.marking, input.operation.marking),
    columnName: columnNames(grid.assessment, earlier, gazetteer),
    cited: citedIn(grid.assessment, input.citable),
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
export function ratingCell(scales: ScaleSet, judgement: Judgement): TableCell {
  const rating = ratingOf(scales, judgement);
  return rating === null ? 'Not yet rated' : ratingMark(scales, rating);
}

/** A rating with its number, word and shade. */
export function ratingMark(scales: ScaleSet, rating: Step): Exclude<TableCell, string> {
  const { name, shade } = ratingLevelOf(scales, rating);
  return { kind: 'rating', level: shade, mark: String(rating), word: name };
}

/** "Likely or probable (about 55 to 75%)". */
export function likelihoodText({ grid }: ThreatSource, judgement: Judgement, where: string): Text {
  if (judgement.likelihood === null) return recorded(null, `likelihood: ${where}`);
  const { name, range } = likelihoodOf(grid.scales, judgement.likelihood);
  return range === '' ? name : `${name} (${range})`;
}

/** "3 Significant". */
export function impactText({ grid }: ThreatSource, judgement: Judgement, where: string): Text {
  if (judgement.impact === null) return recorded(null, `impact: ${where}`);
  return `${judgement.impact} ${impactOf(grid.scales, judgement.impact).name}`;
}

/** "Moderate". */
export function confidenceText(cell: AssessedCell, where: string): Text {
  return cell.confidence === null
    ? recorded(null, `confidence: ${where}`)
    : confidenceOf(cell.confidence).name;
}
