// Reference: APP Policing elections, organisational learning: sanitised before it is made available to other forces.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMeeting } from '../../../test/builders/meetings';
import { anArea } from '../../../test/builders/threat';
import type { KnownName } from './known-name';
import { namesOfRecords } from './names-of-records';
import { openHits, type SanitiseGiven, sanitised } from './sanitise';
import { foldedText, squashed } from './text-tokens';
import { vocabularyOf } from './vocabulary';

const names: readonly KnownName[] = [
  { text: 'DC Ines Oxenholme', kind: 'person' },
  { text: 'Ines Oxenholme', kind: 'person' },
  { text: 'Dara Quill', kind: 'candidate' },
  { text: 'Fallow, Petronella', kind: 'person' },
  { text: 'Mark Hall', kind: 'person' },
  { text: 'Orla O’Brannagh-Sedge', kind: 'person' },
  { text: 'St Brannock’s Church Hall', kind: 'place' },
  { text: 'Saltmarsh', kind: 'area' },
  { text: 'Saltmarsh District Council', kind: 'organisation' },
  { text: 'Quayside ward', kind: 'area' },
  { text: 'Marlshire Residents’ Association', kind: 'party' },
  { text: '12 Ash Road, Harbourton', kind: 'address' },
  { text: 'SM1 2AB', kind: 'address' },
  { text: 'A-004', kind: 'reference' },
  { text: '01632 960123', kind: 'contact' },
  { text: 'v.harbottle@saltmarsh.example', kind: 'contact' },
  { text: 'EL21', kind: 'reference' },
];
const vocabulary = vocabularyOf(names);

const given = (text: string, more: Partial<SanitiseGiven> = {}): SanitiseGiven => ({
  texts: [{ path: 'text', text }],
  vocabulary,
  pollingDate: '2027-05-06',
  placeholders: [],
  decisions: [],
  ...more,
});
const said = (text: string, more: Partial<SanitiseGiven> = {}) =>
  sanitised(given(text, more)).texts[0]?.text ?? '';
const asked = (text: string, more: Partial<SanitiseGiven> = {}) =>
  openHits(sanitised(given(text, more))).map(({ words }) => words);

describe('an officer’s number of three figures', () => {
  it('is asked about wherever it stands alone, and not within another', () => {
    const known = { vocabulary: vocabularyOf([...names, { text: '482', kind: 'reference' }]) };
    const { texts, hits } = sanitised(given('We saw 482 attend, and 1,482 ballots of 4821.', known));
    expect(texts[0]?.text).toContain('482 attend');
    const about = hits.filter(({ words }) => words === '482');
    expect(about.map(({ reason }) => reason)).toContain(
      'It is a plain figure, and also a number that the desk knows.',
    );
    expect(asked('We saw 481 attend.', known)).toEqual([]);
  });
});

