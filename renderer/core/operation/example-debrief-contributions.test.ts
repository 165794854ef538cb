import { describe, expect, it } from 'vitest';
import { waitingTexts } from '../debrief/taking-in';
import { exampleContributionChanges } from './example-debrief-contributions';
import { asId } from '../foundation/ids';

describe('the contributions of the example', () => {
  const changes = exampleContributionChanges({
    operationId: asId<'Operation'>('example-operation-2026'),
    by: 'J. Sandry',
    marking: { classification: 'OFFICIAL', handling: '' },
  });
  const contributions = changes.flatMap((change) =>
    change.collection === 'contributions' && change.after !== null ? [change.after] : [],
  );

  it('show every way in which one comes, and one text that waits for its place', () => {
    expect(new Set(contributions.map(({ way }) => way))).toEqual(new Set(['form', 'typed', 'pasted']));
    expect(contributions.flatMap((each) => waitingTexts(each))).toHaveLength(1);
  });

  it('answer questions that their partners are asked', () => {
    expect(contributions.map(({ answers }) => answers.length)).toEqual([9, 9, 2, 0]);
  });

  it('come from files that are told apart', () => {
    const hashes = contributions.flatMap(({ fileHash }) => (fileHash === '' ? [] : [fileHash]));
    expect(new Set(hashes).size).toBe(2);
  });
});
