// No record holds a name that the sanitiser does not look for: every short text of every schema has a kind, or a reason.
import { describe, expect, it } from 'vitest';
import { z } from '../foundation/schema';
import { type CollectionName, registry } from '../records';
import { nameFields, otherTexts } from './vocabulary-fields';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** What is longer is a free text, in which the sanitiser looks for names and which names nothing itself. */
const longestName = 500;
/** Dates are checked by a rule that the schema cannot say. */
const dates = /(?:^|\.)(?:on|date|due|from|to|until|asAt|reviewBy|\w+On|issueDate|nextDue|\w+Date)$/;
/** Written by the desk itself. */
const fixed: readonly CollectionName[] = [
  'placeholders',
  'scaleSets',
  'formDrafts',
  'importProfiles',
  'workshopDrafts',
];

/** The paths of the short texts in a schema. */
function shortTexts(node: Schema, defs: Readonly<Record<string, Schema>>, path = ''): readonly string[] {
  const of = node.$ref === undefined ? node : (defs[node.$ref.replace('#/$defs/', '')] ?? {});
  const inside = [...(of.anyOf ?? []), ...(of.oneOf ?? []), ...(of.allOf ?? [])];
  const isText =
    of.type === 'string' && of.enum === undefined && of.const === undefined && of.pattern === undefined;
  const own = isText && of.format === undefined && (of.maxLength ?? 0) <= longestName ? [path] : [];
  return [
    ...own,
    ...inside.flatMap((each) => shortTexts(each, defs, path)),
    ...(of.items === undefined ? [] : shortTexts(of.items, defs, path)),
    ...Object.entries(of.properties ?? {}).flatMap(([name, each]) =>
      shortTexts(each, defs, path === '' ? name : `${path}.${name}`),
    ),
  ];
}

const fieldsOf = (collection: CollectionName) => {
  const schema = z.toJSONSchema(registry[collection], { io: 'output', unrepresentable: 'any' }) as Schema;
  return [...new Set(shortTexts(schema, schema.$defs ?? {}))];
};
const collections = (Object.keys(registry) as CollectionName[]).filter((name) => !fixed.includes(name));
const reasons = new Set(otherTexts.flatMap(({ fields }) => fields));

describe('the names of the records', () => {
  it.each(collections)('are known, or are none for a reason: %s', (collection) => {
    const known = Object.values(nameFields[collection] ?? {}).flat();
    const unknown = fieldsOf(collection).filter(
      (path) =>
        !known.includes(path) &&
        !dates.test(path) &&
        !reasons.has(path.split('.').at(-1) ?? '') &&
        !path.includes('scales.'),
    );
    expect(unknown).toEqual([]);
  });

  it('stand in fields that there are', () => {
    for (const [collection, fields] of Object.entries(nameFields)) {
      const paths = Object.values(fields).flat();
      const there = fieldsOf(collection as CollectionName);
      expect(
        paths.filter((path) => !there.includes(path)),
        collection,
      ).toEqual([]);
    }
  });

  it('that say who did something are looked for wherever such a field is', () => {
    for (const collection of collections) {
      const known = Object.values(nameFields[collection] ?? {}).flat();
      const people = fieldsOf(collection).filter(
        (path) => /(?:^|\.)(?:by|\w+By|person|owner)$/.test(path) && !dates.test(path),
      );
      const missing = people.filter((path) => !known.includes(path));
      expect(missing, collection).toEqual([]);
    }
  });
});
