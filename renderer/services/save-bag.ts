/** Writing many files into one new bag (BagIt), for which the person chooses the place, read back before it is finished. */
import type { BagInfoLine } from '../core/bagit/bag-text';
import { err, ok, type Result } from '../core/foundation/result';
import type { DeskBridge } from '../../preload/desk-bridge';

export interface BagFile {
  /** Below `data/`, in names that every system takes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file as it stands in the bag. */
export interface BaggedFile {
  readonly path: string;
  readonly sha256: string;
}

export interface SavedBag {
  readonly folderName: string;
  /** The folder that it was made in, for display only. */
  readonly label: string;
  readonly manifestSha256: string;
  readonly files: readonly (BaggedFile & { readonly size: number })[];
}

export type BagStopped =
  /** The person chose no place or cancelled: nothing of it is left. */
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly message: string };

interface SaveBag {
  readonly suggestedName: string;
  /** What it is called where something stands against it. */
  readonly what: 'pack' | 'package';
  /** Bytes in all, roughly: refused at once where there is less room. */
  readonly expectedBytes: number;
  /** What goes in; `null` is a step in which nothing came of it. It is told which files stand so far. */
  readonly files: (written: readonly BaggedFile[]) => AsyncIterable<BagFile | null>;
  readonly info: (folderName: string) => readonly BagInfoLine[];
  readonly signal: AbortSignal;
  /** Called before the bag is read back and named. */
  readonly onFinishing: () => void;
}

/**
 * Asks for a place and writes the bag there. Every file is hashed once more from the disk before the folder gets its
 * name; where that differs, it fails, is cancelled or `files` throws, nothing that looks like a bag stays. What `files`
 * throws is thrown on.
 */
export async function saveBag(
  packs: DeskBridge['packs'],
  given: SaveBag,
): Promise<Result<SavedBag, BagStopped>> {
  const { suggestedName, expectedBytes, signal, what } = given;
  const begun = await packs.begin({ suggestedName, expectedBytes, what });
  if (!begun.ok) return failed(begun.error.message);
  if (!begun.value.begun) return cancelled;
  const { token, folderName, label } = begun.value;
  const giveUp = () => packs.giveUp({ token });
  try {
    const stopped = await addFiles(packs, token, given);
    if (stopped !== null) {
      await giveUp();
      return err(stopped);
    }
    given.onFinishing();
    const info = given
      .info(folderName)
      .map(([name, value]): [string, string] => [name, value.slice(0, 1000)]);
    const finished = await packs.finish({ token, info, isReadBack: true });
    if (!finished.ok) return signal.aborted ? cancelled : failed(finished.error.message);
    const { files, manifestSha256 } = finished.value;
    return ok({ folderName, label, manifestSha256, files });
  } catch (error) {
    await giveUp();
    throw error;
  }
}

/** Adds what comes, and says why it stopped; `null` once everything is in. */
async function addFiles(
  packs: DeskBridge['packs'],
  token: string,
  { files, signal }: SaveBag,
): Promise<BagStopped | null> {
  const written: BaggedFile[] = [];
  for await (const file of files(written)) {
    if (signal.aborted) break;
    if (file === null) continue;
    const { path, bytes } = file;
    // The bridge carries plain buffers only: a view of a larger or shared one is copied.
    const added = await packs.addDocument({ token, path, bytes: new Uint8Array(bytes) });
    if (!added.ok) return { kind: 'failed', message: added.error.message };
    written.push({ path, sha256: added.value.sha256 });
  }
  return signal.aborted ? { kind: 'cancelled' } : null;
}

const cancelled = err({ kind: 'cancelled' } as const);

function failed(message: string): Result<never, BagStopped> {
  return err({ kind: 'failed', message });
}
