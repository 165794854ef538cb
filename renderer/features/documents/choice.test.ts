import { describe, expect, it } from 'vitest';
import { aFullInput } from '../../../test/builders/documents';
import { harms } from '../../core/threat/harms';
import {
  hasParts,
  hasWidePages,
  kindNamed,
  paperNamed,
  partKey,
  partNamed,
  partOptions,
  workshopsOf,
} from './choice';

const input = aFullInput();
const groups = partOptions(input.grid, input);
const named = (group: RegExp) => groups.find((each) => group.test(each.group))?.items ?? [];

describe('the choice of a part', () => {
  it('offers every area, place and harm under a key that names it again', () => {
    const all = groups.flatMap(({ items }) => items);
    for (const { value } of all) {
      const part = partNamed(value);
      expect(part === null ? null : partKey(part)).toBe(value);
    }
    expect(new Set(all.map(({ value }) => value)).size).toBe(all.length);
    expect(named(/harm/)).toHaveLength(harms.length);
    expect(named(/place/)[0]?.label).toBe('Exbrook Leisure Centre (station 2)');
  });

  it('switches off what was not looked at, and says so', () => {
    const locations = input.grid.locations.slice(0, 3);
    const grid = { ...input.grid, locations, assessment: { ...input.grid.assessment, locations } };
    const areas = partOptions(grid, input)[0]?.items ?? [];
    expect(areas.map(({ label, disabled }) => [label, disabled])).toEqual([
      ['Exbrook', false],
      ['Quayside', false],
      ['Thornby: nothing of it was looked at', true],
    ]);
  });

  it('is open for the assessment and for what was not considered alone', () => {
    expect(
      ['threat-assessment', 'gold-summary', 'workshop-record', 'not-considered'].map(kindNamed).map(hasParts),
    ).toEqual([true, false, false, true]);
    expect(kindNamed('anything')).toBe('threat-assessment');
    expect([partNamed(null), partNamed('ward:1'), partNamed('area:')]).toEqual([null, null, null]);
  });

  it('is A4 for wide pages unless the address names A3, and only where there are any', () => {
    expect([null, 'A4', 'A3', 'a3', 'A2'].map(paperNamed)).toEqual(['A4', 'A4', 'A3', 'A4', 'A4']);
    expect(
      ['threat-assessment', 'gold-summary', 'workshop-record', 'not-considered']
        .map(kindNamed)
        .map(hasWidePages),
    ).toEqual([true, false, false, false]);
  });

  it('finds the workshops of the version, the latest first', () => {
    const [workshop] = input.workshops.workshops.values();
    if (workshop === undefined) throw new Error('The example has a workshop');
    const later = { ...workshop, id: 'workshop2' as typeof workshop.id, date: '2027-04-17' };
    const other = {
      ...workshop,
      id: 'workshop3' as typeof workshop.id,
      assessmentId: 'x' as typeof workshop.assessmentId,
    };
    const all = new Map([workshop, later, other].map((each) => [each.id as string, each]));
    expect(workshopsOf(all, workshop.assessmentId).map(({ id }) => id)).toEqual(['workshop2', 'workshop1']);
  });
});
