/**
 * The deployment plan: one page to be read alone, then teams, rounds, posts, stations by council, and what the figures
 * rest on.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations.
 */
import { ok } from '../../foundation/result';
import { assumptionSentences, distanceWords } from '../../polling-day/assumptions';
import type { Deployment } from '../../polling-day/deployment';
import type { DeploymentFinding } from '../../polling-day/finding';
import { lengthWords } from '../../polling-day/hours';
import { teamKinds } from '../../polling-day/team';
import { minutesNeeded, type TeamLoad } from '../../polling-day/workload';
import {
  column,
  counted,
  heading,
  headingOnNewPage,
  note,
  numbered,
  plain,
  strong,
  tableOrSentence,
} from '../blocks';
import { joinTexts } from '../missing';
import type { Block, TableCell, TableColumn } from '../model';
import { approvedBy } from './approval-lines';
import { postsOf, postTable } from './count-lines';
import { deployed, deployedSources, hoursText, officersText, tacticsBlocks } from './deployed';
import { operationSentence } from './operation-facts';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { presenceSentence, presenceTable, stationAnnex } from './station-lines';
import { threatTaken } from './threat-lines';

/** The plan for the whole operation. */
export const deploymentPlan: Composer = (request) => {
  const deployment = deployed(request);
  const stations = deployment.rows.map(({ station }) => station);
  return ok({
    document: {
      ...planFrame(request, {
        approvedBy: approvedBy(request, 'polling-day-tactics'),
        distribution: 'Silver and bronze commanders, neighbourhood inspectors, team leaders',
      }),
      title: `Deployment plan: ${request.operation.name}`,
      blocks: [
        ...summary(request, deployment),
        headingOnNewPage(1, 'Teams'),
        ...teamBlocks(deployment),
        heading(1, 'Counts and other posts'),
        ...postTable(request, postsOf(request), 'Posts and who covers them'),
        heading(1, 'Reserve'),
        ...reserveBlocks(deployment),
        heading(1, 'Powers and tactics'),
        ...tacticsBlocks(request),
        heading(1, 'What the figures rest on'),
        { kind: 'list', ordered: false, items: assumptionSentences },
        note('These are planning assumptions, not guidance. Distances are reckoned from straight lines.'),
        headingOnNewPage(1, 'Polling stations by council'),
        ...stationAnnex(request, stations, threatTaken(request)),
      ],
    },
    sources: deployedSources(request, deployment),
    readership: 'force',
  });
};

function summary(request: PlanDocumentRequest, deployment: Deployment): readonly Block[] {
  const { rows, loads, covers, findings } = deployment;
  const officers = loads.reduce((sum, { team }) => sum + team.officers.length, 0);
  const visits = loads.reduce((sum, load) => sum + load.visits, 0);
  const stations = rows.map(({ station }) => station);
  return [
    headingOnNewPage(1, 'The deployment on one page'),
    numbered(operationSentence(request)),
    numbered(
      `${presenceSentence(stations)} ${counted(loads.length, 'team', 'teams')} with ${counted(officers, 'officer', 'officers')} make ${counted(visits, 'visit', 'visits')} and cover ${counted(covers.length, 'post', 'posts')}.`,
    ),
    ...(stations.length === 0 ? [] : [presenceTable(request, stations)]),
    heading(2, 'Gaps and overloads'),
    ...findingBlocks(findings),
  ];
}

const findingWords = { refused: 'Posting', gap: 'Gap', overload: 'Overload', open: 'To decide' } as const;

function findingBlocks(findings: readonly DeploymentFinding[]): readonly Block[] {
  if (findings.length === 0) return [numbered('Nothing is missing and no team has too much.')];
  return findings.map(({ kind, text, todo }) =>
    numbered(joinTexts(strong(`${findingWords[kind]}: `), `${text} ${todo}`)),
  );
}

function right(name: string, share: number): TableColumn {
  return { heading: name, share, align: 'right' };
}

function teamBlocks({ loads }: Deployment): readonly Block[] {
  return tableOrSentence(
    {
      caption: 'Teams, and the work of each against the time for it',
      compact: true,
      rowHeads: true,
      columns: [
        column('Team', 30),
        column('Kind', 30),
        column('Officers', 46),
        column('On duty', 30),
        right('Stations', 18),
        right('Visits', 15),
        right('Distance', 19),
        column('Work of time', 30),
      ],
      rows: loads.map(teamRow),
    },
    'No team is recorded.',
  );
}

function teamRow(load: TeamLoad): readonly TableCell[] {
  const { team, rows, visits, metres, capacity } = load;
  const kind = teamKinds.find(({ id }) => id === team.kind)?.name ?? team.kind;
  const about = [kind, team.callSign, team.vehicle].filter((part) => part !== '').join(', ');
  const needed = lengthWords(minutesNeeded(load));
  return [
    team.name,
    about,
    officersText(load),
    hoursText(load),
    rows.length.toLocaleString('en-GB'),
    visits.toLocaleString('en-GB'),
    metres === 0 ? '' : distanceWords(metres),
    visits === 0 ? '' : capacity === null ? needed : `${needed} of ${lengthWords(capacity)}`,
  ];
}

function reserveBlocks({ loads, findings }: Deployment): readonly Block[] {
  const reserve = loads.filter(({ team }) => team.kind === 'reserve');
  const open = findings.find(({ key }) => key === 'reserve');
  return [
    ...(reserve.length === 0
      ? [numbered('No team is kept in reserve.')]
      : reserve.map((load) =>
          numbered(joinTexts(`${load.team.name}: `, officersText(load), ', ', hoursText(load), '.')),
        )),
    ...(open === undefined ? [] : [plain(open.text)]),
  ];
}
