/** The sheet on which a team writes its visits by hand: each round in its order, with room for time, officer and words. */
import { ok } from '../../foundation/result';
import { distanceWords } from '../../polling-day/assumptions';
import type { StationRow } from '../../places/station-rows';
import { type DeploymentFinding, rowName } from '../../polling-day/finding';
import { lengthWords, type Span, spanWords } from '../../polling-day/hours';
import { type Stop, unplacedSentence } from '../../polling-day/rounds';
import { plannedVisits, type TeamLoad, windowOf, windowOnDuty } from '../../polling-day/workload';
import { column, counted, heading, note, plain, table } from '../blocks';
import type { Block, TableCell, Text } from '../model';
import { deployedSources, teamAsked } from './deployed';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { teamParticulars } from './team-particulars';

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
      blocks: [...head(request, load), ...tooMuch(deployment.findings, load), ...rounds(load)],
    },
    sources: deployedSources(request, deployment),
    readership: 'force',
  });
};

function head(request: PlanDocumentRequest, load: TeamLoad): readonly Block[] {
  const { round, visits, metres, drivingMinutes, visitMinutes } = load;
  const unplaced = unplacedSentence(round);
  return [
    teamParticulars(request, load, {
      name: 'Visits',
      value:
        visits === 0
          ? 'None planned'
          : `${counted(visits, 'visit', 'visits')} in ${counted(load.rounds, 'round', 'rounds')}; ${distanceWords(metres)} in all, about ${lengthWords(drivingMinutes)} of driving and ${lengthWords(visitMinutes)} at stations`,
    }),
    plain(
      visits === 0
        ? 'No station with occasional presence is given to this team. Tell the log of polling day what happens.'
        : 'Write each visit down as it is made, and tell the log of polling day: it knows then which stations are still waiting.',
    ),
    ...(unplaced === null ? [] : [plain(unplaced)]),
    ...(load.permanent.length === 0
      ? []
      : [plain(`Permanent presence, on no round: ${load.permanent.map(rowName).join('; ')}.`)]),
  ];
}

/** Who drives the round must know that it does not fit, before the day and not during it. */
function tooMuch(findings: readonly DeploymentFinding[], { team }: TeamLoad): readonly Block[] {
  const own = findings.filter(({ kind, teamId }) => teamId === team.id && kind !== 'open');
  if (own.length === 0) return [];
  return [
    heading(1, 'This plan does not hold yet'),
    plain('Speak to the election SPOC before polling day about:'),
    { kind: 'list', ordered: false, items: own.map(({ text }) => text) },
  ];
}

function rounds(load: TeamLoad): readonly Block[] {
  // Without a round there is no sheet to write on, and no page for it.
  if (load.rounds === 0) return [];
  return [
    { kind: 'section', orientation: 'landscape', size: 'A4' },
    ...Array.from({ length: load.rounds }, (_, index) => roundTable(load, index + 1)),
    note('Distances are reckoned from straight lines; the road decides.'),
  ];
}

function roundTable({ round, hours }: TeamLoad, time: number): Block {
  const rows = round.stops.flatMap((stop, index) =>
    stopRows(stop, index, { time, hours, leg: round.legs[index] ?? null }),
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

/** The window of the station as far as the team is on duty in it. */
function whenVisited(row: StationRow, hours: Span | null): string {
  const open = windowOnDuty(row, hours);
  return open === null ? `${spanWords(windowOf(row))}: not on duty` : spanWords(open);
}

/** Room to write in by hand. */
const room = '\n\n';

function stopRows(
  { rows }: Stop,
  index: number,
  { time, hours, leg }: { readonly time: number; readonly hours: Span | null; readonly leg: number | null },
): readonly (readonly TableCell[])[] {
  return rows
    .filter((row) => plannedVisits(row) >= time)
    .map((row, at) => {
      const { place } = row;
      const address: readonly Text[] = [
        rowName(row),
        [place.address, place.postcode ?? ''].filter((part) => part !== '').join(', '),
      ];
      // Only on a whole round is the distance the one from the row above.
      const on = at === 0 && time === 1 && leg !== null && leg > 0 ? `\n${distanceWords(leg)}` : '';
      return [
        `${index + 1}${on}`,
        { kind: 'text', paragraphs: address },
        whenVisited(row, hours),
        room,
        '',
        '',
      ];
    });
}
