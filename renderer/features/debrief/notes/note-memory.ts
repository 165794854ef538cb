/** What is kept between two sanitisings of a note: the names of the records, and what was found in each text. */
import type { KnownName } from '../../../core/sanitise/known-name';
import { gatheringNames, type KnowingRecords } from '../../../core/sanitise/names-of-records';
import { type NoteGiven, type SanitisedNote, sanitisingNote } from '../../../core/sanitise/note-sanitised';
import { rememberingScan } from '../../../core/sanitise/scan-memory';
import { makingVocabulary, type Vocabulary } from '../../../core/sanitise/vocabulary';

export interface NoteMemory {
  readonly scan: ReturnType<typeof rememberingScan>;
  /** Most changes of the records change no name: the vocabulary of the same names is made once. */
  held: { readonly key: string; readonly vocabulary: Vocabulary } | null;
}

/** It goes with the open desk. */
const ofDesk = new WeakMap<object, NoteMemory>();

/** The memory of a desk, known by its open vault. */
export function memoryOf(vault: object): NoteMemory {
  const memory = ofDesk.get(vault) ?? { scan: rememberingScan(), held: null };
  ofDesk.set(vault, memory);
  return memory;
}

type Making = Omit<NoteGiven, 'vocabulary' | 'scan'> & { readonly known: KnowingRecords };

/** Sanitises a note in short steps; nothing is reckoned again that still holds. */
export function* makingNote(memory: NoteMemory, { known, ...given }: Making): Generator<void, SanitisedNote> {
  const vocabulary = yield* vocabularyFor(memory, yield* gatheringNames(known));
  return yield* sanitisingNote({ ...given, vocabulary, scan: memory.scan });
}

function* vocabularyFor(memory: NoteMemory, names: readonly KnownName[]): Generator<void, Vocabulary> {
  const key = names.map(({ kind, text }) => `${kind}|${text}`).join('\n');
  if (memory.held?.key === key) return memory.held.vocabulary;
  const vocabulary = yield* makingVocabulary(names);
  memory.held = { key, vocabulary };
  return vocabulary;
}
