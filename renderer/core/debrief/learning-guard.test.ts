import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHotDebrief, aLearningPoint, aRecommendation, aTrainingItem } from '../../../test/builders/learning';
import { aMeeting } from '../../../test/builders/meetings';
import { asId } from '../foundation/ids';
import { type GuardedStep, type RecordChange, standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import { readinessRules } from '../cases/readiness/rule';
import { libraryClauses } from '../memoranda/clause-library';
import { considerations } from '../plan/considerations';
import type { Link } from '../plan/link';
import { linkKinds } from '../plan/link';
import { closingProblem, nextLearningNumber } from './learning-edits';
import { changeableKinds, type LearningPoint } from './learning-point';

type Held = Readonly<Partial<Record<RecordChange['collection'], readonly { readonly id: string }[]>>>;

function asked(
  held: Held,
  changes: readonly RecordChange[],
  { step = 'commit', today = null }: { step?: GuardedStep; today?: string | null } = {},
): string | null {
  const maps = new Map(
    Object.entries(held).map(([name, all]) => [name, new Map(all.map((record) => [record.id, record]))]),
  );
  const records = {
    get: (name: string, id: string) => maps.get(name)?.get(id),
    all: (name: string) => maps.get(name) ?? new Map(),
  };
  return refusalOf(standingIn(records as unknown as Parameters<typeof standingIn>[0], today), changes, step);
}

const set = (...points: readonly LearningPoint[]): readonly RecordChange[] =>
  points.map((after) => ({ collection: 'learningPoints', id: after.id, after }));
const remove = (id: string): RecordChange => ({ collection: 'learningPoints', id, after: null });
const point = (number: number, given: Partial<LearningPoint> = {}) => aLearningPoint(number, given);

const training: Link = { kind: 'training-item', id: 'training1' };
const change = (links: readonly Link[], given: Partial<NonNullable<LearningPoint['change']>> = {}) => ({
  on: '2026-09-07',
  by: 'Insp T. Fell',
  words: 'Officers are told before they go out.',
  links,
  ...given,
});
const open = point(1, { recommendation: aRecommendation() });
const closed = { ...open, change: change([training]) };

describe('the numbers of points of learning', () => {
  it('run without a gap and are given once', () => {
    const held = { learningPoints: [point(1), point(2)] };
    expect(asked(held, set(point(3)))).toBeNull();
    expect(asked(held, set(point(4), point(3)))).toBeNull();
    expect(asked(held, set(point(4)))).toMatch(/without a gap/);
    expect(asked(held, set(point(2, { id: asId('again') })))).toMatch(/without a gap/);
    expect(asked(held, set({ ...point(2), number: 3 }))).toMatch(/stay as they are/);
  });

  it('begin anew in each operation', () => {
    const held = { learningPoints: [point(1), point(2)] };
    expect(asked(held, set(point(1, { id: asId('x'), operationId: asId('other') })))).toBeNull();
  });

  it('stay gap-free whatever is added and removed', () => {
    const step = fc.oneof(
      fc.record({ add: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ drop: fc.nat(11) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let all: readonly LearningPoint[] = [];
        steps.forEach((each, index) => {
          const target = 'drop' in each ? all[each.drop] : undefined;
          const asks =
            'add' in each
              ? set(point(each.add, { id: asId(`p${index}`) }))
              : target === undefined
                ? []
                : [remove(target.id)];
          if (asked({ learningPoints: all }, asks) !== null) return;
          for (const { id, after } of asks as readonly { id: string; after: LearningPoint | null }[]) {
            all = [...all.filter((one) => one.id !== id), ...(after === null ? [] : [after])];
          }
        });
        expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
          all.map((_, index) => index + 1),
        );
        expect(nextLearningNumber(all, asId('operation1'))).toBe(all.length + 1);
      }),
    );
  });
});

describe('removing a point of learning', () => {
  it('is for the newest alone, or for all after it with it', () => {
    const held = { learningPoints: [point(1), point(2)] };
    expect(asked(held, [remove('point2')])).toBeNull();
    expect(asked(held, [remove('point1')])).toMatch(/newest/);
    expect(asked(held, [remove('point1'), remove('point2')])).toBeNull();
  });

  it('is refused once it names a change or is not pursued; undo takes it back', () => {
    const dropped = { ...open, notPursued: { on: '2026-09-07', by: 'Insp T. Fell', why: 'No bay.' } };
    expect(asked({ learningPoints: [closed] }, [remove('point1')])).toMatch(/stays on record/);
    expect(asked({ learningPoints: [dropped] }, [remove('point1')])).toMatch(/stays on record/);
    expect(asked({ learningPoints: [closed] }, [remove('point1')], { step: 'undo' })).toBeNull();
  });

  it('is refused while another record leads to it', () => {
    const about: Link = { kind: 'learning-point', id: 'point1' };
    const agenda = [{ id: asId<'AgendaItem'>('a1'), title: 'L1', about, minute: '' }];
    const later = point(1, { id: asId('later'), operationId: asId('other'), seenBefore: [about] });
    for (const held of [
      { meetings: [aMeeting({ agenda })] },
      { carriedItems: [{ id: 'c', sourceId: 'point1' }] },
      { learningNotes: [{ id: 'n', pointIds: ['point1'] }] },
      { decisions: [{ id: 'd', links: [about] }] },
    ] as Held[]) {
      expect(asked({ learningPoints: [point(1)], ...held }, [remove('point1')])).toMatch(
        /leads to this point/,
      );
    }
    expect(asked({ learningPoints: [point(1), later] }, [remove('point1')])).toMatch(/leads to this point/);
  });
});

