/** Annex: the polling stations by council, with the presence that each gets. */
import { formatDate } from '../../foundation/dates';
import { presences, type Station } from '../../places/station';
import { locationsLieIn } from '../../history/lessons-at';
import { column, counted, numbered, table } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell } from '../model';
import type { ThreatSource } from './input';

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Stations of the operation; for a part those that lie in it; none for the part on one harm. */
export function stationBlocks(input: ThreatSource): readonly Block[] {
  const stations = stationsOf(input);
  if (stations.length === 0) return [];
  const decided = presences.map(
    ({ id, name }) =>
      `${name}: ${stations.filter(({ presence }) => presence === id).length.toLocaleString('en-GB')}.`,
  );
  const open = stations.filter(({ presence }) => presence === null).length;
  return [
    { kind: 'heading', level: 1, text: 'Annex: polling stations', numbered: true, onNewPage: true },
    numbered(
      `${counted(stations.length, 'polling station', 'polling stations')}, ${readOn(input)} Police presence: ${decided.join(' ')} Not decided: ${open}.`,
    ),
    ...byCouncil(input, stations).map(([council, held]) =>
      table({
        caption: `Polling stations: ${council}`,
        columns: [column('Number', 22), column('Place', 70), column('Presence', 26), column('Reasons', 48)],
        rows: held.map((station) => stationRow(input, station)),
      }),
    ),
  ];
}

/** Stations are no part of what gold approves and go on changing: the annex says of which day it is. */
function readOn({ issueDate, grid }: ThreatSource): string {
  const since =
    grid.assessment.approval === null
      ? ''
      : ' They are not part of what gold approved and may differ from it.';
  return `as recorded on the date of issue, ${formatDate(issueDate)}.${since}`;
}

function stationsOf({ stations, part, gazetteer }: ThreatSource): readonly Station[] {
  if (part === null) return stations;
  if (part.kind === 'harm') return [];
  const liesIn = locationsLieIn(gazetteer);
  return stations.filter(({ placeId }) => liesIn({ kind: 'place', id: placeId }, part));
}

function byCouncil(
  { gazetteer }: ThreatSource,
  stations: readonly Station[],
): readonly (readonly [string, readonly Station[]])[] {
  const councils = new Map<string, Station[]>();
  for (const station of stations) {
    const name = gazetteer.areas.get(station.areaId)?.name ?? 'Council not recorded';
    const held = councils.get(name);
    if (held === undefined) councils.set(name, [station]);
    else held.push(station);
  }
  const order = (a: Station, b: Station) =>
    collator.compare(a.number ?? '~', b.number ?? '~') ||
    collator.compare(placeName(gazetteer, a), placeName(gazetteer, b));
  return [...councils]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([name, held]) => [name, held.sort(order)] as const);
}

function placeName({ places }: ThreatSource['gazetteer'], station: Station): string {
  return places.get(station.placeId)?.name ?? '[no longer recorded]';
}

function stationRow(input: ThreatSource, station: Station): readonly TableCell[] {
  const place = placeName(input.gazetteer, station);
  const presence = presences.find(({ id }) => id === station.presence)?.name ?? 'Not decided';
  return [
    recorded(station.number, `number of the polling station at ${place}`),
    place,
    presence,
    station.presenceReason,
  ];
}
