import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { threadFromSource } from '../hashing/testing-hashing';
import { type PackDisk, realDisk } from './pack-writer';
import { MiB, hashOf, begin, place, sessionsOn, valueOf, chosen, onStick, withPlace } from './testing-packs';

withPlace();

describe('a finished pack', () => {
  it('is a bag that sha256sum accepts, and says of itself what was given and counted', async () => {
    const thread = threadFromSource();
    const { evidence, packs } = sessionsOn({ hashing: thread });
    const video = randomBytes(5 * MiB);
    const evidenceToken = await chosen(evidence, 'llun Tŷ Gŵyn.mp4', video);
    const { token, folderName } = await valueOf(packs.begin(place.stick, begin));
    const note = Buffer.from('a note');
    await valueOf(packs.addDocument({ token, path: 'documents/01 First contact note.docx', bytes: note }));
    expect(
      await valueOf(
        packs.addEvidence({
          token,
          evidenceToken,
          path: 'evidence/RV-1 llun Tŷ Gŵyn.mp4',
          expectedSha256: hashOf(video),
        }),
      ),
    ).toEqual({ added: true, sha256: hashOf(video), size: video.byteLength });
    expect(onStick()).toEqual([expect.stringMatching(/^C-002 pack 1\.unfinished-[0-9a-f]{6}$/)]);

    const made = await valueOf(
      packs.finish({
        token,
        info: [
          ['Source-Organization', 'Marlshire Police'],
          ['External-Identifier', 'C-002'],
        ],
      }),
    );
    const bag = join(place.stick, 'C-002 pack 1');
    expect(onStick()).toEqual(['C-002 pack 1']);
    expect(folderName).toBe('C-002 pack 1');
    expect(made).toEqual({
      folderName: 'C-002 pack 1',
      manifestSha256: hashOf(readFileSync(join(bag, 'manifest-sha256.txt'))),
      files: [
        { path: 'documents/01 First contact note.docx', size: 6, sha256: hashOf(note) },
        { path: 'evidence/RV-1 llun Tŷ Gŵyn.mp4', size: video.byteLength, sha256: hashOf(video) },
      ],
    });
    expect(readdirSync(bag).sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
    expect(readFileSync(join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toBe(
      `Source-Organization: Marlshire Police\nExternal-Identifier: C-002\nBagging-Date: 2027-07-01\nPayload-Oxum: ${video.byteLength + 6}.2\n`,
    );
    if (process.platform === 'win32') return;
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const checked = execFileSync('sha256sum', ['--strict', '-c', manifest], { cwd: bag, encoding: 'utf8' });
      expect(
        checked
          .trim()
          .split('\n')
          .every((line) => line.endsWith(': OK')),
      ).toBe(true);
      expect(checked.trim().split('\n').length).toBe(manifest.startsWith('tag') ? 3 : 2);
    }
    expect(statSync(bag).mode & 0o077).toBe(0);
    await thread.stop();
  });

  it('may be empty, and is a bag all the same', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    expect(await valueOf(packs.finish({ token, info: [] }))).toMatchObject({ files: [] });
    expect(readFileSync(join(place.stick, 'C-002 pack 1', 'manifest-sha256.txt'), 'utf8')).toBe('');
    expect(await packs.finish({ token, info: [] })).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('is not made where something of its name stands, whatever its case', async () => {
    const { packs } = sessionsOn();
    mkdirSync(join(place.stick, 'c-002 PACK 1'));
    expect(await packs.begin(place.stick, begin)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(onStick()).toEqual(['c-002 PACK 1']);
  });

  it('takes no place that was taken meanwhile', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    writeFileSync(join(place.stick, 'C-002 pack 1'), 'mine');
    expect(await packs.finish({ token, info: [] })).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(onStick()).toEqual(['C-002 pack 1']);
    expect(readFileSync(join(place.stick, 'C-002 pack 1'), 'utf8')).toBe('mine');
  });

  it('waits for a virus scanner that holds it for a moment', async () => {
    let refusals = 2;
    const held: PackDisk['rename'] = (from, to) => {
      refusals -= 1;
      return refusals < 0
        ? rename(from, to)
        : Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }));
    };
    const { packs } = sessionsOn({ disk: { ...realDisk, rename: held } });
    const { token } = await valueOf(packs.begin(place.stick, begin));
    expect(await valueOf(packs.finish({ token, info: [] }))).toMatchObject({ folderName: 'C-002 pack 1' });
  });
});

