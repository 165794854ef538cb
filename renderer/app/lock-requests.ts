/** The main process says when to lock: the machine was locked or sleeps, the session ends, the window closes. */
import { useEffect, useRef } from 'react';
import { bridge } from './bridge';

export type LockReason = 'machine-locked' | 'machine-sleeping' | 'session-ending' | 'window-closing';

/** Listens while `isListening`; the newest `onRequest` is called. */
export function useLockRequests(isListening: boolean, onRequest: (reason: LockReason) => void): void {
  const latest = useRef(onRequest);
  useEffect(() => {
    latest.current = onRequest;
  });
  useEffect(() => {
    if (!isListening) return undefined;
    const ended = new AbortController();
    const listen = async (): Promise<void> => {
      const request = await bridge.system.awaitLockRequest({});
      // A refusal means that a newer call took over, or that the window is going.
      if (ended.signal.aborted || !request.ok) return;
      latest.current(request.value.reason);
      await listen();
    };
    void listen();
    return () => ended.abort();
  }, [isListening]);
}

/** Tells the main process that the window must stay open: changes are not on the disk yet. */
export function keepOpen(): void {
  void bridge.system.keepOpen({});
}

/** Tells the main process that everything is saved and the window may close. */
export function readyToClose(): void {
  void bridge.system.readyToClose({});
}
