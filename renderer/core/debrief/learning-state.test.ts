import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aHotDebrief,
  aLearningPoint,
  aMediaEntry,
  aRecommendation,
  aTrainingItem,
} from '../../../test/builders/learning';
import { anOperation } from '../../../test/builders/desk';
import { byId } from '../../../test/builders/plan-records';
import { asId } from '../foundation/ids';
import { learningWork } from '../operation/work-list/learning-work';
import { hotPrompts, pointOfDebrief, timeOfDebrief } from './hot-debrief-edits';
import { learningPointSchema } from './learning-point';
import { everyPoint, filteredPoints, learningState, learningStateWords } from './learning-state';
import { withRecommendation } from './learning-edits';
import { everyEntry, filteredMedia } from './media-list';
import { pointsFromPaste } from './pasted-points';
import { trainingOf, trainingState } from './training-list';

const today = '2026-09-02';
const change = { on: '2026-09-01', by: 'X', words: 'Done.', links: [{ kind: 'control', id: 'c' }] } as const;
const open = aLearningPoint(1, { recommendation: aRecommendation({ due: null }) });
const late = aLearningPoint(2, { recommendation: aRecommendation(), kind: 'good-practice' });
const done = { ...aLearningPoint(3, { recommendation: aRecommendation() }), change };
const bare = aLearningPoint(4, { headingId: 'media' });

describe('the state of a point', () => {
  it('follows from its recommendation, its date and how it was closed', () => {
    expect([open, late, done, bare].map((point) => learningState(point, today))).toEqual([
      'open',
      'overdue',
      'changed',
      'observation',
    ]);
    expect(learningState(late, '2026-09-01')).toBe('open');
    expect(learningStateWords(late, today)).toBe('Recommendation overdue, due Tue 1 Sep 2026');
    expect(learningStateWords(done, today)).toBe('Changed Tue 1 Sep 2026');
  });

  it('narrows a list down; what is overdue is open too', () => {
    const numbers = (given: Partial<typeof everyPoint>) =>
      filteredPoints([open, late, done, bare], { ...everyPoint, ...given }, today).map(
        ({ number }) => number,
      );
    expect(numbers({})).toEqual([1, 2, 3, 4]);
    expect(numbers({ state: 'open' })).toEqual([1, 2]);
    expect(numbers({ state: 'overdue' })).toEqual([2]);
    expect(numbers({ kind: 'good-practice' })).toEqual([2]);
    expect(numbers({ headingId: 'media' })).toEqual([4]);
    expect(numbers({ owner: 'Insp T. Fell', words: 'done' })).toEqual([3]);
  });

  it('keeps a closed recommendation as it was, and an empty one is none', () => {
    expect(withRecommendation(done, { text: 'Other' })).toBe(done);
    expect(withRecommendation(open, { text: ' ' }).recommendation).toBeNull();
    expect(withRecommendation(bare, { text: 'Ask twice' }).recommendation).toEqual({
      text: 'Ask twice',
      owner: '',
      due: null,
    });
  });
});

