import { describe, expect, it } from 'vitest';
import { anAllegation } from '../../../test/builders/cases';
import { anOperation } from '../../../test/builders/desk';
import { namingCollections, type NamingRecords } from '../issuing/known-names';
import { namesForReturn } from './names-in-cells';

const operation = anOperation();

function records(
  more: Partial<Record<keyof NamingRecords, ReadonlyMap<string, unknown>>> = {},
): NamingRecords {
  const empty = Object.fromEntries(namingCollections.map((name) => [name, new Map()]));
  // Sound: each collection under its own name.
  return { ...empty, ...more } as unknown as NamingRecords;
}

describe('whom no cell of the return may name', () => {
  it('is gathered once while the records that name somebody stay, and anew when one of them changes', () => {
    const before = records();
    const first = namesForReturn(before, operation);
    expect(namesForReturn({ ...before }, operation)).toBe(first);
    const allegation = anAllegation({
      operationId: operation.id,
      concerned: [{ name: 'Dara Quill', role: 'suspect', standing: 'candidate' } as never],
    });
    const changed = { ...before, ...records({ allegations: new Map([[allegation.id, allegation]]) }) };
    const second = namesForReturn(changed, operation);
    expect(second).not.toBe(first);
    expect(second.people).toContain('Dara Quill');
    expect(namesForReturn(before, operation).people).not.toContain('Dara Quill');
  });
});
