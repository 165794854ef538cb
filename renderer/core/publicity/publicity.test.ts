import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, aPublicityItem } from '../../../test/builders/publicity';
import { asId } from '../foundation/ids';
import { noPublicNames } from '../issuing/public-names';
import { wordingHits } from '../issuing/public-wording';
import { isGoingOut, objectionsTo, outcomesOf } from './outcome-objections';
import {
  decided,
  type DecisionGiven,
  reasonParts,
  withAccepted,
  withAnswer,
  withContacts,
  withKind,
} from './publicity-edits';
import { type PublicityItem, publicityKinds, publicityOutcomes } from './publicity-item';
import { nextQuestion, publicityQuestions, questionsOf } from './publicity-questions';
import { changedSince, isUndecided, standingOf } from './publicity-standing';
import { checkedHits, openHits, pastAcceptances } from './publicity-wording';

const today = '2027-02-01';
const given: DecisionGiven = {
  id: asId<'PublicityDecision'>('decision1'),
  outcome: 'go-ahead',
  reason: 'It serves the prevention of crime.',
  allTheSame: '',
  by: 'Insp J. Marl',
  role: 'Election SPOC',
  at: '2027-02-01T10:00:00.000Z',
};
const paragraphs = (...asked: Parameters<typeof objectionsTo>) =>
  objectionsTo(...asked).map(({ paragraph }) => paragraph);

describe('the questions on publicity', () => {
  it('begin with the reasonable person (5.2.3), then what to avoid (5.2.4), then the weighing (5.2.2, 5.2.5)', () => {
    expect(questionsOf(aPublicityItem()).map(({ paragraph }) => paragraph)).toEqual([
      '5.2.3',
      '5.2.4 a',
      '5.2.4 b',
      '5.2.4 c',
      '5.2.6',
      '5.2.5',
      '5.2.2',
    ]);
  });

  it('have each their paragraph, and every kind has some', () => {
    for (const { paragraph, answers } of publicityQuestions) {
      expect(paragraph).toMatch(/^5\.[2-6]/);
      expect(answers).toContain('yes');
    }
    for (const { id } of publicityKinds)
      expect(questionsOf(aPublicityItem({ kind: id })).length).toBeGreaterThan(1);
  });

  it('ask about the contact with candidates where publicity is linked to one (5.4)', () => {
    const linked = withContacts(aPublicityItem(), [asId('contact1')]);
    expect(questionsOf(linked).map(({ paragraph }) => paragraph)).toContain('5.4.2');
  });

  it('open one after the other, and keep no answer behind a gap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...publicityKinds),
        fc.constantFrom(...publicityKinds),
        fc.nat(12),
        ({ id: kind }, { id: other }, count) => {
          let item = aPublicityItem({ kind });
          for (let at = 0; at < count; at += 1) {
            const next = nextQuestion(item);
            if (next === undefined) break;
            item = withAnswer(item, { questionId: next.id, answer: 'no', reason: 'So it is.' });
          }
          for (const each of [item, withKind(item, other), withContacts(item, [asId('c')])]) {
            const asked = questionsOf(each).map(({ id }) => id);
            expect(each.answers.map(({ questionId }) => questionId)).toEqual(
              asked.slice(0, each.answers.length),
            );
          }
        },
      ),
    );
  });
});

