import { describe, expect, it } from 'vitest';
import { around, aReadyCase } from '../../../../test/builders/ready-case';
import type { CaseFile } from '../case-file';
import { readinessOf } from './readiness';
import { summaryOf, summaryWords } from './readiness-summary';

const summary = (given: Partial<CaseFile>) => summaryOf(readinessOf(aReadyCase(given), around()));

describe('the summary of what stands against a file', () => {
  it('counts what blocks and what is a risk, and names the gravest', () => {
    const poor = summary({ complainant: '', approvals: [], interviews: [] });
    expect(summaryWords(poor)).toBe('3 things block, 1 risk');
    expect(poor.first?.missing).toBe('The complainant is not named.');
  });

  it('speaks of one thing as of one', () => {
    expect(summaryWords(summary({ complainant: '' }))).toBe('1 thing blocks');
  });

  it('says that nothing stands against a whole file', () => {
    expect(summaryWords(summary({}))).toBe('Nothing stands');
  });

  it('speaks of polish only where nothing is graver', () => {
    const polish = summary({ summary: '' });
    expect(summaryWords(polish)).toBe('Nothing blocks, 1 to polish');
  });

  it('sorts the file that is nearest to going first', () => {
    const keys = [summary({ complainant: '' }), summary({ summary: '' }), summary({})].map(({ key }) => key);
    expect([...keys].sort()).toEqual([keys[2], keys[1], keys[0]]);
  });
});
