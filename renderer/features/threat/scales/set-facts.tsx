/** A set of scales to read: its words, its levels, its table, and where each comes from. */
import { formatDate } from '../../../core/foundation/dates';
import { likelihoodSteps, ratingAt, ratingLevelOf, type ScaleSet } from '../../../core/threat/scale-set';
import { Help } from '../../../ui/screen';
import { wordsOfStep } from '../agreed-table';
import { TranslationsOf } from './translations-of';

/** Everything in the set. */
export function SetFacts({ set }: { readonly set: ScaleSet }) {
  return (
    <div className="stack-wide measure">
      <h2>{set.name}</h2>
      {set.note === '' ? null : <p>{set.note}</p>}
      <section className="stack-tight">
        <h3>Likelihood</h3>
        <dl className="facts">
          {set.likelihood.terms.map(({ id, name, range, step }) => (
            <FactRow key={id} name={`${step} ${name}`} text={range} />
          ))}
        </dl>
        <Sourced of={set.likelihood}>{set.likelihood.note}</Sourced>
      </section>
      <section className="stack-tight">
        <h3>Impact</h3>
        <dl className="facts">
          {set.impact.levels.map(({ level, name, meaning }) => (
            <FactRow key={level} name={`${level} ${name}`} text={meaning} />
          ))}
        </dl>
        <Sourced of={set.impact}> </Sourced>
      </section>
      <section className="stack-tight">
        <h3>Rating</h3>
        <RatingTable set={set} />
        <Sourced of={set.rating}>Nothing is multiplied or averaged. None of these is MoRiLE.</Sourced>
      </section>
      <TranslationsOf set={set} />
    </div>
  );
}

function FactRow({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

interface SourcedProps {
  readonly of: { readonly source: string; readonly asAt: string; readonly reviewBy: string };
  readonly children: string;
}

function Sourced({ of: { source, asAt, reviewBy }, children }: SourcedProps) {
  return (
    <Help source={`${source} As at ${formatDate(asAt)}, to be looked at again by ${formatDate(reviewBy)}.`}>
      {children}
    </Help>
  );
}

function RatingTable({ set }: { readonly set: ScaleSet }) {
  return (
    <table className="scale-table">
      <caption className="visually-hidden">The agreed rating table of {set.name}</caption>
      <thead>
        <tr>
          <th scope="col">Likelihood, by impact</th>
          {set.impact.levels.map(({ level, name }) => (
            <th scope="col" key={level}>
              {level} {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...likelihoodSteps(set)].reverse().map((step) => (
          <tr key={step}>
            <th scope="row">{wordsOfStep(set, step)}</th>
            {set.impact.levels.map(({ level }) => {
              const rating = ratingLevelOf(set, ratingAt(set, step, level));
              return (
                <td key={level}>
                  <span className="grade-box" data-state="step" data-step={rating.shade}>
                    {rating.level} {rating.name}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
