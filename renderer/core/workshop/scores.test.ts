import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aParticipant,
  aRound,
  aScore,
  aView,
  aWorkshop,
  byId,
  minutesIn,
  person,
  testSeals,
} from '../../../test/builders/workshop';
import { builtInSets, usualScales } from '../threat/scales';
import { refusalSentence } from './refusals';
import type { Score, ScoreValue } from './score';
import {
  enterScore,
  entryFor,
  isOnScale,
  isStruck,
  latestScore,
  type NewEntry,
  openScores,
  scoreEntries,
  scoresOfRound,
} from './scores';

const workshop = aWorkshop();
const round = aRound(workshop);
const revealed = aRound(workshop, undefined, { revealedAt: minutesIn(20) });

function entry(given: Partial<NewEntry> = {}): NewEntry {
  return {
    workshop,
    round,
    scores: new Map(),
    scales: usualScales,
    participantId: person(1),
    value: aView(),
    enteredBy: 'participant',
    at: minutesIn(5),
    strikeReason: '',
    ...given,
  };
}

function refusalOf(given: NewEntry): string {
  const result = entryFor(given);
  return result.ok ? 'allowed' : refusalSentence(result.error);
}

describe('a score', () => {
  it('before the reveal keeps nothing but its seal', async () => {
    const result = await enterScore(entry(), testSeals.seal);
    if (!result.ok) throw new Error(refusalSentence(result.error));
    expect(result.value).toMatchObject({ id: `${round.id}:p1:e1`, entry: 1, value: null, strikeReason: '' });
    expect(JSON.stringify({ ...result.value, sealed: '' })).not.toMatch(/likely|moderate|impact/);
    expect(await openScores([result.value], testSeals.open)).toEqual(new Map([[result.value.id, aView()]]));
  });

  it('entered again before the reveal strikes the first without a word that could give it away', () => {
    const scores = byId(aScore(round, person(1)));
    const again = entryFor(entry({ scores, strikeReason: 'I meant almost certain' }));
    expect(again.ok && again.value).toMatchObject({
      entry: 2,
      value: null,
      strikeReason: 'Entered again before the reveal.',
    });
  });

  it('corrected after the reveal says why and shows its value; the struck one stays', async () => {
    const first = aScore(revealed, person(1));
    const scores = byId(first);
    const correction = entry({ round: revealed, scores, value: aView('unlikely', 2) });
    expect(refusalOf(correction)).toMatch(/Say why the entry before is struck/);
    const result = await enterScore({ ...correction, strikeReason: ' Slip misread. ' }, testSeals.seal);
    if (!result.ok) throw new Error(refusalSentence(result.error));
    expect(result.value).toMatchObject({
      entry: 2,
      strikeReason: 'Slip misread.',
      value: aView('unlikely', 2),
    });
    const both = byId(first, result.value);
    expect(scoreEntries(both, revealed, person(1))).toEqual([first, result.value]);
    expect(latestScore(both, revealed, person(1))).toBe(result.value);
    expect([isStruck(both, first), isStruck(both, result.value)]).toEqual([true, false]);
  });

  it('is refused to somebody who has seen the others and had not scored', () => {
    expect(refusalOf(entry({ round: revealed, strikeReason: 'Late' }))).toMatch(
      /gave no score in this round/,
    );
  });

  it('is refused where it cannot count', () => {
    const away = aWorkshop({ participants: [aParticipant(1, { leftAt: minutesIn(2) }), aParticipant(5)] });
    const aside = aRound(workshop, undefined, { setAside: { at: minutesIn(9), reason: 'Fire alarm' } });
    const scores = byId(aScore(revealed, person(1)));
    const cases: readonly (readonly [Partial<NewEntry>, RegExp])[] = [
      [{ workshop: aWorkshop({ status: 'planned' }) }, /has not begun/],
      [{ workshop: aWorkshop({ status: 'closed' }) }, /closed/],
      [{ round: aside }, /set aside/],
      [{ participantId: person(9) }, /not a participant/],
      [{ workshop: away, participantId: person(5) }, /D\. Beck came after this round was opened/],
      [{ workshop: away }, /J\. Marl has left/],
      [{ value: aView('certain') }, /not on the scales/],
      [{ round: revealed, scores, strikeReason: 'x'.repeat(1001) }, /1,000 characters/],
    ];
    for (const [given, reason] of cases) expect(refusalOf(entry(given))).toMatch(reason);
  });

  it('from the slip of somebody who has left may still be entered by the facilitator', () => {
    const away = aWorkshop({ participants: [aParticipant(1, { leftAt: minutesIn(2) })] });
    expect(refusalOf(entry({ workshop: away, enteredBy: 'facilitator' }))).toBe('allowed');
  });
});

describe('scales', () => {
  it('hold the values that they name and no others', () => {
    const [, three] = builtInSets;
    expect(isOnScale(usualScales, aView('remote-chance', 5))).toBe(true);
    expect(isOnScale(three!, aView('medium', 3))).toBe(true);
    expect(isOnScale(three!, aView('medium', 4))).toBe(false);
    expect(isOnScale(three!, aView('likely', 3))).toBe(false);
    expect(isOnScale(three!, { kind: 'no-view' })).toBe(true);
  });
});

describe('seals', () => {
  it('that open for another score, or hold something else, give no value', async () => {
    const good = aScore(round, person(1));
    const moved = { ...aScore(round, person(2)), sealed: good.sealed };
    const garbled: Score = { ...aScore(round, person(3)), sealed: 'x' };
    const notAScore: Score = {
      ...aScore(round, person(4)),
      sealed: await testSeals.seal({ context: aScore(round, person(4)).id, text: '{"kind":"high"}' }),
    };
    const opened = await openScores([good, moved, garbled, notAScore], testSeals.open);
    expect([...opened.keys()]).toEqual([good.id]);
  });

  it('give back whatever was scored', async () => {
    const value: fc.Arbitrary<ScoreValue> = fc.oneof(
      fc.constant<ScoreValue>({ kind: 'no-view' }),
      fc
        .tuple(
          fc.constantFrom(...usualScales.likelihood.terms.map(({ id }) => id)),
          fc.constantFrom(1, 2, 3, 4, 5),
          fc.constantFrom('low', 'moderate', 'high'),
        )
        .map(([likelihood, impact, confidence]) => aView(likelihood, impact, confidence)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 5 }), async (values) => {
        let scores: ReadonlyMap<string, Score> = new Map();
        for (const each of values) {
          const result = await enterScore(entry({ scores, value: each }), testSeals.seal);
          if (!result.ok) throw new Error(refusalSentence(result.error));
          expect(result.value.value).toBeNull();
          scores = new Map([...scores, [result.value.id, result.value]]);
        }
        const opened = await openScores(scoresOfRound(scores, round), testSeals.open);
        expect([...opened.values()]).toEqual(values);
        expect(latestScore(scores, round, person(1))?.entry).toBe(values.length);
      }),
    );
  });
});
