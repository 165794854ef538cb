import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCarefully } from './careful-write';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careful-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing carefully', () => {
  it('writes the whole file and leaves nothing beside it', async () => {
    await writeCarefully(join(folder, 'a.json'), 'new');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('replaces an old file, readable by its owner alone', async () => {
    writeFileSync(join(folder, 'a.json'), 'old');
    await writeCarefully(join(folder, 'a.json'), new Uint8Array([1, 2, 3]));
    expect([...readFileSync(join(folder, 'a.json'))]).toEqual([1, 2, 3]);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'a.json')).mode & 0o077).toBe(0);
  });

  it('leaves what was there, and no remains, when the new file cannot take its place', async () => {
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken', 'inside'), 'x');
    await expect(writeCarefully(join(folder, 'taken'), 'new')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(readdirSync(join(folder, 'taken'))).toEqual(['inside']);
  });

  it('says what the operating system says when the folder is not there', async () => {
    await expect(writeCarefully(join(folder, 'missing', 'a.json'), 'new')).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it('leaves one whole file when many write at once', async () => {
    const path = join(folder, 'a.json');
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => writeCarefully(path, String(index).repeat(1000))),
    );
    const text = readFileSync(path, 'utf8');
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(Array.from({ length: 20 }, (_, index) => String(index).repeat(1000))).toContain(text);
  });
});
