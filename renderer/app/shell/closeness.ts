/** How near a label comes to the words that are looked for: 1 where it is made of them, 0 where one is missing in it. */
export function closeness(label: string, words: string): number {
  const text = label.toLowerCase();
  const parts = words.split(/\s+/).filter((part) => part !== '');
  if (parts.length === 0 || !parts.every((part) => text.includes(part))) return 0;
  return Math.min(1, parts.join(' ').length / text.length);
}

/** The hits whose own name comes nearest first; those that are alike keep their order. */
export function nearestFirst<T extends { readonly label: string }>(
  hits: readonly T[],
  words: string,
): readonly T[] {
  return hits
    .map((hit) => ({ hit, near: closeness(hit.label, words) }))
    .sort((a, b) => b.near - a.near)
    .map(({ hit }) => hit);
}
