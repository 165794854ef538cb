/** Saving many documents into one new folder, for which the person chooses the place. */
import { ok, type Result } from '../core/foundation/result';
import type { DeskBridge } from '../../preload/desk-bridge';

export interface FolderFile {
  /** A plain name that every system takes, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SavedFolder {
  readonly folderName: string;
  /** In the order in which they were given; the SHA-256 of what stands on the disk. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/**
 * Asks for a place, makes a folder there and writes the files as they come. Nothing is written over; where it fails,
 * is cancelled or `files` throws, nothing of the folder stays, or the message says what does. `null` where the person
 * chose no place or cancelled. What `files` throws is thrown on.
 */
export type SaveFolder = (input: {
  readonly suggestedName: string;
  readonly files: AsyncIterable<FolderFile> | Iterable<FolderFile>;
  /** Bytes in all, where they are known: refused at once where there is less room. */
  readonly expectedBytes?: number;
  readonly signal?: AbortSignal;
  /** The number of files written. */
  readonly onProgress?: (done: number) => void;
}) => Promise<Result<SavedFolder | null, { readonly message: string }>>;

/** Saves folders through the room of the bridge. */
export function saveFolderOver(folders: DeskBridge['folders']): SaveFolder {
  return async ({ suggestedName, files, expectedBytes = 0, signal, onProgress }) => {
    const begun = await folders.begin({ suggestedName, expectedBytes });
    if (!begun.ok) return failed(begun.error);
    if (!begun.value.begun) return ok(null);
    const { token } = begun.value;
    let done = 0;
    try {
      for await (const { name, bytes } of files) {
        if (signal?.aborted === true) break;
        // The bridge carries plain buffers only: a view of a larger or shared one is copied.
        const added = await folders.add({ token, name, bytes: new Uint8Array(bytes) });
        if (!added.ok) return await abandoned(folders, token, added.error);
        onProgress?.((done += 1));
      }
    } catch (error) {
      await folders.abandon({ token });
      throw error;
    }
    if (signal?.aborted === true) return abandoned(folders, token, null);
    const finished = await folders.finish({ token });
    if (!finished.ok) return abandoned(folders, token, finished.error);
    const { folderName, files: written } = finished.value;
    return ok({ folderName, files: written.map(({ name, sha256 }) => ({ name, sha256 })) });
  };
}

/** Gives the folder up, and answers why: `null` where the person cancelled. */
async function abandoned(
  folders: DeskBridge['folders'],
  token: string,
  why: { readonly message: string } | null,
): Promise<Result<null, { readonly message: string }>> {
  const left = await folders.abandon({ token });
  const leftBehind = left.ok ? left.value.leftBehind : null;
  if (leftBehind === null) return why === null ? ok(null) : failed(why);
  const rest = `The folder “${leftBehind}” could not be removed and is not complete: delete it when its disk can be reached again.`;
  return failed({ message: why === null ? `Saving was cancelled. ${rest}` : `${why.message} ${rest}` });
}

function failed({ message }: { readonly message: string }): { ok: false; error: { message: string } } {
  return { ok: false, error: { message } };
}
