import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, aCpsContact, aSuspect } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import { effectiveOffences } from '../offences/catalogue';
import type { Area } from '../places/area';
import { type CaseListAround, type CaseRow, caseRows } from './case-list';
import {
  type CaseFilter,
  filterCaseRows,
  noCaseFilter,
  officersOf,
  type ReadinessByCase,
  sortCaseRows,
  usualCaseSort,
} from './case-list-filter';
import type { CaseFile } from './case-file';
import type { CpsContact } from './cps-contact';

const today = '2028-02-10';
const council: Area = {
  id: asId('council-1'),
  kind: 'local-authority',
  name: 'Harrow Dale',
  code: '',
  parentId: null,
};
const ward: Area = { id: asId('ward-1'), kind: 'ward', name: 'Millbrook', code: '', parentId: council.id };
const around: CaseListAround = {
  contacts: new Map(),
  effective: effectiveOffences([]),
  areas: new Map([council, ward].map((area) => [area.id, area])),
  today,
};
/** Nothing is worked out yet. */
const readiness: ReadinessByCase = new Map();
const register = (...contacts: readonly CpsContact[]) => new Map(contacts.map((each) => [each.id, each]));

const ended = (outcome: 'court-proceedings' | 'no-further-action'): CaseFile['outcome'] => ({
  outcome,
  on: '2027-10-01',
  reason: '',
  by: 'Insp. Rowan Vale',
  cpsReference: '',
});

/** Last day 6 May 2028. */
const personation = aCase({
  id: asId('case-1'),
  reference: 'C-010',
  title: 'Élodie’s vote',
  areaId: ward.id,
  officerInCase: 'DC Tarn',
  suspects: [aSuspect()],
  offences: [aCaseOffence()],
});
/** Last day 20 April 2028. */
const earlier = aCase({
  id: asId('case-2'),
  reference: 'C-009',
  title: 'Leaflet',
  seniorInvestigatingOfficer: 'DI Marl',
  offences: [
    aCaseOffence({
      offenceId: asId('RPA-106'),
      occurred: { kind: 'between', from: '2027-04-20', to: '2027-05-06' },
    }),
  ],
});
/** Last day 10 July 2028: far off. */
const later = aCase({
  id: asId('case-3'),
  reference: 'C-008',
  stream: 'other',
  officerInCase: 'DC Ash',
  offences: [aCaseOffence({ occurred: { kind: 'on', date: '2027-07-10' } })],
});
const undated = aCase({ id: asId('case-4'), reference: 'C-007' });
const inCourt = aCase({
  id: asId('case-5'),
  reference: 'C-006',
  offences: [aCaseOffence()],
  outcome: ended('court-proceedings'),
});
const closed = aCase({
  id: asId('case-6'),
  reference: 'C-005',
  offences: [aCaseOffence()],
  outcome: ended('no-further-action'),
});
const all = [closed, undated, later, inCourt, personation, earlier];

const references = (rows: readonly CaseRow[]) => rows.map(({ caseFile }) => caseFile.reference);
const found = (filter: Partial<CaseFilter>) =>
  references(
    sortCaseRows(
      filterCaseRows(caseRows(all, around), { ...noCaseFilter, ...filter }, { today, readiness }),
      usualCaseSort,
      readiness,
    ),
  );

describe('the rows of the case list', () => {
  it('show where a case stands, where it lies, and the limit that still runs', () => {
    const [row] = caseRows([personation], { ...around, contacts: register(aCpsContact()) });
    expect(row).toMatchObject({
      stage: { stage: 'with-cps' },
      areaName: 'Millbrook',
      areaIds: ['ward-1', 'council-1'],
      offenceNames: ['Personation'],
      officers: ['DC Tarn'],
      limit: { date: '2028-05-06' },
    });
  });

  it('are the same objects until the case, its contacts, the catalogue, the areas or the day change', () => {
    const [row] = caseRows([personation], around);
    expect(caseRows([personation], { ...around })[0]).toBe(row);
    expect(caseRows([{ ...personation }], around)[0]).not.toBe(row);
    for (const changed of [
      { today: '2028-02-11' },
      { effective: effectiveOffences([]) },
      { areas: new Map(around.areas) },
      { contacts: register(aCpsContact()) },
    ]) {
      const [before] = caseRows([personation], around);
      expect(caseRows([personation], { ...around, ...changed })[0]).not.toBe(before);
    }
  });

  it('stay when the register changes for another case alone', () => {
    const own = aCpsContact();
    const [row] = caseRows([personation], { ...around, contacts: register(own) });
    const other = aCpsContact({ id: asId('contact-2'), caseId: asId('case-2') });
    expect(caseRows([personation], { ...around, contacts: register(own, other) })[0]).toBe(row);
    const answered = { ...own, acknowledgedOn: '2027-07-02' };
    expect(caseRows([personation], { ...around, contacts: register(answered, other) })[0]).not.toBe(row);
  });

  it('end a circle of areas in damaged records', () => {
    const circle = new Map([[ward.id, { ...ward, parentId: ward.id }]]);
    expect(caseRows([personation], { ...around, areas: circle })[0]?.areaName).toBe('Millbrook');
  });
});

