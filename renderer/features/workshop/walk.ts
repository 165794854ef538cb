/** Walking through the agenda: which steps a cell has now, and what lies before and after a step. */
import {
  type ItemProgress,
  itemAfter,
  itemBefore,
  progressOfItem,
  whereToContinue,
  type WorkshopWork,
} from '../../core/workshop/agenda';
import { lastRevealed } from '../../core/workshop/rounds';
import type { AgendaItem, Workshop } from '../../core/workshop/workshop';

/** All steps, in the order in which a cell is taken through them. */
export const walkSteps = ['evidence', 'round', 'reveal', 'reasons', 'agree'] as const;
export type Step = (typeof walkSteps)[number];

/** One step of one cell. */
export interface At {
  readonly item: AgendaItem;
  readonly step: Step;
}

export const stepWords: Readonly<Record<Step, string>> = {
  evidence: 'Evidence',
  round: 'Blind round',
  reveal: 'Reveal',
  reasons: 'Reasons',
  agree: 'Agreed rating',
};

/** The steps that a cell has as things stand. While a round is open nothing but the round comes after the evidence. */
export function stepsOf(workshop: Workshop, item: AgendaItem, work: WorkshopWork): readonly Step[] {
  const progress = progressOfItem(workshop, item, work);
  if (progress === 'open' || progress === 'not-started') return ['evidence', 'round'];
  const hasScores = lastRevealed(work.rounds, workshop.id, item) !== undefined;
  return hasScores ? ['evidence', 'reveal', 'reasons', 'agree'] : ['evidence', 'agree'];
}

const whereToBegin: Readonly<Record<ItemProgress, Step>> = {
  'not-started': 'evidence',
  open: 'round',
  revealed: 'reveal',
  agreed: 'agree',
};

/** Where a cell is taken up again: at its open round, at its reveal, at its agreed rating, else at its evidence. */
export function takenUpAt(workshop: Workshop, item: AgendaItem, work: WorkshopWork): At {
  return { item, step: whereToBegin[progressOfItem(workshop, item, work)] };
}

/** Where to stand on arrival: the cell that is named, else where the work was left; `null` when all is done. */
export function arrival(workshop: Workshop, work: WorkshopWork, named: AgendaItem | undefined): At | null {
  const item = named ?? whereToContinue(workshop, work);
  return item === undefined ? null : takenUpAt(workshop, item, work);
}

/** The next step of this cell, else the evidence of the next cell; `null` after the last. */
export function stepAfter(workshop: Workshop, at: At, work: WorkshopWork): At | null {
  const steps = stepsOf(workshop, at.item, work);
  const next = steps.includes(at.step) ? steps[steps.indexOf(at.step) + 1] : undefined;
  if (next !== undefined) return { item: at.item, step: next };
  const item = itemAfter(workshop, at.item);
  return item === undefined ? null : { item, step: 'evidence' };
}

/** The step before this one, else where the cell before stands now; the same at the very beginning. */
export function stepBefore(workshop: Workshop, at: At, work: WorkshopWork): At {
  const steps = stepsOf(workshop, at.item, work);
  const index = steps.indexOf(at.step);
  const before = index === -1 ? 'evidence' : steps[index - 1];
  if (before !== undefined) return { item: at.item, step: before };
  const item = itemBefore(workshop, at.item);
  return item === undefined ? at : takenUpAt(workshop, item, work);
}
