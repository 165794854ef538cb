import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotsToRemove } from './snapshot-retention';
import type { KeptSnapshot } from './snapshot-retention';

const NOW = '2027-05-06T11:00:00.000Z';
const DAY_MS = 86_400_000;

function snapshotAt(createdAt: string, more: Partial<KeptSnapshot> = {}): KeptSnapshot {
  return { name: createdAt, createdAt, isVerified: true, reason: 'scheduled', ...more };
}

function daysAgo(days: number, hour = 9): string {
  const time = String(hour).padStart(2, '0');
  return `${new Date(Date.parse(NOW) - days * DAY_MS).toISOString().slice(0, 10)}T${time}:00:00.000Z`;
}

function keptOf(snapshots: readonly KeptSnapshot[], now = NOW): readonly string[] {
  const removed = snapshotsToRemove(snapshots, now);
  return snapshots.map(({ name }) => name).filter((name) => !removed.includes(name));
}

const anyFolder = fc
  .array(
    fc.record({
      minutesAgo: fc.integer({ min: -3000, max: 200 * 24 * 60 }),
      isVerified: fc.boolean(),
      reason: fc.constantFrom('scheduled', 'lock', 'manual', 'before-restore'),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ minutesAgo, isVerified, reason }, index) => ({
      name: `snapshot-${index}`,
      createdAt: new Date(Date.parse(NOW) - minutesAgo * 60_000).toISOString(),
      isVerified,
      reason,
    })),
  );

describe('keeping snapshots', () => {
  it('keeps the newest 3 of today', () => {
    const today = [4, 5, 6, 7, 8].map((hour) => snapshotAt(daysAgo(0, hour)));
    expect(keptOf(today)).toEqual([6, 7, 8].map((hour) => daysAgo(0, hour)));
  });

  it('keeps the newest of each of the 14 days before', () => {
    const days = Array.from({ length: 14 }, (_, index) => index + 1);
    const all = days.flatMap((day) => [snapshotAt(daysAgo(day, 8)), snapshotAt(daysAgo(day, 17))]);
    expect(keptOf([...all, snapshotAt(daysAgo(0))])).toEqual([
      ...days.map((day) => daysAgo(day, 17)),
      daysAgo(0),
    ]);
  });

  it('keeps the newest of each week before that, however old', () => {
    const old = Array.from({ length: 400 }, (_, index) => snapshotAt(daysAgo(index + 15)));
    const kept = keptOf([...old, snapshotAt(daysAgo(0))]);
    expect(kept.length - 1).toBeGreaterThanOrEqual(Math.floor(400 / 7));
    expect(kept.length - 1).toBeLessThanOrEqual(Math.ceil(400 / 7) + 1);
  });

  it('counts the day as this country does: half past midnight in summer is today', () => {
    const evenings = ['2027-05-05T23:30:00.000Z', '2027-05-05T23:20:00.000Z', '2027-05-05T23:10:00.000Z'];
    expect(keptOf(evenings.map((moment) => snapshotAt(moment)))).toEqual(evenings);
  });

  it('never removes the last good one', () => {
    fc.assert(
      fc.property(anyFolder, (folder) => {
        const good = folder.filter(({ isVerified }) => isVerified).map(({ createdAt }) => createdAt);
        const newest = good.sort().at(-1);
        const kept = folder.filter(({ name }) => keptOf(folder).includes(name));
        expect(
          newest === undefined || kept.some((each) => each.isVerified && each.createdAt === newest),
        ).toBe(true);
      }),
    );
  });

  it('removes nothing where none was ever verified', () => {
    fc.assert(
      fc.property(anyFolder, (folder) => {
        const unverified = folder.map((each) => ({ ...each, isVerified: false }));
        expect(snapshotsToRemove(unverified, NOW)).toEqual([]);
      }),
    );
  });

  it('keeps one made before a restore for 30 days, verified or not', () => {
    fc.assert(
      fc.property(anyFolder, (folder) => {
        const kept = keptOf(folder);
        const young = folder.filter(
          ({ reason, createdAt }) =>
            reason === 'before-restore' && Date.parse(NOW) - Date.parse(createdAt) < 29 * DAY_MS,
        );
        for (const { name } of young) expect(kept).toContain(name);
      }),
    );
  });

  it('removes one that was not verified only when a newer good one stands', () => {
    fc.assert(
      fc.property(anyFolder, (folder) => {
        for (const name of snapshotsToRemove(folder, NOW)) {
          const removed = folder.find((each) => each.name === name);
          const isCovered = folder.some(
            (each) => each.isVerified && Date.parse(each.createdAt) >= Date.parse(removed?.createdAt ?? NOW),
          );
          expect(isCovered).toBe(true);
        }
      }),
    );
  });

  it('removes nothing more when asked again', () => {
    fc.assert(
      fc.property(anyFolder, (folder) => {
        const kept = keptOf(folder);
        expect(
          snapshotsToRemove(
            folder.filter(({ name }) => kept.includes(name)),
            NOW,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('holds to a few files however long the desk is used', () => {
    let folder: KeptSnapshot[] = [];
    for (let quarter = 0; quarter < 120 * 24; quarter += 1) {
      const now = new Date(Date.parse('2027-01-01T00:00:00.000Z') + quarter * 3_600_000).toISOString();
      folder.push(snapshotAt(now));
      const removed = new Set(snapshotsToRemove(folder, now));
      folder = folder.filter(({ name }) => !removed.has(name));
      expect(folder.length).toBeLessThanOrEqual(3 + 14 + 18);
    }
    expect(folder.length).toBeGreaterThan(25);
  });
});
