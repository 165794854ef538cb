import type { lockReasons, DeskProblem } from '../../preload/contract';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import { problem } from '../problems';

export type LockReason = (typeof lockReasons)[number];
type Answer = Result<{ reason: LockReason }, DeskProblem>;

/** A request that comes while the page is between two questions waits this long for the next one. */
const KEPT_FOR_MS = 2_000;

/** Passes on to the page, which waits for it, that the desk should lock. `now` is a clock in milliseconds. */
export class LockRequests {
  readonly #now: () => number;
  #answer: ((answer: Answer) => void) | undefined;
  #missed: { readonly reason: LockReason; readonly at: number } | undefined;
  #isListening = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether the page that is open now has ever waited for a request. */
  get isListening(): boolean {
    return this.#isListening;
  }

  /** Waits for the next request; one that waited before is answered `busy`. */
  wait(): Promise<Answer> {
    this.#isListening = true;
    this.#settle(problem('busy', 'A later question took the place of this one. Nothing was changed.'));
    const missed = this.#missed;
    this.#missed = undefined;
    if (missed !== undefined && this.#now() - missed.at <= KEPT_FOR_MS)
      return Promise.resolve(ok({ reason: missed.reason }));
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** Asks the page to lock. */
  request(reason: LockReason): void {
    if (this.#answer === undefined) this.#missed = { reason, at: this.#now() };
    else this.#settle(ok({ reason }));
  }

  /** The page has gone: what waited is let go. */
  forget(): void {
    this.#isListening = false;
    this.#missed = undefined;
    this.#answer = undefined;
  }

  #settle(answer: Answer): void {
    const settle = this.#answer;
    this.#answer = undefined;
    settle?.(answer);
  }
}
