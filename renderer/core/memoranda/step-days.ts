/** On which day a step of a memorandum can have been taken: not on one to come, and not before what it answers. */
import { formatDate } from '../foundation/dates';
import type { Memorandum, MemorandumState } from './memorandum';

export interface StepDay {
  readonly state: MemorandumState;
  /** ISO date. */
  readonly on: string;
  /** The version that is agreed, signed or commented on; `null` for any that was sent. */
  readonly versionId: string | null;
}

/** Why a step cannot have been taken on that day, as a sentence; `null` where it can. `today` is an ISO date. */
export function stepDayProblem(
  memorandum: Pick<Memorandum, 'steps'> | undefined,
  { state, on, versionId }: StepDay,
  today: string,
): string | null {
  if (on > today) return `${formatDate(on)} has not come yet. Give the day on which it happened.`;
  const steps = memorandum?.steps ?? [];
  if (state === 'draft') return null;
  if (state === 'sent') {
    const before = steps.findLast((step) => step.state === 'sent' || step.state === 'comments-returned');
    if (before === undefined || on >= before.on) return null;
    const was =
      before.state === 'sent' ? 'The version before it was sent' : 'The comments that it answers came';
    return `${was} on ${formatDate(before.on)}, so it cannot have been sent before that. Give a later day.`;
  }
  const sent = steps.filter((step) => step.state === 'sent');
  const answered = sent.find((step) => step.versionId === versionId) ?? sent[0];
  if (answered === undefined || on >= answered.on) return null;
  return `What it answers was sent on ${formatDate(answered.on)}, so it cannot have been ${doneWords[state]} before that. Give a later day.`;
}

const doneWords = { 'comments-returned': 'returned', agreed: 'agreed', signed: 'signed' } as const;
