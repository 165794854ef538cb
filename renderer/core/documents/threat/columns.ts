/** Wards and places that are no column of the assessment: named, or counted where an area around them is one. */
import { locationsLieIn } from '../../history/lessons-at';
import { type Area, areasUnder } from '../../places/area';
import type { Place } from '../../places/place';
import { hasColumn } from '../../threat/grid';
import { column, counted, heading, note, numbered, tableOrSentence } from '../blocks';
import type { Block, TableCell } from '../model';
import type { ThreatSource } from './input';
import { allNames } from './names';

interface Uncovered {
  /** The council, or what stands for it. */
  readonly council: string;
  readonly wards: readonly string[];
  readonly places: readonly string[];
  /** Wards and places that are no column, but lie in an area that is one. */
  readonly readThrough: number;
}

/** The wards and places of the operation that no column of the whole covers; nothing for a part. */
export function uncoveredBlocks(input: ThreatSource): readonly Block[] {
  if (input.part !== null) return [];
  const councils = uncovered(input);
  const through = councils.reduce((sum, council) => sum + council.readThrough, 0);
  return [
    heading(2, 'Wards and places that are not columns'),
    numbered(
      'What is no column of this assessment, and lies in no area that is one, has not been looked at by itself or with an area.' +
        (through === 0
          ? ''
          : ` ${counted(through, 'further ward or place is', 'further wards and places are')} read through the column of an area around ${through === 1 ? 'it' : 'them'}.`),
    ),
    ...tableOrSentence(
      {
        caption: 'Not part of the assessment',
        columns: [column('Council', 36), column('Kind', 26), column('Names', 104)],
        rows: councils.flatMap(rowsOf),
      },
      'Every ward and place that is recorded is a column or lies in one.',
    ),
    note('As wards and places were recorded when this document was made.'),
  ];
}

function rowsOf({ council, wards, places }: Uncovered): readonly (readonly TableCell[])[] {
  const rows = (kind: string, names: readonly string[]) =>
    allNames(names).map((text): readonly TableCell[] => [council, `${kind} (${names.length})`, text]);
  return [...rows('Wards', wards), ...rows('Places', places)];
}

/** Council by council, those with nothing to say left out. */
export function uncovered(input: ThreatSource): readonly Uncovered[] {
  const { grid, gazetteer, councilIds } = input;
  const { areas, places } = gazetteer;
  const liesIn = locationsLieIn(gazetteer);
  const areaColumns = grid.locations.filter((location) => location.kind === 'area');
  return councilIds.flatMap((id): Uncovered[] => {
    const wards = areasUnder(areas, id, ['ward']).filter((ward) => !hasColumn(grid, at(ward)));
    const inCouncil = [...places.values()]
      .filter((place) => place.areaId === id && place.mergedIntoId === null)
      .filter((place) => !hasColumn(grid, { kind: 'place', id: place.id }));
    const isRead = (location: Parameters<typeof liesIn>[0]) =>
      areaColumns.some((outer) => liesIn(location, outer));
    const openWards = wards.filter((ward) => !isRead(at(ward)));
    const openPlaces = inCouncil.filter((place) => !isRead({ kind: 'place', id: place.id }));
    return [
      {
        council: areas.get(id)?.name ?? '[no longer recorded]',
        wards: openWards.map(({ name }) => name),
        places: namesOf(openPlaces),
        readThrough: wards.length + inCouncil.length - openWards.length - openPlaces.length,
      },
    ];
  });
}

function at(area: Area) {
  return { kind: 'area', id: area.id } as const;
}

function namesOf(places: readonly Place[]): readonly string[] {
  return places.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
}
