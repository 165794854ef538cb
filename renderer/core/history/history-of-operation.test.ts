import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aHistoryEntry } from '../../../test/builders/history';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { historyRegister } from '../registers/intelligence';
import type { HistoryEntry } from './history-entry';
import { historyOf } from './history-of-operation';

const force = anArea('marlshire', { kind: 'force' });
const carrow = anArea('carrow', { kind: 'local-authority', parentId: force.id });
const other = anArea('example-force', { kind: 'force' });
const saltmarsh = anArea('example-saltmarsh', { kind: 'local-authority', parentId: other.id });
const keyed = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map<string, T>(all.map((each) => [each.id, each]));
const own = anOperation({ id: asId('own'), forceAreaId: force.id });
const earlier = anOperation({ id: asId('earlier'), forceAreaId: force.id });
const example = anOperation({ id: asId('example'), forceAreaId: other.id, isExample: true });
const around = (...history: readonly HistoryEntry[]) => ({
  history: keyed(history),
  areas: keyed([force, carrow, other, saltmarsh]),
  operations: keyed([own, earlier, example]),
});
const entries = around(
  aHistoryEntry('in-carrow', { areaId: carrow.id }),
  aHistoryEntry('in-example', { areaId: saltmarsh.id }),
  aHistoryEntry('unmatched', { areaId: null, fromOperationId: null }),
  aHistoryEntry('from-earlier', { areaId: null, fromOperationId: earlier.id }),
  aHistoryEntry('from-example', { areaId: null, fromOperationId: example.id }),
  aHistoryEntry('example-history-9', { areaId: null, fromOperationId: null }),
);

describe('the history of an operation', () => {
  it('is that of the areas of its force, and what no area is known of where it is not the example’s', () => {
    expect(historyOf(entries, own).map(({ id }) => id)).toEqual(['in-carrow', 'unmatched', 'from-earlier']);
  });

  it('holds nothing of a real force in the example', () => {
    expect(historyOf(entries, example).map(({ id }) => id)).toEqual(['in-example', 'from-example']);
  });

  it('is what the register of the operation lists', () => {
    expect(historyRegister.tableOf(entries, own).rows).toHaveLength(3);
  });
});
