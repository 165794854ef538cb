import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LastKnownFile } from './last-known';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-known-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (sequence: number) => ({ vaultId: 'v', sequence, headHash: 'a'.repeat(64) });

describe('the last known end of the journal', () => {
  it('is null where none was ever written', async () => {
    expect(await new LastKnownFile(folder).read()).toEqual({ ok: true, value: null });
  });

  it('is read back as it was written', async () => {
    const file = new LastKnownFile(folder);
    expect(await file.write(at(7))).toEqual({ ok: true, value: {} });
    expect(await new LastKnownFile(folder).read()).toEqual({ ok: true, value: at(7) });
  });

  it('is the one asked for last when several are written at once', async () => {
    const file = new LastKnownFile(folder);
    await Promise.all(Array.from({ length: 20 }, (_, index) => file.write(at(index))));
    expect(await file.read()).toEqual({ ok: true, value: at(19) });
  });

  it.each(['', '{', '{"vaultId": "v"}', '[]', 'x'.repeat(70_000)])(
    'is unreadable, not absent, when damaged (%#)',
    async (text) => {
      writeFileSync(join(folder, 'last-known.json'), text);
      expect(await new LastKnownFile(folder).read()).toMatchObject({
        ok: false,
        error: { kind: 'unreadable' },
      });
      expect(readFileSync(join(folder, 'last-known.json'), 'utf8')).toBe(text);
    },
  );

  it('says so when it cannot be written', async () => {
    const written = await new LastKnownFile(join(folder, 'missing')).write(at(1));
    expect(written).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
