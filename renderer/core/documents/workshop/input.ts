/** What the record of one workshop is made from, and the source that its blocks read. */
import type { Workshop } from '../../workshop/workshop';
import { type CellResult, resultsOf } from '../../workshop/results';
import { type StandsFor, standsForIn } from '../../workshop/stands-for';
import { agendaKey } from '../../workshop/workshop';
import { type ThreatDocumentInput, type ThreatSource, threatSourceOf } from '../threat/input';
import type { WorkshopRecords } from './records';

export interface WorkshopDocumentInput extends Omit<ThreatDocumentInput, 'part'> {
  /** The workshop of the version that the record is of. */
  readonly workshop: Workshop;
}

export interface WorkshopSource {
  readonly threat: ThreatSource;
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
  const { workshop, workshops: records } = input;
  const standsFor = standsForIn(input.gazetteer.places);
  const keyOf = ({ harmId, location }: CellResult['item']) =>
    agendaKey({ harmId, location: standsFor(location) });
  const numbers = new Map<string, number>();
  workshop.agenda.forEach((item, index) => {
    if (!numbers.has(keyOf(item))) numbers.set(keyOf(item), index + 1);
  });
  const alone = { ...records, workshops: new Map([[workshop.id, workshop]]) };
  return {
    threat: threatSourceOf({ ...input, part: null }),
    workshop,
    records,
    standsFor,
    results: resultsOf(input.grid.assessment, alone, standsFor).all(),
    numberOf: ({ item }) => numbers.get(keyOf(item)) ?? null,
  };
}
