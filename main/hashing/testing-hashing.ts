/** Hashing for tests: the real thread from its source, and the same work in this thread over a disk that may fail. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hashFile, type OpenFile } from './hash-file';
import { type Hashing, HashingThread } from './hashing-thread';

/** The hashing thread as the app has it, but from the TypeScript beside this. */
export function threadFromSource(): HashingThread {
  const source = join(__dirname, 'hashing-worker.ts');
  return new HashingThread(
    () => new Worker(`require('tsx/cjs'); require(${JSON.stringify(source)});`, { eval: true }),
  );
}

/** The same work without a thread. */
export function hashingHere(openFile: OpenFile = open): Hashing {
  return { run: (task, watch) => hashFile(task, watch, openFile) };
}

/** Opens files for real, but their writes fail with this code once so many bytes were written to any of them. */
export function failingDisk(code: string, afterBytes: number): OpenFile {
  let written = 0;
  return async (...given) => {
    const file = await open(...given);
    const write = file.write.bind(file) as (...pieces: unknown[]) => Promise<{ bytesWritten: number }>;
    const checked = async (...pieces: unknown[]): Promise<{ bytesWritten: number }> => {
      if (written >= afterBytes) throw Object.assign(new Error(`${code}: of the test`), { code });
      const answer = await write(...pieces);
      written += answer.bytesWritten;
      return answer;
    };
    return Object.assign(file, { write: checked });
  };
}
