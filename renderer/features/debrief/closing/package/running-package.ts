/** The package that is being made now. It goes on when its screen is left, and is there again when one comes back. */
import { useSyncExternalStore } from 'react';
import { useDesk } from '../../../../services/desk-context';
import type { MadePackage, PackageStep } from './make-package';

export type PackageState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly step: PackageStep; readonly cancel: () => void }
  | { readonly kind: 'made'; readonly made: MadePackage }
  | { readonly kind: 'failed'; readonly message: string };

export class RunningPackage {
  #state: PackageState = { kind: 'none' };
  readonly #listeners = new Set<() => void>();

  readonly get = (): PackageState => this.#state;

  readonly set = (state: PackageState): void => {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

/** For each open desk one for each operation; it goes with the desk. */
const ofDesk = new WeakMap<object, Map<string, RunningPackage>>();

/** How the making of the operation’s package stands, and the place that it is told to. */
export function useRunningPackage(operationId: string): readonly [PackageState, RunningPackage] {
  const { vault } = useDesk();
  const packages = ofDesk.get(vault) ?? new Map<string, RunningPackage>();
  ofDesk.set(vault, packages);
  const running = packages.get(operationId) ?? new RunningPackage();
  packages.set(operationId, running);
  return [useSyncExternalStore(running.subscribe, running.get), running];
}
