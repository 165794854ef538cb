import { describe, expect, it } from 'vitest';
import { notJudged } from './cell';
import { judgedAnew } from './judged';

const by = 'Insp J. Marl';
const workshop = { likelihood: 'likely', impact: 3, judgedBy: 'Workshop, Thu 4 Mar 2027, 6 people' } as const;

describe('whose a judgement is', () => {
  it('is the person’s who chooses first', () => {
    expect(judgedAnew(notJudged, { likelihood: 'likely' }, by).judgedBy).toBe(by);
  });

  it('stays as written while the judgement is put together', () => {
    const half = { likelihood: 'likely', impact: null, judgedBy: 'Silver group' };
    expect(judgedAnew(half, { impact: 4 }, by)).toEqual({
      likelihood: 'likely',
      impact: 4,
      judgedBy: 'Silver group',
    });
  });

  it('passes from the workshop to the person who changes what it judged, and not to one who chooses the same', () => {
    expect(judgedAnew(workshop, { impact: 4 }, by).judgedBy).toBe(by);
    expect(judgedAnew(workshop, { impact: 3 }, by)).toEqual(workshop);
  });

  it('is nobody’s once nothing is chosen', () => {
    expect(judgedAnew(workshop, { likelihood: null, impact: null }, by)).toEqual(notJudged);
  });
});
