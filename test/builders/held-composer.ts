/** A worker that composes when it is told to, for tests that put it in the place of `Worker`. */
import {
  answerTo,
  type ComposeBase,
  type ComposeJob,
} from '../../renderer/features/documents/issuing/compose-answer';
import type { ComposeMessage, ComposeReply } from '../../renderer/features/documents/issuing/compose.worker';

type Listener = (event: { readonly data: ComposeReply }) => void;

export class HeldComposer {
  /** Every one that was started, in order. */
  static readonly started: HeldComposer[] = [];
  isEnded = false;
  private base: ComposeBase | null = null;
  private readonly jobs: { readonly id: number; readonly job: ComposeJob }[] = [];
  private readonly heard = new Map<string, Listener>();

  constructor() {
    HeldComposer.started.push(this);
  }

  addEventListener(name: string, listener: Listener): void {
    this.heard.set(name, listener);
  }

  postMessage(message: ComposeMessage): void {
    if (message.kind === 'base') this.base = message.base;
    else this.jobs.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Answers everything that was asked of it. */
  answerAll(): void {
    const { base } = this;
    if (base === null || this.isEnded) throw new Error('There is nothing to compose from');
    for (const { id, job } of this.jobs.splice(0))
      this.heard.get('message')?.({ data: { id, answer: answerTo(base, job) } });
  }
}
