import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import {
  aCandidate,
  aContact,
  aContest,
  aDecision,
  aMatter,
  parityRecords,
} from '../../../test/builders/contact';
import { asId } from '../foundation/ids';
import { type CandidateContact, type ContactMatter } from './contact';
import { informationOf } from './contact-state';
import { openCells, type Parity, parityOf, type ParityRow, toBeOffered, unequalCount } from './parity';
import { explainedChange, owedAfterAll } from './not-owed';
import { unequalIn } from './parity-count';
import { readParity } from './parity-index';

const operation = anOperation();
const read = (given: Parameters<typeof parityRecords>[0], contestId = 'quayside'): Parity => {
  const parity = parityOf(readParity(parityRecords(given), operation), contestId);
  if (parity === undefined) throw new Error('There is such a contest');
  return parity;
};
const rowOf = (parity: Parity, id = 'visit'): ParityRow => {
  const row = parity.rows.find(({ matterId }) => matterId === id);
  if (row === undefined) throw new Error(`There is a row of ${id}`);
  return row;
};
const states = ({ cells }: ParityRow) =>
  Object.fromEntries(cells.map(({ candidateId, state, unequal }) => [candidateId, [state, unequal]]));
const given = { on: '2027-01-25', what: 'Shown round', by: 'Sgt T. Ide' };
const of = (id: string, patch: Partial<CandidateContact> = {}) =>
  aContact({ id: asId(`contact-${id}`), candidateIds: [asId(id)], ...patch });
const toAda = of('ada', { decisions: [aDecision()], given });

