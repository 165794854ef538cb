/** The rating once the controls stand: judged afresh, never worked out from the controls. */
import { NativeSelect } from '@mantine/core';
import { type Judgement, ratingOf } from '../../core/threat/cell';
import { impacts, likelihoodIds, likelihoods, steps } from '../../core/threat/scales';
import { GradeMark } from '../../ui/grade-mark';
import { Help } from '../../ui/screen';
import type { AssessedFormProps } from './assessed-form';
import { gradeOfRating } from './cell-words';

const notChosen = { value: '', label: 'Not chosen' };
const likelihoodOptions = [
  notChosen,
  ...likelihoods.map(({ id, name, range }) => ({ value: id, label: `${name} (${range})` })),
];
const impactOptions = [
  notChosen,
  ...impacts.map(({ level, name }) => ({ value: String(level), label: `${level} ${name}` })),
];

/** Likelihood and impact after controls, and the rating read off for them. */
export function AfterControls({ cell, point, edits }: AssessedFormProps) {
  const { afterControls } = cell;
  const rating = ratingOf(afterControls);
  const set = (fields: Partial<Judgement>) =>
    edits.edit(point, 'Set the rating after controls in the threat assessment', (now) => ({
      ...now,
      afterControls: { ...now.afterControls, ...fields },
    }));
  return (
    <section className="stack-tight" aria-label="Rating after controls">
      <div className="row-apart">
        <h3>After the controls</h3>
        {rating === null ? null : <GradeMark grade={gradeOfRating(rating)} />}
      </div>
      <NativeSelect
        label="Likelihood after controls"
        data={likelihoodOptions}
        value={afterControls.likelihood ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          set({ likelihood: likelihoodIds.find((id) => id === chosen) ?? null });
        }}
      />
      <NativeSelect
        label="Impact after controls"
        data={impactOptions}
        value={afterControls.impact === null ? '' : String(afterControls.impact)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          set({ impact: steps.find((step) => String(step) === chosen) ?? null });
        }}
      />
      <Help>Judge it again as if the proposed controls stood. Nothing is worked out from the controls.</Help>
    </section>
  );
}
