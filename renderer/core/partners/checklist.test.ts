import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { type ChecklistAnswer, checklistAnswerSchema, checklistStates } from './checklist-answer';
import {
  answerProblems,
  answerRefusal,
  answerTo,
  checklistTopics,
  copiedTo,
  missingIn,
  openTopics,
} from './checklist';

const operationId = asId<'Operation'>('o1');
const carrow = asId<'Area'>('carrow');
const lyde = asId<'Area'>('lyde');
const [topic] = checklistTopics;
const topicId = topic?.id ?? '';
const settled: ChecklistAnswer = {
  ...answerTo(new Map(), { operationId, areaId: carrow, topicId }),
  state: 'settled',
  answer: 'Met on the first day.',
  withWhom: 'Ada Finch',
  on: '2027-02-01',
};

/** APP Policing elections, force election SPOC and local authority contact checklist. */
describe('the contact checklist of a council', () => {
  it('has ten topics, each with its question', () => {
    expect(checklistTopics).toHaveLength(10);
    expect(checklistTopics.every(({ prompt }) => prompt.endsWith('?'))).toBe(true);
  });

  it('counts what is open by what stands on record', () => {
    expect(openTopics(new Map(), operationId, carrow)).toHaveLength(10);
    expect(openTopics(new Map([[settled.id, settled]]), operationId, carrow)).toHaveLength(9);
    expect(openTopics(new Map([[settled.id, settled]]), operationId, lyde)).toHaveLength(10);
  });

  it('closes a topic only with its words, somebody and a day, and such an answer can be stored', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...checklistStates),
        fc.constantFrom('', '  ', 'Agreed.'),
        fc.constantFrom('', ' ', 'Ada Finch'),
        fc.constantFrom(null, '2027-02-01'),
        (state, answer, withWhom, on) => {
          const written = { ...settled, state, answer, withWhom, on };
          const isWhole = answer.trim() !== '' && withWhom.trim() !== '' && on !== null;
          const isFree = Object.keys(answerProblems(written)).length === 0;
          expect(isFree).toBe(state === 'open' || isWhole);
          if (isFree) expect(checklistAnswerSchema.safeParse(written).success).toBe(true);
        },
      ),
    );
  });

  it('says what an earlier answer was recorded without, and lets it be put right field by field', () => {
    const earlier = { ...settled, withWhom: '', on: null };
    expect(missingIn(earlier)).toEqual(['who is missing', 'day is missing']);
    expect(missingIn(settled)).toEqual([]);
    expect(answerRefusal(undefined, earlier)).toMatch(/Write with whom it was settled first/);
    expect(answerRefusal(earlier, { ...earlier, withWhom: 'Ada Finch' })).toBeNull();
    expect(answerRefusal(settled, { ...settled, on: null })).toMatch(/Enter the day first/);
  });

  it('copies its words to other councils, where it is open until it is settled there', () => {
    const changes = copiedTo(settled, [carrow, lyde], new Map());
    expect(changes).toMatchObject([
      {
        collection: 'checklistAnswers',
        id: `o1:lyde:${topicId}`,
        after: { areaId: lyde, state: 'open', answer: 'Met on the first day.', withWhom: '', on: null },
      },
    ]);
  });

  it('takes an earlier “with whom”, date and state away with the words that they stood for, and only then', () => {
    const there: ChecklistAnswer = {
      ...settled,
      ...answerTo(new Map(), { operationId, areaId: lyde, topicId }),
      state: 'settled',
      answer: 'By letter.',
      withWhom: 'Bo Wren',
      on: '2027-01-15',
    };
    const on = (answer: ChecklistAnswer) => copiedTo(settled, [lyde], new Map([[answer.id, answer]]));
    expect(on(there)).toMatchObject([
      { after: { state: 'open', answer: 'Met on the first day.', withWhom: '', on: null } },
    ]);
    expect(on({ ...there, answer: settled.answer })).toEqual([]);
  });
});
