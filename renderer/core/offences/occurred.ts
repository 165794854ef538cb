/** When something is said to have happened: a day, a stretch of days, or not known. */
import { z } from '../foundation/schema';
import { formatDate, isoDateSchema } from '../foundation/dates';

export type Occurred =
  | { readonly kind: 'on'; readonly date: string }
  /** First and last day, both included. */
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  /** `notBefore` is the first day on which it can have happened, where that is known. */
  | { readonly kind: 'unknown'; readonly notBefore: string | null };

export const occurredSchema: z.ZodType<Occurred> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('on'), date: isoDateSchema }),
    z.object({ kind: z.literal('between'), from: isoDateSchema, to: isoDateSchema }),
    z.object({ kind: z.literal('unknown'), notBefore: isoDateSchema.nullable() }),
  ])
  .refine((occurred) => occurred.kind !== 'between' || occurred.from <= occurred.to, {
    path: ['to'],
    message: 'must not be before the first day',
  });

/** The earliest day on which it can have happened, which every limit counts from; `null` where nothing is known. */
export function earliestDay(occurred: Occurred): string | null {
  switch (occurred.kind) {
    case 'on':
      return occurred.date;
    case 'between':
      return occurred.from;
    case 'unknown':
      return occurred.notBefore;
  }
}

/** "on Thu 6 May 2027", "between … and …"; `null` where nothing is known. */
export function occurredWords(occurred: Occurred): string | null {
  switch (occurred.kind) {
    case 'on':
      return `on ${formatDate(occurred.date)}`;
    case 'between':
      return `between ${formatDate(occurred.from)} and ${formatDate(occurred.to)}`;
    case 'unknown':
      return occurred.notBefore === null
        ? null
        : `on a day not known, not before ${formatDate(occurred.notBefore)}`;
  }
}
