import { describe, expect, it } from 'vitest';
import { aCase, aCpsContact, anAllegation } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import type { CaseDecision, SpocApproval } from './case-decision';
import type { CaseFile } from './case-file';
import {
  allegationRefusal,
  caseRefusal,
  newApproachRefusal,
  packRefusal,
  registerRefusal,
  reportsRefusal,
  reviewRefusal,
} from './case-guard';
import type { CpsContact } from './cps-contact';
import type { FileReview } from './file-review';
import type { Outcome } from './outcome';

const at = '2027-06-01T10:00:00.000Z';
const decision: CaseDecision = {
  id: asId('decision-1'),
  at,
  by: 'Insp. Rowan Vale',
  question: 'Whether to interview',
  information: '',
  threatAndRisk: '',
  powersAndPolicy: '',
  options: '',
  decision: 'Interview by appointment.',
};
const approval: SpocApproval = {
  id: asId('approval-1'),
  approves: 'contact',
  by: 'Insp. Rowan Vale',
  at,
  note: '',
  withdrawnAt: null,
};
const caution: Outcome = {
  outcome: 'caution',
  on: '2027-09-01',
  reason: 'Admitted.',
  by: 'SPOC',
  cpsReference: 'CPS/9',
};
const authorised = aCpsContact({
  decisions: [{ id: asId('d1'), kind: 'disposal', on: '2027-08-20', words: '', reasons: [] }],
});
const review: FileReview = {
  id: asId('review-1'),
  operationId: asId('operation-1'),
  caseId: asId('case-1'),
  round: 1,
  reviewerId: asId('user-rowan'),
  reviewer: 'Insp. Rowan Vale',
  startedAt: at,
  finishedAt: null,
  answers: [],
  setAside: null,
};

describe('a case', () => {
  it('keeps its decisions as they were recorded, and takes further ones', () => {
    const was = aCase({ decisions: [decision] });
    expect(caseRefusal(was, { ...was, decisions: [] }, () => [])).toContain('further one');
    expect(
      caseRefusal(was, { ...was, decisions: [{ ...decision, decision: 'None.' }] }, () => []),
    ).not.toBeNull();
    expect(caseRefusal(was, null, () => [])).not.toBeNull();
    expect(
      caseRefusal(was, { ...was, decisions: [decision, { ...decision, id: asId('d2') }] }, () => []),
    ).toBeNull();
  });

  it('lets an approval be withdrawn once, and not taken away or given back', () => {
    const was = aCase({ approvals: [approval] });
    const withdrawn = { ...approval, withdrawnAt: at };
    expect(caseRefusal(was, { ...was, approvals: [withdrawn] }, () => [])).toBeNull();
    expect(caseRefusal(was, { ...was, approvals: [] }, () => [])).toContain('Withdraw');
    const after = aCase({ approvals: [withdrawn] });
    expect(caseRefusal(after, { ...after, approvals: [approval] }, () => [])).not.toBeNull();
  });

  it('ends in a caution only where the CPS decided one', () => {
    expect(caseRefusal(aCase(), aCase({ outcome: caution }), () => [])).toContain('CPS');
    expect(caseRefusal(aCase(), aCase({ outcome: caution }), () => [authorised])).toBeNull();
  });

  it('may be worked on after it has ended, its outcome untouched', () => {
    const ended = aCase({ outcome: caution });
    expect(caseRefusal(ended, { ...ended, title: 'Station at the ash hall' }, () => [])).toBeNull();
  });
});

describe('an allegation', () => {
  it('without a case ends in no disposal that the CPS would have to decide', () => {
    expect(allegationRefusal(anAllegation(), anAllegation({ outcome: caution }), () => [])).toContain('CPS');
    const advice = { ...caution, outcome: 'locally-resolved' } as const;
    expect(allegationRefusal(anAllegation(), anAllegation({ outcome: advice }), () => [])).toBeNull();
  });
});

describe('a report and the case that took it up', () => {
  const holding = aCase({ allegationIds: [asId('allegation-1')] });

  it('do not come apart by removing the report', () => {
    expect(allegationRefusal(anAllegation(), null, () => [holding])).toContain('Take it out of the case');
    expect(allegationRefusal(anAllegation(), null, () => [])).toBeNull();
  });

  it('are one to one: no second case takes it up', () => {
    const second = aCase({ id: asId('case-2'), allegationIds: [asId('allegation-1')] });
    expect(reportsRefusal(undefined, second, () => [holding])).toContain('belongs to one case');
    expect(reportsRefusal(undefined, second, () => [])).toBeNull();
    expect(reportsRefusal(holding, { ...holding, title: 'Again' }, () => [second])).toBeNull();
  });
});

