/** The memoranda of one council on a desk in memory: its screens, and a version that is sent and comes back. */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { asId } from '../../renderer/core/foundation/ids';
import { ok } from '../../renderer/core/foundation/result';
import { frozenDocument } from '../../renderer/core/issuing/issue';
import { memorandumId, type MemorandumReturn } from '../../renderer/core/memoranda/memorandum';
import { withStep } from '../../renderer/core/memoranda/standing';
import { sentParagraphs } from '../../renderer/core/memoranda/sent-paragraphs';
import { ClausesScreen } from '../../renderer/features/documents/memoranda/clauses-screen';
import { MemorandaScreen } from '../../renderer/features/documents/memoranda/memoranda-screen';
import { ReturnScreen } from '../../renderer/features/documents/memoranda/return-screen';
import type { ReturnedText } from '../../renderer/imports/memorandum/returned-format';
import type { DeskChange, DeskServices } from '../../renderer/services/desk-context';
import { type Writers, WritersProvider } from '../../renderer/services/writers';
import type { StartReading } from '../../renderer/ui/use-list-reading';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from './desk';
import { carrow, carrowPartner } from './memoranda';
import { anArea } from './threat';

/** The operation whose memoranda these are. */
export const operation = anOperation({
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: 'all wards' }],
});
/** The memorandum with Carrow. */
export const id = memorandumId(operation.id, carrow);

export function aFilledDesk(...more: readonly DeskChange[]): MemoryDesk {
  const areas = [
    anArea('force', { kind: 'force', name: 'Marlshire' }),
    anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id }),
  ];
  const desk = aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    { collection: 'partners', id: carrowPartner.id, after: carrowPartner },
    ...more,
  ]);
  const saved: DeskServices['saveDocument'] = ({ suggestedName }) =>
    Promise.resolve(ok({ fileName: suggestedName, sha256: 'ab'.repeat(32) }));
  const folder: DeskServices['saveFolder'] = ({ files, onProgress }) => {
    const names = [...(files as Iterable<{ readonly name: string }>)].map(({ name }) => name);
    onProgress?.(names.length);
    return Promise.resolve(
      ok({
        folderName: 'memoranda',
        files: names.map((name) => ({ name, sha256: 'cd'.repeat(32) })),
      }),
    );
  };
  Object.assign(desk.services, { saveDocument: saved, saveFolder: folder });
  return desk;
}

const written = { bytes: new Uint8Array([1, 2]), contentHash: '0f'.repeat(32) };
export const writers: Writers = {
  word: () => Promise.resolve(ok(written)),
  sheet: () => Promise.resolve(ok(written)),
};

/** What the worker would give for a file in which two things were changed. */
function returnedText(desk: MemoryDesk): ReturnedText {
  const [version] = [...desk.records.all('documentVersions').values()];
  const sent = version === undefined ? [] : sentParagraphs(frozenDocument(version));
  const paragraphs = sent.map(({ text }) =>
    text
      .replace('The parties meet after the election', 'The parties meet within a month of the election')
      .replace('Contacts of both parties', 'Contacts of the two parties'),
  );
  return {
    fileHash: 'ef'.repeat(32),
    paragraphs,
    comments: [{ author: 'T. Wren', text: 'Can we do this sooner?' }],
    insertions: 0,
    deletions: 0,
    notes: [],
  };
}

export const reading =
  (desk: MemoryDesk): StartReading<null, ReturnedText> =>
  () => ({ result: Promise.resolve(ok(returnedText(desk))), cancel: () => undefined });
export const refusing: StartReading<null, ReturnedText> = () => ({
  result: Promise.resolve({
    ok: false,
    error: { kind: 'unsafe-archive', message: '“x.docx” holds macros, so it was not read.' },
  }),
  cancel: () => undefined,
});

export function openList(desk: MemoryDesk, search = '', startReading = reading(desk)) {
  return render(
    <WritersProvider value={writers}>
      <OnDesk
        desk={desk}
        operation={operation}
        at={`/documents/memoranda${search}`}
        path="/documents/memoranda"
      >
        <MemorandaScreen startReading={startReading} />
      </OnDesk>
    </WritersProvider>,
  );
}

export function openClauses(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk
      desk={desk}
      operation={operation}
      at={`/documents/memoranda/clauses${search}`}
      path="/documents/memoranda/clauses"
    >
      <ClausesScreen />
    </OnDesk>,
  );
}

export function openReturn(desk: MemoryDesk, returnId: string) {
  return render(
    <OnDesk
      desk={desk}
      operation={operation}
      at={`/documents/memoranda/returned/${returnId}`}
      path="/documents/memoranda/returned/:returnId"
    >
      <ReturnScreen />
    </OnDesk>,
  );
}

export const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
export const fill = (label: string | RegExp, text: string) =>
  userEvent.type(screen.getByRole('textbox', { name: label }), text);

/** Says that the checks were seen. */
export const tick = () => userEvent.click(screen.getByRole('checkbox', { name: /^I have seen/ }));

/** Sends the next version to Carrow. */
export async function send(desk: MemoryDesk, number = 1) {
  openList(desk, '?council=carrow');
  await press('Send to the council');
  await tick();
  await press('Issue version and save file');
  await screen.findByText(new RegExp(`^${number}, issued`));
  cleanup();
}

/** Has a file come back with two changes, of a version that is sent first; answers the id of the return. */
export async function sendAndReturn(desk: MemoryDesk, given = { isSent: false }): Promise<string> {
  if (!given.isSent) await send(desk);
  openList(desk, '?council=carrow');
  await press('Read the council’s file');
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('No place for the file');
  await userEvent.upload(input, new File(['x'], 'carrow.docx'));
  await screen.findByText(/paragraphs, 0 tracked insertions/);
  await fill('From', 'T. Wren');
  await press('Record and compare');
  cleanup();
  const [returned] = [...desk.records.all('memorandumReturns').values()];
  if (returned === undefined) throw new Error('Nothing was recorded');
  return returned.id;
}

/** Puts a file with these paragraphs on record as returned on version 1; answers the id of the return. */
export function takeIn(desk: MemoryDesk, paragraphs: readonly string[]): string {
  const memorandum = desk.records.get('memoranda', id);
  const [version] = [...desk.records.all('documentVersions').values()];
  if (memorandum === undefined || version === undefined) throw new Error('Nothing was sent');
  const recorded = { recordedBy: 'Insp J. Marl', recordedAt: '2027-02-01T10:00:00.000Z' };
  const returned: MemorandumReturn = {
    id: asId('back'),
    memorandumId: id,
    againstVersionId: version.id,
    fileName: 'carrow.docx',
    fileHash: 'ef'.repeat(32),
    from: 'T. Wren',
    receivedOn: '2027-02-01',
    paragraphs,
    comments: [],
    answers: [],
    ...recorded,
  };
  const after = withStep(memorandum, memorandum, {
    id: asId('came-back'),
    state: 'comments-returned',
    on: '2027-02-01',
    by: 'T. Wren',
    note: '',
    versionId: null,
    returnId: returned.id,
    ...recorded,
  });
  desk.services.vault.commit({
    purpose: 'Record a memorandum that came back',
    changes: [
      { collection: 'memorandumReturns', id: returned.id, after: returned },
      { collection: 'memoranda', id, after },
    ],
  });
  return returned.id;
}
