/** What was found in texts, kept as long as the same is looked for: of a note only the text that changed is read again. */
import type { Scan } from './sanitise';
import { type Knowledge, type Scanned, scanning } from './scan';

/** More than the texts of any note. */
const mostTexts = 5000;

/** A scan that remembers; what it answers is what `scanning` answers. */
export function rememberingScan(): Scan {
  let sought: Knowledge | null = null;
  const held = new Map<string, Scanned>();
  return function* (text, knowledge) {
    if (sought === null || !isSame(sought, knowledge) || held.size >= mostTexts) held.clear();
    sought = knowledge;
    const before = held.get(text);
    if (before !== undefined) return before;
    const found = yield* scanning(text, knowledge);
    held.set(text, found);
    return found;
  };
}

/** The records' vocabulary by identity, and the few words that a person decided on by what they are. */
function isSame(one: Knowledge, other: Knowledge): boolean {
  if (one === other) return true;
  if (one.pollingDate !== other.pollingDate) return false;
  if (one.vocabularies.length !== other.vocabularies.length) return false;
  return one.vocabularies.every((each, at) => {
    const second = other.vocabularies[at];
    return (
      second !== undefined &&
      (each === second || (each.subjects.length === 0 && keyOf(each) === keyOf(second)))
    );
  });
}

function keyOf({ words, identifiers }: Knowledge['vocabularies'][number]): string {
  const known = [...words].map(([key, { subject, isSure, needsCapitals }]) => [
    key,
    subject.kind,
    subject.name,
    isSure,
    needsCapitals,
  ]);
  return JSON.stringify([known, [...identifiers].map(([key, { kind, name }]) => [key, kind, name])]);
}
