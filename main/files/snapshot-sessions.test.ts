import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearUnfinished, listSnapshots } from './snapshot-folder';
import { SnapshotSessions } from './snapshot-sessions';
import { SnapshotFolderSetting } from './settings';

let userData: string;
let now: Date;
let sessions: SnapshotSessions;

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'snapshots-'));
  now = new Date('2027-05-06T21:00:00.000Z');
  sessions = new SnapshotSessions(new SnapshotFolderSetting(userData), () => now);
});
afterEach(async () => {
  await sessions.closeAll();
  rmSync(userData, { recursive: true, force: true });
});

const folder = (): string => join(userData, 'snapshots');
const snapshot = { vaultId: 'v-1', sequence: 12, reason: 'interval' as const };
async function valueOf<T>(
  given: Promise<{ ok: true; value: T } | { ok: false; error: { kind: string; message: string } }>,
): Promise<T> {
  const result = await given;
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value;
}

async function write(...pieces: Uint8Array[]): Promise<string> {
  const { token } = await valueOf(sessions.begin(snapshot));
  for (const piece of pieces) await valueOf(sessions.append(token, piece));
  return (await valueOf(sessions.finish(token))).name;
}

describe('writing a snapshot', () => {
  it('has no name until it stands complete, and is unverified then', async () => {
    const { token } = await valueOf(sessions.begin(snapshot));
    await valueOf(sessions.append(token, new Uint8Array([1, 2])));
    expect(await valueOf(listSnapshots(folder()))).toEqual([]);
    await valueOf(sessions.append(token, new Uint8Array([3])));
    const { name } = await valueOf(sessions.finish(token));
    expect(readdirSync(folder())).toEqual([name]);
    expect(await valueOf(listSnapshots(folder()))).toEqual([
      { ...snapshot, name, size: 3, createdAt: '2027-05-06T21:00:00.000Z', isVerified: false },
    ]);
  });

  it('keeps nothing when what stands on the disk is not what was handed over', async () => {
    const { token } = await valueOf(sessions.begin(snapshot));
    await valueOf(sessions.append(token, new Uint8Array([1, 2, 3])));
    const [partial = ''] = readdirSync(folder());
    writeFileSync(join(folder(), partial), new Uint8Array([1, 9, 3]));
    expect(await sessions.finish(token)).toMatchObject({ ok: false, error: { kind: 'write-failed' } });
    expect(readdirSync(folder())).toEqual([]);
  });

  it('is busy while another is written, and takes over from one left behind for a minute', async () => {
    const first = await valueOf(sessions.begin(snapshot));
    expect(await sessions.begin(snapshot)).toMatchObject({ ok: false, error: { kind: 'busy' } });
    now = new Date(now.getTime() + 61_000);
    await valueOf(sessions.begin(snapshot));
    expect(await sessions.append(first.token, new Uint8Array(1))).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(readdirSync(folder()).length).toBe(1);
  });

  it('keeps nothing of one that is given up, or whose page has gone', async () => {
    const { token } = await valueOf(sessions.begin(snapshot));
    await valueOf(sessions.close(token));
    expect(readdirSync(folder())).toEqual([]);
    await valueOf(sessions.begin(snapshot));
    await sessions.closeAll();
    expect(readdirSync(folder())).toEqual([]);
  });

  it('says so when the chosen folder is not there, and does not make it', async () => {
    const chosen = join(userData, 'usb');
    mkdirSync(chosen);
    await new SnapshotFolderSetting(userData).choose(chosen);
    rmSync(chosen, { recursive: true });
    expect(await sessions.begin(snapshot)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(readdirSync(userData)).toEqual(['settings.json']);
  });

  it('does not write over one of the same name', async () => {
    const name = await write(new Uint8Array([1]));
    await valueOf(sessions.begin(snapshot));
    await sessions.closeAll();
    expect([...readFileSync(join(folder(), name))]).toEqual([1]);
  });
});

describe('reading a snapshot', () => {
  it('gives back the bytes, piece by piece, and fewer only at the end', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
    const name = await write(bytes.slice(0, 600), bytes.slice(600));
    const { token, size } = await valueOf(sessions.open(name));
    expect(size).toBe(1000);
    const pieces: number[] = [];
    for (let offset = 0; offset < size; offset += 300) {
      pieces.push(...(await valueOf(sessions.read({ token, offset, length: 300 }))).bytes);
    }
    expect(pieces).toEqual([...bytes]);
    expect((await valueOf(sessions.read({ token, offset: 5000, length: 10 }))).bytes.length).toBe(0);
  });

  it('no longer reads one that was closed', async () => {
    const { token } = await valueOf(sessions.open(await write(new Uint8Array([1]))));
    await valueOf(sessions.close(token));
    expect(await sessions.read({ token, offset: 0, length: 1 })).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  it('says so when it is not there', async () => {
    const name = 'v.20270506T210000000Z.s1.asked.spocsnapshot';
    expect(await sessions.open(name)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await sessions.markVerified(name)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('keeping snapshots', () => {
  it('marks one as verified and removes those no longer kept, of the same vault alone', async () => {
    const other = 'other.20270506T100000000Z.s1.asked.spocsnapshot';
    mkdirSync(folder());
    writeFileSync(join(folder(), other), 'x');
    const names: string[] = [];
    for (let minute = 0; minute < 5; minute += 1) {
      now = new Date(Date.UTC(2027, 4, 6, 12, minute));
      names.push((await valueOf(sessions.markVerified(await write(new Uint8Array([minute]))))).name);
    }
    expect(readdirSync(folder()).sort()).toEqual([other, ...names.slice(2)].sort());
    expect(names.every((name) => !name.includes('unverified'))).toBe(true);
  });

  it('keeps one alone of its vault where a person confirms it, never an unverified one, and what came since', async () => {
    const asked: number[] = [];
    const confirm = (answer: boolean) => (count: number) => {
      asked.push(count);
      return Promise.resolve(answer);
    };
    const unverified = await write(new Uint8Array([1]));
    expect(await sessions.keepOnly(unverified, confirm(true))).toMatchObject({ error: { kind: 'refused' } });
    const { name: older } = await valueOf(sessions.markVerified(unverified));
    now = new Date('2027-05-06T22:00:00.000Z');
    const { name } = await valueOf(sessions.markVerified(await write(new Uint8Array([2]))));
    const other = older.replace('v-1', 'v-2');
    writeFileSync(join(folder(), other), new Uint8Array([3]));
    expect(
      await sessions.keepOnly('v-1.20270101T000000000Z.s1.asked.spocsnapshot', confirm(true)),
    ).toMatchObject({
      error: { kind: 'not-found' },
    });
    const { token } = await valueOf(sessions.open(older));
    expect(await sessions.keepOnly(name, confirm(true))).toMatchObject({ error: { kind: 'busy' } });
    await valueOf(sessions.close(token));
    expect(asked).toEqual([]);
    expect(await valueOf(sessions.keepOnly(name, confirm(false)))).toMatchObject({
      removed: 0,
      isDeclined: true,
    });
    expect(readdirSync(folder()).sort()).toEqual([older, name, other].sort());
    const since = name.replace('T22', 'T23');
    const during = (count: number) => {
      writeFileSync(join(folder(), since), new Uint8Array([4]));
      return confirm(true)(count);
    };
    expect(await valueOf(sessions.keepOnly(name, during))).toEqual({
      removed: 1,
      left: 0,
      isDeclined: false,
    });
    expect(asked).toEqual([1, 1]);
    expect(readdirSync(folder()).sort()).toEqual([name, since, other].sort());
  });

  it('leaves alone what is not a snapshot', async () => {
    const name = await write(new Uint8Array([1]));
    for (const stranger of ['holiday.jpg', 'x.spocsnapshot', `${name}.bak`])
      writeFileSync(join(folder(), stranger), 'x');
    mkdirSync(join(folder(), 'v.20270506T110000000Z.s1.asked.spocsnapshot'));
    await valueOf(sessions.markVerified(name));
    expect((await valueOf(listSnapshots(folder()))).length).toBe(1);
    expect(readdirSync(folder()).length).toBe(5);
  });

  it('clears away what a crash left unfinished, and nothing else', async () => {
    const name = await write(new Uint8Array([1]));
    writeFileSync(join(folder(), `${name}.partial`), 'x');
    writeFileSync(join(folder(), 'mine.partial'), 'x');
    await clearUnfinished(folder());
    expect(readdirSync(folder()).sort()).toEqual(['mine.partial', name].sort());
  });
});
