import { randomBytes } from 'node:crypto';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem } from '../../preload/contract';
import { packBusy, unknownPack, type Written } from './pack-problems';

type Reply<T> = Promise<Result<T, DeskProblem>>;

interface Held<W> {
  readonly token: string;
  readonly work: W;
  /** Ends with what is being done to it. */
  busy: Promise<unknown> | undefined;
}

/** What the page is writing now, known to it by a token: one at a time, and one thing at a time on it. */
export class OneAtATime<W extends { readonly isOver: boolean }> {
  #what: Written;
  #held: Held<W> | undefined;

  constructor(what: Written) {
    this.#what = what;
  }

  get isOpen(): boolean {
    return this.#held !== undefined;
  }

  /** Takes what was begun, and answers its token; `busy` while another is open. `what` it is called from then on. */
  async begin(
    starting: () => Reply<W>,
    what: Written = this.#what,
  ): Reply<{ readonly token: string; readonly work: W }> {
    if (this.#held !== undefined) return packBusy();
    this.#what = what;
    const begun = await starting();
    if (!begun.ok) return begun;
    const token = randomBytes(16).toString('hex');
    this.#held = { token, work: begun.value, busy: undefined };
    return ok({ token, work: begun.value });
  }

  /** What stands under this token now. */
  of(token: string): W | undefined {
    return this.#held?.token === token ? this.#held.work : undefined;
  }

  /** Does one thing to it; once that has ended it, another may be begun. */
  async doing<T>(token: string, act: (work: W) => Reply<T>): Reply<T> {
    const held = this.#held;
    if (held?.token !== token) return unknownPack(this.#what);
    if (held.busy !== undefined) return packBusy();
    const acting = act(held.work);
    held.busy = acting.catch(() => undefined);
    try {
      return await acting;
    } finally {
      held.busy = undefined;
      if (held.work.isOver && this.#held === held) this.#held = undefined;
    }
  }

  /** Ends what is open: `stop` asks it to, and `discard` removes it where it did not come to its end meanwhile. */
  async close(acts: {
    readonly stop?: (work: W) => void;
    readonly discard: (work: W) => Promise<unknown>;
  }): Promise<void> {
    const held = this.#held;
    if (held === undefined) return;
    acts.stop?.(held.work);
    await held.busy;
    // What was finishing meanwhile is whole and stays.
    if (!held.work.isOver) await acts.discard(held.work);
    if (this.#held === held) this.#held = undefined;
  }
}
