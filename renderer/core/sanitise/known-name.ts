/** A name or identifier that a record of the desk knows, and the terms by which a text may say it. */
import type { PlaceholderKind } from './learning-note';

export interface KnownName {
  /** As the record has it. */
  readonly text: string;
  readonly kind: PlaceholderKind;
}

/**
 * One way to write it. A `sure` term is replaced wherever it stands; one that is not is asked about, because it is an
 * ordinary word too. `exact` says that it is the whole name and not a part of it.
 */
export interface Term {
  /** Folded words with one blank between; an identifier squashed. */
  readonly key: string;
  readonly isSure: boolean;
  readonly isExact: boolean;
  /** Whether each of its words must begin with a capital in the text: "A Hall", not "a hall". */
  readonly needsCapitals: boolean;
}

/** What an identifier is called by: letters and figures without what parts them. */
export interface NameTerms {
  readonly words: readonly Term[];
  readonly identifiers: readonly string[];
}
