/** What the record of one workshop is made from, and the source that its blocks read. */
import type { Workshop } from '../../workshop/workshop';
import { type CellResult, resultsOf } from '../../workshop/results';
import { standingKey, withEachCellOnce } from '../../workshop/merged-agenda';
import { type StandsFor, standsForIn } from '../../workshop/stands-for';
import { type ThreatDocumentInput, type ThreatSource, threatSourceOf } from '../threat/input';
import type { WorkshopRecords } from './records';

export interface WorkshopDocumentInput extends Omit<ThreatDocumentInput, 'part'> {
  /** The workshop of the version that the record is of. */
  readonly workshop: Workshop;
}

export interface WorkshopSource {
  readonly threat: ThreatSource;
  /** With each cell once on its agenda, however many of its places were merged since. */
  readonly workshop: Workshop;
  readonly records: WorkshopRecords;
  readonly standsFor: StandsFor;
  /** The cells that have a round or an agreed rating in this workshop: of the agenda first. */
  readonly results: readonly CellResult[];
  /** The place of a cell on the agenda, from 1; `null` for one that was taken off it. */
  readonly numberOf: (result: Pick<CellResult, 'item'>) => number | null;
}

/** The input as the blocks read it. */
export function workshopSourceOf(input: WorkshopDocumentInput): WorkshopSource {
  const { workshops: records } = input;
  const standsFor = standsForIn(input.gazetteer.places);
  const workshop = withEachCellOnce(input.workshop, records, standsFor);
  const numbers = new Map(workshop.agenda.map((item, index) => [standingKey(item, standsFor), index + 1]));
  const alone = { ...records, workshops: new Map([[workshop.id, workshop]]) };
  return {
    threat: threatSourceOf({ ...input, part: null }),
    workshop,
    records,
    standsFor,
    results: resultsOf(input.grid.assessment, alone, standsFor).all(),
    numberOf: ({ item }) => numbers.get(standingKey(item, standsFor)) ?? null,
  };
}
