/**
 * A text as it is searched: one sign for each kind of space, apostrophe and hyphen, composed letters, nothing that cannot be
 * seen; with the way back to where each sign stands in the text itself.
 */

export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, and for its end, the offset in the source. */
  readonly at: readonly number[];
}

// Alternatives rather than a class: a combining sign in a class would belong to the sign before it.
const unseen = /\p{Cf}|\u034f|[\u115f\u1160\u2800\u3164\uffa0]|\u17b4|\u17b5|\p{Variation_Selector}/gu;
const zeroWidthSpace = '\u200b';
const apostrophes = /^[\u0060\u00b4\u02b9\u02bb\u02bc\u02c8\u2018\u2019\u201a\u201b\u2032\uff07\ua78c]$/u;

// First what folds to itself, as most of a text does: plain letters, figures and signs with no mark on the last of them.
const clusters = /([\u0020-\u005f\u0061-\u007e]+(?=[\u0020-\u007e\r\n]|$))|\r\n|\P{M}\p{M}*|\p{M}+/gu;

/** The text folded; a zero-width space is nothing, or a space where `parted` says so: writers mean either. */
export function foldedText(source: string, zeroWidth: 'nothing' | 'parted' = 'nothing'): FoldedText {
  const at: number[] = [];
  let text = '';
  for (const match of source.matchAll(clusters)) {
    if (match[1] !== undefined) {
      for (let unit = 0; unit < match[0].length; unit += 1) at.push(match.index + unit);
      text += match[0];
      continue;
    }
    const said = foldedCluster(match[0], zeroWidth);
    for (let unit = 0; unit < said.length; unit += 1) at.push(match.index);
    text += said;
  }
  return { text, at: [...at, source.length] };
}

/** Every reading of the text that a reader might mean by it. */
export function foldedReadings(source: string): readonly FoldedText[] {
  const joined = foldedText(source);
  return source.includes(zeroWidthSpace) ? [joined, foldedText(source, 'parted')] : [joined];
}

function foldedCluster(cluster: string, zeroWidth: 'nothing' | 'parted'): string {
  if (/^[\r\n\v\f\u0085\u2028\u2029]/u.test(cluster)) return '\n';
  if (cluster.startsWith(zeroWidthSpace) && zeroWidth === 'parted') return ' ';
  const seen = cluster.replace(unseen, '');
  if (seen === '') return '';
  // An accent that stands alone is typed for an apostrophe; some programs write it as a space with a mark.
  if (apostrophes.test(seen) || /^\p{Zs}(?:\u0300|\u0301|\u0313|\u0314)$/u.test(seen)) return "'";
  if (/^[\u2010\u2011\u2212\u00ad\ufe63\uff0d]$/u.test(seen)) return '-';
  if (/^[\s\p{Z}]/u.test(seen)) return ' ';
  // A sign that falls apart into a space and a mark must not part a word.
  return seen.normalize('NFKC').replace(/[\s\p{Z}]+/gu, ' ');
}
