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
  /** Whether the meaning of what is chosen stands below. */
  readonly hasMeanings?: boolean;
}

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
      {props.hasMeanings === true ? <Meanings scales={scales} judged={judged} /> : null}
      {judged.likelihood === null && judged.impact === null ? null : (
        <SavedText label="Judged by" value={judged.judgedBy} maxLength={200} onSave={onJudgedBy} />
      )}
    </fieldset>
  );
}

function Meanings({ scales, judged }: { readonly scales: ScaleSet; readonly judged: Judgement }) {
  const range = judged.likelihood === null ? '' : likelihoodOf(scales, judged.likelihood).range;
  const meaning = judged.impact === null ? '' : impactOf(scales, judged.impact).meaning;
  const words = [range, meaning].filter((part) => part !== '');
  return words.length === 0 ? null : <p className="dimmed small">{words.join('. ')}</p>;
}
