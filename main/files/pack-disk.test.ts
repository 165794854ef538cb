import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failingDisk, hashingHere, threadFromSource } from '../hashing/testing-hashing';
import { realDisk } from './pack-writer';
import { MiB, begin, place, sessionsOn, valueOf, chosen, onStick, withPlace } from './testing-packs';

withPlace();

describe('a disk that fails', () => {
  it('is refused before anything is written where it has too little room', async () => {
    const disk = { ...realDisk, freeBytes: () => Promise.resolve(5_000_000) };
    const { packs } = sessionsOn({ disk });
    const answer = await packs.begin(place.stick, { ...begin, expectedBytes: 8_000_000 });
    expect(answer).toMatchObject({
      error: { kind: 'disk-full', message: expect.stringContaining('5 MB free') },
    });
    expect(onStick()).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EFBIG', 'refused'],
    ['ENODEV', 'not-found'],
    ['EIO', 'not-found'],
  ])('leaves no pack when a copy fails in its middle (%s)', async (code, kind) => {
    const { evidence, packs } = sessionsOn({ hashing: hashingHere(failingDisk(code, 3 * MiB)) });
    const evidenceToken = await chosen(evidence, 'long.bin', Buffer.alloc(9 * MiB));
    const { token } = await valueOf(packs.begin(place.stick, begin));
    const added = await packs.addEvidence({
      token,
      evidenceToken,
      path: 'evidence/1.bin',
      expectedSha256: null,
    });
    expect(added).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(/safe\./) } });
    expect(onStick()).toEqual([]);
    expect(await packs.finish({ token, info: [] })).toMatchObject({ error: { kind: 'not-found' } });
  });

  it.each([0, 10, 60, 200])(
    'leaves no pack when a document or a manifest cannot be written (after %i bytes)',
    async (after) => {
      const { packs } = sessionsOn({ disk: { ...realDisk, open: failingDisk('ENOSPC', after) } });
      const { token } = await valueOf(packs.begin(place.stick, begin));
      const document = await packs.addDocument({
        token,
        path: 'documents/a.docx',
        bytes: new Uint8Array(20),
      });
      const finished = document.ok ? await packs.finish({ token, info: [] }) : document;
      expect(finished).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
      expect(onStick()).toEqual([]);
    },
  );

  it('leaves no pack when its folder has gone in the middle, and makes none in its place', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    await valueOf(packs.addDocument({ token, path: 'documents/a.docx', bytes: new Uint8Array(20) }));
    rmSync(join(place.stick, onStick()[0] ?? ''), { recursive: true });
    const answer = await packs.addDocument({ token, path: 'evidence/b.docx', bytes: new Uint8Array(20) });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(onStick()).toEqual([]);
  });

  it.each<readonly [string, (data: string) => void]>([
    ['is gone', (data) => rmSync(join(data, 'documents', 'a.docx'))],
    ['is another size', (data) => appendFileSync(join(data, 'documents', 'a.docx'), 'x')],
    ['was added', (data) => writeFileSync(join(data, 'Thumbs.db'), 'x')],
  ])('finishes no pack in which a file %s', async (_, spoil) => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    await valueOf(packs.addDocument({ token, path: 'documents/a.docx', bytes: new Uint8Array(20) }));
    spoil(join(place.stick, onStick()[0] ?? '', 'data'));
    expect(await packs.finish({ token, info: [] })).toMatchObject({
      ok: false,
      error: { kind: 'write-failed' },
    });
    expect(onStick()).toEqual([]);
  });

  it('is read back where that is asked: a file that differs by one sign is found, whatever its size', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    await valueOf(packs.addDocument({ token, path: 'records/a.jsonl', bytes: Buffer.from('{"id":"a"}') }));
    const written = join(place.stick, onStick()[0] ?? '', 'data', 'records', 'a.jsonl');
    writeFileSync(written, '{"id":"b"}');
    expect(await packs.finish({ token, info: [], isReadBack: true })).toMatchObject({
      ok: false,
      error: { kind: 'write-failed', message: expect.stringContaining('is not what was written there') },
    });
    expect(onStick()).toEqual([]);
  });

  it('is finished after it was read back where every file is as it was written', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    await valueOf(packs.addDocument({ token, path: 'records/a.jsonl', bytes: randomBytes(3 * MiB) }));
    await valueOf(packs.addDocument({ token, path: 'empty.txt', bytes: new Uint8Array() }));
    const { folderName } = await valueOf(packs.finish({ token, info: [], isReadBack: true }));
    expect(onStick()).toEqual([folderName]);
  });

  it('is called a package in what is said of it where the package of an operation is written', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, { ...begin, what: 'package' }));
    rmSync(join(place.stick, onStick()[0] ?? ''), { recursive: true });
    const answer = await packs.addDocument({ token, path: 'records/a.jsonl', bytes: new Uint8Array(20) });
    const after = await packs.addDocument({ token, path: 'records/b.jsonl', bytes: new Uint8Array(20) });
    const [gone = '', over = ''] = [answer, after].map((each) => (each.ok ? '' : each.error.message));
    expect(gone).toMatch(
      /^The folder of the package can no longer be reached.* then make the package again\.$/,
    );
    expect(over).toBe('That package is no longer open. Your work is safe. Make the package again.');
    for (const said of [gone, over]) expect(said).not.toMatch(/\bpack\b/);
  });

  it('is only left with an unfinished name where the desk ends in the middle', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    await valueOf(packs.addDocument({ token, path: 'documents/a.docx', bytes: new Uint8Array(20) }));
    const [left = ''] = onStick();
    expect(left).toContain('unfinished');
    expect(existsSync(join(place.stick, left, 'bagit.txt'))).toBe(false);
    const later = sessionsOn();
    await valueOf(later.packs.begin(place.stick, begin));
    expect(onStick()).toContain(left);
  });
});

