import { describe, expect, it } from 'vitest';
import { canonicalJson } from './foundation/canonical';
import { z } from './foundation/schema';
import { recordsVersion, registry } from './records';

/** FNV-1a over UTF-16 units, twice: enough to notice a change, and core has no other hash at hand. */
function fingerprint(text: string): string {
  const of = (start: number) => {
    let hash = start;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  };
  return of(0x811c9dc5) + of(0x01234567);
}

/** Every schema of the registry as JSON Schema, in both directions where a value is changed on the way in. */
const shape = () =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(registry).map(([collection, schema]) => [
        collection,
        ['input', 'output'].map((io) =>
          z.toJSONSchema(schema, { io: io === 'input' ? 'input' : 'output', unrepresentable: 'any' }),
        ),
      ]),
    ),
  );

describe('the schemas of the records', () => {
  it('are those that this version of the records promises', () => {
    expect(
      [recordsVersion, fingerprint(shape())],
      'A schema of the vault has changed: raise recordsVersion, write a step in core/migrations, freeze a vault of ' +
        'the new version and lists of the earlier ones (test/fixtures/vault/freeze-desk.ts says how), and set the ' +
        'fingerprint of this run here.',
    ).toEqual([5, '618e7bc780dfb24d']);
  });
});
