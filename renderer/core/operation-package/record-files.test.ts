import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../foundation/schema';
import { exampleChanges } from '../operation/example';
import { type CollectionName, registry } from '../records';
import { sampleOf } from '../registers/testing-sample';
import { belongings } from './belonging';
import type { AnyRecord } from './gather';
import { recordFiles, recordLine, schemaFile } from './record-files';

/** What goes in. */
const names = (Object.keys(registry) as readonly CollectionName[]).filter(
  (name) => belongings[name].way !== 'left-out',
);

/** What some schemas want beyond their shape. */
const patches: Partial<Record<CollectionName, (record: Readonly<Record<string, unknown>>) => object>> = {
  offenceEdits: ({ id, offence }) => ({ offence: { ...(offence as object), id } }),
  candidateContacts: () => ({ decisions: [] }),
};

/** The sample with every invented word in it exchanged for another text, where its schema takes that. */
function withTexts(name: CollectionName, option: number, texts: readonly string[]): AnyRecord | null {
  const sample = sampleOf(name, option, 'operation-1').record;
  const record = { ...sample, ...patches[name]?.(sample) };
  let at = 0;
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each)]));
    if (typeof value !== 'string' || !/^Zq\d+x$/.test(value)) return value;
    at += 1;
    return texts[at % texts.length];
  };
  const found = [changed(record), record].map((each) => registry[name].safeParse(each));
  return found.find(({ success }) => success)?.data ?? null;
}

/** The JSON Schemas of the package, as a reader without the desk has them. */
const written = new Map(
  // Sound: what was just written is JSON Schema.
  names.map((name) => [name, z.fromJSONSchema(JSON.parse(schemaFile(name).text) as never)]),
);

function readBack(name: CollectionName, record: AnyRecord): void {
  const lines = linesOf(recordLine(record));
  expect(lines.length).toBe(1);
  const bytes = new TextEncoder().encode(lines[0]);
  const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
  expect(registry[name].parse(read)).toEqual(record);
  expect(written.get(name)?.safeParse(read).error, name).toBeUndefined();
}

const linesOf = (text: string): readonly string[] => text.split('\n').slice(0, -1);

describe('the lines of a collection', () => {
  it('are read back as the same records by the schemas of the desk and by those beside them', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat({ max: 3 }),
        fc.array(text, { minLength: 1, maxLength: 5 }),
        (name, option, texts) => {
          const record = withTexts(name, option, texts);
          if (record !== null) readBack(name, record);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are read back as the same records, for every record of the example', () => {
    const read = new Set<string>();
    for (const { collection, after } of exampleChanges('2027-03-10T09:00:00.000Z')) {
      if (after === null || !names.includes(collection)) continue;
      readBack(collection, registry[collection].parse(after));
      read.add(collection);
    }
    const neither = names.filter(
      (name) => !read.has(name) && [0, 1, 2, 3].every((option) => withTexts(name, option, ['a']) === null),
    );
    expect(neither).toEqual([]);
  });

  it('say the same of equal records, whatever the order of their fields', () => {
    expect(recordLine({ id: 'a', b: 1, a: 2 } as AnyRecord)).toBe('{"a":2,"b":1,"id":"a"}\n');
    expect(recordLine({ b: 1, a: 2, id: 'a' } as AnyRecord)).toBe('{"a":2,"b":1,"id":"a"}\n');
  });

  it('go on in a further file where they are many, and none is lost or cut', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 4000 }), (count, most) => {
        const records = Array.from({ length: count }, (_, at) => ({ id: `place-${at}` }));
        const files = [...recordFiles({ collection: 'places', belongs: 'shared', records }, { most })].filter(
          (each) => each !== null,
        );
        expect(files.flatMap(({ text }) => linesOf(text).map((line) => JSON.parse(line) as unknown))).toEqual(
          records,
        );
        expect(files.map(({ path }) => path)).toEqual(
          files.map((_, at) => `records/places${at === 0 ? '' : `-${at + 1}`}.jsonl`),
        );
        for (const { text } of files)
          expect(text.length <= most || linesOf(text).length === 1, 'as long as asked').toBe(true);
      }),
    );
  });
});
