import { describe, expect, it } from 'vitest';
import { exampleRequest, type PlanMaps } from '../../../../test/builders/plan-request';
import { considerations } from '../../plan/considerations';
import type { Decision } from '../../plan/decision';
import { missingValues } from '../missing-values';
import { plainText } from '../missing';
import type { Particulars, Run, Table, TableCell, WordDocument } from '../model';
import { considerationsDocument } from './considerations';
import { decisionLog } from './decision-log';
import type { Composer, PlanDocumentRequest } from './plan-document';

function made(composer: Composer, request: PlanDocumentRequest): WordDocument {
  const result = composer(request);
  if (!result.ok) throw new Error(result.error);
  return result.value.document;
}

const particulars = ({ blocks }: WordDocument): readonly Particulars[] =>
  blocks.filter((block): block is Particulars => block.kind === 'particulars');
const tables = ({ blocks }: WordDocument): readonly Table[] =>
  blocks.filter((block): block is Table => block.kind === 'table');
const runs = (cell: TableCell): readonly Run[] =>
  typeof cell === 'string' || !Array.isArray(cell) ? [] : (cell as readonly Run[]);
const words = (cell: TableCell): string =>
  typeof cell === 'string'
    ? cell
    : 'kind' in cell
      ? cell.kind === 'text'
        ? cell.paragraphs.map(plainText).join('\n')
        : ''
      : plainText(cell);
const valueOf = (block: Particulars | undefined, name: string) =>
  block?.rows.find((row) => row.name === name)?.value ?? '';

describe('the decision log in Word', () => {
  const document = made(decisionLog, exampleRequest('decision-log'));
  const entries = particulars(document);

  it('holds every entry by number, without a gap', () => {
    expect(entries.map(({ label }) => label.split(' ')[0])).toEqual(
      Array.from({ length: 8 }, (_, index) => `D${index + 1}`),
    );
  });

  it('strikes every word of a struck entry through, and not the reason why it was struck', () => {
    const struck = entries[1];
    const title = document.blocks.find((block) => block.kind === 'heading' && block.text.startsWith('D2 '));
    expect(title).toMatchObject({ text: expect.stringContaining('(struck through by D4)') as string });
    for (const name of ['Decided by', 'Information and intelligence', 'Decision', 'Reasons', 'Decided on']) {
      expect(
        runs(valueOf(struck, name)).every((run) => run.struck === true),
        name,
      ).toBe(true);
      expect(runs(valueOf(struck, name)).length, name).toBeGreaterThan(0);
    }
    expect(valueOf(struck, 'Struck through')).toMatch(/^By D4: The hours were wrong/);
    expect(valueOf(entries[3], 'Strikes')).toMatch(/^D2: The hours were wrong/);
    const [standing] = tables(document);
    expect(standing?.rows.map(([number]) => number)).toEqual(['D1', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
  });

  it('says of a late entry by how much and why', () => {
    expect(words(valueOf(entries[4], 'Entered late'))).toMatch(/^By 15 hours\. Decided at the end of a call/);
    expect(entries.filter((entry) => entry.rows.some(({ name }) => name === 'Entered late'))).toHaveLength(1);
  });

  it('names what was decided on, and lists what a decision leaves empty as missing', () => {
    expect(words(valueOf(entries[0], 'Decided on'))).toContain('Planning consideration: Style and tone');
    expect(missingValues(document).filter((what) => what.startsWith('D'))).toEqual([]);
    const emptied = (maps: PlanMaps) => {
      const decisions = maps.get('decisions');
      const first = decisions?.get('example-decision-1') as Decision;
      decisions?.set(first.id, { ...first, options: '' });
    };
    const lacking = made(decisionLog, exampleRequest('decision-log', emptied));
    expect(missingValues(lacking)).toContain('D1: options and contingencies');
  });

  it('is not made of an empty log', () => {
    const result = decisionLog(exampleRequest('decision-log', (maps) => maps.get('decisions')?.clear()));
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining('Enter one') as string });
  });
});

describe('an extract of the decision log in Word', () => {
  const request = { ...exampleRequest('decision-log'), subjectId: 'n=2.5-6' };
  const document = made(decisionLog, request);
  const text = JSON.stringify(document.blocks);

  it('holds the chosen entries alone and says which numbers are left out', () => {
    expect(document.title).toBe('Decision log extract: D2, D5 and D6');
    expect(particulars(document).map(({ label }) => label.split(' ')[0])).toEqual(['D2', 'D5', 'D6']);
    expect(text).toContain('This extract holds 3 of the 8 entries');
    expect(text).toContain('Decision 1 is left out of this extract.');
    expect(text).toContain('Decisions 3 and 4 are left out of this extract.');
    expect(text).toContain('Decisions 7 and 8 are left out of this extract.');
    const [listed] = tables(document);
    expect(listed?.rows.map(([number]) => number)).toEqual([
      'D1',
      'D2',
      'D3 and D4',
      'D5',
      'D6',
      'D7 and D8',
    ]);
  });

  it('shows a struck entry struck, with what struck it, also where that is left out', () => {
    const [struck] = particulars(document);
    expect(runs(valueOf(struck, 'Decision')).every((run) => run.struck === true)).toBe(true);
    expect(valueOf(struck, 'Struck through')).toMatch(/^By D4: The hours were wrong/);
    const row = tables(document)[0]?.rows[1];
    expect(words(row?.[2] ?? '')).toContain('Struck through by D4');
  });

  it('is not made of a choice that no decision passes, nor of one that is not known', () => {
    for (const subjectId of ['n=90', 'f=2030-01-01', 'x=1', 'n='])
      expect(decisionLog({ ...request, subjectId }), subjectId).toMatchObject({ ok: false });
  });
});

describe('the planning considerations in Word', () => {
  const document = made(considerationsDocument, exampleRequest('considerations'));

  it('hold every point, and list the open ones on the first page', () => {
    const [byState, open, ...groups] = tables(document);
    expect(byState?.rows.map(([group]) => group)).toEqual(['Command and planning', 'Election day']);
    expect(open?.rows.map(([name]) => name)).toContain('Command resilience');
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(considerations.length);
  });

  it('say what was made of a point, by whom, when, and where it was decided', () => {
    const rows = tables(document).flatMap((table) => table.rows);
    const counts = rows.find(([name, state]) => name === 'Counts and verification' && state === 'Considered');
    expect(counts?.map(words).join('\n')).toMatch(
      /Count team from 21:30[\s\S]*Piers Oake[\s\S]*Decided in D7/,
    );
  });

  it('list what nobody has answered as missing', () => {
    const bare = exampleRequest('considerations', (maps) => maps.get('considerationAnswers')?.clear());
    const missing = missingValues(made(considerationsDocument, bare));
    expect(missing.filter((what) => what.startsWith('answer: '))).toHaveLength(considerations.length);
  });
});
