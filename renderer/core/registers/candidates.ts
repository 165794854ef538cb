/** The registers of contests, candidates and safety concerns. */
import { codeAnswers, concernLevels, type Candidate, type SafetyConcern } from '../candidates/candidate';
import { candidatesOf, contestsOf, officeName, standingName } from '../candidates/candidate-list';
import type { Contest } from '../candidates/contest';
import { formatDate } from '../foundation/dates';
import { pollTypes } from '../operation/operation';
import { type LinkCollection, linkCollections, linkLine } from '../plan/link-words';
import {
  areaName,
  byDate,
  date,
  lines,
  moment,
  nameIn,
  noLongerRecorded,
  number,
  ofOperation,
  parts,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

/** Contests, by name. */
export const contestsRegister: Register<'contests' | 'areas' | 'candidates'> = {
  id: 'contests',
  title: 'Contests',
  reads: ['contests', 'areas', 'candidates'],
  lists: ['contests'],
  leavesOut: { 'contests.areaId': 'The area stands there by its name.' },
  tableOf: ({ contests, areas, candidates }, operation) => {
    const counts = new Map<string, number>();
    for (const { contestId, standing } of candidates.values())
      if (standing !== 'withdrawn') counts.set(contestId, (counts.get(contestId) ?? 0) + 1);
    return tableOf<Contest>(
      [
        text('Contest', ({ name }) => name),
        short('Poll', ({ pollType }) => nameIn(pollTypes, pollType)),
        text('Area', ({ areaId }) => areaName(areas, areaId)),
        text('Other forces', ({ otherForces }) => otherForces),
        number('Seats', ({ seats }) => seats),
        number('Candidates who stand', ({ id }) => counts.get(id) ?? 0),
        date('Another polling day', ({ pollingDate }) => pollingDate),
        date('Pre-election period begins early', ({ earlyStart }) => earlyStart?.from ?? null),
        text('Why early', ({ earlyStart }) => earlyStart?.why ?? null),
        short('Decided by', ({ earlyStart }) => earlyStart?.by ?? null),
        moment('Decided', ({ earlyStart }) => earlyStart?.at ?? null),
        text('Identifier of the ballot', ({ electionId }) => electionId),
        text('Notes', ({ notes }) => notes, 3),
      ],
      contestsOf(contests.values(), operation.id),
    );
  },
};

const roles = [
  { id: 'election-agent', name: 'election agent' },
  { id: 'sub-agent', name: 'sub-agent' },
  { id: 'representative', name: 'representative' },
];

function agentLine({ name, role, from, until }: Candidate['agents'][number]): string {
  return parts(
    `${name} (${nameIn(roles, role)})`,
    from === null ? null : `from ${formatDate(from)}`,
    until === null ? null : `until ${formatDate(until)}`,
  );
}

/** Candidates, by surname, with what each was given. */
export const candidatesRegister: Register<'candidates' | 'contests'> = {
  id: 'candidates',
  title: 'Candidates',
  reads: ['candidates', 'contests'],
  leavesOut: {
    'candidates.contestId': 'The contest stands there by its name.',
    'candidates.personId':
      'It only says which rows are one person: their other contests stand there by name.',
  },
  tableOf: ({ candidates, contests }, operation) => {
    const all = candidatesOf(candidates.values(), operation.id);
    const contestName = (id: string) => contests.get(id)?.name ?? noLongerRecorded;
    const byPerson = new Map<string, Candidate[]>();
    for (const each of all) byPerson.set(each.personId, [...(byPerson.get(each.personId) ?? []), each]);
    return tableOf<Candidate>(
      [
        text('Name', ({ name }) => name),
        short('Surname', ({ surname }) => surname),
        short('Known as', ({ knownAs }) => knownAs),
        text('Contest', ({ contestId }) => contestName(contestId)),
        text('Stands also in', ({ id, personId }) =>
          lines(
            (byPerson.get(personId) ?? [])
              .filter((each) => each.id !== id)
              .map((each) => contestName(each.contestId)),
          ),
        ),
        text('Party', ({ party }) => party),
        text('Description', ({ description }) => description),
        short('Standing', ({ standing }) => standingName(standing)),
        date('Declared', ({ declaredOn }) => declaredOn),
        date('Withdrawn or result', ({ endedOn }) => endedOn),
        text('Agents', ({ agents }) => lines(agents.map(agentLine))),
        short('Office held', ({ officeHeld }) => officeName(officeHeld)),
        short('Minister', ({ isMinister }) => (isMinister ? 'Yes' : '')),
        date('Pack sent', ({ offered }) => offered.packSentOn),
        date('Briefing offered', ({ offered }) => offered.briefingOfferedOn),
        date('Briefing attended', ({ offered }) => offered.briefingAttendedOn),
        date('Joint letter sent', ({ offered }) => offered.letterSentOn),
        text('Named contact', ({ offered }) => offered.namedContact),
        date('Contact given', ({ offered }) => offered.namedContactOn),
        short('Code of conduct', ({ code }) =>
          code === null ? 'Not asked' : nameIn(codeAnswers, code.answer),
        ),
        date('Answered', ({ code }) => code?.on ?? null),
        text('Said about the code', ({ code }) => code?.note ?? null),
        text('From', ({ source }) => source?.file ?? null),
        moment('Read', ({ source }) => source?.at ?? null),
        short('Number there', ({ source }) => source?.personNumber ?? null),
        text('Notes', ({ notes }) => notes, 3),
      ],
      all,
    );
  },
};

const ways = [
  { id: 'bridger', name: 'Operation Bridger' },
  { id: 'ford', name: 'Operation Ford' },
  { id: 'other', name: 'Another way' },
];

function actionLine({ what, owner, due, doneOn }: SafetyConcern['actions'][number]): string {
  return parts(
    what,
    owner,
    due === null ? null : `due ${formatDate(due)}`,
    doneOn === null ? 'not done' : `done ${formatDate(doneOn)}`,
  );
}

/** Safety concerns, by the day on which they were raised. */
export const safetyConcernsRegister: Register<LinkCollection> = {
  id: 'safety-concerns',
  title: 'Safety concerns',
  reads: ['safetyConcerns', ...linkCollections.filter((name) => name !== 'safetyConcerns')],
  leavesOut: {
    'safetyConcerns.candidateId': 'The candidate stands there by name.',
    'safetyConcerns.links.id': 'The record that it leads to stands there in words.',
  },
  tableOf: (records, operation) =>
    tableOf<SafetyConcern>(
      [
        date('Raised', ({ on }) => on),
        text('Candidate', ({ candidateId }) => records.candidates.get(candidateId)?.name ?? noLongerRecorded),
        short('Raised by', ({ raisedBy }) => raisedBy),
        text('Concern', ({ what }) => what, 4),
        short('Level', ({ level }) => nameIn(concernLevels, level)),
        text('Why at that level', ({ why }) => why, 3),
        text('Safeguarding', ({ actions }) => lines(actions.map(actionLine)), 4),
        short('Passed on', ({ referred }) => (referred === null ? null : nameIn(ways, referred.to))),
        text('To whom', ({ referred }) => referred?.toWhom ?? null),
        date('On', ({ referred }) => referred?.on ?? null),
        short('Reference', ({ referred }) => referred?.reference ?? null),
        text('Belongs to', ({ links }) => lines(links.map((link) => linkLine(link, records)))),
        text(
          'Closed',
          ({ closed }) => (closed === null ? null : parts(formatDate(closed.on), closed.by, closed.why)),
          3,
        ),
      ],
      ofOperation(records.safetyConcerns, operation).sort(byDate(({ on }) => on)),
    ),
};
