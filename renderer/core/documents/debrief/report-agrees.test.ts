// The debrief report as it is printed, the data return and the case list count the same records.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedOperation as operation,
  countedUntil as until,
  someRegisters,
} from '../../../../test/builders/random-returns';
import type { ReturnTestRecords } from '../../../../test/builders/returns';
import { caseRows } from '../../cases/case-list';
import { categories, categoryName } from '../../cases/categories';
import { outcomeWords } from '../../cases/outcome';
import { caseStages } from '../../cases/stage';
import { effectiveOffences } from '../../offences/catalogue';
import { dataReturn } from '../../returns/make-return';
import type { ReturnRow } from '../../returns/rows';
import { plainText } from '../missing';
import type { Block, Table } from '../model';
import { planCollections, type PlanRecords } from '../plan/plan-document';
import { debriefReport } from './report';

const outcomeName = (id: string) => outcomeWords.find((word) => word.id === id)?.name ?? id;

/** The blocks of the report of these registers. */
function reportOf(records: ReturnTestRecords): readonly Block[] {
  const empty = Object.fromEntries(planCollections.map((name) => [name, new Map()]));
  const made = debriefReport({
    ...{ kind: 'debrief-report', subjectId: '', operation, number: 1, status: 'draft', author: 'R. Vale' },
    ...{ issueDate: until, reviewDate: null },
    // Sound: an empty collection is one of any record.
    records: { ...(empty as unknown as PlanRecords), ...records },
  });
  if (!made.ok) throw new Error(made.error);
  return made.value.document.blocks;
}

/** What the table of this title prints, by the words at the head of each row; nothing where it is a sentence. */
function printedIn(blocks: readonly Block[], title: string): ReadonlyMap<string, number> {
  const table = blocks.find((block): block is Table => block.kind === 'table' && block.caption === title);
  const rows = table?.rows ?? [];
  return new Map(
    rows.map(([label = '', now = '']) => [
      typeof label === 'string' ? label : '',
      Number((typeof now === 'string' ? now : plainText(now as never)).replaceAll(',', '').split(' of ')[0]),
    ]),
  );
}

/** The records that one printed figure should stand for: as the registers have them, and as the return has them. */
interface Expected {
  readonly table: string;
  readonly label: string;
  readonly listed: readonly string[];
  readonly returned: readonly string[];
}

function expectedOf(records: ReturnTestRecords, rows: readonly ReturnRow[]): readonly Expected[] {
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  const reports = [...records.allegations.values()];
  const allegations = reports.filter(({ kind }) => kind === 'allegation');
  const caseOf = new Map(
    [...records.cases.values()].flatMap(({ id, allegationIds }) => allegationIds.map((each) => [each, id])),
  );
  const cases = caseRows([...records.cases.values()], {
    contacts: records.cpsContacts,
    effective: effectiveOffences([]),
    areas: records.areas,
    today: until,
  });
  // The return says an allegation by itself, or with the case that it became part of.
  const inReturn = ({ id }: { readonly id: string }) => {
    const within = caseOf.get(id as never);
    return rowOf.has(within === undefined ? `allegation:${id}` : `case:${within}`);
  };
  const referencesOf = (all: readonly { readonly reference: string }[]) => all.map((each) => each.reference);
  const allegationsAs = (table: string, label: string, own: typeof allegations): Expected => ({
    ...{ table, label, listed: referencesOf(own) },
    returned: referencesOf(own.filter(inReturn)),
  });
  const casesAs = (table: string, label: string, own: typeof cases): Expected => ({
    ...{ table, label, listed: own.map(({ caseFile }) => caseFile.reference) },
    returned: own
      .filter(({ caseFile, stage }) => {
        const figure = rowOf.get(`case:${caseFile.id}`)?.standing.figure;
        const commission = caseStages.find(({ id }) => id === stage.stage)?.commissionWords;
        return (
          figure === (stage.stage === 'closed' ? outcomeName(caseFile.outcome?.outcome ?? '') : commission)
        );
      })
      .map(({ caseFile }) => caseFile.reference),
  });
  const closed = cases.filter(({ stage }) => stage.stage === 'closed');
  const names = [...new Set(allegations.map(({ category }) => categoryName(category)))];
  const known = categories.map(({ name }) => name);
  return [
    allegationsAs('Allegations', 'Allegations received', allegations),
    ...[...new Set([...known, ...names])].map((name) =>
      allegationsAs(
        'Allegations by category',
        name,
        allegations.filter(({ category }) => categoryName(category) === name),
      ),
    ),
    casesAs('Investigations', 'Cases opened', cases),
    casesAs('Investigations', 'Cases closed', closed),
    casesAs(
      'Investigations',
      'Cases still open',
      cases.filter((each) => !closed.includes(each)),
    ),
    ...caseStages.map(({ id, name }) =>
      casesAs(
        'Cases by stage',
        name,
        cases.filter(({ stage }) => stage.stage === id),
      ),
    ),
    ...outcomeWords.map(({ id, name }): Expected => {
      const alone = reports.filter((each) => each.outcome?.outcome === id && !caseOf.has(each.id));
      const ended = cases.filter(({ caseFile }) => caseFile.outcome?.outcome === id);
      const said = (key: string) => rowOf.get(key)?.standing.figure === name;
      return {
        ...{ table: 'How they ended, cases and reports without a case', label: name },
        listed: [...referencesOf(alone), ...ended.map(({ caseFile }) => caseFile.reference)],
        returned: [
          // An incident is a report that the return does not count: the report prints it beside the others.
          ...referencesOf(alone.filter((each) => each.kind === 'incident' || said(`allegation:${each.id}`))),
          ...ended
            .filter(({ caseFile }) => said(`case:${caseFile.id}`))
            .map(({ caseFile }) => caseFile.reference),
        ],
      };
    }),
  ];
}

