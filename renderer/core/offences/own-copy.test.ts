import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { builtInCatalogue } from './catalogue';
import { offenceSchema } from './offence';
import { offenceEditSchema } from './offence-edit';
import {
  changedCopy,
  copyFor,
  ownOffence,
  ownOffenceId,
  pointsOf,
  withElement,
  withReachLine,
} from './own-copy';
import { reachOf } from './reach';

const [first] = builtInCatalogue.offences;
if (first === undefined) throw new Error('The catalogue is empty');
const signed = { by: 'Insp. Rowan Vale', at: '2027-05-10T09:00:00.000Z' };
const copy = copyFor(first, { ...signed, why: 'Advice of the CPS', basedOn: builtInCatalogue.version });

describe('the force’s copy of an offence', () => {
  it('begins as the text that stands, with its reason', () => {
    expect(copy.offence).toEqual(first);
    expect(offenceEditSchema.safeParse(copy).success).toBe(true);
  });

  it('is signed by whoever changed it last, and keeps its id and its reason', () => {
    const later = { by: 'Sgt. Ada Finch', at: '2027-05-11T09:00:00.000Z' };
    const changed = changedCopy(copy, { notes: 'Ask early.', id: asId('RPA-99') }, later);
    expect(changed).toMatchObject({ ...later, id: first.id, why: copy.why, basedOn: copy.basedOn });
    expect(changed.offence).toEqual({ ...first, notes: 'Ask early.' });
  });

  it('keeps the id of an element whose words change, so that evidence still finds it', () => {
    const [element] = first.elements;
    if (element === undefined) throw new Error('The first offence has no element');
    const changed = withElement(first.elements, element.id, 'Other words.');
    expect(changed[0]).toEqual({ id: element.id, text: 'Other words.' });
    expect(withElement(changed, 'new', 'One more.')).toHaveLength(first.elements.length + 1);
    expect(withElement(changed, element.id, null)).toEqual(first.elements.slice(1));
  });

  it('changes or takes out one line of its reach', () => {
    const line = { nation: 'Wales', pollTypes: [], from: '2027-01-01', until: null } as const;
    expect(withReachLine(first.reach, 1, line)).toEqual([first.reach[0], line]);
    expect(withReachLine(first.reach, 0, null)).toEqual(first.reach.slice(1));
  });

  it('reads points line by line, without the empty ones', () => {
    expect(pointsOf(' The register \n\n  A statement')).toEqual(['The register', 'A statement']);
  });
});

describe('an offence of the force’s own', () => {
  const own = ownOffence({
    id: ownOffenceId('7'),
    name: 'Posters on street furniture',
    act: 'A byelaw',
    section: '4',
    source: 'Letter of the council',
    asAt: '2027-02-01',
    reviewBy: '2028-02-01',
  });

  it('assumes nothing: not checked, no limit established, offered everywhere', () => {
    expect(offenceSchema.safeParse(own).success).toBe(true);
    expect(own).toMatchObject({ sureness: 'unchecked', timeLimit: 'not-established', isInSchedule9: false });
    expect(reachOf(own, { nation: 'Wales', pollTypes: ['pcc'], on: '2027-05-06' }).applies).toBe(true);
  });

  it('has an id that no entry of the catalogue has', () => {
    expect(own.id).toBe('LOCAL-7');
    expect(builtInCatalogue.offences.some(({ id }) => id.startsWith('LOCAL-'))).toBe(false);
  });
});
