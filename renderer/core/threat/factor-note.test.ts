import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aGrid, anAssessment, aPlace, atPlace } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { carryOver } from './carry-over';
import {
  type FactorNote,
  factorNoteId,
  factorNoteSchema,
  fittedNote,
  longestNote,
  mergedNotes,
} from './factor-note';
import { usualScales } from './scales';

const earlier = anAssessment({ status: 'approved', locations: [atPlace('ash-hall'), atPlace('old-hall')] });
const hall = aPlace('ash-hall');
const places = new Map(
  [hall, aPlace('old-hall', { mergedIntoId: hall.id })].map((each) => [each.id as string, each]),
);
const aNote = (location: FactorNote['location'], text: string): FactorNote => ({
  id: factorNoteId(earlier.id, 'homes', location),
  assessmentId: earlier.id,
  factorId: 'homes',
  location,
  text,
});

describe('notes on places that became one', () => {
  it('are read as one, whole, and others as they are', () => {
    const whole = aNote(null, 'All.');
    const notes = [whole, aNote(atPlace('ash-hall'), 'Ash.'), aNote(atPlace('old-hall'), 'Old.')];
    const merged = mergedNotes(notes, places);
    expect(merged).toEqual([whole, aNote(atPlace('ash-hall'), 'Ash.\n\nFrom old-hall: Old.')]);
  });

  it('say of every part where it comes from, in whatever order they are read', () => {
    const from = ['old-hall', 'elm-hall', 'mill-rooms'];
    const all = new Map(places);
    for (const id of from) all.set(id, aPlace(id, { name: `The ${id}`, mergedIntoId: hall.id }));
    const text = fc.string({ minLength: 1, maxLength: 30 });
    const anyNotes = fc
      .tuple(fc.option(text), fc.shuffledSubarray(from), text)
      .map(([own, some, other]) => ({ own, some, other }));
    fc.assert(
      fc.property(anyNotes, fc.nat(3), ({ own, some, other }, at) => {
        const notes = some.map((id) => aNote(atPlace(id), `${other} of ${id}`));
        if (own !== null) notes.splice(at, 0, aNote(atPlace('ash-hall'), own));
        const parts = some.map((id) => `From The ${id}: ${other} of ${id}`);
        const whole = [...(own === null ? [] : [own]), ...parts].join('\n\n');
        const expected = notes.length === 0 ? [] : [aNote(atPlace('ash-hall'), whole)];
        expect(mergedNotes(notes, all)).toEqual(expected);
      }),
    );
  });

  it('come into the next version whole where there is room, and else say where the rest stands', () => {
    const carried = (first: string, second: string) =>
      carryOver(
        {
          grid: aGrid(earlier, []),
          factorNotes: [aNote(atPlace('ash-hall'), first), aNote(atPlace('old-hall'), second)],
        },
        {
          operation: anOperation({ id: earlier.operationId }),
          gazetteer: { areas: new Map(), places },
          version: 2,
          scales: usualScales,
          id: asId<'Assessment'>('next'),
          startedAt: '2027-03-01T09:00:00.000Z',
          author: 'Sgt P. Oake',
        },
      ).factorNotes;
    expect(carried('Ash.', 'Old.')).toMatchObject([
      { text: 'Ash.\n\nFrom old-hall: Old.', location: atPlace('ash-hall') },
    ]);
    const [long, ...others] = carried('ash '.repeat(1900), 'old '.repeat(400));
    expect(others).toEqual([]);
    expect(factorNoteSchema.safeParse(long).success).toBe(true);
    expect(long?.text).toMatch(/^ash .*From old-hall: old .*old….*The rest stands in version 1\.\]$/s);
  });
});

describe('a note without room for all of it', () => {
  it('keeps the start, ends with where the rest stands, and is never too long', () => {
    const rest = 'The rest stands in version 1.';
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 1, max: 900 }),
        (part, times) => {
          const text = part.repeat(times);
          const fitted = fittedNote(text, rest);
          expect(fitted.length).toBeLessThanOrEqual(longestNote);
          if (text.length <= longestNote) expect(fitted).toBe(text);
          else expect(fitted.endsWith(`…\n\n[${rest}]`)).toBe(true);
          const kept = fitted.split('…\n\n[')[0] ?? '';
          expect(text.startsWith(kept)).toBe(true);
        },
      ),
    );
  });
});
