import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { newOperation, type Operation } from '../operation/operation';
import type { Area } from '../places/area';
import type { Partner, PartnerContact } from './partner';
import { neededPosts, partnerGaps } from './partner-gaps';
import {
  contactDayProblem,
  contactsWith,
  missingCouncils,
  missingTeams,
  newPartner,
  newPerson,
  partnerRows,
  partnersFor,
  partnersOf,
  tiedArea,
} from './partner-list';

const area = (id: string, kind: Area['kind'], name: string, parentId: string | null): [string, Area] => [
  id,
  { id: asId<'Area'>(id), kind, name, code: '', parentId: parentId === null ? null : asId<'Area'>(parentId) },
];
const areas = new Map<string, Area>([
  area('force', 'force', 'Marlshire', null),
  area('carrow', 'local-authority', 'Carrow', 'force'),
  area('lyde', 'local-authority', 'Lyde', 'force'),
  area('npt', 'neighbourhood-team', 'Carrow north team', 'force'),
  area('other-force', 'force', 'Otherland', null),
  area('far', 'local-authority', 'Far', 'other-force'),
]);
const anOperation = (given: Partial<Operation> = {}) =>
  newOperation({
    id: asId<'Operation'>('o1'),
    name: 'May 2027',
    forceName: 'Marlshire Police',
    forceAreaId: asId<'Area'>('force'),
    areaIds: [asId<'Area'>('carrow'), asId<'Area'>('lyde')],
    createdAt: '2027-01-11T09:00:00.000Z',
    ...given,
  });
let next = 0;
const newId = () => `id${(next += 1)}`;
const aPartner = (id: string, given: Partial<Partner> = {}) =>
  newPartner({ id: asId<'Partner'>(id), kind: 'other', name: id, people: [], ...given }, newId);
const byId = <T extends { readonly id: string }>(...all: readonly T[]) =>
  new Map<string, T>(all.map((each) => [each.id, each]));
const around = { areas, operation: anOperation() };

describe('the partners of a force', () => {
  it('are those of its areas and those tied to none, by kind and name', () => {
    const partners = byId(
      aPartner('Zeta'),
      aPartner('Royal', { kind: 'royal-mail' }),
      aPartner('Far', { kind: 'council', areaId: asId<'Area'>('far') }),
      aPartner('Lyde', { kind: 'council', areaId: asId<'Area'>('lyde') }),
      aPartner('Carrow', { kind: 'council', areaId: asId<'Area'>('carrow') }),
    );
    expect(partnersOf(partners, around).map(({ name }) => name)).toEqual(['Carrow', 'Lyde', 'Royal', 'Zeta']);
  });

  it('never mix with those of the invented force of the example', () => {
    const example = { areas, operation: anOperation({ isExample: true }) };
    const real = aPartner('Royal', { kind: 'royal-mail' });
    const invented = aPartner('Invented', {
      areaId: tiedArea(anOperation({ isExample: true, forceAreaId: asId('other-force') })),
    });
    expect(partnersOf(byId(real, invented), example)).toEqual([]);
    expect(partnersOf(byId(real, invented), around)).toEqual([real]);
  });

  it('are still listed where their area is no longer recorded', () => {
    const orphan = aPartner('Gone', { kind: 'council', areaId: asId<'Area'>('removed') });
    expect(partnersOf(byId(orphan), around)).toEqual([orphan]);
  });

  it('are offered from the councils and teams that are missing, with the posts of each', () => {
    const held = aPartner('Carrow', { kind: 'council', areaId: asId<'Area'>('carrow') });
    const missing = missingCouncils([held], around);
    expect(missing.map(({ name }) => name)).toEqual(['Lyde']);
    const [lyde] = partnersFor(missing, 'council', newId);
    expect(lyde?.people.map(({ post }) => post)).toEqual([
      'Returning officer',
      'Acting returning officer',
      'Electoral registration officer',
      'Electoral services manager',
      'Monitoring officer',
      'Press officer',
    ]);
    expect(missingTeams([held], around).map(({ name }) => name)).toEqual(['Carrow north team']);
  });
});

