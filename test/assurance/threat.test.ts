import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInSets } from '../../renderer/core/threat/scales';
import { readThreatFile } from '../../scripts/assure-threat/format';
import { threatReport } from '../../scripts/assure-threat/report';
import { projectRoot, runAssure } from './run-assure';

const fixtures = resolve(projectRoot, 'test/fixtures/threat');
const fixture = (name: string) => resolve(fixtures, name);

/** What the command would print, without a process. */
function report(file: unknown): unknown {
  const read = readThreatFile(JSON.stringify(file));
  if (!read.ok) throw new Error(read.error.join('; '));
  return threatReport(read.value);
}

function problems(file: unknown): readonly string[] {
  const read = readThreatFile(JSON.stringify(file));
  return read.ok ? [] : read.error;
}

const score = { participant: 'J. Marl', likelihood: 'likely', impact: 3, confidence: 'low' };
const cell = 'disorder/Carrow';

describe('assure threat', { timeout: 60_000 }, () => {
  it('prints exactly what was worked out by hand from the made-up workshop', () => {
    const run = runAssure('threat', fixture('workshop.json'));
    expect(run.problems).toBe('');
    expect(JSON.parse(run.out)).toEqual(JSON.parse(readFileSync(fixture('workshop.expected.json'), 'utf8')));
    expect(run.code).toBe(0);
  });

  it('finds nothing in an empty file, and says so in figures', () => {
    const run = runAssure('threat', fixture('empty.json'));
    expect(run).toMatchObject({ code: 0, problems: '' });
    expect(JSON.parse(run.out)).toMatchObject({
      counts: { assessed: 0, incomplete: 0, nil: 0, notApplicable: 0, notConsidered: 0, total: 0 },
      cells: [],
      rounds: [],
      mostDisputed: [],
      scoredByFewerThanTwo: [],
      controls: { today: null, count: 0, overdue: [], dropped: [] },
      comparison: null,
    });
  });

  it('reads the other scales of the desk, and a whole set in the file', () => {
    const given = JSON.parse(readFileSync(fixture('three-by-three.json'), 'utf8')) as object;
    const expected = {
      scales: '3 by 3, Electoral Commission template',
      cells: [{ cell: 'disorder/Ash Hall', rating: 'High', spread: 'spread 1' }],
      rounds: [
        {
          likelihood: { median: ['medium'], lowest: 'low', highest: 'high', steps: 2 },
          rating: { median: [3], words: 'High', lowest: 2, highest: 3 },
          spread: { mark: 'narrow', ratingSteps: 1, steps: 2 },
          furthest: {
            likelihood: { people: ['J. Marl', 'P. Tarn'], steps: 1 },
            impact: { people: [], steps: 0 },
          },
        },
      ],
    };
    expect(report(given)).toMatchObject(expected);
    expect(report({ ...given, scales: builtInSets[1] })).toMatchObject(expected);
  });

  it('says where two versions are in different scales', () => {
    const versions = [
      { scales: 'ec-3x3', cells: [{ cell, likelihood: 'low', impact: 1, confidence: 'low' }] },
      { cells: [{ cell, likelihood: 'likely', impact: 3, confidence: 'low' }] },
    ];
    expect(report({ versions })).toMatchObject({
      comparison: {
        sameScales: false,
        changed: 1,
        cells: [{ before: { rating: 'Low' }, after: { rating: 'Medium' }, fields: ['likelihood', 'impact'] }],
      },
    });
  });

  it('tells what a later draft has still to confirm from what was dropped', () => {
    const cells = [
      { cell, likelihood: 'likely', impact: 3, confidence: 'low' },
      { cell: cell.replace(/[/].*/, '/Lyde'), likelihood: 'likely', impact: 3, confidence: 'low' },
    ];
    const later = { cells: cells.slice(0, 1) };
    expect(report({ versions: [{ cells }, later] })).toMatchObject({
      comparison: { same: 1, dropped: 1, toConfirm: 0 },
    });
    expect(report({ versions: [{ cells }, { ...later, status: 'draft' }] })).toMatchObject({
      comparison: { same: 1, dropped: 0, toConfirm: 1, cells: [] },
    });
  });

  it('refuses what it cannot use with one line that names the place, and prints nothing', () => {
    for (const [name, reason] of [
      ['no-such-file.json', /cannot be opened/],
      ['.', /is not a file. Give the path of a JSON file/],
      ['README.md', /“README\.md” cannot be used: the file is not JSON/],
    ] as const) {
      const run = runAssure('threat', fixture(name));
      expect(run).toMatchObject({ code: 1, out: '' });
      expect(run.problems.trimEnd().split('\n')).toHaveLength(1);
      expect(run.problems).toMatch(reason);
    }
  });

  it('says how it is used', () => {
    for (const args of [['threat'], ['threat', 'a', 'b']]) {
      const run = runAssure(...args);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.problems).toMatch(/^Usage: .*threat FILE/);
    }
  });
});

