/** A short key for words that are too long, or hold what an id may not: the same words always give the same key. */
export function wordsKey(words: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
