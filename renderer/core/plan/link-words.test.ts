import { describe, expect, it } from 'vitest';
import { areaTree, byId } from '../../../test/builders/plan-records';
import { asId } from '../foundation/ids';
import { newOperation } from '../operation/operation';
import { newStation } from '../places/station';
import { linkChoices } from './link-choices';
import { linkIndex } from './link-index';
import { type LinkKind, linkKinds } from './link';
import { linkCollections, linkLine, type LinkRecords, linkWords } from './link-words';

const operation = newOperation({
  id: asId('operation-1'),
  name: 'Larkfield by-election',
  forceName: 'Marlshire Police',
  forceAreaId: asId('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
});

const nothing = Object.fromEntries(
  linkCollections.map((name) => [name, new Map()]),
) as unknown as LinkRecords;

const hall = {
  id: asId<'Place'>('place-1'),
  kind: 'polling-place',
  name: 'Ash Hall',
  address: '1 Ash Lane',
  postcode: null,
  areaId: asId<'Area'>('council-1'),
  wardId: null,
  easting: null,
  northing: null,
  uprn: null,
  notes: '',
  mergedIntoId: null,
} as const;
const station = newStation({
  id: asId('station-1'),
  operationId: operation.id,
  placeId: hall.id,
  areaId: asId('council-1'),
  number: '12',
});
const records: LinkRecords = {
  ...nothing,
  areas: areaTree,
  places: byId(hall),
  stations: byId(station, { ...station, id: asId('station-2'), operationId: asId('operation-2') }),
};

describe('a link in words', () => {
  it('says kind, name and where it is read', () => {
    expect(linkWords({ kind: 'station', id: 'station-1' }, records)).toEqual({
      kindName: 'Polling station',
      label: '12 Ash Hall',
      detail: 'Harrow Dale',
      path: '/places?station=station-1',
      exists: true,
    });
    expect(linkLine({ kind: 'consideration', id: 'command-resilience' }, records)).toBe(
      'Planning consideration: Command resilience',
    );
  });

  it.each(linkKinds)('says that a record is gone, whatever its kind: %s', (kind: LinkKind) => {
    const words = linkWords({ kind, id: 'gone' }, records);
    expect(words).toMatchObject({ exists: false, path: null, detail: '' });
    expect(words.label).toMatch(/ that is no longer recorded$/);
    expect(linkLine({ kind, id: 'gone' }, records)).toBe(words.label);
  });
});

describe('what a link may lead to', () => {
  const found = (query: string, chosen: Parameters<typeof linkChoices>[0]['chosen'] = []) =>
    linkChoices({ query, chosen, most: 5 }, linkIndex(records, operation));

  it('is found by the words of its kind and of its name together, in this operation alone', () => {
    expect(found('polling ash').choices.map(({ link }) => link)).toEqual([
      { kind: 'station', id: 'station-1' },
    ]);
    expect(found('ash xyz').total).toBe(0);
  });

  it('is not offered once it is chosen', () => {
    expect(found('polling ash', [{ kind: 'station', id: 'station-1' }]).total).toBe(0);
  });

  it('is counted where it is not listed', () => {
    const { choices, total } = found('');
    expect(choices).toHaveLength(5);
    expect(total).toBeGreaterThan(30);
  });

  it('may be of some kinds only', () => {
    const kinds = ['area'] as const;
    const { choices } = linkChoices({ query: '', kinds, chosen: [], most: 9 }, linkIndex(records, operation));
    expect(choices.map(({ words }) => words.label)).toEqual(['Marlshire', 'Harrow Dale']);
  });
});
