/** The agreed 5 by 5 table, small, with the place of a judgement marked in it. */
import type { Judgement } from '../../core/threat/cell';
import { ratingOf } from '../../core/threat/cell';
import {
  likelihoodOf,
  likelihoodSteps,
  ratingAt,
  ratingLevelOf,
  type ScaleSet,
  type Step,
} from '../../core/threat/scale-set';
import { GradeMark } from '../../ui/grade-mark';
import { gradeOfRating, judgementWords } from './cell-words';

interface ReadOffProps {
  readonly scales: ScaleSet;
  readonly judgement: Judgement;
  /** Where it stands once the controls are in place. */
  readonly after: Judgement;
}

/** The rating with its words, where it was read, and the table it was read from. */
export function ReadOff({ scales, judgement, after }: ReadOffProps) {
  const rating = ratingOf(scales, judgement);
  return (
    <section className="read-off" aria-label="Rating">
      <div className="stack-tight">
        <h3>Rating</h3>
        {rating === null ? (
          <p className="dimmed">Choose likelihood and impact: the rating is then read off the table.</p>
        ) : (
          <p className="read-off-rating">
            <GradeMark grade={gradeOfRating(scales, rating)} />
          </p>
        )}
        {rating === null ? null : <p className="small">Read off at {judgementWords(scales, judgement)}.</p>}
        <p className="dimmed small">
          ● now{ratingOf(scales, after) === null ? '' : ', ○ after controls'}. A table agreed beforehand:
          nothing is multiplied or averaged.
        </p>
      </div>
      <SmallTable scales={scales} judgement={judgement} after={after} />
    </section>
  );
}

function SmallTable({ scales, judgement, after }: ReadOffProps) {
  const marks = new Map<string, string>();
  const note = (of: Judgement, sign: string) => {
    if (of.likelihood === null || of.impact === null) return;
    const key = `${likelihoodOf(scales, of.likelihood).step}:${of.impact}`;
    marks.set(key, `${marks.get(key) ?? ''}${sign}`);
  };
  note(judgement, '●');
  note(after, '○');
  return (
    <table className="small-matrix">
      <caption className="visually-hidden">Rating by likelihood and impact</caption>
      <thead>
        <tr>
          <td className="small-matrix-axis">Likelihood ↑ Impact →</td>
          {scales.impact.levels.map(({ level }) => (
            <th key={level} scope="col">
              {level}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...likelihoodSteps(scales)].reverse().map((step) => (
          <tr key={step}>
            <th scope="row">{wordsOfStep(scales, step)}</th>
            {scales.impact.levels.map(({ level }) => (
              <Place
                key={level}
                scales={scales}
                rating={ratingAt(scales, step, level)}
                mark={marks.get(`${step}:${level}`)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PlaceProps {
  readonly scales: ScaleSet;
  readonly rating: Step;
  readonly mark: string | undefined;
}

function Place({ scales, rating, mark }: PlaceProps) {
  const { name, shade } = ratingLevelOf(scales, rating);
  const words = [
    name,
    ...(mark?.includes('●') === true ? ['the rating now'] : []),
    ...(mark?.includes('○') === true ? ['after controls'] : []),
  ];
  return (
    <td>
      <span className="grade-box" data-state="step" data-step={shade} data-marked={mark !== undefined}>
        <span aria-hidden="true">
          {rating}
          {mark === undefined ? null : <span className="small-matrix-mark">{mark}</span>}
        </span>
        <span className="visually-hidden">{`${rating} ${words.join(', ')}`}</span>
      </span>
    </td>
  );
}

/** The words of the likelihood scale that fall in one step: "Highly likely, Almost certain". */
export function wordsOfStep(scales: ScaleSet, step: Step): string {
  return scales.likelihood.terms
    .filter((likelihood) => likelihood.step === step)
    .map((likelihood) => likelihood.name)
    .join(', ');
}
