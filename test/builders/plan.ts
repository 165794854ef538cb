/** Decisions, considerations and entries of polling day for tests, each complete; invented names only. */
import { asId } from '../../renderer/core/foundation/ids';
import {
  type ConsiderationAnswer,
  considerationAnswerId,
} from '../../renderer/core/plan/consideration-answer';
import type { Decision } from '../../renderer/core/plan/decision';
import type { DayLogEntry } from '../../renderer/core/polling-day/day-log-entry';

const operationId = asId<'Operation'>('operation1');

/** D1 of 12 April 2027, written down at once. */
export function aDecision(given: Partial<Decision> = {}): Decision {
  return {
    id: asId('decision1'),
    operationId,
    number: 1,
    at: '2027-04-12T10:00:00.000Z',
    recordedAt: '2027-04-12T10:05:00.000Z',
    recordedBy: 'Insp J. Marl',
    lateReason: '',
    strikes: null,
    title: 'Permanent presence at Ash Hall',
    decidedBy: 'Ch Supt R. Vale',
    role: 'Gold commander',
    information: 'Two groups mean to come to Ash Hall from 07:00.',
    threatAndStrategy: 'Disorder is likely; voters must get in without passing through a crowd.',
    powersAndPolicy: 'Public Order Act 1986; presence at the presiding officer’s request.',
    options: 'Occasional visits; two officers all day; a serial in reserve.',
    decision: 'Two officers at Ash Hall from 06:30 to 22:30.',
    rationale: 'Visits would leave the hours when the groups meet uncovered.',
    review: 'Silver, at noon on polling day.',
    ethics: 'Even-handed towards both groups; officers stay outside.',
    links: [],
    ...given,
  };
}

/** What was made of the resilience of the command. */
export function aConsiderationAnswer(given: Partial<ConsiderationAnswer> = {}): ConsiderationAnswer {
  const considerationId = given.considerationId ?? 'command-resilience';
  return {
    id: considerationAnswerId(given.operationId ?? operationId, considerationId),
    operationId,
    considerationId,
    state: 'considered',
    answer: 'Every role has a deputy from 06:00 to 04:00.',
    who: 'Insp J. Marl',
    on: '2027-03-01',
    decisionIds: [],
    ...given,
  };
}

/** A note of polling day, written down at once. */
export function aDayLogEntry(given: Partial<DayLogEntry> = {}): DayLogEntry {
  return {
    id: asId('entry1'),
    operationId,
    number: 1,
    at: '2027-05-06T07:00:00.000Z',
    recordedAt: '2027-05-06T07:01:00.000Z',
    recordedBy: 'Insp J. Marl',
    lateReason: '',
    strikes: null,
    kind: 'note',
    stationId: null,
    placeId: null,
    teamId: null,
    harmId: null,
    text: 'Stations are open.',
    response: '',
    isOpen: false,
    followsId: null,
    links: [],
    ...given,
  };
}
