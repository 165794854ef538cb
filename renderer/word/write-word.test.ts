import { afterEach, describe, expect, it, vi } from 'vitest';
import { aThreatInput } from '../../test/bench/word-example';
import type { WordDocument } from '../core/documents/model';
import { threatAssessmentDocument } from '../core/documents/threat-assessment';
import { composeWord } from './compose';
import { newWordWriter } from './write-word';

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

/** Workers in the order in which they are to be started. */
function startingEach(workers: readonly WorkerHere[]): () => Worker {
  const left = [...workers];
  return () => starting(left.shift() ?? expect.unreachable('one worker more was started'))();
}

const workers = (count: number) => Array.from({ length: count }, () => new WorkerHere(writing));

afterEach(() => {
  vi.useRealTimers();
});

describe('writing in a worker', () => {
  it('gives the bytes and the content hash', async () => {
    const result = await newWordWriter(startingEach(workers(1))).write(document);
    expect(result).toEqual({ ok: true, value: await composeWord(document) });
  });

  it('has the worker wait for the next document, which is in every byte what a new one writes', async () => {
    const [worker] = workers(1);
    const writer = newWordWriter(startingEach([worker ?? expect.unreachable()]));
    await writer.write({ ...document, title: 'Another' });
    expect(worker?.isEnded).toBe(false);
    expect(await writer.write(document)).toEqual({ ok: true, value: await composeWord(document) });
    writer.rest();
    expect(worker?.isEnded).toBe(true);
  });

  it('ends the worker where no other document comes in time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const [worker] = workers(1);
    const writer = newWordWriter(startingEach([worker ?? expect.unreachable()]), 1000);
    await writer.write(document);
    vi.advanceTimersByTime(999);
    expect(worker?.isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(worker?.isEnded).toBe(true);
  });

  it('writes two at a time in two workers, of which one waits', async () => {
    const both = workers(2);
    const writer = newWordWriter(startingEach(both));
    await Promise.all([writer.write(document), writer.write(document)]);
    expect(both.filter(({ isEnded }) => !isEnded)).toHaveLength(1);
    writer.rest();
    expect(both.filter(({ isEnded }) => !isEnded)).toHaveLength(0);
  });

  it('stops at once when it is cancelled, and starts anew for the next', async () => {
    const stuck = new WorkerHere(() => new Promise(() => undefined));
    const writer = newWordWriter(startingEach([stuck, ...workers(1)]));
    const cancel = new AbortController();
    const pending = writer.write(document, cancel.signal);
    cancel.abort();
    expect(stuck.isEnded).toBe(true);
    expect(await pending).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect((await writer.write(document)).ok).toBe(true);
  });

  it('starts no worker when it was cancelled before', async () => {
    const result = await newWordWriter(startingEach([])).write(document, AbortSignal.abort());
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('says so when the writer breaks off, and does not keep it', async () => {
    const broken = new WorkerHere(() => Promise.resolve({ ok: false, reason: 'no room' }));
    const result = await newWordWriter(startingEach([broken])).write(document);
    expect(result).toEqual({ ok: false, error: { kind: 'not-written', detail: 'no room' } });
    expect(broken.isEnded).toBe(true);
  });
});
