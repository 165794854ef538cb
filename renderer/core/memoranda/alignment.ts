/** Two lists of paragraphs side by side: which is which, what was taken out, put in or moved. */
import { diffArrays } from 'diff';

/** `sent` and `returned` are places in the two lists. */
export type Aligned =
  | { readonly kind: 'same' | 'changed'; readonly sent: number; readonly returned: number }
  | { readonly kind: 'removed'; readonly sent: number }
  | { readonly kind: 'added'; readonly returned: number }
  /** A paragraph that stands elsewhere now: where it was, and where it is. */
  | { readonly kind: 'moved-away' | 'moved-here'; readonly sent: number; readonly returned: number };

/** Shorter paragraphs are not followed when they move: "None." stands in many places. */
const shortestMove = 16;
/** Paragraphs that share fewer of their words than this are two, not one that was changed. */
const leastAlike = 0.4;
/** A stretch of this many pairs is looked through whole; a longer one is paired within a window. */
const mostPairs = 160_000;
const windowSize = 40;
/** A stretch that parts in more paragraphs than this is paired without looking for the fewest edits. */
const mostEdits = 400;

/**
 * Every paragraph of both lists once, in an order that is right for each of them. Texts are compared as they are. A
 * heading and a paragraph that changed places are a paragraph that moved: `isHeading` tells of a place in `sent`.
 */
export function aligned(
  sent: readonly string[],
  returned: readonly string[],
  isHeading: (sent: number) => boolean = () => false,
): readonly Aligned[] {
  const entries: Aligned[] = [];
  let from: Anchor = { sent: 0, returned: 0 };
  const anchors = anchorsOf(sent, returned, (at) => (isHeading(at) ? headingWeight : 1));
  for (const anchor of [...anchors, { sent: sent.length, returned: returned.length }]) {
    entries.push(...alignedBetween(from, anchor, { sent, returned }));
    if (anchor.sent < sent.length) entries.push({ kind: 'same', ...anchor });
    from = { sent: anchor.sent + 1, returned: anchor.returned + 1 };
  }
  return withMoves(entries, sent, returned);
}

interface Anchor {
  readonly sent: number;
  readonly returned: number;
}

/** So many paragraphs move rather than one heading. */
const headingWeight = 1000;

/** Paragraphs that stand once in each list, as many of them as keep their order: long files fall apart at them. */
function anchorsOf(
  sent: readonly string[],
  returned: readonly string[],
  weightOf: (sent: number) => number,
): readonly Anchor[] {
  const placesIn = (texts: readonly string[]) => {
    const places = new Map<string, number>();
    for (const [at, text] of texts.entries()) places.set(text, places.has(text) ? -1 : at);
    return places;
  };
  const after = placesIn(returned);
  const pairs = [...placesIn(sent)].flatMap(([text, at]): Anchor[] => {
    const to = after.get(text) ?? -1;
    return at < 0 || to < 0 ? [] : [{ sent: at, returned: to }];
  });
  return inOrder(
    pairs.sort((a, b) => a.sent - b.sent),
    weightOf,
  );
}

