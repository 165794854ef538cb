/** The rating once the controls stand: judged afresh, never worked out from the controls. */
import { NativeSelect } from '@mantine/core';
import { type Judgement, ratingOf } from '../../core/threat/cell';
import { type ScaleSet, steps } from '../../core/threat/scale-set';
import { GradeMark } from '../../ui/grade-mark';
import { Help } from '../../ui/screen';
import type { AssessedFormProps } from './assessed-form';
import { gradeOfRating } from './cell-words';
import { useOpenAssessment } from './open-assessment';

const notChosen = { value: '', label: 'Not chosen' };
const likelihoodOptions = ({ likelihood }: ScaleSet) => [
  notChosen,
  ...likelihood.terms.map(({ id, name, range }) => ({
    value: id,
    label: range === '' ? name : `${name} (${range})`,
  })),
];
const impactOptions = ({ impact }: ScaleSet) => [
  notChosen,
  ...impact.levels.map(({ level, name }) => ({ value: String(level), label: `${level} ${name}` })),
];

/** Likelihood and impact after controls, and the rating read off for them. */
export function AfterControls({ cell, point, edits }: AssessedFormProps) {
  const { scales } = useOpenAssessment().grid;
  const { afterControls } = cell;
  const rating = ratingOf(scales, afterControls);
  const set = (fields: Partial<Judgement>) =>
    edits.edit(point, 'Set the rating after controls in the threat assessment', (now) => ({
      ...now,
      afterControls: { ...now.afterControls, ...fields },
    }));
  return (
    <section className="stack-tight" aria-label="Rating after controls">
      <div className="row-apart">
        <h3>After the controls</h3>
        {rating === null ? null : <GradeMark grade={gradeOfRating(scales, rating)} />}
      </div>
      <NativeSelect
        label="Likelihood after controls"
        data={likelihoodOptions(scales)}
        value={afterControls.likelihood ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          set({ likelihood: chosen === '' ? null : chosen });
        }}
      />
      <NativeSelect
        label="Impact after controls"
        data={impactOptions(scales)}
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
