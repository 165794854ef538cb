/** One judgement of a cell in few lines: likelihood, impact, the rating read off, and whose it is. */
import { NativeSelect } from '@mantine/core';
import { type Judged, type Judgement, ratingOf } from '../../core/threat/cell';
import { impactOf, likelihoodOf, type ScaleSet, steps } from '../../core/threat/scale-set';
import { GradeMark } from '../../ui/grade-mark';
import { SavedText } from '../../ui/saved-text';
import { gradeOfRating } from './cell-words';

interface JudgementFieldsProps {
  readonly legend: string;
  /** The sign by which the judgement is marked in the small table. */
  readonly sign: string;
  readonly scales: ScaleSet;
  readonly judged: Judged;
  readonly onChoose: (change: Partial<Judgement>) => void;
  readonly onJudgedBy: (judgedBy: string) => void;
}

const meaningBelow: ('label' | 'input' | 'description')[] = ['label', 'input', 'description'];
const notChosen = { value: '', label: 'Not chosen' };

/** The fields; used for the rating before controls, with those in place and after those proposed. */
export function JudgementFields(props: JudgementFieldsProps) {
  const { legend, sign, scales, judged, onChoose, onJudgedBy } = props;
  return (
    <fieldset className="judgement">
      <legend>
        <span>
          <span aria-hidden="true">{sign} </span>
          {legend}
        </span>
        <GradeMark grade={gradeOfRating(scales, ratingOf(scales, judged))} />
      </legend>
      <div className="judgement-choices">
        <NativeSelect
          label="Likelihood"
          description={rangeOf(scales, judged)}
          inputWrapperOrder={meaningBelow}
          size="sm"
          data={[notChosen, ...scales.likelihood.terms.map(({ id, name }) => ({ value: id, label: name }))]}
          value={judged.likelihood ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChoose({ likelihood: chosen === '' ? null : chosen });
          }}
        />
        <NativeSelect
          label="Impact"
          description={meaningOf(scales, judged)}
          inputWrapperOrder={meaningBelow}
          size="sm"
          data={[
            notChosen,
            ...scales.impact.levels.map(({ level, name }) => ({
              value: String(level),
              label: `${level} ${name}`,
            })),
          ]}
          value={judged.impact === null ? '' : String(judged.impact)}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChoose({ impact: steps.find((step) => String(step) === chosen) ?? null });
          }}
        />
      </div>
      {judged.likelihood === null && judged.impact === null ? null : (
        <SavedText label="Judged by" value={judged.judgedBy} maxLength={200} onSave={onJudgedBy} />
      )}
    </fieldset>
  );
}

/** What is chosen, in the words of its scale; nothing where there are none. */
function rangeOf(scales: ScaleSet, { likelihood }: Judgement): string | null {
  if (likelihood === null) return null;
  const { name, range } = likelihoodOf(scales, likelihood);
  return range === '' ? null : `${name}: ${range}`;
}

function meaningOf(scales: ScaleSet, { impact }: Judgement): string | null {
  return impact === null ? null : impactOf(scales, impact).meaning || null;
}
