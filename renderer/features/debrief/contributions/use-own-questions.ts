/** Questions of the force's own: those that forms ask already, those that were added since, and which are asked next. */
import { useMemo } from 'react';
import type { AskedQuestion } from '../../../core/debrief/contribution';
import { type OwnAsked, ownQuestionsAsked } from '../../../core/debrief/debrief-form';
import { type DebriefHeadingId, debriefHeadingIds } from '../../../core/debrief/headings';
import { z } from '../../../core/foundation/schema';
import { useCollection } from '../../../services/desk-context';
import { type KeptDraft, useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';

export interface OwnQuestionsDraft {
  /** Added since the last forms were made. */
  readonly asked: readonly AskedQuestion[];
  /** Asked by earlier forms, and not to be asked by the next. */
  readonly leftOut: readonly string[];
  /** The one that is being written. */
  readonly headingId: DebriefHeadingId;
  readonly text: string;
}

const heading = z.enum(debriefHeadingIds);
const draftSchema: z.ZodType<OwnQuestionsDraft> = z.object({
  asked: z.array(z.object({ id: z.string(), headingId: heading, text: z.string() })),
  // What was begun before forms could ask earlier questions again leaves none of them out.
  leftOut: z.array(z.string()).default([]),
  headingId: heading,
  text: z.string(),
});
const empty: OwnQuestionsDraft = { asked: [], leftOut: [], headingId: 'planning', text: '' };

export interface OwnQuestionsKept {
  readonly kept: KeptDraft<OwnQuestionsDraft>;
  /** Those that forms of the operation ask. */
  readonly earlier: readonly OwnAsked[];
  /** What the forms that are made next ask beside the library. */
  readonly next: readonly AskedQuestion[];
  /** Once forms were made with them: they stand in the forms from now on. */
  readonly made: () => void;
}

/** The questions of the open operation. */
export function useOwnQuestions(): OwnQuestionsKept {
  const operation = useOperation();
  const forms = useCollection('debriefForms');
  const kept = useKeptDraft<OwnQuestionsDraft>({
    name: `debrief-own-questions:${operation.id}`,
    empty,
    schema: draftSchema,
  });
  const earlier = useMemo(() => ownQuestionsAsked(forms, operation.id), [forms, operation.id]);
  const { draft } = kept;
  const again = earlier.map(({ question }) => question).filter(({ id }) => !draft.leftOut.includes(id));
  const standing = new Set(again.map(({ id }) => id));
  return {
    kept,
    earlier,
    next: [...again, ...draft.asked.filter(({ id }) => !standing.has(id))],
    made: () => {
      // A question that is half written is no part of these forms, and stays; so does what is left out.
      if (draft.text.trim() === '' && draft.leftOut.length === 0) kept.discard();
      else kept.change({ ...draft, asked: [] });
    },
  };
}
