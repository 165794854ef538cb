/** One cell in front of the room, step by step. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Cell } from '../../core/threat/cell';
import { agendaPosition, itemAfter } from '../../core/workshop/agenda';
import { cellNotice, cellNoticeSentence } from '../../core/workshop/agreed';
import { latestAgreed } from '../../core/workshop/agreed-entries';
import { openRoundOn, roundsOn, roundState } from '../../core/workshop/rounds';
import { type AgendaItem, agendaKey, type ParticipantId } from '../../core/workshop/workshop';
import { useCollection } from '../../services/desk-context';
import { AgreeStage } from './agree-stage';
import { EvidenceStage } from './evidence-stage';
import { harmName, useCellOf, useOpenWorkshop } from './open-workshop';
import { Presentation } from './presentation';
import { ReasonsStage } from './reasons-stage';
import { RevealStage } from './reveal-stage';
import { type RoundActs, useRoundActs } from './round-acts';
import { RoundStage } from './round-stage';
import { type Turn, useTurn } from './turn';
import { type At, type Step, stepAfter, stepBefore, stepsOf, stepWords, walkSteps } from './walk';

interface CellRunProps {
  readonly at: At;
  /** `null` after the last cell. */
  readonly onGo: (at: At | null) => void;
  readonly onLeave: () => void;
}

/** The presentation of the cell on which the room stands. */
export function CellRun({ at, onGo, onLeave }: CellRunProps) {
  const { item, step } = at;
  const { workshop, assessment, nameOf, standsFor } = useOpenWorkshop();
  const work = { rounds: useCollection('rounds'), agreed: useCollection('agreedRatings') };
  const scores = useCollection('scores');
  const cell = useCellOf(item);
  const acts = useRoundActs(item);
  const round = openRoundOn(work.rounds, workshop.id, item);
  const state = round === undefined ? null : roundState(round, workshop, scores);
  const turn = useTurn(state?.waitingFor ?? []);
  const [damaged, setDamaged] = useState<readonly ParticipantId[]>([]);

  const reveal = async (wait: 'for-everyone' | 'ended-by-facilitator') => {
    const outcome = await acts.reveal(wait);
    setDamaged(outcome.damaged);
    if (outcome.isRevealed) onGo({ item, step: 'reveal' });
  };
  const openNext = () => {
    if (acts.open()) onGo({ item, step: 'round' });
  };
  const walkOn = () => onGo(stepAfter(workshop, at, work));
  const steps = stepsOf(workshop, item, work);
  const forward = forwardOf({
    at,
    isOpen: round !== undefined,
    canReveal: state?.canReveal === true,
    turn,
    acts,
    onReveal: () => void reveal('for-everyone'),
    walkOn,
    isLastCell: itemAfter(workshop, item) === undefined,
    next: steps[1],
  });
  const onCell = roundsOn(work.rounds, workshop.id, item);
  const wasConsidered =
    useWasConsidered(item, cell) || latestAgreed(work.agreed, workshop.id, item) !== undefined;
  const notice = cellNoticeSentence(cellNotice({ assessment, item, cell, wasConsidered, standsFor }));
  const isScored = step === 'reasons' || step === 'agree';
  return (
    <Presentation
      title={harmName(item.harmId)}
      subtitle={nameOf(item.location)}
      progress={`${(agendaPosition(workshop, item) ?? 0) + 1} of ${workshop.agenda.length}`}
      steps={walkSteps.map((each) => ({ word: stepWords[each], isOpen: each === step }))}
      stageKey={`${step} ${turn.entering ?? ''} ${round?.id ?? ''} ${turn.way === 'slips' ? '' : (turn.next ?? '')}`}
      notice={turn.entering !== null || step === 'reveal' || step === 'reasons' ? '' : notice}
      onForward={turn.entering === null ? forward.run : null}
      forwardLabel={forward.label}
      onBack={() => onGo(stepBefore(workshop, at, work))}
      onLeave={onLeave}
      more={
        <>
          {isScored && round === undefined ? (
            <Button variant="default" onClick={openNext}>
              Open round {onCell.length + 1}
            </Button>
          ) : null}
          {step === 'evidence' && steps.includes('round') && round === undefined ? (
            <Button variant="default" onClick={() => onGo({ item, step: 'agree' })}>
              Agree without a round
            </Button>
          ) : null}
          <SkipCell at={at} onGo={onGo} />
        </>
      }
    >
      <Stage at={at} acts={acts} turn={turn} damaged={damaged} onReveal={(wait) => void reveal(wait)} />
    </Presentation>
  );
}

