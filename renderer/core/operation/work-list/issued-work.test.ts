import { describe, expect, it } from 'vitest';
import {
  aPlanRequest,
  aPlanText,
  composedBy,
  operationIn,
  planChanges,
} from '../../../../test/builders/plan-order';
import { goldStrategy } from '../../documents/plan/gold-strategy';
import { asId } from '../../foundation/ids';
import type { DocumentVersion } from '../../issuing/document-version';
import { issuedVersion } from '../../issuing/issue';
import { documentVersionsRegister } from '../../registers/issued';
import { issuedWork } from './issued-work';

const changes = planChanges();
const operation = operationIn(changes);
const { records } = aPlanRequest('gold-strategy', { changes });

function version(number: number, given: Partial<DocumentVersion> = {}): DocumentVersion {
  const request = aPlanRequest('gold-strategy', { changes, number, status: 'issued' });
  const made = issuedVersion({
    id: asId<'DocumentVersion'>(`version${number}`),
    composed: composedBy(goldStrategy, request),
    request,
    contentHash: '0'.repeat(64),
    previous: undefined,
    holders: [
      {
        id: asId<'DocumentHolder'>('holder1'),
        name: 'Supt P. Oake',
        organisation: '',
        givenOn: '2027-04-01',
        how: '',
        recalledOn: null,
      },
    ],
    warningsSeen: [],
    by: 'Insp J. Marl',
    at: '2027-04-01T09:00:00.000Z',
  });
  return { ...made, ...given };
}

const reading = (versions: readonly DocumentVersion[], planTexts = records.planTexts) => ({
  documentVersions: new Map(versions.map((each) => [each.id as string, each])),
  assessments: records.assessments,
  planTexts,
});

describe('issued documents in the work list', () => {
  it('asks for the review of the version in force, and not of one that was replaced', () => {
    const due = issuedWork.due(
      reading([version(1), version(2, { reviewDate: '2027-04-25' })]),
      operation,
      '2027-04-01',
    );
    expect(due).toMatchObject([{ due: '2027-04-25', path: '/documents/issued?version=version2' }]);
  });

  it('asks for nothing while a version holds and the record says the same', () => {
    expect(issuedWork.open(reading([version(1)]), operation)).toEqual([]);
  });

  it('asks to tell who holds a version that was replaced', () => {
    const open = issuedWork.open(reading([version(1), version(2)]), operation);
    expect(open).toMatchObject([{ left: '1', path: '/documents/issued?version=version1' }]);
  });

  it('says that the record has changed since, and in what', () => {
    const strategy = aPlanText('gold-strategy');
    const after = { ...strategy, sections: { ...strategy.sections, review: 'Other words.' } };
    const open = issuedWork.open(
      reading([version(1)], new Map(records.planTexts).set(after.id, after)),
      operation,
    );
    expect(open).toMatchObject([{ left: 'Gold strategy', path: '/documents/plan/gold-strategy' }]);
  });

  it('stands in its register with holders, what replaced it and what it was made from', () => {
    const { columns, rows } = documentVersionsRegister.tableOf(
      { documentVersions: new Map([['version1', version(1)]]), letterBatches: new Map() },
      operation,
    );
    const cell = (heading: string) => rows[0]?.[columns.findIndex((column) => column.heading === heading)];
    expect(cell('Version')).toBe(1);
    expect(cell('Holders')).toContain('Supt P. Oake: given Thu 1 Apr 2027');
    expect(cell('Made from')).toContain('Gold strategy');
  });
});
