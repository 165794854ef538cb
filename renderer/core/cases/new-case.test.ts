import { describe, expect, it } from 'vitest';
import { anAllegation } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import { caseFromAllegations, caseReferenceProblem, nextReference } from './new-case';

const given = {
  id: asId<'Case'>('case-1'),
  operationId: asId<'Operation'>('operation-1'),
  reference: 'C-001',
  openedAt: '2027-05-07T09:00:00.000Z',
  openedBy: 'Insp. Rowan Vale',
};

describe('a reference', () => {
  it('follows the highest that is taken, and passes over those of another pattern', () => {
    expect(nextReference('C', [])).toBe('C-001');
    expect(nextReference('C', [{ reference: 'C-009' }, { reference: 'c-002' }, { reference: 'NX/14' }])).toBe(
      'C-010',
    );
  });

  it('stands once, whatever its capitals', () => {
    const others = [{ id: 'case-1', reference: 'C-001' }];
    expect(caseReferenceProblem(' c-001', null, others)).toContain('taken');
    expect(caseReferenceProblem('C-001', 'case-1', others)).toBeNull();
    expect(caseReferenceProblem('  ', null, others)).not.toBeNull();
  });
});

describe('a case opened from allegations', () => {
  it('takes over what the reports say, the first of them leading', () => {
    const second = anAllegation({ id: asId('a2'), summary: 'The clerk saw it.', reporterName: 'Odo Finch' });
    const opened = caseFromAllegations(given, [anAllegation(), second]);
    expect(opened).toMatchObject({
      stream: 'malpractice',
      allegationIds: ['allegation-1', 'a2'],
      complainant: 'Ines Fallow',
      pollType: 'local-principal',
      areaId: 'ward-1',
    });
    expect(opened.summary).toMatch(/in her name.*\n\nThe clerk saw it\./s);
  });

  it('keeps to what a summary holds', () => {
    const long = (id: string) => anAllegation({ id: asId(id), summary: 'x'.repeat(15_000) });
    expect(caseFromAllegations(given, [long('a1'), long('a2')]).summary).toHaveLength(15_000);
  });

  it('names no complainant where the report was anonymous, and makes nobody a suspect', () => {
    const anonymous = anAllegation({ reporter: 'anonymous', reporterName: 'A voice' });
    expect(caseFromAllegations(given, [anonymous])).toMatchObject({ complainant: '', suspects: [] });
  });
});