describe('a hot debrief', () => {
  const hot = aHotDebrief({ startedAt: '2026-05-08T02:00:00.000Z', minutes: 15 });
  const words = (now: string) => timeOfDebrief(hot, now).words;

  it('says how much of its time is left, in calm words', () => {
    expect(words('2026-05-08T02:00:00.000Z')).toBe('15 minutes left');
    expect(words('2026-05-08T02:05:30.000Z')).toBe('10 minutes left');
    expect(words('2026-05-08T02:14:30.000Z')).toBe('Less than a minute left');
    expect(words('2026-05-08T02:15:20.000Z')).toBe('The time is used');
    expect(words('2026-05-08T02:19:20.000Z')).toBe('4 minutes over');
    expect(words('2026-05-08T01:00:00.000Z')).toBe('15 minutes left');
  });

  it('never uses less time later', () => {
    fc.assert(
      fc.property(fc.nat(7_200_000), fc.nat(600_000), (first, more) => {
        const moment = (after: number) => new Date(Date.parse(hot.startedAt) + after).toISOString();
        const [early, later] = [timeOfDebrief(hot, moment(first)), timeOfDebrief(hot, moment(first + more))];
        expect(later.share).toBeGreaterThanOrEqual(early.share);
        expect(later.minutesLeft).toBeLessThanOrEqual(early.minutesLeft);
        expect(later.share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('makes a point of what was said, that says where it comes from', () => {
    const made = hotPrompts.map((prompt, index) =>
      pointOfDebrief(
        hot,
        {
          prompt,
          text: ' Radios held ',
          number: index + 1,
          headingId: 'polling-day',
          marking: { classification: 'OFFICIAL', handling: '' },
          at: hot.startedAt,
          by: 'X',
        },
        () => `new${index}`,
      ),
    );
    expect(made.map((point) => learningPointSchema.safeParse(point).success)).toEqual([true, true, true]);
    expect(made.map(({ kind }) => kind)).toEqual(['good-practice', 'fault', 'fault']);
    expect(made.map(({ recommendation }) => recommendation?.text)).toEqual([
      undefined,
      undefined,
      'Radios held',
    ]);
    expect(made[0]?.from).toEqual([{ kind: 'hot-debrief', id: 'hot1' }]);
  });
});

describe('rows of learning pasted from a sheet', () => {
  it('are read by column, and what cannot be read is told', () => {
    const { points, problems } = pointsFromPaste(
      [
        'Observation\tWhat it shows\tRecommendation\tOwner\tDue\tKind\tHeading',
        'Boxes waited\tNo plan\tGive them the bay\tInsp T. Fell\t01/09/2026\tTo put right\tPlanning',
        'Radios held\t\t\t\t\tGood practice\tPolling day and the count',
        '\tNothing',
        'Late\t\t\tX\tsoon\tmaybe\tWeather',
      ].join('\r\n'),
      'learning',
    );
    expect(points).toEqual([
      {
        headingId: 'planning',
        kind: 'fault',
        observation: 'Boxes waited',
        shows: 'No plan',
        recommendation: { text: 'Give them the bay', owner: 'Insp T. Fell', due: '2026-09-01' },
      },
      {
        headingId: 'polling-day',
        kind: 'good-practice',
        observation: 'Radios held',
        shows: '',
        recommendation: null,
      },
      { headingId: 'learning', kind: 'fault', observation: 'Late', shows: '', recommendation: null },
    ]);
    expect(problems).toHaveLength(5);
    expect(problems[0]).toMatch(/^Row 4 says nothing of what was observed/);
  });
});

describe('training', () => {
  it('is to be given first, by its date', () => {
    const given = aTrainingItem({ id: asId('a'), givenOn: '2026-08-01' });
    const soon = aTrainingItem({ id: asId('b'), due: '2026-09-10' });
    const overdue = aTrainingItem({ id: asId('c'), due: '2026-09-01' });
    const list = trainingOf(
      [given, soon, overdue, aTrainingItem({ id: asId('d'), operationId: asId('x') })],
      given.operationId,
    );
    expect(list.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(list.map((item) => trainingState(item, today))).toEqual(['overdue', 'to-give', 'given']);
  });
});

describe('media entries', () => {
  it('are found by kind, outlet and words, and enquiries that nobody answered', () => {
    const entries = [
      aMediaEntry(),
      aMediaEntry({ id: asId('m2'), kind: 'coverage', reach: 'national', outlet: 'Daily Post' }),
      aMediaEntry({ id: asId('m3'), response: 'The doors closed at ten.' }),
    ];
    const ids = (given: Partial<typeof everyEntry>) =>
      filteredMedia(entries, { ...everyEntry, ...given }).map(({ id }) => id);
    expect(ids({ isUnanswered: true })).toEqual(['media1']);
    expect(ids({ reach: 'national' })).toEqual(['m2']);
    expect(ids({ outlet: 'Marlshire Echo', words: 'doors' })).toEqual(['m3']);
  });
});

describe('the debrief on the work list', () => {
  it('has open recommendations and training with a date, and counts what nobody owns', () => {
    const operation = anOperation();
    const records = {
      learningPoints: byId(open, late, done, bare),
      trainingItems: byId(
        aTrainingItem({ due: '2026-10-01' }),
        aTrainingItem({ id: asId('g'), due: '2026-10-01', givenOn: '2026-09-30' }),
      ),
    };
    expect(learningWork.due(records, operation, today).map(({ due, path }) => [due, path])).toEqual([
      ['2026-09-01', '/debrief/learning?point=point2'],
      ['2026-10-01', '/debrief/training?item=training1'],
    ]);
    expect(learningWork.open(records, operation)).toMatchObject([
      { text: '1 recommendation of the debrief has no owner or no date' },
    ]);
  });
});
