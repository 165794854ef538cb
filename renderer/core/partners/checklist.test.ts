import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { type ChecklistAnswer, checklistAnswerSchema, checklistStates } from './checklist-answer';
import { answerProblem, answerTo, checklistTopics, copiedTo, openTopics } from './checklist';

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

  it('refuses in words exactly what cannot be stored', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...checklistStates),
        fc.constantFrom('', '  ', 'Agreed.'),
        (state, answer) => {
          const can = checklistAnswerSchema.safeParse({ ...settled, state, answer }).success;
          expect(answerProblem({ state, answer }) === null).toBe(can);
        },
      ),
    );
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
