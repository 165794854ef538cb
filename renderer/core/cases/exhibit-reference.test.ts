import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { exhibitReferenceProblem } from './exhibit-reference';

const list = { id: asId<'EvidenceItem'>('one'), exhibitReference: 'RV/1', what: 'Corresponding number list' };
const blank = { id: asId<'EvidenceItem'>('two'), exhibitReference: '', what: '' };
const problem = (text: string, id = 'two') => exhibitReferenceProblem(text, id, [list, blank]);

describe('an exhibit reference', () => {
  it('that stands on another exhibit is refused, with that exhibit, however it is written', () => {
    for (const text of ['RV/1', 'rv/1', ' RV / 1 ']) {
      expect(problem(text)).toBe(
        'RV/1 stands already, on “Corresponding number list”. Give this one a reference of its own; until then the last one is kept.',
      );
    }
    expect(exhibitReferenceProblem('RV/1', 'two', [{ ...list, what: ' ' }])).toContain('another exhibit');
    expect(exhibitReferenceProblem('RV/1', 'two', [{ ...list, what: 'a'.repeat(300) }])?.length).toBeLessThan(
      220,
    );
  });

  it('may be the exhibit’s own, a free one, or none', () => {
    expect(problem('RV/1', 'one')).toBeNull();
    expect(problem('RV/10')).toBeNull();
    expect(problem('  ')).toBeNull();
  });
});