/** A small disk of its own, made by root alone; `null` where this machine allows none. */
function smallDisk(): string | null {
  const folder = join(place.base, 'small');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

describe('a disk that is really full or really gone', () => {
  it('leaves no pack when it becomes full while a file is copied', async ({ skip }) => {
    const disk = smallDisk();
    skip(disk === null, 'needs the right to mount a small disk');
    const thread = threadFromSource();
    try {
      // It told of room that it does not have, as a network folder may.
      const boastful = { ...realDisk, freeBytes: () => Promise.resolve(1e12) };
      const { evidence, packs } = sessionsOn({ hashing: thread, disk: boastful });
      const evidenceToken = await chosen(evidence, 'long.bin', randomBytes(20 * MiB));
      const { token } = await valueOf(packs.begin(disk ?? '', begin));
      const given = { token, evidenceToken, path: 'evidence/1.bin', expectedSha256: null };
      expect(await packs.addEvidence(given)).toMatchObject({ error: { kind: 'disk-full' } });
      expect(readdirSync(disk ?? '')).toEqual([]);
    } finally {
      await thread.stop();
      execFileSync('umount', ['-l', disk ?? '']);
    }
  });

  it('leaves nothing where a stick was, once it was taken out in the middle', async ({ skip }) => {
    const disk = smallDisk();
    skip(disk === null, 'needs the right to mount a small disk');
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(disk ?? '', begin));
    await valueOf(packs.addDocument({ token, path: 'documents/a.docx', bytes: new Uint8Array(20) }));
    execFileSync('umount', ['-l', disk ?? '']);
    const answer = await packs.addDocument({ token, path: 'documents/b.docx', bytes: new Uint8Array(20) });
    expect(answer).toMatchObject({
      error: { kind: 'not-found', message: expect.stringContaining('taken out') },
    });
    expect(readdirSync(disk ?? '')).toEqual([]);
    expect(lstatSync(disk ?? '').isDirectory()).toBe(true);
  });
});
