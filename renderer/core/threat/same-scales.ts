/** Whether two sets of scales say the same, whatever they are called and wherever they come from. */
import { canonicalJson } from '../foundation/canonical';
import type { ScaleSet } from './scale-set';

/** Whether a judgement in one set means the same in the other: the same words, steps and table. */
export function isSameScales(one: ScaleSet, other: ScaleSet): boolean {
  return one === other || meaningOf(one) === meaningOf(other);
}

const meanings = new WeakMap<ScaleSet, string>();

function meaningOf(set: ScaleSet): string {
  let meaning = meanings.get(set);
  if (meaning === undefined) {
    const { likelihood, impact, rating } = set;
    meaning = canonicalJson([likelihood.terms, impact.levels, rating.levels, rating.matrix]);
    meanings.set(set, meaning);
  }
  return meaning;
}
