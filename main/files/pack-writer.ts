import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bagDeclaration, bagFiles, bagInfo, manifestText } from '../../renderer/core/bagit/bag-text';
import type { BagInfoLine } from '../../renderer/core/bagit/bag-text';
import { ok } from '../../renderer/core/foundation/result';
import type { Output } from '../../preload/contract';
import type { Hashed, HashWatch } from '../hashing/hash-file';
import type { Hashing } from '../hashing/hashing-thread';
import type { ChosenFile } from './chosen-file';
import { isAsHashed } from './pack-folder';
import { type Bagged, packFailed, packFailure, sourceProblem, wrongHash } from './pack-problems';
import { type Outcome, type PackDisk, UnfinishedFolder, writeWhole } from './unfinished-folder';

export { type PackDisk, realDisk } from './unfinished-folder';

/** One pack being written: what goes into it stands below `data/`, and the bag's own files beside that. */
export class PackWriter {
  readonly #disk: PackDisk;
  readonly #folder: UnfinishedFolder;
  readonly #what: Bagged;

  private constructor(disk: PackDisk, what: Bagged, folder: UnfinishedFolder) {
    this.#disk = disk;
    this.#what = what;
    this.#folder = folder;
  }

  /** Starts one in a folder where nothing of its name stands and the expected bytes have room. */
  static async begin(given: {
    readonly parent: string;
    readonly name: string;
    readonly expectedBytes: number;
    readonly disk: PackDisk;
    /** What it is called in what is said of it. */
    readonly what?: Bagged | undefined;
  }): Outcome<PackWriter> {
    const what = given.what ?? 'pack';
    const begun = await UnfinishedFolder.begin({ ...given, what, root: 'data' });
    return begun.ok ? ok(new PackWriter(given.disk, what, begun.value)) : begun;
  }

  /** Whether it is finished, failed or given up. */
  get isOver(): boolean {
    return this.#folder.isOver;
  }

  /** Writes a document that the page made. */
  addDocument(path: string, bytes: Uint8Array): Outcome<Hashed> {
    return this.#folder.addFile(path, bytes);
  }

  /**
   * Copies a chosen file. One that changed, cannot be read or has another hash than expected is refused and the
   * pack goes on without it; `null` where it was cancelled.
   */
  async addEvidence(
    given: { readonly path: string; readonly file: ChosenFile; readonly expectedSha256: string | null },
    tools: { readonly hashing: Hashing; readonly watch: HashWatch },
  ): Outcome<Hashed | null> {
    const { path, file, expectedSha256 } = given;
    return this.#folder.adding<Hashed | null>(path, async (target) => {
      try {
        if ((await this.#disk.freeBytes(this.#folder.path)) < file.size)
          return await this.#folder.failed(packFailed('ENOSPC', this.#what));
      } catch (error) {
        return this.#folder.failed(packFailure(error, this.#what));
      }
      const copied = await tools.hashing.run({ source: file.path, facts: file.facts, target }, tools.watch);
      if (!copied.ok) {
        if (copied.error.kind === 'cancelled') return ok(null);
        if (copied.error.kind === 'not-written')
          return this.#folder.failed(packFailed(copied.error.code, this.#what));
        return sourceProblem(copied.error, file.name);
      }
      if (expectedSha256 === null || copied.value.sha256 === expectedSha256) return copied;
      try {
        await rm(target);
      } catch (error) {
        return this.#folder.failed(packFailure(error, this.#what));
      }
      return wrongHash(file.name);
    });
  }

  /**
   * Writes the bag's own files, flushes everything, and gives the folder its name. `baggedOn` is an ISO date. Where it
   * is read back, every file is hashed once more from the disk first, and one that differs gives the pack up.
   */
  async finish(
    info: readonly BagInfoLine[],
    { baggedOn, isReadBack }: { readonly baggedOn: string; readonly isReadBack: boolean },
  ): Outcome<Output<'packs', 'finish'>> {
    const { name, files, path } = this.#folder;
    let own: readonly (Hashed & { readonly path: string })[] = [];
    const written = await this.#folder.complete(
      async () => (own = await this.#writeOwnFiles(info, baggedOn)),
      async () => {
        if (!isReadBack) return true;
        const payload = files.map((file) => ({ ...file, path: `data/${file.path}` }));
        return isAsHashed(path, [...payload, ...own]);
      },
    );
    if (!written.ok) return written;
    const manifestSha256 = written.value.find((file) => file.path === bagFiles.manifest)?.sha256 ?? '';
    return ok({ folderName: name, manifestSha256, files: [...files] });
  }

  /** Gives it up: nothing of it stays where the disk can be reached. */
  async discard(): Promise<void> {
    await this.#folder.discard();
  }

  /** Writes what makes the folder a bag; the declaration comes last. */
  async #writeOwnFiles(
    info: readonly BagInfoLine[],
    baggedOn: string,
  ): Promise<readonly (Hashed & { readonly path: string })[]> {
    const { files, path: folder } = this.#folder;
    const write = async (path: string, text: string) => ({
      path,
      ...(await writeWhole(this.#disk, join(folder, path), Buffer.from(text, 'utf8'))),
    });
    const payload = files.map(({ path, sha256 }) => ({ path: `data/${path}`, sha256 }));
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const manifest = await write(bagFiles.manifest, manifestText(payload));
    const about = { baggedOn, bytes, files: files.length };
    const described = await write(bagFiles.info, bagInfo(info, about));
    const declared = { path: bagFiles.declaration, sha256: hashOf(bagDeclaration) };
    const tags = await write(bagFiles.tagManifest, manifestText([declared, described, manifest]));
    return [manifest, described, tags, await write(bagFiles.declaration, bagDeclaration)];
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
