import { randomBytes } from 'node:crypto';
import { LONGEST_FOLDER_NAME, safeName } from '../../renderer/core/bagit/bag-path';
import { dateAt } from '../../renderer/core/foundation/dates';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem, Input, Output } from '../../preload/contract';
import type { Hashing } from '../hashing/hashing-thread';
import type { EvidenceSessions } from './evidence-sessions';
import { FileInHand } from './file-in-hand';
import { packBusy, unknownFile, unknownPack } from './pack-problems';
import { type PackDisk, PackWriter, realDisk } from './pack-writer';

type Reply<T> = Promise<Result<T, DeskProblem>>;

interface Parts {
  readonly hashing: Hashing;
  readonly evidence: Pick<EvidenceSessions, 'fileOf'>;
  readonly now: () => Date;
  readonly disk?: PackDisk;
}

interface OpenPack {
  readonly token: string;
  readonly writer: PackWriter;
  readonly inHand: FileInHand;
  /** Ends with what is being done to it. */
  busy: Promise<unknown> | undefined;
}

/** The pack that the page is writing now, known to it by a token. One at a time, and one thing at a time on it. */
export class PackSessions {
  readonly #parts: Parts;
  #open: OpenPack | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The name that a pack gets, made of what the page suggests. */
  static nameFor(suggested: string): string {
    return safeName(suggested, { longest: LONGEST_FOLDER_NAME, otherwise: 'Pack' });
  }

  /** Whether another pack is being written. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Starts one in the folder that the user chose; `busy` while another is open. */
  async begin(
    parent: string,
    { suggestedName, expectedBytes }: Input<'packs', 'begin'>,
  ): Reply<{ token: string; folderName: string }> {
    if (this.#open !== undefined) return packBusy();
    const name = PackSessions.nameFor(suggestedName);
    const disk = this.#parts.disk ?? realDisk;
    const writer = await PackWriter.begin({ parent, name, expectedBytes, disk });
    if (!writer.ok) return writer;
    const token = randomBytes(16).toString('hex');
    this.#open = { token, writer: writer.value, inHand: new FileInHand(), busy: undefined };
    return ok({ token, folderName: name });
  }

  /** Writes a document into it. */
  addDocument({ token, path, bytes }: Input<'packs', 'addDocument'>): Reply<Output<'packs', 'addDocument'>> {
    return this.#working(token, ({ writer }) => writer.addDocument(path, bytes));
  }

  /** Copies a chosen file into it. */
  addEvidence(given: Input<'packs', 'addEvidence'>): Reply<Output<'packs', 'addEvidence'>> {
    const { path, expectedSha256 } = given;
    return this.#working(given.token, async ({ writer, inHand }) => {
      const file = this.#parts.evidence.fileOf(given.evidenceToken);
      if (file === undefined) return unknownFile();
      const added = await inHand.during(file.size, (watch) =>
        writer.addEvidence({ path, file, expectedSha256 }, { hashing: this.#parts.hashing, watch }),
      );
      if (!added.ok) return added;
      return ok(added.value === null ? { added: false as const } : { added: true as const, ...added.value });
    });
  }

  /** How far the file in hand is. */
  progress(token: string): Result<Output<'packs', 'progress'>, DeskProblem> {
    return this.#open?.token === token ? ok(this.#open.inHand.progress) : unknownPack();
  }

  /** Completes it. */
  finish({ token, info }: Input<'packs', 'finish'>): Reply<Output<'packs', 'finish'>> {
    const baggedOn = dateAt(this.#parts.now().toISOString());
    return this.#working(token, ({ writer }) => writer.finish(info, baggedOn));
  }

  /** Gives it up; a token that is not known is already over. */
  async giveUp(token: string): Reply<Record<string, never>> {
    if (this.#open?.token === token) await this.closeAll();
    return ok({});
  }

  /** The page has gone: what is being written is left, and removed. */
  async closeAll(): Promise<void> {
    const pack = this.#open;
    if (pack === undefined) return;
    pack.inHand.cancel();
    await pack.busy;
    // A pack that was finishing meanwhile is whole and stays.
    if (!pack.writer.isOver) await pack.writer.discard();
    if (this.#open === pack) this.#open = undefined;
  }

  async #working<T>(token: string, work: (pack: OpenPack) => Reply<T>): Reply<T> {
    const pack = this.#open;
    if (pack?.token !== token) return unknownPack();
    if (pack.busy !== undefined) return packBusy();
    const working = work(pack);
    pack.busy = working.catch(() => undefined);
    try {
      return await working;
    } finally {
      pack.busy = undefined;
      if (pack.writer.isOver && this.#open === pack) this.#open = undefined;
    }
  }
}