describe('an approach to the CPS', () => {
  const withApproval = (given: Partial<SpocApproval>) => aCase({ approvals: [{ ...approval, ...given }] });

  const entering = (is: CpsContact, caseFile: CaseFile, today: string | null = null) =>
    newApproachRefusal(undefined, is, caseFile, today);

  it('needs the SPOC’s approval on the day on which it went', () => {
    expect(entering(aCpsContact(), aCase())).toContain('not approved');
    expect(entering(aCpsContact(), withApproval({ approves: 'contact' }))).not.toBeNull();
    expect(entering(aCpsContact(), withApproval({ approves: 'submission' }))).toBeNull();
    const gone = withApproval({ approves: 'submission', withdrawnAt: '2027-06-20T10:00:00.000Z' });
    expect(entering(aCpsContact(), gone)).not.toBeNull();
    expect(entering(aCpsContact({ sentOn: '2027-06-15' }), gone)).toBeNull();
  });

  it('goes to the local CPS only by the recorded exception', () => {
    const contact = aCpsContact({ office: 'local' });
    const approved = withApproval({ approves: 'submission' });
    expect(entering(contact, approved)).toContain('local CPS');
    const localCps = { reason: 'Loans were asked for.', by: 'SPOC', at };
    expect(entering(contact, { ...approved, localCps })).toBeNull();
  });

  it('that is entered on the day on which it goes needs an approval that stands: none that was withdrawn that day', () => {
    const today = '2027-06-20';
    const sentToday = aCpsContact({ sentOn: today });
    const refusedToday = withApproval({ approves: 'submission', withdrawnAt: `${today}T10:00:00.000Z` });
    expect(entering(sentToday, refusedToday, today)).toContain('needs a new one');
    expect(entering(sentToday, withApproval({ approves: 'submission' }), today)).toBeNull();
    // Entered the day after, it may have gone before the approval was withdrawn.
    expect(entering(sentToday, refusedToday, '2027-06-21')).toBeNull();
    const corrected = { ...sentToday, purpose: 'disposal' } as const;
    expect(newApproachRefusal(sentToday, corrected, refusedToday, today)).toBeNull();
    const moved = { ...sentToday, sentOn: '2027-06-18' };
    expect(newApproachRefusal(moved, sentToday, refusedToday, today)).toContain('a new one');
  });

  it('keeps the case on record', () => {
    expect(caseRefusal(aCase(), null, () => [aCpsContact()])).toContain('gone to the CPS');
    expect(caseRefusal(aCase(), null, () => [])).toBeNull();
  });
});

describe('the registers', () => {
  it('keep the decision on which an outcome rests', () => {
    expect(registerRefusal(aCase({ outcome: caution }), () => [])).toContain('rests on');
    expect(registerRefusal(aCase({ outcome: caution }), () => [authorised])).toBeNull();
    expect(registerRefusal(aCase(), () => [])).toBeNull();
  });

  it('keep a finished review, and a review with the person who began it', () => {
    expect(reviewRefusal(review, { ...review, finishedAt: at })).toBeNull();
    expect(reviewRefusal({ ...review, finishedAt: at }, { ...review, finishedAt: null })).toContain(
      'finished',
    );
    expect(reviewRefusal(review, { ...review, reviewerId: asId('user-mina') })).not.toBeNull();
  });

  it('keep a review that was left out of its round, and leave out no finished one', () => {
    const setAside = { by: 'Sgt Mina Crewe', at, reason: 'Moved to another post.' };
    const left = { ...review, setAside };
    expect(reviewRefusal(review, left)).toBeNull();
    expect(reviewRefusal(review, { ...left, setAside: { ...setAside, reason: '  ' } })).toContain('a reason');
    const answers = [{ ruleId: 'interview', answer: 'met', note: '' }] as const;
    expect(reviewRefusal(review, { ...left, answers })).toContain('as it stands');
    const finished = { ...review, finishedAt: at };
    expect(reviewRefusal(finished, { ...finished, setAside })).toContain('cannot be left out');
    expect(reviewRefusal(review, { ...left, finishedAt: at })).toContain('cannot be left out');
    for (const after of [review, null, { ...left, answers }, { ...left, finishedAt: at }])
      expect(reviewRefusal(left, after)).toContain('stays so');
  });

  it('keep a pack as it was made', () => {
    const pack = {
      id: asId<'Pack'>('pack-1'),
      operationId: asId<'Operation'>('operation-1'),
      sourceId: 'case-1',
      folderName: 'C-001',
      manifestSha256: '0'.repeat(64),
      files: [],
      madeAt: at,
      madeBy: 'Insp. Rowan Vale',
    };
    expect(packRefusal(undefined)).toBeNull();
    expect(packRefusal(pack)).not.toBeNull();
  });
});
