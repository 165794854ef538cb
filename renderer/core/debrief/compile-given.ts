/** What a debrief is compiled from. */
import type { CollectionName, DeskRecords } from '../records';
import type { Operation } from '../operation/operation';

/** The collections that the figures are read off. */
export const figureCollections = [
  'actions',
  'allegations',
  'areas',
  'assessments',
  'candidateContacts',
  'candidates',
  'cases',
  'cells',
  'contactMatters',
  'contests',
  'contributions',
  'cpsContacts',
  'dayLog',
  'debriefForms',
  'decisions',
  'history',
  'learningPoints',
  'letterBatches',
  'mediaEntries',
  'meetings',
  'offenceEdits',
  'oneOffDays',
  'operationDates',
  'operations',
  'partnerContacts',
  'partners',
  'places',
  'plannedEvents',
  'posts',
  'stations',
  'teams',
] as const satisfies readonly CollectionName[];

/** The collections that a whole debrief is read off. */
export const debriefCollections = [...figureCollections, 'judgements'] as const;

type RecordsOf<C extends CollectionName> = { readonly [Name in C]: ReadonlyMap<string, DeskRecords[Name]> };

export type FigureRecords = RecordsOf<(typeof figureCollections)[number]>;
export type DebriefRecords = RecordsOf<(typeof debriefCollections)[number]>;

/** What each part reads: the records, whose election it is, and the day (ISO) on which it is read. */
export interface CompileGiven {
  readonly records: FigureRecords;
  readonly operation: Operation;
  readonly today: string;
  /** The areas that the election being debriefed rated high; the one before is read by the same areas. */
  readonly ratedHigh: readonly RatedArea[];
}

/** An area that the approved assessment rated high, with the word of its scale. */
export interface RatedArea {
  readonly areaId: string;
  readonly name: string;
  readonly rating: string;
}
