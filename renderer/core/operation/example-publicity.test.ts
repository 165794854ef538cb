import { describe, expect, it } from 'vitest';
import { aPlanRequest, composedBy, planChanges } from '../../../test/builders/plan-order';
import { contestPeriods, runningPeriods } from '../candidates/pre-election';
import { publicityDecision } from '../documents/candidates/publicity-decision';
import { plainText } from '../documents/missing';
import type { Block } from '../documents/model';
import { dateAt } from '../foundation/dates';
import { knownNames, publicNamesOf } from '../issuing/known-names';
import { objectionsTo } from '../publicity/outcome-objections';
import { reasonParts } from '../publicity/publicity-edits';
import { publicityKinds } from '../publicity/publicity-item';
import { nextQuestion } from '../publicity/publicity-questions';
import { changedSince, decisionOf, isUndecided } from '../publicity/publicity-standing';
import { checkedHits, openHits, pastAcceptances } from '../publicity/publicity-wording';

const at = '2027-03-01T09:00:00.000Z';
const { records, operation } = aPlanRequest('publicity-decision', { changes: planChanges() });
const items = [...records.publicityItems.values()].filter(({ operationId }) => operationId === operation.id);
const names = publicNamesOf(knownNames(records, operation));
const called = (id: string) => {
  const item = records.publicityItems.get(id);
  if (item === undefined) throw new Error(`No ${id}`);
  return item;
};

describe('the publicity of the example', () => {
  it('has every kind, decided and undecided', () => {
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(publicityKinds.map(({ id }) => id)));
    expect(items.filter(isUndecided).map(({ id }) => id)).toEqual([
      'example-publicity-stations',
      'example-publicity-claim',
    ]);
    expect(changedSince(called('example-publicity-claim'))).toMatchObject({ text: true });
  });

  it('was decided as the desk would let it be decided', () => {
    for (const item of items) {
      const decision = decisionOf(item);
      if (decision === undefined) continue;
      expect(nextQuestion(item)).toBeUndefined();
      const against = objectionsTo({ ...item, answers: decision.answers }, decision.outcome);
      expect([item.id, against.length > 0]).toEqual([
        item.id,
        reasonParts(decision.reason).allTheSame !== '',
      ]);
    }
  });

  it('has a press line with each hit accepted and one acceptance that no longer holds, and a post with a hit to change', () => {
    const line = called('example-publicity-arrests');
    expect(checkedHits(line, names).map(({ accepted }) => accepted !== null)).toEqual([true, true]);
    expect(pastAcceptances(line, names)).toHaveLength(1);
    expect(openHits(called('example-publicity-stations'), names).map(({ group }) => group.id)).toEqual([
      'urges-voting',
    ]);
  });

  it('has a contest whose period was begun early and runs', () => {
    const running = runningPeriods(contestPeriods(operation, records), dateAt(at));
    expect(running.map(({ earlyStart }) => earlyStart?.of)).toEqual(['contest']);
  });
});

describe('a decision on publicity in Word', () => {
  const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks, (_, value: unknown) => value);

  it('says on its first page what was decided, by whom, why, and who reviews it when', () => {
    const request = aPlanRequest('publicity-decision', {
      changes: planChanges(),
      subjectId: 'example-publicity-filming',
    });
    const { document, sources } = composedBy(publicityDecision, request);
    const said = textOf(document.blocks);
    expect(plainText(document.front.part ?? '')).toContain('Filming');
    for (const words of ['Do not publish', 'Nell Arkwright', 'Petra Quill', '5.6.4', 'PC B. Larkin'])
      expect(said).toContain(words);
    expect(said).not.toContain('The answers spoke against this outcome');
    expect(sources).toMatchObject([{ state: 'approved' }]);
  });

  it('prints the wording that was decided on, and says that it has changed since', () => {
    const request = aPlanRequest('publicity-decision', {
      changes: planChanges(),
      subjectId: 'example-publicity-claim',
    });
    const { document, sources } = composedBy(publicityDecision, request);
    const said = textOf(document.blocks);
    expect(said).toContain('8am to 8pm');
    expect(said).not.toContain('8am to 6pm');
    expect(said).toContain('The wording has changed.');
    expect(said).toContain('The answers spoke against this outcome');
    expect(said).toContain('only the fact is put right');
    expect(sources).toMatchObject([{ state: 'changed-since-approval' }]);
  });

  it('is not made before a decision', () => {
    const request = aPlanRequest('publicity-decision', {
      changes: planChanges(),
      subjectId: 'example-publicity-stations',
    });
    const made = publicityDecision(request);
    expect(made.ok ? '' : made.error).toMatch(/Nothing is decided/);
  });
});
