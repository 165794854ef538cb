import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase, anAllegation } from '../../../test/builders/cases';
import { byId } from '../../../test/builders/plan-records';
import {
  countedAreas,
  countedOperation,
  countedUntil,
  someRegisters,
} from '../../../test/builders/random-returns';
import { aReturnEntry, returnRecords, type ReturnTestRecords } from '../../../test/builders/returns';
import { caseRows } from '../cases/case-list';
import { compileDebrief } from '../debrief/compile';
import { asId } from '../foundation/ids';
import { effectiveOffences } from '../offences/catalogue';
import { dataReturn } from './make-return';
import { readReturn } from './read-return';
import { type Placed, reconcile, type ReconciledList, type ReconcileGiven } from './reconcile';
import { caseListView, debriefView, returnView } from './views';

const operation = countedOperation;
const areas = countedAreas;
const until = countedUntil;

/** What the product compares: the return as made, the list of cases and the debrief, each read off the records. */
function compared(records: ReturnTestRecords, asked = { until, period: 'monthly' as const }): ReconcileGiven {
  const made = dataReturn(records, operation, asked);
  const read = readReturn(records, operation, asked);
  const rows = caseRows(read.cases, {
    contacts: records.cpsContacts,
    effective: effectiveOffences([]),
    areas: records.areas,
    today: asked.until,
  });
  const { placed, wrongFigures } = debriefView(
    read,
    compileDebrief(records, operation, { today: asked.until, before: null }),
  );
  return {
    returned: returnView(made.rows),
    caseList: caseListView(read, rows),
    debrief: placed,
    wrongFigures,
    explained: made.explained,
  };
}

describe('the reconciliation', () => {
  it('finds return, case list and debrief agreed for any cases and allegations', () => {
    fc.assert(
      fc.property(someRegisters, (records) => {
        const given = compared(records);
        const found = reconcile(given);
        expect(found.differences).toEqual([]);
        expect(found.wrongFigures).toEqual([]);
        expect(found.agrees).toBe(true);
        const reports = [...records.allegations.values()];
        const inCases = new Set([...records.cases.values()].flatMap(({ allegationIds }) => allegationIds));
        const alone = reports.filter(({ id, kind }) => kind === 'allegation' && !inCases.has(id));
        // Counted apart from the product's own way of counting: cases, and allegations of no case.
        expect(found.totals).toEqual({
          returned: records.cases.size + alone.length,
          caseList: records.cases.size + alone.length,
          debrief: records.cases.size + alone.length,
        });
        for (const row of found.rows) expect(row.agrees).toBe(true);
        const sum = found.rows.reduce((all, { counts }) => all + counts.returned, 0);
        expect(sum).toBe(found.totals.returned);
      }),
      { numRuns: 150 },
    );
  });

  it('names exactly the record that is missing from one of the three', () => {
    fc.assert(
      fc.property(
        someRegisters,
        fc.nat(),
        fc.constantFrom<ReconciledList>('returned', 'caseList', 'debrief'),
        (records, at, list) => {
          const given = compared(records);
          const all = given[list];
          fc.pre(all.length > 0);
          const missing = all[at % all.length];
          const found = reconcile({ ...given, [list]: all.filter((placed) => placed !== missing) });
          expect(found.agrees).toBe(false);
          expect(found.differences.map(({ key, reference }) => [key, reference])).toEqual([
            [missing?.key, missing?.reference],
          ]);
          expect(found.differences[0]?.as[list]).toEqual([]);
          expect(found.rows.filter(({ agrees }) => !agrees)).toHaveLength(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('names a record that one of them counts otherwise or twice', () => {
    const one: Placed = { key: 'case:c', reference: 'C-1', category: 'voting', figure: 'Conviction' };
    const other: Placed = { key: 'case:d', reference: 'C-2', category: 'voting', figure: 'Conviction' };
    const both = [one, other];
    const otherwise = reconcile({
      returned: both,
      caseList: both,
      debrief: [one, { ...other, figure: 'Acquittal' }],
    });
    expect(otherwise.differences.map(({ reference, as }) => [reference, as.debrief])).toEqual([
      ['C-2', ['Voting, acquittal']],
    ]);
    const twice = reconcile({ returned: [...both, one], caseList: both, debrief: both });
    expect(twice.differences.map(({ reference }) => reference)).toEqual(['C-1']);
  });

  it('says what is left out and what came after the last day, each with its reason', () => {
    const records = returnRecords({
      areas,
      allegations: byId(
        anAllegation({ id: asId('early'), reference: 'A-1', reportedOn: '2027-05-01' }),
        anAllegation({ id: asId('late'), reference: 'A-2', reportedOn: '2027-06-02' }),
        anAllegation({ id: asId('out'), reference: 'A-3', reportedOn: '2027-05-01' }),
        anAllegation({ id: asId('joined'), reference: 'A-4', reportedOn: '2027-05-01' }),
      ),
      cases: byId(
        aCase({ allegationIds: [asId('joined')], openedAt: '2027-06-10T09:00:00.000Z' }),
        aCase({
          id: asId('case-2'),
          reference: 'C-002',
          outcome: {
            outcome: 'no-further-action',
            on: '2027-06-03',
            reason: 'None.',
            by: 'X',
            cpsReference: '',
          },
        }),
      ),
      returnEntries: byId(
        aReturnEntry(
          { kind: 'allegation', id: 'out' },
          { leftOut: { why: 'Another force’s.', by: 'X', at: '2027-06-01T09:00:00.000Z' } },
        ),
      ),
    });
    const found = reconcile(compared(records, { until: '2027-05-31', period: 'monthly' }));
    const why = Object.fromEntries(found.differences.map((each) => [each.reference, each.why]));
    expect(why).toEqual({
      'A-2': 'Reported after Mon 31 May 2027, the last day of this return.',
      'A-3': 'Left out of the return: Another force’s.',
      'A-4': 'Became part of case C-001 after Mon 31 May 2027.',
      'C-001': 'Opened after Mon 31 May 2027, the last day of this return.',
      'C-002': 'Its state changed after Mon 31 May 2027, the last day of this return.',
    });
  });
});