/** The weightiest part of the pairs in which the second places rise as the first do. */
function inOrder(pairs: readonly Anchor[], weightOf: (sent: number) => number): readonly Anchor[] {
  const heaviest = new HeaviestUpTo(pairs.reduce((most, { returned }) => Math.max(most, returned), 0) + 1);
  const before = pairs.map(({ sent, returned }, index) => {
    const { index: last, weight } = heaviest.below(returned);
    heaviest.enter(returned, { index, weight: weight + weightOf(sent) });
    return last;
  });
  const chain: Anchor[] = [];
  for (let index = heaviest.below(Infinity).index; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

interface ChainEnd {
  /** Of its last pair; -1 for none. */
  readonly index: number;
  readonly weight: number;
}

/** The heaviest chain that ends before a place: a Fenwick tree, so that long files stay quick. */
class HeaviestUpTo {
  private readonly ends: ChainEnd[];

  constructor(private readonly size: number) {
    this.ends = Array.from({ length: size + 1 }, () => ({ index: -1, weight: 0 }));
  }

  below(place: number): ChainEnd {
    let best: ChainEnd = { index: -1, weight: 0 };
    for (let at = Math.min(place, this.size); at > 0; at -= at & -at) {
      const end = this.ends[at];
      if (end !== undefined && end.weight > best.weight) best = end;
    }
    return best;
  }

  enter(place: number, end: ChainEnd): void {
    for (let at = place + 1; at <= this.size; at += at & -at)
      if (end.weight > (this.ends[at]?.weight ?? 0)) this.ends[at] = end;
  }
}

/** The paragraphs from one place up to another, both lists at once. */
function alignedBetween(from: Anchor, to: Anchor, lists: Lists): readonly Aligned[] {
  const sent = lists.sent.slice(from.sent, to.sent);
  const returned = lists.returned.slice(from.returned, to.returned);
  const parts = diffArrays(sent, returned, { maxEditLength: mostEdits }) ?? [
    { added: false, removed: true, value: sent },
    { added: true, removed: false, value: returned },
  ];
  const entries: Aligned[] = [];
  let atSent = from.sent;
  let atReturned = from.returned;
  let taken: number[] = [];
  let put: number[] = [];
  const close = () => {
    entries.push(...alignedStretch(taken, put, lists));
    taken = [];
    put = [];
  };
  for (const { added, removed, value } of parts) {
    if (removed) for (let each = 0; each < value.length; each += 1) taken.push(atSent++);
    else if (added) for (let each = 0; each < value.length; each += 1) put.push(atReturned++);
    else {
      close();
      for (let each = 0; each < value.length; each += 1)
        entries.push({ kind: 'same', sent: atSent++, returned: atReturned++ });
    }
  }
  close();
  return entries;
}

interface Lists {
  readonly sent: readonly string[];
  readonly returned: readonly string[];
}

/** Pairs the paragraphs of one stretch so that as much as can be of their words is shared. */
function alignedStretch(taken: readonly number[], put: readonly number[], lists: Lists): readonly Aligned[] {
  if (taken.length === 0) return put.map((returned) => ({ kind: 'added', returned }));
  if (put.length === 0) return taken.map((sent) => ({ kind: 'removed', sent }));
  const before = taken.map((sent) => wordsOf(lists.sent[sent] ?? ''));
  const after = put.map((returned) => wordsOf(lists.returned[returned] ?? ''));
  const isWhole = taken.length * put.length <= mostPairs;
  const pairs = isWhole ? bestPairs(before, after) : nearPairs(before, after);
  const entries: Aligned[] = [];
  let next = 0;
  const addUpTo = (end: number) => {
    for (; next < end; next += 1) entries.push({ kind: 'added', returned: put[next] ?? 0 });
  };
  for (const [index, sent] of taken.entries()) {
    const pair = pairs[index];
    if (pair === undefined || pair === null) {
      entries.push({ kind: 'removed', sent });
    } else {
      addUpTo(pair);
      next = pair + 1;
      const returned = put[pair] ?? 0;
      const isSame = lists.sent[sent] === lists.returned[returned];
      entries.push({ kind: isSame ? 'same' : 'changed', sent, returned });
    }
  }
  addUpTo(put.length);
  return entries;
}

type Words = ReadonlyMap<string, number> & { readonly size: number };

function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The share of words that two paragraphs have in common, from 0 to 1. */
function likeness(one: Words, other: Words): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  let all = 0;
  for (const [word, count] of few) {
    shared += Math.min(count, many.get(word) ?? 0);
    all += count;
  }
  for (const count of many.values()) all += count;
  return (2 * shared) / all;
}

/** For each paragraph before, the one after that it became; in order, with the most likeness in all. */
function bestPairs(before: readonly Words[], after: readonly Words[]): readonly (number | null)[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const alike = new Float64Array(before.length * after.length);
  const at = (row: number, cell: number) => best[row * width + cell] ?? 0;
  const likenessAt = (row: number, cell: number) => alike[row * after.length + cell] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let cell = after.length - 1; cell >= 0; cell -= 1) {
      const share = likeness(before[row] ?? new Map(), after[cell] ?? new Map());
      alike[row * after.length + cell] = share;
      const paired = share >= leastAlike ? share + at(row + 1, cell + 1) : 0;
      best[row * width + cell] = Math.max(paired, at(row + 1, cell), at(row, cell + 1));
    }
  }
  const pairs: (number | null)[] = [];
  let cell = 0;
  for (let row = 0; row < before.length; row += 1) {
    while (cell < after.length && at(row, cell) === at(row, cell + 1) && at(row, cell) > at(row + 1, cell))
      cell += 1;
    const share = cell < after.length ? likenessAt(row, cell) : 0;
    const isPair = share >= leastAlike && at(row, cell) === share + at(row + 1, cell + 1);
    pairs.push(isPair ? cell : null);
    if (isPair) cell += 1;
  }
  return pairs;
}

/** As `bestPairs`, but each paragraph takes the first that is like it within a window. */
function nearPairs(before: readonly Words[], after: readonly Words[]): readonly (number | null)[] {
  let next = 0;
  return before.map((words) => {
    const end = Math.min(after.length, next + windowSize);
    for (let index = next; index < end; index += 1) {
      if (likeness(words, after[index] ?? new Map()) < leastAlike) continue;
      next = index + 1;
      return index;
    }
    return null;
  });
}

/** A paragraph that was taken out in one place and put in word for word in another was moved. */
function withMoves(
  entries: readonly Aligned[],
  sent: readonly string[],
  returned: readonly string[],
): readonly Aligned[] {
  const away = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry.kind !== 'removed') continue;
    const text = sent[entry.sent] ?? '';
    if (text.length >= shortestMove) away.set(text, [...(away.get(text) ?? []), entry.sent]);
  }
  if (away.size === 0) return entries;
  const movedTo = new Map<number, number>();
  const movedFrom = new Map<number, number>();
  for (const entry of entries) {
    if (entry.kind !== 'added') continue;
    const from = away.get(returned[entry.returned] ?? '')?.shift();
    if (from === undefined) continue;
    movedTo.set(from, entry.returned);
    movedFrom.set(entry.returned, from);
  }
  return entries.map((entry): Aligned => {
    if (entry.kind === 'removed') {
      const to = movedTo.get(entry.sent);
      return to === undefined ? entry : { kind: 'moved-away', sent: entry.sent, returned: to };
    }
    if (entry.kind === 'added') {
      const from = movedFrom.get(entry.returned);
      return from === undefined ? entry : { kind: 'moved-here', sent: from, returned: entry.returned };
    }
    return entry;
  });
}
