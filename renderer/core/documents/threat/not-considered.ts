/** What nobody has looked at: combinations by harm, and the wards and places that are no column at all. */
import type { Harm } from '../../threat/harms';
import type { LocationRef } from '../../threat/location-ref';
import { column, counted, heading, numbered, tableOrSentence } from '../blocks';
import type { Block, Table, TableCell } from '../model';
import { uncoveredBlocks } from './columns';
import type { ThreatSource } from './input';
import { nameOf } from './words';

const namesInFull = 12;

/** One harm with the columns at which it was not considered. */
export interface OpenHarm {
  readonly harm: Harm;
  readonly open: readonly LocationRef[];
}

/** The harms that were not considered somewhere, in their order. */
export function openHarms({ grid }: ThreatSource): readonly OpenHarm[] {
  return grid.harms
    .map((harm) => ({
      harm,
      open: grid.locations.filter((location) => grid.cellAt(harm, location) === undefined),
    }))
    .filter(({ open }) => open.length > 0);
}

/** "12 combinations of harm and place not considered. Nothing should be read from their absence." */
export function openSentence(open: readonly OpenHarm[]): string {
  const total = open.reduce((sum, each) => sum + each.open.length, 0);
  return `${counted(total, 'combination', 'combinations')} of harm and place not considered. Nothing should be read from their absence.`;
}

/** The combinations by harm, with counts; `listed` gives the names, a row for each text. */
export function byHarm(
  input: ThreatSource,
  open: readonly OpenHarm[],
  listed: (names: readonly string[]) => readonly string[],
): Pick<Table, 'caption' | 'columns' | 'rows'> {
  const { locations } = input.grid;
  return {
    caption: 'Not considered, by harm',
    columns: [
      column('Harm', 42),
      { heading: 'Not considered', share: 24, align: 'right' },
      column('Where', 100),
    ],
    rows: open.flatMap((each): readonly (readonly TableCell[])[] => {
      const head = [`${each.harm.number} ${each.harm.short}`, `${each.open.length} of ${locations.length}`];
      if (each.open.length === locations.length) return [[...head, 'At every place and area']];
      const names = each.open.map((location) => nameOf(input, location));
      return listed(names).map((text) => [...head, text]);
    }),
  };
}

/** The section of the assessment: harm by harm with counts, then what is no column. */
export function notConsideredBlocks(input: ThreatSource): readonly Block[] {
  const open = openHarms(input);
  return [
    heading(1, 'What was not considered'),
    ...(open.length === 0 ? [] : [numbered(openSentence(open))]),
    ...(input.grid.locations.length === 0
      ? [numbered('No place or area has been chosen yet.')]
      : tableOrSentence(
          byHarm(input, open, shortened),
          'Every harm has been considered at every place and area.',
        )),
    ...uncoveredBlocks(input),
  ];
}

function shortened(names: readonly string[]): readonly string[] {
  if (names.length <= namesInFull) return [names.join('; ')];
  return [
    `${names.slice(0, namesInFull).join('; ')}; and ${names.length - namesInFull} more, shown in the heat map table`,
  ];
}
