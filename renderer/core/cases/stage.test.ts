import { describe, expect, it } from 'vitest';
import { aCase, aCpsContact } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import type { CpsContact, CpsDecisionKind } from './cps-contact';
import { commissionStatus, contactsByCase, stageOf } from './stage';

const decided = (kind: CpsDecisionKind): CpsContact =>
  aCpsContact({ decisions: [{ id: asId('d1'), kind, on: '2027-07-10', words: '', reasons: [] }] });
const approved = aCase({
  approvals: [
    {
      id: asId('approval-1'),
      approves: 'submission',
      by: 'Insp. Rowan Vale',
      at: '2027-06-01T10:00:00.000Z',
      note: '',
      withdrawnAt: null,
    },
  ],
});

describe('where a case stands', () => {
  it('is under investigation until its submission is approved', () => {
    expect(stageOf(aCase(), []).stage).toBe('open');
    expect(stageOf(approved, []).stage).toBe('ready-for-cps');
    const withdrawn = approved.approvals.map((each) => ({
      ...each,
      withdrawnAt: '2027-06-02T10:00:00.000Z',
    }));
    expect(stageOf(aCase({ approvals: withdrawn }), []).stage).toBe('open');
  });

  it.each([
    ['refused', 'refused'],
    ['accepted', 'with-cps'],
    ['advice', 'advice'],
    ['charge', 'charge-authorised'],
    ['disposal', 'disposal-authorised'],
    ['no-further-action', 'cps-no-further-action'],
  ] as const)('after the CPS said “%s” is “%s”', (kind, stage) => {
    expect(stageOf(approved, [decided(kind)]).stage).toBe(stage);
  });

  it('goes by the last approach and its last decision', () => {
    const again = aCpsContact({ id: asId('contact-2'), sentOn: '2027-08-01' });
    expect(stageOf(approved, [decided('refused'), again]).stage).toBe('with-cps');
  });

  it('is not changed by a first contact that nobody has answered', () => {
    const note = aCpsContact({ id: asId('note'), purpose: 'first-contact', sentOn: '2027-08-02' });
    expect(stageOf(aCase(), [note]).stage).toBe('open');
    expect(stageOf(approved, [decided('charge'), note]).stage).toBe('charge-authorised');
  });

  it('stands before the court until the court has ended it', () => {
    const outcome = { on: '2027-09-01', reason: 'Charged', by: 'Insp. Rowan Vale', cpsReference: 'CPS/1' };
    expect(stageOf(aCase({ outcome: { ...outcome, outcome: 'court-proceedings' } }), []).stage).toBe(
      'in-court',
    );
    expect(stageOf(aCase({ outcome: { ...outcome, outcome: 'conviction' } }), [])).toEqual({
      stage: 'closed',
      words: 'Closed: conviction',
    });
  });

  it('is counted in the Electoral Commission’s words', () => {
    expect(commissionStatus(approved, [aCpsContact()])).toBe('Awaiting prosecution (CPS) advice');
    expect(commissionStatus(aCase(), [])).toBe('Under investigation');
  });
});

describe('the register by case', () => {
  it('holds the contacts of each case, the earliest first', () => {
    const later = aCpsContact({ id: asId('b'), sentOn: '2027-08-01' });
    const earlier = aCpsContact({ id: asId('a'), sentOn: '2027-07-01' });
    const other = aCpsContact({ id: asId('c'), caseId: asId('case-2') });
    const register = new Map([later, earlier, other].map((contact) => [contact.id as string, contact]));
    expect(contactsByCase(register).get(asId('case-1'))).toEqual([earlier, later]);
    expect(contactsByCase(register).get(asId('case-2'))).toEqual([other]);
  });

  it('puts a file that was sent again after the one that was refused on the same day', () => {
    const refused = { ...decided('refused'), id: asId<'CpsContact'>('z') };
    const again = aCpsContact({ id: asId('a') });
    const first = aCpsContact({ id: asId('y'), purpose: 'first-contact' });
    const register = new Map([again, refused, first].map((contact) => [contact.id as string, contact]));
    expect(contactsByCase(register).get(asId('case-1'))).toEqual([first, refused, again]);
  });
});
