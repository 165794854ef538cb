import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failingDisk } from '../../main/hashing/testing-hashing';
import { aFolderBridge, type FolderBridge } from '../../test/builders/folder-bridge';

let bridge: FolderBridge;
beforeEach(() => {
  bridge = aFolderBridge();
});
afterEach(() => bridge.remove());

const text = (words: string) => new TextEncoder().encode(words);
const hash = (words: string) => createHash('sha256').update(words).digest('hex');
const twoLetters = [
  { name: 'Letter 1.docx', bytes: text('one') },
  { name: 'Letter 2.docx', bytes: text('two') },
];

describe('saving a folder', () => {
  it('writes every file into a new folder and answers the hashes of what stands there', async () => {
    const seen: number[] = [];
    const saved = await bridge.saveFolder({
      suggestedName: 'Letters: May 2027',
      files: twoLetters,
      onProgress: (done) => seen.push(done),
    });
    expect(saved).toEqual({
      ok: true,
      value: {
        folderName: 'Letters May 2027',
        files: [
          { name: 'Letter 1.docx', sha256: hash('one') },
          { name: 'Letter 2.docx', sha256: hash('two') },
        ],
      },
    });
    expect(seen).toEqual([1, 2]);
    expect(bridge.standing()).toEqual({ 'Letters May 2027': ['Letter 1.docx', 'Letter 2.docx'] });
    expect(bridge.read('Letters May 2027', 'Letter 2.docx')).toEqual(text('two'));
  });

  it('writes nothing where the person chooses no place', async () => {
    bridge.dialog.isFolderChosen = false;
    expect(await bridge.saveFolder({ suggestedName: 'Letters', files: twoLetters })).toEqual({
      ok: true,
      value: null,
    });
    expect(bridge.standing()).toEqual({});
  });

  it('leaves nothing when it is cancelled in the middle', async () => {
    const stop = new AbortController();
    const saved = await bridge.saveFolder({
      suggestedName: 'Letters',
      files: twoLetters,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(saved).toEqual({ ok: true, value: null });
    expect(bridge.standing()).toEqual({});
  });

  it('leaves nothing when the making of a file throws, and passes that on', async () => {
    async function* files() {
      yield { name: 'Letter 1.docx', bytes: text('one') };
      await Promise.resolve();
      throw new Error('a fault');
    }
    await expect(bridge.saveFolder({ suggestedName: 'Letters', files: files() })).rejects.toThrow('a fault');
    expect(bridge.standing()).toEqual({});
  });

  it.each([
    '../x.docx',
    'a/b.docx',
    'a\\b.docx',
    'C:x.docx',
    'nul.docx',
    '.docx.',
    ' x.docx',
    'a\u202Excod.exe',
    '..',
    '',
    `${'x'.repeat(101)}.docx`,
  ])('takes no name but a plain one (%j), and leaves nothing then', async (name) => {
    const files = [...twoLetters, { name, bytes: text('x') }];
    const saved = await bridge.saveFolder({ suggestedName: 'Letters', files });
    expect(saved.ok).toBe(false);
    expect(bridge.standing()).toEqual({});
  });

  it('writes no file over another, also where only a Windows machine would', async () => {
    const files = [...twoLetters, { name: 'LETTER 1.docx', bytes: text('x') }];
    const saved = await bridge.saveFolder({ suggestedName: 'Letters', files });
    expect(saved).toMatchObject({ error: { message: expect.stringContaining('is already there') } });
    expect(bridge.standing()).toEqual({});
  });

  it('touches no folder that stands there already', async () => {
    mkdirSync(join(bridge.place, 'letters'));
    const saved = await bridge.saveFolder({ suggestedName: 'Letters', files: twoLetters });
    expect(saved).toMatchObject({ error: { message: expect.stringContaining('already in that folder') } });
    expect(bridge.standing()).toEqual({ letters: [] });
  });

  it.each([0, 2])('says so and leaves nothing when the disk is full (after %i bytes)', async (after) => {
    const full = aFolderBridge({ disk: { open: failingDisk('ENOSPC', after) } });
    const saved = await full.saveFolder({ suggestedName: 'Letters', files: twoLetters });
    expect(saved).toMatchObject({
      error: { message: expect.stringMatching(/disk became full.*work in the desk is safe/) },
    });
    expect(full.standing()).toEqual({});
    full.remove();
  });

  it('says so before anything is written where there is too little room', async () => {
    const small = aFolderBridge({ disk: { freeBytes: () => Promise.resolve(1_000_000) } });
    const saved = await small.saveFolder({ suggestedName: 'L', files: twoLetters, expectedBytes: 9_000_000 });
    expect(saved).toMatchObject({ error: { message: expect.stringContaining('1 MB free') } });
    expect(small.standing()).toEqual({});
    small.remove();
  });

  it('says so when the folder has gone in the middle, and makes none in its place', async () => {
    const files = async function* () {
      yield { name: 'Letter 1.docx', bytes: text('one') };
      await Promise.resolve();
      for (const name of Object.keys(bridge.standing()))
        rmSync(join(bridge.place, name), { recursive: true });
      yield { name: 'Letter 2.docx', bytes: text('two') };
    };
    const saved = await bridge.saveFolder({ suggestedName: 'Letters', files: files() });
    expect(saved).toMatchObject({ error: { message: expect.stringContaining('can no longer be reached') } });
    expect(bridge.standing()).toEqual({});
  });

  it('is not finished where something else wrote into it', async () => {
    const files = async function* () {
      yield { name: 'Letter 1.docx', bytes: text('one') };
      await Promise.resolve();
      const [folder = ''] = Object.keys(bridge.standing());
      writeFileSync(join(bridge.place, folder, 'Thumbs.db'), 'x');
    };
    expect(await bridge.saveFolder({ suggestedName: 'Letters', files: files() })).toMatchObject({
      ok: false,
    });
    expect(bridge.standing()).toEqual({});
  });

  it('is one at a time, and a token of another is no key to it', async () => {
    const first = await bridge.folders.begin({ suggestedName: 'Letters', expectedBytes: 0 });
    expect(await bridge.folders.begin({ suggestedName: 'Others', expectedBytes: 0 })).toMatchObject({
      error: { kind: 'busy' },
    });
    const token = 'a'.repeat(32);
    expect(await bridge.folders.add({ token, name: 'x.docx', bytes: text('x') })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await bridge.folders.abandon({ token })).toEqual({ ok: true, value: { leftBehind: null } });
    expect(Object.keys(bridge.standing())).toEqual([
      expect.stringMatching(/^Letters\.unfinished-[0-9a-f]{6}$/),
    ]);
    if (!first.ok || !first.value.begun) throw new Error('not begun');
    await bridge.folders.abandon({ token: first.value.token });
    expect(bridge.standing()).toEqual({});
  });
});
