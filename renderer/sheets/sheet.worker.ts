/** The worker that writes workbooks, so that the screen stays usable meanwhile. One sheet, then it ends. */
import type { SheetDocument } from '../core/registers/register-sheet';
import { composeSheet, type WrittenSheet } from './compose-sheet';

export type SheetReply =
  { readonly ok: true; readonly written: WrittenSheet } | { readonly ok: false; readonly reason: string };

self.addEventListener('message', (event: MessageEvent<SheetDocument>) => {
  void reply(event.data);
});

async function reply(sheet: SheetDocument): Promise<void> {
  try {
    const written = await composeSheet(sheet);
    const message: SheetReply = { ok: true, written };
    self.postMessage(message, { transfer: [written.bytes.buffer] });
  } catch (error) {
    const message: SheetReply = {
      ok: false,
      reason: error instanceof Error ? error.message : String(error),
    };
    self.postMessage(message);
  }
}
