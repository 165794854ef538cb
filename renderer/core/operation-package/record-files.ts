/** The records of a collection as lines of JSON, and its JSON Schema beside them. */
import { canonicalJson } from '../foundation/canonical';
import { z } from '../foundation/schema';
import { type CollectionName, registry } from '../records';
import type { AnyRecord, GatheredCollection } from './gather';
import { packagePaths } from './package-format';

export interface TextFile {
  /** Below `data/`. */
  readonly path: string;
  readonly text: string;
}

/** A file of lines holds about so many letters at most, and always at least one record. */
const mostLetters = 8_000_000;

/** One record on a line of its own: canonical JSON, which holds no line end. */
export function recordLine(record: AnyRecord): string {
  return `${canonicalJson(record)}\n`;
}

/**
 * The files of one collection, in order: `places.jsonl`, and where they are many `places-2.jsonl` and on. A step before
 * each batch of lines gives `null`.
 */
export function* recordFiles(
  { collection, records }: GatheredCollection,
  about: { readonly most?: number } = {},
): Generator<TextFile | null, void> {
  const { most = mostLetters } = about;
  let number = 1;
  let text = '';
  for (const [at, record] of records.entries()) {
    const line = recordLine(record);
    if (text !== '' && text.length + line.length > most) {
      yield { path: linesPath(collection, number), text };
      number += 1;
      text = '';
    }
    text += line;
    if (at % 100 === 99) yield null;
  }
  if (text !== '') yield { path: linesPath(collection, number), text };
}

function linesPath(collection: CollectionName, number: number): string {
  return `${packagePaths.records}/${collection}${number === 1 ? '' : `-${number}`}.jsonl`;
}

/** The JSON Schema (draft 2020-12) of one record of a collection. */
export function schemaFile(collection: CollectionName): TextFile {
  const schema = z.toJSONSchema(registry[collection], { io: 'output', unrepresentable: 'any' });
  return {
    path: `${packagePaths.records}/${collection}.schema.json`,
    text: `${JSON.stringify({ title: `One record of ${collection}`, ...schema }, null, 2)}\n`,
  };
}
