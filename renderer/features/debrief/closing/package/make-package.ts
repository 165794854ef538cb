/** Writes the package of an operation into a folder that the person chooses. */
import { LONGEST_FOLDER_NAME } from '../../../../core/bagit/bag-path';
import { fittedName } from '../../../../core/documents/suggested-file-name';
import { err, type Result } from '../../../../core/foundation/result';
import { documentFiles } from '../../../../core/operation-package/document-files';
import {
  lastFiles,
  packageInfo,
  packageManifest,
  packageParts,
  type PackageGiven,
  type PackagePart,
  type WrittenPart,
} from '../../../../core/operation-package/package-parts';
import { breath } from '../../../../services/in-slices';
import {
  type BaggedFile,
  type BagFile,
  type BagStopped,
  saveBag,
  type SavedBag,
} from '../../../../services/save-bag';
import type { DeskServices } from '../../../../services/desk-context';
import type { Writers } from '../../../../services/writers';

export interface PackageStep {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

export interface PackageTools {
  readonly desk: Pick<DeskServices, 'packs'>;
  readonly writers: Writers;
  readonly signal: AbortSignal;
  readonly tell: (step: PackageStep) => void;
  /** Which export of the operation it is: 1, 2, 3 … */
  readonly number: number;
  /** ISO date. */
  readonly today: string;
}

export interface MadePackage extends SavedBag {
  /** SHA-256 of `package.json`, which names every other file with its own. */
  readonly contentHash: string;
}

/** What a Word file and a letter of text take at most, roughly: enough to refuse a disk that is nearly full. */
const roomFor = { document: 300_000, letter: 60_000, record: 3_000, rest: 2_000_000 } as const;

/** Makes it. After a failure or a cancel nothing that looks like a package is left, as far as the disk can be reached. */
export async function makePackage(
  given: PackageGiven,
  tools: PackageTools,
): Promise<Result<MadePackage, BagStopped>> {
  const { signal, tell, today, number } = tools;
  const { operation, gathered } = given;
  const records = gathered.collections.reduce((sum, each) => sum + each.records.length, 0);
  const contents = new Contents(given, tools);
  tell({ label: 'Choosing where the package goes', done: 0, total: 0 });
  try {
    const saved = await saveBag(tools.desk.packs, {
      what: 'package',
      suggestedName: fittedName({
        marking: gathered.marking,
        operation: operation.name,
        what: 'package',
        version: String(number),
        date: today,
        longest: LONGEST_FOLDER_NAME,
      }),
      expectedBytes: contents.expectedBytes + records * roomFor.record + roomFor.rest,
      files: (written) => contents.files(written),
      info: (folderName) => packageInfo(given, folderName),
      signal,
      onFinishing: () => tell({ label: 'Reading the package back', done: 0, total: 0 }),
    });
    if (!saved.ok) return saved;
    const manifest = saved.value.files.find(({ path }) => path === contents.manifestPath);
    return { ok: true, value: { ...saved.value, contentHash: manifest?.sha256 ?? '' } };
  } catch (error) {
    if (error instanceof NotWritten) return error.isCancelled ? err({ kind: 'cancelled' }) : failed(error);
    throw error;
  }
}

function failed({ title }: NotWritten): Result<never, BagStopped> {
  return err({
    kind: 'failed',
    message: `The Word file of “${title}” could not be written, so no package was made and nothing of it was left behind. Your work is safe. Try again; if it comes back, restart the desk.`,
  });
}

/** A document of the package that gave no Word file. */
class NotWritten extends Error {
  constructor(
    readonly title: string,
    readonly isCancelled: boolean,
  ) {
    super(title);
  }
}

class Contents {
  readonly documents: number;
  /** Of the documents. */
  readonly expectedBytes: number;
  manifestPath = '';
  readonly #written: WrittenPart[] = [];
  readonly #inCollections: number;
  #done = 0;

  constructor(
    private readonly given: PackageGiven,
    private readonly tools: PackageTools,
  ) {
    const { collections } = given.gathered;
    const files = documentFiles(given);
    const letters = files.filter(({ origin }) => origin.kind === 'letter').length;
    this.documents = files.length;
    this.expectedBytes = (files.length - letters) * roomFor.document + letters * roomFor.letter;
    this.#inCollections = collections.filter(({ records }) => records.length > 0).length;
  }

  /** Every file, one after the other; the screen answers in between. */
  async *files(written: readonly BaggedFile[]): AsyncGenerator<BagFile | null, void> {
    for (const part of packageParts(this.given)) {
      await breath();
      if (part === null) yield null;
      else {
        this.#tell(part);
        const { path } = part.file;
        yield { path, bytes: await this.#bytesOf(part) };
        this.#written.push({ part, path, sha256: written.at(-1)?.sha256 ?? '' });
      }
    }
    const manifest = packageManifest(this.given, this.#written);
    for (const { path, text } of lastFiles(manifest)) {
      if (this.manifestPath === '') this.manifestPath = path;
      yield { path, bytes: new TextEncoder().encode(text) };
    }
  }

  async #bytesOf(part: Exclude<PackagePart, null>): Promise<Uint8Array> {
    if (part.kind !== 'document') return new TextEncoder().encode(part.file.text);
    const { document, title } = part.file;
    const { writers, signal } = this.tools;
    const made = await writers.word(document(), { signal });
    if (!made.ok) throw new NotWritten(title, made.error.kind === 'cancelled');
    return made.value.bytes;
  }

  #tell(part: Exclude<PackagePart, null>): void {
    const total = this.#inCollections + this.documents;
    if (part.kind === 'schema' || part.kind === 'document') this.#done += 1;
    const label =
      part.kind === 'document'
        ? `Writing document: ${part.file.title}`
        : part.kind === 'register'
          ? `Writing register: ${part.file.title}`
          : 'Writing the records';
    this.tools.tell({ label, done: this.#done, total });
  }
}
