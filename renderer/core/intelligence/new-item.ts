/** Writing a new item: what must be there before it is stored. No grade is chosen for the officer. */
import { err, ok, type Result } from '../foundation/result';
import type { AudienceId } from './audience';
import type { HandlingCode, IntelligenceGrade, IntelligenceItem, SourceGrade } from './intelligence-item';
import { nextReference, referenceProblem } from './item-reference';
import { reviewAfter, usualReviewDays } from './review';

export interface ItemDraft {
  /** `null` takes the reference that is proposed. */
  readonly reference: string | null;
  /** ISO date; `null` is today. */
  readonly receivedOn: string | null;
  readonly text: string;
  readonly provenance: string;
  readonly source: SourceGrade | null;
  readonly grade: IntelligenceGrade | null;
  readonly handling: HandlingCode | null;
  readonly conditions: string;
  readonly mayGoTo: readonly AudienceId[];
}

export const emptyDraft: ItemDraft = {
  reference: null,
  receivedOn: null,
  text: '',
  provenance: '',
  source: null,
  grade: null,
  handling: null,
  conditions: '',
  mayGoTo: [],
};

export type DraftProblems = {
  readonly [Field in 'reference' | 'text' | 'source' | 'grade' | 'handling' | 'conditions']?: string;
};

export const conditionsMissing = 'Code C means nothing without its conditions.';

interface Writing extends Pick<IntelligenceItem, 'id' | 'operationId' | 'enteredAt' | 'enteredBy'> {
  /** ISO date. */
  readonly today: string;
  /** The items of the operation so far. */
  readonly others: readonly IntelligenceItem[];
}

/** The item, or what is still missing or wrong, by field, in sentences. */
export function itemFromDraft(draft: ItemDraft, writing: Writing): Result<IntelligenceItem, DraftProblems> {
  const { others, today, ...made } = writing;
  const reference = draft.reference ?? nextReference(others);
  const { source, grade, handling } = draft;
  const taken = referenceProblem(reference, null, others);
  const isC = handling === 'C';
  const problems: DraftProblems = {
    ...(taken === null ? {} : { reference: taken }),
    ...(draft.text.trim() === '' ? { text: 'Write what was learned.' } : {}),
    ...(source === null ? { source: 'Choose how far the source is relied on.' } : {}),
    ...(grade === null ? { grade: 'Choose how the source knows it.' } : {}),
    ...(handling === null ? { handling: 'Choose who may have it.' } : {}),
    ...(isC && draft.conditions.trim() === '' ? { conditions: `${conditionsMissing} Write them here.` } : {}),
  };
  if (Object.keys(problems).length > 0 || source === null || grade === null || handling === null) {
    return err(problems);
  }
  return ok({
    ...made,
    reference: reference.trim(),
    receivedOn: draft.receivedOn ?? today,
    provenance: draft.provenance.trim(),
    text: draft.text.trim(),
    source,
    grade,
    handling,
    conditions: isC ? draft.conditions.trim() : '',
    mayGoTo: isC ? draft.mayGoTo : [],
    locations: [],
    people: [],
    harmIds: [],
    disseminations: [],
    reviewOn: reviewAfter(today, usualReviewDays),
  });
}
