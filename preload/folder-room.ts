/** The room of the contract for saving many documents into one new folder. The page names files and never a path. */
import { nameProblem } from '../renderer/core/bagit/bag-path';
import { z } from '../renderer/core/foundation/schema';
import { bytesUpTo, count, MAX_DOCUMENT_BYTES, sha256, token } from './contract-shapes';
import { MOST_FILES } from './pack-rooms';

/** A name that every system takes and that leads nowhere. */
const plainName = z
  .string()
  .min(1)
  .max(260)
  .refine((name) => nameProblem(name) === null && name === name.normalize('NFC'), {
    error: 'must be a plain file name',
  });

export const foldersRoom = {
  begin: {
    purpose:
      'Lets the user choose where a new folder of documents goes, and starts it under an unfinished name.',
    input: z.strictObject({
      suggestedName: z.string().min(1).max(200),
      /** What will be added, in all, or 0 where it is not known; refused where there is less room. */
      expectedBytes: count,
    }),
    output: z.discriminatedUnion('begun', [
      z.strictObject({ begun: z.literal(true), token, folderName: z.string().min(1).max(260) }),
      z.strictObject({ begun: z.literal(false) }),
    ]),
  },
  add: {
    purpose: 'Writes one document into the folder; nothing is written over.',
    input: z.strictObject({ token, name: plainName, bytes: bytesUpTo(MAX_DOCUMENT_BYTES) }),
    output: z.strictObject({ sha256, size: count }),
  },
  finish: {
    purpose: 'Completes the folder: everything flushed to the disk, and then its name.',
    input: z.strictObject({ token }),
    output: z.strictObject({
      folderName: z.string().min(1).max(260),
      files: z.array(z.strictObject({ name: plainName, size: count, sha256 })).max(MOST_FILES),
    }),
  },
  abandon: {
    purpose: 'Gives up a folder that is not finished, and removes what was written of it.',
    input: z.strictObject({ token }),
    /** The name of what could not be removed, for display. */
    output: z.strictObject({ leftBehind: z.string().max(400).nullable() }),
  },
} as const;
