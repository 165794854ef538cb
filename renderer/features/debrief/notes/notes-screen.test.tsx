// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aLearningPoint } from '../../../../test/builders/learning';
import { anArea } from '../../../../test/builders/threat';
import { ok } from '../../../core/foundation/result';
import type { LearningNote } from '../../../core/sanitise/learning-note';
import { sanitised } from '../../../core/sanitise/sanitise';
import { vocabularyOf } from '../../../core/sanitise/vocabulary';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange, DeskServices } from '../../../services/desk-context';
import { type Writers, WritersProvider } from '../../../services/writers';
import { composeWord } from '../../../word/compose';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { readParts } from '../../../word/read-parts';
import { NotesScreen } from './notes-screen';

const operation = anOperation({
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: 'all wards' }],
});
const point = aLearningPoint(1, {
  operationId: operation.id,
  observation: 'On 4 May the queue at Fallow Green was long, and Insp Marl waited for Carrow.',
  shows: 'Nobody had the key.',
  recommendation: { text: 'Name who opens each place.', owner: 'Odo Brackenbury', due: null },
  marking: { classification: 'OFFICIAL', handling: '' },
});
const note: LearningNote = {
  id: asId('note-1'),
  operationId: operation.id,
  title: 'Learning from the policing of an election',
  introduction: '',
  audiences: ['commission'],
  pointIds: [],
  decisions: [],
  madeAt: '2027-02-01T10:00:00.000Z',
  madeBy: 'Insp J. Marl',
};

const writers: Writers = {
  word: async (document) => ok(await composeWord(document)),
  sheet: () => Promise.reject(new Error('No sheet is written here')),
};

function aFilledDesk(...more: readonly DeskChange[]) {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const desk = aDesk([
    { collection: 'operations', id: operation.id, after: operation },
    { collection: 'areas', id: 'force', after: anArea('force', { kind: 'force', name: 'Marlshire' }) },
    {
      collection: 'areas',
      id: 'carrow',
      after: anArea('carrow', { kind: 'local-authority', name: 'Carrow' }),
    },
    { collection: 'learningPoints', id: point.id, after: point },
    ...more,
  ]);
  const saveDocument: DeskServices['saveDocument'] = ({ suggestedName, bytes }) => {
    saved.push({ name: suggestedName, bytes });
    return Promise.resolve(ok({ fileName: suggestedName, sha256: 'ab'.repeat(32) }));
  };
  Object.assign(desk.services, { saveDocument });
  return { desk, saved };
}

const withNote = (given: Partial<LearningNote> = {}): DeskChange => ({
  collection: 'learningNotes',
  id: note.id,
  after: { ...note, ...given },
});

function open(desk: MemoryDesk, search = '') {
  return render(
    <WritersProvider value={writers}>
      <OnDesk desk={desk} operation={operation} at={`/debrief/notes${search}`} path="/debrief/notes">
        <NotesScreen />
      </OnDesk>
    </WritersProvider>,
  );
}

const theNote = (desk: MemoryDesk) => [...desk.records.all('learningNotes').values()][0];

beforeAll(() => {
  prepareJsdom();
  // The first text of all has the sanitiser's expressions compiled, in slices; what is tested here comes after it.
  const texts = [{ path: 'title', text: '6 May' }];
  sanitised({ texts, vocabulary: vocabularyOf([]), pollingDate: null, placeholders: [], decisions: [] });
});
afterEach(cleanup);

describe('the list of sanitised notes', () => {
  it('is empty with an example, and starts a note', async () => {
    const { desk } = aFilledDesk();
    open(desk);
    expect(screen.getByText('No sanitised note yet')).toBeTruthy();
    const [start] = screen.getAllByRole('button', { name: 'Start a note' });
    if (start !== undefined) await userEvent.click(start);
    expect(theNote(desk)?.title).toBe('Learning from the policing of an election');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(theNote(desk)?.title);
  });
});

