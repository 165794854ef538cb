// A register is complete: every field of the records that it lists stands in some cell, or is left out with a reason.
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import type { CollectionName } from '../records';
import { registry } from '../records';
import { type AnyRegister, tableOfRegister } from './register';
import { registers, restrictedRegisters } from './registers';
import { type Sample, sampleOf } from './testing-sample';

const operation = anOperation({
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
});
/** More shapes than the largest union of the records has. */
const options = 4;

/** What the samples of joined records must hold so that a register finds them. */
const patches: Partial<Record<CollectionName, Readonly<Record<string, unknown>>>> = {
  places: { mergedIntoId: null, areaId: 'force', kind: 'count' },
  areas: { parentId: 'force' },
};

/** The paths of a record that are read, whatever is done with them. */
function watched(value: unknown, path: string, seen: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get: (target, key, receiver) => {
      const found: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol') return found;
      if (Array.isArray(target)) return /^\d+$/.test(key) ? watched(found, path, seen) : found;
      seen.add(`${path}.${key}`);
      return watched(found, `${path}.${key}`, seen);
    },
  });
}

interface Shown {
  readonly text: string;
  readonly read: ReadonlySet<string>;
  readonly samples: ReadonlyMap<CollectionName, Sample>;
  readonly rows: number;
}

/** The register over one sample of each collection that it reads. */
function shown(register: AnyRegister, option: number): Shown {
  const read = new Set<string>();
  const samples = new Map(
    register.reads.map((name) => [name, sampleOf(name, option, operation.id)] as const),
  );
  const force = { id: 'force', kind: 'force', name: 'Marlshire', code: '', parentId: null };
  const all = (name: CollectionName) => {
    const record = { ...samples.get(name)?.record, ...patches[name] } as { id: string };
    const records = new Map<string, unknown>([[record.id, watched(record, name, read)]]);
    if (name === 'areas') records.set('force', force);
    return records as never;
  };
  const table = tableOfRegister(register, all, operation);
  const text = table.rows.map((row) => row.join('\n')).join('\n');
  return { text, read, samples, rows: table.rows.length };
}

/** Why a field need not be shown: a reason of the register, on itself or on what it lies in. */
function isLeftOut({ leavesOut = {} }: AnyRegister, path: string): boolean {
  const own = path.split('.').at(-1) ?? '';
  if (own === 'id' || own === 'operationId') return true;
  return Object.keys(leavesOut).some((left) => path === left || path.startsWith(`${left}.`));
}

describe('the registers', () => {
  it('have an id and a title of their own', () => {
    expect(new Set(registers.map(({ id }) => id)).size).toBe(registers.length);
    expect(new Set(registers.map(({ title }) => title)).size).toBe(registers.length);
  });

  for (const register of [...registers, ...restrictedRegisters]) {
    const lists = register.lists ?? register.reads.slice(0, 1);

    it(`${register.id}: shows every field that a person filled in`, () => {
      const missing = new Set<string>();
      for (let option = 0; option < options; option += 1) {
        const { text, read, samples, rows } = shown(register, option);
        expect(rows, 'rows made of the sample').toBeGreaterThan(0);
        for (const name of lists) {
          const sample = samples.get(name);
          for (const { path, anyOf } of sample?.fields ?? []) {
            if (isLeftOut(register, path)) continue;
            if (!anyOf.some((word) => text.includes(word))) missing.add(path);
          }
          for (const path of sample?.choices ?? []) {
            if (!isLeftOut(register, path) && !read.has(path)) missing.add(path);
          }
        }
      }
      expect([...missing]).toEqual([]);
    });

    it(`${register.id}: has as many cells as columns in each row, each of its kind`, () => {
      const table = tableOfRegister(
        register,
        (name) => {
          const { record } = sampleOf(name, 0, operation.id);
          return new Map([[record['id'], { ...record, ...patches[name] }]]) as never;
        },
        operation,
      );
      for (const row of table.rows) {
        expect(row.length).toBe(table.columns.length);
        row.forEach((cell, at) => {
          const kind = table.columns[at]?.kind;
          if (cell !== null) expect(typeof cell).toBe(kind === 'number' ? 'number' : 'string');
        });
      }
    });

    it(`${register.id}: leaves out only fields that there are, each for a reason`, () => {
      for (const [path, reason] of Object.entries(register.leavesOut ?? {})) {
        expect(reason.trim()).not.toBe('');
        const name = path.split('.')[0] as CollectionName;
        expect(Object.keys(registry)).toContain(name);
        const paths = Array.from({ length: options }, (_, option) =>
          sampleOf(name, option, operation.id),
        ).flatMap(({ fields, choices }) => [...fields.map((field) => field.path), ...choices]);
        expect(
          paths.some((each) => each === path || each.startsWith(`${path}.`)),
          path,
        ).toBe(true);
      }
    });
  }
});
