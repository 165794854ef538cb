import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anArea,
  anAssessedCell,
  anAssessment,
  aPlace,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Area } from '../places/area';
import type { LocationRef } from './assessment';
import { locationName, ratingOfPlace } from './locations';

const force = anArea('force', { kind: 'force' });
const council = anArea('carrow', { kind: 'local-authority', parentId: force.id });
const ward = anArea('mill-ward', { parentId: council.id });
const areas = new Map<string, Area>([force, council, ward].map((area) => [area.id, area]));
const hall = aPlace('ash-hall', { wardId: ward.id });

/** A grid in which each of these columns is assessed at one impact (likely, so that the rating follows it). */
function gridWith(columns: readonly (readonly [LocationRef, 1 | 3 | 5])[]) {
  const assessment = anAssessment({ locations: columns.map(([location]) => location) });
  const cells = columns.map(([location, impact]) => anAssessedCell({ assessment, location }, { impact }));
  return aGrid(assessment, cells);
}

describe('the name of a column', () => {
  it('is the name of the area or place, and says so when its record has gone', () => {
    const gazetteer = { areas, places: new Map([[hall.id, { ...hall, name: 'Ash Hall' }]]) };
    expect(locationName(atPlace('ash-hall'), gazetteer)).toBe('Ash Hall');
    expect(locationName(atArea('carrow'), gazetteer)).toBe('carrow');
    expect(locationName(atPlace('pulled-down'), gazetteer)).toBe('[no longer recorded]');
  });
});

describe('the rating of a place', () => {
  it('is that of its own column where there is one', () => {
    const grid = gridWith([
      [atPlace('ash-hall'), 1],
      [atArea('mill-ward'), 5],
    ]);
    expect(ratingOfPlace(grid, hall, areas)).toMatchObject({ rating: 2, from: atPlace('ash-hall') });
  });

  it('is else that of its ward, else of its council, else of the force', () => {
    const around: readonly (readonly [LocationRef, 1 | 3 | 5])[] = [
      [atArea('mill-ward'), 1],
      [atArea('carrow'), 3],
      [atArea('force'), 5],
    ];
    [0, 1, 2].forEach((from) => {
      expect(ratingOfPlace(gridWith(around.slice(from)), hall, areas)?.from).toEqual(around[from]![0]);
    });
  });

  it('is found from the council and around it where the ward does not say what it lies in', () => {
    const loose = anArea('loose-ward');
    const place = aPlace('ash-hall', { wardId: loose.id });
    const known = new Map([...areas, [loose.id, loose]]);
    expect(ratingOfPlace(gridWith([[atArea('force'), 5]]), place, known)?.from).toEqual(atArea('force'));
  });

  it('passes over a column in which nothing is rated', () => {
    const assessment = anAssessment({ locations: [atPlace('ash-hall'), atArea('carrow')] });
    const begun = anAssessedCell({ assessment, location: atPlace('ash-hall') }, { impact: null });
    const rated = anAssessedCell({ assessment, location: atArea('carrow'), harm: harmNumber(4) });
    expect(ratingOfPlace(aGrid(assessment, [begun, rated]), hall, areas)?.from).toEqual(atArea('carrow'));
  });

  it('is none where nothing around the place is assessed', () => {
    expect(ratingOfPlace(gridWith([[atArea('elsewhere'), 5]]), hall, areas)).toBeNull();
  });

  it('does not look at cells of a column that was taken out', () => {
    const assessment = anAssessment({ locations: [] });
    const grid = aGrid(assessment, [anAssessedCell({ assessment, location: atArea('carrow') })]);
    expect(ratingOfPlace(grid, hall, areas)).toBeNull();
  });

  it('ends, and finds what there is, however the areas point at each other', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const anyParent = fc.option(fc.constantFrom(...ids));
    fc.assert(
      fc.property(fc.array(anyParent, { minLength: 4, maxLength: 4 }), (parents) => {
        const tangle = new Map<string, Area>(
          ids.map((id, index) => {
            const parent = parents[index] ?? null;
            return [id, anArea(id, { parentId: parent === null ? null : asId<'Area'>(parent) })];
          }),
        );
        const place = aPlace('p', { wardId: asId<'Area'>('a'), areaId: asId<'Area'>('b') });
        expect(ratingOfPlace(gridWith([[atArea('b'), 3]]), place, tangle)?.from).toEqual(atArea('b'));
      }),
    );
  });
});
