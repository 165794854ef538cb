import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf, hashFile, type HashTask, type OpenFile } from './hash-file';
import { HashingThread } from './hashing-thread';
import { failingDisk, threadFromSource } from './testing-hashing';
import { Worker } from 'node:worker_threads';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hash-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function taskOn(bytes: Uint8Array, target: string | null = null): Promise<HashTask> {
  const source = join(folder, 'source.bin');
  writeFileSync(source, bytes);
  const facts = factsOf(await lstat(source, { bigint: true }));
  return { source, facts, target: target === null ? null : join(folder, target) };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const patient = { signal: new AbortController().signal, onProgress: () => undefined };
const MiB = 1024 * 1024;

describe('hashing a file', () => {
  it.each([0, 1, 2 * MiB - 1, 2 * MiB, 2 * MiB + 1, 7 * MiB + 13])(
    'hashes and copies %i bytes as they are',
    async (size) => {
      const bytes = randomBytes(size);
      const answer = await hashFile(await taskOn(bytes, 'copy.bin'), patient);
      expect(answer).toEqual({ ok: true, value: { sha256: hashOf(bytes), size } });
      expect(readFileSync(join(folder, 'copy.bin')).equals(bytes)).toBe(true);
      expect(await hashFile(await taskOn(bytes), patient)).toMatchObject({
        value: { sha256: hashOf(bytes) },
      });
    },
  );

  it('tells how far it is, ever further', async () => {
    const told: number[] = [];
    await hashFile(await taskOn(randomBytes(7 * MiB)), { ...patient, onProgress: (done) => told.push(done) });
    expect(told).toEqual([2 * MiB, 4 * MiB, 6 * MiB, 7 * MiB]);
  });

  it('stops when it is cancelled, and leaves nothing of the copy', async () => {
    const stopping = new AbortController();
    const watch = { signal: stopping.signal, onProgress: () => stopping.abort() };
    const answer = await hashFile(await taskOn(randomBytes(9 * MiB), 'copy.bin'), watch);
    expect(answer).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(existsSync(join(folder, 'copy.bin'))).toBe(false);
  });

  it('writes over nothing', async () => {
    writeFileSync(join(folder, 'copy.bin'), 'mine');
    const answer = await hashFile(await taskOn(randomBytes(10), 'copy.bin'), patient);
    expect(answer).toEqual({ ok: false, error: { kind: 'not-written', code: 'EEXIST' } });
    expect(readFileSync(join(folder, 'copy.bin'), 'utf8')).toBe('mine');
  });
});

describe('a file that is not the one that was chosen', () => {
  const changes: readonly (readonly [string, (path: string) => void])[] = [
    ['grew', (path) => appendFileSync(path, 'x')],
    ['shrank', (path) => truncateSync(path, 3)],
    [
      'was written to',
      (path) => {
        writeFileSync(path, randomBytes(5 * MiB));
        utimesSync(path, 1, 1);
      },
    ],
    [
      'was exchanged',
      (path) => {
        rmSync(path);
        writeFileSync(`${path}.other`, 'x');
        writeFileSync(path, randomBytes(5 * MiB));
      },
    ],
  ];

  it.each(changes)('is refused when it %s before it was read', async (_, change) => {
    const task = await taskOn(randomBytes(5 * MiB), 'copy.bin');
    change(task.source);
    expect(await hashFile(task, patient)).toEqual({ ok: false, error: { kind: 'changed' } });
    expect(existsSync(join(folder, 'copy.bin'))).toBe(false);
  });

  it.each(changes.slice(0, 3))('is refused when it %s while it was read', async (_, change) => {
    const task = await taskOn(randomBytes(5 * MiB), 'copy.bin');
    let isChanged = false;
    const onProgress = (): void => {
      if (!isChanged) change(task.source);
      isChanged = true;
    };
    expect(await hashFile(task, { ...patient, onProgress })).toEqual({
      ok: false,
      error: { kind: 'changed' },
    });
    expect(existsSync(join(folder, 'copy.bin'))).toBe(false);
  });

  it('is refused when it is not there any more', async () => {
    const task = await taskOn(randomBytes(5));
    rmSync(task.source);
    expect(await hashFile(task, patient)).toEqual({
      ok: false,
      error: { kind: 'unreadable', code: 'ENOENT' },
    });
  });
});

describe('a disk that fails', () => {
  it.each(['ENOSPC', 'EIO', 'ENODEV'])('leaves nothing of the copy (%s)', async (code) => {
    const task = await taskOn(randomBytes(9 * MiB), 'copy.bin');
    const answer = await hashFile(task, patient, failingDisk(code, 3 * MiB));
    expect(answer).toEqual({ ok: false, error: { kind: 'not-written', code } });
    expect(existsSync(join(folder, 'copy.bin'))).toBe(false);
  });

  it('is told apart from a file that cannot be read', async () => {
    const failingRead: OpenFile = async (...given) => {
      const file = await open(...given);
      return given[1] === 'wx'
        ? file
        : Object.assign(file, {
            read: () => Promise.reject(Object.assign(new Error('EIO: of the test'), { code: 'EIO' })),
          });
    };
    const answer = await hashFile(await taskOn(randomBytes(9), 'copy.bin'), patient, failingRead);
    expect(answer).toEqual({ ok: false, error: { kind: 'unreadable', code: 'EIO' } });
    expect(existsSync(join(folder, 'copy.bin'))).toBe(false);
  });

  it('is noticed when the copy is gone at the end', async () => {
    const task = await taskOn(randomBytes(5 * MiB), 'copy.bin');
    const onProgress = (): void => rmSync(join(folder, 'copy.bin'), { force: true });
    const answer = await hashFile(task, { ...patient, onProgress });
    expect(answer).toEqual({ ok: false, error: { kind: 'not-written', code: 'ENOENT' } });
  });
});

describe('the hashing thread', () => {
  it('does one task after the other, and answers each', async () => {
    const thread = threadFromSource();
    const bytes = randomBytes(5 * MiB);
    const first = await taskOn(bytes, 'one.bin');
    const answers = await Promise.all([
      thread.run(first, patient),
      thread.run({ ...first, target: null }, patient),
      thread.run({ ...first, source: join(folder, 'missing') }, patient),
    ]);
    expect(answers).toEqual([
      { ok: true, value: { sha256: hashOf(bytes), size: bytes.byteLength } },
      { ok: true, value: { sha256: hashOf(bytes), size: bytes.byteLength } },
      { ok: false, error: { kind: 'unreadable', code: 'ENOENT' } },
    ]);
    await thread.stop();
  });

  it('leaves a task that is cancelled, and one that waits', async () => {
    const thread = threadFromSource();
    const stopping = new AbortController();
    const task = await taskOn(Buffer.alloc(64 * MiB), 'copy.bin');
    const watch = { signal: stopping.signal, onProgress: () => stopping.abort() };
    const [running, waiting] = await Promise.all([thread.run(task, watch), thread.run(task, watch)]);
    expect([running, waiting]).toEqual([
      { ok: false, error: { kind: 'cancelled' } },
      { ok: false, error: { kind: 'cancelled' } },
    ]);
    expect(existsSync(join(folder, 'copy.bin'))).toBe(false);
    await thread.stop();
  });

  it('answers when its thread fails, and starts another for the next', async () => {
    const bytes = randomBytes(10);
    const task = await taskOn(bytes);
    const good = threadFromSource();
    const failing = new HashingThread(() => new Worker('throw new Error("of the test")', { eval: true }));
    expect(await failing.run(task, patient)).toEqual({ ok: false, error: { kind: 'unreadable', code: '' } });
    expect(await failing.run(task, patient)).toEqual({ ok: false, error: { kind: 'unreadable', code: '' } });
    await good.run(task, patient);
    await good.stop();
    expect(await good.run(task, patient)).toMatchObject({ value: { sha256: hashOf(bytes) } });
    await good.stop();
  });
});
