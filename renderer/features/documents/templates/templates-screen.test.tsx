import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { File as ReadableFile } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { WordWorkerHere } from '../../../../test/builders/pack-bridge';
import { aTemplate, withParts } from '../../../../test/builders/word-templates';
import { templateFindings } from '../../../core/issuing/template-fields';
import { templateBytes } from '../../../services/templates';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { TemplatesScreen } from './templates-screen';

prepareJsdom();
const realWorker = globalThis.Worker;

beforeEach(() => {
  globalThis.Worker = WordWorkerHere as unknown as typeof Worker;
});
afterEach(() => {
  cleanup();
  globalThis.Worker = realWorker;
});

function show(desk: MemoryDesk) {
  return render(
    <OnDesk desk={desk} at="/documents/templates" path="/documents/templates">
      <TemplatesScreen />
    </OnDesk>,
  );
}

function choose(bytes: Uint8Array, name = 'Marlshire order.docx') {
  // The page's own files can be read; those of jsdom cannot.
  const file = new ReadableFile([new Uint8Array(bytes)], name);
  fireEvent.change(screen.getByLabelText('File of the template'), { target: { files: [file] } });
}

const sensitive = { classification: 'OFFICIAL-SENSITIVE', handling: 'Command team' } as const;

describe('templates', () => {
  it('are kept only after a look at their fields, byte for byte as they were', async () => {
    const desk = aDesk();
    const { container } = show(desk);
    const bytes = await aTemplate({ body: ['{{body}}', '{{colour of the sky}}'] });
    choose(bytes);
    const aside = screen.getByRole('complementary', { name: 'Template' });
    const keep = await within(aside).findByRole('button', { name: 'Keep this template' });
    expect([...desk.records.all('wordTemplates').values()]).toEqual([]);
    expect(within(aside).getByText(/\{\{colour of the sky\}\} in paragraph 3 is not one/)).toBeTruthy();
    expect(within(aside).getByText(/could fill and that it does not use: .*\{\{author\}\}/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    fireEvent.click(keep);
    const [kept] = [...desk.records.all('wordTemplates').values()];
    expect(kept).toMatchObject({ name: 'Marlshire order', kind: 'operation-order', addedBy: 'Insp J. Marl' });
    expect(kept === undefined ? null : templateBytes(kept)).toEqual(bytes);
    desk.undo();
    expect([...desk.records.all('wordTemplates').values()]).toEqual([]);
  });

  it('are not taken from a file with macros, and a sentence says so', async () => {
    const desk = aDesk();
    show(desk);
    choose(withParts(await aTemplate(), { 'word/vbaProject.bin': 'x' }), 'Order.docm');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toMatch(/“Order.docm” holds macros.*Nothing was stored/),
    );
    expect(desk.commits).toEqual([]);
  });

  it('are held back from what is sensitive without the marking at head and foot, and warned of otherwise', () => {
    const fields = [{ name: 'body', where: 'paragraph 2' }];
    const of = (marking: Parameters<typeof templateFindings>[0]['marking']) =>
      templateFindings({ kind: 'operation-order', fields, marking }).find(({ text }) =>
        text.includes('{{marking}}'),
      );
    expect(of(sensitive)).toMatchObject({ blocks: true });
    expect(of({ classification: 'OFFICIAL', handling: '' })).toMatchObject({ blocks: false });
  });

  it('cannot be used without a place for the document, or with one among other words', () => {
    const marked = ['head of the pages', 'foot of the pages'].map((where) => ({ name: 'marking', where }));
    const against = (fields: readonly { name: string; where: string }[]) =>
      templateFindings({ kind: 'timetable', fields: [...marked, ...fields], marking: sensitive })
        .filter(({ blocks }) => blocks)
        .map(({ text }) => text);
    expect(against([])).toEqual([expect.stringContaining('no field {{body}}')]);
    expect(against([{ name: 'body', where: 'table 1, row 1, column 1' }])).toEqual([
      expect.stringContaining('stands in table 1'),
    ]);
    expect(against([{ name: 'BODY', where: 'paragraph 4' }])).toEqual([]);
  });
});
