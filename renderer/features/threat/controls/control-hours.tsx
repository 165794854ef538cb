/** What the controls cost in officer hours, state by state. */
import type { Control } from '../../../core/threat/control';
import { hoursByState } from '../../../core/threat/control-register';
import { hoursWords, stateName } from './control-words';

/** A small table; a control without a figure is counted and not guessed. */
export function ControlHours({ controls }: { readonly controls: readonly Control[] }) {
  const states = hoursByState(controls).filter((state) => state.controls > 0);
  return (
    <section className="stack-tight measure" aria-label="Officer hours">
      <h2>Officer hours</h2>
      <table className="plain-table">
        <caption className="visually-hidden">Officer hours by state of the control</caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col" className="numeric">
              Controls
            </th>
            <th scope="col" className="numeric">
              Hours
            </th>
            <th scope="col" className="numeric">
              Without a figure
            </th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ state, controls: count, hours, withoutFigure }) => (
            <tr key={state}>
              <th scope="row">{stateName(state)}</th>
              <td className="numeric">{count}</td>
              <td className="numeric">{withoutFigure === count ? 'no figure' : hoursWords(hours)}</td>
              <td className="numeric">{withoutFigure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