describe('what the answers say against an outcome', () => {
  it('5.2.3: publicity that a reasonable person could take for influence', () => {
    const item = answered(aPublicityItem(), { 'reasonable-person': 'yes', 'policing-purpose': 'yes' });
    expect(paragraphs(item, 'go-ahead')).toEqual(['5.2.3']);
    expect(paragraphs(item, 'do-not')).toEqual([]);
  });

  it('5.2.4 and 5.2.5: what is to be avoided, unless a policing purpose outweighs it', () => {
    const avoided = { controversial: 'yes', competes: 'yes' } as const;
    expect(paragraphs(answered(aPublicityItem(), avoided), 'go-ahead')).toEqual(['5.2.4 a', '5.2.4 c']);
    const outweighed = answered(aPublicityItem(), { ...avoided, 'policing-purpose': 'yes' });
    expect(paragraphs(outweighed, 'go-ahead')).toEqual([]);
    expect(paragraphs(outweighed, 'do-not')).toEqual(['5.2.5']);
  });

  it('5.2.6: facts and statistics are not affected', () => {
    const item = answered(aPublicityItem(), { 'names-politicians': 'yes', 'facts-only': 'yes' });
    expect(paragraphs(item, 'go-ahead')).toEqual([]);
    expect(paragraphs(item, 'do-not')).toEqual(['5.2.6']);
  });

  it('5.2.2: a delay that hinders policing or bears on the result', () => {
    expect(paragraphs(answered(aPublicityItem(), { 'delay-cost': 'yes' }), 'delay')).toEqual(['5.2.2']);
  });

  it('5.3: a response to an interpretation, or one that attacks; silence where confidence suffers', () => {
    const claim = aPublicityItem({ kind: 'reactive' });
    expect(paragraphs(answered(claim, { interpretation: 'yes' }), 'respond')).toEqual([
      '5.3 a',
      '5.3 b',
      '5.3 a',
    ]);
    const wrong = { 'claim-wrong': 'yes', 'undermines-confidence': 'yes', 'only-corrects': 'yes' } as const;
    expect(paragraphs(answered(claim, wrong), 'respond')).toEqual([]);
    expect(paragraphs(answered(claim, wrong), 'no-response')).toEqual(['5.3 a']);
  });

  it('5.4 and 5.6: filming without the communications team, together with statements, of people not asked', () => {
    const filming = aPublicityItem({
      kind: 'new-images',
      consents: [
        { id: asId('c1'), name: 'PC Ada Quill', answer: 'refused', on: '2027-01-30' },
        { id: asId('c2'), name: 'PC Ben Rowe', answer: 'not-asked', on: null },
      ],
    });
    const says = objectionsTo(answered(filming), 'go-ahead').map((each) => each.says);
    expect(says.join(' ')).toContain('PC Ada Quill');
    expect(says.join(' ')).toContain('Not asked yet: PC Ben Rowe');
    expect(paragraphs(answered(filming), 'go-ahead')).toEqual([
      '5.4.1',
      '5.4.3',
      '5.4.2',
      '5.6.2',
      '5.6.3',
      '5.6.4',
      '5.6.4',
    ]);
    expect(paragraphs(answered(filming), 'do-not')).toEqual([]);
  });

  it('5.6.4: that everybody was asked, while nobody is named', () => {
    const yes = { 'everyone-asked': 'yes', 'kept-separate': 'yes', 'chief-officers': 'yes' } as const;
    const contact = { 'communications-involved': 'yes', 'full-information': 'yes' } as const;
    const settled = { ...yes, ...contact, escalated: 'not-applicable' } as const;
    const film = (consents: PublicityItem['consents']) =>
      answered(aPublicityItem({ kind: 'new-images', consents }), settled);
    for (const outcome of ['go-ahead', 'go-ahead-changed'] as const)
      expect(objectionsTo(film([]), outcome)).toMatchObject([
        { paragraph: '5.6.4', says: expect.stringContaining('nobody is named') as string },
      ]);
    const content = {
      id: asId<'Consent'>('c1'),
      name: 'PC Ada Quill',
      answer: 'content',
      on: '2027-01-30',
    } as const;
    expect(paragraphs(film([content]), 'go-ahead')).toEqual([]);
    for (const outcome of ['delay', 'do-not'] as const) expect(paragraphs(film([]), outcome)).toEqual([]);
  });

  it('5.5.1: images that a candidate uses are challenged on two grounds alone', () => {
    const used = aPublicityItem({ kind: 'used-images' });
    expect(paragraphs(answered(used), 'challenge')).toEqual(['5.5.1 a, b']);
    for (const ground of ['inaccurate-story', 'implies-support'])
      expect(paragraphs(answered(used, { [ground]: 'yes' }), 'challenge')).toEqual([]);
    expect(paragraphs(answered(used), 'no-challenge')).toEqual([]);
  });
});

