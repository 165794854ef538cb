/** An open desk in memory, for tests of screens: real records, guards and undo; no store, no key. */
import { MantineProvider } from '@mantine/core';
import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { asId } from '../../renderer/core/foundation/ids';
import { standingIn } from '../../renderer/core/guard-question';
import { refusalOf } from '../../renderer/core/guards';
import { newDeskUser } from '../../renderer/core/operation/desk';
import { newOperation, type Operation } from '../../renderer/core/operation/operation';
import { type CollectionName, type DeskRecords, registry } from '../../renderer/core/records';
import { type DeskChange, DeskProvider, type DeskServices } from '../../renderer/services/desk-context';
import { OperationProvider } from '../../renderer/services/operation';
import { RememberedProvider } from '../../renderer/services/remembered';
import { ok } from '../../renderer/core/foundation/result';
import type { JournalEntry, OpenRecords } from '../../renderer/vault/index';
import type { Seals } from '../../renderer/vault/api';
import { openText, sealText } from '../../renderer/vault/seals';
import { keysFrom } from '../../renderer/vault/vault-keys';

export interface MemoryDesk {
  readonly services: DeskServices;
  readonly records: OpenRecords<DeskRecords>;
  /** The purposes of all commits, and whether each could be undone; oldest first. */
  readonly commits: { readonly purpose: string; readonly undoable: boolean }[];
  /** What each commit set or removed, as the journal would hold it; oldest first. */
  readonly entries: (readonly DeskChange[])[];
  readonly notices: string[];
  readonly undo: () => void;
}

export function anOperation(given: Partial<Operation> = {}): Operation {
  return newOperation({
    id: asId<'Operation'>('operation1'),
    name: 'May 2027 local elections',
    forceName: 'Marlshire Police',
    forceAreaId: asId<'Area'>('force'),
    createdAt: '2027-01-11T09:00:00.000Z',
    areaIds: [asId<'Area'>('carrow')],
    ...given,
  });
}

/** A desk that holds these records. Each commit is checked by the schemas, as in the store. */
export function aDesk(initial: readonly DeskChange[] = []): MemoryDesk {
  const collections = new Map<string, ReadonlyMap<string, unknown>>();
  const listeners = new Set<() => void>();
  const commits: { purpose: string; undoable: boolean }[] = [];
  const entries: (readonly DeskChange[])[] = [];
  const notices: string[] = [];
  const undoable: DeskChange[][] = [];
  const journal: JournalEntry<DeskRecords>[] = [];
  const user = newDeskUser({ id: asId<'DeskUser'>('user1'), name: 'Insp J. Marl', role: 'Election SPOC' });
  const all = <C extends CollectionName>(name: C) =>
    (collections.get(name) ?? empty) as ReadonlyMap<string, DeskRecords[C]>;
  const apply = (changes: readonly DeskChange[]) => {
    const before = changes.map(
      ({ collection, id }) => ({ collection, id, after: all(collection).get(id) ?? null }) as DeskChange,
    );
    for (const name of new Set(changes.map((change) => change.collection))) {
      const next = new Map<string, unknown>(all(name));
      for (const { collection, id, after } of changes) {
        if (collection !== name) continue;
        if (after === null) next.delete(id);
        else next.set(id, registry[collection].parse(after));
      }
      collections.set(name, next);
    }
    for (const listener of listeners) listener();
    return before;
  };
  const records: OpenRecords<DeskRecords> = {
    get: (collection, id) => all(collection).get(id),
    all,
    subscribe: (_collections, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const vault = {
    user: { id: user.id },
    records,
    commit: (request: { purpose: string; changes: readonly DeskChange[]; undoable?: boolean }) => {
      const refusal = refusalOf(standingIn(records), request.changes);
      if (refusal !== null) return { ok: false, error: { kind: 'not-allowed', message: refusal } };
      const isUndoable = request.undoable ?? true;
      const before = apply(request.changes);
      entries.push(request.changes);
      journal.push({
        sequence: journal.length + 1,
        at: '2027-02-01T10:00:00.000Z',
        actor: user.id,
        purpose: request.purpose,
        undoable: isUndoable,
        hash: '',
        changes: request.changes.map(({ collection, id, after }, index) => {
          return { kind: 'change', collection, id, before: before[index]?.after ?? null, after } as never;
        }),
      });
      commits.push({ purpose: request.purpose, undoable: isUndoable });
      if (isUndoable) undoable.push(before);
      return { ok: true, value: { sequence: commits.length, durable: new Promise(() => undefined) } };
    },
    onStateChange: () => () => undefined,
    saveState: () => saved,
    journal: {
      everHeld: (collection: string) =>
        Promise.resolve(
          ok([
            ...new Set([
              ...records.all(collection as CollectionName).keys(),
              ...journal.flatMap(({ changes }) =>
                changes.filter((each) => each.collection === collection).map(({ id }) => id),
              ),
            ]),
          ]),
        ),
      history: (collection: string, id: string) =>
        Promise.resolve(
          ok(
            journal.filter(({ changes }) =>
              changes.some((each) => each.collection === collection && each.id === id),
            ),
          ),
        ),
    },
    seals,
  };
  let ids = 0;
  const services = {
    vault,
    clock: () => '2027-02-01T10:00:00.000Z',
    newId: () => `id${(ids += 1)}`,
    notify: ({ text }: { readonly text: string }) => void notices.push(text),
  } as unknown as DeskServices;
  apply([{ collection: 'deskUsers', id: user.id, after: user }, ...initial]);
  return { services, records, commits, entries, notices, undo: () => void apply(undoable.pop() ?? []) };
}

const empty: ReadonlyMap<string, unknown> = new Map();
const saved = { kind: 'saved', at: null, sequence: 0 } as const;

const vaultId = 'memory';
const keys = keysFrom(new Uint8Array(32).fill(7), vaultId);
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Real seals, under a key that only tests have. */
const seals: Seals = {
  seal: async (given) => sealText({ key: (await keys).seals, vaultId }, { ...given, random }),
  open: async (given) => openText({ key: (await keys).seals, vaultId }, given),
};

interface OnDeskProps {
  readonly desk: MemoryDesk;
  readonly operation?: Operation;
  /** Where the person stands: "/threat/assessment1". */
  readonly at: string;
  /** The address of the screen, with its parameters: "/threat/:assessmentId". */
  readonly path: string;
  readonly children: ReactElement;
}

/** A screen on an open desk. Any other address shows itself as text. */
export function OnDesk({ desk, operation = anOperation(), at, path, children }: OnDeskProps) {
  return (
    <MantineProvider env="test">
      <DeskProvider value={desk.services}>
        <RememberedProvider value={new Map()}>
          <OperationProvider value={operation}>
            <MemoryRouter initialEntries={[at]}>
              <Routes>
                <Route path={path} element={children} />
                <Route path="*" element={<p>Another screen</p>} />
              </Routes>
            </MemoryRouter>
          </OperationProvider>
        </RememberedProvider>
      </DeskProvider>
    </MantineProvider>
  );
}
