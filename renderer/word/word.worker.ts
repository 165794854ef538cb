/** The worker that writes Word files, so that the screen stays usable meanwhile. One document, then it ends. */
import type { WordDocument } from '../core/documents/model';
import { composeWord, type WrittenWord } from './compose';

export type WorkerReply =
  { readonly ok: true; readonly written: WrittenWord } | { readonly ok: false; readonly reason: string };

self.addEventListener('message', (event: MessageEvent<WordDocument>) => {
  void reply(event.data);
});

async function reply(document: WordDocument): Promise<void> {
  try {
    const written = await composeWord(document);
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