/** What differs: the records that are in one and not in the other, by their references, and figures by their words. */
function differences(blocks: readonly Block[], expected: readonly Expected[]): readonly string[] {
  return expected.flatMap(({ table, label, listed, returned }) => {
    const printed = printedIn(blocks, table).get(label) ?? 0;
    const inOne = listed.filter((reference) => !returned.includes(reference));
    return [
      ...(printed === listed.length
        ? []
        : [`${table}, ${label}: printed ${printed}, listed ${listed.length} (${listed.join(', ')})`]),
      ...inOne.map((reference) => `${reference}: in the case list and not in the return`),
    ];
  });
}

const returnOf = (records: ReturnTestRecords) =>
  dataReturn(records, operation, { until, period: 'monthly' }).rows;

describe('the printed debrief report', () => {
  it('has the figures of the data return and of the case list, for any registers', () => {
    fc.assert(
      fc.property(someRegisters, (records) => {
        const blocks = reportOf(records);
        expect(differences(blocks, expectedOf(records, returnOf(records)))).toEqual([]);
        const glance = printedIn(blocks, 'Figures at a glance');
        const allegations = [...records.allegations.values()].filter(({ kind }) => kind === 'allegation');
        expect(glance.get('Allegations received')).toBe(allegations.length);
      }),
      { numRuns: 60 },
    );
  });

  it('differs by exactly the record that the return leaves out', () => {
    fc.assert(
      fc.property(someRegisters, fc.nat(), (records, at) => {
        const rows = returnOf(records);
        fc.pre(rows.length > 0);
        const gone = rows[at % rows.length];
        const found = differences(
          reportOf(records),
          expectedOf(
            records,
            rows.filter((row) => row !== gone),
          ),
        );
        const own = [...records.cases.values()].find(({ reference }) => reference === gone?.reference);
        const within = (own?.allegationIds ?? []).flatMap((id) => {
          const report = records.allegations.get(id);
          return report?.kind === 'allegation' ? [report.reference] : [];
        });
        const named = new Set(found.map((each) => each.split(':')[0]));
        expect(named).toEqual(new Set([gone?.reference, ...within]));
      }),
      { numRuns: 40 },
    );
  });

  it('differs where one of its figures is not what was counted', () => {
    fc.assert(
      fc.property(someRegisters, (records) => {
        const blocks = reportOf(records).map((block): Block => {
          if (block.kind !== 'table' || block.caption !== 'Allegations') return block;
          return { ...block, rows: block.rows.map(([label = '', , ...rest]) => [label, '999', ...rest]) };
        });
        fc.pre(blocks.some((block) => block.kind === 'table' && block.caption === 'Allegations'));
        const [first] = differences(blocks, expectedOf(records, returnOf(records)));
        expect(first).toMatch(/^Allegations, Allegations received: printed 999, listed \d+/);
      }),
      { numRuns: 20 },
    );
  });
});
