// The list by what stands against each file: filtered, sorted, and while not all of it is known.
import { describe, expect, it } from 'vitest';
import { aForce, aReadyCase } from '../../../test/builders/ready-case';
import { asId } from '../foundation/ids';
import type { CaseFile, CaseId } from './case-file';
import { caseRows } from './case-list';
import { type CaseFilter, filterCaseRows, noCaseFilter, sortCaseRows } from './case-list-filter';
import { forceReadiness } from './readiness/force-readiness';

const numbered = (number: number, given: Partial<CaseFile> = {}): CaseFile =>
  aReadyCase({ id: asId(`case-${number}`), reference: `C-${number}`, ...given });
const force = aForce({
  cases: [
    numbered(1, { complainant: '', approvals: [] }),
    numbered(2, { summary: '' }),
    numbered(3, { complainant: '' }),
    numbered(4),
    numbered(5, {
      complainant: '',
      outcome: { outcome: 'no-further-action', on: '2027-06-30', reason: '', by: 'Insp. Rowan Vale', cpsReference: '' },
    }),
  ],
}); // prettier-ignore
const { today } = force;
const readiness = forceReadiness().read(force);
const rows = caseRows(force.cases.values(), {
  contacts: force.contacts,
  effective: force.offences,
  areas: new Map(),
  today,
});
const references = (found: typeof rows) => found.map(({ caseFile }) => caseFile.reference);
const filtered = (filter: Partial<CaseFilter>, known = readiness) =>
  references(filterCaseRows(rows, { ...noCaseFilter, ...filter }, { today, readiness: known }));
const sorted = (isDescending: boolean, known = readiness) =>
  references(sortCaseRows(rows, { by: 'readiness', isDescending }, known));
const onlyOf = (id: CaseId) => new Map([...readiness].filter(([each]) => each === id));

describe('the case list by what stands against a file', () => {
  it('narrows down to open cases against which something blocks, or nothing', () => {
    expect(filtered({ readiness: 'blocked' })).toEqual(['C-1', 'C-3']);
    expect(filtered({ readiness: 'clear' })).toEqual(['C-2', 'C-4']);
    expect(filtered({})).toHaveLength(5);
  });

  it('puts what is not worked out yet in neither', () => {
    const known = onlyOf(asId('case-3'));
    expect(filtered({ readiness: 'blocked' }, known)).toEqual(['C-3']);
    expect(filtered({ readiness: 'clear' }, known)).toEqual([]);
  });

  it('sorts from nothing to most, with ended cases at the end both ways', () => {
    expect(sorted(false)).toEqual(['C-4', 'C-2', 'C-3', 'C-1', 'C-5']);
    expect(sorted(true)).toEqual(['C-1', 'C-3', 'C-2', 'C-4', 'C-5']);
  });

  it('leaves what is not worked out yet at the end, by its reference', () => {
    expect(sorted(false, onlyOf(asId('case-3')))).toEqual(['C-3', 'C-1', 'C-2', 'C-4', 'C-5']);
    expect(sorted(true, onlyOf(asId('case-3')))).toEqual(['C-3', 'C-1', 'C-2', 'C-4', 'C-5']);
  });
});
