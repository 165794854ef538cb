import { describe, expect, it } from 'vitest';
import { type LessonRows, readLessonRows } from './read-lessons';

async function read(pasted: string): Promise<LessonRows> {
  const result = await readLessonRows(pasted);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('pasted recommendations and actions', () => {
  it('are taken by their headings', async () => {
    const { drafts } = await read(
      'Owner\tAction\tDue date\tType\tSource\nInsp T. Fell\tBrief the shift\t04/05/2026\tOpen action\tDebrief 2023\n',
    );
    expect(drafts).toEqual([
      {
        row: 2,
        kind: 'action',
        text: 'Brief the shift',
        from: 'Debrief 2023',
        owner: 'Insp T. Fell',
        due: '2026-05-04',
      },
    ]);
  });

  it('are taken as text, owner, date, source and kind where there are no headings', async () => {
    const { drafts, hasHeadings } = await read(
      'Brief the shift\tInsp T. Fell\t04/05/2026\nCall the council\t\t\n',
    );
    expect(hasHeadings).toBe(false);
    expect(drafts).toMatchObject([
      { row: 1, text: 'Brief the shift', owner: 'Insp T. Fell', due: '2026-05-04', kind: 'recommendation' },
      { row: 2, text: 'Call the council', due: null },
    ]);
  });

  it('are left out with a reason where something is wrong, and the others are read', async () => {
    const { drafts, leftOut } = await read('Text\tDue\tKind\n\t\taction\na\tsoon\t\nb\t\trumour\nc\t\t\n');
    expect(leftOut.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(leftOut[1]?.what).toContain('“soon”');
    expect(drafts.map(({ text }) => text)).toEqual(['c']);
  });

  it('are refused where a quotation mark is never closed', async () => {
    expect(await readLessonRows('Text\n"open\na\nb\n')).toMatchObject({
      ok: false,
      error: { kind: 'unclosed-quote' },
    });
  });
});
