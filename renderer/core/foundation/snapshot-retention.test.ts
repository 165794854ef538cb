import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotsToRemove } from './snapshot-retention';
import type { KeptSnapshot } from './snapshot-retention';

const NOW = '2027-05-06T11:00:00.000Z';
const DAY_MS = 86_400_000;

function snapshotAt(createdAt: string, more: Partial<KeptSnapshot> = {}): KeptSnapshot {
  // Numbered by the minute, as a desk that is used all the time would: the later, the higher.
  const sequence = Math.floor(Date.parse(createdAt) / 60_000);
  return { name: createdAt, createdAt, sequence, isVerified: true, reason: 'scheduled', ...more };
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
      // Few numbers, in no order with the dates: clocks put back, snapshots restored, nothing changed between two.
      sequence: fc.integer({ min: 1, max: 40 }),
      isVerified: fc.boolean(),
      reason: fc.constantFrom('scheduled', 'lock', 'manual', 'before-restore'),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ minutesAgo, sequence, isVerified, reason }, index) => ({
      name: `snapshot-${index}`,
      createdAt: new Date(Date.parse(NOW) - minutesAgo * 60_000).toISOString(),
      sequence,
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

  it('never removes the newest, nor the newest good one, by number or by date', () => {
    fc.assert(
      fc.property(anyFolder, (folder) => {
        const kept = folder.filter(({ name }) => keptOf(folder).includes(name));
        for (const some of [folder, folder.filter(({ isVerified }) => isVerified)]) {
          const isGood = (each: KeptSnapshot) => some === folder || each.isVerified;
          const highest = Math.max(...some.map(({ sequence }) => sequence));
          const latest = some
            .map(({ createdAt }) => createdAt)
            .sort()
            .at(-1);
          if (some.length === 0) continue;
          expect(kept.some((each) => isGood(each) && each.sequence === highest)).toBe(true);
          expect(kept.some((each) => isGood(each) && each.createdAt === latest)).toBe(true);
        }
      }),
    );
  });

  it('keeps the one just made where the clock was put back, however many are dated in the future', () => {
    const ahead = [1, 2, 3, 4, 5].map((days, index) => snapshotAt(daysAgo(-days), { sequence: 10 + index }));
    const made = snapshotAt(NOW, { sequence: 20 });
    expect(keptOf([...ahead, made])).toEqual([...ahead.slice(2), made].map(({ name }) => name));
  });

  it('keeps the one just made after an older snapshot was restored the same day', () => {
    const given = [4, 5, 6, 7].map((hour, index) => snapshotAt(daysAgo(0, hour), { sequence: 97 + index }));
    const made = snapshotAt(NOW, { sequence: 51 });
    expect(keptOf([...given, made])).toContain(made.name);
  });

  it('keeps the one just made, whatever else stands in the folder', () => {
    fc.assert(
      fc.property(anyFolder, fc.integer({ min: 1, max: 60 }), (folder, sequence) => {
        const others = folder.filter(({ createdAt }) => createdAt !== NOW);
        expect(keptOf([...others, snapshotAt(NOW, { name: 'made', sequence })])).toContain('made');
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
          const good = folder.filter(({ isVerified }) => isVerified);
          expect(good.some(({ createdAt }) => createdAt >= (removed?.createdAt ?? ''))).toBe(true);
          expect(good.some(({ sequence }) => sequence >= (removed?.sequence ?? Infinity))).toBe(true);
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
    for (let made = 0; made < 120 * 6; made += 1) {
      const now = new Date(Date.parse('2027-01-01T00:00:00.000Z') + made * 4 * 3_600_000).toISOString();
      folder.push(snapshotAt(now));
      const removed = new Set(snapshotsToRemove(folder, now));
      folder = folder.filter(({ name }) => !removed.has(name));
      expect(folder.length).toBeLessThanOrEqual(3 + 14 + 18);
    }
    expect(folder.length).toBeGreaterThan(25);
  });
});
