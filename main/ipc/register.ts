import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { channelName, channels, replySchema } from '../../preload/contract';
import type { Act, DeskProblem, Input, Output, Room } from '../../preload/contract';
import { describeIssues } from '../../renderer/core/foundation/schema';
import type { Result } from '../../renderer/core/foundation/result';
import { isOwnAddress } from '../origin';
import { problem } from '../problems';

/** What answers each channel of the contract; one object a room, one function an act. */
export type Handlers = {
  readonly [R in Room]: {
    readonly [A in Act<R>]: (
      input: Input<R, A>,
    ) => Result<Output<R, A>, DeskProblem> | Promise<Result<Output<R, A>, DeskProblem>>;
  };
};

type Handle = (input: unknown) => unknown;

/**
 * Answers every channel of the contract: the sender first, then the input, the handler, and the reply. A
 * refusal is an answer like any other; a reply of the wrong shape is a bug and throws.
 */
export function registerHandlers(handlers: Handlers, ourWindow: () => BrowserWindow | undefined): void {
  const table: Readonly<Record<string, Readonly<Record<string, Handle>>>> = handlers as never;
  for (const { room, act, input, output } of channels()) {
    const handle = table[room]?.[act];
    if (handle === undefined) throw new Error(`No handler for ${room}.${act}`);
    const reply = replySchema(output);
    ipcMain.handle(channelName(room, act), async (event, given: unknown, ...more: unknown[]) => {
      if (!isOurPage(event, ourWindow())) return refusal('it was not asked by the desk’s own page');
      if (more.length > 0) return refusal('more was given than one object');
      const parsed = input.safeParse(given);
      if (!parsed.success) return refusal(describeIssues(parsed.error).join('; '));
      return reply.parse(await handle(parsed.data));
    });
  }
}

/** Only the main frame of the desk's own window, and only while it shows the desk's own page. */
function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  if (window === undefined || window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && isOwnAddress(frame.url);
}

function refusal(why: string): { ok: false; error: DeskProblem } {
  return problem('refused', `The desk did not do what was asked: ${why}. Nothing was changed.`.slice(0, 500));
}
