import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../foundation/steps';
import { knowledgeOf, sanitised } from './sanitise';
import { scanned, scanning } from './scan';
import { rememberingScan } from './scan-memory';
import { vocabularyOf } from './vocabulary';

const vocabularies = [
  vocabularyOf([
    { text: 'Dara Quill', kind: 'person' },
    { text: 'Fen Hall', kind: 'place' },
  ]),
  vocabularyOf([{ text: 'Odo Brackenbury', kind: 'candidate' }]),
] as const;
const texts = [
  'Dara Quill met Odo Brackenbury at Fen Hall on 6 May 2027.',
  'Nobody was there.',
  'Brackenbury rang 07700 900123.',
] as const;
const decisions = [
  { key: 'a', decision: 'replace', kind: 'person', found: 'Nobody' },
  { key: 'b', decision: 'replace', kind: 'place', found: 'Nobody' },
] as const;

describe('a scan that remembers', () => {
  it('finds what one that forgets finds, whatever was looked for before', () => {
    const step = fc.record({
      text: fc.constantFrom(...texts),
      vocabulary: fc.constantFrom(...vocabularies),
      pollingDate: fc.constantFrom('2027-05-06', '2026-05-07', null),
      decisions: fc.subarray([...decisions]),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const scan = rememberingScan();
        for (const { text, ...given } of steps) {
          const knowledge = knowledgeOf(given);
          expect(finished(scan(text, knowledge))).toEqual(scanned(text, knowledge));
        }
      }),
    );
  });

  it('looks at no text twice while the same is looked for', () => {
    const scan = rememberingScan();
    const [vocabulary] = vocabularies;
    const given = {
      texts: texts.map((text, at) => ({ path: `points.${at}`, text })),
      pollingDate: '2027-05-06',
      placeholders: [],
      decisions: [],
      ...{ vocabulary, scan },
    };
    const knowledge = knowledgeOf(given);
    const first = texts.map((text) => finished(scan(text, knowledge)));
    expect(sanitised(given)).toEqual(sanitised({ ...given, scan: scanning }));
    texts.forEach((text, at) => expect(finished(scan(text, knowledgeOf(given)))).toBe(first[at]));
  });
});
