/** What was noted under one of the nine factors, for the whole assessment or for one of its columns. */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import { type AssessmentId, type LocationRef, locationKey, locationSchema } from './assessment';

export type FactorNoteId = Id<'FactorNote'>;

/** So many characters a note may have. */
export const longestNote = 8000;

export interface FactorNote {
  readonly id: FactorNoteId;
  readonly assessmentId: AssessmentId;
  readonly factorId: string;
  /** `null`: it holds for the whole assessment. */
  readonly location: LocationRef | null;
  readonly text: string;
}

export const factorNoteSchema: z.ZodType<FactorNote> = z.object({
  id: idSchema<'FactorNote'>(),
  assessmentId: idSchema<'Assessment'>(),
  factorId: z.string().max(60),
  location: locationSchema.nullable(),
  text: z.string().max(longestNote),
});

/** The id of the note on one factor: there can be only one for the whole and one for each column. */
export function factorNoteId(
  assessmentId: AssessmentId,
  factorId: string,
  location: LocationRef | null,
): FactorNoteId {
  return asId<'FactorNote'>(
    `${assessmentId}:${factorId}:${location === null ? 'all' : locationKey(location)}`,
  );
}

/** Where notes stand once places were merged. */
type Stands = (at: LocationRef) => LocationRef;

/**
 * The notes where they stand once places were merged. Two on one factor of what is one place now become one, whole
 * and one after the other, under the id of the first.
 */
export function mergedNotes(notes: Iterable<FactorNote>, stands: Stands): readonly FactorNote[] {
  const merged = new Map<string, FactorNote>();
  for (const note of notes) {
    const location = note.location === null ? null : stands(note.location);
    const key = factorNoteId(note.assessmentId, note.factorId, location);
    const first = merged.get(key);
    const text = [first?.text, note.text].filter(Boolean).join('\n\n');
    merged.set(key, { ...(first ?? note), location, text });
  }
  return [...merged.values()];
}

/** The text, cut at the end of a word where a note has no room for all of it; `rest` then says where it stands. */
export function fittedNote(text: string, rest: string): string {
  if (text.length <= longestNote) return text;
  const said = `…\n\n[${rest}]`;
  const room = text.slice(0, longestNote - said.length);
  const lastSpace = room.search(/\s\S*$/);
  return `${room.slice(0, lastSpace > 0 ? lastSpace : undefined).replace(/[\uD800-\uDBFF]$/, '')}${said}`;
}
