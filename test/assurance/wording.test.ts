import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordingFile } from '../../scripts/assure-wording/format';
import { wordingReport } from '../../scripts/assure-wording/report';
import { runAssure } from './run-assure';

const file = {
  texts: {
    line: 'Two people were arrested.\nHave your say:\u00a0go out\nand vote, says Mair Sandry.',
    plain: 'Lock your doors.',
  },
  candidates: [{ name: 'Mair Sandry', surname: 'Sandry' }],
};

interface Report {
  readonly hits: readonly {
    readonly text: string;
    readonly group: string;
    readonly paragraph: string;
    readonly words: string;
    readonly sentence: string;
    readonly from: number;
    readonly to: number;
    readonly line: number;
    readonly accepted: string | null;
    readonly askedAgain: boolean;
  }[];
  readonly left: number;
  readonly lookedFor: string;
}

/** What the command would print, without a process. */
function report(given: unknown): Report {
  const read = readWordingFile(JSON.stringify(given));
  if (!read.ok) throw new Error(read.error.join('; '));
  return wordingReport(read.value) as Report;
}

describe('assure wording', { timeout: 60_000 }, () => {
  it('prints each hit with its paragraph and its place, and says that a reader must judge', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'wording-')), 'texts.json');
    writeFileSync(path, JSON.stringify(file));
    const run = runAssure('wording', path);
    expect(run.problems).toBe('');
    const printed = JSON.parse(run.out) as Report;
    expect(printed.hits.map(({ text, group, words, line }) => [text, group, words, line])).toEqual([
      ['line', 'urges-voting', 'Have your say', 2],
      ['line', 'urges-voting', 'go out\nand vote', 2],
      ['line', 'names-politician-or-party', 'Mair Sandry', 3],
    ]);
    for (const { words, from, to, paragraph } of printed.hits) {
      expect(file.texts.line.slice(from, to)).toBe(words);
      expect(paragraph).toMatch(/^\d\.\d/);
    }
    expect(printed.left).toBe(3);
    expect(printed.lookedFor).toMatch(/a reader must judge/);
    expect(run.out).not.toMatch(/"(?:safe|mayLeave|isSafe|ok)"/);
  });

  it('takes acceptances for these words in this sentence, and asks a changed sentence again', () => {
    const [hit] = report(file).hits;
    if (hit === undefined) throw new Error('No hit');
    const { group, words, sentence } = hit;
    const accepted = [{ group, words, sentence, reason: 'A survey.' }];
    expect(report({ ...file, accepted }).hits[0]?.accepted).toBe('A survey.');
    const changed = report({ texts: ['Have your say on lighting.'], accepted });
    expect(changed.hits).toMatchObject([{ accepted: null, askedAgain: true }]);
  });

  it('refuses a file without texts, a field that it does not know, and an acceptance without a reason', () => {
    for (const wrong of ['no', '{}', '{"texts":[],"other":1}']) expect(readWordingFile(wrong).ok).toBe(false);
    const silent = { texts: [], accepted: [{ group: 'a', words: 'b', sentence: 'c', reason: ' ' }] };
    expect(readWordingFile(JSON.stringify(silent)).ok).toBe(false);
  });
});
