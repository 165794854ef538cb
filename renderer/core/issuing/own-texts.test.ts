/** The desk's own words to the public pass the check that it puts to those of others (NPCC 6.1.3 to 6.1.5, 5.2.4). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPlanRequest, planChanges } from '../../../test/builders/plan-order';
import { composers } from '../documents/plan/composers';
import { placedTexts } from './placed-text';
import { planDocumentRows } from './plan-documents';
import { publicWording, wordingHits } from './public-wording';

const folder = join(import.meta.dirname, '../../../resources/reference');
/** Lists of words to look for, not texts. */
const lists = ['public-wording.json', 'ordinary-words.json'];

function textsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${path}.${key}`));
}

describe('what the desk itself writes', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !lists.includes(name));

  it.each(files)('in %s urges nobody to vote, names no party and competes with no campaign', (name) => {
    const texts = textsIn(JSON.parse(readFileSync(join(folder, name), 'utf8')), name);
    expect(texts.length).toBeGreaterThan(0);
    const hits = texts.flatMap(([path, text]) =>
      wordingHits(text).map(({ group, words }) => `${path}: ${group.id}: ${words}`),
    );
    expect(hits).toEqual([]);
  });

  it('in the documents of the example passes as well', () => {
    const { records, operation } = aPlanRequest('operation-order', { changes: planChanges() });
    const rows = planDocumentRows(records, operation);
    const hits = rows.flatMap(({ kind, subject }) => {
      const made = composers[kind]?.({ ...aPlanRequest(kind), records, operation, subjectId: subject.id });
      if (made?.ok !== true) return [];
      return publicWording(placedTexts(made.value.document)).map(
        ({ group, words, place }) => `${kind} ${subject.name} ${place}: ${group.id}: ${words}`,
      );
    });
    expect(hits).toEqual([]);
  });
});
