import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readParityFile } from '../../scripts/assure-parity/format';
import { parityReport } from '../../scripts/assure-parity/report';
import { runAssure } from './run-assure';

interface Printed {
  readonly contests: readonly {
    readonly unequal: number;
    readonly rows: readonly {
      readonly title: string;
      readonly toBeOffered: readonly string[];
      readonly cells: readonly { readonly acts: readonly { readonly act: string; readonly on: string }[] }[];
    }[];
    readonly unequalCells: readonly {
      readonly matter: string;
      readonly candidate: string;
      readonly why: string;
    }[];
  }[];
}

const example = {
  contests: [{ name: 'Quayside ward' }],
  candidates: [
    { name: 'Ada Marlow' },
    { name: 'Siân Rhys' },
    { name: 'Cato Reed', standing: 'withdrawn', endedOn: '2027-04-01' },
  ],
  matters: [{ title: 'Visit', kind: 'visit' }],
  contacts: [
    {
      matterId: 'matter-1',
      on: '2027-04-02',
      candidateIds: ['candidate-1'],
      decisions: [{ outcome: 'agreed' }],
      given: { on: '2027-04-05', what: 'Shown round' },
    },
    {
      matterId: 'matter-1',
      on: '2027-04-06',
      candidateIds: ['candidate-2'],
      decisions: [{ outcome: 'declined' }],
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'parity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(file: unknown): Printed {
  const read = readParityFile(JSON.stringify(file));
  if (!read.ok) throw new Error(read.error.join('\n'));
  return parityReport(read.value) as Printed;
}

describe('assure parity', () => {
  it('prints the table of each contest with its unequal cells', () => {
    const [contest] = report(example).contests;
    expect(contest?.unequalCells).toMatchObject([
      { matter: 'matter-1', candidate: 'candidate-2', why: 'declined' },
    ]);
    expect(contest?.rows.at(-1)).toMatchObject({ title: 'Visit', toBeOffered: ['candidate-2'] });
    expect(contest?.rows).toHaveLength(6);
  });

  it('is equal once the other was offered the same', () => {
    const offer = { matterId: 'matter-1', on: '2027-04-08', origin: 'offer', candidateIds: ['candidate-2'] };
    expect(report({ ...example, contacts: [...example.contacts, offer] }).contests[0]?.unequal).toBe(0);
  });

  it('prints everything that each candidate was offered, given and refused, with its day', () => {
    const offer = { matterId: 'matter-1', on: '2027-04-01', origin: 'offer', candidateIds: ['candidate-1'] };
    const refused = [{ outcome: 'declined', at: '2027-04-07T09:00:00.000Z' }];
    const contacts = [...example.contacts.slice(0, 1), offer, { ...example.contacts[1], decisions: refused }];
    const [contest] = report({ ...example, contacts }).contests;
    expect(contest?.rows.at(-1)?.cells.map(({ acts }) => acts)).toEqual([
      // Ada Marlow, Cato Reed, Siân Rhys.
      [
        { act: 'offered', on: '2027-04-01' },
        { act: 'given', on: '2027-04-05' },
      ],
      [],
      [{ act: 'declined', on: '2027-04-07' }],
    ]);
  });

  it('names what is wrong with a file', () => {
    const problem = (file: unknown) => {
      const read = readParityFile(JSON.stringify(file));
      return read.ok ? [] : read.error;
    };
    expect(problem({ ...example, contacts: [{ matterId: 'gone', on: '2027-04-02' }] })).toEqual([
      '“contact-1” names the matter “gone”, which is not in the file',
    ]);
    expect(problem({ ...example, candidates: [{ naem: 'A' }] })[0]).toMatch(
      /^candidates\.0\.naem: is not a field/,
    );
    expect(readParityFile('{').ok).toBe(false);
  });

  it('prints JSON and nothing else on the command line', () => {
    const path = join(folder, 'parity.json');
    writeFileSync(path, JSON.stringify(example));
    const { code, out } = runAssure('parity', path);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Printed).contests[0]?.unequal).toBe(1);
  });
});
