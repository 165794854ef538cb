/** The scores of a revealed round by name, with struck entries, and the way to correct one. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { formatMoment } from '../../core/foundation/dates';
import type { ScaleSet } from '../../core/threat/scale-set';
import { participantLabel } from '../../core/workshop/participants';
import type { Round } from '../../core/workshop/round';
import { type Score, scoreValueSchema } from '../../core/workshop/score';
import { scoreEntries } from '../../core/workshop/scores';
import type { Spread } from '../../core/workshop/spread';
import { furthestWords } from '../../core/workshop/spread-words';
import type { ParticipantId } from '../../core/workshop/workshop';
import { useCollection } from '../../services/desk-context';
import { useOpenWorkshop } from './open-workshop';
import type { RoundActs } from './round-acts';
import { confidenceChoices, impactChoices, likelihoodChoices } from './scale-radios';
import { numberOf } from './spread-plot';
import { scoreWords } from './words';

interface ScoreListProps {
  readonly round: Round;
  readonly spread: Spread;
  /** Absent where nothing can be corrected any more. */
  readonly acts?: RoundActs;
}

/** One line a person, in the order in which they were asked. */
export function ScoreList({ round, spread, acts }: ScoreListProps) {
  return (
    <ol className="score-list" aria-label={`Scores of round ${round.number}`}>
      {round.participantIds.map((id) => (
        <PersonScores
          key={id}
          id={id}
          round={round}
          spread={spread}
          {...(acts === undefined ? {} : { acts })}
        />
      ))}
    </ol>
  );
}

function PersonScores({ id, round, spread, acts }: ScoreListProps & { readonly id: ParticipantId }) {
  const { workshop, assessment } = useOpenWorkshop();
  const entries = scoreEntries(useCollection('scores'), round, id);
  const [isCorrecting, setCorrecting] = useState(false);
  const standing = entries.at(-1);
  const label = participantLabel(workshop, id);
  const number = numberOf(spread, id);
  const furthest = furthestWords(spread, id);
  const absence = round.absences.find((each) => each.participantId === id);
  return (
    <li>
      <span className="score-number" aria-hidden="true">
        {number === 0 ? '–' : number}
      </span>
      <div>
        <p>
          <strong>{label}</strong>
          {furthest === null ? null : (
            <span className="score-furthest">furthest from the median: {furthest}</span>
          )}
        </p>
        {entries.slice(0, -1).map((entry) => (
          <Struck key={entry.id} entry={entry} scales={assessment.scales} />
        ))}
        <p>
          {standing === undefined
            ? absence?.why === 'left'
              ? 'Left before scoring'
              : 'Gave no score'
            : valueWords(standing, assessment.scales)}
        </p>
        {standing === undefined || standing.strikeReason === '' ? null : (
          <p className="presentation-aside">{standing.strikeReason}</p>
        )}
        {acts === undefined || standing === undefined ? null : isCorrecting ? (
          <Correction
            label={label}
            scales={assessment.scales}
            onCancel={() => setCorrecting(false)}
            onCorrect={(value, strikeReason) => {
              setCorrecting(false);
              void acts.enter(round, { participantId: id, value, enteredBy: 'facilitator', strikeReason });
            }}
          />
        ) : (
          <button type="button" className="workshop-link" onClick={() => setCorrecting(true)}>
            Correct<span className="visually-hidden"> the score of {label}</span>
          </button>
        )}
      </div>
    </li>
  );
}

function valueWords(score: Score, scales: ScaleSet): string {
  return score.value === null ? 'Sealed' : scoreWords(scales, score.value);
}

/** An entry that a later one strikes. */
function Struck({ entry, scales }: { readonly entry: Score; readonly scales: ScaleSet }) {
  return (
    <p className="struck">
      <span className="visually-hidden">Struck: </span>
      <s>{entry.value === null ? 'A sealed entry that was never opened' : valueWords(entry, scales)}</s>{' '}
      <span className="presentation-aside">{formatMoment(entry.enteredAt)}</span>
    </p>
  );
}

interface CorrectionProps {
  readonly label: string;
  readonly scales: ScaleSet;
  readonly onCorrect: (value: NonNullable<Score['value']>, reason: string) => void;
  readonly onCancel: () => void;
}

const blank = { likelihood: '', impact: '', confidence: '', reason: '' };

/** A further entry with its reason; the one before stays, struck. */
function Correction({ label, scales, onCorrect, onCancel }: CorrectionProps) {
  const [given, setGiven] = useState(blank);
  const read = scoreValueSchema.safeParse({ ...given, kind: 'scored', impact: Number(given.impact) });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (read.success) onCorrect(read.data, given.reason);
  };
  const select = (
    field: 'likelihood' | 'impact' | 'confidence',
    name: string,
    choices: readonly { readonly value: string | number; readonly label: string }[],
  ) => (
    <NativeSelect
      aria-label={`${name} of ${label}, corrected`}
      value={given[field]}
      data={[{ value: '', label: name }, ...choices.map((c) => ({ value: String(c.value), label: c.label }))]}
      onChange={(event) => setGiven({ ...given, [field]: event.currentTarget.value })}
    />
  );
  return (
    <form className="stack-tight" aria-label={`Correct the score of ${label}`} onSubmit={submit}>
      <div className="row">
        {select('likelihood', 'Likelihood', likelihoodChoices(scales))}
        {select('impact', 'Impact', impactChoices(scales))}
        {select('confidence', 'Confidence', confidenceChoices)}
      </div>
      <TextInput
        label="Why the entry before is struck"
        value={given.reason}
        maxLength={1000}
        onChange={(event) => setGiven({ ...given, reason: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit" size="xs" disabled={!read.success || given.reason.trim() === ''}>
          Strike and enter anew
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Leave as it is
        </Button>
      </div>
    </form>
  );
}
