import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readReturnFile } from '../../scripts/assure-return/format';
import { returnReport } from '../../scripts/assure-return/report';
import { runAssure } from './run-assure';

interface Row {
  readonly of: string;
  readonly reference: string;
  readonly cells: Readonly<Record<string, string>>;
}
interface Printed {
  readonly parts: { readonly offences: readonly Row[]; readonly otherComplaints: readonly Row[] };
  readonly leftOut: readonly { readonly of: string; readonly why: string }[];
  readonly findings: readonly { readonly gravity: string; readonly text: string }[];
  readonly mayLeave: boolean;
  readonly reconciliation: {
    readonly agrees: boolean;
    readonly totals: Readonly<Record<string, number>>;
    readonly differences: readonly { readonly reference: string; readonly why: string | null }[];
  };
  readonly sinceLast: { readonly added: readonly unknown[]; readonly changed: readonly Row[] } | null;
  readonly kept: { readonly columns: readonly string[]; readonly rows: readonly unknown[] };
  readonly source: { readonly doubt: string };
}

const example = {
  force: 'Marlshire Police',
  pollingDate: '2027-05-06',
  until: '2027-06-30',
  areas: [
    { id: 'carrow', kind: 'local-authority', name: 'Carrow' },
    { id: 'lyde', name: 'Lyde', parentId: 'carrow' },
  ],
  cases: [
    {
      reference: 'C-001',
      openedAt: '2027-05-10T09:00:00.000Z',
      allegationIds: ['allegation-1', 'allegation-2'],
      areaId: 'lyde',
      suspects: [{ name: 'Corin Ash', standing: 'campaigner' }],
      offences: [{ offenceId: 'RPA-60', occurred: { kind: 'on', date: '2027-05-06' } }],
    },
  ],
  allegations: [
    { reference: 'A-001', reportedOn: '2027-05-06', category: 'voting', subCategory: 'personation-station' },
    { reference: 'A-002', reportedOn: '2027-05-07', category: 'voting', subCategory: 'personation-station' },
    { reference: 'A-003', reportedOn: '2027-05-08', category: 'other', stream: 'intimidation' },
  ],
  contacts: [{ sentOn: '2027-06-02', purpose: 'charge' }],
  entries: [{ of: 'case:case-1', summary: 'A vote had been cast before.' }],
};

/** What the command would print, without a process. */
function printed(file: unknown): Printed {
  const read = readReturnFile(JSON.stringify(file), '2027-07-01');
  if (!read.ok) throw new Error(read.error.join('; '));
  return JSON.parse(JSON.stringify(returnReport(read.value))) as Printed;
}

const problems = (file: unknown): readonly string[] => {
  const read = readReturnFile(typeof file === 'string' ? file : JSON.stringify(file), '2027-07-01');
  return read.ok ? [] : read.error;
};

const folder = mkdtempSync(join(tmpdir(), 'assure-return-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('assure return', { timeout: 60_000 }, () => {
  it('prints the rows in their two parts, the findings and the reconciliation', () => {
    const path = join(folder, 'return.json');
    writeFileSync(path, JSON.stringify(example));
    const run = runAssure('return', path);
    expect(run).toMatchObject({ code: 0, problems: '' });
    const report = JSON.parse(run.out) as Printed;
    expect(report.parts.offences).toHaveLength(1);
    expect(report.parts.offences[0]).toMatchObject({
      of: 'case:case-1',
      reference: 'C-001',
      cells: {
        force: 'Marlshire Police',
        authority: 'Carrow',
        'electoral-area': 'Lyde',
        status: 'Awaiting prosecution (CPS) advice',
        summary: 'A vote had been cast before.',
        reported: '2027-05-06',
      },
    });
    expect(report.parts.otherComplaints.map(({ reference }) => reference)).toEqual(['A-003']);
    expect(report.reconciliation).toMatchObject({
      agrees: true,
      totals: { returned: 2, caseList: 2, debrief: 2 },
    });
    expect(report.mayLeave).toBe(true);
    expect(report.source.doubt).toContain('not found');
    expect(JSON.stringify(report.parts)).not.toContain('Corin Ash');
  });

  it('refuses what it cannot read in one sentence', () => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, '{"cases": [');
    const run = runAssure('return', path);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.problems.trim().split('\n')).toEqual([expect.stringContaining('the file is not JSON')]);
    expect(runAssure('return')).toMatchObject({ code: 2, out: '' });
  });

  it('says which field is wrong', () => {
    expect(problems({ allegations: [] })).toEqual([expect.stringContaining('cases')]);
    expect(problems({ ...example, more: 1 })).toEqual([expect.stringContaining('more')]);
    expect(problems({ ...example, until: '2027-02-30' })).toEqual([expect.stringContaining('until')]);
    expect(problems({ ...example, cases: [{ stage: 'open' }] })).toEqual([
      expect.stringContaining('cases.0.stage: is not a field here'),
    ]);
    expect(problems({ ...example, entries: [{ of: 'C-001' }] })).toEqual([
      expect.stringContaining('entries.0.of'),
    ]);
    expect(problems({ ...example, entries: [{ of: 'case:case-1', leftOut: '' }] })).toEqual([
      expect.stringContaining('leftOut'),
    ]);
    expect(problems({ ...example, allegations: [] })).toContainEqual(
      expect.stringContaining('“allegation-1”, which is not in the file'),
    );
  });

  it('holds back a name and a caution without a reference, and finds names that the file gives', () => {
    const report = printed({
      ...example,
      names: ['Wren Astley'],
      entries: [{ of: 'case:case-1', summary: 'Corin Ash and Wren Astley were seen.' }],
      allegations: [
        ...example.allegations.slice(0, 2),
        {
          ...example.allegations[2],
          outcome: { outcome: 'caution', on: '2027-06-01', reason: 'Admitted.' },
        },
      ],
    });
    expect(report.mayLeave).toBe(false);
    const errors = report.findings.filter(({ gravity }) => gravity === 'error').map(({ text }) => text);
    expect(errors).toEqual([
      expect.stringContaining('Corin Ash'),
      expect.stringContaining('Wren Astley'),
      expect.stringContaining('A-003: a caution without a reference of the CPS'),
    ]);
  });

  it('names what is left out in the reconciliation, and what changed since the last return', () => {
    const first = printed(example);
    const later = printed({
      ...example,
      last: first.kept,
      entries: [{ of: 'allegation:allegation-3', leftOut: 'Counted twice.' }],
    });
    expect(later.leftOut).toMatchObject([{ of: 'allegation:allegation-3', why: 'Counted twice.' }]);
    expect(later.reconciliation.agrees).toBe(false);
    expect(later.reconciliation.differences.map(({ reference, why }) => [reference, why])).toEqual([
      ['A-003', 'Left out of the return: Counted twice.'],
    ]);
    expect(later.sinceLast).toMatchObject({
      added: [],
      changed: [{ reference: 'C-001' }],
      gone: [{ reference: 'A-003' }],
    });
  });
});