describe('what goes into a pack', () => {
  it.each(['../x', '/etc/x', 'C:\\x', 'a\0b', 'a/../../x', 'nul', 'a.', 'documents/100%.docx', '.'])(
    'never lies outside of it or where not every system takes it (%j)',
    async (path) => {
      const { evidence, packs } = sessionsOn();
      const evidenceToken = await chosen(evidence, 'a.bin', randomBytes(3));
      const { token } = await valueOf(packs.begin(place.stick, begin));
      expect(await packs.addDocument({ token, path, bytes: new Uint8Array(1) })).toMatchObject({
        error: { kind: 'refused' },
      });
      expect(await packs.addEvidence({ token, evidenceToken, path, expectedSha256: null })).toMatchObject({
        error: { kind: 'refused' },
      });
      expect(readdirSync(join(place.stick, onStick()[0] ?? '', 'data'))).toEqual([]);
      expect(readdirSync(place.base).sort()).toEqual(['a.bin', 'stick']);
    },
  );

  it('is never two files where another system sees one', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    await valueOf(packs.addDocument({ token, path: 'documents/Note.docx', bytes: new Uint8Array(1) }));
    for (const path of [
      'documents/NOTE.docx',
      'Documents/other.docx',
      'documents',
      'documents/note.docx/x',
    ]) {
      const bytes = new Uint8Array(1);
      expect(await packs.addDocument({ token, path, bytes })).toMatchObject({ error: { kind: 'refused' } });
    }
    expect(await valueOf(packs.finish({ token, info: [] }))).toMatchObject({
      files: [{ path: 'documents/Note.docx' }],
    });
  });

  it('is left out when it changed or is not the recorded file, and the pack goes on without it', async () => {
    const { evidence, packs } = sessionsOn();
    const other = await chosen(evidence, 'other.bin', randomBytes(10));
    const changed = await chosen(evidence, 'changed.bin', randomBytes(10));
    appendFileSync(join(place.base, 'changed.bin'), 'x');
    const { token } = await valueOf(packs.begin(place.stick, begin));
    const wrong = await packs.addEvidence({
      token,
      evidenceToken: other,
      path: 'evidence/1.bin',
      expectedSha256: hashOf('x'),
    });
    expect(wrong).toMatchObject({
      error: { kind: 'refused', message: expect.stringContaining('not the file that was recorded') },
    });
    const late = await packs.addEvidence({
      token,
      evidenceToken: changed,
      path: 'evidence/2.bin',
      expectedSha256: null,
    });
    expect(late).toMatchObject({
      error: { kind: 'refused', message: expect.stringContaining('has changed') },
    });
    await valueOf(
      packs.addEvidence({ token, evidenceToken: other, path: 'evidence/1.bin', expectedSha256: null }),
    );
    expect((await valueOf(packs.finish({ token, info: [] }))).files.map(({ path }) => path)).toEqual([
      'evidence/1.bin',
    ]);
    expect(readdirSync(join(place.stick, 'C-002 pack 1', 'data', 'evidence'))).toEqual(['1.bin']);
  });

  it('is a file that the user chose and that is still chosen', async () => {
    const { evidence, packs } = sessionsOn();
    const evidenceToken = await chosen(evidence, 'a.bin', randomBytes(3));
    evidence.release(evidenceToken);
    const { token } = await valueOf(packs.begin(place.stick, begin));
    const given = { token, evidenceToken, path: 'evidence/a.bin', expectedSha256: null };
    expect(await packs.addEvidence(given)).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('a pack that is given up', () => {
  it('leaves nothing, also in the middle of a file', async () => {
    const thread = threadFromSource();
    const { evidence, packs } = sessionsOn({ hashing: thread });
    const evidenceToken = await chosen(evidence, 'long.bin', Buffer.alloc(200 * MiB));
    const { token } = await valueOf(packs.begin(place.stick, begin));
    const adding = packs.addEvidence({
      token,
      evidenceToken,
      path: 'evidence/long.bin',
      expectedSha256: null,
    });
    while ((await valueOf(Promise.resolve(packs.progress(token)))).done === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await packs.addDocument({ token, path: 'a', bytes: new Uint8Array(1) })).toMatchObject({
      error: { kind: 'busy' },
    });
    await valueOf(packs.giveUp(token));
    expect(await valueOf(adding)).toEqual({ added: false });
    expect(onStick()).toEqual([]);
    expect(packs.isOpen).toBe(false);
    await thread.stop();
  });

  it('leaves nothing when the page has gone, and another can be begun', async () => {
    const { packs } = sessionsOn();
    const { token } = await valueOf(packs.begin(place.stick, begin));
    expect(await packs.begin(place.stick, begin)).toMatchObject({ error: { kind: 'busy' } });
    await valueOf(packs.addDocument({ token, path: 'a/b', bytes: new Uint8Array(1) }));
    await packs.closeAll();
    expect(onStick()).toEqual([]);
    expect(await packs.addDocument({ token, path: 'a/c', bytes: new Uint8Array(1) })).toMatchObject({
      error: { kind: 'not-found' },
    });
    await valueOf(packs.begin(place.stick, begin));
  });
});
