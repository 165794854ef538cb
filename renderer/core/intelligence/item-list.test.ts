import { describe, expect, it } from 'vitest';
import { aDissemination, anItem } from '../../../test/builders/intelligence';
import { anArea, aPlace, atArea, atPlace } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import {
  filterItems,
  type ItemFilter,
  itemsOf,
  linkedTo,
  locationsToFilterBy,
  noItemFilter,
  orderItems,
} from './item-list';

const areas = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId<'Area'>('force') }),
  anArea('lyde', { name: 'Lyde ward', parentId: asId<'Area'>('carrow') }),
  anArea('eddle', { kind: 'local-authority', name: 'Eddle', parentId: asId<'Area'>('force') }),
];
const hall = aPlace('hall', { name: 'Ash Hall', wardId: asId<'Area'>('lyde') });
const around = {
  today: '2027-02-01',
  gazetteer: {
    areas: new Map(areas.map((area) => [area.id, area])),
    places: new Map([[hall.id, hall]]),
  },
};

const item = (reference: string, given: Parameters<typeof anItem>[0] = {}) =>
  anItem({ id: asId<'IntelligenceItem'>(reference), reference, ...given });
const referencesOf = (items: readonly { readonly reference: string }[]) => items.map((one) => one.reference);
const found = (items: Parameters<typeof filterItems>[0], filter: Partial<ItemFilter>) =>
  referencesOf(filterItems(items, { ...noItemFilter, ...filter }, around));

describe('the list of items', () => {
  it('holds the items of one operation', () => {
    const items = [item('here'), item('elsewhere', { operationId: asId<'Operation'>('operation2') })];
    const all = new Map(items.map((one) => [one.id, one]));
    expect(referencesOf(itemsOf(all, asId<'Operation'>('operation1')))).toEqual(['here']);
  });

  it('passes everything when nothing is asked for', () => {
    expect(found([item('a'), item('b', { reviewOn: null, handling: 'P', source: '3' })], {})).toEqual([
      'a',
      'b',
    ]);
  });

  it('asks for every word, wherever it stands: text, people, places by name, who was given it', () => {
    const items = [
      item('place', { locations: [atPlace('hall')], text: 'Leaflets' }),
      item('person', { people: ['Mo Ashby'], text: 'Leaflets' }),
      item('given', { disseminations: [aDissemination({ to: 'Ash council' })], text: 'Leaflets' }),
      item('neither', { text: 'Leaflets' }),
    ];
    expect(found(items, { text: 'ash LEAFLETS' })).toEqual(['place', 'person', 'given']);
    expect(found(items, { text: '1 B P' })).toHaveLength(4);
  });

  it('takes each part of the grading by itself', () => {
    const items = [item('a', { source: '1', grade: 'A' }), item('b', { source: '2', grade: 'A' })];
    expect(found(items, { source: '2' })).toEqual(['b']);
    expect(found(items, { grade: 'A' })).toEqual(['a', 'b']);
    expect(found(items, { source: '1', grade: 'E' })).toEqual([]);
    expect(found(items, { handling: 'C' })).toEqual([]);
  });

  it('finds in an area what lies in it, places too, and nothing beside it', () => {
    const items = [
      item('ward', { locations: [atArea('lyde')] }),
      item('place', { locations: [atPlace('hall')] }),
      item('council', { locations: [atArea('carrow')] }),
      item('other', { locations: [atArea('eddle')] }),
      item('nowhere'),
    ];
    expect(found(items, { location: 'area:carrow' })).toEqual(['ward', 'place', 'council']);
    expect(found(items, { location: 'area:lyde' })).toEqual(['ward', 'place']);
    expect(found(items, { location: 'place:hall' })).toEqual(['place']);
  });

  it('takes a place that was merged as the one it became, once', () => {
    const merged = aPlace('old-hall', { name: 'Ash Hall (old entry)', mergedIntoId: hall.id });
    const places = new Map([...around.gazetteer.places, [merged.id, merged]]);
    const gazetteer = { ...around.gazetteer, places };
    const both = item('both', { locations: [atPlace('old-hall'), atPlace('hall')] });
    expect(linkedTo(both, gazetteer)).toEqual([atPlace('hall')]);
    const here = { ...noItemFilter, location: 'place:hall' };
    const old = item('old', { locations: [atPlace('old-hall')] });
    expect(referencesOf(filterItems([old], here, { ...around, gazetteer }))).toEqual(['old']);
    expect(locationsToFilterBy([both, old], gazetteer).map(({ name }) => name)).toEqual([
      'Ash Hall',
      'Carrow',
      'Lyde ward',
    ]);
  });

  it('offers the places and areas that items name and the areas around them, but not the force', () => {
    const items = [item('a', { locations: [atPlace('hall')] }), item('b', { locations: [atArea('gone')] })];
    expect(locationsToFilterBy(items, around.gazetteer).map(({ name }) => name)).toEqual([
      '[no longer recorded]',
      'Ash Hall',
      'Carrow',
      'Lyde ward',
    ]);
  });

  it('calls due what is to be reviewed today or was before, and finds what has no date', () => {
    const items = [
      item('past', { reviewOn: '2027-01-31' }),
      item('today', { reviewOn: '2027-02-01' }),
      item('later', { reviewOn: '2027-02-02' }),
      item('never', { reviewOn: null }),
    ];
    expect(found(items, { review: 'due' })).toEqual(['past', 'today']);
    expect(found(items, { review: 'no-date' })).toEqual(['never']);
  });

  it('stands newest first, by reference as numbers, or by what is to be reviewed soonest', () => {
    const items = [
      item('INT-10', { receivedOn: '2027-01-10', reviewOn: null }),
      item('INT-2', { receivedOn: '2027-01-12', reviewOn: '2027-03-01' }),
      item('INT-1', { receivedOn: '2027-01-10', reviewOn: '2027-02-01' }),
    ];
    expect(referencesOf(orderItems(items, 'received'))).toEqual(['INT-2', 'INT-10', 'INT-1']);
    expect(referencesOf(orderItems(items, 'reference'))).toEqual(['INT-1', 'INT-2', 'INT-10']);
    expect(referencesOf(orderItems(items, 'review'))).toEqual(['INT-1', 'INT-2', 'INT-10']);
  });
});
