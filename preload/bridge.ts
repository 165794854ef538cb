import { channelName, channels, replySchema } from './contract';
import { describeIssues } from '../renderer/core/foundation/schema';
import type { DeskBridge } from './desk-bridge';

type Invoke = (channel: string, input: unknown) => Promise<unknown>;
type Ask = (input: unknown) => Promise<unknown>;

/**
 * Makes `window.desk` from the contract: one function a channel and nothing else. What goes in is parsed before
 * it leaves, and what comes back before the page sees it; a reply of the wrong shape is a bug and throws.
 */
export function makeBridge(invoke: Invoke): DeskBridge {
  const bridge: Record<string, Record<string, Ask>> = {};
  for (const { room, act, input, output } of channels()) {
    const reply = replySchema(output);
    (bridge[room] ??= {})[act] = async (given) => {
      const parsed = input.safeParse(given);
      if (!parsed.success) return refusal(describeIssues(parsed.error));
      return reply.parse(await invoke(channelName(room, act), parsed.data));
    };
  }
  return bridge as unknown as DeskBridge;
}

function refusal(issues: readonly string[]) {
  const message = `The desk was asked for something it does not do (${issues.join('; ')}). Nothing was changed.`;
  return { ok: false, error: { kind: 'refused', message: message.slice(0, 500) } };
}