describe('names that the desk knows', () => {
  it.each([
    ['DC Oxenholme met her.', '[Person 1] met her.'],
    ['Det. Con. OXENHOLME met her.', '[Person 1] met her.'],
    ['ínes oxenholme', '[Person 1]'],
    ['Oxenholme, Ines', '[Person 1]'],
    ['I. Oxenholme’s note', '[Person 1]’s note'],
    ['Cllr Quill’s agent', '[Candidate 1]’s agent'],
    ['the Quills', 'the [Candidate 1]'],
    ['quill', '[Candidate 1]'],
    ['Petronella Fallow', '[Person 1]'],
    ['Orla O\u2019Brannagh Sedge and O\u2019Brannagh\u2013Sedge', '[Person 1] and [Person 1]'],
    ['Ox\u00ADenholme', '[Person 1]'],
    ['at St. Brannocks', 'at [Place 1]'],
    ['at Saint Brannock\u2019s Church Hall', 'at [Place 1]'],
    ['Saltmarsh District Council and Saltmarsh', '[Organisation 1] and [Area 1]'],
    ['in Quayside', 'in [Area 1]'],
    ['at 12 Ash Rd', 'at [Address 1]'],
    ['SM12AB', '[Address 1]'],
    ['ref. A004', 'ref. [Reference 1]'],
    ['(01632) 960 123 or +44 1632 960123', '[Contact detail 1] or [Contact detail 1]'],
    ['V.Harbottle@saltmarsh.example', '[Contact detail 1]'],
    ['call sign EL 21', 'call sign [Reference 1]'],
  ])('“%s” becomes “%s”', (text, expected) => {
    expect(said(text)).toBe(expected);
    expect(asked(text)).toEqual([]);
  });

  it('leaves an ordinary word that is also a name, asks where it has a capital, and takes it behind a rank', () => {
    expect(said('They left the hall.')).toBe('They left the hall.');
    expect(asked('They left the hall.')).toEqual([]);
    expect(asked('The room was booked by Hall.')).toEqual(['Hall']);
    expect(said('The room was booked by Mr Hall.')).toBe('The room was booked by [Person 1].');
  });

  it('takes the surname of two people for neither of them', () => {
    const two = vocabularyOf([...names, { text: 'Petra Quill', kind: 'person' }]);
    const text = 'Dara Quill and Petra Quill came; Quill left.';
    expect(said(text, { vocabulary: two })).toBe('[Candidate 1] and [Person 1] came; [Person 2] left.');
  });

  it('takes a council for an area, also where a line of people ends with it', () => {
    const known = vocabularyOf(
      namesOfRecords({
        areas: new Map([['a', anArea('a', { kind: 'local-authority', name: 'Harrow Dale' })]]),
        meetings: new Map([
          ['m', aMeeting({ chair: 'Registration officer, Harrow Dale', minuteTaker: 'Ola Brandsby' })],
        ]),
      }),
    );
    expect(said('Ola Brandsby met us in Harrow Dale.', { vocabulary: known })).toBe(
      '[Person 1] met us in [Area 1].',
    );
  });

  it('takes the longest name that stands there', () => {
    const longer = vocabularyOf([...names, { text: 'Saltmarsh Quill Foundation', kind: 'organisation' }]);
    expect(said('the Saltmarsh Quill Foundation', { vocabulary: longer })).toBe('the [Organisation 1]');
  });
});

describe('dates', () => {
  it.each([
    ['On 6 May 2027 it rained.', 'On polling day it rained.'],
    ['on Thursday 6th May', 'on polling day'],
    ['on 4 May', 'two days before polling day'],
    ['by 05/05/2027', 'by the day before polling day'],
    ['7.5.27', 'the day after polling day'],
    ['since 2027-03-25', 'since about six weeks before polling day'],
    ['In May 2023 it rained', 'Four years before polling day it rained'],
    ['from 4 to 6 May 2027', 'from two days before polling day to polling day'],
    ['4 May. The next', 'Two days before polling day. The next'],
  ])('“%s” becomes “%s”', (text, expected) => {
    expect(said(text).toLowerCase()).toBe(expected.toLowerCase());
  });

  it('become placeholders where polling day is not known, the same date the same one', () => {
    expect(said('On 4 May 2027 and 04/05/2027.', { pollingDate: null })).toBe('On [Date 1] and [Date 1].');
  });

  it('leave times, days of the week and months alone', () => {
    const text = 'On Thursday at 07:30, early in May, 12 stations opened late.';
    expect(said(text)).toBe(text);
    expect(asked(text)).toEqual([]);
  });
});

describe('what is left', () => {
  it.each([
    ['phone 07700 900123', '07700 900123'],
    ['write to a.n@b.example', 'a.n@b.example'],
    ['see www.fen.example/x', 'www.fen.example/x'],
    ['as @fenwatcher said', '@fenwatcher'],
    ['at FE4 9ZZ', 'FE4 9ZZ'],
    ['the car AB12 CDE', 'AB12 CDE'],
    ['PC 4821 came', 'PC 4821'],
    ['crime number 47/12345/27', '47/12345/27'],
    ['under NSPIS99812', 'NSPIS99812'],
    ['account 99887766', '99887766'],
    ['as in 2019', '2019'],
    ['near Fallow Green', 'Fallow Green'],
    ['Zebedee was late', 'Zebedee'],
    ['the fishmonger was late', 'fishmonger'],
    ['the HMS crew', 'HMS'],
  ])('asks about what is in “%s”', (text, words) => {
    expect(asked(text)).toContain(words);
  });

  it('asks about nothing in plain words', () => {
    const text =
      'Two officers visited 2,000 stations. The queue outside was long, and the returning officer asked for help ' +
      'at 22:00. Police and the council should agree, before polling day, who opens the car park; the SPOC had no list.';
    expect(asked(text)).toEqual([]);
  });
});

