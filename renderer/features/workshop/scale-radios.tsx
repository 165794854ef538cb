/** One scale as radio buttons with its words. Number keys choose; the choice is kept by whoever draws it. */
import { type KeyboardEvent, useId } from 'react';
import type { ScaleSet, Step } from '../../core/threat/scale-set';
import { type ConfidenceId, confidences } from '../../core/threat/scales';

export interface Choice<V extends string | number> {
  readonly value: V;
  readonly label: string;
  /** Beside the label, smaller. */
  readonly aside: string;
}

/** The likelihoods, least likely first. */
export function likelihoodChoices(scales: ScaleSet): readonly Choice<string>[] {
  return scales.likelihood.terms.map(({ id, name, range }) => ({ value: id, label: name, aside: range }));
}

/** The impacts, least grave first. */
export function impactChoices(scales: ScaleSet): readonly Choice<Step>[] {
  return scales.impact.levels.map(({ level, name, meaning }) => ({
    value: level,
    label: `${level} ${name}`,
    aside: meaning,
  }));
}

export const confidenceChoices: readonly Choice<ConfidenceId>[] = confidences.map(
  ({ id, name, meaning }) => ({
    value: id,
    label: name,
    aside: meaning,
  }),
);

interface ScaleRadiosProps<V extends string | number> {
  readonly legend: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChoose: (value: V) => void;
  /** What stands beside the legend: the median of what was scored. */
  readonly beside?: string;
}

/** The radio buttons of one scale. */
export function ScaleRadios<V extends string | number>(props: ScaleRadiosProps<V>) {
  const { legend, choices, value, onChoose } = props;
  const name = useId();
  const byNumber = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const index = Number(event.key) - 1;
    const choice = choices[index];
    if (choice === undefined) return;
    event.preventDefault();
    onChoose(choice.value);
    event.currentTarget.querySelectorAll<HTMLInputElement>('input')[index]?.focus();
  };
  return (
    <fieldset className="scale-radios" onKeyDown={byNumber}>
      <legend>
        {legend}
        {props.beside === undefined ? null : <span className="scale-radios-beside">{props.beside}</span>}
      </legend>
      {choices.map((choice, index) => (
        <label key={choice.value} className="scale-radio" data-chosen={choice.value === value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <kbd aria-hidden="true">{index + 1}</kbd>
          <span>
            {choice.label}
            {choice.aside === '' ? null : <span className="scale-radio-aside"> {choice.aside}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
