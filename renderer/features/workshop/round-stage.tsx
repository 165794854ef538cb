/** The blind round: who is asked, whose turn it is, and nothing of what anybody chose. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { participantLabel, participantOf, presentParticipants } from '../../core/workshop/participants';
import type { Round } from '../../core/workshop/round';
import { openRoundOn, roundsOn, roundState } from '../../core/workshop/rounds';
import type { AgendaItem, ParticipantId } from '../../core/workshop/workshop';
import { useCollection } from '../../services/desk-context';
import { Message } from '../../ui/screen';
import { EntryForm } from './entry-form';
import { useOpenWorkshop } from './open-workshop';
import { PresenceButton } from './participants-panel';
import type { RoundActs } from './round-acts';
import { SlipEntry } from './slip-entry';
import type { Turn } from './turn';
import { count } from './words';

interface RoundStageProps {
  readonly item: AgendaItem;
  readonly acts: RoundActs;
  readonly turn: Turn;
  readonly damaged: readonly ParticipantId[];
  readonly onReveal: (wait: 'for-everyone' | 'ended-by-facilitator') => void;
}

/** The round on this cell: not opened yet, or open. */
export function RoundStage(props: RoundStageProps) {
  const { workshop } = useOpenWorkshop();
  const rounds = useCollection('rounds');
  const round = openRoundOn(rounds, workshop.id, props.item);
  if (round === undefined) return <BeforeRound item={props.item} onOpen={props.acts.open} />;
  return <OpenRound key={round.id} {...props} round={round} />;
}

interface BeforeRoundProps {
  readonly item: AgendaItem;
  readonly onOpen: () => void;
}

function BeforeRound({ item, onOpen }: BeforeRoundProps) {
  const { workshop } = useOpenWorkshop();
  const rounds = roundsOn(useCollection('rounds'), workshop.id, item);
  const present = presentParticipants(workshop);
  const aside = rounds.filter((round) => round.setAside !== null);
  return (
    <section className="presentation-turn">
      <h2>Round {rounds.length + 1}: blind</h2>
      <p>
        {count(present.length, 'person is', 'people are')} asked. Each scores alone; all scores are shown
        together at the reveal and not before.
      </p>
      {aside.length === 0 ? null : (
        <p>
          {aside
            .map((round) => `Round ${round.number} was set aside: ${round.setAside?.reason ?? ''}`)
            .join(' ')}
        </p>
      )}
      <div>
        <Button size="lg" onClick={onOpen}>
          Open round {rounds.length + 1}
        </Button>
      </div>
    </section>
  );
}

function OpenRound({ round, acts, turn, damaged, onReveal }: RoundStageProps & { readonly round: Round }) {
  const { workshop, assessment } = useOpenWorkshop();
  const state = roundState(round, workshop, useCollection('scores'));
  const label = (id: ParticipantId) => participantLabel(workshop, id);
  if (turn.entering !== null) {
    const id = turn.entering;
    return (
      <EntryForm
        key={id}
        label={label(id)}
        scales={assessment.scales}
        onCancel={() => turn.end()}
        onHandOver={(value) =>
          turn.end(acts.enter(round, { participantId: id, value, enteredBy: 'participant' }))
        }
      />
    );
  }
  const onSlips = turn.way === 'slips';
  return (
    <div className="presentation-columns">
      <div className="presentation-turn">
        {damaged.length === 0 ? null : (
          <Message tone="problem" title={`Cannot be opened: ${damaged.map(label).join('; ')}.`}>
            <p>
              The sealed score is damaged. Nothing was revealed, and all other scores are safe. Ask for it
              again: the new entry strikes the damaged one.
            </p>
          </Message>
        )}
        {onSlips ? (
          <SlipEntry
            scales={assessment.scales}
            people={round.participantIds.map((id) => ({
              id,
              label: label(id),
              isSealed: state.scored.includes(id),
            }))}
            onSeal={(participantId, value) =>
              void acts.enter(round, { participantId, value, enteredBy: 'facilitator' })
            }
          />
        ) : (
          <WhoseTurn
            turn={turn}
            label={label}
            canReveal={state.canReveal}
            onReveal={() => onReveal('for-everyone')}
          />
        )}
        {onSlips && state.canReveal ? (
          <div>
            <Button size="lg" onClick={() => onReveal('for-everyone')}>
              Reveal together
            </Button>
          </div>
        ) : null}
      </div>
      <div className="presentation-side">
        <SegmentedControl
          aria-label="How scores are entered"
          value={turn.way}
          onChange={(way) => turn.setWay(way === 'slips' ? 'slips' : 'keyboard')}
          data={[
            { value: 'keyboard', label: 'Pass the keyboard' },
            { value: 'slips', label: 'From slips' },
          ]}
        />
        <People round={round} turn={turn} scored={state.scored} />
        <EndRound round={round} acts={acts} onReveal={onReveal} />
      </div>
    </div>
  );
}

