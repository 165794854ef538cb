/** What the sanitiser makes of texts, and what it leaves for a person to decide. */
import { placeholderText } from '../../renderer/core/sanitise/placeholders';
import { openHits, sanitised } from '../../renderer/core/sanitise/sanitise';
import { vocabularyOf } from '../../renderer/core/sanitise/vocabulary';
import type { SanitiseFile } from './format';

/** Plain data, ready to be printed; the terms of placeholders only where they were asked for. */
export function sanitiseReport(file: SanitiseFile): unknown {
  const { texts, names, pollingDate, decisions, placeholders, withMapping } = file;
  const made = sanitised({ texts, vocabulary: vocabularyOf(names), pollingDate, decisions, placeholders });
  const whole = made.texts.map(({ text }) => text).join('\n');
  const open = openHits(made);
  return {
    texts: Object.fromEntries(made.texts.map(({ path, text }) => [path, text])),
    placeholders: made.placeholders.map((each) => ({
      placeholder: placeholderText(each),
      kind: each.kind,
      number: each.number,
      times: whole.split(placeholderText(each)).length - 1,
      ...(withMapping ? { terms: each.terms } : {}),
    })),
    kept: made.hits
      .filter(({ state }) => state === 'kept')
      .map(({ key, path, words }) => ({ key, text: path, words })),
    mayLeave: open.length === 0,
    left: open.map(({ key, path, words, before, after, reason, kind }) => ({
      key,
      text: path,
      words,
      before,
      after,
      reason,
      kind,
    })),
  };
}
