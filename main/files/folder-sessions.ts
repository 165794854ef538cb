import { basename } from 'node:path';
import { LONGEST_FOLDER_NAME, safeName } from '../../renderer/core/bagit/bag-path';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem, Input, Output } from '../../preload/contract';
import { OneAtATime } from './one-at-a-time';
import { type PackDisk, realDisk, UnfinishedFolder } from './unfinished-folder';

type Reply<T> = Promise<Result<T, DeskProblem>>;

/** The folder of documents that the page is writing now, known to it by a token. One at a time. */
export class FolderSessions {
  readonly #disk: PackDisk;
  readonly #open = new OneAtATime<UnfinishedFolder>('folder');

  constructor(disk: PackDisk = realDisk) {
    this.#disk = disk;
  }

  /** The name that a folder gets, made of what the page suggests. */
  static nameFor(suggested: string): string {
    return safeName(suggested, { longest: LONGEST_FOLDER_NAME, otherwise: 'Documents' });
  }

  /** Whether another folder is being written. */
  get isOpen(): boolean {
    return this.#open.isOpen;
  }

  /** Starts one in the folder that the user chose; `busy` while another is open. */
  async begin(
    parent: string,
    { suggestedName, expectedBytes }: Input<'folders', 'begin'>,
  ): Reply<{ token: string; folderName: string }> {
    const name = FolderSessions.nameFor(suggestedName);
    const place = { what: 'folder' as const, disk: this.#disk, parent, name, root: '', expectedBytes };
    const begun = await this.#open.begin(() => UnfinishedFolder.begin(place));
    return begun.ok ? ok({ token: begun.value.token, folderName: name }) : begun;
  }

  /** Writes a file into it. */
  add({ token, name, bytes }: Input<'folders', 'add'>): Reply<Output<'folders', 'add'>> {
    return this.#open.doing(token, (folder) => folder.addFile(name, bytes));
  }

  /** Completes it. */
  finish({ token }: Input<'folders', 'finish'>): Reply<Output<'folders', 'finish'>> {
    return this.#open.doing(token, async (folder) => {
      const done = await folder.complete(() => Promise.resolve(folder.files));
      if (!done.ok) return done;
      const files = done.value.map(({ path, size, sha256 }) => ({ name: path, size, sha256 }));
      return ok({ folderName: folder.name, files });
    });
  }

  /** Gives it up; answers what is left of it, which only a disk out of reach brings about. */
  async abandon({ token }: Input<'folders', 'abandon'>): Reply<Output<'folders', 'abandon'>> {
    const folder = this.#open.of(token);
    if (folder === undefined) return ok({ leftBehind: null });
    const isRemoved = await this.#close();
    return ok({ leftBehind: isRemoved ? null : basename(folder.path) });
  }

  /** The page has gone: what was written is removed. */
  async closeAll(): Promise<void> {
    await this.#close();
  }

  async #close(): Promise<boolean> {
    let isRemoved = true;
    await this.#open.close({
      discard: async (folder) => {
        isRemoved = await folder.discard();
      },
    });
    return isRemoved;
  }
}
