/** The evidence and pack rooms of main, for tests of screens: the real sessions behind the real bridge; only the dialogs answer for themselves. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvidenceSessions } from '../../main/files/evidence-sessions';
import { PackSessions } from '../../main/files/pack-sessions';
import { type PackDisk, realDisk } from '../../main/files/pack-writer';
import { hashingHere } from '../../main/hashing/testing-hashing';
import { makeBridge } from '../../preload/bridge';
import type { DeskBridge } from '../../preload/desk-bridge';
import type { Act, Input } from '../../preload/contract';
import { composeWord } from '../../renderer/word/compose';
import { answerTemplateTask, type TemplateTask } from '../../renderer/word/template/answer-template-task';
import type { WordDocument } from '../../renderer/core/documents/model';

export interface PackBridge extends Pick<DeskBridge, 'evidence' | 'packs'> {
  /** A folder of its own with the evidence in it. */
  readonly folder: string;
  /** Where packs go. */
  readonly stick: string;
  /** Writes a file and answers its path. */
  readonly file: (name: string, content: string) => string;
  /** What the dialogs answer: files, and whether a folder is chosen. */
  readonly dialogs: { files: readonly string[]; isFolderChosen: boolean };
  readonly remove: () => void;
}

/** `disk` may fail; `slowly` is waited for before each copy. */
export function aPackBridge(
  given: { disk?: Partial<PackDisk>; slowly?: () => Promise<void> } = {},
): PackBridge {
  const folder = mkdtempSync(join(tmpdir(), 'pack-bridge-'));
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const dialogs: PackBridge['dialogs'] = { files: [], isFolderChosen: true };
  const here = hashingHere();
  const hashing = {
    run: async (...task: Parameters<typeof here.run>) => {
      await given.slowly?.();
      return here.run(...task);
    },
  };
  const evidence = new EvidenceSessions(hashing);
  const now = () => new Date('2027-07-01T10:00:00.000Z');
  const packs = new PackSessions({ hashing, evidence, now, disk: { ...realDisk, ...given.disk } });
  const answers: { [A in Act<'evidence'>]: (input: Input<'evidence', A>) => unknown } & Record<
    string,
    unknown
  > = {
    choose: () => evidence.take(dialogs.files),
    hash: ({ token }) => evidence.hash(token),
    progress: ({ token }) => evidence.progress(token),
    cancel: ({ token }) => evidence.cancel(token),
    release: ({ token }) => evidence.release(token),
  };
  const packAnswers: { [A in Act<'packs'>]: (input: Input<'packs', A>) => unknown } = {
    begin: async (input) => {
      if (!dialogs.isFolderChosen) return { ok: true, value: { begun: false } };
      const begun = await packs.begin(stick, input);
      return begun.ok ? { ok: true, value: { begun: true, ...begun.value, label: 'stick' } } : begun;
    },
    addDocument: (input) => packs.addDocument(input),
    addEvidence: (input) => packs.addEvidence(input),
    progress: ({ token }) => packs.progress(token),
    finish: (input) => packs.finish(input),
    giveUp: ({ token }) => packs.giveUp(token),
  };
  // Sound: the bridge looks rooms up by name; their shapes are checked by the contract on the way.
  const rooms = { evidence: answers, packs: packAnswers } as unknown as Record<
    string,
    Record<string, (input: unknown) => unknown>
  >;
  const bridge = makeBridge((channel, input) => {
    const [room = '', act = ''] = channel.replace('desk:', '').split('.');
    return Promise.resolve(rooms[room]?.[act]?.(input));
  });
  return {
    evidence: bridge.evidence,
    packs: bridge.packs,
    folder,
    stick,
    dialogs,
    file: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The Word worker's own work on this thread, for a place that has no workers. */
export class WordWorkerHere extends EventTarget {
  #isEnded = false;
  /** Answers come in the order of the questions. */
  #before = Promise.resolve();
  postMessage(given: WordDocument | TemplateTask): void {
    const answering = () =>
      'task' in given
        ? answerTemplateTask(given)
        : composeWord(given).then((written) => ({ ok: true as const, written }));
    this.#before = this.#before.then(answering).then((data) => {
      if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  terminate(): void {
    this.#isEnded = true;
  }
}
