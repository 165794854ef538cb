import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, aCpsContact, anAllegation } from '../../../../test/builders/cases';
import { anOperation } from '../../../../test/builders/desk';
import { asId } from '../../foundation/ids';
import { effectiveOffences } from '../../offences/catalogue';
import { exampleOperationId } from '../example';
import type { Operation } from '../operation';
import { casesNearLimitElsewhere, limitsElsewhere } from './limits-elsewhere';

const effective = effectiveOffences([]);
const last = anOperation({ id: asId('operation-2026'), name: 'May 2026', pollingDate: '2026-05-07' });
const next = anOperation({ id: asId('operation-2027'), name: 'May 2027', pollingDate: '2027-05-06' });
const today = '2027-02-01';

/** Last day 7 May 2027. */
const ofLastYear = aCase({
  operationId: last.id,
  offences: [aCaseOffence({ occurred: { kind: 'on', date: '2026-05-07' } })],
});
const byId = <T extends { readonly id: string }>(...records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));
const around = (open: Operation | null, operations: readonly Operation[] = [last, next]) => ({
  effective,
  operations,
  open,
  today,
});
const records = {
  cases: byId(ofLastYear),
  allegations: byId(anAllegation({ operationId: next.id })),
  cpsContacts: byId(
    aCpsContact({
      operationId: last.id,
      caseId: ofLastYear.id,
      items: [
        { id: asId('item-1'), text: 'Statement', due: '2027-01-20', responses: [], doneOn: null },
        { id: asId('item-2'), text: 'Exhibits', due: '2027-02-01', responses: [], doneOn: null },
      ],
    }),
  ),
};
const unknown = { kind: 'unknown', notBefore: null } as const;

describe('limits of the operations that are not open', () => {
  it('are seen while another operation is open and while none is, with the operation that they are of', () => {
    for (const open of [next, null]) {
      expect(limitsElsewhere(records, around(open)).limits).toMatchObject([
        { text: 'C-001: Personation', lastDay: '2027-05-07', operation: { name: 'May 2026' } },
      ]);
    }
  });

  it('are not said twice: those of the open operation stand in its own list', () => {
    expect(limitsElsewhere(records, around(last))).toEqual({ limits: [], uncounted: [], overdue: [] });
  });

  it('stand in the order of their days over all operations', () => {
    const older = anOperation({ id: asId('operation-2025'), name: 'By-election' });
    const sooner = aCase({
      ...ofLastYear,
      id: asId('case-2'),
      operationId: older.id,
      offences: [aCaseOffence({ occurred: { kind: 'on', date: '2026-03-12' } })],
    });
    const found = limitsElsewhere(
      { ...records, cases: byId(ofLastYear, sooner) },
      around(next, [last, next, older]),
    );
    expect(found.limits.map(({ lastDay, operation }) => [lastDay, operation.name])).toEqual([
      ['2027-03-12', 'By-election'],
      ['2027-05-07', 'May 2026'],
    ]);
  });

  it('that cannot be counted, and items of action plans that are overdue, are seen too', () => {
    const cases = byId({ ...ofLastYear, offences: [aCaseOffence({ occurred: unknown })] });
    const found = limitsElsewhere({ ...records, cases }, around(next));
    expect(found.uncounted).toMatchObject([{ text: 'C-001: Personation', operation: { name: 'May 2026' } }]);
    expect(found.overdue).toMatchObject([{ due: '2027-01-20', operation: { name: 'May 2026' } }]);
  });

  it('of the invented example are never mixed with real work', () => {
    const example = anOperation({ id: exampleOperationId, name: 'Example', isExample: true });
    const cases = byId({ ...ofLastYear, operationId: exampleOperationId });
    expect(limitsElsewhere({ ...records, cases }, around(next, [example, next])).limits).toEqual([]);
    expect(limitsElsewhere(records, around(example, [example, last])).limits).toHaveLength(1);
  });
});

describe('cases of other operations near their limit', () => {
  const near = (given: Partial<typeof ofLastYear>, day: string) =>
    casesNearLimitElsewhere([{ ...ofLastYear, ...given }], { ...around(next), today: day }).length;

  it('are those whose limit has passed, ends within three months or cannot be counted', () => {
    expect([near({}, '2027-02-06'), near({}, '2027-02-07'), near({}, '2027-05-08')]).toEqual([0, 1, 1]);
    expect(near({ offences: [aCaseOffence({ occurred: unknown })] }, today)).toBe(1);
  });

  it('are neither those of the open operation nor those that have ended', () => {
    expect(near({ operationId: next.id }, '2027-04-01')).toBe(0);
    const outcome = {
      outcome: 'no-further-action',
      on: '2027-01-09',
      reason: '',
      by: '',
      cpsReference: '',
    } as const;
    expect(near({ outcome }, '2027-04-01')).toBe(0);
  });
});
