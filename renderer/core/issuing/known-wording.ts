/**
 * What was found in the text that somebody works on. Looking for it takes long for a long text: it is worked out once,
 * beside what else the screen does, and known from then on for as long as the names that were looked for are.
 */
import type { PublicNames } from './public-names';
import { type WordingHit, wordingHits } from './public-wording';

/** Texts that are looked at at the same time, and the last ones before. */
const mostKept = 6;

/** Kept beside the names and not in a record: gone with them when the desk is locked. */
const found = new WeakMap<PublicNames, Map<string, readonly WordingHit[]>>();
/** The names that hits were found for last: whoever reads them off the records anew holds another list of the same. */
let last: WeakRef<PublicNames> | null = null;

/** The hits of this text, if they were worked out before for the same names. */
export function knownWording(text: string, names: PublicNames): readonly WordingHit[] | undefined {
  const own = found.get(names)?.get(text);
  const other = last?.deref();
  if (own !== undefined || other === undefined || !areSame(names, other)) return own;
  return found.get(other)?.get(text);
}

function areSame(one: PublicNames, other: PublicNames): boolean {
  const isSameList = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((name, at) => name === b[at]);
  return isSameList(one.names, other.names) && isSameList(one.surnames, other.surnames);
}

/** Keeps hits that were worked out. */
export function rememberWording(text: string, names: PublicNames, hits: readonly WordingHit[]): void {
  const kept = found.get(names) ?? new Map<string, readonly WordingHit[]>();
  found.set(names, kept.set(text, hits));
  last = new WeakRef(names);
  for (const [oldest] of kept) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
}

/** The hits of this text; worked out now where they are not known. */
export function wordingIn(text: string, names: PublicNames): readonly WordingHit[] {
  return knownWording(text, names) ?? wordingHits(text, names);
}
