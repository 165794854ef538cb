import { describe, expect, it } from 'vitest';
import { byId } from '../../../test/builders/plan-records';
import { standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import { differencesTo } from '../returns/differences';
import { dataReturn, keptRows, madeReturnCollections, type MadeReturnRecords } from '../returns/make-return';
import { exampleChanges } from './example';
import { exampleBeforeId } from './example-before';

const changes = exampleChanges('2026-11-21T10:00:00.000Z');
const of = (name: string) =>
  byId(...changes.flatMap(({ collection, after }) => (collection === name && after !== null ? [after] : [])));
// Each collection holds the records of its own name.
const records = Object.fromEntries(
  madeReturnCollections.map((name) => [name, of(name)]),
) as unknown as MadeReturnRecords;
const operation = changes.flatMap((change) =>
  change.collection === 'operations' && change.id === exampleBeforeId && change.after !== null
    ? [change.after]
    : [],
)[0];
if (operation === undefined) throw new Error('The example has no operation of May 2026');
const sent = changes.flatMap((change) =>
  change.collection === 'dataReturns' && change.after !== null ? [change.after] : [],
);
const emptyDesk = { get: () => undefined, all: () => new Map<string, never>() };
const ofTheReturn = changes.filter(
  ({ collection }) => collection === 'returnEntries' || collection === 'dataReturns',
);

describe('the data return of the example', () => {
  const final = dataReturn(records, operation, { until: '2026-11-21', period: 'final' });

  it('has its entries and one return that was sent, and no guard refuses them', () => {
    expect(sent.map(({ operationId, until, rows }) => [operationId, until, rows.length])).toEqual([
      [exampleBeforeId, '2026-05-31', 6],
    ]);
    expect(refusalOf(standingIn(emptyDesk), ofTheReturn)).toBeNull();
  });

  it('names nobody, has a summary in every row, and nothing holds it back', () => {
    expect(final.rows).toHaveLength(6);
    expect(final.findings.filter(({ gravity }) => gravity === 'error')).toEqual([]);
    for (const { reference, cells } of final.rows) expect([reference, cells.summary]).not.toContain('');
  });

  it('has changed since the return for May, which said nothing of what ended later', () => {
    const [last] = sent;
    if (last === undefined) throw new Error('no return was sent');
    const { added, changed, gone } = differencesTo(last, keptRows(final), 'Force reference');
    expect([added, gone]).toEqual([[], []]);
    expect(changed.map(({ reference }) => reference).sort()).toEqual([
      'A-003',
      'A-006',
      'A-009',
      'C-001',
      'C-002',
      'C-003',
    ]);
  });
});
