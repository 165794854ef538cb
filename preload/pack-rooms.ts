/** The rooms of the contract for evidence files and for packs. The page knows files by tokens and never by a path. */
import { isInfoLabel } from '../renderer/core/bagit/bag-text';
import { pathProblem } from '../renderer/core/bagit/bag-path';
import { z } from '../renderer/core/foundation/schema';
import { bytesUpTo, count, label, MAX_DOCUMENT_BYTES, nothing, sha256, token } from './contract-shapes';

/** The most files that one pack may hold, and that may be chosen at a time. */
export const MOST_FILES = 5000;

/** Below `data/`, in names that every system takes. */
const packPath = z
  .string()
  .max(1000)
  .refine((path) => pathProblem(path) === null, { error: 'must be a path that can stand in a pack' });
const fileName = z.string().min(1).max(260);
const folderName = z.string().min(1).max(260);

const progress = z.strictObject({
  /** Bytes of the file in hand. */
  done: count,
  /** Bytes; 0 while no file is in hand. */
  total: count,
  state: z.enum(['idle', 'waiting', 'working']),
});

export const evidenceRoom = {
  choose: {
    purpose: 'Lets the user choose one file for an item of evidence, or several for a pack.',
    input: z.strictObject({ purpose: z.enum(['item', 'pack']).optional() }),
    output: z.strictObject({
      files: z.array(z.strictObject({ token, name: fileName, size: count })).max(MOST_FILES),
      /** What was chosen and cannot be taken, with the reason as a sentence. */
      refused: z.array(z.strictObject({ name: fileName, why: z.string().max(300) })).max(MOST_FILES),
    }),
  },
  hash: {
    purpose: 'Reads a chosen file to its end and answers its SHA-256; the answer may take long.',
    input: z.strictObject({ token }),
    output: z.discriminatedUnion('hashed', [
      z.strictObject({ hashed: z.literal(true), sha256, size: count }),
      z.strictObject({ hashed: z.literal(false) }),
    ]),
  },
  progress: {
    purpose: 'Says how far the reading of a chosen file is.',
    input: z.strictObject({ token }),
    output: progress,
  },
  cancel: {
    purpose: 'Ends the reading of a chosen file; the file stays chosen.',
    input: z.strictObject({ token }),
    output: nothing,
  },
  release: {
    purpose: 'Forgets a chosen file.',
    input: z.strictObject({ token }),
    output: nothing,
  },
} as const;

export const packsRoom = {
  begin: {
    purpose: 'Lets the user choose where a pack goes, and starts it there under an unfinished name.',
    input: z.strictObject({
      suggestedName: z.string().min(1).max(200),
      /** What it is called in what is said of it: the pack of a case, or the package of an operation. */
      what: z.enum(['pack', 'package']).optional(),
      /** What will be added, in all; refused where there is less room. */
      expectedBytes: count,
    }),
    output: z.discriminatedUnion('begun', [
      /** `label` names the folder that it goes into, for display only. */
      z.strictObject({ begun: z.literal(true), token, folderName, label }),
      z.strictObject({ begun: z.literal(false) }),
    ]),
  },
  addDocument: {
    purpose: 'Writes a document into a pack.',
    input: z.strictObject({ token, path: packPath, bytes: bytesUpTo(MAX_DOCUMENT_BYTES) }),
    output: z.strictObject({ sha256, size: count }),
  },
  addEvidence: {
    purpose: 'Copies a chosen file into a pack if it is the expected one; the answer may take long.',
    input: z.strictObject({
      token,
      evidenceToken: token,
      path: packPath,
      /** `null` where no hash is known of it. */
      expectedSha256: sha256.nullable(),
    }),
    output: z.discriminatedUnion('added', [
      z.strictObject({ added: z.literal(true), sha256, size: count }),
      z.strictObject({ added: z.literal(false) }),
    ]),
  },
  progress: {
    purpose: 'Says how far the file is that is being copied into a pack.',
    input: z.strictObject({ token }),
    output: progress,
  },
  finish: {
    purpose: 'Completes a pack: its own files, flushed to the disk, and then its name.',
    input: z.strictObject({
      token,
      /** Lines for `bag-info.txt`. */
      info: z
        .array(z.tuple([z.string().refine(isInfoLabel, { error: 'must be a label' }), z.string().max(1000)]))
        .max(40),
      /** Whether every file is hashed once more from the disk before the pack gets its name. */
      isReadBack: z.boolean().optional(),
    }),
    output: z.strictObject({
      folderName,
      /** Of `manifest-sha256.txt`. */
      manifestSha256: sha256,
      files: z.array(z.strictObject({ path: packPath, size: count, sha256 })).max(MOST_FILES),
    }),
  },
  giveUp: {
    purpose: 'Gives up a pack that is not finished: what is being copied is left, and its folder removed.',
    input: z.strictObject({ token }),
    output: nothing,
  },
} as const;
