/**
 * JSON files to a `StationList`: the FCS export as a stream, other arrays of records as a council's list.
 */
import type {
  ColumnCorrections,
  ListWarning,
  RejectedRow,
  StationDraft,
  StationList,
} from '../../core/places/station-list';
import { callStation, reviewStations } from '../../core/places/station-review';
import { finishDraft } from './draft';
import { fcsStation, JsonRecords, rawFromFcs } from './fcs';
import { interpretCouncilList, noStations, peek } from './interpret';
import { ImportRefusal } from '../table/problem';
import { stationKind } from './station-kind';
import type { ImportRun } from '../table/source';
import type { TextFile } from '../table/table';
import { cutOff, decodedText, tableFromRows } from '../table/table';
import { textReader } from '../table/text';

/** Records that are kept at most for a list that is not the FCS export. */
const mostRecords = 20_000;

/** Reads a JSON file. Throws a refusal where it is cut off, damaged or no list of stations. */
export async function readJsonList(
  text: TextFile,
  corrections: ColumnCorrections,
  run: ImportRun,
): Promise<StationList> {
  const fileName = text.file.name;
  const stations = new Map<string, StationDraft>();
  const warnings: ListWarning[] = [];
  const rejected: RejectedRow[] = [];
  const others: { record: Readonly<Record<string, unknown>>; line: number }[] = [];
  const records = new JsonRecords();
  let rows = 0;
  for await (const piece of decodedText(text, textReader(text.encoding), run)) {
    for (const { text: json, line } of records.push(piece)) {
      rows += 1;
      const value = parseObject(json, fileName, line);
      const station = 'stationId' in value ? fcsStation.safeParse(value) : null;
      if (station?.success) addFcsStation({ stations, warnings, rejected }, rawFromFcs(station.data, line));
      else if (station) rejected.push({ line, reason: 'The record is not a station as FCS writes it.' });
      else if (others.length < mostRecords) others.push({ record: flat(value), line });
    }
    run.countRows(0);
  }
  const openLine = records.openLine();
  if (openLine !== null) throw cutOff(fileName, openLine, stationKind);
  if (stations.size > 0) {
    const list = [...stations.values()];
    return {
      format: 'fcs',
      description: 'FCS export, JSON',
      stations: list,
      warnings: [...reviewStations(list, { hasCoordinates: true, hasPostcodes: true }), ...warnings],
      rejected,
      columns: [],
      rowsRead: rows,
    };
  }
  if (others.length === 0) throw noStations(fileName, rows);
  const headings = [...new Set(others.flatMap(({ record }) => Object.keys(record)))];
  const table = tableFromRows(
    [headings, ...others.map(({ record }) => headings.map((heading) => cellOf(record[heading])))],
    [1, ...others.map(({ line }) => line)],
    'JSON',
  );
  return interpretCouncilList(await peek(table, { fileName, isReport: false, notes: [] }), corrections);
}

interface Collected {
  readonly stations: Map<string, StationDraft>;
  readonly warnings: ListWarning[];
  readonly rejected: RejectedRow[];
}

function addFcsStation(collected: Collected, raw: ReturnType<typeof rawFromFcs>): void {
  const { draft, notes } = finishDraft(raw);
  if (draft.name === '') {
    collected.rejected.push({ line: raw.line, reason: 'The record names no place.' });
    return;
  }
  const key = draft.sourceId ?? `${draft.name} ${draft.address}`;
  const known = collected.stations.get(key);
  if (known) {
    const districts = [...new Set([known, draft].flatMap((one) => one.district?.split(', ') ?? []))];
    collected.stations.set(key, { ...known, district: districts.join(', ') || null, rows: known.rows + 1 });
    return;
  }
  collected.stations.set(key, draft);
  for (const note of notes) {
    collected.warnings.push({
      kind: note.kind,
      line: draft.line,
      text: `${callStation(draft)} ${note.text}.`,
    });
  }
}

function parseObject(json: string, fileName: string, line: number): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(json) as Readonly<Record<string, unknown>>;
  } catch {
    throw new ImportRefusal(
      'damaged',
      `“${fileName}” is JSON with a fault in the record that begins on line ${line}. Ask the council to export it again. Nothing was stored.`,
    );
  }
}

/** A record as one level of cells; of a GeoJSON feature, its properties and the point it stands at. */
function flat(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { properties, geometry } = value;
  if (!isObject(properties))
    return Object.fromEntries(Object.entries(value).filter(([, cell]) => !isObject(cell)));
  const at =
    isObject(geometry) && Array.isArray(geometry.coordinates)
      ? (geometry.coordinates as readonly unknown[])
      : [];
  const [x, y] = at;
  const point = typeof x === 'number' && typeof y === 'number' ? { geometry: `POINT (${x} ${y})` } : {};
  return { ...properties, ...point };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function cellOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
