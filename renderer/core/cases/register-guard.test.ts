import { describe, expect, it } from 'vitest';
import { aCpsContact } from '../../../test/builders/cases';
import { aReadyCase } from '../../../test/builders/ready-case';
import { asId } from '../foundation/ids';
import { type StandingRecords, standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import type { CollectionName, DeskRecords } from '../records';
import type { SpocApproval } from './case-decision';
import type { CaseFile } from './case-file';
import type { CpsContact } from './cps-contact';
import type { CouncilUpdate } from './council-update';
import { correctionRefusal, councilUpdateRefusal } from './register-guard';

const entry = aCpsContact({
  sentOn: '2027-06-15',
  lawyer: '',
  cpsReference: '',
  acknowledgedOn: null,
  items: [
    {
      id: asId('item-1'),
      text: 'Statement of the clerk',
      due: null,
      responses: [{ kind: 'disputed', ground: 'Abroad', by: 'R', on: '2027-06-16' }],
      doneOn: null,
    },
  ],
  decisions: [
    {
      id: asId('d1'),
      kind: 'refused',
      on: '2027-06-20',
      words: '',
      reasons: [{ id: asId('r1'), text: 'No report', offenceIds: [] }],
    },
  ],
});
const [item] = entry.items;
const [decision] = entry.decisions;
if (item === undefined || decision === undefined) throw new Error('The entry holds both');
const correction = {
  id: asId<'Correction'>('k1'),
  at: '2027-07-01T09:00:00.000Z',
  by: 'R',
  what: 'Sent on, Tue 15 Jun 2027 → Wed 16 Jun 2027',
  reason: 'Typed wrongly',
};
const becoming = (given: Partial<CpsContact>) => ({ ...entry, ...given });
const refusal = (given: Partial<CpsContact>, step: 'commit' | 'undo' = 'commit') =>
  correctionRefusal(entry, becoming(given), step);

const overwriting: readonly (readonly [string, Partial<CpsContact>])[] = [
  ['the day on which it went', { sentOn: '2027-06-16' }],
  ['its office', { office: 'local' }],
  ['what it was for', { purpose: 'early-advice' }],
  ['what was sent', { sent: 'Something else' }],
  ['the text of an item', { items: [{ ...item, text: 'Statement of somebody else' }] }],
  ['an item, by removing it', { items: [] }],
  ['the day of a decision', { decisions: [{ ...decision, on: '2027-06-21' }] }],
  ['the reasons of a decision', { decisions: [{ ...decision, reasons: [] }] }],
  ['a decision, by removing it', { decisions: [] }],
];

describe('what stands in the CPS register', () => {
  it.each(overwriting)('%s is changed only with a reason', (_what, given) => {
    expect(refusal(given)).toContain('as a correction, with its reason');
    expect(refusal({ ...given, corrections: [{ ...correction, reason: ' ' }] })).not.toBeNull();
    expect(refusal({ ...given, corrections: [correction] })).toBeNull();
    expect(refusal(given, 'undo')).toBeNull();
  });

  it('and was left blank is filled in freely, and then stands', () => {
    const filled = {
      lawyer: 'A. Corbel',
      cpsReference: 'YRK/27/1',
      acknowledgedOn: '2027-06-17',
      items: [{ ...item, due: '2027-07-10' }],
      decisions: [{ ...decision, words: 'See our note.' }],
    };
    expect(refusal(filled)).toBeNull();
    for (const [field, blank] of Object.entries({ lawyer: '', cpsReference: '', acknowledgedOn: null }))
      expect(
        correctionRefusal(becoming(filled), becoming({ ...filled, [field]: blank }), 'commit'),
      ).not.toBeNull();
    for (const list of ['items', 'decisions'] as const)
      expect(
        correctionRefusal(becoming(filled), becoming({ ...filled, [list]: entry[list] }), 'commit'),
      ).not.toBeNull();
  });

  it('takes further items, answers and decisions, and what is done, without a reason', () => {
    expect(refusal({ items: [item, { ...item, id: asId('item-2') }] })).toBeNull();
    expect(refusal({ decisions: [decision, { ...decision, id: asId('d2') }] })).toBeNull();
    const accepted = { kind: 'accepted', ground: '', by: 'R', on: '2027-06-18' } as const;
    expect(refusal({ items: [{ ...item, responses: [...item.responses, accepted] }] })).toBeNull();
    const done = becoming({ items: [{ ...item, doneOn: '2027-06-19' }] });
    expect(correctionRefusal(entry, done, 'commit')).toBeNull();
    expect(correctionRefusal(done, entry, 'commit')).not.toBeNull();
    expect(correctionRefusal(done, entry, 'undo')).toBeNull();
  });

  it('an answer to an item stays, even beside a correction', () => {
    expect(refusal({ items: [{ ...item, responses: [] }], corrections: [correction] })).toContain(
      'stays on record',
    );
  });

  it('a correction is never taken away, not by Undo either', () => {
    const corrected = becoming({ sentOn: '2027-06-16', corrections: [correction] });
    for (const step of ['commit', 'undo', 'redo'] as const)
      expect(correctionRefusal(corrected, entry, step)).toContain('stays on record');
  });

  it('an entry is taken out while it says no more than what was sent', () => {
    expect(correctionRefusal(entry, null, 'commit')).toContain('stays on record');
    expect(correctionRefusal(entry, null, 'undo')).toBeNull();
    expect(correctionRefusal(becoming({ items: [], decisions: [] }), null, 'commit')).toBeNull();
  });
});

const given: CouncilUpdate = {
  id: asId('update-1'),
  operationId: asId('operation-1'),
  areaId: asId('carrow'),
  to: 'Returning officer',
  due: '2027-06-20',
  givenOn: '2027-06-18',
  by: 'Insp. Rowan Vale',
  how: '',
  said: 'One investigation is open.',
  caseIds: [asId('case-1')],
  corrections: [],
};

describe('an update that was given to a returning officer', () => {
  const overwritten: readonly (readonly [string, Partial<CouncilUpdate>])[] = [
    ['the day on which it was given', { givenOn: '2027-06-17' }],
    ['that it was given', { givenOn: null, by: '', said: '' }],
    ['to whom', { to: 'Electoral services manager' }],
    ['what was said', { said: 'Two investigations are open.' }],
    ['the cases it was about', { caseIds: [] }],
    ['the council', { areaId: asId('penby') }],
  ];

  it.each(overwritten)('%s is changed only with a reason', (_what, change) => {
    const is = { ...given, ...change };
    expect(councilUpdateRefusal(given, is, 'commit')).toContain('as a correction, with its reason');
    const blankReason = { ...is, corrections: [{ ...correction, reason: ' ' }] };
    expect(councilUpdateRefusal(given, blankReason, 'commit')).not.toBeNull();
    expect(councilUpdateRefusal(given, { ...is, corrections: [correction] }, 'commit')).toBeNull();
    expect(councilUpdateRefusal(given, is, 'undo')).toBeNull();
  });

  it('is not removed, is filled in where it was blank, and keeps its corrections', () => {
    expect(councilUpdateRefusal(given, null, 'commit')).toContain('stays on record');
    expect(councilUpdateRefusal(given, null, 'undo')).toBeNull();
    expect(councilUpdateRefusal(given, { ...given, how: 'phone' }, 'commit')).toBeNull();
    const corrected = { ...given, corrections: [correction] };
    for (const step of ['commit', 'undo', 'redo'] as const)
      expect(councilUpdateRefusal(corrected, given, step)).toContain('stays on record');
  });

  it('was free to change and remove while it was planned', () => {
    const planned = { ...given, givenOn: null, by: '', said: '' };
    expect(councilUpdateRefusal(planned, { ...planned, to: 'Deputy', caseIds: [] }, 'commit')).toBeNull();
    expect(councilUpdateRefusal(planned, given, 'commit')).toBeNull();
    expect(councilUpdateRefusal(planned, null, 'commit')).toBeNull();
  });

  it('is kept by the guards of the desk', () => {
    const records = standing({ councilUpdates: [given] });
    const change = { collection: 'councilUpdates', id: given.id, after: { ...given, said: 'Else' } } as const;
    expect(refusalOf(records, [change])).toContain('as a correction');
    expect(refusalOf(records, [change], 'undo')).toBeNull();
  });
});

function standing(records: Partial<{ [C in CollectionName]: readonly DeskRecords[C][] }>): StandingRecords {
  const all = <C extends CollectionName>(collection: C): ReadonlyMap<string, DeskRecords[C]> =>
    new Map((records[collection] ?? []).map((each) => [each.id, each]));
  return standingIn({ get: (collection, id) => all(collection).get(id), all });
}

describe('the guards of the desk', () => {
  it('ask for the correction, and let Undo take back a step that was just made', () => {
    const caseFile = aReadyCase();
    const was = { ...entry, caseId: caseFile.id };
    const after = { ...was, decisions: [] };
    const change = { collection: 'cpsContacts', id: was.id, after } as const;
    const records = standing({ cases: [caseFile], cpsContacts: [was] });
    expect(refusalOf(records, [change])).toContain('as a correction');
    expect(refusalOf(records, [change], 'undo')).toBeNull();
  });

  it('weigh a corrected approach as a new one: the approval has to have stood on its day', () => {
    const caseFile = aReadyCase();
    const was = { ...entry, caseId: caseFile.id };
    const after = { ...was, sentOn: '2026-01-05', corrections: [correction] };
    const records = standing({ cases: [caseFile], cpsContacts: [was] });
    expect(refusalOf(records, [{ collection: 'cpsContacts', id: was.id, after }])).toContain(
      'had not approved',
    );
  });

  const approval = (approves: SpocApproval['approves']): SpocApproval => ({
    id: asId(`approval-${approves}-new`),
    approves,
    by: 'Insp. Rowan Vale',
    at: '2027-07-01T09:00:00.000Z',
    note: '',
    withdrawnAt: null,
  });
  const approving = (was: CaseFile, approves: SpocApproval['approves']) =>
    refusalOf(standing({ cases: [was] }), [
      {
        collection: 'cases',
        id: was.id,
        after: { ...was, approvals: [...was.approvals, approval(approves)] },
      },
    ]);

  it('refuse an approval by the SPOC while something blocks, and name it', () => {
    const open = aReadyCase({ approvals: [], allegationIds: [] });
    expect(approving({ ...open, complainant: '' }, 'contact')).toMatch(
      /cannot be approved while something blocks/,
    );
    expect(approving(open, 'contact')).toBeNull();
    expect(approving(open, 'submission')).toMatch(/submission of the file cannot be approved/i);
  });

  it('do not weigh again what stands: a case that something blocks now may still be worked on', () => {
    const was = aReadyCase({ complainant: '' });
    const after = { ...was, title: 'Another title' };
    expect(refusalOf(standing({ cases: [was] }), [{ collection: 'cases', id: was.id, after }])).toBeNull();
  });
});
