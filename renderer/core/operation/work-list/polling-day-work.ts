/** What the deployment of polling day still lacks; on the day, visits that are overdue by plan and matters still open. */
import { dateAt } from '../../foundation/dates';
import { readLog } from '../../log/log';
import { openMatters, visitsMade, visitStanding } from '../../polling-day/day-log';
import { type Deployment, deploymentOf } from '../../polling-day/deployment';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type Read = 'areas' | 'dayLog' | 'places' | 'posts' | 'stations' | 'teams';

export const pollingDayWork: WorkSubject<Read> = {
  reads: ['areas', 'dayLog', 'places', 'posts', 'stations', 'teams'],
  due: dueOf,
  open: openOf,
};

function dueOf(records: RecordsOf<Read>, operation: Operation, today: string): readonly DatedItem[] {
  const { pollingDate } = operation;
  if (pollingDate === null) return [];
  const items = [...openMattersOf(records, operation)];
  if (today > pollingDate) return items;
  const deployment = deploymentOf(operation, records, null);
  if (today === pollingDate) return [...items, ...visitsLeft(records, operation, deployment)];
  const gaps = gapsOf(deployment);
  return gaps === 0
    ? items
    : [
        ...items,
        {
          key: 'polling-day:gaps',
          text: `Close ${gaps === 1 ? 'the gap' : `${gaps} gaps and overloads`} in the deployment of polling day`,
          due: pollingDate,
          path: '/polling-day',
        },
      ];
}

function openMattersOf({ dayLog }: RecordsOf<Read>, operation: Operation): readonly DatedItem[] {
  return openMatters(readLog(dayLog.values(), operation.id)).map(({ first, entries }) => ({
    key: `polling-day:matter:${first.id}`,
    text: `Close the matter of entry ${first.number} of the log of polling day: ${first.text.slice(0, 80)}`,
    onPaper: `Close the matter of entry ${first.number} of the log of polling day`,
    due: dateAt(first.at),
    path: `/polling-day/log?entry=${entries.at(-1)?.id ?? first.id}`,
  }));
}

function visitsLeft(
  { dayLog }: RecordsOf<Read>,
  operation: Operation,
  { rows, dayZero }: Deployment,
): readonly DatedItem[] {
  const made = visitsMade(readLog(dayLog.values(), operation.id));
  const left = rows
    .map((row) => visitStanding(row, made.get(row.id) ?? [], { dayZero, hours: null }))
    .reduce((sum, { planned, done }) => sum + Math.max(0, planned - done), 0);
  if (left === 0) return [];
  const text = `Make ${left.toLocaleString('en-GB')} planned ${left === 1 ? 'visit' : 'visits'} to polling stations`;
  return [{ key: 'polling-day:visits', text, due: dayZero, path: '/polling-day/log' }];
}

/** Before the first team is made there is no deployment to have gaps: stations still wait for decisions then. */
function gapsOf({ teams, findings }: Deployment): number {
  return teams.length === 0 ? 0 : findings.filter(({ kind }) => kind !== 'open').length;
}

function openOf(records: RecordsOf<Read>, operation: Operation): readonly OpenItem[] {
  const own = [...records.stations.values()].filter(({ operationId }) => operationId === operation.id);
  const needing = own.filter(({ presence }) => presence === 'permanent' || presence === 'occasional');
  const without = needing.filter(({ teamId }) => teamId === null || !records.teams.has(teamId)).length;
  const isTeamless = ![...records.teams.values()].some(({ operationId }) => operationId === operation.id);
  if (needing.length === 0) return [];
  return [
    ...(isTeamless
      ? [
          {
            key: 'polling-day:team',
            text: 'Make the teams of polling day',
            left: '',
            path: '/polling-day/teams',
          },
        ]
      : []),
    ...(without === 0 || isTeamless
      ? []
      : [
          {
            key: 'polling-day:no-team',
            text: 'Give a team to the polling stations that need police presence',
            left: `${without} of ${needing.length}`,
            path: '/polling-day',
          },
        ]),
  ];
}
