// Reference: APP Policing elections, CPS: London, Eastern, South East and South West to London; the rest to York.
import { describe, expect, it } from 'vitest';
import { forces } from '../operation/force';
import { type Arrangements, arrangementsId } from './arrangements';
import { officeFor } from './route';

const london = [
  'Avon and Somerset Constabulary',
  'Bedfordshire Police',
  'Cambridgeshire Constabulary',
  'City of London Police',
  'Devon & Cornwall Police',
  'Dorset Police',
  'Essex Police',
  'Gloucestershire Constabulary',
  'Hampshire Constabulary',
  'Hertfordshire Constabulary',
  'Kent Police',
  'Metropolitan Police Service',
  'Norfolk Constabulary',
  'Suffolk Constabulary',
  'Surrey Police',
  'Sussex Police',
  'Thames Valley Police',
  'Wiltshire Police',
];

const record: Arrangements = {
  id: arrangementsId,
  cpsOffice: {
    office: 'york',
    why: 'Told by the CPS on the telephone',
    by: 'Insp. Rowan Vale',
    at: '2027-02-01T10:00:00.000Z',
  },
  contacts: [],
};

const localCps = { reason: 'Mortgage fraud', by: 'Insp. Rowan Vale', at: '2027-05-10T09:00:00.000Z' };

function route(forceName: string, given: Partial<Parameters<typeof officeFor>[0]> = {}) {
  return officeFor({ forceName, arrangements: undefined, caseFile: null, ...given });
}

describe('the office of the CPS that takes a force’s files', () => {
  it.each(forces.map(({ name }) => [name, london.includes(name) ? 'london' : 'york'] as const))(
    'sends the files of %s to %s',
    (name, office) => {
      const answer = route(name);
      expect(answer).toMatchObject({ office, isOverridden: false });
      expect(answer.region).not.toBe('');
      expect(answer.why).toContain(name);
    },
  );

  it('sends 18 forces to London and 25 to York, Welsh ones among these', () => {
    const offices = forces.map(({ name }) => route(name).office);
    expect(offices.filter((office) => office === 'london')).toHaveLength(18);
    expect(offices.filter((office) => office === 'york')).toHaveLength(25);
    expect(forces.filter(({ nation }) => nation === 'Wales').map(({ name }) => route(name).region)).toEqual([
      'Wales',
      'Wales',
      'Wales',
      'Wales',
    ]);
  });

  it('asks Thames Valley to confirm, since its region is open to argument', () => {
    expect(route('Thames Valley Police').doubt).toContain('Ask the CPS');
    expect(route('Kent Police').doubt).toBe('');
  });

  it('follows what the force recorded, and says who recorded it and why', () => {
    const answer = route('Kent Police', { arrangements: record });
    expect(answer).toMatchObject({ office: 'york', region: 'South East', isOverridden: true });
    expect(answer.why).toContain('Told by the CPS on the telephone');
    expect(answer.why).toContain('Mon 1 Feb 2027');
  });

  it('goes by the region again when the record is taken away', () => {
    const answer = route('Kent Police', { arrangements: { ...record, cpsOffice: null } });
    expect(answer).toMatchObject({ office: 'london', isOverridden: false });
  });

  it('sends a file to the local CPS only for the recorded exception, whatever the force recorded', () => {
    expect(route('Kent Police', { arrangements: record, caseFile: { localCps } })).toMatchObject({
      office: 'local',
      why: expect.stringContaining('Mortgage fraud') as unknown,
    });
    expect(route('Kent Police', { caseFile: { localCps: null } }).office).toBe('london');
  });

  it('says of a force that it does not know that the office has to be asked for', () => {
    const answer = route('Calder Constabulary');
    expect(answer.region).toBe('');
    expect(answer.why).toContain('Calder Constabulary is not among the 43 forces');
    expect(answer.doubt).toContain('Ask the CPS');
  });
});