describe('decisions', () => {
  const text = 'The queue at Fallow Green was long.';
  const [hit] = openHits(sanitised(given(text)));
  const decision = {
    key: hit?.key ?? '',
    found: 'Fallow Green',
    decision: 'replace',
    kind: 'place',
  } as const;

  it('put a placeholder of the chosen kind, or let the words stand', () => {
    expect(said(text, { decisions: [decision] })).toBe('The queue at [Place 1] was long.');
    const kept = sanitised(given(text, { decisions: [{ ...decision, decision: 'keep', kind: null }] }));
    expect(kept.texts[0]?.text).toBe(text);
    expect(kept.hits.map(({ state }) => state)).toEqual(['kept']);
  });

  it('hold while words and neighbours stay, and open again when they change', () => {
    const kept = { ...decision, decision: 'keep', kind: null } as const;
    expect(asked(`It rained. ${text}`, { decisions: [kept] })).toEqual([]);
    expect(asked(`${text} It rained all day.`, { decisions: [kept] })).toEqual(['Fallow Green']);
    expect(asked(text.replace('queue', 'crowd'), { decisions: [kept] })).toEqual(['Fallow Green']);
  });

  it('to replace hold for the same words elsewhere', () => {
    expect(said('We went back to Fallow Green.', { decisions: [decision] })).toBe(
      'We went back to [Place 1].',
    );
  });
});

describe('placeholders', () => {
  it('go on from those that stand: terms may grow, none is given to another', () => {
    const standing = [{ kind: 'person', number: 1, terms: ['Ines Oxenholme'] }] as const;
    const result = sanitised(given('PC Hall spoke to DC Oxenholme.', { placeholders: standing }));
    expect(result.texts[0]?.text).toBe('[Person 2] spoke to [Person 1].');
    expect(result.placeholders[0]?.terms).toEqual(['Ines Oxenholme', 'Oxenholme']);
  });
});

const filler = fc.constantFrom(
  'the queue was long',
  'we met',
  'on 4 May',
  'at 07:30',
  'and then',
  'Hall',
  'Mr Hall',
  '[Person 9]',
  'Zebedee',
  '07700 900123',
  '.',
);
const spelling = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.toLowerCase(),
  (name: string) => `${name}’s`,
  (name: string) => `(${name})`,
  (name: string) => name.replace(/ /g, '\u00a0'),
);
const texts = fc
  .array(
    fc.oneof(
      filler,
      fc.tuple(fc.constantFrom(...names), spelling).map(([{ text }, spell]) => spell(text)),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(' '));

describe('any text', () => {
  it('keeps no whole name or identifier that the desk knows', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = said(text);
        const words = ` ${foldedText(result)} `;
        for (const { text: name } of names) {
          if (/\p{N}/u.test(name)) expect(squashed(result)).not.toContain(squashed(name));
          else expect(words).not.toContain(` ${foldedText(name)} `);
        }
      }),
    );
  });

  it('changes no more when it is sanitised twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = sanitised(given(text));
        const twice = sanitised(given(once.texts[0]?.text ?? '', { placeholders: once.placeholders }));
        expect(twice.texts[0]?.text).toBe(once.texts[0]?.text);
        expect(openHits(twice).length).toBe(openHits(once).length);
      }),
    );
  });

  it('gives the same name the same placeholder, and two names never one', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...names], { minLength: 2 }), fc.array(texts), (some, others) => {
        const all = [...others, ...some.map(({ text }) => text), ...some.map(({ text }) => text)];
        const result = sanitised({
          ...given(''),
          texts: all.map((text, at) => ({ path: `text.${at}`, text })),
        });
        const shown = result.texts.slice(others.length).map(({ text }) => text);
        const [first, second] = [shown.slice(0, some.length), shown.slice(some.length)];
        expect(second).toEqual(first);
        const people = new Set(some.map(({ text }) => foldedText(text).replace('dc ', '')));
        expect(new Set(first).size).toBe(people.size);
      }),
    );
  });
});
