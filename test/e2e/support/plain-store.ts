/**
 * All that an unlocked desk holds in plain form, as developer tools would show it to whoever could open them: every
 * record and every entry of the journal.
 */
import type { Page } from '@playwright/test';
import { registry } from '../../../renderer/core/records';

export interface PlainStore {
  /** Collection name, then the records as JSON, by their ids. */
  readonly records: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The entries as JSON, oldest first. */
  readonly journal: readonly string[];
}

/** Reads the open store of the page through the components that hold it. */
export function readPlainStore(page: Page): Promise<PlainStore> {
  return page.evaluate(async (collections) => {
    interface Fiber {
      readonly memoizedProps: { readonly value?: { readonly vault?: OpenVault } } | null;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
    }
    interface OpenVault {
      readonly records: { all(collection: string): ReadonlyMap<string, unknown> };
      readonly journal: {
        head(): { readonly sequence: number };
        read(range: { from: number; to: number }): Promise<{ ok: boolean; value?: readonly unknown[] }>;
      };
    }
    const root = document.getElementById('root');
    const key = Object.keys(root ?? {}).find((each) => each.startsWith('__reactContainer$'));
    if (root === null || key === undefined) throw new Error('The page holds no components');
    // React names its inner tree by a key made at run time, which no typing knows.
    const waiting: (Fiber | null)[] = [(root as unknown as Record<string, Fiber>)[key] ?? null];
    let vault: OpenVault | undefined;
    while (waiting.length > 0 && vault === undefined) {
      const fiber = waiting.pop() ?? null;
      if (fiber === null) continue;
      vault = fiber.memoizedProps?.value?.vault;
      waiting.push(fiber.sibling, fiber.child);
    }
    if (vault === undefined) throw new Error('No component holds the open store');
    const { records, journal } = vault;
    const read = await journal.read({ from: 1, to: journal.head().sequence });
    if (!read.ok || read.value === undefined) throw new Error('The journal was not read');
    return {
      records: Object.fromEntries(
        collections.map((collection) => [
          collection,
          Object.fromEntries(
            [...records.all(collection)].map(([id, record]) => [id, JSON.stringify(record)]),
          ),
        ]),
      ),
      journal: read.value.map((entry) => JSON.stringify(entry)),
    };
  }, Object.keys(registry));
}
