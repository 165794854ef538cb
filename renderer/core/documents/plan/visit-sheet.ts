/** The sheet on which a team writes its visits by hand: each round in its order, with room for time, officer and words. */
import { ok } from '../../foundation/result';
import { distanceWords } from '../../polling-day/assumptions';
import { lengthWords } from '../../polling-day/hours';
import type { Stop } from '../../polling-day/rounds';
import { plannedVisits, type TeamLoad } from '../../polling-day/workload';
import { column, counted, note, plain, table } from '../blocks';
import type { Block, TableCell, Text } from '../model';
import { deployedSources, hoursText, officersText, teamAsked, whomToCall } from './deployed';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';

/** The sheet of one team, on landscape pages. */
export const visitSheet: Composer = (request) => {
  const asked = teamAsked(request);
  if (!asked.ok) return asked;
  const { deployment, load } = asked.value;
  const { team } = load;
  return ok({
    document: {
      ...planFrame(request, {
        part: team.name,
        distribution: `${team.name}; returned to the election SPOC after the day`,
      }),
      frontLook: 'short',
      title: `Visit sheet: ${team.name}`,
      blocks: [
        ...head(request, load),
        { kind: 'section', orientation: 'landscape', size: 'A4' },
        ...rounds(load),
      ],
    },
    sources: deployedSources(request, deployment),
    readership: 'force',
  });
};

function head(request: PlanDocumentRequest, load: TeamLoad): readonly Block[] {
  const { team, round, visits, metres, drivingMinutes, visitMinutes } = load;
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
        {
          name: 'Visits',
          value: `${counted(visits, 'visit', 'visits')} in ${counted(load.rounds, 'round', 'rounds')}; ${distanceWords(metres)} in all, about ${lengthWords(drivingMinutes)} of driving and ${lengthWords(visitMinutes)} at stations`,
        },
        { name: 'Whom to call', value: { kind: 'text', paragraphs: whomToCall(request) } },
      ],
    },
    plain(
      'Write each visit down as it is made, and tell the log of polling day: it knows then which stations are still waiting.',
    ),
    ...(round.unplaced === 0
      ? []
      : [
          plain(
            `${counted(round.unplaced, 'place has', 'places have')} no coordinates: the last on each round, in no order of distance.`,
          ),
        ]),
    ...(load.permanent.length === 0
      ? []
      : [
          plain(
            `Permanent presence, on no round: ${load.permanent.map(({ place }) => place.name).join(', ')}.`,
          ),
        ]),
  ];
}

function rounds(load: TeamLoad): readonly Block[] {
  if (load.rounds === 0) return [plain('No station with occasional presence is given to this team.')];
  return Array.from({ length: load.rounds }, (_, index) => roundTable(load, index + 1)).concat([
    note('Distances are reckoned from straight lines; the road decides.'),
  ]);
}

function roundTable({ round }: TeamLoad, time: number): Block {
  const rows = round.stops.flatMap((stop, index) =>
    stopRows(stop, index, { time, leg: round.legs[index] ?? null }),
  );
  return table({
    caption: `Round ${time}`,
    columns: [
      column('Stop', 16),
      column('Station', 64),
      column('Between', 32),
      column('Time', 22),
      column('Officer', 34),
      column('What was seen', 90),
    ],
    rows,
  });
}

/** Room to write in by hand. */
const room = '\n\n';

function stopRows(
  { rows }: Stop,
  index: number,
  { time, leg }: { readonly time: number; readonly leg: number | null },
): readonly (readonly TableCell[])[] {
  return rows
    .filter((row) => plannedVisits(row) >= time)
    .map(({ station, place }, at) => {
      const name = station.number === null ? place.name : `${station.number} ${place.name}`;
      const from = station.visits?.from ?? '07:00';
      const until = station.visits?.until ?? '22:00';
      const address: readonly Text[] = [
        name,
        [place.address, place.postcode ?? ''].filter((part) => part !== '').join(', '),
      ];
      // Only on a whole round is the distance the one from the row above.
      const on = at === 0 && time === 1 && leg !== null && leg > 0 ? `\n${distanceWords(leg)}` : '';
      return [
        `${index + 1}${on}`,
        { kind: 'text', paragraphs: address },
        `${from} to ${until}`,
        room,
        '',
        '',
      ];
    });
}
