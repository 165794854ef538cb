import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCase, anAllegation } from '../../../test/builders/cases';
import { anOperation } from '../../../test/builders/desk';
import { aLearningPoint, aRecommendation } from '../../../test/builders/learning';
import { aClosedClosure } from '../../../test/builders/retention';
import { firstChanges, furtherChanges } from '../../../test/fixtures/vault/every-collection';
import type { Outcome } from '../cases/outcome';
import { asId } from '../foundation/ids';
import { type RecordChange, type StandingRecords, standingIn } from '../guard-question';
import { exampleOperationId } from '../operation/example';
import { exampleBeforeId } from '../operation/example-before';
import type { OperationId } from '../operation/operation';
import type { CollectionName } from '../records';
import { classOfCollection, collectionsOf, retentionClass, retentionClasses } from './classes';
import { erasureCopies, leftNaming } from './erasure-copies';
import { erasureHolds } from './erasure-holds';
import { erasureTargets, recordsOfClass } from './erasure-targets';

const operations = [exampleOperationId, exampleBeforeId];
let everything: readonly RecordChange[] = [];

beforeAll(async () => {
  const further = await furtherChanges(() => Promise.resolve('c2VhbGVk'));
  everything = [...firstChanges(), ...further.changes];
});

function held(changes: readonly RecordChange[], today: string | null = null): StandingRecords {
  const maps = new Map<string, Map<string, unknown>>();
  for (const { collection, id, after } of changes) {
    if (after === null) continue;
    maps.set(collection, (maps.get(collection) ?? new Map<string, unknown>()).set(id, after));
  }
  const all = (name: string) => maps.get(name) ?? new Map();
  return standingIn(
    { get: (name, id) => all(name).get(id) as never, all: (name) => all(name) as never },
    today,
  );
}

function classNamed(id: string) {
  const found = retentionClass(id);
  if (found === undefined) throw new Error(`No class ${id}`);
  return found;
}

describe('the classes', () => {
  it('are those of the reference, each with collections of its own', () => {
    for (const { id } of retentionClasses) expect(collectionsOf(id).length).toBeGreaterThan(0);
    const counted = retentionClasses.flatMap(({ id }) => collectionsOf(id));
    expect(new Set(counted).size).toBe(counted.length);
    const shared = Object.values(classOfCollection).filter((each) => each === 'shared');
    expect(counted.length + shared.length).toBe(Object.keys(classOfCollection).length);
  });

  it('hold every record that says it belongs to an operation, and no other', () => {
    const records = held(everything);
    for (const operationId of operations) {
      const found = retentionClasses.flatMap((of) => recordsOfClass(records, operationId, of));
      const said = everything.filter(({ collection, after }) => {
        const given = after as { operationId?: string } | null;
        return classOfCollection[collection] !== 'shared' && given?.operationId === operationId;
      });
      const ids = new Set(found.map(({ collection, id }) => `${collection}/${id}`));
      for (const { collection, id } of said) expect(ids).toContain(`${collection}/${id}`);
      for (const { collection } of found) expect(classOfCollection[collection]).not.toBe('shared');
    }
  });
});

