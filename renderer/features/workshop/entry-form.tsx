/**
 * One person's private entry. What is chosen lives in this form's own state and nowhere else: not in a draft, not
 * in what is remembered, not in a record. Handing over ends the form before anything is sealed.
 */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ScaleSet, Step } from '../../core/threat/scale-set';
import type { ConfidenceId } from '../../core/threat/scales';
import type { ScoreValue } from '../../core/workshop/score';
import { confidenceChoices, impactChoices, likelihoodChoices, ScaleRadios } from './scale-radios';

interface EntryFormProps {
  readonly label: string;
  readonly scales: ScaleSet;
  readonly onHandOver: (value: ScoreValue) => void;
  /** Goes back without a score. */
  readonly onCancel: () => void;
}

interface Chosen {
  readonly likelihood: string | null;
  readonly impact: Step | null;
  readonly confidence: ConfidenceId | null;
}

const nothing: Chosen = { likelihood: null, impact: null, confidence: null };

/** Likelihood, impact and confidence, or no view. */
export function EntryForm({ label, scales, onHandOver, onCancel }: EntryFormProps) {
  const [chosen, setChosen] = useState(nothing);
  const form = useRef<HTMLFormElement>(null);
  const value = scoreOf(chosen);
  const missing = missingIn(chosen);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const handOver = (given: ScoreValue) => {
    setChosen(nothing);
    onHandOver(given);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <form
      ref={form}
      className="workshop-entry"
      aria-label={`Private entry of ${label}`}
      autoComplete="off"
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) handOver(value);
      }}
    >
      <h2 tabIndex={-1}>{label}, what is your view?</h2>
      <div className="workshop-entry-scales">
        <ScaleRadios
          legend="Likelihood"
          choices={likelihoodChoices(scales)}
          value={chosen.likelihood}
          onChoose={(likelihood) => setChosen({ ...chosen, likelihood })}
        />
        <ScaleRadios
          legend="Impact"
          choices={impactChoices(scales)}
          value={chosen.impact}
          onChoose={(impact) => setChosen({ ...chosen, impact })}
        />
        <ScaleRadios
          legend="Confidence"
          choices={confidenceChoices}
          value={chosen.confidence}
          onChoose={(confidence) => setChosen({ ...chosen, confidence })}
        />
      </div>
      <div className="row">
        <Button size="lg" type="submit" disabled={value === null}>
          Hand over
        </Button>
        <Button size="lg" variant="default" onClick={() => handOver({ kind: 'no-view' })}>
          No view on this
        </Button>
        <Button size="lg" variant="default" onClick={onCancel}>
          Not now
        </Button>
        <span className="workshop-hint" role="status">
          {missing.length === 0
            ? 'Enter hands over: your score is sealed and leaves the screen.'
            : `Still to choose: ${missing.join(', ')}.`}
        </span>
      </div>
    </form>
  );
}

/** The score, once all three are chosen. */
function scoreOf({ likelihood, impact, confidence }: Chosen): ScoreValue | null {
  if (likelihood === null || impact === null || confidence === null) return null;
  return { kind: 'scored', likelihood, impact, confidence };
}

function missingIn({ likelihood, impact, confidence }: Chosen): readonly string[] {
  return [
    ...(likelihood === null ? ['likelihood'] : []),
    ...(impact === null ? ['impact'] : []),
    ...(confidence === null ? ['confidence'] : []),
  ];
}
