/** A one-off day as it is being written, and what is wrong with it. */
import { z } from '../../../core/foundation/schema';
import { type Division, divisions, type HolidayChange } from '../../../core/timetable/bank-holidays';

export interface OneOffDraft {
  readonly kind: HolidayChange['kind'];
  readonly day: HolidayChange['day'];
  readonly date: string | null;
  readonly name: string;
  readonly divisions: readonly Division[];
  readonly announcedOn: string | null;
  readonly source: string;
}

export const emptyOneOff: OneOffDraft = {
  kind: 'added',
  day: 'bank-holiday',
  date: null,
  name: '',
  divisions: ['england-and-wales'],
  announcedOn: null,
  source: '',
};

/** The shape of a draft that was kept. */
export const oneOffDraftSchema: z.ZodType<OneOffDraft> = z.object({
  kind: z.enum(['added', 'removed']),
  day: z.enum(['bank-holiday', 'mourning']),
  date: z.string().nullable(),
  name: z.string(),
  divisions: z.array(z.enum(divisions)),
  announcedOn: z.string().nullable(),
  source: z.string(),
});

/** The draft with which a recorded day is changed. */
export function draftOf(change: HolidayChange, source: string): OneOffDraft {
  return { ...change, source };
}

/** The day as the rules take it; `null` while something is missing. The source is not needed to see the effect. */
export function changeOf(draft: OneOffDraft): HolidayChange | null {
  const { kind, day, date, name, divisions, announcedOn } = draft;
  if (date === null || divisions.length === 0) return null;
  return { kind, day, date, name: name.trim() || 'One-off day', divisions: [...divisions], announcedOn };
}

export type OneOffProblems = Readonly<Partial<Record<'date' | 'name' | 'divisions' | 'source', string>>>;

/** What keeps the draft from being kept, field by field. */
export function problemsOf({ date, name, divisions, source }: OneOffDraft): OneOffProblems {
  return {
    ...(date === null ? { date: 'Choose the day.' } : {}),
    ...(name.trim() === '' ? { name: 'Say what the day is, such as “State funeral”.' } : {}),
    ...(divisions.length === 0 ? { divisions: 'Choose at least one part of the country.' } : {}),
    ...(source.trim() === ''
      ? { source: 'Say where it was read: the proclamation, the order, the page.' }
      : {}),
  };
}
