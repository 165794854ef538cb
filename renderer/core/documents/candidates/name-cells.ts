/**
 * Where a statement of even-handedness names the candidates of its contest and says nothing of them: in runs of text that
 * hold their names alone. The composer writes them so, and the checks tell them so from what somebody wrote.
 */
import { plainText, runsOf } from '../missing';
import type { Text, WordDocument } from '../model';

/** The caption of the table whose columns are the candidates; of the first, where they are in several. */
export const parityCaption = 'Parity between the candidates';

/**
 * The candidates of the contest as the statement prints them, also long after it was issued. What tells namesakes apart
 * stands in brackets behind the name, and the name stands without it as well.
 */
export function candidatesPrinted({ blocks }: Pick<WordDocument, 'blocks'>): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.caption.startsWith(parityCaption)
      ? block.columns.slice(1).flatMap(({ heading }) => [heading, ...withoutBrackets(heading)])
      : [],
  );
}

/** "Ann Carrow" of "Ann Carrow (Residents)"; where there are several brackets, what stands before each of them. */
function withoutBrackets(heading: string): readonly string[] {
  if (!heading.endsWith(')')) return [];
  return [...heading.matchAll(/ \(/g)].map(({ index }) => heading.slice(0, index));
}

/** The words of a text without the runs that hold names of these candidates and nothing else. */
export function wordsBesideNames(candidates: readonly string[]): (text: Text) => string {
  const longestFirst = candidates
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (longestFirst.length === 0) return plainText;
  const name = `(?:${longestFirst.join('|')})`;
  const namesAlone = new RegExp(`^${name}(?:, ${name})*$`, 'u');
  // A full stop keeps the words before and behind apart.
  return (text) =>
    runsOf(text)
      .map((run) => (namesAlone.test(run.text) ? '. ' : run.text))
      .join('');
}
