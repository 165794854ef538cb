import { describe, expect, it } from 'vitest';
import { LockRequests } from './lock-requests';

function atTime(): { requests: LockRequests; clock: { now: number } } {
  const clock = { now: 1000 };
  return { requests: new LockRequests(() => clock.now), clock };
}

describe('a request to lock', () => {
  it('answers the page that waits', async () => {
    const { requests } = atTime();
    const waiting = requests.wait();
    requests.request('machine-locked');
    expect(await waiting).toEqual({ ok: true, value: { reason: 'machine-locked' } });
  });

  it('waits two seconds for a page that is between two questions', async () => {
    const { requests, clock } = atTime();
    requests.request('machine-sleeping');
    clock.now += 2000;
    expect(await requests.wait()).toEqual({ ok: true, value: { reason: 'machine-sleeping' } });
  });

  it('is not kept longer, so that a desk just opened is not locked by an old one', async () => {
    const { requests, clock } = atTime();
    requests.request('machine-sleeping');
    clock.now += 2001;
    const waiting = requests.wait();
    requests.request('window-closing');
    expect(await waiting).toEqual({ ok: true, value: { reason: 'window-closing' } });
  });

  it('lets the earlier question go when a later one takes its place', async () => {
    const { requests } = atTime();
    const earlier = requests.wait();
    const later = requests.wait();
    requests.request('machine-locked');
    expect(await earlier).toMatchObject({ ok: false, error: { kind: 'busy' } });
    expect(await later).toMatchObject({ ok: true });
  });

  it('knows whether the page that is open now listens', () => {
    const { requests } = atTime();
    expect(requests.isListening).toBe(false);
    void requests.wait();
    expect(requests.isListening).toBe(true);
    requests.forget();
    expect(requests.isListening).toBe(false);
  });
});
