/** The records that a link may lead to, found by their words. */
import { type Link, linkKey, type LinkKind, linkKinds } from './link';
import { type IndexedLink, type LinkIndex, saidKinds } from './link-index';
import type { LinkWords } from './link-words';

export { linkKey } from './link';

export interface LinkChoice {
  readonly link: Link;
  readonly words: LinkWords;
}

interface Asked {
  /** What is typed; nothing typed finds all. */
  readonly query: string;
  /** The kinds that are offered; all where absent. */
  readonly kinds?: readonly LinkKind[];
  /** Links that stand already are not offered again. */
  readonly chosen: readonly Link[];
  /** So many at most. */
  readonly most: number;
}

/**
 * Records of the operation in whose kind, name or further words every word of the query stands, in the order of the
 * kinds. `total` counts those that were not listed too.
 */
export function linkChoices(
  { query, kinds = linkKinds, chosen, most }: Asked,
  index: LinkIndex,
): { readonly choices: readonly LinkChoice[]; readonly total: number } {
  const typed = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const taken = new Set(chosen.map(linkKey));
  const choices: LinkChoice[] = [];
  let total = 0;
  for (const kind of kinds) {
    const left = typed.filter((word) => !saidKinds[kind].includes(word));
    for (const each of index.ofKind(kind)) {
      if (taken.has(each.key) || !says(each, left)) continue;
      total += 1;
      // A name is worked out only where it is shown or searched.
      if (choices.length < most) choices.push({ link: each.link, words: each.words() });
    }
  }
  return { choices, total };
}

function says(each: IndexedLink, words: readonly string[]): boolean {
  return words.length === 0 || words.every((word) => each.said().includes(word));
}
