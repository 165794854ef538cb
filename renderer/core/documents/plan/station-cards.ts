/**
 * Briefing cards for the stations of one team: what to know at each door, several to a page, in the order of the round.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations.
 */
import { ok } from '../../foundation/result';
import { describeVulnerabilities, presenceName, type StationRow } from '../../places/station-rows';
import { ratingLevelOf } from '../../threat/scale-set';
import { rowName } from '../../polling-day/finding';
import { visitWords } from '../../polling-day/proposals';
import { cameraFacts } from '../../polling-day/tactics';
import type { TeamLoad } from '../../polling-day/workload';
import { counted, heading, headingOnNewPage, plain } from '../blocks';
import { recorded } from '../missing';
import type { Block, Particulars, Text } from '../model';
import { deployedSources, hoursText, officersText, tacticsBlocks, teamAsked, whomToCall } from './deployed';
import { textAsked } from './order-source';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
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
  const { team } = load;
  return [
    {
      kind: 'particulars',
      label: 'The team',
      rows: [
        {
          name: 'Team',
          value: [team.name, team.callSign, team.vehicle].filter((part) => part !== '').join(', '),
        },
        { name: 'Officers', value: officersText(load) },
        { name: 'On duty', value: hoursText(load) },
        { name: 'Stations', value: stationsOf(load) },
        { name: 'Whom to call', value: { kind: 'text', paragraphs: whomToCall(request) } },
        ...(team.notes.trim() === '' ? [] : [{ name: 'Notes', value: team.notes.trim() }]),
      ],
    },
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
      card(request, row, { stop, powers }),
    ]),
  ];
}

/** Longer words on powers stand on the first page alone. */
const powersOnCard = 240;

interface CardGiven {
  readonly stop: string | null;
  readonly powers: string;
}

function card(request: PlanDocumentRequest, row: StationRow, { stop, powers }: CardGiven): Particulars {
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
            ? `Occasional: ${visitWords(station.visits)}`
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
