import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../test/builders/desk';
import { aControl } from '../../test/builders/control';
import { composeWord } from '../word/compose';
import { controlsRegister } from '../core/registers/threats';
import { prepareJsdom } from '../ui/testing-jsdom';
import { ExportRegister } from './export-register';
import { type Writers, WritersProvider } from './writers';

beforeAll(prepareJsdom);
afterEach(cleanup);

const operation = anOperation({ marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' } });
const control = aControl({ operationId: operation.id, text: '=A patrol each hour' });

const writers: Writers = {
  word: async (document) => ({ ok: true, value: await composeWord(document) }),
  // Blobs of this page cannot be read, so that the workbook itself is tested where it is composed.
  sheet: (sheet) =>
    Promise.resolve({
      ok: true,
      value: { bytes: new TextEncoder().encode(JSON.stringify(sheet)), contentHash: 'a'.repeat(64) },
    }),
};

interface Saved {
  readonly suggestedName: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

function open(given: Writers = writers): { readonly desk: MemoryDesk; readonly saved: Saved[] } {
  const made = aDesk([{ collection: 'controls', id: control.id, after: control }]);
  const saved: Saved[] = [];
  const desk: MemoryDesk = {
    ...made,
    services: {
      ...made.services,
      saveDocument: (input) => {
        saved.push(input);
        return Promise.resolve({
          ok: true,
          value: { fileName: input.suggestedName, sha256: 'b'.repeat(64) },
        });
      },
    },
  };
  render(
    <OnDesk desk={desk} operation={operation} at="/here" path="/here">
      <WritersProvider value={given}>
        <ExportRegister register={controlsRegister} />
      </WritersProvider>
    </OnDesk>,
  );
  return { desk, saved };
}

async function choose(item: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Export list' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the export of a list', () => {
  it.each([
    ['Excel workbook (.xlsx)', 'workbook', 'xlsx'],
    ['Word document (.docx)', 'word', 'docx'],
  ])(
    '%s is saved under its marking and entered in the register of exported documents',
    async (item, kind, ending) => {
      const { desk, saved } = open();
      await choose(item);
      await waitFor(() => expect(desk.records.all('exportedDocuments').size).toBe(1));
      expect(saved[0]).toMatchObject({
        kind,
        suggestedName: `OFFICIAL-SENSITIVE May 2027 local elections - Controls 2027-02-01.${ending}`,
      });
      expect(saved[0]?.bytes.length).toBeGreaterThan(300);
      const [entry] = desk.records.all('exportedDocuments').values();
      expect(entry).toMatchObject({
        kind: 'register',
        sourceId: 'controls',
        title: 'Controls',
        marking: operation.marking,
        exportedBy: 'Insp J. Marl',
      });
      expect(desk.commits.at(-1)).toEqual({
        purpose: 'Enter an exported document in the register',
        undoable: false,
      });
    },
  );

  it('can be cancelled, and then nothing is saved', async () => {
    const waiting: Writers = {
      ...writers,
      sheet: (_sheet, { signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ ok: false, error: { kind: 'cancelled' } }));
        }),
    };
    const { desk, saved } = open(waiting);
    await choose('Excel workbook (.xlsx)');
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel the export' }));
    await screen.findByRole('button', { name: 'Export list' });
    expect(saved).toEqual([]);
    expect(desk.notices).toEqual([]);
  });

  it('says that a workbook was not written, and that nothing was lost', async () => {
    const broken: Writers = {
      ...writers,
      sheet: () => Promise.resolve({ ok: false, error: { kind: 'not-written', detail: 'x' } }),
    };
    const { desk } = open(broken);
    await choose('Excel workbook (.xlsx)');
    await waitFor(() => expect(desk.notices.join()).toContain('The Excel workbook was not written.'));
    expect(desk.records.all('exportedDocuments').size).toBe(0);
  });
});
