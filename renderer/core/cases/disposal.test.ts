import { describe, expect, it } from 'vitest';
import { aCpsContact } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import type { CpsDecisionKind } from './cps-contact';
import { outcomeRefusal } from './disposal';
import { type Outcome, outcomeWords } from './outcome';

const outcome = (given: Partial<Outcome>): Outcome => ({
  outcome: 'no-further-action',
  on: '2027-09-01',
  reason: 'Nothing bears it out.',
  by: 'Insp. Rowan Vale',
  cpsReference: '',
  ...given,
});
const decided = (kind: CpsDecisionKind) => [
  aCpsContact({ decisions: [{ id: asId('d1'), kind, on: '2027-08-01', words: '', reasons: [] }] }),
];

describe('an outcome (APP Policing elections: every positive disposal is decided by the CPS)', () => {
  it.each(outcomeWords.filter(({ isPositiveDisposal }) => isPositiveDisposal).map(({ id }) => id))(
    '“%s” is refused where the CPS has decided nothing',
    (id) => {
      expect(outcomeRefusal(outcome({ outcome: id, cpsReference: 'CPS/1' }), [])).toContain('CPS');
      expect(outcomeRefusal(outcome({ outcome: id, cpsReference: 'CPS/1' }), [aCpsContact()])).not.toBeNull();
    },
  );

  it('is not carried by a decision of another kind', () => {
    expect(
      outcomeRefusal(outcome({ outcome: 'caution', cpsReference: 'CPS/1' }), decided('charge')),
    ).not.toBeNull();
    expect(
      outcomeRefusal(outcome({ outcome: 'caution', cpsReference: 'CPS/1' }), decided('advice')),
    ).not.toBeNull();
  });

  it('is not carried by a decision that a later one has taken the place of', () => {
    const later = { id: asId<'CpsDecision'>('d2'), on: '2027-08-20', words: '', reasons: [] };
    const [first] = decided('disposal');
    const overturned = [
      { decisions: [...(first?.decisions ?? []), { ...later, kind: 'no-further-action' as const }] },
    ];
    expect(outcomeRefusal(outcome({ outcome: 'caution', cpsReference: 'CPS/1' }), overturned)).not.toBeNull();
  });

  it('needs the reference of the decision', () => {
    expect(outcomeRefusal(outcome({ outcome: 'caution' }), decided('disposal'))).toContain('reference');
    expect(
      outcomeRefusal(outcome({ outcome: 'caution', cpsReference: 'CPS/1' }), decided('disposal')),
    ).toBeNull();
    expect(
      outcomeRefusal(outcome({ outcome: 'conviction', cpsReference: 'CPS/1' }), decided('charge')),
    ).toBeNull();
  });

  it('of no further action or of advice given needs a reason and no decision of the CPS', () => {
    expect(outcomeRefusal(outcome({}), [])).toBeNull();
    expect(outcomeRefusal(outcome({ outcome: 'locally-resolved' }), [])).toBeNull();
    expect(outcomeRefusal(outcome({ reason: '  ' }), [])).toContain('reason');
  });
});
