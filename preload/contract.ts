/**
 * The one table of what the page may ask of the main process. Every channel is here, with the shape of what
 * goes in, the shape of what comes out, and what it is for; the bridge and the handlers are both made from it.
 */
import { z } from '../renderer/core/foundation/schema';
import {
  bytesUpTo,
  count,
  label,
  MAX_CHUNK_BYTES,
  MAX_DOCUMENT_BYTES,
  nothing,
  sha256,
  token,
} from './contract-shapes';
import { foldersRoom } from './folder-room';
import { evidenceRoom, packsRoom } from './pack-rooms';

export { MAX_CHUNK_BYTES, MAX_DOCUMENT_BYTES } from './contract-shapes';

/** What can be expected to go wrong in the main process. */
export const problemKinds = [
  'refused',
  'disk-full',
  'not-found',
  'unreadable',
  'write-failed',
  'busy',
] as const;

/** A problem in plain words: what happened, whether the work is safe, what to do next. */
export const deskProblemSchema = z.strictObject({
  kind: z.enum(problemKinds),
  message: z.string().min(1).max(500),
});
export type DeskProblem = z.infer<typeof deskProblemSchema>;

const vaultId = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);
const instant = z.iso.datetime();

/** Why the desk should be locked now. */
export const lockReasons = [
  'machine-locked',
  'machine-sleeping',
  'session-ending',
  'window-closing',
] as const;

/** Why a snapshot was made. */
export const snapshotReasons = ['interval', 'lock', 'before-restore', 'asked'] as const;

/** A snapshot's name: no folder, no separator, nothing but what main itself puts in one. */
export const snapshotNamePattern =
  /^[A-Za-z0-9_-]{1,80}\.\d{8}T\d{9}Z\.s\d{1,16}\.(?:interval|lock|before-restore|asked)(?:\.unverified)?\.spocsnapshot$/;
const snapshotName = z.string().max(250).regex(snapshotNamePattern);

const snapshotSchema = z.strictObject({
  name: snapshotName,
  /** Bytes. */
  size: count,
  createdAt: instant,
  /** Whether it was opened and counted after it was written. */
  isVerified: z.boolean(),
  reason: z.enum(snapshotReasons),
  vaultId,
  sequence: count,
});
export type SnapshotListing = z.infer<typeof snapshotSchema>;

export const lastKnownSchema = z.strictObject({ vaultId, sequence: count, headHash: sha256 });
export type LastKnown = z.infer<typeof lastKnownSchema>;

