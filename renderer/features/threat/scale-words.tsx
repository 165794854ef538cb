/** All steps of the scales with their meanings, to be read while choosing. */
import { useId } from 'react';
import type { Judgement } from '../../core/threat/cell';
import type { ScaleSet } from '../../core/threat/scale-set';
import { useRemembered } from '../../services/remembered';

interface ScaleWordsProps {
  readonly scales: ScaleSet;
  /** Its steps are marked. */
  readonly judged: Judgement;
}

/** Closed or open as it was left: whoever reads the scale at one cell reads it at the next. */
export function ScaleWords({ scales, judged }: ScaleWordsProps) {
  const id = useId();
  const [isShown, setShown] = useRemembered('threat.scale-words', false);
  return (
    <div className="stack-tight">
      <button
        type="button"
        className="text-button"
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? 'Hide the scale' : 'Show the scale'}
      </button>
      <div id={id} className="scale-words" hidden={!isShown}>
        <h4>Likelihood</h4>
        <ul>
          {scales.likelihood.terms.map((term) => (
            <li key={term.id} data-chosen={term.id === judged.likelihood}>
              <strong>{term.name}</strong> {term.range}
            </li>
          ))}
        </ul>
        <h4>Impact</h4>
        <ul>
          {scales.impact.levels.map(({ level, name, meaning }) => (
            <li key={level} data-chosen={level === judged.impact}>
              <strong>
                {level} {name}
              </strong>{' '}
              {meaning}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
