import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useIdleLock } from './idle-lock';

describe('the idle lock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('locks once nothing has been touched for the time, and not before', () => {
    const onIdle = vi.fn();
    renderHook(() => useIdleLock(10, onIdle));
    vi.advanceTimersByTime(9 * 60_000);
    window.dispatchEvent(new KeyboardEvent('keydown'));
    vi.advanceTimersByTime(9 * 60_000);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(65_000);
    expect(onIdle).toHaveBeenCalled();
  });

  it('locks at the first touch after a sleep that nobody announced', () => {
    const onIdle = vi.fn();
    renderHook(() => useIdleLock(10, onIdle));
    vi.setSystemTime(Date.now() + 60 * 60_000);
    window.dispatchEvent(new Event('pointerdown'));
    expect(onIdle).toHaveBeenCalled();
  });

  it('no longer listens once the desk is closed', () => {
    const onIdle = vi.fn();
    renderHook(() => useIdleLock(10, onIdle)).unmount();
    vi.advanceTimersByTime(60 * 60_000);
    expect(onIdle).not.toHaveBeenCalled();
  });
});
