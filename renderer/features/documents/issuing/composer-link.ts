/** The way to the worker that composes: one job after the other, each answered once. */
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { answerTo, type ComposeAnswer, type ComposeBase, type ComposeJob } from './compose-answer';
import type { ComposeMessage, ComposeReply } from './compose.worker';

export interface ComposerLink {
  /** What the jobs after it are composed from. */
  readonly useBase: (base: ComposeBase) => void;
  readonly compose: (job: ComposeJob) => Promise<ComposeAnswer>;
  /** Ends what is being made at once; whoever waits is told. The next job is made from the same as before. */
  readonly cancel: () => void;
  /** Ends it; whoever still waits is told that nothing came of it. */
  readonly close: () => void;
}

/** A link to a worker of its own; composes on the spot where there are no workers. */
export function openComposer(): ComposerLink {
  return typeof Worker === 'undefined' ? onTheSpot() : inWorker();
}

function onTheSpot(): ComposerLink {
  let base: ComposeBase | null = null;
  return {
    useBase: (given) => {
      base = given;
    },
    compose: (job) =>
      base === null
        ? Promise.reject(new Error('Nothing to compose from'))
        : Promise.resolve(answerTo(base, job)),
    // On the spot a document is made before anybody could cancel it.
    cancel: () => undefined,
    close: () => undefined,
  };
}

const brokenOff: ComposeAnswer = {
  ok: false,
  problem:
    'The document could not be made. Nothing in the desk has changed. Leave this screen and open it again.',
};

const cancelled: ComposeAnswer = {
  ok: false,
  problem: 'Making the document was cancelled. Nothing in the desk has changed.',
};

function inWorker(): ComposerLink {
  let base: ComposeBase | null = null;
  let running: Worker | null = null;
  const waiting = new Map<number, (answer: ComposeAnswer) => void>();
  let last = 0;
  const tellAll = (answer: ComposeAnswer) => {
    for (const tell of waiting.values()) tell(answer);
    waiting.clear();
  };
  const start = (): Worker => {
    const worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<ComposeReply>) => {
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
    });
    // A worker that broke off answers nothing more: whoever waits is told, and does not wait on.
    worker.addEventListener('error', () => tellAll(brokenOff));
    if (base !== null) send(worker, { kind: 'base', base });
    return worker;
  };
  const end = (told: ComposeAnswer) => {
    running?.terminate();
    running = null;
    tellAll(told);
  };
  return {
    useBase: (given) => {
      base = light(given);
      if (running === null) running = start();
      else send(running, { kind: 'base', base });
    },
    compose: (job) =>
      new Promise((resolve) => {
        running ??= start();
        last += 1;
        waiting.set(last, resolve);
        send(running, { kind: 'job', id: last, job });
      }),
    cancel: () => end(cancelled),
    close: () => end(brokenOff),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./compose.worker.ts', import.meta.url), { type: 'module', name: 'compose' });
}

function send(worker: Worker, message: ComposeMessage): void {
  worker.postMessage(message);
}

/** No composer reads what another document said, and it is by far the largest of what would be copied. */
function light(base: ComposeBase): ComposeBase {
  const versions = [...base.records.documentVersions].map(([id, version]): [string, DocumentVersion] => [
    id,
    { ...version, content: '' },
  ]);
  return { ...base, records: { ...base.records, documentVersions: new Map(versions) } };
}
