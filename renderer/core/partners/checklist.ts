/**
 * The contact checklist of the SPOC and a council: its topics, how far each council has come, and copying an answer.
 *
 * Reference: APP Policing elections, force election SPOC and local authority contact checklist;
 * resources/reference/council-checklist.json says what of it was not found.
 */
import reference from '../../../resources/reference/council-checklist.json';
import type { RecordChange } from '../guard-question';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';
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

type Written = Pick<ChecklistAnswer, 'state' | 'answer' | 'withWhom' | 'on'>;

/** A sentence for each field that an answer in this state lacks. An open topic lacks nothing. */
export function answerProblems({
  state,
  answer,
  withWhom,
  on,
}: Written): Readonly<Partial<Record<'answer' | 'withWhom' | 'on', string>>> {
  if (state === 'open') return {};
  const isSettled = state === 'settled';
  const stays = 'Until then the topic stays open.';
  return {
    ...(answer.trim() !== ''
      ? {}
      : { answer: `Write ${isSettled ? 'what was settled' : 'why it does not apply'} first. ${stays}` }),
    ...(withWhom.trim() !== ''
      ? {}
      : {
          withWhom: `Write with whom it was ${isSettled ? 'settled' : 'agreed that it does not apply'} first. ${stays}`,
        }),
    ...(on !== null ? {} : { on: `Enter the day first. ${stays}` }),
  };
}

/**
 * Why an answer may not take the place of the one before it, as a sentence; `null` where it may. An answer that was
 * recorded without somebody or a day may be put right field by field.
 */
export function answerRefusal(was: Written | undefined, is: Written): string | null {
  const standing = was?.state === is.state ? answerProblems(was) : {};
  const found = Object.entries(answerProblems(is)).find(([field]) => !(field in standing));
  return found?.[1] ?? null;
}

/** "who is missing", "day is missing": what a closed answer was recorded without. */
export function missingIn(answer: Written): readonly string[] {
  const { withWhom, on } = answerProblems(answer);
  return [
    ...(withWhom === undefined ? [] : ['who is missing']),
    ...(on === undefined ? [] : ['day is missing']),
  ];
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
