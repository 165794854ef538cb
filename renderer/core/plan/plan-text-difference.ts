/** What was changed in a text since somebody approved or agreed it, word by word. */
import { diffWordsWithSpace } from 'diff';
import type { PlanText, PlanTextAgreement } from './plan-text';
import { shownSections, writtenIn } from './plan-text-sections';

/** A stretch of words that stands in both, was added, or was taken out. */
export interface WordPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface SectionChange {
  readonly sectionId: string;
  readonly heading: string;
  readonly parts: readonly WordPart[];
}

/** Texts that part in more places than this are shown as one taken out and one added: quicker, and easier to read. */
const mostEdits = 1500;

/** Both texts in one, word by word. The words of `same` and `removed` are the earlier text, of `same` and `added` the later. */
export function wordDifference(before: string, after: string): readonly WordPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (parts === undefined) return [part('removed', before), part('added', after)];
  return parts.map(({ added, removed, value }) =>
    part(added ? 'added' : removed ? 'removed' : 'same', value),
  );
}

function part(kind: WordPart['kind'], text: string): WordPart {
  return { kind, text };
}

/** The sections whose words are no longer those of the agreement, in reading order. */
export function changesSince(text: PlanText, agreement: PlanTextAgreement): readonly SectionChange[] {
  const ids = { ...agreement.sections, ...text.sections };
  return shownSections({ kind: text.kind, sections: ids })
    .filter(({ id }) => writtenIn(agreement, id) !== writtenIn(text, id))
    .map(({ id, heading }) => ({
      sectionId: id,
      heading,
      parts: wordDifference(writtenIn(agreement, id), writtenIn(text, id)),
    }));
}
