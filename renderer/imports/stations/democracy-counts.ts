/**
 * The two files of Democracy Counts joined by StationCode: stations, and homes with the code of their station.
 */
import type { ListWarning, StationList } from '../../core/places/station-list';
import { cellAt } from './headings';
import type { PeekedTable } from './interpret';
import { allBatches } from './interpret';
import { ImportRefusal } from '../table/problem';
import type { Recognised } from './recognise';

/** Adds to the stations how many homes the districts file gives each; the homes themselves are only counted. */
export async function joinDistricts(
  list: StationList,
  districts: PeekedTable,
  recognised: Extract<Recognised, { kind: 'democracy-counts-districts' }>,
): Promise<StationList> {
  const counted = await countHomes(districts, recognised);
  const known = new Set(list.stations.map((station) => station.number ?? ''));
  const stations = list.stations.map((station) => ({
    ...station,
    rows: counted.homes.get(station.number ?? '') ?? 0,
  }));
  const unknown = [...counted.homes].filter(([code]) => !known.has(code));
  const strangers: readonly ListWarning[] = unknown.map(([code, homes]) => ({
    kind: 'unallocated',
    line: null,
    text: `${homes} ${homes === 1 ? 'home has' : 'homes have'} the station code “${code}”, which no station has.`,
  }));
  const dummies: readonly ListWarning[] =
    counted.dummies === 0
      ? []
      : [
          {
            kind: 'dummy-row',
            line: counted.dummyLine,
            text: `${counted.dummies === 1 ? 'One dummy row' : `${counted.dummies} dummy rows`} of the districts file ${counted.dummies === 1 ? 'was' : 'were'} left out.`,
          },
        ];
  return {
    ...list,
    description: list.description.replace('stations file', 'stations and districts files'),
    stations,
    warnings: [...list.warnings, ...strangers, ...dummies],
    rowsRead: list.rowsRead + counted.rows,
  };
}

interface CountedHomes {
  readonly homes: ReadonlyMap<string, number>;
  readonly rows: number;
  readonly dummies: number;
  readonly dummyLine: number | null;
}

async function countHomes(
  districts: PeekedTable,
  recognised: Extract<Recognised, { kind: 'democracy-counts-districts' }>,
): Promise<CountedHomes> {
  const code = recognised.header.at('StationCode');
  const firstLine = recognised.header.at('Add1');
  const homes = new Map<string, number>();
  let rows = 0;
  let seen = 0;
  let dummies = 0;
  let dummyLine: number | null = null;
  for await (const batch of allBatches(districts)) {
    for (const [at, row] of batch.rows.entries()) {
      seen += 1;
      if (seen - 1 <= recognised.headerAt || row.every((cell) => cell.trim() === '')) continue;
      rows += 1;
      if (/^dummy\b/i.test(cellAt(row, firstLine).trim())) {
        dummies += 1;
        dummyLine ??= batch.lines[at] ?? null;
        continue;
      }
      const station = cellAt(row, code).trim();
      homes.set(station, (homes.get(station) ?? 0) + 1);
    }
  }
  return { homes, rows, dummies, dummyLine };
}

/** The refusal for a districts file that came alone: it lists homes, not places. */
export function districtsAlone(fileName: string): ImportRefusal {
  return new ImportRefusal(
    'wrong-files',
    `“${fileName}” is the districts file of Democracy Counts, which lists homes and no polling stations. ` +
      'Choose the stations file, alone or together with this one. Nothing was stored.',
  );
}
