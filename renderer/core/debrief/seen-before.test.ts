import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aLesson } from '../../../test/builders/history';
import { aLearningPoint } from '../../../test/builders/learning';
import { byId } from '../../../test/builders/plan-records';
import { asId } from '../foundation/ids';
import type { Lesson } from '../history/lesson';
import type { Link } from '../plan/link';
import type { LearningPoint } from './learning-point';
import { fewestShared, likeTexts, tellingWords } from './like-words';
import { seenAgainWords, seenBeforeOffers, sightings } from './seen-before';

const at = (year: number) => anOperation({ id: asId(`op${year}`), pollingDate: `${year}-05-07` });
const operations = byId(at(2022), at(2024), at(2026), at(2027));
const of = (year: number, given: Partial<LearningPoint> = {}) =>
  aLearningPoint(1, { id: asId(`p${year}`), operationId: asId(`op${year}`), ...given });
const records = (points: readonly LearningPoint[], lessons: readonly Lesson[] = []) => ({
  operations,
  learningPoints: byId(...points),
  lessons: byId(...lessons),
});
const link = (year: number): Link => ({ kind: 'learning-point', id: `p${year}` });

describe('texts that are like', () => {
  const compared = (...texts: readonly string[]) => texts.map((text, of) => ({ of, text }));

  it('share words that few others have, whatever their ending, and say which', () => {
    const found = likeTexts(
      'Ballot boxes queued at the loading bay.',
      compared('A queue of vans stood before the loading bay.', 'Radios failed in the count.'),
      5,
    );
    expect(found).toEqual([{ of: 0, shared: ['bay', 'loading', 'queue'] }]);
  });

  it('are not like by words that every text has, nor by one word', () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => `The presiding officer of ward ${'abcdefgh'[index % 8]}${index}`,
    );
    expect(likeTexts('The presiding officer', compared(...many), 5)).toEqual([]);
    expect(likeTexts('Loading bay', compared('The bay was wet'), 5)).toEqual([]);
  });

  const text = fc
    .array(
      fc.constantFrom(
        'queue',
        'bay',
        'loading',
        'radio',
        'ballot',
        'boxes',
        'gate',
        'shift',
        'map',
        'and',
        'the',
      ),
      {
        maxLength: 12,
      },
    )
    .map((words) => words.join(' '));

  it('share what both have, at least two words, and the same whatever their order', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 12 }), (own, others) => {
        const given = others.map((each, of) => ({ of, text: each }));
        const found = likeTexts(own, given, 100);
        for (const { of: index, shared } of found) {
          expect(shared.length).toBeGreaterThanOrEqual(fewestShared);
          const stems = [...tellingWords(own).keys()];
          const theirs = tellingWords(others[index] ?? '');
          expect(shared.every((word) => stems.some((stem) => theirs.get(stem) === word))).toBe(true);
        }
        const turned = likeTexts(own, [...given].reverse(), 100);
        expect(turned.map((each) => each.of).sort()).toEqual(found.map((each) => each.of).sort());
      }),
    );
  });
});

describe('what a point is offered as seen before', () => {
  const boxes = 'Ballot boxes waited at the loading bay of the count.';
  const point = of(2026, { observation: boxes });

  it('is of earlier operations, and lessons of this one; never later, never itself', () => {
    const lesson = aLesson('l1', {
      operationId: asId('op2026'),
      text: 'Keep the loading bay free for ballot boxes.',
    });
    const later = of(2027, { observation: `Again: ${boxes}` });
    const offers = seenBeforeOffers(
      point,
      records([point, of(2024, { observation: `${boxes} Twice.` }), later], [lesson]),
    );
    expect(offers.map((offer) => offer.of)).toEqual(
      expect.arrayContaining([link(2024), { kind: 'lesson', id: lesson.id }]),
    );
    expect(offers).toHaveLength(2);
  });

  it('is not offered once it is confirmed, nor twice in the same words', () => {
    const confirmed = { ...point, seenBefore: [link(2024)] };
    const held = records([of(2024, { observation: boxes }), of(2022, { observation: boxes.toUpperCase() })]);
    expect(seenBeforeOffers(confirmed, held).map((offer) => offer.of)).toEqual([link(2022)]);
    expect(seenBeforeOffers(point, held)).toHaveLength(1);
  });
});

describe('the words of what was seen before', () => {
  it('name each year once, the earliest first', () => {
    const held = records(
      [of(2024), of(2022)],
      [aLesson('l1', { from: 'Debrief, May 2023 local elections' })],
    );
    const words = (...seenBefore: readonly Link[]) => seenAgainWords(of(2026, { seenBefore }), held);
    expect(words()).toBe('');
    expect(words(link(2024))).toBe('Identified in 2024 and again in 2026');
    expect(words(link(2024), { kind: 'lesson', id: 'l1' }, link(2022))).toBe(
      'Identified in 2022, in 2023, in 2024 and again in 2026',
    );
    expect(words({ kind: 'lesson', id: 'gone' })).toBe('Identified before and again in 2026');
  });

  it('follow what an earlier point was seen before in, and end where they go round', () => {
    const round = of(2022, { seenBefore: [link(2024)] });
    const point = of(2026, { seenBefore: [link(2024)] });
    const held = records([of(2024, { seenBefore: [link(2022)] }), round, point]);
    expect(sightings(point, held).map(({ year }) => year)).toEqual([2022, 2024]);
    expect(seenAgainWords(point, held)).toBe('Identified in 2022, in 2024 and again in 2026');
  });
});
