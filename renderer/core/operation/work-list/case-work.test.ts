import { describe, expect, it } from 'vitest';
import { aCase, anAllegation, aCaseOffence, aCpsContact } from '../../../../test/builders/cases';
import type { Allegation } from '../../cases/allegation';
import type { CaseAction } from '../../cases/case-action';
import type { CaseFile } from '../../cases/case-file';
import type { CouncilUpdate } from '../../cases/council-update';
import type { ActionPlanItem } from '../../cases/cps-contact';
import type { Outcome } from '../../cases/outcome';
import { asId } from '../../foundation/ids';
import { effectiveOffences } from '../../offences/catalogue';
import { newOperation } from '../operation';
import { caseWork } from './case-work';
import { limitItems, uncountedItems } from './limit-work';
import type { RecordsOf } from './work-subject';

const operation = newOperation({
  id: asId('operation-1'),
  name: 'Larkfield by-election',
  forceName: 'Marlshire Police',
  forceAreaId: asId('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
});

function byId<T extends { readonly id: string }>(...all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}

type Records = RecordsOf<(typeof caseWork)['reads'][number]>;

function records(given: Partial<Records> = {}): Records {
  return {
    allegations: new Map(),
    cases: new Map(),
    cpsContacts: new Map(),
    councilUpdates: new Map(),
    areas: byId({
      id: asId<'Area'>('council-1'),
      kind: 'local-authority',
      name: 'Harrow Dale',
      code: '',
      parentId: null,
    }),
    ...given,
  };
}

const due = (given: Partial<Records>) => caseWork.due(records(given), operation, '2027-07-01');
const open = (given: Partial<Records>) => caseWork.open(records(given), operation);

const ended: Outcome = {
  outcome: 'no-further-action',
  on: '2027-08-01',
  reason: '',
  by: 'Insp. Rowan Vale',
  cpsReference: '',
};
const action = (given: Partial<CaseAction> = {}): CaseAction => ({
  id: asId('action-1'),
  text: 'Seize the marked register',
  owner: 'DC Tarn',
  raisedOn: '2027-05-07',
  due: '2027-05-20',
  doneOn: null,
  ...given,
});

describe('who is to be told', () => {
  const updates = (given: Partial<Allegation['updates']>): Allegation =>
    anAllegation({ updates: { agreed: '', everyDays: 14, nextDue: null, given: [], exit: null, ...given } });

  it('the complainant, by the allegation’s reference and not by name', () => {
    const allegation = updates({ nextDue: '2027-05-21' });
    expect(due({ allegations: byId(allegation) })).toEqual([
      {
        key: 'complainant:allegation-1',
        text: 'Update the complainant of A-001',
        due: '2027-05-21',
        path: '/allegations/allegation-1/updates',
      },
    ]);
    expect(due({ allegations: byId(updates({})) })).toEqual([]);
    expect(due({ allegations: byId({ ...allegation, operationId: asId('operation-2') }) })).toEqual([]);
  });

  it('the complainant of a matter that ends, until the letter has gone', () => {
    const exit = { plan: '', letter: '', due: '2027-08-14', letterSentOn: null, isReviewExplained: true };
    expect(due({ allegations: byId(updates({ exit })) })).toMatchObject([
      { text: 'Send the letter that ends A-001', due: '2027-08-14' },
    ]);
    expect(due({ allegations: byId(updates({ exit: { ...exit, letterSentOn: '2027-08-10' } })) })).toEqual(
      [],
    );
  });

  it('the returning officer of a council', () => {
    const update: CouncilUpdate = {
      id: asId('update-1'),
      operationId: operation.id,
      areaId: asId('council-1'),
      to: '',
      due: '2027-06-01',
      givenOn: null,
      by: '',
      how: '',
      said: '',
      caseIds: [],
      corrections: [],
    };
    expect(due({ councilUpdates: byId(update) })).toMatchObject([
      { text: 'Tell the returning officer of Harrow Dale about investigations there', due: '2027-06-01' },
    ]);
    expect(due({ councilUpdates: byId({ ...update, givenOn: '2027-06-01' }) })).toEqual([]);
    expect(due({ councilUpdates: byId({ ...update, due: null }) })).toEqual([]);
  });
});

describe('what is outstanding', () => {
  it('actions with a date, on allegations and cases that have not ended', () => {
    const allegations = byId(anAllegation({ actions: [action()] }));
    const cases = byId(aCase({ actions: [action({ id: asId('action-2'), owner: '' })] }));
    expect(due({ allegations, cases }).map(({ text, onPaper, path }) => [text, onPaper, path])).toEqual([
      ['A-001: Seize the marked register (DC Tarn)', 'A-001: an action', '/allegations/allegation-1'],
      ['C-001: Seize the marked register (no owner)', 'C-001: an action', '/cases/case-1/decisions'],
    ]);
    expect(due({ cases: byId(aCase({ actions: [action({ doneOn: '2027-05-19' })] })) })).toEqual([]);
    expect(due({ cases: byId(aCase({ actions: [action({ due: null })] })) })).toEqual([]);
    expect(due({ cases: byId(aCase({ actions: [action()], outcome: ended })) })).toEqual([]);
  });

  it('items of a CPS action plan, unless done, disputed or the case has ended', () => {
    const item = (given: Partial<ActionPlanItem> = {}): ActionPlanItem => ({
      id: asId('item-1'),
      text: 'Statement of the presiding officer',
      due: '2027-07-20',
      responses: [],
      doneOn: null,
      ...given,
    });
    const held = (planItem: ActionPlanItem, caseFile: CaseFile = aCase()) =>
      due({ cases: byId(caseFile), cpsContacts: byId(aCpsContact({ items: [planItem] })) });
    expect(held(item())).toEqual([
      {
        key: 'plan:item-1',
        text: 'C-001, CPS action plan: Statement of the presiding officer',
        onPaper: 'C-001: an item of the CPS action plan',
        due: '2027-07-20',
        path: '/cases/case-1/cps',
      },
    ]);
    const response = { ground: 'Not needed', by: 'Insp. Rowan Vale', on: '2027-07-10' } as const;
    expect(held(item({ responses: [{ kind: 'accepted', ...response }] }))).toHaveLength(1);
    expect(held(item({ responses: [{ kind: 'disputed', ...response }] }))).toEqual([]);
    expect(held(item({ doneOn: '2027-07-15' }))).toEqual([]);
    expect(held(item({ due: null }))).toEqual([]);
    expect(held(item(), aCase({ outcome: ended }))).toEqual([]);
  });

  it('referrals that were marked and have not gone', () => {
    const referral = {
      id: asId<'Referral'>('referral-1'),
      tag: 'ford',
      to: '',
      sentOn: null,
      reference: '',
      note: '',
    } as const;
    expect(open({ allegations: byId(anAllegation({ referrals: [referral] })) })).toEqual([
      {
        key: 'referral:referral-1',
        text: 'Refer A-001 to: Operation Ford, force elected-official adviser',
        left: '',
        path: '/allegations/allegation-1',
      },
    ]);
    expect(
      open({ allegations: byId(anAllegation({ referrals: [{ ...referral, sentOn: '2027-05-08' }] })) }),
    ).toEqual([]);
  });
});

describe('time limits on the work list', () => {
  const effective = effectiveOffences([]);
  const items = (today: string, ...cases: readonly CaseFile[]) =>
    limitItems({ cases: byId(...cases), allegations: new Map() }, { effective, operation, today });
  /** Last day 6 May 2028. */
  const personation = aCase({ offences: [aCaseOffence()] });

  it('appear with the first marker, say what was reached and what is next, and lead to the offences', () => {
    expect(items('2027-11-05', personation)).toEqual([]);
    expect(items('2028-02-10', personation)).toEqual([
      {
        key: 'limit:case-1:2028-05-06',
        text: 'C-001: Personation',
        lastDay: '2028-05-06',
        isOver: false,
        state:
          'Reached Sun 6 Feb 2028: 9 months: decide whether to ask for more time. Next, Tue 21 Mar 2028: 10½ months: the file is with the CPS.',
        path: '/cases/case-1/offences',
      },
    ]);
  });

  it('stay when they have passed and when proceedings have begun, and go once the case has ended', () => {
    expect(items('2028-05-06', personation)[0]?.isOver).toBe(false);
    expect(items('2028-05-07', personation)).toMatchObject([
      { isOver: true, state: 'The last safe day to begin proceedings has passed.' },
    ]);
    expect(items('2028-05-07', { ...personation, outcome: ended })).toEqual([]);
    expect(
      items('2028-05-07', { ...personation, outcome: { ...ended, outcome: 'court-proceedings' } }),
    ).toMatchObject([
      {
        state:
          'The last safe day to begin proceedings has passed. Court proceedings are recorded as the outcome, and none for this offence against all of its suspects.',
      },
    ]);
    expect(items('2028-05-07', { ...personation, operationId: asId('operation-2') })).toEqual([]);
  });

  it('have one line for each last day of a case, the nearest first over all cases', () => {
    const both = aCase({
      id: asId('case-2'),
      reference: 'C-002',
      offences: [
        aCaseOffence(),
        aCaseOffence({ id: asId('case-offence-2'), offenceId: asId('RPA-61') }),
        aCaseOffence({ id: asId('case-offence-3'), offenceId: asId('POA-4A') }),
      ],
    });
    const lines = items('2027-11-06', personation, both).map(({ lastDay, text }) => [
      lastDay,
      text.split(':')[0],
    ]);
    expect(lines).toEqual([
      ['2027-11-06', 'C-002'],
      ['2028-05-06', 'C-001'],
      ['2028-05-06', 'C-002'],
    ]);
    expect(items('2027-11-06', both)[1]?.text).toMatch(/^C-002: Personation; /);
  });

  it('of six months appear when three are left', () => {
    const threats = aCase({ offences: [aCaseOffence({ offenceId: asId('POA-4A') })] });
    expect(items('2027-08-05', threats)).toEqual([]);
    expect(items('2027-08-06', threats)).toMatchObject([
      { lastDay: '2027-11-06', state: 'Next, Sat 6 Nov 2027: Last day to begin proceedings.' },
    ]);
  });

  it('s.176: watch a report of malpractice until a case takes it up', () => {
    const report = anAllegation({ stream: 'malpractice' });
    const seen = (today: string, ...cases: readonly CaseFile[]) =>
      limitItems({ cases: byId(...cases), allegations: byId(report) }, { effective, operation, today });
    expect(seen('2027-11-05')).toEqual([]);
    expect(seen('2028-02-10')).toMatchObject([
      {
        text: 'A-001: report without a case',
        lastDay: '2028-05-06',
        state: expect.stringMatching(
          /^One year, if RPA 1983 s.176 applies. Reached Sun 6 Feb 2028/,
        ) as string,
        path: '/allegations/allegation-1',
      },
    ]);
    expect(seen('2028-05-07')).toMatchObject([{ isOver: true }]);
    expect(seen('2028-02-10', aCase({ allegationIds: [report.id] }))).toEqual([]);
  });

  it('that cannot be counted are named with what to record, those of cases first', () => {
    const unknown = { kind: 'unknown', notBefore: null } as const;
    const cases = byId(
      personation,
      aCase({ id: asId('case-2'), reference: 'C-010', stream: 'malpractice' }),
      aCase({ id: asId('case-3'), reference: 'C-009', offences: [aCaseOffence({ occurred: unknown })] }),
      aCase({ id: asId('case-4'), reference: 'C-011', outcome: ended }),
      aCase({ id: asId('case-5'), reference: 'C-012', operationId: asId('operation-2') }),
    );
    const allegations = byId(anAllegation({ stream: 'malpractice', occurred: unknown }));
    const found = uncountedItems({ cases, allegations }, { effective, operation });
    expect(found.map(({ text, ask, path }) => [text, ask.split(' ').slice(0, 3).join(' '), path])).toEqual([
      ['C-009: Personation', 'Record the day', '/cases/case-3/offences'],
      ['C-010: no offence yet', 'Record the offence', '/cases/case-2/offences'],
      ['A-001: report without a case', 'Day not known:', '/allegations/allegation-1'],
    ]);
  });

  it('MCA s.127: name intimidation and disorder without an offence, with the end of six months where a day is known', () => {
    const report = anAllegation({ stream: 'intimidation' });
    const dayless = anAllegation({
      id: asId('allegation-2'),
      reference: 'A-002',
      stream: 'disorder',
      occurred: { kind: 'unknown', notBefore: null },
    });
    const taken = anAllegation({ id: asId('allegation-3'), reference: 'A-003', stream: 'disorder' });
    const records = {
      cases: byId(aCase({ stream: 'disorder', allegationIds: [taken.id] })),
      allegations: byId(report, dayless, taken),
    };
    const end =
      'No offence is entered: if it is summary only, six months from the act end on Sat 6 Nov 2027.';
    expect(
      uncountedItems(records, { effective, operation }).map(({ text, ask, path }) => [text, ask, path]),
    ).toEqual([
      ['C-001: no offence yet', end, '/cases/case-1/offences'],
      [
        'A-002: report without a case',
        expect.stringContaining('no day of the act'),
        '/allegations/allegation-2',
      ],
      ['A-001: report without a case', end, '/allegations/allegation-1'],
    ]);
  });

  it('stop nothing where a year is mistyped, in the records or of the day', () => {
    const far = aCase({ offences: [aCaseOffence({ occurred: { kind: 'on', date: '9999-12-31' } })] });
    const report = anAllegation({ stream: 'malpractice', occurred: { kind: 'on', date: '9997-12-31' } });
    const records = { cases: byId(far), allegations: byId(report) };
    for (const today of ['2027-05-07', '9999-12-31'])
      expect(limitItems(records, { effective, operation, today })).toEqual([]);
    expect(uncountedItems(records, { effective, operation })).toHaveLength(2);
  });
});
