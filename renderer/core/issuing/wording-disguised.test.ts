import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicNames } from './public-names';
import { wordingHits } from './public-wording';

const names: PublicNames = {
  names: ['Siân O’Hara-Thorne', 'Mair Elen Sandry', 'Lantern Alliance', 'ap Rhys'],
  surnames: ['Sandry', 'Hill'],
};
const groupsIn = (text: string) => wordingHits(text, names).map(({ group }) => group.id);

const spaces = [' ', '\u00a0', '\u2009', '\u202f', '\u3000', '\t', '  ', '\n', '\r\n', ' \u2028'];
const apostrophes = ["'", '’', '‘', 'ʼ', '´', '`', '＇'];
const unseen = ['', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\ufe0f', '\u034f'];
const cases: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/\b\w/g, (letter) => letter.toUpperCase()),
];
const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

const planted = [
  { group: 'urges-voting', text: 'please don’t forget to vote' },
  { group: 'urges-voting', text: 'we ask everybody to go out and vote' },
  { group: 'urges-voting', text: 'have your say' },
  { group: 'favours', text: 'she is the best candidate' },
  { group: 'controversial', text: 'the police cuts' },
  { group: 'competes', text: 'we launch new cars on polling day' },
  { group: 'names-politician-or-party', text: 'a word of Siân O’Hara-Thorne to us' },
  { group: 'names-politician-or-party', text: 'the lantern alliance met' },
] as const;

/** Ordinary words of a force to the public: about crime, and about who does what at a poll. */
const ordinary = [
  'Lock your doors and windows, and keep keys out of sight of the letter box.',
  'Never send money to somebody whom you have only met online.',
  'If a caller says that they are from the bank, hang up and ring the number on your card.',
  'We launched a summer campaign against bicycle theft; register your bicycle free of charge.',
  'Officers will be on Harbour Street on Friday to mark property.',
  'Two people were arrested and a quantity of drugs was seized. Thank you to those who called us.',
  'Do not leave tools in vans overnight.',
  'Take part in the survey of your neighbourhood team before 30 June.',
  'Police and council work together to make the night-time economy safer.',
  'Volunteers are welcome to support the cadets’ party in the church hall.',
  'The best choice is a lock that is tested and certified.',
  'Recruitment for police constables is open now.',
  'The returning officer runs the election and answers questions on registration and voting.',
  'Polling stations are open from 7am to 10pm; the council says where yours is.',
  'If you see something suspicious at a polling station, tell the presiding officer or call 101.',
  'Voters need photo identification at this poll; the council has the list.',
  'How to register to vote is explained by the council and the Electoral Commission.',
  'Police keep the peace at polling stations so that everyone can vote in safety.',
  'Whoever votes twice for themselves commits an offence.',
  'Cars were stolen on Sandry Road and Hill Street.',
] as const;

describe('a planted hit is found', () => {
  it('whatever its capitals, line breaks, apostrophes, spaces and signs that nobody sees', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...planted),
        fc.constantFrom(...cases),
        fc.constantFrom(...apostrophes),
        fc.constantFrom(...forms),
        fc.array(fc.constantFrom(...spaces), { minLength: 12, maxLength: 12 }),
        fc.array(fc.constantFrom(...unseen), { minLength: 60, maxLength: 60 }),
        fc.constantFrom(...ordinary),
        (hit, inCase, apostrophe, form, gaps, hidden, around) => {
          let gap = 0;
          const words = Array.from(inCase(hit.text).normalize(form).replaceAll('’', apostrophe))
            .map((sign, index) =>
              sign === ' ' ? (gaps[gap++ % 12] ?? ' ') : sign + (hidden[index % 60] ?? ''),
            )
            .join('');
          const text = `${around} ${words}. ${around}`;
          const hits = wordingHits(text, names);
          expect(hits.map(({ group }) => group.id)).toContain(hit.group);
          for (const { from, to, sentence, words: said } of hits) {
            expect(text.slice(from, to)).toBe(said);
            expect(sentence).toContain(said.trim());
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('where a zero-width space stands between the words, or within them', () => {
    expect(groupsIn('go\u200bout\u200band\u200bvote')).toEqual(['urges-voting']);
    expect(groupsIn('go out and v\u200bo\u200bte')).toEqual(['urges-voting']);
  });

  it('in a surname alone where it is written as a name, and not in the name of a road', () => {
    expect(groupsIn('What Sandry says is not for us to judge.')).toEqual(['names-politician-or-party']);
    expect(groupsIn('SANDRY was there.')).toEqual(['names-politician-or-party']);
    expect(groupsIn('Mr Hill was there.')).toEqual(['names-politician-or-party']);
    expect(groupsIn('The hill was closed, and Hill walkers were turned away on Sandry Lane.')).toEqual([]);
    expect(groupsIn('Mair Sandry’s leaflet')).toEqual(['names-politician-or-party']);
  });

  it('every time that it stands in a sentence', () => {
    const text = 'Have your say, and go out and vote.';
    expect(wordingHits(text).map(({ words }) => words)).toEqual(['Have your say', 'go out and vote']);
  });
});

describe('nothing is found', () => {
  it.each(ordinary)('in ordinary words to the public: “%s”', (text) => {
    expect(groupsIn(text)).toEqual([]);
  });

  it('in any run of ordinary sentences, with any line breaks between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ordinary), fc.constantFrom(' ', '\n', '\n\n', '\r\n')), {
          maxLength: 12,
        }),
        (parts) => {
          const text = parts.map(([sentence, gap]) => `${sentence}${gap}`).join('');
          expect(wordingHits(text, names).map(({ words }) => words)).toEqual([]);
        },
      ),
    );
  });
});