/** The channels by room and act: `system.info` is asked as `window.desk.system.info({})`. */
export const contract = {
  system: {
    info: {
      purpose: 'Says which version of the desk and of its engine is running.',
      input: nothing,
      output: z.strictObject({
        version: z.string(),
        electron: z.string(),
        platform: z.string(),
        isPackaged: z.boolean(),
        isDevelopment: z.boolean(),
      }),
    },
    awaitLockRequest: {
      purpose: 'Answers when the desk should lock, and why. A new call takes the place of one that waits.',
      input: nothing,
      output: z.strictObject({ reason: z.enum(lockReasons) }),
    },
    readyToClose: {
      purpose: 'Says that the page has saved what it had to, so that the window may close.',
      input: nothing,
      output: nothing,
    },
    keepOpen: {
      purpose: 'Says that changes are not on the disk yet, so that the window must not close.',
      input: nothing,
      output: nothing,
    },
    print: {
      purpose: 'Opens the print dialog for the page as it stands.',
      input: nothing,
      output: z.strictObject({ printed: z.boolean(), reason: z.string().max(200).optional() }),
    },
  },
  lastKnown: {
    read: {
      purpose:
        'Answers the last known end of the journal, kept outside the store, or null when there is none.',
      input: nothing,
      output: lastKnownSchema.nullable(),
    },
    write: {
      purpose:
        'Keeps the end of the journal outside the store, so that a lost store is noticed; null once none is known.',
      input: z.strictObject({ lastKnown: lastKnownSchema.nullable() }),
      output: nothing,
    },
  },
  snapshots: {
    list: {
      purpose: 'Lists the snapshots in the chosen folder, newest first.',
      input: nothing,
      output: z.array(snapshotSchema),
    },
    folder: {
      purpose: 'Names the folder for snapshots, for display only, with the free space there in bytes.',
      input: nothing,
      output: z.strictObject({ label, freeBytes: count, isDefault: z.boolean() }),
    },
    chooseFolder: {
      purpose: 'Lets the user choose the folder for snapshots.',
      input: nothing,
      output: z.strictObject({ label, isChanged: z.boolean() }),
    },
    begin: {
      purpose: 'Starts to write a snapshot.',
      input: z.strictObject({
        vaultId,
        sequence: count,
        reason: z.enum(snapshotReasons),
      }),
      output: z.strictObject({ token }),
    },
    append: {
      purpose: 'Writes the next piece of a snapshot.',
      input: z.strictObject({ token, bytes: bytesUpTo(MAX_CHUNK_BYTES) }),
      output: nothing,
    },
    finish: {
      purpose: 'Completes a snapshot, still unverified, if what stands on disk is what was handed over.',
      input: z.strictObject({ token }),
      output: z.strictObject({ name: snapshotName, size: count }),
    },
    open: {
      purpose: 'Opens a snapshot for reading.',
      input: z.strictObject({ name: snapshotName }),
      output: z.strictObject({ token, size: count }),
    },
    read: {
      purpose: 'Reads a piece of an open snapshot; shorter than asked for only at its end.',
      input: z.strictObject({ token, offset: count, length: z.number().int().min(1).max(MAX_CHUNK_BYTES) }),
      output: z.strictObject({ bytes: bytesUpTo(MAX_CHUNK_BYTES) }),
    },
    close: {
      purpose: 'Closes a snapshot that was opened, or gives up one that was begun.',
      input: z.strictObject({ token }),
      output: nothing,
    },
    markVerified: {
      purpose: 'Marks a snapshot as opened and counted, and removes those no longer kept.',
      input: z.strictObject({ name: snapshotName }),
      output: z.strictObject({ name: snapshotName }),
    },
    keepOnly: {
      purpose:
        'Asks the person, then removes every other snapshot of the same vault, once this one was opened and counted.',
      input: z.strictObject({ name: snapshotName }),
      output: z.strictObject({ removed: count, left: count, isDeclined: z.boolean() }),
    },
  },
  documents: {
    save: {
      purpose: 'Lets the user choose where a document is saved, and saves it there.',
      input: z.strictObject({
        suggestedName: z.string().min(1).max(200),
        bytes: bytesUpTo(MAX_DOCUMENT_BYTES),
        kind: z.enum(['word', 'workbook', 'calendar', 'table', 'picture']),
      }),
      output: z.discriminatedUnion('saved', [
        z.strictObject({ saved: z.literal(true), fileName: z.string().max(255), sha256 }),
        z.strictObject({ saved: z.literal(false) }),
      ]),
    },
  },
  evidence: evidenceRoom,
  packs: packsRoom,
  folders: foldersRoom,
} as const;

export type Contract = typeof contract;
export type Room = keyof Contract;
export type Act<R extends Room> = keyof Contract[R];

interface Channel {
  readonly purpose: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

type InputOf<C> = C extends { readonly input: infer S extends z.ZodType } ? z.infer<S> : never;
type OutputOf<C> = C extends { readonly output: infer S extends z.ZodType } ? z.infer<S> : never;
export type Input<R extends Room, A extends Act<R>> = InputOf<Contract[R][A]>;
export type Output<R extends Room, A extends Act<R>> = OutputOf<Contract[R][A]>;

/** The name under which a channel's messages travel. */
export function channelName(room: string, act: string): string {
  return `desk:${room}.${act}`;
}

/** Every channel of the table, in its order. */
export function channels(): readonly (Channel & { readonly room: string; readonly act: string })[] {
  const rooms: readonly (readonly [string, Readonly<Record<string, Channel>>])[] = Object.entries(contract);
  return rooms.flatMap(([room, acts]) =>
    Object.entries(acts).map(([act, channel]) => ({ room, act, ...channel })),
  );
}

/** The reply of a channel: plain data, never an exception. */
export function replySchema(
  output: z.ZodType,
): z.ZodType<{ ok: true; value: unknown } | { ok: false; error: DeskProblem }> {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: output }),
    z.strictObject({ ok: z.literal(false), error: deskProblemSchema }),
  ]);
}
