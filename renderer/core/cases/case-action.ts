/** Something to be done on an allegation or a case: what, who, by when, and when it was. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';

export interface CaseAction {
  readonly id: Id<'CaseAction'>;
  readonly text: string;
  readonly owner: string;
  /** ISO date on which it was given. */
  readonly raisedOn: string;
  /** ISO date. */
  readonly due: string | null;
  /** ISO date; `null` while outstanding. */
  readonly doneOn: string | null;
}

export const caseActionSchema: z.ZodType<CaseAction> = z.object({
  id: idSchema<'CaseAction'>(),
  text: z.string().min(1).max(2000),
  owner: z.string().max(200),
  raisedOn: isoDateSchema,
  due: isoDateSchema.nullable(),
  doneOn: isoDateSchema.nullable(),
});
