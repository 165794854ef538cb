import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../test/builders/desk';
import { anAllegation } from '../../test/builders/cases';
import { aControl } from '../../test/builders/control';
import { composeWord } from '../word/compose';
import { asId } from '../core/foundation/ids';
import type { AnyRegister } from '../core/registers/register';
import { controlsRegister } from '../core/registers/threats';

import type { DeskChange } from './desk-context';
import { axeProblems, prepareJsdom } from '../ui/testing-jsdom';
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

function open(
  given: Writers = writers,
  {
    register = controlsRegister,
    changes = [],
  }: { readonly register?: AnyRegister; readonly changes?: readonly DeskChange[] } = {},
): { readonly desk: MemoryDesk; readonly saved: Saved[] } {
  const made = aDesk([{ collection: 'controls', id: control.id, after: control }, ...changes]);
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
        <ExportRegister register={register} />
      </WritersProvider>
    </OnDesk>,
  );
  return { desk, saved };
}

/** Chooses what to export as, without answering what is asked then. */
async function ask(item: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Export list' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
  await screen.findByRole('dialog');
}

function give(to: string, name?: string): void {
  fireEvent.click(screen.getByRole('radio', { name: to }));
  if (name !== undefined) fireEvent.change(screen.getByLabelText('Given to'), { target: { value: name } });
}

const press = () => fireEvent.click(screen.getByRole('button', { name: 'Export' }));

async function choose(item: string): Promise<void> {
  await ask(item);
  give('Somebody in the force', 'Supt Piers Oake, Silver');
  press();
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
        suggestedName: `OFFICIAL-SENSITIVE May 2027 local elections - Controls v1 2027-02-01.${ending}`,
      });
      expect(saved[0]?.bytes.length).toBeGreaterThan(300);
      const [entry] = desk.records.all('exportedDocuments').values();
      expect(entry).toMatchObject({
        kind: 'register',
        sourceId: 'controls',
        version: '1',
        title: 'Controls',
        marking: operation.marking,
        givenTo: 'Supt Piers Oake, Silver',
        exportedBy: 'Insp J. Marl',
      });
      expect(desk.commits.at(-1)).toEqual({
        purpose: 'Enter an exported document in the register',
        undoable: false,
      });
    },
  );

  it('counts its files, so that two of the same day can be told apart', async () => {
    const { desk, saved } = open();
    for (const times of [1, 2]) {
      await choose('Excel workbook (.xlsx)');
      await waitFor(() => expect(desk.records.all('exportedDocuments').size).toBe(times));
    }
    expect(saved.map(({ suggestedName }) => /v\d+/.exec(suggestedName)?.[0])).toEqual(['v1', 'v2']);
  });

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

  it('asks who is given it, and takes “kept by the desk” only where it is said', async () => {
    const { desk } = open();
    await ask('Excel workbook (.xlsx)');
    press();
    expect(screen.getByText('Say whether it leaves the force, or is kept by the desk.')).toBeTruthy();
    give('Somebody in the force');
    press();
    expect(screen.getByText(/Enter who is given it/)).toBeTruthy();
    expect(desk.records.all('exportedDocuments').size).toBe(0);
    give('Nobody: it is kept by the desk');
    press();
    await waitFor(() => expect(desk.records.all('exportedDocuments').size).toBe(1));
    const [entry] = desk.records.all('exportedDocuments').values();
    expect(entry).toMatchObject({ givenTo: 'Kept by the desk', marking: operation.marking });
  });

  it('is held back by a record marked above it, and leaves without it where the person says so', async () => {
    const above = aControl({
      id: asId('above'),
      operationId: operation.id,
      text: 'OFFICIAL-SENSITIVE: route of the van',
    });
    const { desk, saved } = open(writers, {
      changes: [{ collection: 'controls', id: above.id, after: above }],
    });
    await ask('Excel workbook (.xlsx)');
    expect(screen.queryByText('It cannot leave as it is')).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'OFFICIAL' }));
    give('Somebody in the force', 'Silver');
    expect(screen.getByText('It cannot leave as it is')).toBeTruthy();
    expect(screen.getByText(/OFFICIAL-SENSITIVE: route of the van/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Export' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leave out the entry that holds it back' }));
    // It leaves below the marking of the operation, which has to be seen.
    press();
    expect(screen.getByText(/Tick that you have seen/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /I have seen/ }));
    press();
    await waitFor(() => expect(desk.records.all('exportedDocuments').size).toBe(1));
    const [entry] = desk.records.all('exportedDocuments').values();
    expect(entry).toMatchObject({ marking: { classification: 'OFFICIAL' }, subset: '1 row, 1 left out' });
    expect(entry?.warningsSeen.join()).toContain('Left out of it: Row');
    const written = new TextDecoder().decode(saved[0]?.bytes);
    expect(written).not.toContain('route of the van');
    expect(written).toContain('1 record is left out of this copy');
    expect(saved[0]?.suggestedName).toMatch(/^OFFICIAL May/);
  });

  it('is held back by somebody of a case only where it leaves the force', async () => {
    const allegation = anAllegation({ reporterName: 'Dara Quill' });
    const named = aControl({ id: asId('named'), operationId: operation.id, text: 'Call on Dara Quill' });
    open(writers, {
      changes: [
        { collection: 'allegations', id: allegation.id, after: allegation },
        { collection: 'controls', id: named.id, after: named },
      ],
    });
    await ask('Word document (.docx)');
    give('Somebody in the force', 'Silver');
    expect(screen.queryByText('It cannot leave as it is')).toBeNull();
    give('Somebody outside the force', 'Saltmarsh council');
    expect(screen.getByText(/Dara Quill stands in a case or an allegation/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Export' })).toHaveProperty('disabled', true);
  });

  it('asks in a dialog without a fault that axe finds, and lets nothing leave when it is closed', async () => {
    const { desk } = open();
    await ask('Word document (.docx)');
    expect(await axeProblems(screen.getByRole('dialog'))).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Close without exporting' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(desk.records.all('exportedDocuments').size).toBe(0);
  });
});
