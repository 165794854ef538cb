/** The agreed 5 by 5 table, small, with the place of a judgement marked in it. */
import type { Judgement } from '../../core/threat/cell';
import { ratingOf } from '../../core/threat/cell';
import { likelihoodOf, likelihoods, ratingAt, ratingNames, type Step, steps } from '../../core/threat/scales';
import { GradeMark } from '../../ui/grade-mark';
import { gradeOfRating, judgementWords } from './cell-words';

interface ReadOffProps {
  readonly judgement: Judgement;
  /** Where it stands once the controls are in place. */
  readonly after: Judgement;
}

/** The rating with its words, where it was read, and the table it was read from. */
export function ReadOff({ judgement, after }: ReadOffProps) {
  const rating = ratingOf(judgement);
  return (
    <section className="read-off" aria-label="Rating">
      <div className="stack-tight">
        <h3>Rating</h3>
        {rating === null ? (
          <p className="dimmed">Choose likelihood and impact: the rating is then read off the table.</p>
        ) : (
          <p className="read-off-rating">
            <GradeMark grade={gradeOfRating(rating)} />
          </p>
        )}
        {rating === null ? null : <p className="small">Read off at {judgementWords(judgement)}.</p>}
        <p className="dimmed small">
          ● now{ratingOf(after) === null ? '' : ', ○ after controls'}. A table agreed beforehand: nothing is
          multiplied or averaged.
        </p>
      </div>
      <SmallTable judgement={judgement} after={after} />
    </section>
  );
}

function SmallTable({ judgement, after }: ReadOffProps) {
  const marks = new Map<string, string>();
  const note = (of: Judgement, sign: string) => {
    if (of.likelihood === null || of.impact === null) return;
    const key = `${likelihoodOf(of.likelihood).step}:${of.impact}`;
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
          {steps.map((impact) => (
            <th key={impact} scope="col">
              {impact}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...steps].reverse().map((step) => (
          <tr key={step}>
            <th scope="row">{wordsOfStep(step)}</th>
            {steps.map((impact) => (
              <Place key={impact} rating={ratingAt(step, impact)} mark={marks.get(`${step}:${impact}`)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Place({ rating, mark }: { readonly rating: Step; readonly mark: string | undefined }) {
  const words = [
    ratingNames[rating],
    ...(mark?.includes('●') === true ? ['the rating now'] : []),
    ...(mark?.includes('○') === true ? ['after controls'] : []),
  ];
  return (
    <td>
      <span className="grade-box" data-state="step" data-step={rating} data-marked={mark !== undefined}>
        <span aria-hidden="true">
          {rating}
          {mark === undefined ? null : <span className="small-matrix-mark">{mark}</span>}
        </span>
        <span className="visually-hidden">{`${rating} ${words.join(', ')}`}</span>
      </span>
    </td>
  );
}

/** The words of the yardstick that fall in one step: "Highly likely, Almost certain". */
export function wordsOfStep(step: Step): string {
  return likelihoods
    .filter((likelihood) => likelihood.step === step)
    .map((likelihood) => likelihood.name)
    .join(', ');
}