describe('what an erasure takes', () => {
  it('is nothing of another operation, whatever else is gone', () => {
    const classes = fc.constantFrom(...retentionClasses);
    const gone = fc.infiniteStream(fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.constantFrom(...operations), classes, gone, (operationId, of, leave) => {
        const left = everything.filter(() => leave.next().value !== 0);
        const records = held(left);
        const other = operations.find((id) => id !== operationId);
        const targets = erasureTargets(records, operationId, of);
        const others = new Set(
          retentionClasses
            .flatMap((each) => recordsOfClass(records, other as OperationId, each))
            .map(({ collection, id }) => `${collection}/${id}`),
        );
        for (const { collection, id } of targets) {
          expect(classOfCollection[collection]).toBe(of.id);
          expect(others.has(`${collection}/${id}`)).toBe(false);
          const record = records.get(collection, id) as { operationId?: string } | undefined;
          if (record !== undefined && 'operationId' in record) expect(record.operationId).toBe(operationId);
        }
        if (of.years === null) expect(targets).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out a record whose owner is not known', () => {
    const records = held(everything.filter(({ collection }) => collection !== 'assessments'));
    const taken = erasureTargets(records, exampleOperationId, classNamed('assessment'));
    expect(taken.filter(({ collection }) => collection === 'cells')).toEqual([]);
  });
});

const operation = anOperation({ pollingDate: '2027-05-06' });
const other = anOperation({ id: asId<'Operation'>('operation2'), name: 'May 2031 local elections' });
const ended: Outcome = {
  outcome: 'conviction',
  on: '2028-02-01',
  reason: 'Pleaded guilty.',
  by: 'Insp J. Marl',
  cpsReference: 'CPS-1',
};
const closure = aClosedClosure(operation.id);
const set = (collection: CollectionName, ...records: readonly object[]): RecordChange[] =>
  records.map(
    (after) => ({ collection, id: (after as { id: string }).id, after }) as unknown as RecordChange,
  );
const standing = [...set('operations', operation, other), ...set('closures', closure)];
const allegation = anAllegation({ operationId: operation.id, outcome: ended });

function holdsOf(classId: string, today: string | null, changes: readonly RecordChange[]) {
  const records = held([...standing, ...changes], today);
  const of = classNamed(classId);
  const targets = erasureTargets(records, operation.id, of);
  return erasureHolds({ records, operationId: operation.id, of, targets, today });
}
const kinds = (...given: Parameters<typeof holdsOf>) => holdsOf(...given).map(({ kind }) => kind);

describe('what holds an erasure back', () => {
  const ripe = '2033-09-01';

  it('is nothing once the period is over, the operation closed and every case ended', () => {
    const done = [
      ...set('allegations', allegation),
      ...set('cases', aCase({ operationId: operation.id, outcome: ended })),
    ];
    expect(kinds('cases', ripe, done)).toEqual([]);
    expect(kinds('cases', '2033-08-31', done)).toEqual(['not-due']);
    expect(kinds('cases', ripe, [])).toEqual(['nothing']);
    expect(kinds('operation', ripe, done)).toEqual(['kept']);
  });

  it('is an operation that is open', () => {
    const open = { ...closure, turns: [] };
    expect(kinds('cases', null, [...set('allegations', allegation), ...set('closures', open)])).toEqual([
      'not-closed',
    ]);
  });

  it('is an open case or proceedings of the operation, for every class of it', () => {
    const begun = aCase({ operationId: operation.id, outcome: { ...ended, outcome: 'court-proceedings' } });
    for (const classId of ['cases', 'polling-day'])
      expect(kinds(classId, ripe, [...set('cases', begun), ...set('allegations', allegation)])).toContain(
        'case',
      );
  });

  it('is a report without an outcome while its limit runs or cannot be counted', () => {
    const open = anAllegation({ operationId: operation.id, stream: 'malpractice', outcome: null });
    const dated = { ...open, occurred: { ...open.occurred } };
    expect(kinds('cases', '2027-09-02', set('allegations', dated))).toContain('report');
  });

  it('is an open case of another operation that rests on a record of it', () => {
    const later = aCase({
      id: asId('later'),
      operationId: other.id,
      outcome: null,
      allegationIds: [allegation.id],
    });
    const done = set('allegations', allegation);
    expect(kinds('cases', ripe, [...done, ...set('cases', later)])).toEqual(['linked-case']);
    expect(kinds('cases', ripe, [...done, ...set('cases', { ...later, allegationIds: [] })])).toEqual([]);
    expect(kinds('cases', ripe, [...done, ...set('cases', { ...later, outcome: ended })])).toEqual([]);
  });

  it('is an open recommendation, for the debrief alone', () => {
    const point = aLearningPoint(1, { operationId: operation.id, recommendation: aRecommendation() });
    expect(kinds('debrief', ripe, set('learningPoints', point))).toEqual(['matter']);
    expect(
      kinds('cases', ripe, [...set('learningPoints', point), ...set('allegations', allegation)]),
    ).toEqual([]);
  });
});

describe('what an erasure does not reach', () => {
  it('is said: snapshots always, files and documents where there are any', () => {
    const records = held(everything);
    const about = (id: string) => erasureCopies(records, exampleOperationId, { id: classNamed(id).id });
    expect(about('cases').map(({ kind }) => kind)).toContain('snapshots');
    expect(about('documents').map(({ kind }) => kind)).not.toContain('documents');
    expect(erasureCopies(held([]), exampleOperationId, classNamed('plan'))).toHaveLength(1);
  });

  it('counts the records that will name what is gone', () => {
    const later = aCase({ id: asId('later'), operationId: other.id, allegationIds: [allegation.id] });
    const records = held([...standing, ...set('allegations', allegation), ...set('cases', later)]);
    const of = classNamed('cases');
    const targets = erasureTargets(records, operation.id, of);
    expect(leftNaming(records, operation.id, { of, targets })).toEqual({ ofThisOperation: 0, ofOthers: 1 });
  });
});
