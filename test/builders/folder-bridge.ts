/** Saving a folder, for tests of screens: main's real sessions behind the real bridge; only the dialog answers for itself. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderSessions } from '../../main/files/folder-sessions';
import { type PackDisk, realDisk } from '../../main/files/unfinished-folder';
import { makeBridge } from '../../preload/bridge';
import type { Act, Input } from '../../preload/contract';
import type { DeskBridge } from '../../preload/desk-bridge';
import { type SaveFolder, saveFolderOver } from '../../renderer/services/save-folder';

export interface FolderBridge {
  /** For the services of a desk: `{ ...desk.services, saveFolder }`. */
  readonly saveFolder: SaveFolder;
  readonly folders: DeskBridge['folders'];
  /** Where folders go. */
  readonly place: string;
  /** Whether the dialog answers with a place. */
  readonly dialog: { isFolderChosen: boolean };
  /** What stands there: each folder's name with the names of its files. */
  readonly standing: () => Readonly<Record<string, readonly string[]>>;
  readonly read: (folder: string, name: string) => Uint8Array;
  readonly remove: () => void;
}

/** `disk` may fail. */
export function aFolderBridge(given: { readonly disk?: Partial<PackDisk> } = {}): FolderBridge {
  const base = mkdtempSync(join(tmpdir(), 'folder-bridge-'));
  const place = join(base, 'place');
  mkdirSync(place);
  const dialog = { isFolderChosen: true };
  const sessions = new FolderSessions({ ...realDisk, ...given.disk });
  const answers: { [A in Act<'folders'>]: (input: Input<'folders', A>) => unknown } = {
    begin: async (input) => {
      if (!dialog.isFolderChosen) return { ok: true, value: { begun: false } };
      const begun = await sessions.begin(place, input);
      return begun.ok ? { ok: true, value: { begun: true, ...begun.value } } : begun;
    },
    add: (input) => sessions.add(input),
    finish: (input) => sessions.finish(input),
    abandon: (input) => sessions.abandon(input),
  };
  // Sound: the bridge looks acts up by name; their shapes are checked by the contract on the way.
  const acts = answers as unknown as Record<string, (input: unknown) => unknown>;
  const { folders } = makeBridge((channel, input) =>
    Promise.resolve(acts[channel.replace('desk:folders.', '')]?.(input)),
  );
  return {
    saveFolder: saveFolderOver(folders),
    folders,
    place,
    dialog,
    standing: () =>
      Object.fromEntries(readdirSync(place).map((name) => [name, readdirSync(join(place, name))])),
    read: (folder, name) => new Uint8Array(readFileSync(join(place, folder, name))),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
