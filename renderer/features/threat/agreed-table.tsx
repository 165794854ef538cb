/** The agreed table, small, with the places of the three judgements marked in it. */
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

/** The signs by which the three judgements are told apart where they are drawn. */
export const signs = { before: '◇', now: '●', after: '○' } as const;
type Which = keyof typeof signs;

const names: Readonly<Record<Which, string>> = {
  before: 'before controls',
  now: 'with the controls in place',
  after: 'after those proposed',
};

interface ReadOffProps {
  readonly scales: ScaleSet;
  readonly judgements: Readonly<Record<Which, Judgement>>;
}

/** The rating with its words, where it was read, and the table it was read from with all three marked. */
export function ReadOff({ scales, judgements }: ReadOffProps) {
  const { now } = judgements;
  const rating = ratingOf(scales, now);
  const marked = (Object.keys(signs) as Which[]).filter(
    (which) => ratingOf(scales, judgements[which]) !== null,
  );
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
        {rating === null ? null : <p className="small">Read off at {judgementWords(scales, now)}.</p>}
        <p className="dimmed small">
          {marked.map((which) => `${signs[which]} ${names[which]}`).join(', ')}
          {marked.length === 0 ? '' : '. '}A table agreed beforehand: nothing is multiplied or averaged.
        </p>
      </div>
      <SmallTable scales={scales} judgements={judgements} />
    </section>
  );
}

function SmallTable({ scales, judgements }: ReadOffProps) {
  const marks = new Map<string, Which[]>();
  for (const which of Object.keys(signs) as Which[]) {
    const { likelihood, impact } = judgements[which];
    if (likelihood === null || impact === null) continue;
    const key = `${likelihoodOf(scales, likelihood).step}:${impact}`;
    marks.set(key, [...(marks.get(key) ?? []), which]);
  }
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
                marks={marks.get(`${step}:${level}`) ?? []}
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
  readonly marks: readonly Which[];
}

function Place({ scales, rating, marks }: PlaceProps) {
  const { name, shade } = ratingLevelOf(scales, rating);
  const words = [name, ...marks.map((which) => names[which])];
  return (
    <td>
      <span className="grade-box" data-state="step" data-step={shade} data-marked={marks.length > 0}>
        <span aria-hidden="true">
          {rating}
          {marks.length === 0 ? null : (
            <span className="small-matrix-mark">{marks.map((which) => signs[which]).join('')}</span>
          )}
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