describe('an open note', () => {
  it('shows the words of a chosen point as they are and as they leave, and keeps its placeholders', async () => {
    const { desk } = aFilledDesk(withNote());
    open(desk, '?note=note-1');
    expect(screen.getByText(/No learning point is chosen yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /L1/ }));
    const table = screen.getByRole('table', { name: /before and after/ });
    expect(table.textContent).toContain('Two days before polling day');
    expect(table.textContent).toContain('[Person 1]');
    expect(table.textContent).toContain('[Area 1]');
    expect([...desk.records.all('placeholders').values()].map(({ terms }) => terms[0])).toEqual([
      'Marl',
      'Carrow',
    ]);
    expect(screen.getByText(/1 to decide/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Export draft' }).disabled).toBe(true);
  });

  it('is decided by keyboard: R replaces, and undo asks again', async () => {
    const { desk } = aFilledDesk(withNote({ pointIds: [point.id] }));
    open(desk, '?note=note-1');
    screen.getByRole('region', { name: 'Hit 1 of 1' }).focus();
    await userEvent.keyboard('r');
    expect(theNote(desk)?.decisions.map(({ found, decision }) => [found, decision])).toEqual([
      ['Fallow Green', 'replace'],
    ]);
    expect(screen.getByText(/0 to decide/)).toBeTruthy();
    expect(screen.getByRole('table', { name: /before and after/ }).textContent).toContain('[Person 2]');
    desk.undo();
    await waitFor(() => expect(screen.getByText(/1 to decide/)).toBeTruthy());
  });

  it('keeps a hit only with a reason, and asks again where that is wished', async () => {
    const { desk } = aFilledDesk(withNote({ pointIds: [point.id] }));
    open(desk, '?note=note-1');
    screen.getByRole('region', { name: 'Hit 1 of 1' }).focus();
    await userEvent.keyboard('k{Enter}');
    expect(screen.getByText('Write why it tells nobody who or where.')).toBeTruthy();
    await userEvent.keyboard('There are hundreds of that name.{Enter}');
    expect(theNote(desk)?.decisions[0]?.why).toBe('There are hundreds of that name.');
    await userEvent.click(screen.getByText(/What was decided/));
    await userEvent.click(screen.getByRole('button', { name: 'Ask again about Fallow Green' }));
    expect(theNote(desk)?.decisions).toEqual([]);
  });

  it('keeps the same words in all their places with one reason, and one step of undo', async () => {
    const twice = { ...point, shows: 'The queue at Fallow Green grew at noon.' };
    const { desk } = aFilledDesk(withNote({ pointIds: [point.id] }), {
      collection: 'learningPoints',
      id: point.id,
      after: twice,
    });
    open(desk, '?note=note-1');
    expect(screen.getByText(/^2 to decide/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Why it may stay'), 'There are hundreds of that name.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep in all 2 places' }));
    expect(theNote(desk)?.decisions.map(({ found, why }) => [found, why])).toEqual([
      ['Fallow Green', 'There are hundreds of that name.'],
      ['Fallow Green', 'There are hundreds of that name.'],
    ]);
    expect(screen.getByText(/^0 to decide/)).toBeTruthy();
    desk.undo();
    await waitFor(() => expect(screen.getByText(/^2 to decide/)).toBeTruthy());
  });

  it('still has a reason that was begun when the screen is left and opened again, and none once it was given', async () => {
    const { desk } = aFilledDesk(withNote({ pointIds: [point.id] }));
    open(desk, '?note=note-1');
    await userEvent.type(screen.getByLabelText('Why it may stay'), 'There are hun');
    cleanup();
    open(desk, '?note=note-1');
    expect(screen.getByLabelText<HTMLInputElement>('Why it may stay').value).toBe('There are hun');
    await userEvent.type(screen.getByLabelText('Why it may stay'), 'dreds.{Enter}');
    expect(theNote(desk)?.decisions[0]?.why).toBe('There are hundreds.');
    await waitFor(() => expect(desk.records.all('formDrafts').size).toBe(0));
  });

  it('says where the name that a person gave the file names somebody', async () => {
    const { desk } = aFilledDesk(withNote({ pointIds: [point.id] }));
    Object.assign(desk.services, {
      saveDocument: () => Promise.resolve(ok({ fileName: 'Learning_Carrow.docx', sha256: 'ab'.repeat(32) })),
    });
    open(desk, '?note=note-1');
    screen.getByRole('region', { name: 'Hit 1 of 1' }).focus();
    await userEvent.keyboard('r');
    await userEvent.click(screen.getByRole('button', { name: 'Export draft' }));
    await waitFor(() => expect(desk.notices.at(-1)).toMatch(/Its name says “Carrow”.*Rename the file/));
  });

  it('asks about a point that is marked above OFFICIAL', () => {
    const sensitive = {
      ...point,
      marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' } as const,
    };
    const { desk } = aFilledDesk(withNote({ pointIds: [point.id] }), {
      collection: 'learningPoints',
      id: point.id,
      after: sensitive,
    });
    open(desk, '?note=note-1');
    expect(screen.getByText(/2 to decide/)).toBeTruthy();
  });

  it('is issued and exported once all is decided: nothing known is in the saved file', async () => {
    const { desk, saved } = aFilledDesk(withNote({ pointIds: [point.id] }));
    open(desk, '?note=note-1');
    screen.getByRole('region', { name: 'Hit 1 of 1' }).focus();
    await userEvent.keyboard('r');
    await userEvent.click(screen.getByRole('button', { name: 'Issue version 1' }));
    await waitFor(() => expect(desk.records.all('exportedDocuments').size).toBe(1));
    const [version] = [...desk.records.all('documentVersions').values()];
    expect(version?.kind).toBe('learning-note');
    const parts = [...readParts(saved[0]?.bytes ?? new Uint8Array()).values()].join('\n');
    for (const name of ['Fallow', 'Marl', 'Carrow', 'Brackenbury', '4 May'])
      expect(`${parts}${saved[0]?.name ?? ''}`).not.toContain(name);
    const exported = await screen.findByRole('button', { name: 'Export version 1' });
    await waitFor(() => expect((exported as HTMLButtonElement).disabled).toBe(false));
  });

  it('holds a version back in which a name stands that has come to be known since', async () => {
    const { desk, saved } = aFilledDesk(withNote({ pointIds: [point.id] }));
    open(desk, '?note=note-1');
    screen.getByRole('region', { name: 'Hit 1 of 1' }).focus();
    await userEvent.keyboard('k');
    await userEvent.keyboard('There are hundreds of that name.{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Issue version 1' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const green = anArea('green', { kind: 'ward', name: 'Fallow Green' });
    desk.services.vault.commit({
      purpose: 'Add an area',
      changes: [{ collection: 'areas', id: green.id, after: green }],
      undoable: true,
    });
    const again = await screen.findByRole('button', { name: 'Export version 1' });
    await waitFor(() => expect((again as HTMLButtonElement).disabled).toBe(false));
    await userEvent.click(again);
    await waitFor(() => expect(desk.notices.at(-1)).toMatch(/“Fallow Green” in word\/document.xml/));
    expect(saved).toHaveLength(1);
  });

  it('has nothing in the way of somebody who uses a keyboard or a screen reader', async () => {
    const { desk } = aFilledDesk(withNote({ pointIds: [point.id] }));
    const { container } = open(desk, '?note=note-1');
    expect(await axeProblems(container)).toEqual([]);
    const hit = screen.getByRole('region', { name: 'Hit 1 of 1' });
    expect(within(hit).getByRole('combobox', { name: 'Replace by' })).toBeTruthy();
    expect(within(hit).getByRole('textbox', { name: 'Why it may stay' })).toBeTruthy();
  });
});
