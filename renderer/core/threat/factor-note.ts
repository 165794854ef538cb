/** What was noted under one of the nine factors, for the whole assessment or for one of its columns. */
import { z } from '../foundation/schema';
import { asId, type Id, idSchema } from '../foundation/ids';
import type { Place } from '../places/place';
import { type AssessmentId, type LocationRef, locationKey, locationSchema } from './assessment';
import { standsFor } from './locations';

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

/** What was noted at a place that was merged, as it stands at the other: it says where it comes from. */
export function noteFrom(place: { readonly name: string }, text: string): string {
  return text === '' ? '' : `From ${place.name}: ${text}`;
}

/**
 * The notes where they stand once places were merged. Those on one factor of what is one place now become one, whole:
 * what was noted at the place that stands, then what was noted at each merged place, by its name.
 */
export function mergedNotes(
  notes: Iterable<FactorNote>,
  places: ReadonlyMap<string, Pick<Place, 'mergedIntoId' | 'name'>>,
): readonly FactorNote[] {
  const merged = new Map<string, FactorNote>();
  for (const note of notes) {
    const location = note.location === null ? null : standsFor(note.location, places);
    const id = factorNoteId(note.assessmentId, note.factorId, location);
    const first = merged.get(id)?.text ?? '';
    const place = location?.id === note.location?.id ? undefined : places.get(note.location?.id ?? '');
    const texts = place === undefined ? [note.text, first] : [first, noteFrom(place, note.text)];
    merged.set(id, { ...note, id, location, text: texts.filter(Boolean).join('\n\n') });
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