interface WhoseTurnProps {
  readonly turn: Turn;
  readonly label: (id: ParticipantId) => string;
  readonly canReveal: boolean;
  readonly onReveal: () => void;
}

/** The screen between two people: it shows nothing of the last entry. */
function WhoseTurn({ turn, label, canReveal, onReveal }: WhoseTurnProps) {
  const { next } = turn;
  if (turn.isSealing) {
    return (
      <section className="presentation-pass">
        <h2>Sealing the score</h2>
      </section>
    );
  }
  if (next === null) {
    return (
      <section className="presentation-pass">
        <h2>{canReveal ? 'All scores are sealed' : 'Nobody is left to ask'}</h2>
        <p>
          {canReveal
            ? 'Nobody has seen another’s score. They are shown together now.'
            : 'No score was given in this round. Set it aside with a reason.'}
        </p>
        {canReveal ? (
          <div>
            <Button size="lg" onClick={onReveal}>
              Reveal together
            </Button>
          </div>
        ) : null}
      </section>
    );
  }
  return (
    <section className="presentation-pass">
      <h2>Pass the keyboard to {label(next)}</h2>
      <p>
        What you choose is on this screen until you hand over: blank the projector or turn the screen first.
      </p>
      <div>
        <Button size="lg" onClick={() => turn.begin(next)}>
          I am {label(next)}
        </Button>
      </div>
    </section>
  );
}

interface PeopleProps {
  readonly round: Round;
  readonly turn: Turn;
  readonly scored: readonly ParticipantId[];
}

/** Who has scored, not what. */
function People({ round, turn, scored }: PeopleProps) {
  const { workshop } = useOpenWorkshop();
  const late = presentParticipants(workshop).filter(({ id }) => !round.participantIds.includes(id));
  return (
    <section>
      <h2>
        {scored.length} of {round.participantIds.length} sealed
      </h2>
      <ul className="presentation-people" aria-label="Who has scored">
        {round.participantIds.map((id) => {
          const person = participantOf(workshop, id);
          const label = participantLabel(workshop, id);
          const hasScored = scored.includes(id);
          const hasLeft = person !== undefined && person.leftAt !== null;
          return (
            <li key={id}>
              <span className="presentation-tick" aria-hidden="true">
                {hasScored ? '✓' : '·'}
              </span>
              <span className="presentation-person">
                {label}
                <span className="presentation-aside">
                  {' '}
                  {hasScored ? 'sealed' : hasLeft ? 'left without a score' : 'still to score'}
                  {hasScored && hasLeft ? ', has left' : ''}
                </span>
              </span>
              <span className="row">
                {turn.way === 'keyboard' && !hasLeft ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => turn.ask(id)}
                    aria-label={`Ask ${label} ${hasScored ? 'again' : 'now'}`}
                  >
                    {hasScored ? 'Ask again' : 'Ask now'}
                  </Button>
                ) : null}
                {person === undefined ? null : <PresenceButton person={person} workshop={workshop} />}
              </span>
            </li>
          );
        })}
      </ul>
      {late.length === 0 ? null : (
        <p className="presentation-aside">
          {late.map(({ id }) => participantLabel(workshop, id)).join('; ')}: asked from the next round on.
        </p>
      )}
    </section>
  );
}

interface EndRoundProps {
  readonly round: Round;
  readonly acts: RoundActs;
  readonly onReveal: (wait: 'ended-by-facilitator') => void;
}

/** Two ways to end a round before everybody has scored; each says what the record will say. */
function EndRound({ round, acts, onReveal }: EndRoundProps) {
  const { workshop } = useOpenWorkshop();
  const state = roundState(round, workshop, useCollection('scores'));
  const [reason, setReason] = useState('');
  const missing = state.waitingFor.map((id) => participantLabel(workshop, id));
  return (
    <details className="presentation-end">
      <summary>End this round early</summary>
      {state.canEndWait && missing.length > 0 ? (
        <div>
          <p>The record will say that no score was given by {missing.join('; ')}. This cannot be undone.</p>
          <Button variant="default" onClick={() => onReveal('ended-by-facilitator')}>
            Reveal without {count(missing.length, 'person', 'people')}
          </Button>
        </div>
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          acts.setAside(reason);
        }}
      >
        <TextInput
          label="Why it is set aside"
          description="Its sealed scores are then never opened. This cannot be undone."
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={reason.trim() === ''}>
          Set the round aside
        </Button>
      </form>
    </details>
  );
}
