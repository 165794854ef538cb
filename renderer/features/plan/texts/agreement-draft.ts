/** An approval or agreement as it is being written, and what it lacks. */
import { z } from '../../../core/foundation/schema';
import type { PlanText, PlanTextAgreement } from '../../../core/plan/plan-text';

export type AgreementDraft = Pick<PlanTextAgreement, 'kind' | 'by' | 'role' | 'organisation' | 'how'> & {
  /** ISO date. */
  readonly on: string | null;
};

/** The shape of a draft that was kept. */
export const agreementDraftSchema: z.ZodType<AgreementDraft> = z.object({
  kind: z.enum(['approved', 'agreed']),
  by: z.string(),
  role: z.string(),
  organisation: z.string(),
  how: z.string(),
  on: z.string().nullable(),
});

/** Under which name the draft of a text is kept. */
export function agreementDraftName({ id }: Pick<PlanText, 'id'>): string {
  return `agreement:${id}`;
}

/** A sentence for each field that stands against recording it; `today` is an ISO date. */
export function agreementProblems({ by, on }: AgreementDraft, today: string) {
  return {
    by: by.trim() === '' ? 'Enter who gave it.' : null,
    on:
      on === null
        ? 'Enter the day.'
        : on > today
          ? 'This day is still to come. Enter it once it was given.'
          : null,
  };
}
