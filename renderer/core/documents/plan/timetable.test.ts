import { describe, expect, it } from 'vitest';
import { exampleChanges, exampleOperationId } from '../../operation/example';
import { asId } from '../../foundation/ids';
import { documentText } from '../document-text';
import { planCollections, type PlanDocumentRequest, type PlanRecords } from './plan-document';
import { composeTimetable } from './timetable';

/** The example operation as its records. */
function exampleRequest(given: Partial<PlanDocumentRequest> = {}): PlanDocumentRequest {
  const maps = new Map<string, Map<string, unknown>>();
  for (const { collection, id, after } of exampleChanges('2027-03-01T09:00:00.000Z')) {
    const held = maps.get(collection) ?? new Map<string, unknown>();
    held.set(id, after);
    maps.set(collection, held);
  }
  const all = (name: string) => maps.get(name) ?? new Map<string, unknown>();
  const records = Object.fromEntries(
    planCollections.map((name) => [name, all(name)]),
  ) as unknown as PlanRecords;
  const operation = records.operations.get(exampleOperationId);
  if (operation === undefined) throw new Error('The example has no operation');
  return {
    kind: 'timetable',
    subjectId: '',
    operation,
    records,
    number: 1,
    status: 'draft',
    issueDate: '2027-03-01',
    reviewDate: null,
    author: 'Insp J. Marl, Election SPOC',
    ...given,
  };
}

const textOf = (given: Partial<PlanDocumentRequest> = {}) => {
  const made = composeTimetable(exampleRequest(given));
  if (!made.ok) throw new Error(made.error);
  return documentText(made.value.document);
};

describe('the timetable as a document', () => {
  it('says on its first page when the poll is, and the dates that officers plan by', () => {
    const text = textOf();
    expect(text).toContain('the poll is on Thu 6 May 2027');
    expect(text).toContain('The dates that officers plan by');
    expect(text).toContain('Pre-election period: from ');
  });

  it('gives the rule and the source of every date, and how sure it is', () => {
    const made = composeTimetable(exampleRequest());
    if (!made.ok) throw new Error(made.error);
    const table = made.value.document.blocks.find(
      (block) => block.kind === 'table' && block.caption.startsWith('Statutory'),
    );
    if (table?.kind !== 'table') throw new Error('No table of statutory dates');
    expect(table.rows.length).toBeGreaterThan(20);
    const sources = made.value.document.blocks.find(
      (block) => block.kind === 'table' && block.caption === 'The sources of the rules',
    );
    if (sources?.kind !== 'table') throw new Error('No table of sources');
    const named = new Set(sources.rows.map(([name]) => `${typeof name === 'string' ? name : ''}.`));
    for (const row of table.rows) {
      const [source = ''] = /Source \d+\./.exec(JSON.stringify(row[3])) ?? [];
      expect(named).toContain(source);
      expect(JSON.stringify(row[4])).toMatch(/hecked/);
    }
  });

  it('names the owner of every event, and what is missing as not recorded', () => {
    const [row] = exampleRequest().records.plannedEvents.values();
    if (row === undefined) throw new Error('The example plans no event');
    const without = { ...row, owner: '' };
    const records = { ...exampleRequest().records, plannedEvents: new Map([[row.id, without]]) };
    expect(textOf({ records })).toContain('[not recorded]');
  });

  it('says why there can be none, and where to put it right', () => {
    const operation = { ...exampleRequest().operation, id: asId<'Operation'>('other'), pollingDate: null };
    expect(composeTimetable(exampleRequest({ operation }))).toEqual({
      ok: false,
      error:
        'The polling date is not recorded, and every date follows from it. Enter it under Operation. No document was made.',
    });
  });
});
