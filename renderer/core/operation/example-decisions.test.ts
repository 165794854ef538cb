import { describe, expect, it } from 'vitest';
import { byId } from '../../../test/builders/plan-records';
import { standingIn, type RecordChange } from '../guard-question';
import { refusalOf } from '../guards';
import { considerationCounts, listedConsiderations } from '../plan/consideration-list';
import { considerationOf } from '../plan/considerations';
import { linkCollections, type LinkRecords, linkWords } from '../plan/link-words';
import { readDecisions } from '../plan/decision-list';
import { exampleChanges, exampleOperationId } from './example';

const changes = exampleChanges('2027-03-01T08:00:00.000Z');
const recordsOf = (collection: RecordChange['collection']) =>
  byId(
    ...changes.flatMap((change) =>
      change.collection === collection && change.after !== null
        ? [change.after as { readonly id: string }]
        : [],
    ),
  );
const records = Object.fromEntries(
  linkCollections.map((name) => [name, recordsOf(name)]),
) as unknown as LinkRecords;

describe('the decisions of the example', () => {
  const read = readDecisions(records.decisions, exampleOperationId, 'number');

  it('are a log that the guard takes whole, with one entry struck and one late', () => {
    const empty = { get: () => undefined, all: () => new Map<string, never>() };
    const log = changes.filter(({ collection }) => collection === 'decisions');
    expect(refusalOf(standingIn(empty), log)).toBeNull();
    expect(read.map(({ entry }) => entry.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(read.filter(({ struck }) => struck !== null)).toHaveLength(1);
    expect(read.filter(({ isLate }) => isLate)).toHaveLength(1);
  });

  it('link to records of the example', () => {
    for (const { entry } of read) {
      for (const link of entry.links)
        expect(linkWords(link, records), link.id).toMatchObject({ exists: true });
    }
  });
});

describe('the planning considerations of the example', () => {
  it('are mostly worked, all to points of the guidance, and name decisions that there are', () => {
    const answers = recordsOf('considerationAnswers') as Parameters<
      typeof listedConsiderations
    >[0]['considerationAnswers'];
    for (const answer of answers.values()) {
      expect(considerationOf(answer.considerationId), answer.considerationId).toBeDefined();
      for (const id of answer.decisionIds) expect(records.decisions.has(id), id).toBe(true);
    }
    const counts = considerationCounts(
      listedConsiderations(
        { considerationAnswers: answers, decisions: records.decisions },
        exampleOperationId,
      ),
    );
    expect(counts.notApplicable).toBe(1);
    expect(counts.considered).toBeGreaterThan(counts.open * 3);
    expect(counts.open).toBeGreaterThan(0);
  });
});
