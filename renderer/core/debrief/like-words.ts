/**
 * How like two texts are, in a way that can be told in one sentence: they share words that few other texts have. No
 * more is claimed; a person decides whether they say the same.
 */

/** Words that say nothing of a subject. */
const plainWords: ReadonlySet<string> = new Set(
  (
    'all and any are but can day did for get got had has her him his how its may new not now off old one our out own ' +
    'per put ran saw say see set she the too two use via was way who why yes yet you ' +
    'about above across after again against almost along already also although always among another anybody anyone ' +
    'anything around asked away back because been before began being below between both brought came cannot come ' +
    'could done down during each early earlier either election elections enough even ever every everyone found from ' +
    'further gave given gone good great have having held here however into itself just keep kept know known last late ' +
    'later least left less like little long made make many might more most much must need needed needs neither never ' +
    'next none nothing often once only other others ought over part police policing quite rather said same seen several ' +
    'shall should show shows since some somebody someone something soon still such take taken than that their them ' +
    'then there these they thing things this those though through time times together told took toward under until ' +
    'upon used using very want wants well went were what when where whether which while whole whom whose will with ' +
    'within without would year years your'
  ).split(' '),
);

const shortest = 3;

/** The words of a text that may tell its subject: by their stem, as they are first written there, in lower case. */
export function tellingWords(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{N}’'-]*/gu)) {
    const plain = word.replace(/[’']s?$/, '');
    if (plain.length < shortest || plainWords.has(plain)) continue;
    const stem = stemOf(plain);
    if (stem.length >= shortest && !plainWords.has(stem) && !found.has(stem)) found.set(stem, plain);
  }
  return found;
}

/** "boxes" and "box", "queued" and "queues" are one word. Coarse: it only has to be the same on both sides. */
function stemOf(word: string): string {
  const bare = word
    .replace(/(?:ations?|ings?|ed|ers?|ies|es|s|ly)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/[ey]$/, '');
  return bare.length >= shortest ? bare : word;
}

export interface Compared<T> {
  readonly of: T;
  readonly text: string;
}

export interface Like<T> {
  readonly of: T;
  /** The rare words that both have, as the other text writes them; the rarest first. At least `fewestShared`. */
  readonly shared: readonly string[];
}

/** One word in common is chance. */
export const fewestShared = 2;
/** A word is rare while at most so many of the texts have it, or this share of them. */
const rareIn = 3;
const rareShare = 0.15;

/**
 * The texts that share at least `fewestShared` rare words with this one, the likest first: more and rarer words count
 * for more, and a long text does not win by its length. The order of `others` does not matter but for equals.
 */
export function likeTexts<T>(text: string, others: readonly Compared<T>[], most: number): readonly Like<T>[] {
  const own = tellingWords(text);
  const worded = others.map(({ of, text: theirs }) => ({ of, words: tellingWords(theirs) }));
  const having = new Map<string, number>();
  for (const { words } of worded) {
    for (const stem of words.keys()) if (own.has(stem)) having.set(stem, (having.get(stem) ?? 0) + 1);
  }
  const limit = Math.max(rareIn, worded.length * rareShare);
  const isRare = (stem: string) => (having.get(stem) ?? 0) <= limit;
  const weight = (stem: string) => Math.log(1 + (worded.length + 1) / (having.get(stem) ?? 1));
  return worded
    .map(({ of, words }) => {
      const shared = [...own.keys()].filter((stem) => words.has(stem) && isRare(stem));
      const sum = shared.reduce((total, stem) => total + weight(stem), 0);
      return {
        of,
        likeness: sum / Math.sqrt(Math.max(1, words.size)),
        shared: [...shared]
          .sort((a, b) => weight(b) - weight(a) || a.localeCompare(b, 'en-GB'))
          .map((stem) => words.get(stem) ?? stem),
      };
    })
    .filter(({ shared }) => shared.length >= fewestShared)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ of, shared }) => ({ of, shared }));
}
