/**
 * The contact checklist of the SPOC and a council: its topics, how far each council has come, and copying an answer.
 *
 * Reference: APP Policing elections, force election SPOC and local authority contact checklist;
 * resources/reference/council-checklist.json says what of it was not found.
 */
import reference from '../../../resources/reference/council-checklist.json';
import type { RecordChange } from '../guard-question';
import type { Operation, OperationId } from '../operation/operation';
import { type Area, type AreaId, areasUnder } from '../places/area';
import { type ChecklistAnswer, checklistAnswerId, type ChecklistState } from './checklist-answer';

/** Where the topics come from, and what about them is not settled. */
export const councilChecklistSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

export interface ChecklistTopic {
  readonly id: string;
  readonly short: string;
  readonly name: string;
  /** The question to settle. */
  readonly prompt: string;
}

export const checklistTopics: readonly ChecklistTopic[] = reference.topics;

/** The words for a state. */
export const checklistStateWords: Readonly<Record<ChecklistState, string>> = {
  open: 'Open',
  settled: 'Settled',
  'not-applicable': 'Not applicable',
};

/** The councils where polls are held; all of the force where none was chosen. By name. */
export function councilsOf(
  areas: ReadonlyMap<string, Area>,
  operation: Pick<Operation, 'forceAreaId' | 'areaIds'>,
): readonly Area[] {
  const all = areasUnder(areas, operation.forceAreaId, ['local-authority']);
  return operation.areaIds.length === 0 ? all : all.filter(({ id }) => operation.areaIds.includes(id));
}

/** What stands on record for a topic and a council; an empty open answer where nothing does. */
export function answerTo(
  answers: ReadonlyMap<string, ChecklistAnswer>,
  of: { readonly operationId: OperationId; readonly areaId: AreaId; readonly topicId: string },
): ChecklistAnswer {
  const { operationId, areaId, topicId } = of;
  const id = checklistAnswerId(operationId, areaId, topicId);
  const empty = {
    id,
    operationId,
    areaId,
    topicId,
    state: 'open',
    answer: '',
    withWhom: '',
    on: null,
  } as const;
  return answers.get(id) ?? empty;
}

/** Why an answer may not stand so, as a sentence; `null` where it may. */
export function answerProblem({ state, answer }: Pick<ChecklistAnswer, 'state' | 'answer'>): string | null {
  if (state === 'open' || answer.trim() !== '') return null;
  return state === 'settled'
    ? 'Write what was settled first. Until then the topic stays open.'
    : 'Write why it does not apply first. Until then the topic stays open.';
}

/** The topics that a council has not settled, in their order. */
export function openTopics(
  answers: ReadonlyMap<string, ChecklistAnswer>,
  operationId: OperationId,
  areaId: AreaId,
): readonly ChecklistTopic[] {
  return checklistTopics.filter(
    (topic) => answerTo(answers, { operationId, areaId, topicId: topic.id }).state === 'open',
  );
}

/**
 * The same answer for other councils: its words alone. Where they are new the topic is open until it is recorded there
 * with whom it was settled and when; a council that has these words already keeps what stands.
 */
export function copiedTo(
  answer: ChecklistAnswer,
  areaIds: readonly AreaId[],
  answers: ReadonlyMap<string, ChecklistAnswer>,
): readonly RecordChange[] {
  return areaIds
    .filter((areaId) => areaId !== answer.areaId)
    .flatMap((areaId): readonly RecordChange[] => {
      const { operationId, topicId } = answer;
      const there = answerTo(answers, { operationId, areaId, topicId });
      if (there.answer.trim() === answer.answer.trim()) return [];
      const after: ChecklistAnswer = {
        ...there,
        state: 'open',
        answer: answer.answer,
        withWhom: '',
        on: null,
      };
      return [{ collection: 'checklistAnswers', id: after.id, after }];
    });
}
