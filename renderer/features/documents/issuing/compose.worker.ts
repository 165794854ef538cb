/** The worker that composes documents of the plan, so that the screen never waits for one. It lives as long as its screen. */
import { answerTo, type ComposeAnswer, type ComposeBase, type ComposeJob } from './compose-answer';

export type ComposeMessage =
  | { readonly kind: 'base'; readonly base: ComposeBase }
  | { readonly kind: 'job'; readonly id: number; readonly job: ComposeJob };

export interface ComposeReply {
  readonly id: number;
  readonly answer: ComposeAnswer;
}

let base: ComposeBase | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ComposeMessage>) => {
  if (data.kind === 'base') {
    base = data.base;
    return;
  }
  const reply: ComposeReply = { id: data.id, answer: answered(data.job) };
  self.postMessage(reply);
});

function answered(job: ComposeJob): ComposeAnswer {
  if (base === null) return notMade;
  try {
    return answerTo(base, job);
  } catch {
    return notMade;
  }
}

const notMade: ComposeAnswer = {
  ok: false,
  problem:
    'The document could not be made. Nothing in the desk has changed. Open it again; if it comes back, restart the desk.',
};
