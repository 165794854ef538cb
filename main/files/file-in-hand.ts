import type { HashWatch } from '../hashing/hash-file';

interface Progress {
  /** Bytes. */
  readonly done: number;
  readonly total: number;
  readonly state: 'idle' | 'waiting' | 'working';
}

const IDLE: Progress = { done: 0, total: 0, state: 'idle' };

/** The one file that is being read at a time: how far it is, and the way to end it. */
export class FileInHand {
  #progress = IDLE;
  #stop: AbortController | undefined;

  /** How far it is now. */
  get progress(): Progress {
    return this.#progress;
  }

  get isTaken(): boolean {
    return this.#stop !== undefined;
  }

  /** Follows one piece of work on a file of `total` bytes. */
  async during<T>(total: number, work: (watch: HashWatch) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    this.#stop = stop;
    this.#progress = { done: 0, total, state: 'waiting' };
    const onProgress = (done: number): void => {
      this.#progress = { done, total, state: 'working' };
    };
    try {
      return await work({ signal: stop.signal, onProgress });
    } finally {
      this.#stop = undefined;
      this.#progress = IDLE;
    }
  }

  /** Asks the work to end; it answers that it was cancelled. */
  cancel(): void {
    this.#stop?.abort();
  }
}
