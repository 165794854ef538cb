import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { partnerSchema } from './partner';
import { newPartner, newPerson } from './partner-list';
import { peopleFromPaste, withPastedPeople } from './pasted-people';

let next = 0;
const newId = () => asId<'PartnerPerson'>(`id${(next += 1)}`);

describe('people pasted from a sheet', () => {
  it('are read by their headings in any order, or in the usual order without headings', () => {
    const ada = {
      post: 'Returning officer',
      name: 'Ada Finch',
      phone: '01632 960001',
      email: 'a@carrow.example',
    };
    const headed =
      'Email address\tName\tRole\tTelephone\na@carrow.example\tAda Finch\tReturning officer\t01632 960001';
    expect(peopleFromPaste(headed, []).people).toEqual([ada]);
    const plain = 'Returning officer\tAda Finch\t01632 960001\ta@carrow.example\r\n\r\n';
    expect(peopleFromPaste(plain, []).people).toEqual([ada]);
  });

  it('are left out with a reason where the post or the name is missing, and not taken twice', () => {
    const standing = [newPerson({ id: newId(), post: 'Press officer', name: 'Bo Wren' })];
    const read = peopleFromPaste(
      '\tBo Wren\nPress officer\t\nPress officer\tBo Wren\nLawyer\tCy Moss\nLawyer\tCy Moss',
      standing,
    );
    expect(read).toEqual({
      people: [{ post: 'Lawyer', name: 'Cy Moss', phone: '', email: '' }],
      known: 2,
      problems: ['Row 1 names no post. It is left out.', 'Row 2 names nobody. It is left out.'],
    });
  });

  it('take the place of a post that stands empty, and are added otherwise', () => {
    const standing = [
      newPerson({ id: newId(), post: 'Returning officer', note: 'Ask the chief executive’s office.' }),
      newPerson({ id: newId(), post: 'Press officer', name: 'Bo Wren' }),
    ];
    const { people } = peopleFromPaste('returning officer\tAda Finch\nPress officer\tCy Moss', standing);
    expect(withPastedPeople(standing, people, newId)).toMatchObject([
      { post: 'Returning officer', name: 'Ada Finch', note: 'Ask the chief executive’s office.' },
      { name: 'Bo Wren' },
      { post: 'Press officer', name: 'Cy Moss' },
    ]);
  });

  it('always make a partner that can be stored, and are all known when pasted again', () => {
    const cell = fc.oneof(fc.string({ maxLength: 130 }), fc.constantFrom('Press officer', 'Ada', ''));
    const text = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(text, (rows) => {
        const pasted = rows.map((cells) => cells.join('\t')).join('\n');
        const { people } = peopleFromPaste(pasted, []);
        const stored = withPastedPeople([], people, newId);
        const partner = newPartner(
          { id: asId<'Partner'>('p'), kind: 'council', name: 'Carrow', people: stored },
          newId,
        );
        expect(partnerSchema.parse(partner)).toEqual(partner);
        expect(peopleFromPaste(pasted, stored).people).toEqual([]);
      }),
    );
  });
});
