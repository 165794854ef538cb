/** The reveal: every score by name, the median and the range, and who stands furthest. */
import { useMemo } from 'react';
import { participantLabel } from '../../core/workshop/participants';
import { lastRevealed, roundsOn } from '../../core/workshop/rounds';
import { type Spread, spreadOfRound } from '../../core/workshop/spread';
import type { AgendaItem, ParticipantId, Workshop } from '../../core/workshop/workshop';
import { useCollection } from '../../services/desk-context';
import { useOpenWorkshop } from './open-workshop';
import type { RoundActs } from './round-acts';
import { ScoreList } from './score-list';
import { SpreadPlot } from './spread-plot';
import { ratingWords } from './words';

interface RevealStageProps {
  readonly item: AgendaItem;
  readonly acts: RoundActs;
}

/** The last revealed round of this cell. */
export function RevealStage({ item, acts }: RevealStageProps) {
  const { workshop, assessment } = useOpenWorkshop();
  const rounds = useCollection('rounds');
  const scores = useCollection('scores');
  const round = lastRevealed(rounds, workshop.id, item);
  const spread = useMemo(
    () => (round === undefined ? null : spreadOfRound(assessment.scales, round, scores)),
    [assessment.scales, round, scores],
  );
  if (round === undefined || spread === null) return <p>No round has been revealed on this cell.</p>;
  const number = roundsOn(rounds, workshop.id, item).filter((each) => each.revealedAt !== null).length;
  return (
    <div className="presentation-columns" data-wide-left="true">
      <section>
        <h2>
          Round {round.number}
          {number > 1 ? `, after ${number - 1} before it` : ''}
        </h2>
        <SplitWords
          workshop={workshop}
          spread={spread}
          rating={(level) => ratingWords(assessment.scales, level)}
        />
        {spread.people.length === 0 ? null : (
          <SpreadPlot workshop={workshop} scales={assessment.scales} spread={spread} />
        )}
      </section>
      <section>
        <h2>By name</h2>
        <ScoreList round={round} spread={spread} acts={acts} />
      </section>
    </div>
  );
}

interface SplitWordsProps {
  readonly workshop: Workshop;
  readonly spread: Spread;
  readonly rating: (level: NonNullable<Spread['evenSplit']>['lowRating']) => string;
}

/** What the room should notice: too few scores, an even split. */
export function SplitWords({ workshop, spread, rating }: SplitWordsProps) {
  const names = (ids: readonly ParticipantId[]) => ids.map((id) => participantLabel(workshop, id)).join('; ');
  const { evenSplit } = spread;
  return (
    <>
      {spread.mark === 'single' ? (
        <p className="presentation-strong">
          {spread.people.length === 0 ? 'Nobody scored this cell.' : 'Scored by one person only.'} A rating
          from it says so, on screen and in print.
        </p>
      ) : null}
      {evenSplit === null ? null : (
        <p className="presentation-strong">
          Even split: {names(evenSplit.low)} at {rating(evenSplit.lowRating)} or lower;{' '}
          {names(evenSplit.high)} at {rating(evenSplit.highRating)} or higher.
        </p>
      )}
    </>
  );
}
