import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../guard-question';
import { isClosed, missingAnswers } from '../retention/closing';
import { exampleChanges } from './example';
import { exampleBeforeId } from './example-before';

describe('the closing of the example', () => {
  const changes: readonly RecordChange[] = exampleChanges('2027-03-10T09:00:00.000Z');
  const [closure] = changes.flatMap((change) => (change.collection === 'closures' ? [change.after] : []));

  it('belongs to the election before, is answered in part, and open', () => {
    expect(closure?.operationId).toBe(exampleBeforeId);
    expect(isClosed(closure ?? undefined)).toBe(false);
    expect(missingAnswers(closure ?? undefined).map(({ id }) => id)).toContain('open-cases');
    expect(missingAnswers(closure ?? undefined).map(({ id }) => id)).not.toContain('enquiries');
  });

  it('leaves the periods of the force alone: they hold for the force’s own operations', () => {
    expect(changes.filter(({ collection }) => collection === 'retentionRules')).toEqual([]);
  });
});