/** Whether the cell has been on this screen with something in it. */
function useWasConsidered(item: AgendaItem, cell: Cell | undefined): boolean {
  const key = agendaKey(item);
  const [seen, setSeen] = useState<string | null>(null);
  if (cell !== undefined && seen !== key) setSeen(key);
  return seen === key;
}

function SkipCell({ at, onGo }: Pick<CellRunProps, 'at' | 'onGo'>) {
  const { workshop } = useOpenWorkshop();
  const next = itemAfter(workshop, at.item);
  if (next === undefined || at.step === 'agree') return null;
  return (
    <Button variant="default" onClick={() => onGo({ item: next, step: 'evidence' })}>
      Skip cell
    </Button>
  );
}

/** What the walking key does, and the word of its button; `null` where the stage has the button. */
interface Forward {
  readonly label: string | null;
  readonly run: () => void;
}

interface ForwardParts {
  readonly at: At;
  readonly isOpen: boolean;
  readonly canReveal: boolean;
  readonly turn: Turn;
  readonly acts: RoundActs;
  readonly onReveal: () => void;
  readonly walkOn: () => void;
  readonly isLastCell: boolean;
  /** The step after the evidence. */
  readonly next: Step | undefined;
}

/** What the one key does now, in words and as an act. */
function forwardOf(parts: ForwardParts): Forward {
  const { at, walkOn } = parts;
  switch (at.step) {
    case 'evidence':
      return { label: stepWords[parts.next ?? 'agree'], run: walkOn };
    case 'round':
      return roundForward(parts);
    case 'reveal':
      return { label: stepWords.reasons, run: walkOn };
    case 'reasons':
      return { label: stepWords.agree, run: walkOn };
    case 'agree':
      return { label: parts.isLastCell ? 'To the end' : 'Next cell', run: walkOn };
  }
}

/** The round has its own button in the middle of the stage; the key does what that button does. */
function roundForward({ isOpen, canReveal, turn, acts, onReveal }: ForwardParts): Forward {
  const { next } = turn;
  if (!isOpen) return { label: null, run: acts.open };
  if (canReveal && (next === null || turn.way === 'slips')) return { label: null, run: onReveal };
  if (turn.way === 'keyboard' && next !== null) return { label: null, run: () => turn.begin(next) };
  // On slips, or while a score is sealed, the key waits: it must not walk away from an open round.
  return { label: null, run: () => undefined };
}

interface StageProps {
  readonly at: At;
  readonly acts: RoundActs;
  readonly turn: Turn;
  readonly damaged: readonly ParticipantId[];
  readonly onReveal: (wait: 'for-everyone' | 'ended-by-facilitator') => void;
}

function Stage({ at, acts, turn, damaged, onReveal }: StageProps) {
  const { item } = at;
  switch (at.step) {
    case 'evidence':
      return <EvidenceStage item={item} />;
    case 'round':
      return <RoundStage item={item} acts={acts} turn={turn} damaged={damaged} onReveal={onReveal} />;
    case 'reveal':
      return <RevealStage item={item} acts={acts} />;
    case 'reasons':
      return <ReasonsStage item={item} />;
    case 'agree':
      return <AgreeStage item={item} />;
  }
}
