/** The worker that writes Word files, so that the screen stays usable meanwhile: one document, or a batch in its order. */
import type { WordDocument } from '../core/documents/model';
import { newComposer, type WrittenWord } from './compose';

export type WorkerReply =
  { readonly ok: true; readonly written: WrittenWord } | { readonly ok: false; readonly reason: string };

const compose = newComposer();
// Answers come in the order of the questions, whichever hash is ready first.
let before = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<WordDocument>) => {
  before = before.then(() => reply(event.data));
});

async function reply(document: WordDocument): Promise<void> {
  try {
    const written = await compose(document);
    const message: WorkerReply = { ok: true, written };
    self.postMessage(message, { transfer: [written.bytes.buffer] });
  } catch (error) {
    const message: WorkerReply = {
      ok: false,
      reason: error instanceof Error ? error.message : String(error),
    };
    self.postMessage(message);
  }
}
