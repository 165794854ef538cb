/** One of several, as a list of radio buttons with their meanings on the screen. The choice holds at once. */
import { type ReactNode, useId } from 'react';

export interface Choice<V extends string | number> {
  readonly value: V;
  readonly label: ReactNode;
  /** Beside the label: a range. */
  readonly aside?: string;
  /** Below the label. */
  readonly meaning?: string;
}

interface ChoiceListProps<V extends string | number> {
  readonly legend: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChoose: (value: V) => void;
  /** Takes the choice back; not offered where absent. */
  readonly onClear?: () => void;
  readonly isAcross?: boolean;
  readonly note?: ReactNode;
}

/** A list of radio buttons. */
export function ChoiceList<V extends string | number>(props: ChoiceListProps<V>) {
  const { legend, choices, value, onChoose, onClear, note } = props;
  const name = useId();
  return (
    <fieldset className="choice-list" data-across={props.isAcross === true}>
      <legend>
        {legend}
        {onClear === undefined || value === null ? null : (
          <button type="button" className="text-button" onClick={onClear}>
            Clear<span className="visually-hidden"> {legend.toLowerCase()}</span>
          </button>
        )}
      </legend>
      {note === undefined ? null : <p className="dimmed small">{note}</p>}
      {choices.map((choice) => (
        <label key={choice.value} className="choice" data-chosen={choice.value === value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span className="choice-label">
            {choice.label}
            {choice.aside === undefined ? null : <span className="dimmed small">{choice.aside}</span>}
          </span>
          {choice.meaning === undefined ? null : (
            <span className="choice-meaning dimmed small">{choice.meaning}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
