import { describe, expect, it } from 'vitest';
import { carryChanges, earlierAssessment, earlierOperation } from '../../../test/builders/carry-forward';
import { aDesk } from '../../../test/builders/desk';
import { linkCollections, type LinkRecords } from './link-words';
import { operationIdOfLink } from './link-operation';

const desk = aDesk(carryChanges());
// Sound: every collection that the type names was put in under its own name.
const records = Object.fromEntries(
  linkCollections.map((name) => [name, desk.records.all(name)]),
) as unknown as LinkRecords;

describe('the operation of the record that a link leads to', () => {
  it('is the one that the record names, or that of the assessment which it hangs on', () => {
    const [cellId = ''] = [...records.cells.keys()];
    expect(operationIdOfLink({ kind: 'learning-point', id: 'point-1' }, records)).toBe(earlierOperation.id);
    expect(operationIdOfLink({ kind: 'assessment', id: earlierAssessment.id }, records)).toBe(
      earlierOperation.id,
    );
    expect(operationIdOfLink({ kind: 'cell', id: cellId }, records)).toBe(earlierOperation.id);
  });

  it('is none for what the force keeps for all, for what is no record, and for what is gone', () => {
    for (const [kind, id] of [
      ['partner', 'partner-0'],
      ['area', 'carrow'],
      ['consideration', 'x'],
      ['decision', 'gone'],
    ] as const)
      expect(operationIdOfLink({ kind, id }, records)).toBeNull();
  });
});