describe('contacts with partners', () => {
  const contact = (id: string, on: string): PartnerContact => ({
    id: asId<'PartnerContact'>(id),
    partnerId: asId<'Partner'>('a'),
    operationId: null,
    on,
    by: 'Insp J. Marl',
    withWhom: '',
    how: 'Phone',
    about: '',
  });

  it('give the last one, and say what is overdue on a day', () => {
    const contacts = byId(
      contact('c1', '2027-02-01'),
      contact('c2', '2027-03-01'),
      contact('c3', '2027-01-01'),
    );
    const rows = partnerRows(
      [aPartner('a', { nextDue: '2027-03-31' }), aPartner('b', { nextDue: '2027-04-01' }), aPartner('c')],
      contacts,
      '2027-04-01',
    );
    expect(rows.map(({ last, isOverdue }) => [last?.id ?? null, isOverdue])).toEqual([
      ['c2', true],
      [null, false],
      [null, false],
    ]);
    expect(contactsWith(contacts, 'a').map(({ id }) => id)).toEqual(['c2', 'c1', 'c3']);
  });
});

describe('a contact still to come', () => {
  it('is refused with a sentence, and is not the last one', () => {
    expect(contactDayProblem('2027-04-02', '2027-04-01')).toMatch(/still to come/);
    expect(contactDayProblem('2027-04-01', '2027-04-01')).toBeNull();
    expect(contactDayProblem(null, '2027-04-01')).toBe('Give the day.');
    const contact = (id: string, on: string): [string, PartnerContact] => [
      id,
      {
        id: asId<'PartnerContact'>(id),
        partnerId: asId<'Partner'>('a'),
        operationId: asId<'Operation'>('o1'),
        on,
        by: 'J. Marl',
        withWhom: '',
        how: 'Phone',
        about: 'The count.',
      },
    ];
    const contacts = new Map([contact('made', '2027-03-30'), contact('planned', '2027-04-02')]);
    expect(partnerRows([aPartner('a')], contacts, '2027-04-01').map(({ last }) => last?.id)).toEqual([
      'made',
    ]);
  });
});

describe('the gaps among the partners', () => {
  it('name posts without a person, people without contact, and who is missing altogether', () => {
    const carrow = aPartner('Carrow', {
      kind: 'council',
      areaId: asId<'Area'>('carrow'),
      people: [
        newPerson({ id: asId('p1'), post: 'Returning officer', name: 'Ada Finch' }),
        newPerson({
          id: asId('p2'),
          post: 'Press officer',
          name: 'Bo Wren',
          email: 'b@carrow.example',
          leftOn: '2027-02-01',
        }),
        newPerson({
          id: asId('p3'),
          post: 'Electoral services manager',
          name: 'Cy Moss',
          phone: '01632 960001',
        }),
        newPerson({
          id: asId('p4'),
          post: 'electoral registration officer',
          name: 'Cy Moss',
          phone: '01632 960001',
        }),
        newPerson({ id: asId('p5'), post: 'Monitoring officer', name: 'Di Ash', phone: '01632 960002' }),
      ],
    });
    expect(partnerGaps([carrow], around).map(({ what }) => what)).toEqual([
      'Lyde is not among the partners.',
      'Carrow: nobody named as press officer.',
      'Carrow: Ada Finch has no phone and no email.',
      'No inspector is recorded for Carrow north team.',
      'Electoral Commission: nobody is recorded.',
      'Crown Prosecution Service: nobody is recorded.',
      'Royal Mail: nobody is recorded.',
      'Operation Bridger SPOC: nobody is recorded.',
      'Force elected-official adviser: nobody is recorded.',
    ]);
  });

  it('ask for the acting returning officer at a UK parliamentary election alone', () => {
    const posts = (...types: readonly Operation['polls'][number]['type'][]) =>
      neededPosts({ polls: types.map((type) => ({ type, contest: '' })) }).slice(0, 2);
    expect(posts('local-principal')).toEqual(['Returning officer', 'Electoral registration officer']);
    expect(posts('uk-parliamentary')).toEqual(['Acting returning officer', 'Electoral registration officer']);
    expect(posts('uk-parliamentary', 'parish')).toEqual(['Returning officer', 'Acting returning officer']);
  });
});
