import { describe, expect, it } from 'vitest';
import { documentGroups, documentStanding, grouped, hasWords } from './document-list';
import { type DocumentVersion, planDocumentKinds } from './document-version';
import type { PlanDocumentRow } from './plan-documents';

const today = '2027-04-10';
const version = {
  ...{ id: 'v1', number: 1, issuedOn: '2027-04-01', reviewDate: null, withdrawn: null, holders: [] },
} as unknown as DocumentVersion;
const standing = (given: Partial<Parameters<typeof documentStanding>[0]>) =>
  documentStanding({ versions: [], exported: [], draft: { ok: true, hasChanged: false }, today, ...given });

describe('the groups of plan documents', () => {
  it('hold every kind once', () => {
    const kinds = documentGroups.flatMap((group) => group.kinds);
    expect([...kinds].sort()).toEqual(planDocumentKinds.map(({ id }) => id).sort());
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('keep every row, kind by kind', () => {
    const rows = (['visit-sheet', 'operation-order', 'visit-sheet'] as const).map((kind, index) => ({
      row: { kind, name: kind, subject: { id: String(index), name: '' } },
    }));
    expect(
      grouped(rows).map(({ group, kinds }) => [group.id, kinds.map((each) => each.rows.length)]),
    ).toEqual([
      ['orders', [1]],
      ['briefings', [2]],
    ]);
  });
});

describe('how a document stands', () => {
  it('is never issued, a draft that was exported, or not possible with the reason', () => {
    expect(standing({})).toMatchObject({ id: 'never', words: 'Never issued' });
    expect(standing({ draft: 'unknown' }).id).toBe('checking');
    expect(standing({ draft: { ok: false, problem: 'No team is recorded.' } }).words).toBe(
      'No draft possible: No team is recorded.',
    );
    const exported = [{ exportedAt: '2027-04-02T09:00:00.000Z' }] as never;
    expect(standing({ exported })).toMatchObject({
      id: 'draft',
      words: 'Draft, exported Fri 2 Apr 2027; never issued',
    });
  });

  it('is issued with number and day, and says when its sources moved on or its review is due', () => {
    expect(standing({ versions: [version] })).toEqual({
      id: 'issued',
      words: 'Version 1 issued Thu 1 Apr 2027',
      toDo: [],
    });
    expect(
      standing({
        versions: [{ ...version, reviewDate: '2027-04-09' }],
        draft: { ok: true, hasChanged: true },
      }),
    ).toMatchObject({ id: 'changed', toDo: ['Its sources have changed since', 'Review due Fri 9 Apr 2027'] });
    const withdrawn = { on: '2027-04-03', by: 'x', why: 'y' };
    expect(
      standing({ versions: [{ ...version, withdrawn }], draft: { ok: true, hasChanged: true } }),
    ).toMatchObject({ id: 'withdrawn', toDo: [] });
  });

  it('is found by words of its name, its group and its state', () => {
    const row: PlanDocumentRow = {
      kind: 'visit-sheet',
      name: 'Visit sheet',
      subject: { id: 't1', name: 'Quayside visits' },
    };
    for (const text of ['quayside', 'VISIT never', 'briefings', ''])
      expect(hasWords(text, row, standing({})), text).toBe(true);
    expect(hasWords('saltmarsh', row, standing({}))).toBe(false);
  });
});
