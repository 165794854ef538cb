import { describe, expect, it } from 'vitest';
import { anItem } from '../../../test/builders/intelligence';
import { asId } from '../../core/foundation/ids';
import type { FileReview } from '../../core/cases/file-review';
import { newOperation } from '../../core/operation/operation';
import type { DeskRecords } from '../../core/records';
import type { JournalChange, JournalEntry } from '../../vault/index';
import { describeChanges } from './journal-changes';

const operation = newOperation({
  id: asId<'Operation'>('o1'),
  name: 'Larkfield by-election',
  forceName: 'Marlshire Police',
  forceAreaId: asId<'Area'>('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
});

function entry(...changes: readonly JournalChange<DeskRecords>[]): JournalEntry<DeskRecords> {
  return {
    sequence: 1,
    at: '2027-01-11T09:00:00.000Z',
    actor: 'u1',
    purpose: 'Set the polling day',
    undoable: true,
    hash: 'ab',
    changes,
  };
}

const textsOf = (...changes: readonly JournalChange<DeskRecords>[]) =>
  describeChanges(entry(...changes)).map(({ text }) => text);

describe('an entry of the journal in words', () => {
  it('names each field that changed, old and new', () => {
    const after = { ...operation, pollingDate: '2027-05-06' };
    const lines = describeChanges(
      entry({ kind: 'change', collection: 'operations', id: 'o1', before: operation, after }),
    );
    expect(lines).toEqual([
      { text: 'Operation “Larkfield by-election”: polling date, blank → 2027-05-06', onPaper: null },
    ]);
  });

  it('says what was added, removed or erased', () => {
    const added = {
      kind: 'change',
      collection: 'operations',
      id: 'o1',
      before: null,
      after: operation,
    } as const;
    const removed = { ...added, before: operation, after: null };
    const erased = { kind: 'erased', collection: 'cells', id: 'c1' } as const;
    expect(textsOf(added, removed, erased)).toEqual([
      'Operation “Larkfield by-election”: added',
      'Operation “Larkfield by-election”: removed',
      'Harm at a place c1: contents erased for good',
    ]);
  });

  it('never shows what a reviewer of a case file answered, on the screen or on paper', () => {
    const review: FileReview = {
      id: asId('r1'),
      operationId: asId('o1'),
      caseId: asId('c1'),
      round: 1,
      reviewerId: asId('u1'),
      reviewer: 'A. Larch',
      startedAt: '2027-01-11T09:00:00.000Z',
      finishedAt: null,
      answers: [],
      setAside: null,
    };
    const answers = [{ ruleId: 'complainant', answer: 'not-met', note: 'She withdrew.' }] as const;
    const finishedAt = '2027-01-11T10:00:00.000Z';
    const change = (before: FileReview, after: FileReview) =>
      ({ kind: 'change', collection: 'fileReviews', id: 'r1', before, after }) as const;
    const lines = describeChanges(
      entry(
        change(review, { ...review, answers }),
        change({ ...review, answers }, { ...review, answers: [], finishedAt }),
      ),
    );
    expect(lines.map(({ text }) => text)).toEqual([
      expect.stringContaining('answers changed. Withheld: '),
      expect.stringContaining(`finished at, blank → ${finishedAt}`),
      expect.stringContaining('answers changed. Withheld: '),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/not-met|withdrew/);
  });

  it('shows forty lines of a large import and counts the rest', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      kind: 'erased' as const,
      collection: 'places' as const,
      id: `p${index}`,
    }));
    expect(textsOf(...many).at(-1)).toBe('and 60 more');
  });

  it('keeps what intelligence says off paper, however it was graded, and says which field changed', () => {
    const before = anItem({ people: ['Mo Ashby'], provenance: 'A caller from the depot' });
    const after = { ...before, text: 'Two men at the depot', people: ['Jo Fenn'], provenance: 'Fenn’s aunt' };
    const lines = describeChanges(
      entry({ kind: 'change', collection: 'intelligence', id: 'item1', before, after }),
    );
    expect(lines).toHaveLength(3);
    expect(lines.map(({ text }) => text).join()).toContain('Two men at the depot');
    for (const { onPaper } of lines) {
      expect(onPaper).toMatch(/^Intelligence item1: (text|people|provenance) changed\. Withheld/);
      expect(onPaper).not.toMatch(/depot|Ashby|Fenn|van|aunt/);
    }
  });
});