describe('parity within a contest (NPCC 4.1.2 d, e)', () => {
  it('marks those who asked, were refused or have nothing where one was given it', () => {
    const row = rowOf(
      read({
        contacts: [toAda, of('bram', { decisions: [aDecision({ outcome: 'declined' })] }), of('cato')],
      }),
    );
    expect(states(row)).toEqual({
      ada: ['given', null],
      bram: ['declined', 'declined'],
      cato: ['asked', 'asked'],
    });
    expect(openCells(row)).toHaveLength(2);
  });

  it('marks nothing where nobody has it, whoever asked and was refused', () => {
    const declined = { decisions: [aDecision({ outcome: 'declined' })] };
    const parity = read({ contacts: [of('ada', declined), of('bram')] });
    expect(unequalCount(parity)).toBe(0);
  });

  it('is equal once the others were offered it, whether they take it up or not', () => {
    const parity = read({
      contacts: [
        toAda,
        of('bram', { origin: 'offer' }),
        of('cato', { origin: 'offer', notTakenUp: { on: '2027-01-29', note: 'No time' } }),
      ],
    });
    expect(states(rowOf(parity))).toEqual({
      ada: ['given', null],
      bram: ['offered', null],
      cato: ['not-taken-up', null],
    });
  });

  it('counts a joint meeting for each who was there', () => {
    const joint = of('ada', {
      candidateIds: [asId('ada'), asId('bram'), asId('cato')],
      decisions: [aDecision()],
      given,
    });
    expect(unequalCount(read({ contacts: [joint] }))).toBe(0);
  });

  it('owes who withdrew nothing, and owes the others what who withdrew had', () => {
    const gone = aCandidate('ada', { standing: 'withdrawn', endedOn: '2027-01-28' });
    const withdrawn = read({ candidates: [gone, aCandidate('bram')], contacts: [toAda] });
    expect(states(rowOf(withdrawn))).toEqual({ ada: ['given', null], bram: ['nothing', 'nothing'] });
    const other = read({
      candidates: [gone, aCandidate('bram')],
      contacts: [of('bram', { ...toAda, candidateIds: [asId('bram')] })],
    });
    expect(states(rowOf(other))['ada']).toEqual(['nothing', null]);
  });

  it('leaves out what somebody was given after they withdrew', () => {
    const gone = aCandidate('ada', { standing: 'withdrawn', endedOn: '2027-01-15' });
    expect(unequalCount(read({ candidates: [gone, aCandidate('bram')], contacts: [toAda] }))).toBe(0);
  });

  it('says of who was nominated after the offer that they came later', () => {
    const late = aCandidate('cato', { declaredOn: '2027-02-01' });
    const row = rowOf(read({ candidates: [aCandidate('ada'), late], contacts: [toAda] }));
    expect(states(row)['cato']).toEqual(['nothing', 'came-later']);
    expect(toBeOffered(row, [aCandidate('ada'), late]).map(({ id }) => id)).toEqual(['cato']);
  });

  it('offers nothing any more once the result is declared', () => {
    const lost = aCandidate('bram', { standing: 'not-elected', endedOn: '2027-05-07' });
    const row = rowOf(read({ candidates: [aCandidate('ada'), lost], contacts: [toAda] }));
    expect(openCells(row)).toHaveLength(1);
    expect(toBeOffered(row, [aCandidate('ada'), lost])).toEqual([]);
  });

  it('reaches every contest in which the person stands, unless the matter names its contests', () => {
    const ward = aContest({ id: asId('ward'), name: 'Harrow ward' });
    const candidates = [
      aCandidate('ada'),
      aCandidate('ada-ward', { personId: asId('person-ada'), contestId: asId('ward') }),
      aCandidate('dora', { contestId: asId('ward') }),
    ];
    const both = { contests: [aContest(), ward], candidates, contacts: [toAda] };
    expect(states(rowOf(read(both, 'ward')))).toEqual({
      'ada-ward': ['given', null],
      dora: ['nothing', 'nothing'],
    });
    const named = { ...both, matters: [aMatter({ contestIds: [asId('quayside')] })] };
    expect(read(named, 'ward').rows.some(({ matterId }) => matterId === 'visit')).toBe(false);
    expect(read(named).rows.some(({ matterId }) => matterId === 'visit')).toBe(true);
  });

  it('is equal for information once it is published and the others were told, and not before (4.3.7)', () => {
    const information = { ...informationOf('information'), respondedOn: '2027-01-26' } as NonNullable<
      CandidateContact['information']
    >;
    const matters = [aMatter({ kind: 'information' })];
    const before = read({ matters, contacts: [of('ada', { information })] });
    expect(states(rowOf(before))['bram']).toEqual(['nothing', 'nothing']);
    const told = { ...information, publishedOn: '2027-01-27', othersToldOn: '2027-01-28' };
    const after = read({ matters, contacts: [of('ada', { information: told })] });
    expect(states(rowOf(after))['bram']).toEqual(['told', null]);
  });

  it('explains a difference that is right, and keeps showing it', () => {
    const notOwed = { why: 'Safety of one person', by: 'Insp J. Marl', at: '2027-01-26T09:00:00.000Z' };
    const row = rowOf(read({ matters: [aMatter({ notOwed })], contacts: [toAda] }));
    expect(openCells(row)).toEqual([]);
    expect(states(row)['bram']).toEqual(['nothing', 'nothing']);
  });

  it('lets a struck entry count for nothing', () => {
    const struck = { why: 'Entered twice', by: 'Insp J. Marl', at: '2027-01-26T09:00:00.000Z' };
    expect(unequalCount(read({ contacts: [{ ...toAda, struck }] }))).toBe(0);
  });

  it('marks what was given to somebody without a name where the matter is owed in the contest', () => {
    const unnamed = of('ada', { candidateIds: [], decisions: [aDecision()], given });
    const row = rowOf(read({ matters: [aMatter({ contestIds: [asId('quayside')] })], contacts: [unnamed] }));
    expect(openCells(row)).toHaveLength(3);
    expect(row.unnamedIds).toHaveLength(1);
  });

  it('shows the standard offers of the record, and what was offered later to who lacks them', () => {
    const sent = aCandidate('ada');
    const ada = { ...sent, offered: { ...sent.offered, packSentOn: '2027-01-13' } };
    const candidates = [ada, aCandidate('bram')];
    expect(states(rowOf(read({ candidates }), 'quayside:pack'))).toEqual({
      ada: ['given', null],
      bram: ['nothing', 'nothing'],
    });
    const matter = aMatter({
      id: asId('quayside:pack'),
      title: 'Briefing pack',
      kind: 'other',
      contestIds: [asId('quayside')],
    });
    const offer = of('bram', { matterId: matter.id, origin: 'offer' });
    const after = read({ candidates, matters: [matter], contacts: [offer] });
    expect(unequalCount(after)).toBe(0);
    expect(after.rows).toHaveLength(5);
  });

  it('says where one was bound by conditions and another was not', () => {
    const bound = aDecision({ outcome: 'agreed-with-conditions', conditions: 'No filming' });
    const row = rowOf(read({ contacts: [toAda, of('bram', { decisions: [bound] })] }));
    expect(row.conditionsDiffer).toBe(true);
  });

  it('says where two were bound by different conditions, and not where by the same', () => {
    const bound = (conditions: string) =>
      [aDecision({ outcome: 'agreed-with-conditions', conditions })] as const;
    const both = (one: string, other: string) =>
      rowOf(
        read({ contacts: [of('ada', { decisions: bound(one) }), of('bram', { decisions: bound(other) })] }),
      ).conditionsDiffer;
    expect(both('No filming', 'Only on Mondays')).toBe(true);
    expect(both('No filming', 'no  filming ')).toBe(false);
  });

  const ward = aContest({ id: asId('ward'), name: 'Harrow ward' });
  const two = {
    contests: [aContest(), ward],
    candidates: [
      aCandidate('ada'),
      aCandidate('bram'),
      aCandidate('dora', { contestId: asId('ward') }),
      aCandidate('elin', { contestId: asId('ward') }),
    ],
  };

  it('explains a difference in the one contest in which somebody said so', () => {
    const contacts = [toAda, of('dora', { decisions: [aDecision()], given })];
    const why = { why: 'Safety of one person', by: 'Insp J. Marl', at: '2027-01-26T09:00:00.000Z' };
    const change = explainedChange(aMatter(), aContest(), why);
    const matters = [aMatter(), change.after as ContactMatter];
    expect(openCells(rowOf(read({ ...two, contacts, matters })))).toEqual([]);
    expect(openCells(rowOf(read({ ...two, contacts, matters }, 'ward')))).toHaveLength(1);
    const index = readParity(parityRecords({ ...two, contacts, matters }), operation);
    expect([unequalIn(index, 'quayside'), unequalIn(index, 'ward')]).toEqual([0, 1]);
    expect(owedAfterAll(change.after as ContactMatter)).toMatchObject({ id: change.id, after: null });
  });

  it('does not count an answer as told in a contest in which nobody was told', () => {
    const log = { ...informationOf('information'), passedOn: '2027-01-21', respondedOn: '2027-01-26' };
    const told = { ...log, publishedOn: '2027-01-27', othersToldOn: '2027-01-28' } as never;
    const contacts = [of('ada', { information: told }), of('dora', { information: log as never })];
    const given2 = { ...two, contacts, matters: [aMatter({ kind: 'information' })] };
    expect(openCells(rowOf(read(given2)))).toEqual([]);
    expect(states(rowOf(read(given2, 'ward')))['elin']).toEqual(['nothing', 'nothing']);
    expect(unequalIn(readParity(parityRecords(given2), operation), 'ward')).toBe(1);
  });
});
