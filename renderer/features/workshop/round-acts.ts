/** What is done to a round: opened, scored, revealed, set aside. Each act reads the records as they stand then. */
import { useMemo } from 'react';
import { ok, type Result } from '../../core/foundation/result';
import type { WorkshopRefusal } from '../../core/workshop/refusals';
import type { Round } from '../../core/workshop/round';
import { openRound, openRoundOn, reveal, setAside } from '../../core/workshop/rounds';
import type { Score, ScoreValue } from '../../core/workshop/score';
import { enterScore, latestScore, openScores, scoresOfRound } from '../../core/workshop/scores';
import type { AgendaItem, ParticipantId, Workshop } from '../../core/workshop/workshop';
import { type DeskChange, useDesk } from '../../services/desk-context';
import { useOpenWorkshop } from './open-workshop';
import { useWorkshopActs } from './workshop-acts';

export interface ScoreEntry {
  readonly participantId: ParticipantId;
  readonly value: ScoreValue;
  readonly enteredBy: Score['enteredBy'];
  /** Only for a correction after the reveal. */
  readonly strikeReason?: string;
}

export interface RevealOutcome {
  readonly isRevealed: boolean;
  /** Whose sealed score could not be opened. */
  readonly damaged: readonly ParticipantId[];
}

export interface RoundActs {
  readonly open: () => boolean;
  /** Seals the entry and puts it on record; the value is nowhere else from then on. */
  readonly enter: (round: Pick<Round, 'id'>, entry: ScoreEntry) => Promise<boolean>;
  readonly reveal: (wait: 'for-everyone' | 'ended-by-facilitator') => Promise<RevealOutcome>;
  readonly setAside: (reason: string) => boolean;
}

/** The acts on the rounds of one cell. */
export function useRoundActs(item: AgendaItem): RoundActs {
  const { workshop: shown, assessment } = useOpenWorkshop();
  const { vault, clock, notify } = useDesk();
  const acts = useWorkshopActs(shown.id);
  return useMemo(() => {
    const { records, seals } = vault;
    const workshop = (): Workshop => records.get('workshops', shown.id) ?? shown;
    const current = () => openRoundOn(records.all('rounds'), shown.id, item);

    const enter: RoundActs['enter'] = async ({ id }, entry) => {
      const round = records.get('rounds', id);
      if (round === undefined) return false;
      const scores = records.all('scores');
      const given = {
        workshop: workshop(),
        round,
        scores,
        scales: assessment.scales,
        at: clock(),
        strikeReason: '',
      };
      try {
        const entered = await enterScore({ ...given, ...entry }, (text) => seals.seal(text));
        return acts.record(
          'Enter a sealed score',
          changes(entered, (score) => [scoreChange(score)]),
        );
      } catch {
        notify({
          tone: 'problem',
          text: 'The score could not be sealed and was not kept. Everything else is safe. Ask for it again.',
        });
        return false;
      }
    };

    const revealNow: RoundActs['reveal'] = async (wait) => {
      const round = current();
      if (round === undefined) return { isRevealed: false, damaged: [] };
      const scores = records.all('scores');
      const opened = await openScores(scoresOfRound(scores, round), (sealed) => seals.open(sealed));
      const damaged = round.participantIds.filter((id) => {
        const standing = latestScore(scores, round, id);
        return standing !== undefined && !opened.has(standing.id);
      });
      const revealed = reveal({ workshop: workshop(), round, scores, opened, at: clock(), wait });
      const isRevealed = acts.record(
        'Reveal a round',
        changes(revealed, (value) => [roundChange(value.round), ...value.scores.map(scoreChange)]),
      );
      return { isRevealed, damaged: isRevealed ? [] : damaged };
    };

    return {
      open: () =>
        acts.record(
          'Open a round',
          changes(
            openRound({ workshop: workshop(), rounds: records.all('rounds'), item, at: clock() }),
            (round) => [roundChange(round)],
          ),
        ),
      enter,
      reveal: revealNow,
      setAside: (reason) => {
        const round = current();
        if (round === undefined) return false;
        const ended = setAside(workshop(), round, { at: clock(), reason });
        return acts.record(
          'Set a round aside',
          changes(ended, (value) => [roundChange(value)]),
        );
      },
    };
  }, [vault, clock, notify, acts, shown, assessment.scales, item]);
}

function changes<T>(
  result: Result<T, WorkshopRefusal>,
  asChanges: (value: T) => readonly DeskChange[],
): Result<readonly DeskChange[], WorkshopRefusal> {
  return result.ok ? ok(asChanges(result.value)) : result;
}

function roundChange(round: Round): DeskChange {
  return { collection: 'rounds', id: round.id, after: round };
}

function scoreChange(score: Score): DeskChange {
  return { collection: 'scores', id: score.id, after: score };
}
