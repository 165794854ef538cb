import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCandidate, aContact, aMatter, parityRecords } from '../../../test/builders/contact';
import { labelsIn } from '../candidates/candidate-list';
import { asId } from '../foundation/ids';
import type { CandidateContact } from './contact';
import { contactRows, everyContact, filteredContacts, forWhomWords, readLog, wordsOf } from './contact-list';

const two = (value: number) => String(value).padStart(2, '0');
const contactsArb = fc
  .array(fc.record({ day: fc.integer({ min: 1, max: 5 }), hour: fc.integer({ min: 8, max: 10 }) }), {
    maxLength: 20,
  })
  .map((drawn) =>
    drawn.map(({ day, hour }, at) =>
      aContact({
        id: asId(`contact${at}`),
        on: `2027-02-${two(day)}`,
        recordedAt: `2027-02-${two(day)}T${two(hour)}:00:00.000Z`,
      }),
    ),
  );
const rowsOf = (contacts: readonly CandidateContact[]) =>
  contactRows(parityRecords({ contacts }), 'operation1');

describe('the contact log as a list', () => {
  it('has the latest first: by day, then by when it was entered', () => {
    fc.assert(
      fc.property(contactsArb, (contacts) => {
        const key = ({ on, recordedAt, id }: CandidateContact) => `${on} ${recordedAt} ${id}`;
        const expected = contacts.map(key).sort().reverse();
        expect(rowsOf(contacts).map(({ contact }) => key(contact))).toEqual(expected);
      }),
    );
  });

  it('is the same read on from before as read afresh, whatever changed', () => {
    const drawn = fc.record({
      before: contactsArb,
      gone: fc.array(fc.nat(19)),
      changed: fc.array(fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 5 }))),
      title: fc.constantFrom('Visit', 'Tour'),
      name: fc.constantFrom('Ada Marlow', 'Ada Quill'),
    });
    fc.assert(
      fc.property(drawn, ({ before, gone, changed, title, name }) => {
        const earlier = parityRecords({ contacts: before, matters: [aMatter({ title: 'Visit' })] });
        const contacts = before.flatMap((contact, at) => {
          const day = changed.find(([which]) => which === at)?.[1];
          if (gone.includes(at)) return [];
          return [day === undefined ? contact : { ...contact, on: `2027-02-${two(day)}` }];
        });
        const later = {
          ...parityRecords({ contacts, matters: title === 'Tour' ? [aMatter({ title })] : [] }),
          ...(title === 'Visit' ? { contactMatters: earlier.contactMatters } : {}),
          candidates: name === 'Ada Quill' ? new Map([['ada', aCandidate('ada', { name })]]) : new Map(),
        };
        const read = readLog(later, 'operation1', readLog(earlier, 'operation1')).rows;
        expect(read).toEqual(contactRows(later, 'operation1'));
      }),
    );
  });

  it('finds words wherever they stand: in the entry, its matter, or the names of whom it is for', () => {
    const found = (words: string) =>
      filteredContacts(rowsOf([aContact()]), { ...everyContact, words }).length;
    for (const words of ['SHOWN round', 'quayside visit', 'ada', 'station ada asks', ''])
      expect(found(words)).toBe(1);
    expect(found('ada elsewhere')).toBe(0);
    expect(wordsOf(' Visit\n Ada ')).toEqual(['visit', 'ada']);
  });

  it('finds an entry by the party, the description and the other name of whom it is for', () => {
    const ada = aCandidate('ada', {
      ...{ knownAs: 'Addie Marlow', party: 'Harbour League', description: 'Quays for All' },
    });
    const candidates = [ada, aCandidate('bram', { party: 'Forward' })];
    const rows = contactRows(parityRecords({ contacts: [aContact()], candidates }), 'operation1');
    const found = (words: string) => filteredContacts(rows, { ...everyContact, words }).length;
    for (const words of ['harbour LEAGUE', 'quays', 'addie', 'visit league']) expect(found(words)).toBe(1);
    expect(found('forward')).toBe(0);
  });

  it('tells candidates of one name apart from the moment when the second is recorded, in rows from before', () => {
    const ann = (id: string, description: string) => aCandidate(id, { name: 'Ann Carrow', description });
    const candidateIds = [asId<'Candidate'>('one'), asId<'Candidate'>('other')];
    const contacts = [aContact({ candidateIds: candidateIds.slice(0, 1) })];
    const alone = parityRecords({ contacts, candidates: [ann('one', 'Forward')] });
    const log = readLog(alone, 'operation1');
    const before = log.rows;
    expect(before.map((row) => forWhomWords(row, labelsIn(alone.candidates)))).toEqual(['Ann Carrow']);
    const candidates = new Map([...alone.candidates, ['other', ann('other', 'Residents')]]);
    const both = aContact({ id: asId('both'), on: '2027-01-01', candidateIds });
    const candidateContacts = new Map([...alone.candidateContacts, [both.id, both]]);
    const { rows } = readLog({ ...alone, candidates, candidateContacts }, 'operation1', log);
    expect(rows[0]).toBe(before[0]);
    expect(readLog(alone, 'operation1', log).rows).toBe(before);
    expect(readLog(alone, 'another', log).rows).toEqual([]);
    expect(rows.map((row) => forWhomWords(row, labelsIn(candidates)))).toEqual([
      'Ann Carrow (Forward)',
      'Ann Carrow (Forward), Ann Carrow (Residents)',
    ]);
  });

  it('finds an entry by what it says now, and not by what it said', () => {
    const contact = aContact();
    const changed = { ...contact, what: 'Asks for a chart' };
    const search = (contacts: readonly CandidateContact[], words: string) =>
      filteredContacts(rowsOf(contacts), { ...everyContact, words }).length;
    expect(search([contact], 'chart')).toBe(0);
    expect(search([changed], 'chart')).toBe(1);
    expect(search([changed], 'shown')).toBe(0);
    const renamed = { ...parityRecords({ contacts: [contact], matters: [aMatter({ title: 'Tour' })] }) };
    const candidates = new Map([['ada', aCandidate('ada', { name: 'Ada Quill' })]]);
    const rows = contactRows({ ...renamed, candidates }, 'operation1');
    expect(filteredContacts(rows, { ...everyContact, words: 'tour quill' })).toHaveLength(1);
    expect(filteredContacts(rows, { ...everyContact, words: 'marlow' })).toHaveLength(0);
  });
});
