import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anItem,
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
import type { Result } from '../foundation/result';
import { leave } from './participants';
import { reasonEntries, recordReason } from './reasons';
import { refusalSentence, type WorkshopRefusal } from './refusals';
import type { Round } from './round';
import { lastRevealed, openRound, openRoundOn, reveal, roundsOn, roundState, setAside } from './rounds';
import type { Score } from './score';
import { openScores, scoresOfRound } from './scores';
import type { Workshop } from './workshop';

const workshop = aWorkshop();
const item = anItem();
const round = aRound(workshop);

function refusalOf(result: Result<unknown, WorkshopRefusal>): string {
  return result.ok ? 'allowed' : refusalSentence(result.error);
}

function opening(given: Partial<Parameters<typeof openRound>[0]> = {}) {
  return openRound({ workshop, rounds: new Map(), item, at: minutesIn(1), ...given });
}

async function revealing(
  given: {
    workshop?: Workshop;
    round?: Round;
    scores?: ReadonlyMap<string, Score>;
    wait?: 'ended-by-facilitator';
  } = {},
) {
  const scores = given.scores ?? new Map<string, Score>();
  const of = given.round ?? round;
  return reveal({
    workshop: given.workshop ?? workshop,
    round: of,
    scores,
    opened: await openScores(scoresOfRound(scores, of), testSeals.open),
    at: minutesIn(30),
    wait: given.wait ?? 'for-everyone',
  });
}

describe('opening a round', () => {
  it('asks everybody who is present', () => {
    const one = aWorkshop({ participants: [aParticipant(1, { leftAt: minutesIn(0) }), aParticipant(2)] });
    const result = opening({ workshop: one });
    expect(result.ok && result.value).toEqual({
      id: `${one.id}:${item.harmId}:area:carrow:r1`,
      workshopId: one.id,
      harmId: item.harmId,
      location: item.location,
      number: 1,
      participantIds: ['p2'],
      openedAt: minutesIn(1),
      revealedAt: null,
      absences: [],
      setAside: null,
    });
  });

  it('numbers the rounds of a cell, those set aside included', () => {
    const first = aRound(workshop, item, { setAside: { at: minutesIn(3), reason: 'Fire alarm' } });
    const second = aRound(workshop, item, { number: 2, revealedAt: minutesIn(9) });
    const rounds = byId(first, second);
    const third = opening({ rounds });
    expect(third.ok && third.value.number).toBe(3);
    expect(roundsOn(rounds, workshop.id, item)).toEqual([first, second]);
    expect(lastRevealed(rounds, workshop.id, item)).toBe(second);
    expect(openRoundOn(rounds, workshop.id, item)).toBeUndefined();
  });

  it('is refused where it cannot be', () => {
    const gone = aWorkshop({ participants: [aParticipant(1, { leftAt: minutesIn(0) })] });
    expect(refusalOf(opening({ rounds: byId(round) }))).toMatch(/A round is open on this cell/);
    expect(refusalOf(opening({ workshop: gone }))).toMatch(/Nobody is here to score/);
    expect(refusalOf(opening({ workshop: aWorkshop({ status: 'planned' }) }))).toMatch(/has not begun/);
    expect(refusalOf(opening({ workshop: aWorkshop({ status: 'closed' }) }))).toMatch(/closed/);
    const many = Array.from({ length: 99 }, (_, index) =>
      aRound(workshop, item, { number: index + 1, revealedAt: minutesIn(1) }),
    );
    expect(refusalOf(opening({ rounds: byId(...many) }))).toMatch(/as many rounds/);
  });

  it('on another cell, or of one person alone, is allowed', () => {
    expect(refusalOf(opening({ rounds: byId(round), item: anItem(2) }))).toBe('allowed');
    expect(refusalOf(opening({ workshop: aWorkshop({ participants: [aParticipant(1)] }) }))).toBe('allowed');
  });
});

