/** Whether what a council asked for stands in a text that was sent. */
import type { ReturnedChange } from './comparison';
import { plainWords } from './plain-words';

/**
 * Whether texts say what a change asked for. What was put in may have been worded again or stand within a longer
 * paragraph; where a paragraph stands is not looked at.
 */
export function isCarriedOut(
  { kind, before, after }: Pick<ReturnedChange, 'kind' | 'before' | 'after'>,
  texts: readonly string[],
): boolean {
  const [was, is] = [plainWords(before), plainWords(after)];
  switch (kind) {
    case 'moved':
      return true;
    case 'removed':
      return !texts.includes(was);
    case 'changed':
      return !texts.includes(was) || texts.some((text) => text.includes(is));
    case 'added':
      return texts.some((text) => text.includes(is)) || hasMostWords(is, texts);
  }
}

/** A paragraph that was put in is found again by so many of its words. */
const leastShare = 0.6;

function hasMostWords(wanted: string, texts: readonly string[]): boolean {
  const wordsIn = (of: string) => of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = wordsIn(wanted);
  if (words.length === 0) return true;
  return texts.some((text) => {
    const known = new Set(wordsIn(text));
    return words.filter((word) => known.has(word)).length / words.length >= leastShare;
  });
}
