import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { type RecordChange, type StandingRecords } from '../guard-question';
import { refusalOf } from '../guards';
import type { DocumentVersion } from '../issuing/document-version';
import type { CollectionName, DeskRecords } from '../records';
import { keptAnew, keepUntilAfter, newConductEntry, reasonOfOther } from './conduct-edits';
import type { BriefingReceipt, ConductEntry } from './conduct-entry';

const operation = { id: asId<'Operation'>('op'), pollingDate: '2027-05-06' };
const entry = (given: Partial<ConductEntry> = {}): ConductEntry => ({
  ...newConductEntry(operation, {
    id: 'e1',
    kind: 'activity',
    name: 'Lena Furze',
    number: '7712',
    employment: 'pcso',
    by: 'Insp J. Marl',
    at: '2027-03-01T09:00:00.000Z',
    today: '2027-03-01',
  }),
  ...given,
});
const decision = (
  given: Partial<ConductEntry['decisions'][number]> = {},
): ConductEntry['decisions'][number] => ({
  id: asId('d1'),
  posting: 'not-in-areas',
  why: 'Weighed.',
  by: 'Sgt A. Yarrow',
  role: 'line-manager',
  on: '2027-03-02',
  ...given,
});

function refusal(
  standing: Partial<Record<CollectionName, readonly { readonly id: string }[]>>,
  change: RecordChange,
  step: 'commit' | 'undo' = 'commit',
): string | null {
  const of = <C extends CollectionName>(name: C) =>
    (standing[name] ?? []) as unknown as readonly DeskRecords[C][];
  const records: StandingRecords = {
    today: '2027-03-10',
    get: (name, id) => of(name).find((record) => record.id === id),
    where: (name, isSo) => of(name).filter(isSo),
  };
  return refusalOf(records, [change], step);
}
const set = (after: ConductEntry | null, was?: ConductEntry, step: 'commit' | 'undo' = 'commit') =>
  refusal(
    { conductEntries: was === undefined ? [] : [was] },
    { collection: 'conductEntries', id: 'e1', after },
    step,
  );

