/**
 * Where bytes come from: a browser `File`, a file on disk, or a text that was pasted.
 */
import { ImportRefusal } from './problem';

/** A file that can be read from its beginning as often as needed. A browser `File` fits. */
export interface SourceFile {
  readonly name: string;
  /** In bytes; known before anything is read. */
  readonly size: number;
  stream(): ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** How far the reading has come. */
export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

/** What a running import carries with it: where to report, when to stop. */
export interface ImportRun {
  readonly signal: AbortSignal | undefined;
  countBytes(bytes: number): void;
  countRows(rows: number): void;
}

/** Who follows a reading, and what stops it. */
export interface Following {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/** Begins the reading of these files. Throws the refusal `cancelled` where it was stopped before it began. */
export function startRun(files: readonly SourceFile[], { onProgress, signal }: Following): ImportRun {
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  let bytesRead = 0;
  let rows = 0;
  stopIfCancelled(signal);
  return {
    signal,
    countBytes: (bytes) => {
      bytesRead += bytes;
    },
    countRows: (count) => {
      rows += count;
      onProgress?.({ bytesRead: Math.min(bytesRead, bytesTotal), bytesTotal, rows });
    },
  };
}

/** Throws the refusal `cancelled` once the person has cancelled. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new ImportRefusal('cancelled', 'The import was cancelled. Nothing was stored.');
  }
}

/** Chunks of a file in order. Closes the stream when the consumer stops early. */
export async function* chunksOf(file: SourceFile): AsyncGenerator<Uint8Array> {
  const stream = file.stream();
  // Chromium 114 cannot iterate a ReadableStream, so it is read by its reader.
  if (!('getReader' in stream)) {
    yield* stream;
    return;
  }
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The first bytes of a file, at most `length`. */
export async function headOf(file: SourceFile, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunksOf(file)) {
    parts.push(chunk);
    total += chunk.length;
    if (total >= length) break;
  }
  return join(parts, total).subarray(0, length);
}

/** The whole file in memory; only for formats that cannot be streamed, after their size was checked. */
export async function bytesOf(file: SourceFile, run: ImportRun): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunksOf(file)) {
    stopIfCancelled(run.signal);
    parts.push(chunk);
    total += chunk.length;
    run.countBytes(chunk.length);
  }
  return join(parts, total);
}

/** A text as a file, for what is pasted from a spreadsheet. */
export function fileFromText(name: string, text: string): SourceFile {
  return fileFromBytes(name, new TextEncoder().encode(text));
}

/** Bytes as a file. */
export function fileFromBytes(name: string, bytes: Uint8Array): SourceFile {
  return {
    name,
    size: bytes.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- the shape of a stream, with nothing to wait for
    stream: async function* () {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
  };
}

function join(parts: readonly Uint8Array[], total: number): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
