import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlace } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Place } from './place';
import { placeTitle, standingPlace } from './place-name';

const mapOf = (...places: readonly Place[]) => new Map<string, Place>(places.map((each) => [each.id, each]));
const ash = aPlace('ash', { name: 'Ash Hall' });
const old = aPlace('old', { name: 'Old Hall', mergedIntoId: ash.id });
const older = aPlace('older', { name: 'Elm Rooms', mergedIntoId: old.id });

describe('the name of a place on a record', () => {
  it('is its own while it stands for itself', () => {
    expect(placeTitle(ash.id, mapOf(ash, old))).toBe('Ash Hall');
  });

  it('is that of the place that stands, with what it was, however often it was merged', () => {
    expect(placeTitle(old.id, mapOf(ash, old))).toBe('Ash Hall (was: Old Hall)');
    expect(placeTitle(older.id, mapOf(ash, old, older))).toBe('Ash Hall (was: Elm Rooms)');
  });

  it('says that it is no longer recorded, by its old name where that is known', () => {
    expect(placeTitle(old.id, mapOf(old))).toBe('Old Hall (no longer recorded)');
    expect(placeTitle(asId<'Place'>('gone'), mapOf(ash))).toBe('A place that is no longer recorded');
  });

  it('is found also where places were merged in a ring', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.dictionary(ids, fc.option(ids)), ids, (merged, start) => {
        const places = mapOf(
          ...Object.entries(merged).map(([id, into]) =>
            aPlace(id, { mergedIntoId: into === null ? null : asId<'Place'>(into) }),
          ),
        );
        expect(placeTitle(asId<'Place'>(start), places)).not.toBe('');
        const standing = standingPlace(asId<'Place'>(start), places);
        if (standing !== null) expect(places.get(standing.id)).toBe(standing);
      }),
    );
  });
});
