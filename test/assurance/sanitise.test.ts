import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSanitiseFile } from '../../scripts/assure-sanitise/format';
import { sanitiseReport } from '../../scripts/assure-sanitise/report';
import { runAssure } from './run-assure';

const file = {
  texts: { a: 'DC Quill met us at Ash Hall on 4 May.', b: 'Quill’s car AB12 CDE stood at Fallow Green.' },
  names: ['Dara Quill', { name: 'Ash Hall', kind: 'place' }],
  pollingDate: '2027-05-06',
};

interface Report {
  readonly texts: Readonly<Record<string, string>>;
  readonly placeholders: readonly { readonly placeholder: string; readonly terms?: readonly string[] }[];
  readonly mayLeave: boolean;
  readonly left: readonly { readonly key: string; readonly words: string }[];
}

/** What the command would print, without a process. */
function report(given: unknown): Report {
  const read = readSanitiseFile(JSON.stringify(given));
  if (!read.ok) throw new Error(read.error.join('; '));
  return sanitiseReport(read.value) as Report;
}

describe('assure sanitise', { timeout: 60_000 }, () => {
  it('prints the texts, the placeholders without what they stand for, and what is left to decide', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sanitise-')), 'texts.json');
    writeFileSync(path, JSON.stringify(file));
    const run = runAssure('sanitise', path);
    expect(run.problems).toBe('');
    const printed = JSON.parse(run.out) as Report;
    expect(printed.texts).toEqual({
      a: '[Person 1] met us at [Place 1] two days before polling day.',
      b: '[Person 1]’s car AB12 CDE stood at Fallow Green.',
    });
    expect(printed.left.map(({ words }) => words)).toEqual(['AB12 CDE', 'Fallow Green']);
    expect(printed.mayLeave).toBe(false);
    expect(JSON.stringify(printed.placeholders)).not.toContain('Quill');
  });

  it('takes decisions by the keys that it printed, and prints the mapping where it is asked for', () => {
    const decisions = report(file).left.map(({ key }) => ({ key, decision: 'replace', kind: 'other' }));
    const decided = report({ ...file, decisions, withMapping: true });
    expect(decided.mayLeave).toBe(true);
    expect(decided.texts['b']).toBe('[Person 1]’s car [Detail 1] stood at [Detail 2].');
    expect(decided.placeholders[0]?.terms).toEqual(['Quill', 'Dara Quill']);
  });

  it('refuses a file without texts, and a hit kept without a reason', () => {
    expect(readSanitiseFile('{}').ok).toBe(false);
    expect(readSanitiseFile('no').ok).toBe(false);
    const kept = { ...file, decisions: [{ key: 'a|x', decision: 'keep' }] };
    const read = readSanitiseFile(JSON.stringify(kept));
    expect(read.ok ? '' : read.error.join()).toMatch(/needs a reason/);
  });
});
