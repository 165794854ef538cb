import { describe, expect, it } from 'vitest';
import { aCase } from '../../../test/builders/cases';
import { anOperation } from '../../../test/builders/desk';
import { aDayLogEntry } from '../../../test/builders/polling-day';
import { aClosedClosure, anAnsweredClosure, aReview } from '../../../test/builders/retention';
import { asId } from '../foundation/ids';
import { type GuardedStep, type RecordChange, standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import { newStation } from '../places/station';
import type { CollectionName } from '../records';

const operation = anOperation({ pollingDate: '2027-05-06' });
const set = (collection: CollectionName, after: object): RecordChange =>
  ({ collection, id: (after as { id: string }).id, after }) as unknown as RecordChange;
const gone = (collection: CollectionName, id: string): RecordChange =>
  ({ collection, id, after: null }) as RecordChange;

function refusal(
  standing: readonly RecordChange[],
  changes: readonly RecordChange[],
  given: { readonly step?: GuardedStep; readonly today?: string } = {},
) {
  const all = (name: string) =>
    new Map(standing.filter(({ collection }) => collection === name).map(({ id, after }) => [id, after]));
  const records = standingIn(
    { get: (name, id) => all(name).get(id) as never, all: (name) => all(name) as never },
    given.today ?? '2034-01-01',
  );
  return refusalOf(records, changes, given.step);
}

const answered = anAnsweredClosure(operation.id);
const closed = aClosedClosure(operation.id);
const turn = (what: 'closed' | 'opened-again', why = '') => ({
  id: asId<'ClosureTurn'>(`turn-${what}`),
  turn: what,
  at: '2028-01-01T10:00:00.000Z',
  by: 'Insp J. Marl',
  why,
});

describe('closing an operation', () => {
  it('needs an answer to every item', () => {
    const short = { ...closed, answers: closed.answers.slice(1) };
    expect(refusal([set('closures', answered)], [set('closures', closed)])).toBeNull();
    expect(refusal([set('closures', answered)], [set('closures', short)])).toMatch(/every item/);
    expect(refusal([], [set('closures', answered)])).toBeNull();
  });

  it('is opened again with a reason, and turns and answers stay as they were', () => {
    const standing = [set('closures', closed)];
    const again = (why: string) =>
      set('closures', { ...closed, turns: [...closed.turns, turn('opened-again', why)] });
    expect(refusal(standing, [again('A report came late.')])).toBeNull();
    expect(refusal(standing, [again(' ')])).toMatch(/with a reason/);
    expect(
      refusal(standing, [set('closures', { ...closed, turns: [...closed.turns, turn('closed')] })]),
    ).toMatch(/already stands/);
    expect(refusal(standing, [set('closures', answered)])).toMatch(/stays on record/);
    expect(refusal(standing, [gone('closures', closed.id)])).toMatch(/stays on record/);
    expect(refusal(standing, [set('closures', { ...closed, answers: closed.answers.slice(1) })])).toMatch(
      /its checklist stays/,
    );
  });
});

describe('a closed operation', () => {
  const station = newStation({
    id: asId('station1'),
    operationId: operation.id,
    placeId: asId('place1'),
    areaId: asId('carrow'),
  });
  const standing = [set('operations', operation), set('closures', closed), set('stations', station)];
  const renumbered = set('stations', { ...station, number: '12' });

  it('keeps what was planned and done as it stood, in commits, undo and redo', () => {
    for (const step of ['commit', 'undo', 'redo'] as const)
      expect(refusal(standing, [renumbered], { step })).toMatch(
        /was closed on Wed 1 Sept? 2027.*Open it again/,
      );
    expect(refusal(standing, [set('dayLog', aDayLogEntry(1, { operationId: operation.id }))])).toMatch(
      /was closed/,
    );
    expect(refusal([set('closures', answered), set('stations', station)], [renumbered])).toBeNull();
  });

  it('lets its cases and intelligence go on, and places be put right', () => {
    expect(refusal(standing, [set('cases', aCase({ operationId: operation.id }))])).toBeNull();
    expect(refusal(standing, [set('stations', { ...station, placeId: asId('place2') })])).toBeNull();
  });

  it('does not touch other operations', () => {
    const elsewhere = { ...station, id: asId<'Station'>('station2'), operationId: asId<'Operation'>('o2') };
    expect(refusal(standing, [set('stations', elsewhere)])).toBeNull();
  });
});

describe('an erasure', () => {
  const first = aDayLogEntry(1, { operationId: operation.id });
  const second = aDayLogEntry(2, { operationId: operation.id });
  const elsewhere = aDayLogEntry(3, { operationId: asId<'Operation'>('o2') });
  const standing = [
    set('operations', operation),
    set('closures', closed),
    ...[first, second, elsewhere].map((entry) => set('dayLog', entry)),
  ];
  const review = aReview({ classId: 'polling-day', decision: 'erase', nextOn: null });
  const decided = set('retentionReviews', review);
  const both = [gone('dayLog', first.id), gone('dayLog', second.id)];

  it('takes entries of a log that nothing else may take', () => {
    expect(refusal(standing, both)).not.toBeNull();
    expect(refusal(standing, [decided, ...both])).toBeNull();
  });

  it('takes all of the class and nothing else', () => {
    expect(refusal(standing, [decided])).toMatch(/have changed since/);
    expect(refusal(standing, [decided, ...both.slice(1)])).toMatch(/have changed since/);
    expect(refusal(standing, [decided, ...both, gone('dayLog', elsewhere.id)])).toMatch(/have changed since/);
    expect(refusal(standing, [decided, ...both, set('cases', aCase())])).toMatch(/nothing else/);
  });

  it('waits for the end of the period and for open cases, and is no undo', () => {
    expect(refusal(standing, [decided, ...both], { today: '2033-08-31' })).toMatch(/kept until/);
    expect(
      refusal([...standing, set('cases', aCase({ operationId: operation.id }))], [decided, ...both]),
    ).toMatch(/has not ended/);
    for (const step of ['undo', 'redo'] as const)
      expect(refusal(standing, [decided, ...both], { step })).toMatch(/nothing else/);
  });

  it('is finished with its counts once, and every review stays on record', () => {
    const begun = [set('retentionReviews', review)];
    const counts = [{ collection: 'dayLog', count: 2 }];
    expect(refusal(begun, [set('retentionReviews', { ...review, erased: counts })])).toBeNull();
    expect(refusal(begun, [set('retentionReviews', { ...review, erased: counts, why: 'Else' })])).toMatch(
      /stays/,
    );
    const finished = [set('retentionReviews', { ...review, erased: counts })];
    expect(refusal(finished, [set('retentionReviews', { ...review, erased: [] })])).toMatch(/stays/);
    expect(refusal(finished, [gone('retentionReviews', review.id)], { step: 'undo' })).toMatch(/stays/);
    const kept = set('retentionReviews', aReview());
    expect(refusal([kept], [gone('retentionReviews', 'review1')], { step: 'undo' })).toBeNull();
    expect(refusal([kept], [gone('retentionReviews', 'review1')])).toMatch(/stays/);
    expect(refusal([], [set('retentionReviews', aReview({ nextOn: null }))])).toMatch(
      /date of its next review/,
    );
  });
});
