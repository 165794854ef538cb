import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashingHere, threadFromSource } from '../hashing/testing-hashing';
import { EvidenceSessions } from './evidence-sessions';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MiB = 1024 * 1024;
function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function file(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

describe('choosing evidence', () => {
  it('tells the page a name and a size, and never where a file lies', async () => {
    const evidence = new EvidenceSessions(hashingHere());
    const answer = valueOf(
      await evidence.take([file('CCTV 3.mp4', randomBytes(7)), file('list.csv', randomBytes(0))]),
    );
    expect(answer.files.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'CCTV 3.mp4', size: 7 },
      { name: 'list.csv', size: 0 },
    ]);
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  it.skipIf(process.platform === 'win32')(
    'takes a link to a file, and no folder, device, pipe or link to one',
    async () => {
      const real = file('real.bin', randomBytes(9));
      mkdirSync(join(folder, 'folder'));
      symlinkSync(real, join(folder, 'link.bin'));
      symlinkSync('/dev/zero', join(folder, 'zero.bin'));
      symlinkSync(join(folder, 'folder'), join(folder, 'folder.bin'));
      symlinkSync(join(folder, 'round.bin'), join(folder, 'round.bin'));
      execFileSync('mkfifo', [join(folder, 'pipe.bin')]);
      const evidence = new EvidenceSessions(hashingHere());
      const odd = ['folder', 'zero.bin', 'folder.bin', 'round.bin', 'pipe.bin', 'missing.bin'];
      const { files, refused } = valueOf(
        await evidence.take([...odd, 'link.bin'].map((name) => join(folder, name)).concat('/dev/null')),
      );
      expect(files.map(({ name, size }) => ({ name, size }))).toEqual([{ name: 'link.bin', size: 9 }]);
      expect(refused.map(({ name }) => name)).toEqual([...odd, 'null']);
      for (const { why } of refused) expect(why).toMatch(/^It .+\.$/);
      const token = files[0]?.token ?? '';
      expect(valueOf(await evidence.hash(token))).toMatchObject({ hashed: true, size: 9 });
    },
  );

  it('takes no file beyond 1 TiB', async ({ skip }) => {
    const path = file('huge.bin', new Uint8Array(0));
    try {
      truncateSync(path, 1024 ** 4 + 1);
    } catch {
      skip('this file system holds no file of that size');
    }
    const evidence = new EvidenceSessions(hashingHere());
    expect(valueOf(await evidence.take([path]))).toMatchObject({
      files: [],
      refused: [{ name: 'huge.bin' }],
    });
  });
});

describe('hashing evidence', () => {
  it('answers the SHA-256 of a file, and tells how far it is', async () => {
    const thread = threadFromSource();
    const evidence = new EvidenceSessions(thread);
    const bytes = randomBytes(90 * MiB);
    const { files } = valueOf(await evidence.take([file('long.bin', bytes)]));
    const token = files[0]?.token ?? '';
    expect(valueOf(evidence.progress(token))).toEqual({ done: 0, total: 0, state: 'idle' });
    const hashing = evidence.hash(token);
    expect(valueOf(evidence.progress(token))).toMatchObject({ total: 90 * MiB, state: 'waiting' });
    expect(await evidence.hash(token)).toMatchObject({ error: { kind: 'busy' } });
    let seen = 0;
    while (seen === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen = valueOf(evidence.progress(token)).done;
    }
    expect(seen).toBeLessThanOrEqual(90 * MiB);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(valueOf(await hashing)).toEqual({ hashed: true, sha256, size: bytes.byteLength });
    await thread.stop();
  });

  it('can be cancelled and asked for again; a file that is released is known no more', async () => {
    const thread = threadFromSource();
    const evidence = new EvidenceSessions(thread);
    const { files } = valueOf(await evidence.take([file('long.bin', Buffer.alloc(60 * MiB))]));
    const token = files[0]?.token ?? '';
    const hashing = evidence.hash(token);
    evidence.cancel(token);
    expect(valueOf(await hashing)).toEqual({ hashed: false });
    expect(valueOf(await evidence.hash(token))).toMatchObject({ hashed: true });
    const again = evidence.hash(token);
    evidence.release(token);
    expect(valueOf(await again)).toEqual({ hashed: false });
    expect(await evidence.hash(token)).toMatchObject({ error: { kind: 'not-found' } });
    expect(evidence.progress(token)).toMatchObject({ error: { kind: 'not-found' } });
    await thread.stop();
  });

  it('refuses a file that changed since it was chosen, or is gone, in a sentence without its path', async () => {
    const evidence = new EvidenceSessions(hashingHere());
    const { files } = valueOf(
      await evidence.take([file('a.bin', randomBytes(9)), file('b.bin', randomBytes(9))]),
    );
    appendFileSync(join(folder, 'a.bin'), 'x');
    rmSync(join(folder, 'b.bin'));
    const answers = await Promise.all(files.map(({ token }) => evidence.hash(token)));
    expect(answers).toMatchObject([{ error: { kind: 'refused' } }, { error: { kind: 'not-found' } }]);
    expect(JSON.stringify(answers)).not.toContain(folder);
    expect(JSON.stringify(answers)).toContain('“a.bin” has changed since it was chosen');
  });

  it('stops, and forgets what was chosen, when the page has gone', async () => {
    const evidence = new EvidenceSessions(hashingHere());
    const { files } = valueOf(await evidence.take([file('a.bin', randomBytes(9 * MiB))]));
    const token = files[0]?.token ?? '';
    const hashing = evidence.hash(token);
    evidence.closeAll();
    expect(valueOf(await hashing)).toEqual({ hashed: false });
    expect(evidence.fileOf(token)).toBeUndefined();
  });
});
