/** The forms on which partners are asked for the debrief: made, sent, answered, given up, and how each stands. */
import { asId } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { Partner } from '../partners/partner';
import { markFrom } from './answer-field';
import type { AskedQuestion, Contribution, DebriefForm } from './contribution';
import { isOwnQuestion, questionsFor } from './questions';

export const formStates = [
  { id: 'not-asked', name: 'Not asked' },
  { id: 'made', name: 'Form made' },
  { id: 'sent', name: 'Sent' },
  { id: 'overdue', name: 'Overdue' },
  { id: 'returned', name: 'Returned' },
  { id: 'given-up', name: 'Given up' },
] as const;
export type FormState = (typeof formStates)[number]['id'];

/** A partner, the form that it was asked on last, and what came from it. */
export interface PartnerAsked {
  readonly partner: Partner;
  readonly form: DebriefForm | null;
  readonly state: FormState;
  /** On this and earlier forms, the newest first. */
  readonly contributions: readonly Contribution[];
}

interface FormRecords {
  readonly debriefForms: ReadonlyMap<string, DebriefForm>;
  readonly contributions: ReadonlyMap<string, Contribution>;
}

/** How a form stands on a day (ISO date). */
export function formState(
  form: DebriefForm,
  contributions: ReadonlyMap<string, Contribution>,
  today: string,
): FormState {
  for (const { formId } of contributions.values()) if (formId === form.id) return 'returned';
  if (form.givenUp !== null) return 'given-up';
  if (form.sentOn === null) return 'made';
  return form.due !== null && form.due < today ? 'overdue' : 'sent';
}

/** Every partner that is given, in that order. */
export function partnersAsked(
  partners: readonly Partner[],
  { debriefForms, contributions }: FormRecords,
  on: { readonly operationId: OperationId; readonly today: string },
): readonly PartnerAsked[] {
  const newest = new Map<string, DebriefForm>();
  for (const form of debriefForms.values()) {
    if (form.operationId !== on.operationId) continue;
    const held = newest.get(form.partnerId);
    if (held === undefined || held.madeAt <= form.madeAt) newest.set(form.partnerId, form);
  }
  const given = new Map<string, Contribution[]>();
  for (const each of contributions.values()) {
    if (each.operationId !== on.operationId || each.partnerId === null) continue;
    given.set(each.partnerId, [...(given.get(each.partnerId) ?? []), each]);
  }
  return partners.map((partner) => {
    const form = newest.get(partner.id) ?? null;
    const own = [...(given.get(partner.id) ?? [])].sort((a, b) => b.takenInAt.localeCompare(a.takenInAt));
    const state: FormState =
      form === null ? (own.length > 0 ? 'returned' : 'not-asked') : formState(form, contributions, on.today);
    return { partner, form, state, contributions: own };
  });
}

interface Making {
  readonly operationId: OperationId;
  readonly due: string | null;
  /** ISO moment. */
  readonly at: string;
  readonly by: string;
  readonly newId: () => string;
  /** The marks of all forms that there are. */
  readonly taken: ReadonlySet<string>;
  /** Questions of the force’s own that every one of these forms asks as well. */
  readonly own?: readonly AskedQuestion[];
}

/** A form for each partner, with the questions that concern it and those of the force’s own. */
export function newForms(partners: readonly Partner[], given: Making): readonly DebriefForm[] {
  const { operationId, due, at, by, newId, own = [] } = given;
  const taken = new Set(given.taken);
  return partners.map((partner) => {
    const mark = markFrom(newId, taken);
    taken.add(mark);
    return {
      id: asId<'DebriefForm'>(newId()),
      operationId,
      partnerId: partner.id,
      mark,
      questions: [...questionsFor(partner.kind), ...own],
      due,
      madeAt: at,
      madeBy: by,
      sentOn: null,
      givenUp: null,
    };
  });
}

/** The forms of one operation. */
export function formsOf(
  forms: ReadonlyMap<string, DebriefForm>,
  operationId: OperationId,
): readonly DebriefForm[] {
  return [...forms.values()].filter((form) => form.operationId === operationId);
}

/** A question of the force’s own and how many forms ask it. */
export interface OwnAsked {
  readonly question: AskedQuestion;
  readonly forms: number;
}

/** The questions of the force’s own that the forms of an operation ask, each once, in the order in which they came up. */
export function ownQuestionsAsked(
  forms: ReadonlyMap<string, DebriefForm>,
  operationId: OperationId,
): readonly OwnAsked[] {
  const found = new Map<string, OwnAsked>();
  const made = [...formsOf(forms, operationId)].sort((a, b) => a.madeAt.localeCompare(b.madeAt));
  for (const question of made.flatMap(({ questions }) => questions.filter(isOwnQuestion))) {
    const held = found.get(question.id);
    found.set(question.id, { question: held?.question ?? question, forms: (held?.forms ?? 0) + 1 });
  }
  return [...found.values()];
}
