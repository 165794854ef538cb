/**
 * How hard a passphrase is to guess. The word lists are large, so they are loaded when first needed. On a
 * copied disk the passphrase and its key derivation are the whole defence; weak ones are refused.
 */

export interface Strength {
  /** 0 (guessed at once) to 4 (very hard). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly word: string;
  /** What would help, in plain words; empty when nothing is needed. */
  readonly advice: string;
}

/** The least score that is taken. */
export const leastScore = 3;
/** The fewest characters that are taken. */
export const leastLength = 12;

const words = ['Very weak', 'Very weak', 'Weak', 'Strong', 'Very strong'] as const;

/** Rates a passphrase; `known` are words that an attacker would try first, such as the person's name. */
export async function rateStrength(passphrase: string, known: readonly string[]): Promise<Strength> {
  const checker = await loadChecker();
  const { score, feedback } = checker.check(passphrase.slice(0, 128), [...known]);
  const isShort = passphrase.length < leastLength;
  const advice = isShort
    ? `Use at least ${leastLength} characters; four or five unrelated words are easy to keep and hard to guess.`
    : score < leastScore
      ? (feedback.warning ?? feedback.suggestions[0] ?? 'Add another unrelated word or two.')
      : '';
  return {
    score: isShort ? (Math.min(score, 2) as Strength['score']) : score,
    word: words[isShort ? Math.min(score, 2) : score] ?? 'Weak',
    advice,
  };
}

/** Why a passphrase may not be used, in plain words, or `null` where it is strong enough. */
export async function weaknessOf(passphrase: string, known: readonly string[]): Promise<string | null> {
  const strength = await rateStrength(passphrase, known);
  return isStrongEnough(strength) ? null : `This passphrase is too weak. ${strength.advice}`;
}

/** Whether a passphrase of this strength may be used. */
export function isStrongEnough(strength: Strength | null): boolean {
  return strength !== null && strength.score >= leastScore;
}

type Checker = {
  check(
    passphrase: string,
    known: string[],
  ): { score: Strength['score']; feedback: { warning: string | null; suggestions: string[] } };
};
let checker: Promise<Checker> | undefined;

function loadChecker(): Promise<Checker> {
  checker ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(
    ([core, common, english]) =>
      new core.ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...english.dictionary },
        graphs: common.adjacencyGraphs,
        translations: english.translations,
      }),
  );
  return checker;
}
