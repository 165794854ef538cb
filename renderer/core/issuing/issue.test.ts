import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlanRequest, aPlanText, composedBy, planChanges } from '../../../test/builders/plan-order';
import { goldStrategy } from '../documents/plan/gold-strategy';
import { canonicalJson } from '../foundation/canonical';
import { asId } from '../foundation/ids';
import { type RecordChange, standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import type { DeskRecords } from '../records';
import { changedSources } from './changed-sources';
import { type DocumentVersion, documentVersionSchema } from './document-version';
import {
  asIssued,
  frozenDocument,
  hasRecordChanged,
  inForce,
  issuedVersion,
  nextNumber,
  proposedHolders,
  stillToTell,
  versionsOf,
  versionState,
  withRecall,
} from './issue';

const changes = planChanges();
const holder = {
  id: asId<'DocumentHolder'>('holder1'),
  name: 'Supt P. Oake',
  organisation: 'Marlshire Police',
  givenOn: '2027-04-01',
  how: 'By email',
  recalledOn: null,
};

function issue(
  number: number,
  given: { readonly changes?: readonly RecordChange[]; readonly previous?: DocumentVersion } = {},
) {
  const request = aPlanRequest('gold-strategy', {
    changes: given.changes ?? changes,
    number,
    status: 'issued',
  });
  return issuedVersion({
    id: asId<'DocumentVersion'>(`version${number}`),
    composed: composedBy(goldStrategy, request),
    request,
    contentHash: '0'.repeat(64),
    previous: given.previous,
    holders: [holder],
    warningsSeen: ['Something was seen.'],
    by: 'Insp J. Marl',
    at: `2027-04-0${number}T09:00:00.000Z`,
  });
}

const first = issue(1);
const second = issue(2, { previous: first });

function guarded(standing: readonly DocumentVersion[], after: DocumentVersion | null, id = after?.id ?? '') {
  const all = new Map(standing.map((version) => [version.id as string, version]));
  const records = standingIn({
    get: (collection, key) => (collection === 'documentVersions' ? all.get(key) : undefined) as never,
    all: (collection) =>
      (collection === 'documentVersions' ? all : new Map()) as ReadonlyMap<
        string,
        DeskRecords[typeof collection]
      >,
  });
  return refusalOf(records, [{ collection: 'documentVersions', id, after }]);
}

describe('issuing a document', () => {
  it('keeps the document whole, and gives it back as it was', () => {
    expect(documentVersionSchema.parse(first)).toEqual(first);
    expect(frozenDocument(first).status).toBe('issued');
    expect(canonicalJson(frozenDocument(first))).toBe(first.content);
  });

  it('gives back any document byte for byte as canonical JSON', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme' })),
        (title, items) => {
          const document = {
            ...frozenDocument(first),
            title,
            blocks: [{ kind: 'list' as const, ordered: false, items }],
          };
          const content = canonicalJson(document);
          expect(canonicalJson(frozenDocument({ content }))).toBe(content);
        },
      ),
    );
  });

  it('never issues a draft', () => {
    const request = aPlanRequest('gold-strategy', { changes });
    expect(() =>
      issuedVersion({
        id: asId('x'),
        composed: composedBy(goldStrategy, request),
        request,
        contentHash: '0'.repeat(64),
        previous: undefined,
        holders: [],
        warningsSeen: [],
        by: 'x',
        at: '2027-04-01T09:00:00.000Z',
      }),
    ).toThrow();
  });

  it('counts its versions without a gap, and the newest is in force', () => {
    const versions = versionsOf([first, second], first);
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(nextNumber(versions)).toBe(3);
    expect(nextNumber([])).toBe(1);
    expect(inForce(versions)).toBe(second);
    expect([first, second].map((version) => versionState(version, versions))).toEqual([
      'replaced',
      'in-force',
    ]);
  });

  it('has nothing in force once the newest is withdrawn', () => {
    const gone = { ...second, withdrawn: { on: '2027-04-03', by: 'x', why: 'Wrong day.' } };
    expect(inForce([gone, first])).toBeUndefined();
    expect(versionState(gone, [gone, first])).toBe('withdrawn');
  });

  it('has still to tell who holds a replaced version, until the day is entered', () => {
    const versions = [second, first];
    expect(stillToTell(second, versions)).toEqual([]);
    expect(stillToTell(first, versions)).toEqual([holder]);
    const told = withRecall(first, holder.id, '2027-04-02');
    expect(stillToTell(told, [second, told])).toEqual([]);
  });

  it('proposes the holders of the version before, each as somebody new', () => {
    const proposed = proposedHolders(first, { on: '2027-04-09', newId: () => 'new1' });
    expect(proposed).toEqual([{ ...holder, id: 'new1', givenOn: '2027-04-09' }]);
  });

  it('is refused out of turn, and nothing that was issued is changed or removed', () => {
    expect(guarded([], first)).toBeNull();
    expect(guarded([], second)).toContain('numbered without a gap');
    expect(guarded([first], { ...second, number: 1 })).not.toBeNull();
    expect(guarded([first], second)).toBeNull();
    expect(guarded([first], { ...first, content: '{}' })).toContain('kept as it was');
    expect(guarded([first], null, first.id)).toContain('kept as it was');
    expect(guarded([first], { ...first, holders: [] })).toContain('stays on record');
    expect(guarded([first], withRecall(first, holder.id, '2027-04-02'))).toBeNull();
    expect(
      guarded([first], { ...first, withdrawn: { on: '2027-04-03', by: 'x', why: 'Wrong day.' } }),
    ).toBeNull();
  });
});

describe('whether the record has changed since a version was issued', () => {
  const strategy = aPlanText('gold-strategy');
  const changed = { ...strategy, sections: { ...strategy.sections, review: 'Other words.' } };
  const later: readonly RecordChange[] = [
    ...changes,
    { collection: 'planTexts', id: changed.id, after: changed },
  ];
  const now = (given: readonly RecordChange[]) =>
    composedBy(
      goldStrategy,
      asIssued(aPlanRequest('gold-strategy', { changes: given, issueDate: '2027-04-20', number: 9 }), first),
    );

  it('is found by the text itself', () => {
    expect(hasRecordChanged(first, now(changes))).toBe(false);
    expect(hasRecordChanged(first, now(later))).toBe(true);
  });

  it('is found by the state of its sources alone', () => {
    expect(changedSources(first, aPlanRequest('gold-strategy', { changes }).records)).toEqual([]);
    expect(changedSources(first, aPlanRequest('gold-strategy', { changes: later }).records)).toEqual([
      'Gold strategy',
    ]);
  });
});
