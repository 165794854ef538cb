/** Whose turn it is to score. Only who, never what. */
import { useState } from 'react';
import type { ParticipantId } from '../../core/workshop/workshop';

export interface Turn {
  readonly way: 'keyboard' | 'slips';
  readonly setWay: (way: 'keyboard' | 'slips') => void;
  /** The person with the form in front of them; `null` between two people. */
  readonly entering: ParticipantId | null;
  /** Who is to be asked next; `null` when nobody is. */
  readonly next: ParticipantId | null;
  /** While the last entry is sealed nobody can begin. */
  readonly isSealing: boolean;
  /** Puts somebody next, out of turn or again. */
  readonly ask: (id: ParticipantId) => void;
  readonly begin: (id: ParticipantId) => void;
  /** The form goes; where a score was handed over, `sealing` says when it is on record. */
  readonly end: (sealing?: Promise<unknown>) => void;
}

/** The turns of the open round; `waitingFor` are those still to score, in order. */
export function useTurn(waitingFor: readonly ParticipantId[]): Turn {
  const [way, setWay] = useState<'keyboard' | 'slips'>('keyboard');
  const [entering, setEntering] = useState<ParticipantId | null>(null);
  const [asked, ask] = useState<ParticipantId | null>(null);
  const [isSealing, setSealing] = useState(false);
  return {
    way,
    setWay: (chosen) => {
      setEntering(null);
      setWay(chosen);
    },
    entering,
    next: asked ?? waitingFor[0] ?? null,
    isSealing,
    ask,
    begin: (id) => {
      if (!isSealing) setEntering(id);
    },
    end: (sealing) => {
      setEntering(null);
      ask(null);
      if (sealing === undefined) return;
      setSealing(true);
      void sealing.finally(() => setSealing(false));
    },
  };
}