describe('closing a recommendation', () => {
  const held = { learningPoints: [open], trainingItems: [aTrainingItem()] };

  it('needs what was changed, on record, and words', () => {
    expect(asked(held, set(closed), { today: '2026-10-01' })).toBeNull();
    expect(asked(held, set({ ...open, change: change([]) }))).toMatch(/naming what it changed/);
    expect(asked(held, set({ ...open, change: change([training], { words: '  ' }) }))).toMatch(
      /different now/,
    );
    expect(asked({ learningPoints: [open] }, set(closed))).toMatch(/no longer recorded/);
  });

  it('asks in the form for a day that has come', () => {
    const given = { on: '2026-09-07', words: 'Done.', links: [training] };
    const on = (today: string) => closingProblem(open, given, { exists: () => true, today })?.field;
    expect(on('2026-09-06')).toBe('on');
    expect(on('2026-09-07')).toBeUndefined();
  });

  it('takes what is made in the same step', () => {
    const after = aTrainingItem();
    const making: RecordChange = { collection: 'trainingItems', id: after.id, after };
    expect(asked({ learningPoints: [open] }, [...set(closed), making])).toBeNull();
  });

  it('knows considerations, clauses and readiness rules, which are reference data', () => {
    const known: readonly Link[] = [
      { kind: 'consideration', id: considerations[0]?.id ?? '' },
      { kind: 'clause', id: libraryClauses[0]?.id ?? '' },
      { kind: 'readiness-rule', id: readinessRules[0]?.id ?? '' },
    ];
    for (const link of known) {
      expect(asked(held, set({ ...open, change: change([link]) }))).toBeNull();
      expect(asked(held, set({ ...open, change: change([{ ...link, id: 'gone' }]) }))).toMatch(/no longer/);
    }
  });

  it('never takes another kind of record, whatever stands', () => {
    const others = linkKinds.filter((kind) => !changeableKinds.some((each) => each === kind));
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.boolean(), (kind, withTraining) => {
        const links = [...(withTraining ? [training] : []), { kind, id: 'point1' }];
        expect(asked(held, set({ ...open, change: change(links) }))).toMatch(/naming what it changed/);
      }),
    );
  });

  it('freezes the recommendation until it is opened again', () => {
    const both = { learningPoints: [closed], trainingItems: [aTrainingItem()] };
    const worded = { ...closed, recommendation: aRecommendation({ text: 'Another.' }) };
    expect(asked(both, set(worded))).toMatch(/Open it again/);
    expect(asked(both, set({ ...closed, observation: 'Better worded.' }))).toBeNull();
    expect(asked(both, set({ ...worded, change: null }))).toBeNull();
  });

  it('is not weighed anew when what it named is gone and the point is worded', () => {
    expect(asked({ learningPoints: [closed] }, set({ ...closed, shows: 'More.' }))).toBeNull();
  });
});

describe('what a point of learning rests on', () => {
  const removal: RecordChange = { collection: 'trainingItems', id: 'training1', after: null };

  it('keeps the training that closed it', () => {
    expect(asked({ learningPoints: [open], trainingItems: [aTrainingItem()] }, [removal])).toBeNull();
    expect(asked({ learningPoints: [closed], trainingItems: [aTrainingItem()] }, [removal])).toMatch(
      /names this training/,
    );
    // Undo of a closing that made its training takes both back.
    const undone = [...set(open), removal];
    expect(asked({ learningPoints: [closed], trainingItems: [aTrainingItem()] }, undone)).toBeNull();
  });

  it('keeps the hot debrief that it came from, and the moment of that', () => {
    const hot = aHotDebrief();
    const from: readonly Link[] = [{ kind: 'hot-debrief', id: 'hot1' }];
    const gone: RecordChange = { collection: 'hotDebriefs', id: 'hot1', after: null };
    const again = (given: Partial<typeof hot>): RecordChange => ({
      collection: 'hotDebriefs',
      id: 'hot1',
      after: { ...hot, ...given },
    });
    expect(asked({ hotDebriefs: [hot] }, [gone])).toBeNull();
    expect(asked({ hotDebriefs: [hot], learningPoints: [point(1, { from })] }, [gone])).toMatch(/stays/);
    expect(asked({ hotDebriefs: [hot] }, [again({ startedAt: '2027-02-01T08:00:00.000Z' })])).toMatch(
      /moment/,
    );
    expect(asked({ hotDebriefs: [hot] }, [again({ endedAt: '2027-02-01T09:00:00.000Z' })])).toMatch(/moment/);
    expect(asked({ hotDebriefs: [hot] }, [again({ endedAt: '2027-02-01T10:10:00.000Z' })])).toBeNull();
  });

  it('is seen before in lessons and other points alone, each once', () => {
    const seen = (...seenBefore: readonly Link[]) =>
      asked({ learningPoints: [point(1)] }, set(point(1, { seenBefore })));
    expect(seen({ kind: 'lesson', id: 'x' }, { kind: 'learning-point', id: 'y' })).toBeNull();
    expect(seen({ kind: 'learning-point', id: 'point1' })).toMatch(/earlier lesson/);
    expect(seen({ kind: 'lesson', id: 'x' }, { kind: 'lesson', id: 'x' })).toMatch(/earlier lesson/);
    expect(seen({ kind: 'decision', id: 'x' })).toMatch(/earlier lesson/);
  });
});
