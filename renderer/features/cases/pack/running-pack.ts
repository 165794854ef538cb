/** The pack that is being made now. It goes on when its screen is left, and is there again when one comes back. */
import { useCallback, useSyncExternalStore } from 'react';
import { useDesk } from '../../../services/desk-context';
import type { PackStep } from './make-pack';

export interface RunningPack {
  readonly caseId: string;
  readonly step: PackStep;
  readonly cancel: () => void;
}

class RunningPacks {
  #running: RunningPack | null = null;
  readonly #listeners = new Set<() => void>();

  readonly get = (): RunningPack | null => this.#running;

  readonly set = (running: RunningPack | null): void => {
    this.#running = running;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

/** One for each open desk; it goes with it. */
const ofDesk = new WeakMap<object, RunningPacks>();

/** The pack that is being made, or `null`, and the way to say how far it is. */
export function useRunningPack(): {
  readonly running: RunningPack | null;
  readonly tell: (running: RunningPack | null) => void;
} {
  const { vault } = useDesk();
  let packs = ofDesk.get(vault);
  if (packs === undefined) {
    packs = new RunningPacks();
    ofDesk.set(vault, packs);
  }
  const { get, set, subscribe } = packs;
  const running = useSyncExternalStore(subscribe, get);
  return { running, tell: useCallback((next: RunningPack | null) => set(next), [set]) };
}