describe('the order of the case list', () => {
  it('is first what cannot be counted, then the nearest limit, then cases without a limit, and closed', () => {
    expect(found({})).toEqual(['C-007', 'C-009', 'C-006', 'C-010', 'C-008', 'C-005']);
    const unlimited = aCase({
      reference: 'C-004',
      offences: [aCaseOffence({ offenceId: asId('FRA-2006') })],
    });
    const partly = aCase({
      reference: 'C-003',
      offences: [aCaseOffence(), aCaseOffence({ occurred: { kind: 'unknown', notBefore: null } })],
    });
    const rows = caseRows([unlimited, closed, earlier, partly, undated], around);
    expect(references(sortCaseRows(rows, usualCaseSort, readiness))).toEqual([
      'C-003',
      'C-007',
      'C-009',
      'C-004',
      'C-005',
    ]);
    expect(rows.map(({ uncounted }) => uncounted.length)).toEqual([0, 0, 0, 1, 1]);
  });

  it('sorts references by their numbers, both ways', () => {
    const rows = caseRows(
      [aCase({ reference: 'C-10' }), aCase({ reference: 'C-9' }), aCase({ reference: 'B-11' })],
      around,
    );
    const by = 'reference';
    expect(references(sortCaseRows(rows, { by, isDescending: false }, readiness))).toEqual([
      'B-11',
      'C-9',
      'C-10',
    ]);
    expect(references(sortCaseRows(rows, { by, isDescending: true }, readiness))).toEqual([
      'C-10',
      'C-9',
      'B-11',
    ]);
  });

  it('sorts by title without regard to accents, those without one last, and those alike by reference', () => {
    const rows = caseRows(all, around);
    expect(references(sortCaseRows(rows, { by: 'title', isDescending: false }, readiness))).toEqual([
      'C-010',
      'C-009',
      'C-005',
      'C-006',
      'C-007',
      'C-008',
    ]);
  });

  it('sorts by stage in the order of the work, and leaves the rows it was given as they were', () => {
    const rows = caseRows(all, around);
    const before = references(rows);
    const sorted = sortCaseRows(rows, { by: 'stage', isDescending: false }, readiness);
    expect(sorted.map(({ stage }) => stage.stage)).toEqual([
      'open',
      'open',
      'open',
      'open',
      'in-court',
      'closed',
    ]);
    expect(references(rows)).toEqual(before);
  });
});

describe('narrowing the case list', () => {
  it('finds all words, in any letters, in reference, title, people, offences and areas', () => {
    expect(found({ text: 'corin  PERSONATION' })).toEqual(['C-010']);
    expect(found({ text: 'rpa-106' })).toEqual(['C-009']);
    expect(found({ text: 'millbrook' })).toEqual(['C-010']);
    expect(found({ text: 'corin leaflet' })).toEqual([]);
    expect(found({ text: '   ' })).toHaveLength(all.length);
  });

  it('narrows by stage, stream, officer, offence and area with all that lies in it', () => {
    expect(found({ stage: 'closed' })).toEqual(['C-005']);
    expect(found({ stream: 'other' })).toEqual(['C-008']);
    expect(found({ officer: 'DI Marl' })).toEqual(['C-009']);
    expect(found({ offenceId: asId('RPA-106') })).toEqual(['C-009']);
    expect(found({ areaId: council.id })).toEqual(['C-010']);
    expect(found({ areaId: ward.id, officer: 'DC Ash' })).toEqual([]);
  });

  it('near a limit means within three months, passed, or past counting; not once the case has ended', () => {
    expect(found({ isNearLimit: true })).toEqual(['C-007', 'C-009', 'C-006', 'C-010']);
    const rows = caseRows(all, { ...around, today: '2028-06-01' });
    const near = filterCaseRows(
      rows,
      { ...noCaseFilter, isNearLimit: true },
      { today: '2028-06-01', readiness },
    );
    expect(references(near).sort()).toEqual(['C-006', 'C-007', 'C-008', 'C-009', 'C-010']);
  });

  it('lists every officer once', () => {
    expect(officersOf(caseRows([...all, personation], around))).toEqual(['DC Ash', 'DC Tarn', 'DI Marl']);
  });
});