describe('an open round', () => {
  it('says who is still to score, and nothing of what was scored', () => {
    const scores = byId(aScore(round, person(1)), aScore(round, person(3)));
    const state = roundState(round, workshop, scores);
    expect(state).toEqual({
      scored: ['p1', 'p3'],
      waitingFor: ['p2', 'p4'],
      left: [],
      canReveal: false,
      canEndWait: true,
    });
  });

  it('can be revealed once everybody present has scored', async () => {
    const scores = byId(...[1, 2, 3, 4].map((n) => aScore(round, person(n), aView('likely', n as 1))));
    expect(roundState(round, workshop, scores).canReveal).toBe(true);
    const result = await revealing({ scores });
    if (!result.ok) throw new Error(refusalSentence(result.error));
    expect(result.value.round).toEqual({ ...round, revealedAt: minutesIn(30) });
    expect(result.value.scores.map(({ value }) => value)).toEqual(
      [1, 2, 3, 4].map((n) => aView('likely', n as 1)),
    );
    expect(result.value.scores.map((score) => ({ ...score, value: null }))).toEqual([...scores.values()]);
  });

  it('waits for those who are still to score unless the facilitator ends the wait', async () => {
    const scores = byId(aScore(round, person(1)), aScore(round, person(2)), aScore(round, person(3)));
    expect(refusalOf(await revealing({ scores }))).toMatch(/Still to score: O\. Fell\./);
    const ended = await revealing({ scores, wait: 'ended-by-facilitator' });
    expect(ended.ok && ended.value.round.absences).toEqual([{ participantId: 'p4', why: 'gave-no-score' }]);
  });

  it('counts the sealed score of somebody who left, and records who left without one', async () => {
    const scores = byId(aScore(round, person(1)), aScore(round, person(2)));
    const without = [2, 3, 4].reduce<Workshop>((so, number) => {
      const left = leave(so, person(number), minutesIn(8));
      return left.ok ? left.value : so;
    }, workshop);
    expect(roundState(round, without, scores)).toMatchObject({ left: ['p3', 'p4'], canReveal: true });
    const result = await revealing({ workshop: without, scores });
    if (!result.ok) throw new Error(refusalSentence(result.error));
    expect(result.value.scores.map(({ participantId }) => participantId)).toEqual(['p1', 'p2']);
    expect(result.value.round.absences).toEqual([
      { participantId: 'p3', why: 'left' },
      { participantId: 'p4', why: 'left' },
    ]);
  });

  it('in which nobody scored has nothing to reveal', async () => {
    expect(refusalOf(await revealing({ wait: 'ended-by-facilitator' }))).toMatch(/Set it aside/);
    expect(roundState(round, workshop, new Map())).toMatchObject({ canReveal: false, canEndWait: false });
  });

  it('with a seal that does not open reveals nothing and says whose it is', async () => {
    const spoiled = { ...aScore(round, person(2)), sealed: 'x' };
    const scores = byId(
      aScore(round, person(1)),
      spoiled,
      aScore(round, person(3)),
      aScore(round, person(4)),
    );
    expect(refusalOf(await revealing({ scores }))).toMatch(
      /cannot be opened: P\. Tarn\..*nothing was revealed/,
    );
    const again = byId(...scores.values(), aScore(round, person(2), aView(), { entry: 2 }));
    const result = await revealing({ scores: again });
    expect(result.ok && result.value.scores.map(({ id }) => id.slice(-5))).toEqual([
      'p1:e1',
      'p2:e2',
      'p3:e1',
      'p4:e1',
    ]);
  });

  it('can be set aside with a reason; its scores stay sealed', () => {
    const given = { at: minutesIn(9), reason: ' The wrong place was on the wall. ' };
    const result = setAside(workshop, round, given);
    expect(result.ok && result.value).toEqual({
      ...round,
      setAside: { at: minutesIn(9), reason: 'The wrong place was on the wall.' },
    });
    expect(refusalOf(setAside(workshop, round, { ...given, reason: ' ' }))).toMatch(/Give the reason/);
    expect(refusalOf(setAside(workshop, round, { ...given, reason: 'x'.repeat(1001) }))).toMatch(/1,000/);
  });

  it('ends only once', async () => {
    const aside = aRound(workshop, item, { setAside: { at: minutesIn(3), reason: 'Fire alarm' } });
    const revealed = aRound(workshop, item, { revealedAt: minutesIn(3) });
    expect(refusalOf(await revealing({ round: aside }))).toMatch(/was set aside/);
    expect(refusalOf(await revealing({ round: revealed }))).toMatch(/have been revealed/);
    expect(refusalOf(setAside(workshop, revealed, { at: minutesIn(4), reason: 'x' }))).toMatch(/revealed/);
    expect(refusalOf(await revealing({ workshop: aWorkshop({ status: 'closed' }) }))).toMatch(/closed/);
  });
});

