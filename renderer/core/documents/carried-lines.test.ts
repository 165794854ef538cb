import { describe, expect, it } from 'vitest';
import { aFullInput } from '../../../test/builders/documents';
import { exampleRequest } from '../../../test/builders/plan-request';
import { type CarriedItem, carriedItemId, type CarriedKind } from '../carry-forward/carried-item';
import { asId } from '../foundation/ids';
import type { Operation } from '../operation/operation';
import { carriedBlocks } from './carried-lines';
import { documentText } from './document-text';
import { operationOrder } from './plan/operation-order';
import { threatAssessmentDocument } from './threat-assessment';

const from = asId<'Operation'>('operation2026');

function item(operation: Operation, kind: CarriedKind, given: Partial<CarriedItem> = {}): CarriedItem {
  const sourceId = given.sourceId ?? 'source';
  return {
    id: carriedItemId(operation.id, kind, sourceId),
    operationId: operation.id,
    fromOperationId: from,
    kind,
    sourceId,
    words: 'Brief the evening shift.\nOwner: Insp T. Fell',
    answer: 'dropped',
    reason: 'The shift is no more.',
    became: [],
    by: 'Insp J. Marl',
    at: '2027-02-01T10:00:00.000Z',
    ...given,
  };
}

const byId = (...items: readonly CarriedItem[]) => new Map(items.map((each) => [each.id as string, each]));

/** APP Policing elections, organisational learning: it should be included in subsequent election planning. */
describe('what was carried forward, in the threat assessment', () => {
  const input = aFullInput();
  const { operation } = input;
  const said = (...items: readonly CarriedItem[]) =>
    documentText(threatAssessmentDocument({ ...input, carriedItems: byId(...items) }));

  it('stands with its answer and its reason where it bears on the threat', () => {
    const text = said(item(operation, 'recommendation'));
    expect(text).toContain('Carried forward from the operation before');
    expect(text).toContain('Brief the evening shift.');
    expect(text).toContain('The shift is no more.');
    expect(text).toContain('Dropped: 1.');
  });

  it('leaves out what does not bear on it, and what another operation answered', () => {
    expect(said(item(operation, 'contact'))).not.toContain('Carried forward');
    const other = { ...operation, id: asId<'Operation'>('other') };
    expect(said(item(other, 'recommendation'))).not.toContain('Carried forward');
  });

  it('does not change in a version that gold has, whatever is answered since', () => {
    const submitted = {
      ...input.grid.assessment,
      status: 'submitted' as const,
      submission: { by: 'Insp J. Marl', at: '2027-02-10T10:00:00.000Z', note: '' },
    };
    const text = documentText(
      threatAssessmentDocument({
        ...input,
        grid: { ...input.grid, assessment: submitted },
        carriedItems: byId(
          item(operation, 'recommendation'),
          item(operation, 'rating', { words: 'Later threat.', at: '2027-02-11T10:00:00.000Z' }),
        ),
      }),
    );
    expect(text).toContain('Brief the evening shift.');
    expect(text).not.toContain('Later threat.');
  });
});

describe('what was carried forward, in the operation order', () => {
  const order = (items: (operation: Operation) => readonly CarriedItem[]) => {
    const request = exampleRequest('operation-order');
    const carriedItems = byId(...items(request.operation));
    const made = operationOrder({ ...request, records: { ...request.records, carriedItems } });
    if (!made.ok) throw new Error(made.error);
    return { text: documentText(made.value.document), sources: made.value.sources };
  };

  it('stands with every kind and its reason, and is named among the sources', () => {
    const { text, sources } = order((operation) => [
      item(operation, 'contact', {
        answer: 'changed',
        reason: 'A new press officer.',
        words: 'Carrow Council',
      }),
      item(operation, 'recommendation', { answer: 'accepted', reason: '' }),
    ]);
    expect(text).toContain('A new press officer.');
    expect(text).toContain('Accepted: 1. Changed: 1. Dropped: 0.');
    expect(sources.find(({ id }) => id === 'carried-items')?.version).toContain('2 answers');
  });

  it('is not spoken of where nothing was answered', () => {
    const { text, sources } = order(() => []);
    expect(text).not.toContain('Carried forward');
    expect(sources.some(({ id }) => id === 'carried-items')).toBe(false);
  });
});

describe('many that were accepted as they were', () => {
  it('stand in one row for their kind, which says how many', () => {
    const operation = { id: asId<'Operation'>('operation1') } as Operation;
    const many = Array.from({ length: 9 }, (_, at) =>
      item(operation, 'rating', {
        sourceId: `cell-${at}`,
        answer: 'accepted',
        reason: '',
        words: `Threat ${at}`,
      }),
    );
    const [, table] = carriedBlocks(many);
    if (table?.kind !== 'table') throw new Error('There is a table');
    expect(table.rows).toHaveLength(1);
    expect(JSON.stringify(table.rows)).toContain('and 3 more');
    expect(JSON.stringify(table.rows)).toContain('Accepted: 9');
  });
});
