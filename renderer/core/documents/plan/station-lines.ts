/** Polling stations as documents of the plan print them: by presence, by rating, and one by one. */
import { presences, type Station, vulnerabilityFactors } from '../../places/station';
import { column, counted, heading, numbered, plain, table } from '../blocks';
import { recorded } from '../missing';
import type { Block, Heading, TableCell, Text } from '../model';
import { areaName, inReadingOrder, placeName } from './operation-facts';
import type { PlanDocumentRequest } from './plan-document';
import type { ThreatTaken } from './threat-lines';

/** The stations of the operation, by council, number and place. */
export function stationsOf(request: PlanDocumentRequest): readonly Station[] {
  const { records, operation } = request;
  const named = [...records.stations.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .map((station) => ({
      station,
      council: areaName(request, station.areaId),
      place: placeName(request, station.placeId),
    }));
  named.sort(
    (a, b) =>
      inReadingOrder(a.council, b.council) ||
      Number(a.station.number === null) - Number(b.station.number === null) ||
      inReadingOrder(a.station.number ?? '', b.station.number ?? '') ||
      inReadingOrder(a.place, b.place),
  );
  return named.map(({ station }) => station);
}

/** "124 polling stations: permanent presence 6, occasional 40, none 70, not decided 8." */
export function presenceSentence(stations: readonly Station[]): string {
  const counts = presences.map(
    ({ id, name }) => `${name.toLowerCase()} ${stations.filter(({ presence }) => presence === id).length}`,
  );
  const open = stations.filter(({ presence }) => presence === null).length;
  return `${counted(stations.length, 'polling station', 'polling stations')}. Police presence: ${counts.join(', ')}, not decided ${open}.`;
}

/** Stations by council and presence. */
export function presenceTable(request: PlanDocumentRequest, stations: readonly Station[]): Block {
  const councils = [...new Set(stations.map(({ areaId }) => areaId))];
  const count = (of: readonly Station[], presence: Station['presence']) =>
    of.filter((station) => station.presence === presence).length.toLocaleString('en-GB');
  const row = (name: string, of: readonly Station[]): readonly TableCell[] => [
    name,
    ...presences.map(({ id }) => count(of, id)),
    count(of, null),
    of.length.toLocaleString('en-GB'),
  ];
  return table({
    caption: 'Police presence at polling stations, by council',
    rowHeads: true,
    columns: [
      column('Council', 42),
      ...[...presences.map(({ name }) => name), 'Not decided', 'All'].map((heading) => ({
        heading,
        share: 27,
        align: 'right' as const,
      })),
    ],
    rows: [
      ...councils.map((id) =>
        row(
          areaName(request, id),
          stations.filter(({ areaId }) => areaId === id),
        ),
      ),
      ...(councils.length > 1 ? [row('All councils', stations)] : []),
    ],
  });
}

/** The stations that are named in the order itself: those with officers all day, and what is rated gravest. */
export function namedStations(
  request: PlanDocumentRequest,
  stations: readonly Station[],
  threat: ThreatTaken | null,
): readonly Block[] {
  const permanent = stations.filter(({ presence }) => presence === 'permanent');
  if (permanent.length === 0) return [numbered('No station has a permanent presence.')];
  return [
    stationTable(request, permanent, {
      caption: 'Stations with a permanent presence',
      threat,
      withCouncil: true,
    }),
  ];
}

interface StationTable {
  readonly caption: string;
  readonly threat: ThreatTaken | null;
  readonly withCouncil: boolean;
}

/** One row for each station. */
export function stationTable(
  request: PlanDocumentRequest,
  stations: readonly Station[],
  { caption, threat, withCouncil }: StationTable,
): Block {
  const { records } = request;
  return table({
    caption,
    compact: true,
    columns: [
      column('Number', 18),
      column('Place', 46),
      ...(threat === null ? [] : [column('Rating', 24)]),
      column('Presence', 32),
      column('Team', 28),
      column('Why', 58),
    ],
    rows: stations.map((station): readonly TableCell[] => {
      const place = placeName(request, station.placeId);
      const team = station.teamId === null ? undefined : records.teams.get(station.teamId);
      return [
        // Councils number their stations or do not: one without is no gap in the record.
        station.number ?? '–',
        withCouncil ? { kind: 'text', paragraphs: [place, areaName(request, station.areaId)] } : place,
        ...(threat === null ? [] : [threat.ratingAt(station.placeId)]),
        presenceText(station, place),
        team?.name ?? areaName(request, station.neighbourhoodTeamId, 'No team'),
        whyText(station),
      ];
    }),
  });
}

function presenceText({ presence, visits }: Station, place: string): Text {
  if (presence === null) return recorded(null, `presence: ${place}`);
  const name = presences.find(({ id }) => id === presence)?.name ?? presence;
  if (presence !== 'occasional') return name;
  if (visits === null) return `${name}, visits not decided`;
  return `${name}: ${counted(visits.number, 'visit', 'visits')}, ${visits.from} to ${visits.until}`;
}

function whyText({ presenceReason, vulnerabilities }: Station): TableCell {
  const factors = vulnerabilities.map(({ factorId, reason }) => {
    const name = vulnerabilityFactors.find(({ id }) => id === factorId)?.name ?? factorId;
    return reason.trim() === '' ? name : `${name}: ${reason.trim()}`;
  });
  const reasons = [presenceReason.trim(), ...factors].filter((text) => text !== '');
  return reasons.length === 1 ? (reasons[0] ?? '') : { kind: 'text', paragraphs: reasons };
}

/** The annex: every station, council by council. */
export function stationAnnex(
  request: PlanDocumentRequest,
  stations: readonly Station[],
  threat: ThreatTaken | null,
): readonly Block[] {
  if (stations.length === 0) return [plain('No polling station is recorded.')];
  const councils = [...new Set(stations.map(({ areaId }) => areaId))];
  return councils.map((id) =>
    stationTable(
      request,
      stations.filter(({ areaId }) => areaId === id),
      { caption: `Polling stations: ${areaName(request, id)}`, threat, withCouncil: false },
    ),
  );
}

/** An annex begins a page and has a letter of its own. */
export function annexHeading(letter: string, name: string): Heading {
  return { ...heading(1, `Annex ${letter}: ${name}`), numbered: false, onNewPage: true };
}
