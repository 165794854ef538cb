/** The rating table of a force's own set: a choice in each square. */
import { withSquare } from '../../../core/threat/scale-set-edits';
import { likelihoodSteps, type ScaleSet } from '../../../core/threat/scale-set';
import { wordsOfStep } from '../agreed-table';
import type { EditSet } from './own-set';

interface RatingTableFieldsProps {
  readonly set: ScaleSet;
  readonly onEdit: EditSet;
}

/** Likelihood up, impact across; the rating in each square is agreed beforehand. */
export function RatingTableFields({ set, onEdit }: RatingTableFieldsProps) {
  const rating = new Map(set.rating.levels.map((level) => [level.level, level]));
  return (
    <section className="stack-tight" aria-label="Rating table">
      <h3>Rating table</h3>
      <p className="dimmed">A rating may not fall as likelihood or impact rises.</p>
      <table className="scale-table">
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
              {set.impact.levels.map(({ level: impact, name }) => {
                const stands = set.rating.matrix[step - 1]?.[impact - 1];
                return (
                  <td key={impact}>
                    <select
                      className="grade-box scale-square"
                      data-state="step"
                      data-step={stands === undefined ? undefined : rating.get(stands)?.shade}
                      aria-label={`Rating at ${wordsOfStep(set, step)}, impact ${impact} ${name}`}
                      value={String(stands ?? '')}
                      onChange={(event) => {
                        const chosen = set.rating.levels.find(
                          ({ level }) => String(level) === event.currentTarget.value,
                        );
                        if (chosen !== undefined)
                          onEdit((now) => withSquare(now, { likelihoodStep: step, impact }, chosen.level));
                      }}
                    >
                      {set.rating.levels.map((level) => (
                        <option key={level.level} value={String(level.level)}>
                          {level.level} {level.name}
                        </option>
                      ))}
                    </select>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
