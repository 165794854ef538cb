import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract, snapshotReasons } from '../../preload/contract';
import { readName, unverifiedName, verifiedName } from './snapshot-names';

const anySnapshot = fc.record({
  vaultId: fc.stringMatching(/^[A-Za-z0-9_-]{1,80}$/),
  sequence: fc.nat(),
  reason: fc.constantFrom(...snapshotReasons),
});
const anyMoment = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('a snapshot’s name', () => {
  it('says what the snapshot is, before and after it is verified', () => {
    fc.assert(
      fc.property(anySnapshot, anyMoment, (snapshot, moment) => {
        const name = unverifiedName(snapshot, moment);
        const facts = { ...snapshot, createdAt: moment.toISOString() };
        expect(readName(name)).toEqual({ ...facts, name, isVerified: false });
        const later = verifiedName(name);
        expect(readName(later)).toEqual({ ...facts, name: later, isVerified: true });
        expect(verifiedName(later)).toBe(later);
        expect(contract.snapshots.open.input.safeParse({ name }).success).toBe(true);
      }),
    );
  });

  it('never holds a separator of folders', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const facts = readName(text);
        expect(facts === null || !/[/\\:]|\.\./.test(text)).toBe(true);
      }),
    );
  });

  it.each([
    'v.20271306T210000000Z.s1.lock.spocsnapshot',
    'v.20270506T210000000Z.s9999999999999999.lock.spocsnapshot',
    'v.spocsnapshot',
  ])('is not read where it makes no sense: %s', (name) => expect(readName(name)).toBeNull());
});
