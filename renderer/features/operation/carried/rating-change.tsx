/** What a rating that is changed is from now on: likelihood and impact, in the scales of the assessment. */
import { NativeSelect } from '@mantine/core';
import { z } from '../../../core/foundation/schema';
import { type Judgement, ratingOf } from '../../../core/threat/cell';
import { ratingLevelOf, type ScaleSet, steps } from '../../../core/threat/scale-set';

/** As it is kept while the form is filled: empty where nothing is chosen. */
export const ratingDraftSchema = z.object({ likelihood: z.string(), impact: z.string() });
export type RatingDraft = z.infer<typeof ratingDraftSchema>;
export const noRating: RatingDraft = { likelihood: '', impact: '' };

/** The choices of a judgement that stands. */
export function draftOf(judgement: Judgement | null): RatingDraft {
  if (judgement === null) return noRating;
  const { likelihood, impact } = judgement;
  return { likelihood: likelihood ?? '', impact: impact === null ? '' : String(impact) };
}

/** The judgement that is chosen; what the scales do not have counts as not chosen. */
export function judgementOf({ likelihood, impact }: RatingDraft, scales: ScaleSet): Judgement {
  return {
    likelihood: scales.likelihood.terms.find(({ id }) => id === likelihood)?.id ?? null,
    impact: steps.find((step) => String(step) === impact) ?? null,
  };
}

const later = { value: '', label: 'To be judged in the assessment' };

interface RatingChangeProps {
  readonly scales: ScaleSet;
  readonly draft: RatingDraft;
  readonly onChange: (draft: RatingDraft) => void;
}

/** The two choices and the rating that they make. */
export function RatingChange({ scales, draft, onChange }: RatingChangeProps) {
  const rating = ratingOf(scales, judgementOf(draft, scales));
  return (
    <fieldset className="plain-fieldset stack-tight">
      <legend>The rating from now on</legend>
      <NativeSelect
        label="Likelihood"
        data={[later, ...scales.likelihood.terms.map(({ id, name }) => ({ value: id, label: name }))]}
        value={draft.likelihood}
        onChange={(event) => onChange({ ...draft, likelihood: event.currentTarget.value })}
      />
      <NativeSelect
        label="Impact"
        data={[
          later,
          ...scales.impact.levels.map(({ level, name }) => ({
            value: String(level),
            label: `${level} ${name}`,
          })),
        ]}
        value={draft.impact}
        onChange={(event) => onChange({ ...draft, impact: event.currentTarget.value })}
      />
      <p className="small" role="status">
        {rating === null ? '' : `Rating ${rating} ${ratingLevelOf(scales, rating).name}`}
      </p>
    </fieldset>
  );
}
