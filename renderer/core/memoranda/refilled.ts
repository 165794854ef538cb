/** A council's wording with the fields of the clause put back wherever what they were filled with still stands. */
import { wordDifference } from '../plan/plan-text-difference';
import { piecesOf } from './clause-fields';

interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Where in a filled paragraph each field stands; `null` where the paragraph was not made from this template. */
export function fieldSpans(template: string, filled: string): readonly Span[] | null {
  const spans: Span[] = [];
  let at = 0;
  let open: { readonly name: string; readonly from: number } | null = null;
  for (const piece of piecesOf(template)) {
    if (piece.kind === 'field') {
      // Two fields side by side cannot be told apart in what they were filled with.
      if (open !== null) return null;
      open = { name: piece.name, from: at };
      continue;
    }
    const found = open === null ? at : filled.indexOf(piece.text, at);
    if (found < 0 || !filled.startsWith(piece.text, found)) return null;
    if (open !== null) spans.push({ ...open, to: found });
    open = null;
    at = found + piece.text.length;
  }
  if (open !== null) spans.push({ ...open, to: filled.length });
  else if (at !== filled.length) return null;
  return spans;
}

/**
 * What came back as a template: a field whose value the council left alone stands in it as {{name}} again, everything
 * else as the council wrote it. Filled with what `sent` was filled with, it reads as it came.
 */
export function refilled(template: string, sent: string, came: string): string {
  const returned = literal(came);
  const spans = fieldSpans(template, sent);
  if (spans === null || spans.length === 0) return returned;
  const stretches = sameStretches(sent, returned);
  let text = '';
  let done = 0;
  for (const { name, from, to } of spans) {
    if (from === to) continue;
    const around = stretches.find((each) => each.from <= from && to <= each.to);
    if (around === undefined) continue;
    const start = around.at + (from - around.from);
    text += `${returned.slice(done, start)}{{${name}}}`;
    done = start + (to - from);
  }
  return text + returned.slice(done);
}

/** The stretches of `before` that stand in `after`, and where there. */
function sameStretches(before: string, after: string) {
  const stretches: { readonly from: number; readonly to: number; readonly at: number }[] = [];
  let from = 0;
  let at = 0;
  for (const { kind, text } of wordDifference(before, after)) {
    if (kind === 'same') stretches.push({ from, to: from + text.length, at });
    if (kind !== 'added') from += text.length;
    if (kind !== 'removed') at += text.length;
  }
  return stretches;
}

/** Braces that a council typed are no field of ours. */
export function literal(text: string): string {
  return text.replaceAll('{{', '{ {');
}
