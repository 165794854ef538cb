/** A note of learning as it will be read elsewhere: its texts sanitised together, and what is left to decide. */
import type { LearningPoint, LearningPointId } from '../debrief/learning-point';
import { finished } from '../foundation/steps';
import type { LearningNote, Placeholder } from './learning-note';
import { type Hit, type Sanitised, sanitising, type Scan, type TextGiven } from './sanitise';
import type { StandingPlaceholder } from './placeholders';
import type { Vocabulary } from './vocabulary';

export const pointParts = ['observation', 'shows', 'recommendation'] as const;
export type PointPart = (typeof pointParts)[number];

export interface NoteGiven {
  readonly note: LearningNote;
  /** Of every operation, by id; those that are gone are left out of the note. */
  readonly points: ReadonlyMap<string, LearningPoint>;
  readonly vocabulary: Vocabulary;
  /** ISO date; `null` while it is not known. */
  readonly pollingDate: string | null;
  /** Of the operation of the note. */
  readonly placeholders: readonly StandingPlaceholder[];
  /** See `sanitised`. */
  readonly scan?: Scan;
}

/** What was made of a note; its hits include a marking above OFFICIAL. */
export type SanitisedNote = Sanitised & { readonly given: NoteGiven };

/** The chosen points that stand, in their order in the note. */
export function chosenPoints({ note, points }: Pick<NoteGiven, 'note' | 'points'>): readonly LearningPoint[] {
  return note.pointIds.flatMap((id) => points.get(id) ?? []);
}

/** The path of one part of a point, as the keys of decisions begin. */
export function pointPath(id: LearningPointId, part: PointPart | 'marking'): string {
  return `points.${id}.${part}`;
}

/** The words of one part of a point. */
export function pointText(point: LearningPoint, part: PointPart): string {
  return part === 'recommendation' ? (point.recommendation?.text ?? '') : point[part];
}

/** Every text of a note: its title, its introduction and the parts of its points. */
export function noteTexts(given: Pick<NoteGiven, 'note' | 'points'>): readonly TextGiven[] {
  return [
    { path: 'title', text: given.note.title },
    { path: 'introduction', text: given.note.introduction },
    ...chosenPoints(given).flatMap((point) =>
      pointParts.map((part) => ({ path: pointPath(point.id, part), text: pointText(point, part) })),
    ),
  ].filter(({ text }) => text.trim() !== '');
}

/** The placeholders of one operation, in the order in which they were given. */
export function placeholdersOf(
  all: Iterable<Placeholder>,
  operationId: LearningNote['operationId'],
): readonly Placeholder[] {
  return [...all]
    .filter((each) => each.operationId === operationId)
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.number - b.number);
}

/** Sanitises a note with the decisions that were taken on it. */
export function sanitisedNote(given: NoteGiven): SanitisedNote {
  return finished(sanitisingNote(given));
}

/** The same, a text in each step. */
export function* sanitisingNote(given: NoteGiven): Generator<void, SanitisedNote> {
  const { note, vocabulary, pollingDate, placeholders, scan } = given;
  const made = yield* sanitising({
    texts: noteTexts(given),
    decisions: note.decisions,
    ...{ vocabulary, pollingDate, placeholders },
    ...(scan === undefined ? {} : { scan }),
  });
  const markings = chosenPoints(given).flatMap((point) => markingHit(point, note));
  return { ...made, hits: [...made.hits, ...markings], given };
}

/** A point above OFFICIAL is asked about, and again when its words change. */
function markingHit(point: LearningPoint, { decisions }: LearningNote): readonly Hit[] {
  const { classification } = point.marking;
  if (classification === 'OFFICIAL') return [];
  const path = pointPath(point.id, 'marking');
  const words = pointParts.map((part) => pointText(point, part)).join('\n');
  const key = `${path}|${classification}|${fingerprint(words)}`;
  const isKept = decisions.some((each) => each.key === key && each.decision === 'keep');
  return [
    {
      key,
      path,
      words: classification,
      before: '',
      after: '',
      reason: `The point is marked ${classification}, and the note leaves as OFFICIAL. Say why its sanitised words may, or take the point out.`,
      kind: 'other',
      state: isKept ? 'kept' : 'open',
    },
  ];
}

/** Whether a hit is about the marking of a point: there is nothing to replace. */
export function isMarkingHit({ path }: Pick<Hit, 'path'>): boolean {
  return path.endsWith('.marking');
}

/** FNV-1a: enough to notice that words changed. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** Where a hit stands, in words: "L3, what it shows". */
export function placeWords(
  { path }: Pick<Hit, 'path'>,
  points: ReadonlyMap<string, Pick<LearningPoint, 'number'>>,
): string {
  if (path === 'title') return 'Title';
  if (path === 'introduction') return 'Introduction';
  const [, id = '', part = ''] = path.split('.');
  const point = points.get(id);
  const names: Readonly<Record<string, string>> = {
    observation: 'observation',
    shows: 'what it shows',
    recommendation: 'recommendation',
    marking: 'marking',
  };
  return `L${point?.number ?? '?'}, ${names[part] ?? part}`;
}
