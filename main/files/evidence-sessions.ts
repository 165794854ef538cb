import { randomBytes } from 'node:crypto';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import { MOST_FILES } from '../../preload/pack-rooms';
import type { DeskProblem, Output } from '../../preload/contract';
import type { Hashing } from '../hashing/hashing-thread';
import { type ChosenFile, lookAtChosen, nameOf } from './chosen-file';
import { FileInHand } from './file-in-hand';
import { packBusy, sourceProblem, unknownFile } from './pack-problems';

type Reply<A extends keyof EvidenceRoom> = Promise<Result<EvidenceRoom[A], DeskProblem>>;
interface EvidenceRoom {
  readonly choose: Output<'evidence', 'choose'>;
  readonly hash: Output<'evidence', 'hash'>;
}

interface Held {
  readonly file: ChosenFile;
  readonly inHand: FileInHand;
}

/** The files of evidence that the user has chosen, each known to the page by a token alone. Nothing of them is kept. */
export class EvidenceSessions {
  readonly #hashing: Hashing;
  readonly #held = new Map<string, Held>();

  constructor(hashing: Hashing) {
    this.#hashing = hashing;
  }

  /** Takes what was chosen in the dialog; what cannot be taken is told apart, with the reason. */
  async take(paths: readonly string[]): Reply<'choose'> {
    const answer: Output<'evidence', 'choose'> = { files: [], refused: [] };
    for (const path of paths.slice(0, MOST_FILES)) {
      const looked = await lookAtChosen(path);
      if (!looked.ok) answer.refused.push({ name: nameOf(path), why: looked.error });
      else if (this.#held.size >= MOST_FILES)
        answer.refused.push({ name: nameOf(path), why: `More than ${MOST_FILES} files are chosen.` });
      else answer.files.push(this.#hold(looked.value));
    }
    return ok(answer);
  }

  /** Reads one to its end; `busy` while it is being read already. */
  async hash(token: string): Reply<'hash'> {
    const held = this.#held.get(token);
    if (held === undefined) return unknownFile();
    const { file, inHand } = held;
    if (inHand.isTaken) return packBusy();
    const outcome = await inHand.during(file.size, (watch) =>
      this.#hashing.run({ source: file.path, facts: file.facts, target: null }, watch),
    );
    if (outcome.ok) return ok({ hashed: true as const, ...outcome.value });
    if (outcome.error.kind === 'cancelled') return ok({ hashed: false as const });
    return sourceProblem(outcome.error, file.name);
  }

  /** How far the reading is. */
  progress(token: string): Result<Output<'evidence', 'progress'>, DeskProblem> {
    const held = this.#held.get(token);
    return held === undefined ? unknownFile() : ok(held.inHand.progress);
  }

  /** Ends the reading; a token that is not known has nothing to end. */
  cancel(token: string): Result<Record<string, never>, DeskProblem> {
    this.#held.get(token)?.inHand.cancel();
    return ok({});
  }

  /** Forgets one. */
  release(token: string): Result<Record<string, never>, DeskProblem> {
    this.cancel(token);
    this.#held.delete(token);
    return ok({});
  }

  /** The file of a token, for the pack that it goes into. */
  fileOf(token: string): ChosenFile | undefined {
    return this.#held.get(token)?.file;
  }

  /** The page has gone: nothing stays chosen, and nothing is read any more. */
  closeAll(): void {
    for (const { inHand } of this.#held.values()) inHand.cancel();
    this.#held.clear();
  }

  #hold(file: ChosenFile): { token: string; name: string; size: number } {
    const token = randomBytes(16).toString('hex');
    this.#held.set(token, { file, inHand: new FileInHand() });
    return { token, name: file.name, size: file.size };
  }
}
