import { describe, expect, it } from 'vitest';
import { makeBridge } from './bridge';
import { channelName, channels } from './contract';

describe('the bridge', () => {
  it('sends what was asked on its own channel, and gives back the answer', async () => {
    const sent: unknown[] = [];
    const bridge = makeBridge((channel, input) => {
      sent.push([channel, input]);
      return Promise.resolve({ ok: true, value: null });
    });
    expect(await bridge.lastKnown.read({})).toEqual({ ok: true, value: null });
    expect(sent).toEqual([['desk:lastKnown.read', {}]]);
  });

  it('sends nothing of the wrong shape', async () => {
    const sent: string[] = [];
    const bridge = makeBridge((channel) => Promise.resolve(sent.push(channel)));
    const reply = await bridge.snapshots.open({ name: '../settings.json' });
    expect(reply).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(sent).toEqual([]);
  });

  it('takes no more than 8 MiB at once', async () => {
    const bridge = makeBridge(() => Promise.resolve({ ok: true, value: {} }));
    const token = 'a'.repeat(32);
    expect(await bridge.snapshots.append({ token, bytes: new Uint8Array(8 * 1024 * 1024) })).toMatchObject({
      ok: true,
    });
    const tooMuch = await bridge.snapshots.append({ token, bytes: new Uint8Array(8 * 1024 * 1024 + 1) });
    expect(tooMuch).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  it.each([
    { ok: true, value: { more: 1 } },
    { ok: false, error: { kind: 'unheard of', message: 'x' } },
    undefined,
    'text',
  ])('passes on no answer of the wrong shape (%#)', async (answer) => {
    const bridge = makeBridge(() => Promise.resolve(answer));
    await expect(bridge.system.readyToClose({})).rejects.toThrow();
  });
});

describe('the contract', () => {
  it('says of each channel what it is for', () => {
    for (const { room, act, purpose } of channels())
      expect(purpose, `${room}.${act}`).toMatch(/^[A-Z].{15,}\.$/);
  });

  it('names no channel twice', () => {
    const names = channels().map(({ room, act }) => channelName(room, act));
    expect(new Set(names).size).toBe(names.length);
  });
});
