import { describe, expect, it } from 'vitest';
import { aConsiderationAnswer } from '../../../test/builders/plan';
import { asId } from '../foundation/ids';
import { type RecordChange, type StandingRecords } from '../guard-question';
import { refusalOf } from '../guards';
import { answerTo } from '../partners/checklist';
import type { ChecklistAnswer } from '../partners/checklist-answer';

const nothingStands: StandingRecords = { get: () => undefined, where: () => [] };
const considered = aConsiderationAnswer();
const settled: ChecklistAnswer = {
  ...answerTo(new Map(), { operationId: asId('o1'), areaId: asId('carrow'), topicId: 'evidence' }),
  state: 'settled',
  answer: 'Bags are held by the SPOC.',
  withWhom: 'Ada Finch',
  on: '2027-02-01',
};
const ofPoint = (fields: Partial<typeof considered>): RecordChange => ({
  collection: 'considerationAnswers',
  id: considered.id,
  after: { ...considered, ...fields },
});
const ofTopic = (fields: Partial<typeof settled>): RecordChange => ({
  collection: 'checklistAnswers',
  id: settled.id,
  after: { ...settled, ...fields },
});

describe('whatever screen asks, an answer is closed only with somebody and a day', () => {
  it.each([
    ['a point without somebody', ofPoint({ who: ' ' }), /Say who considered it/],
    ['a point without a day', ofPoint({ on: null }), /Enter the day/],
    ['a topic without somebody', ofTopic({ withWhom: '' }), /with whom/],
    ['a topic without a day', ofTopic({ on: null }), /Enter the day/],
  ])('refuses %s', (_what, change, reason) => {
    expect(refusalOf(nothingStands, [change])).toMatch(reason);
    expect(refusalOf(nothingStands, [change], 'undo')).toBeNull();
  });

  it('takes what names both, and what is open', () => {
    expect(refusalOf(nothingStands, [ofPoint({}), ofTopic({})])).toBeNull();
    expect(refusalOf(nothingStands, [ofPoint({ state: 'open', who: '', on: null })])).toBeNull();
  });
});
