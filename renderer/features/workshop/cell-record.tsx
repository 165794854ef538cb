/** Everything on record of one cell: its rounds with struck entries, reasons, dissent and agreed ratings. */
import { Link } from 'react-router';
import { formatMoment } from '../../core/foundation/dates';
import { agreedEntries } from '../../core/workshop/agreed-entries';
import { participantLabel } from '../../core/workshop/participants';
import { reasonEntries } from '../../core/workshop/reasons';
import { type CellResult, type CellRound, mergedSentence } from '../../core/workshop/results';
import type { Round } from '../../core/workshop/round';
import { roundState } from '../../core/workshop/rounds';
import { type Spread, spreadOfRound } from '../../core/workshop/spread';
import { agendaKey } from '../../core/workshop/workshop';
import { useCollection } from '../../services/desk-context';
import { AgreedEntry } from './agree-stage';
import { harmName, useOpenWorkshop } from './open-workshop';
import { SplitWords } from './reveal-stage';
import { ScoreList } from './score-list';
import { SpreadPlot } from './spread-plot';
import { count, ratingWords } from './words';
import { workshopPath } from './workshop-tabs';

/** The record of a cell, newest at the end. */
export function CellRecord({ result }: { readonly result: CellResult }) {
  const { workshop, nameOf } = useOpenWorkshop();
  const { item } = result;
  const agreed = agreedEntries(useCollection('agreedRatings'), workshop.id, result.agreed ?? item);
  return (
    <div className="stack cell-record">
      <header>
        <h2>{harmName(item.harmId)}</h2>
        <p>{nameOf(item.location)}</p>
        {workshop.status === 'running' ? (
          <p>
            <Link to={`${workshopPath(workshop.id, 'run')}?cell=${encodeURIComponent(agendaKey(item))}`}>
              Go to this cell in the workshop
            </Link>
          </p>
        ) : null}
      </header>
      {result.rounds.map((held) => (
        <RoundRecord key={held.round.id} held={held} at={nameOf(item.location)} />
      ))}
      <section className="stack-tight">
        <h3>Agreed rating</h3>
        {agreed.length === 0 ? <p>None yet.</p> : null}
        {agreed.map((entry, index) => (
          <AgreedEntry key={entry.id} entry={entry} isStruck={index < agreed.length - 1} />
        ))}
      </section>
    </div>
  );
}

interface RoundRecordProps {
  readonly held: CellRound;
  /** The name of the place as it is called now. */
  readonly at: string;
}

function RoundRecord({ held, at }: RoundRecordProps) {
  const { workshop, assessment, nameOf } = useOpenWorkshop();
  const { round, mergedFrom } = held;
  const scores = useCollection('scores');
  const spread = spreadOfRound(assessment.scales, round, scores);
  return (
    <section className="stack-tight">
      <h3>Round {round.number}</h3>
      {mergedFrom === null ? null : <p>{mergedSentence(nameOf(mergedFrom), at)}</p>}
      {spread === null ? (
        <Unrevealed round={round} sealed={roundState(round, workshop, scores).scored.length} />
      ) : (
        <Revealed round={round} spread={spread} />
      )}
    </section>
  );
}

/** Nothing of a round that was not revealed is shown but how many people have a sealed score in it. */
function Unrevealed({ round, sealed }: { readonly round: Round; readonly sealed: number }) {
  const held = count(sealed, 'sealed score', 'sealed scores');
  if (round.setAside === null)
    return (
      <p>
        Open since {formatMoment(round.openedAt)}: {held}.
      </p>
    );
  return (
    <p>
      Set aside {formatMoment(round.setAside.at)} with {held}, never opened: {round.setAside.reason}
    </p>
  );
}

function Revealed({ round, spread }: { readonly round: Round; readonly spread: Spread }) {
  const { workshop, assessment } = useOpenWorkshop();
  const reasons = useCollection('roundReasons');
  return (
    <>
      <p className="dimmed small">
        Opened {formatMoment(round.openedAt)}, revealed{' '}
        {round.revealedAt === null ? '' : formatMoment(round.revealedAt)}.
      </p>
      <SplitWords
        workshop={workshop}
        spread={spread}
        rating={(level) => ratingWords(assessment.scales, level)}
      />
      {spread.people.length === 0 ? null : (
        <SpreadPlot workshop={workshop} scales={assessment.scales} spread={spread} />
      )}
      <ScoreList round={round} spread={spread} />
      {round.participantIds.map((id) => {
        const entries = reasonEntries(reasons, round, id);
        return entries.length === 0 ? null : (
          <div key={id}>
            <p>
              <strong>{participantLabel(workshop, id)}:</strong> {entries.at(-1)?.text}
            </p>
            {entries.slice(0, -1).map((entry) => (
              <p key={entry.id} className="struck">
                <span className="visually-hidden">Struck: </span>
                <s>{entry.text}</s>
              </p>
            ))}
          </div>
        );
      })}
    </>
  );
}