describe('a decision on publicity', () => {
  const ready = answered(aPublicityItem(), { 'policing-purpose': 'yes' });
  const on = (item = ready, openCount = 0) => ({ item, openHits: openCount, today });

  it('is taken on the text and the answers as they stand, and shows when they change', () => {
    const made = decided(on(), given);
    if (!made.ok) throw new Error(made.error.map(({ says }) => says).join());
    expect(made.value.decisions).toMatchObject([{ text: ready.text, answers: ready.answers }]);
    expect(standingOf(made.value)).toBe('Go ahead');
    const later = { ...made.value, text: 'Three people were arrested.' };
    expect(changedSince(later)).toMatchObject({ text: true, answers: false });
    expect(standingOf(later)).toBe('Go ahead; changed since');
    expect(isUndecided(later)).toBe(true);
  });

  it('wants every question, reasons, an owner, a day to come and every hit settled', () => {
    const fields = (item: typeof ready, reason: string, openCount: number) => {
      const made = decided(on(item, openCount), { ...given, reason });
      return made.ok ? [] : made.error.map(({ field }) => field);
    };
    expect(fields(aPublicityItem(), 'So.', 0)).toEqual(['answers']);
    expect(fields({ ...ready, owner: ' ', reviewOn: null }, '', 2)).toEqual([
      'hits',
      'reason',
      'owner',
      'review',
    ]);
    expect(fields({ ...ready, reviewOn: '2027-01-31' }, 'So.', 0)).toEqual(['review']);
    const held = decided(on(ready, 2), { ...given, outcome: 'delay' });
    expect(held.ok).toBe(true);
  });

  it('against the answers is possible only with the reason why, which is kept with it', () => {
    const against = answered(aPublicityItem(), { controversial: 'yes' });
    expect(decided(on(against), given).ok).toBe(false);
    const made = decided(on(against), { ...given, allTheSame: 'The court has named the day.' });
    const reason = made.ok ? (made.value.decisions[0]?.reason ?? '') : '';
    expect(reasonParts(reason)).toEqual({
      reason: 'It serves the prevention of crime.',
      allTheSame: 'The court has named the day.',
    });
  });

  it('5.5.1: to challenge a use on another ground is not taken, whatever the reason', () => {
    const used = answered(aPublicityItem({ kind: 'used-images' }));
    const made = decided(on(used), { ...given, outcome: 'challenge', allTheSame: 'It annoys us.' });
    expect(made.ok ? [] : made.error).toMatchObject([
      { field: 'barred', says: expect.stringContaining('two grounds alone') as string },
    ]);
    expect(decided(on(used), { ...given, outcome: 'no-challenge' }).ok).toBe(true);
  });

  it('5.6.4: to film goes ahead once each officer named was asked; where nobody is named, with a reason', () => {
    const consent = { id: asId<'Consent'>('c1'), name: 'PC Ben Rowe', on: null };
    const film = (consents: PublicityItem['consents']) => {
      const item = answered(aPublicityItem({ kind: 'new-images', consents }), { 'everyone-asked': 'yes' });
      const made = decided(on(item), { ...given, allTheSame: 'It is for recruitment.' });
      return made.ok ? [] : made.error;
    };
    expect(film([{ ...consent, answer: 'not-asked' }])).toMatchObject([
      { field: 'barred', says: expect.stringMatching(/^Not asked yet: PC Ben Rowe\. Ask/) as string },
    ]);
    expect(film([{ ...consent, answer: 'content' }])).toEqual([]);
    expect(film([])).toEqual([]);
  });

  it('has only outcomes of its kind, and every outcome belongs to a kind', () => {
    expect(decided(on(), { ...given, outcome: 'challenge' }).ok).toBe(false);
    const every = publicityKinds.flatMap(({ id }) => outcomesOf(id));
    expect(new Set(every)).toEqual(new Set(publicityOutcomes.map(({ id }) => id)));
    expect(isGoingOut('no-response')).toBe(false);
  });
});

describe('hits of the wording', () => {
  const text = 'Have your say on Thursday. Officers are on duty.';
  const accept = (item = aPublicityItem({ text })) => {
    const [hit] = wordingHits(item.text);
    if (hit === undefined) throw new Error('No hit');
    return withAccepted(item, hit, { reason: 'A quotation.', by: 'J. Marl', at: given.at });
  };

  it('are open until they are changed or accepted with a reason', () => {
    expect(openHits(aPublicityItem({ text }), noPublicNames)).toHaveLength(1);
    expect(openHits(aPublicityItem({ text: 'Officers are on duty.' }), noPublicNames)).toEqual([]);
    expect(openHits(accept(), noPublicNames)).toEqual([]);
  });

  it('are asked again in a changed sentence, and not for a change elsewhere or another line break', () => {
    const item = accept();
    const reworded = { ...item, text: text.replace('on Thursday', 'on Friday') };
    const [open] = openHits(reworded, noPublicNames);
    expect(open?.elsewhere).toMatchObject({ reason: 'A quotation.' });
    expect(pastAcceptances(reworded, noPublicNames)).toHaveLength(1);
    const elsewhere = { ...item, text: text.replace('on duty', 'on foot').replace('your say', 'your\nsay') };
    expect(openHits(elsewhere, noPublicNames)).toEqual([]);
  });

  it('have keys of their own, also where one sentence stands twice', () => {
    const twice = aPublicityItem({ text: 'Have your say. Have your say.' });
    expect(new Set(checkedHits(twice, noPublicNames).map(({ key }) => key)).size).toBe(2);
  });
});
