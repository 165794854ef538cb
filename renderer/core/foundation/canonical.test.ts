import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isSameJson } from './canonical';

describe('canonical JSON', () => {
  it('reads back as the value that it was made from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is the same whatever the order of the keys', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), { selector: ([key]) => key });
    fc.assert(
      fc.property(pairs, (entries) => {
        // Object.fromEntries sets "__proto__" as a property of its own, as a parsed record does.
        expect(canonicalJson(Object.fromEntries([...entries].reverse()))).toBe(
          canonicalJson(Object.fromEntries(entries)),
        );
      }),
    );
  });

  it('sorts keys, leaves out what is undefined and writes no spaces', () => {
    expect(canonicalJson({ b: [1, undefined], a: { d: null, c: undefined } })).toBe(
      '{"a":{"d":null},"b":[1,null]}',
    );
  });
});

describe('being the same JSON', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom(1, '1', null, undefined, [null], [undefined], {}),
    ),
  );

  it('is having the same canonical JSON', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(isSameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
        expect(isSameJson(one, structuredClone(one))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
