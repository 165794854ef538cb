/** What a judgement in other scales may be in these: every possibility, or that there is no translation. */
import type { Judgement } from '../../../core/threat/cell';
import type { ScaleSet } from '../../../core/threat/scale-set';
import { possibleIn, possibleWords, shortName, translationBetween } from '../../../core/threat/translation';

interface TranslatedJudgementProps {
  readonly from: ScaleSet;
  readonly to: ScaleSet;
  readonly judgement: Judgement;
}

/** One line: "In 3 by 3: Medium or High (likelihood medium or high, impact 2 Medium)". */
export function TranslatedJudgement({ from, to, judgement }: TranslatedJudgementProps) {
  return <p className="small">{translatedWords(from, to, judgement)}</p>;
}

/** The line as text. */
export function translatedWords(from: ScaleSet, to: ScaleSet, judgement: Judgement): string {
  const translation = translationBetween(from, to);
  if (translation === null)
    return `No translation is written from “${shortName(from)}” to “${shortName(to)}”.`;
  const possible = possibleIn(translation, judgement);
  return possible === null
    ? 'Not yet rated, so nothing to translate.'
    : `In ${possibleWords(translation, possible)}`;
}
