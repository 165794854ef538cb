import { describe, expect, it } from 'vitest';
import { aThreatInput } from '../../test/bench/word-example';
import { numbered } from '../core/documents/blocks';
import type { WordDocument } from '../core/documents/model';
import { threatAssessmentDocument } from '../core/documents/threat-assessment';
import { hashOf } from './compose';
import { writeMany } from './write-many';

const example = threatAssessmentDocument(aThreatInput({ locations: 1, withGaps: false }));
const documents = Array.from({ length: 6 }, (_, index): WordDocument => {
  return { ...example, blocks: [numbered(`Letter ${index}`)] };
});

/** A worker that answers each question in its turn with the hash of the document, until one that it cannot write. */
class AnsweringWorker extends EventTarget {
  asked = 0;
  isEnded = false;
  #before = Promise.resolve();
  constructor(private readonly notWritten = Infinity) {
    super();
  }
  postMessage(document: WordDocument): void {
    const index = this.asked++;
    this.#before = this.#before.then(async () => {
      const written = { bytes: new Uint8Array(1), contentHash: await hashOf(document) };
      const data = index === this.notWritten ? { ok: false, reason: 'no room' } : { ok: true, written };
      if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
}

/** The cast is sound: of a worker, writing uses its events, `postMessage` and `terminate`, which are all here. */
const starting = (worker: AnsweringWorker) => () => worker as unknown as Worker;

describe('many documents', () => {
  it('come in their order, and end the worker', async () => {
    const worker = new AnsweringWorker();
    const hashes: string[] = [];
    for await (const written of writeMany(documents, { startWorker: starting(worker) }))
      hashes.push(written.ok ? written.value.contentHash : 'not written');
    expect(hashes).toEqual(await Promise.all(documents.map(hashOf)));
    expect(worker.isEnded).toBe(true);
  });

  it('are asked for one ahead of the one that is looked at, and no more', async () => {
    const worker = new AnsweringWorker();
    let seen = 0;
    for await (const written of writeMany(documents, { startWorker: starting(worker) })) {
      seen += written.ok ? 1 : 0;
      expect(worker.asked).toBe(Math.min(documents.length, seen + 1));
    }
    expect(seen).toBe(documents.length);
  });

  it('end with the first that is not written', async () => {
    const worker = new AnsweringWorker(2);
    const outcomes: unknown[] = [];
    for await (const written of writeMany(documents, { startWorker: starting(worker) }))
      outcomes.push(written.ok ? 'written' : written.error);
    expect(outcomes).toEqual(['written', 'written', { kind: 'not-written', detail: 'no room' }]);
    expect(worker.isEnded).toBe(true);
  });

  it('stop at once when they are cancelled, though one is asked for', async () => {
    const worker = new AnsweringWorker();
    const cancel = new AbortController();
    const outcomes: unknown[] = [];
    for await (const written of writeMany(documents, {
      signal: cancel.signal,
      startWorker: starting(worker),
    })) {
      outcomes.push(written.ok ? 'written' : written.error);
      cancel.abort();
    }
    expect(outcomes).toEqual(['written', { kind: 'cancelled' }]);
    expect(worker.isEnded).toBe(true);
  });

  it('end the worker where nobody wants the rest', async () => {
    const worker = new AnsweringWorker();
    for await (const written of writeMany(documents, { startWorker: starting(worker) })) {
      if (written.ok) break;
    }
    expect(worker.isEnded).toBe(true);
  });
});