describe('what is wrong with a file', () => {
  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['a list', [], /^value: /],
    ['a field with another name', { round: [] }, /Unrecognized key: "round"/],
    ['a cell without a place', { cells: [{ cell: 'disorder' }] }, /^cells\.0\.cell: name a cell as "harm\/place"/],
    ['a harm that is none', { cells: [{ cell: 'riot/Carrow' }] }, /^cells\.0\.cell: “riot” is not a harm; the harms are physical-attack/],
    ['a cell named twice', { cells: [{ cell }, { cell: 'disorder / Carrow' }] }, /^cells\.1\.cell: “disorder\/Carrow” is given twice/],
    ['a likelihood off the scale', { cells: [{ cell, likelihood: 'low' }] }, /^cells\.0\.likelihood: “low” is not on the scale; it has remote-chance/],
    ['an impact off the scale', { scales: 'ec-3x3', cells: [{ cell, afterControls: { impact: 5 } }] }, /^cells\.0\.afterControls\.impact: 5 is not on the scale/],
    ['an impact that is no step', { rounds: [{ cell, scores: [{ ...score, impact: 7 }] }] }, /^rounds\.0\.scores\.0\.impact: /],
    ['a rating on a cell that is nil', { cells: [{ cell, state: 'nil', impact: 2 }] }, /^cells\.0: a cell that is nil has no rating/],
    ['a control that is not there', { cells: [{ cell, controls: ['patrol'] }] }, /^cells\.0\.controls: there is no control “patrol”/],
    ['half a score', { rounds: [{ cell, scores: [{ participant: 'J. Marl', impact: 3 }] }] }, /^rounds\.0\.scores\.0: give likelihood, impact and confidence/],
    ['a score of somebody with no view', { rounds: [{ cell, scores: [{ ...score, noView: true }] }] }, /^rounds\.0\.scores\.0: give/],
    ['somebody who scores twice', { rounds: [{ cell, scores: [score, score] }] }, /^rounds\.0\.scores\.1\.participant: “J\. Marl” scores twice/],
    ['controls without a day', { controls: [{ id: 'patrol', state: 'agreed' }] }, /^today: give the date/],
    ['a day that does not exist', { today: '2027-02-30' }, /^today: must be a date that exists/],
    ['scales that are none', { scales: 'morile' }, /^scales: “morile” is not a set of the desk; its sets are phia-5x5, ec-3x3/],
    ['a set that is not whole', { scales: { ...builtInSets[1], impact: {} } }, /^scales\.impact\./],
    ['a set that rates falsely', { scales: { ...builtInSets[1], rating: { ...builtInSets[1]!.rating, matrix: [[3, 2, 1], [1, 2, 3], [2, 3, 3]] } } }, /^scales: The rating falls somewhere/],
    ['one version', { versions: [{ cells: [] }] }, /^versions: give two versions/],
    ['a version off its scale', { versions: [{}, { scales: 'ec-3x3', cells: [{ cell, likelihood: 'likely' }] }] }, /^versions\.1\.cells\.0\.likelihood: “likely”/],
  ]; // prettier-ignore
  for (const [what, file, reason] of wrong) {
    it(`is said of ${what}`, () => {
      expect(problems(file).join('\n')).toMatch(reason);
    });
  }
});
