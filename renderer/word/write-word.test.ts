import { describe, expect, it } from 'vitest';
import { aThreatInput } from '../../test/bench/word-example';
import type { WordDocument } from '../core/documents/model';
import { threatAssessmentDocument } from '../core/documents/threat-assessment';
import { composeWord } from './compose';
import { writeWord } from './write-word';

const document = threatAssessmentDocument(aThreatInput({ locations: 1, withGaps: false }));

/** The worker's own work on this thread, behind the same messages. */
class WorkerHere extends EventTarget {
  isEnded = false;
  constructor(private readonly work: (given: WordDocument) => Promise<unknown>) {
    super();
  }
  postMessage(given: WordDocument): void {
    void this.work(structuredClone(given)).then((data) => {
      if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const writing = async (given: WordDocument) => ({ ok: true, written: await composeWord(given) });

/** The cast is sound: of a worker, writing uses its events, `postMessage` and `terminate`, which are all here. */
function starting(worker: WorkerHere): () => Worker {
  return () => worker as unknown as Worker;
}

describe('writing in a worker', () => {
  it('gives the bytes and the content hash, and ends the worker', async () => {
    const worker = new WorkerHere(writing);
    const result = await writeWord(document, { startWorker: starting(worker) });
    const here = await composeWord(document);
    expect(result).toEqual({ ok: true, value: here });
    expect(worker.isEnded).toBe(true);
  });

  it('stops at once when it is cancelled', async () => {
    const worker = new WorkerHere(() => new Promise(() => undefined));
    const cancel = new AbortController();
    const pending = writeWord(document, { signal: cancel.signal, startWorker: starting(worker) });
    cancel.abort();
    expect(await pending).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(worker.isEnded).toBe(true);
  });

  it('starts no worker when it was cancelled before', async () => {
    const startWorker = () => {
      throw new Error('started');
    };
    const result = await writeWord(document, { signal: AbortSignal.abort(), startWorker });
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('says so when the writer breaks off', async () => {
    const worker = new WorkerHere(() => Promise.resolve({ ok: false, reason: 'no room' }));
    const result = await writeWord(document, { startWorker: starting(worker) });
    expect(result).toEqual({ ok: false, error: { kind: 'not-written', detail: 'no room' } });
  });
});
