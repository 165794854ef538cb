import { LONGEST_FOLDER_NAME, safeName } from '../../renderer/core/bagit/bag-path';
import { dateAt } from '../../renderer/core/foundation/dates';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem, Input, Output } from '../../preload/contract';
import type { Hashing } from '../hashing/hashing-thread';
import type { EvidenceSessions } from './evidence-sessions';
import { FileInHand } from './file-in-hand';
import { OneAtATime } from './one-at-a-time';
import { unknownFile, unknownPack } from './pack-problems';
import { type PackDisk, PackWriter, realDisk } from './pack-writer';

type Reply<T> = Promise<Result<T, DeskProblem>>;

interface Parts {
  readonly hashing: Hashing;
  readonly evidence: Pick<EvidenceSessions, 'fileOf'>;
  readonly now: () => Date;
  readonly disk?: PackDisk;
}

/** A pack and the file that is being copied into it. */
class OpenPack {
  readonly writer: PackWriter;
  readonly inHand = new FileInHand();

  constructor(writer: PackWriter) {
    this.writer = writer;
  }

  get isOver(): boolean {
    return this.writer.isOver;
  }
}

/** The pack that the page is writing now, known to it by a token. One at a time, and one thing at a time on it. */
export class PackSessions {
  readonly #parts: Parts;
  readonly #open = new OneAtATime<OpenPack>('pack');

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The name that a pack gets, made of what the page suggests. */
  static nameFor(suggested: string): string {
    return safeName(suggested, { longest: LONGEST_FOLDER_NAME, otherwise: 'Pack' });
  }

  /** Whether another pack is being written. */
  get isOpen(): boolean {
    return this.#open.isOpen;
  }

  /** Starts one in the folder that the user chose; `busy` while another is open. */
  async begin(
    parent: string,
    { suggestedName, expectedBytes, what = 'pack' }: Input<'packs', 'begin'>,
  ): Reply<{ token: string; folderName: string }> {
    const name = PackSessions.nameFor(suggestedName);
    const disk = this.#parts.disk ?? realDisk;
    const begun = await this.#open.begin(async () => {
      const writer = await PackWriter.begin({ parent, name, expectedBytes, disk, what });
      return writer.ok ? ok(new OpenPack(writer.value)) : writer;
    }, what);
    return begun.ok ? ok({ token: begun.value.token, folderName: name }) : begun;
  }

  /** Writes a document into it. */
  addDocument({ token, path, bytes }: Input<'packs', 'addDocument'>): Reply<Output<'packs', 'addDocument'>> {
    return this.#open.doing(token, ({ writer }) => writer.addDocument(path, bytes));
  }

  /** Copies a chosen file into it. */
  addEvidence(given: Input<'packs', 'addEvidence'>): Reply<Output<'packs', 'addEvidence'>> {
    const { path, expectedSha256 } = given;
    return this.#open.doing(given.token, async ({ writer, inHand }) => {
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
    const pack = this.#open.of(token);
    return pack === undefined ? unknownPack('pack') : ok(pack.inHand.progress);
  }

  /** Completes it. */
  finish({ token, info, isReadBack = false }: Input<'packs', 'finish'>): Reply<Output<'packs', 'finish'>> {
    const baggedOn = dateAt(this.#parts.now().toISOString());
    return this.#open.doing(token, ({ writer }) => writer.finish(info, { baggedOn, isReadBack }));
  }

  /** Gives it up; a token that is not known is already over. */
  async giveUp(token: string): Reply<Record<string, never>> {
    if (this.#open.of(token) !== undefined) await this.closeAll();
    return ok({});
  }

  /** The page has gone: what is being written is left, and removed. */
  closeAll(): Promise<void> {
    return this.#open.close({
      stop: ({ inHand }) => inHand.cancel(),
      discard: ({ writer }) => writer.discard(),
    });
  }
}
