import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem } from '../../../test/builders/intelligence';
import { asId } from '../foundation/ids';
import { nextReference, referenceProblem } from './item-reference';

const referenced = (...references: readonly string[]) =>
  references.map((reference, index) => anItem({ id: asId<'IntelligenceItem'>(`item${index}`), reference }));

describe('the reference of an item', () => {
  it('is INT-001 in an empty log', () => {
    expect(nextReference([])).toBe('INT-001');
  });

  it('goes on after the highest, past gaps and past references of the force’s own', () => {
    expect(nextReference(referenced('INT-001', 'INT-009', 'MP/27/0044', 'int-003'))).toBe('INT-010');
    expect(nextReference(referenced('INT-999'))).toBe('INT-1000');
  });

  it('is proposed so that it is never taken', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.nat(3000).map((n) => `INT-${n}`),
            fc.string(),
          ),
        ),
        (taken) => {
          expect(
            referenceProblem(nextReference(referenced(...taken)), null, referenced(...taken)),
          ).toBeNull();
        },
      ),
    );
  });

  it('is refused where another item of the operation has it, whatever its capitals and spaces', () => {
    expect(referenceProblem(' int-001 ', null, referenced('INT-001'))).toContain('INT-001 is taken');
    expect(referenceProblem('INT-001', 'item0', referenced('INT-001'))).toBeNull();
  });

  it('is never blank', () => {
    expect(referenceProblem('  ', null, [])).toContain('needs a reference');
  });
});
