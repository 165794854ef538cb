/** A bank holiday moved, added or taken away once, or a day of mourning, entered by the force. Holds for every operation. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import { type HolidayChange, holidayChangeSchema } from '../timetable/bank-holidays';

export interface OneOffDay {
  readonly id: Id<'OneOffDay'>;
  readonly change: HolidayChange;
  /** Where it was read: the proclamation, the order, the page. */
  readonly source: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

export const oneOffDaySchema: z.ZodType<OneOffDay> = z.object({
  id: idSchema<'OneOffDay'>(),
  change: holidayChangeSchema,
  source: z.string().min(1).max(1000),
  enteredBy: z.string().min(1).max(120),
  enteredAt: isoInstantSchema,
});
