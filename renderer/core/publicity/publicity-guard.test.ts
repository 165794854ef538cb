import { describe, expect, it } from 'vitest';
import { aCandidate } from '../../../test/builders/contact';
import { aDesk, anOperation } from '../../../test/builders/desk';
import { answered, aPublicityItem } from '../../../test/builders/publicity';
import type { Candidate } from '../candidates/candidate';
import { asId } from '../foundation/ids';
import { type GuardedStep, standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import { noPublicNames } from '../issuing/public-names';
import { decided, withAccepted } from './publicity-edits';
import type { PublicityItem, PublicityOutcome } from './publicity-item';
import { openHits } from './publicity-wording';

const refusal = (was: PublicityItem | undefined, is: PublicityItem | null, step: GuardedStep = 'commit') =>
  refusalOf(
    {
      get: (collection) => (collection === 'publicityItems' ? (was as never) : undefined),
      where: () => [],
    },
    [{ collection: 'publicityItems', id: 'publicity1', after: is }],
    step,
  );

function decide(item: PublicityItem, allTheSame = '', outcome: PublicityOutcome = 'go-ahead'): PublicityItem {
  const made = decided(
    { item, openHits: 0, today: '2027-02-01' },
    {
      id: asId<'PublicityDecision'>(`decision${item.decisions.length}`),
      outcome,
      reason: 'Prevention.',
      allTheSame,
      by: 'J. Marl',
      role: '',
      at: '2027-02-01T10:00:00.000Z',
    },
  );
  if (!made.ok) throw new Error(made.error.map(({ says }) => says).join());
  return made.value;
}

const ready = answered(aPublicityItem(), { 'policing-purpose': 'yes' });
const done = decide(ready);

describe('a piece of publicity', () => {
  it('keeps its decisions: none is changed, none is removed, and a further one stands below', () => {
    const [first] = done.decisions;
    if (first === undefined) throw new Error('No decision');
    expect(refusal(done, { ...done, decisions: [{ ...first, reason: 'Otherwise.' }] })).toMatch(/is kept/);
    expect(refusal(done, { ...done, decisions: [] }, 'undo')).toMatch(/is kept/);
    expect(refusal(done, { ...done, kind: 'reactive' })).toMatch(/is kept/);
    expect(refusal(done, null)).toMatch(/is kept/);
    expect(refusal(done, decide({ ...done, text: 'Three people were arrested.' }))).toBeNull();
    expect(refusal(done, { ...done, text: 'Three people were arrested.' })).toBeNull();
    expect(refusal(ready, null)).toBeNull();
  });

  it('is decided on its own text and answers, with all that a decision needs', () => {
    expect(refusal(ready, done)).toBeNull();
    expect(refusal(ready, { ...done, text: 'Other words.' })).toMatch(/every question answered/);
    expect(refusal(ready, { ...done, owner: '' })).toMatch(/every question answered/);
    expect(refusal(ready, { ...done, reviewOn: null })).toMatch(/every question answered/);
    const unanswered = { ...done, answers: [], decisions: [{ ...done.decisions[0], answers: [] }] };
    expect(refusal(aPublicityItem(), unanswered as unknown as PublicityItem)).toMatch(/every question/);
  });

  it('keeps an owner and a day of review once it is decided: both may change, neither may go', () => {
    for (const step of ['commit', 'undo'] as const) {
      expect(refusal(done, { ...done, owner: ' ' }, step)).toMatch(/name another owner/);
      expect(refusal(done, { ...done, reviewOn: null }, step)).toMatch(/set another day/);
    }
    expect(refusal(done, { ...done, owner: 'Duty press officer', reviewOn: '2027-04-25' })).toBeNull();
    expect(refusal(ready, { ...ready, owner: '', reviewOn: null })).toBeNull();
    const never = { ...done, owner: '', reviewOn: null };
    expect(refusal(never, { ...never, title: 'Arrests' })).toBeNull();
  });

  it('is not decided against its answers without the reason why', () => {
    const against = answered(aPublicityItem(), { controversial: 'yes' });
    const why = decide(against, 'The court has named the day.');
    expect(refusal(against, why)).toBeNull();
    const [decision] = why.decisions;
    if (decision === undefined) throw new Error('No decision');
    const silent = { ...why, decisions: [{ ...decision, reason: 'Prevention.' }] };
    expect(refusal(against, silent)).toMatch(/all the same/);
  });

  it('5.5.1: is challenged on the two grounds alone, and no reason adds a third', () => {
    const used = answered(aPublicityItem({ kind: 'used-images', text: '' }));
    const met = answered(aPublicityItem({ kind: 'used-images', text: '' }), { 'implies-support': 'yes' });
    const challenged = decide(met, '', 'challenge');
    expect(refusal(met, challenged)).toBeNull();
    const [decision] = challenged.decisions;
    if (decision === undefined) throw new Error('No decision');
    const reason = `${decision.reason}\n\nAll the same, against what the answers say: It annoys us.`;
    const other = { ...used, decisions: [{ ...decision, reason, answers: used.answers }] };
    expect(refusal(used, other)).toMatch(
      /two grounds alone.* factually wrong, or .* for or against a candidate.*Nothing has been recorded/,
    );
    expect(refusal(used, decide(used, '', 'no-challenge'))).toBeNull();
  });

  it('5.6.4: is not filmed with an officer who was not asked, whatever the reason', () => {
    const consent = { id: asId<'Consent'>('c1'), name: 'PC Ben Rowe', on: null };
    const film = (answer: 'not-asked' | 'content') =>
      answered(aPublicityItem({ kind: 'new-images', consents: [{ ...consent, answer }] }));
    const asked = decide(film('content'), 'It is for recruitment.');
    expect(refusal(film('content'), asked)).toBeNull();
    const unasked = film('not-asked');
    expect(refusal(unasked, { ...asked, consents: unasked.consents })).toMatch(
      /^Not asked yet: PC Ben Rowe\. \(5\.6\.4\) Nothing has been recorded\. Ask/,
    );
    expect(refusal(unasked, decide(unasked, '', 'delay'))).toBeNull();
  });

  it('does not leave with a hit of its text that is neither changed nor accepted; it may be held back', () => {
    const urging = { ...ready, text: 'Come along, and make sure that you vote.' };
    expect(refusal(urging, decide(urging))).toMatch(/neither changed nor accepted/);
    expect(refusal(urging, decide(urging, 'Another day is better.', 'do-not'))).toBeNull();
    const [hit] = openHits(urging, noPublicNames);
    if (hit === undefined) throw new Error('No hit');
    const given = { reason: 'It quotes the council.', by: 'J. Marl', at: '2027-02-01T10:00:00.000Z' };
    const accepted = withAccepted(urging, hit, given);
    expect(refusal(accepted, decide(accepted))).toBeNull();
  });

  it('does not leave naming a candidate of the register without a reason', () => {
    const naming = { ...ready, text: 'Bram Marlow opened the new station.' };
    const desk = (candidates: readonly Candidate[]) =>
      refusalOf(
        standingIn(
          aDesk([
            { collection: 'publicityItems', id: naming.id, after: naming },
            { collection: 'operations', id: 'operation1', after: anOperation() },
            ...candidates.map((after) => ({ collection: 'candidates' as const, id: after.id, after })),
          ]).records,
        ),
        [{ collection: 'publicityItems', id: naming.id, after: decide(naming) }],
        'commit',
      );
    expect(desk([aCandidate('bram')])).toMatch(/neither changed nor accepted/);
    expect(desk([])).toBeNull();
  });

  it('5.2.3: answers its questions in their order', () => {
    const late = aPublicityItem({
      answers: [{ questionId: 'delay-cost', answer: 'no', reason: 'Not now.' }],
    });
    expect(refusal(aPublicityItem(), late)).toMatch(/in their order/);
  });

  it('5.6.4: lets a refusal to be filmed stand, but for the last step taken back', () => {
    const consent = { id: asId<'Consent'>('c1'), name: 'PC Ada Quill', on: '2027-01-30' };
    const refused = aPublicityItem({ kind: 'new-images', consents: [{ ...consent, answer: 'refused' }] });
    const content = { ...refused, consents: [{ ...consent, answer: 'content' as const }] };
    expect(refusal(refused, content)).toMatch(/refusal/);
    expect(refusal(refused, { ...refused, consents: [] })).toMatch(/refusal/);
    expect(refusal(content, refused)).toBeNull();
    expect(refusal(refused, content, 'undo')).toBeNull();
  });
});
