/**
 * Briefing cards for the stations of one team: what to know at each door, several to a page, in the order of the round.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations.
 */
import { ok } from '../../foundation/result';
import { describeVulnerabilities, presenceName, type StationRow } from '../../places/station-rows';
import { ratingLevelOf } from '../../threat/scale-set';
import { rowName } from '../../polling-day/finding';
import { type Span, timeOf } from '../../polling-day/hours';
import { visitWords } from '../../polling-day/proposals';
import { cameraFacts } from '../../polling-day/tactics';
import { type TeamLoad, windowOnDuty } from '../../polling-day/workload';
import { counted, heading, headingOnNewPage, plain } from '../blocks';
import { recorded } from '../missing';
import type { Block, Particulars, Text } from '../model';
import { deployedSources, tacticsBlocks, teamAsked, whomToCall } from './deployed';
import { textAsked } from './order-source';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { teamParticulars } from './team-particulars';
import { sectionText } from './written-text';

/** The cards of one team. */
export const stationCards: Composer = (request) => {
  const asked = teamAsked(request);
  if (!asked.ok) return asked;
  const { deployment, load } = asked.value;
  const { team } = load;
  return ok({
    document: {
      ...planFrame(request, {
        part: team.name,
        distribution: `${team.name}: its officers, and those who brief them`,
      }),
      frontLook: 'short',
      title: `Station briefing cards: ${team.name}`,
      blocks: [...firstPage(request, load), ...cardBlocks(request, load)],
    },
    sources: deployedSources(request, deployment),
    readership: 'force',
  });
};

function firstPage(request: PlanDocumentRequest, load: TeamLoad): readonly Block[] {
  return [
    teamParticulars(request, load, { name: 'Stations', value: stationsOf(load) }),
    heading(1, 'At every station'),
    plain(
      'Polling stations are open from 07:00 to 22:00. The presiding officer is in charge of the station.',
    ),
    ...tacticsBlocks(request, [
      'entering',
      'on-request',
      'disorder',
      'access',
      'malpractice',
      'arrest',
      'evidence',
    ]),
  ];
}

function stationsOf({ permanent, round }: TeamLoad): string {
  const visited = round.stops.flatMap(({ rows }) => rows).length;
  const said = [
    ...(permanent.length === 0
      ? []
      : [`${counted(permanent.length, 'station', 'stations')} with permanent presence`]),
    ...(visited === 0 ? [] : [`${counted(visited, 'station', 'stations')} to visit`]),
  ];
  return said.length === 0 ? 'None given' : said.join(', ');
}

function cardBlocks(request: PlanDocumentRequest, load: TeamLoad): readonly Block[] {
  const visited = load.round.stops.flatMap(({ rows }, index) =>
    rows.map((row) => ({ row, stop: `Stop ${index + 1} of ${load.round.stops.length} on the round` })),
  );
  const all = [...load.permanent.map((row) => ({ row, stop: null })), ...visited];
  if (all.length === 0) return [plain('No station is given to this team.')];
  const powers = sectionText(textAsked(request, 'polling-day-tactics'), 'entering');
  return [
    headingOnNewPage(1, 'The stations'),
    ...all.flatMap(({ row, stop }): readonly Block[] => [
      { ...heading(2, rowName(row)), numbered: false },
      card(request, row, { stop, powers, hours: load.hours }),
    ]),
  ];
}

/** Longer words on powers stand on the first page alone. */
const powersOnCard = 240;

interface CardGiven {
  readonly stop: string | null;
  readonly powers: string;
  /** When the team is on duty; `null` while not known. */
  readonly hours: Span | null;
}

function card(
  request: PlanDocumentRequest,
  row: StationRow,
  { stop, powers, hours }: CardGiven,
): Particulars {
  const { station, place } = row;
  const address = [place.address, place.postcode ?? ''].filter((part) => part.trim() !== '').join(', ');
  const [call] = whomToCall(request);
  return {
    kind: 'particulars',
    label: rowName(row),
    rows: [
      { name: 'Address', value: recorded(address, `address: ${rowName(row)}`) },
      { name: 'Open', value: '07:00 to 22:00' },
      { name: 'What is known', value: { kind: 'text', paragraphs: knownOf(row) } },
      {
        name: 'Presence',
        value: [
          station.presence === 'occasional'
            ? `Occasional: ${visitsOnDuty(row, hours)}`
            : presenceName(station.presence),
          ...(station.presenceReason.trim() === '' ? [] : [station.presenceReason]),
          ...(stop === null ? [] : [stop]),
        ]
          .map(sentence)
          .join(' '),
      },
      {
        name: 'Powers',
        value: `${powers === '' || powers.length > powersOnCard ? 'See the first page.' : powers} ${cameraFacts[0] ?? ''}`,
      },
      { name: 'Call first', value: call ?? '' },
    ],
  };
}

/** As planned for the station, at the times at which this team is there. */
function visitsOnDuty(row: StationRow, hours: Span | null): string {
  const { visits } = row.station;
  if (visits === null) return visitWords(null);
  const open = windowOnDuty(row, hours);
  if (open === null) return `${visitWords(visits)}, when this team is not on duty`;
  return visitWords({ ...visits, from: timeOf(open.from), until: timeOf(open.until) });
}

/** Rating and reasons in words for the officer at the door, each reason on a line of its own. */
function knownOf({ rating, station }: StationRow): readonly Text[] {
  const rated =
    rating === null
      ? 'The threat here has not been assessed.'
      : `The threat here is rated ${ratingLevelOf(rating.scales, rating.rating).name.toLowerCase()}${rating.from.kind === 'place' ? '' : ', as for the area around it'}.`;
  const factors = station.vulnerabilities.map((each) =>
    sentence(describeVulnerabilities({ vulnerabilities: [each] })),
  );
  return [rated, ...factors];
}

/** With a full stop at its end, and only one. */
function sentence(text: string): string {
  const said = text.trim();
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