describe('whoever scores, leaves or waits', () => {
  const fate = fc.constantFrom('scores', 'scores-twice', 'scores-and-leaves', 'leaves', 'waits');

  it('each is either revealed or recorded as absent, never both, never neither', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 6 }), async (fates) => {
        const people = fates.map((each, index) =>
          aParticipant(index + 1, { leftAt: each.endsWith('leaves') ? minutesIn(7) : null }),
        );
        const room = aWorkshop({ participants: people });
        const of = aRound(room);
        const scores = byId(
          ...fates.flatMap((each, index) => {
            if (!each.startsWith('scores')) return [];
            const first = aScore(of, person(index + 1));
            return each === 'scores-twice'
              ? [first, aScore(of, person(index + 1), aView('unlikely', 1), { entry: 2 })]
              : [first];
          }),
        );
        const state = roundState(of, room, scores);
        expect([...state.scored, ...state.waitingFor, ...state.left].sort()).toEqual(
          [...of.participantIds].sort(),
        );
        const result = await revealing({ workshop: room, round: of, scores, wait: 'ended-by-facilitator' });
        if (!result.ok) {
          expect(scores.size).toBe(0);
          return;
        }
        const shown = new Set(result.value.scores.map(({ participantId }) => participantId));
        const absent = result.value.round.absences.map(({ participantId }) => participantId);
        expect([...shown, ...absent].sort()).toEqual([...of.participantIds].sort());
        expect(result.value.scores).toHaveLength(scores.size);
      }),
    );
  });
});

describe('reasons', () => {
  const revealed = aRound(workshop, item, { revealedAt: minutesIn(3) });
  const base = { workshop, round: revealed, reasons: new Map(), participantId: person(1), at: minutesIn(5) };

  it('are said after the reveal, and a further one keeps the one before', () => {
    const first = recordReason({ ...base, text: ' The hall has two doors. ' });
    if (!first.ok) throw new Error(refusalSentence(first.error));
    expect(first.value).toMatchObject({ entry: 1, text: 'The hall has two doors.' });
    const reasons = byId(first.value);
    const second = recordReason({ ...base, reasons, text: 'Three doors.' });
    if (!second.ok) throw new Error(refusalSentence(second.error));
    const all = byId(first.value, second.value);
    expect(reasonEntries(all, revealed, person(1)).map(({ text }) => text)).toEqual([
      'The hall has two doors.',
      'Three doors.',
    ]);
  });

  it('are refused before the reveal, empty, too long, or from somebody who was not asked', () => {
    const late = aWorkshop({ participants: [...workshop.participants, aParticipant(5)] });
    expect(refusalOf(recordReason({ ...base, round, text: 'High' }))).toMatch(/after the reveal/);
    expect(refusalOf(recordReason({ ...base, text: ' ' }))).toMatch(/Give the reason/);
    expect(refusalOf(recordReason({ ...base, text: 'x'.repeat(4001) }))).toMatch(/4,000/);
    expect(refusalOf(recordReason({ ...base, participantId: person(9), text: 'x' }))).toMatch(
      /not a participant/,
    );
    expect(refusalOf(recordReason({ ...base, workshop: late, participantId: person(5), text: 'x' }))).toMatch(
      /D\. Beck came after/,
    );
    expect(
      refusalOf(recordReason({ ...base, workshop: aWorkshop({ status: 'closed' }), text: 'x' })),
    ).toMatch(/closed/);
  });
});
