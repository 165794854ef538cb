import type { Worker } from 'node:worker_threads';
import { err } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { Hashed, HashFailure, HashTask, HashWatch } from './hash-file';
import type { HashReport, HashRequest } from './messages';

/** Hashes and copies files away from the main thread. */
export interface Hashing {
  /** Does one task; those that were asked before it go first. */
  readonly run: (task: HashTask, watch: HashWatch) => Promise<Result<Hashed, HashFailure>>;
}

/** One thread that hashes, started when it is first needed. A disk is read by one at a time: two would only share it. */
export class HashingThread implements Hashing {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: () => Worker) {
    this.#start = start;
  }

  run(task: HashTask, watch: HashWatch): Promise<Result<Hashed, HashFailure>> {
    const turn = this.#last.then(() =>
      watch.signal.aborted ? err({ kind: 'cancelled' } as const) : this.#ask(task, watch),
    );
    this.#last = turn;
    return turn;
  }

  /** Ends the thread; what it was doing is answered as not done, and the next task starts another. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #ask(task: HashTask, { signal, onProgress }: HashWatch): Promise<Result<Hashed, HashFailure>> {
    const worker = (this.#worker ??= this.#started());
    const say = (request: HashRequest): void => worker.postMessage(request);
    return new Promise((resolve) => {
      const cancel = (): void => say({ cancel: true });
      const hear = (report: HashReport): void => {
        if ('done' in report) onProgress(report.done);
        else end(report.outcome);
      };
      // The thread is gone, whether it was stopped or failed: what it had in hand is not done.
      const gone = (): void =>
        end(err({ kind: task.target === null ? 'unreadable' : 'not-written', code: '' }));
      const end = (outcome: Result<Hashed, HashFailure>): void => {
        worker.off('message', hear).off('exit', gone);
        signal.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      worker.on('message', hear).on('exit', gone);
      signal.addEventListener('abort', cancel);
      say({ task });
    });
  }

  #started(): Worker {
    const worker = this.#start();
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    // A thread that fails says so and then exits; it is started anew for the next task.
    worker.on('error', forget).on('exit', forget);
    // The app may end while it waits for work.
    worker.unref();
    return worker;
  }
}