describe('the conduct register', () => {
  it('keeps every decision as it was written; a further one may be added', () => {
    const decided = entry({ decisions: [decision()] });
    const further = decision({ id: asId('d2'), posting: 'anywhere' });
    expect(set(entry({ decisions: [decision(), further] }), decided)).toBeNull();
    expect(set(entry({ decisions: [further, decision()] }), decided)).toContain('stays as it was written');
    expect(set(entry({ decisions: [decision({ why: 'Otherwise.' })] }), decided)).toContain(
      'stays as it was',
    );
    expect(set(entry(), decided)).toContain('stays as it was');
    expect(set(entry(), decided, 'undo')).toContain('stays as it was');
  });

  it('keeps kind and person once something was decided, and takes corrections of the name', () => {
    const decided = entry({ decisions: [decision()] });
    expect(set({ ...decided, kind: 'restricted-post' }, decided)).toContain('stay');
    expect(set({ ...decided, employment: 'officer' }, decided)).toContain('stay');
    expect(set({ ...decided, name: 'Lena Furse', areaIds: [asId('quay')] }, decided)).toBeNull();
    expect(set({ ...entry(), kind: 'restricted-post' }, entry())).toBeNull();
  });

  it('leaves a nomination paper of an officer to the chief constable', () => {
    const signed = entry({ kind: 'nomination', employment: 'officer' });
    const by = (role: ConductEntry['decisions'][number]['role']) =>
      set({ ...signed, decisions: [decision({ role })] }, signed);
    expect(by('line-manager')).toContain('The chief constable decides');
    expect(by('other')).toContain('The chief constable decides');
    expect(by('chief-constable')).toBeNull();
    expect(set({ ...signed, employment: 'staff', decisions: [decision()] })).toBeNull();
  });

  it('keeps what was decided until its day, and lets go of what was entered by mistake', () => {
    expect(set(null, entry({ decisions: [decision()] }))).toContain('is kept until Fri 5 May 2028');
    expect(set(null, entry({ decisions: [decision()], keepUntil: '2027-03-10' }))).not.toBeNull();
    expect(set(null, entry({ decisions: [decision()], keepUntil: '2027-03-09' }))).toBeNull();
    expect(set(null, entry())).toBeNull();
    // Nor is its day brought forward to erase it then; a longer time may be shortened to the usual one.
    const at = (was: string, is: string) => {
      const decided = entry({ decisions: [decision()], keepUntil: was });
      return refusal(
        { conductEntries: [decided], operations: [operation] },
        { collection: 'conductEntries', id: 'e1', after: { ...decided, keepUntil: is } },
      );
    };
    expect(at('2028-05-05', '2027-03-09')).toContain('at least as long as is usual');
    expect(at('2030-01-01', '2028-05-05')).toBeNull();
    expect(at('2028-05-05', '2029-01-01')).toBeNull();
  });

  it('proposes the day anew where kind or polling day changed, and leaves a chosen one alone', () => {
    const was = { kind: 'activity', pollingDate: operation.pollingDate } as const;
    const is = { ...was, kind: 'restricted-post' } as const;
    const proposed = keepUntilAfter(entry(), { was, is });
    expect(proposed).not.toBe(entry().keepUntil);
    expect(keepUntilAfter(entry({ keepUntil: '2027-12-24' }), { was, is })).toBe('2027-12-24');
    const [moved, ...more] = keptAnew(
      [entry(), entry({ id: asId('e2'), keepUntil: '2027-12-24' })],
      operation,
      '2027-05-13',
    );
    expect(moved?.keepUntil).toBe('2028-05-12');
    expect(more).toEqual([]);
  });

  it('takes a decision of somebody else only with who said that they decide', () => {
    const by = (why: string) => set(entry({ decisions: [decision({ role: 'other', why })] }), entry());
    expect(by('Weighed.')).toContain('nobody is named who said so');
    expect(by(reasonOfOther('Weighed.', ' '))).toContain('nobody is named');
    expect(by(reasonOfOther('Weighed.', 'ACC R. Tyne'))).toBeNull();
  });

  it('takes no decision before its day', () => {
    expect(set(entry({ decisions: [decision({ on: '2027-03-11' })] }), entry())).toContain(
      'has not come yet',
    );
    expect(set(null, entry({ decisions: [decision()] }), 'undo')).not.toBeNull();
    expect(set(null, entry(), 'undo')).toBeNull();
  });

  it('says when and by whom an entry was made for good', () => {
    expect(set({ ...entry(), recordedBy: 'Somebody else' }, entry())).toContain('stays');
  });

  it('always has somebody who may open it', () => {
    expect(refusal({}, { collection: 'conductAccess', id: 'op', after: null })).toContain('name others');
    const after = { id: operation.id, userIds: [asId<'DeskUser'>('u1')] };
    expect(refusal({}, { collection: 'conductAccess', id: 'op', after })).toBeNull();
  });
});

describe('a receipt', () => {
  const receipt: BriefingReceipt = {
    id: asId('r1'),
    operationId: operation.id,
    documentVersionId: asId('v1'),
    name: 'D. Bracken',
    number: '',
    on: '2027-03-09',
    how: 'Parade',
  };
  const version = (given: Partial<DocumentVersion>) =>
    ({ id: 'v1', operationId: operation.id, kind: 'officer-briefing', ...given }) as DocumentVersion;
  const give = (after: BriefingReceipt, versions: readonly DocumentVersion[]) =>
    refusal({ documentVersions: versions }, { collection: 'briefingReceipts', id: after.id, after });

  it('belongs to a briefing on conduct of its operation that was issued', () => {
    expect(give(receipt, [version({})])).toBeNull();
    expect(give(receipt, [version({ kind: 'operation-order' })])).toContain(
      'Issue the briefing first'.toLowerCase(),
    );
    expect(give(receipt, [version({ operationId: asId('other') })])).not.toBeNull();
    expect(give(receipt, [])).not.toBeNull();
    expect(give({ ...receipt, on: '2027-04-01' }, [version({})])).toContain('has not come yet');
  });
});
