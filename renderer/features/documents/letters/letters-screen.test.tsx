import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aFolderBridge, type FolderBridge } from '../../../../test/builders/folder-bridge';
import { aLetterIssue } from '../../../../test/builders/letters';
import { WordWorkerHere } from '../../../../test/builders/pack-bridge';
import { asId } from '../../../core/foundation/ids';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { newLetterBatch, salutationFor } from '../../../core/issuing/letter-edits';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { readParts } from '../../../word/read-parts';
import { LettersScreen } from './letters-screen';

let folders: FolderBridge;
prepareJsdom();
const realWorker = globalThis.Worker;

beforeEach(() => {
  folders = aFolderBridge();
  globalThis.Worker = WordWorkerHere as unknown as typeof Worker;
});
afterEach(() => {
  cleanup();
  folders.remove();
  globalThis.Worker = realWorker;
});

const names = ['A. Sandry', 'Bex Tolland', 'Corin Peverell'];
const ready: LetterBatch = {
  ...newLetterBatch({
    id: asId<'LetterBatch'>('batch1'),
    operationId: anOperation().id,
    areaId: null,
  }),
  body: 'We write to everybody who stands.\n\nPlease be fair to each other.',
  date: '2027-04-12',
  signatories: [
    {
      id: asId<'LetterSignatory'>('s1'),
      name: 'ACC Rowan Tyne',
      role: 'Gold commander',
      organisation: 'Marlshire',
    },
    {
      id: asId<'LetterSignatory'>('s2'),
      name: 'Ines Fallow',
      role: 'Returning officer',
      organisation: 'Carrow',
    },
  ],
  recipients: names.map((name, index) => ({
    id: asId<'LetterRecipient'>(`r${index + 1}`),
    name,
    capacity: 'candidate',
    contest: 'Quayside',
    address: [`${index + 1} Sluice Row`],
    salutation: salutationFor(name),
  })),
};

function show(desk: MemoryDesk, at = '/documents/letters?batch=batch1') {
  const services = { ...desk.services, saveFolder: folders.saveFolder };
  return render(
    <OnDesk desk={{ ...desk, services }} at={at} path="/documents/letters">
      <LettersScreen />
    </OnDesk>,
  );
}

const deskWith = (batch: LetterBatch) => aDesk([{ collection: 'letterBatches', id: batch.id, after: batch }]);
const batchOf = (desk: MemoryDesk) => desk.records.get('letterBatches', 'batch1');

/** Waits until the checks of the text are done. */
const checked = () => waitFor(() => expect(screen.queryByText(/is being checked/)).toBeNull());

describe('letters', () => {
  it('begin with the default text of the joint letter, which is not issued before its gaps are filled', () => {
    const desk = aDesk();
    show(desk, '/documents/letters');
    fireEvent.click(screen.getAllByRole('button', { name: 'New letters' })[0] ?? document.body);
    const issue = screen.getByRole('region', { name: 'Issue' });
    expect(within(issue).getByText(/still holds \[name, telephone and email/)).toBeTruthy();
    expect(within(issue).getByRole('button', { name: 'Issue 0 letters' })).toHaveProperty('disabled', true);
    expect([...desk.records.all('letterBatches').values()]).toHaveLength(1);
  });

  it('say in their list which version was issued and what replaced it', () => {
    const desk = aDesk(
      [aLetterIssue(1, names), aLetterIssue(2, names)].map((after) => ({
        collection: 'letterBatches' as const,
        id: after.id,
        after,
      })),
    );
    show(desk, '/documents/letters');
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items.filter((text) => text.includes('issued as version 1'))).toEqual([
      expect.stringContaining('replaced by version 2, Mon 12 Apr 2027'),
    ]);
    expect(items.filter((text) => text.includes('issued as version 2'))).toEqual([
      expect.not.stringContaining('replaced'),
    ]);
  });

  it('are issued as one folder, proved, and entered in the register in one step', async () => {
    const desk = deskWith(ready);
    show(desk);
    await checked();
    const seen = screen.queryByRole('checkbox', { name: /I have looked at this/ });
    if (seen !== null) fireEvent.click(seen);
    fireEvent.click(screen.getByRole('button', { name: 'Issue 3 letters' }));
    await waitFor(() => expect(batchOf(desk)?.issued).not.toBeNull(), { timeout: 30_000 });
    const issued = batchOf(desk)?.issued;
    const [folder = ''] = Object.keys(folders.standing());
    expect(folders.standing()[folder]).toHaveLength(3);
    expect(issued).toMatchObject({ folderName: folder, by: 'Insp J. Marl' });
    expect(issued?.letters.map(({ recipientId }) => recipientId)).toEqual(['r1', 'r2', 'r3']);
    const register = [...desk.records.all('exportedDocuments').values()];
    expect(register.map(({ subset, fileName, fileHash }) => ({ subset, fileName, fileHash }))).toEqual(
      issued?.letters.map(({ fileName, fileHash }, index) => ({ subset: names[index], fileName, fileHash })),
    );
    const parts = readParts(folders.read(folder, issued?.letters[1]?.fileName ?? ''));
    expect(parts.get('word/document.xml')).toContain('Dear Bex Tolland,');
    expect(desk.commits.at(-1)).toEqual({ purpose: 'Issue a batch of letters', undoable: false });
    expect(screen.getByText('Which file went to whom')).toBeTruthy();
  });

  it('keep in the register why words stay that the guidance speaks of', async () => {
    const desk = deskWith({ ...ready, body: 'Please vote.' });
    show(desk);
    await checked();
    const reason = screen.getByRole('textbox', { name: 'Why it stays' });
    fireEvent.change(reason, { target: { value: 'Quoted from the council.' } });
    const seen = screen.queryByRole('checkbox', { name: /I have looked at this/ });
    if (seen !== null) fireEvent.click(seen);
    fireEvent.click(screen.getByRole('button', { name: 'Issue 3 letters' }));
    await waitFor(() => expect(batchOf(desk)?.issued).not.toBeNull(), { timeout: 30_000 });
    const [entry] = desk.records.all('exportedDocuments').values();
    expect(entry?.warningsSeen.at(-1)).toMatch(/“Please vote”.* Stays, because: Quoted from the council\.$/);
  });

  it('leave nothing where the person chooses no place', async () => {
    const desk = deskWith(ready);
    folders.dialog.isFolderChosen = false;
    show(desk);
    await checked();
    const seen = screen.queryByRole('checkbox', { name: /I have looked at this/ });
    if (seen !== null) fireEvent.click(seen);
    fireEvent.click(screen.getByRole('button', { name: 'Issue 3 letters' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Issue 3 letters' })).toBeTruthy(), {
      timeout: 30_000,
    });
    expect(batchOf(desk)?.issued).toBeNull();
    expect(folders.standing()).toEqual({});
    expect(desk.commits).toEqual([]);
  });

  it('with a long text are not issued before it is checked to its end', async () => {
    const body = `${'Officers are on duty at every station of the ward. '.repeat(400)}\n\nPlease vote.`;
    show(deskWith({ ...ready, body }));
    const issue = within(screen.getByRole('region', { name: 'Issue' }));
    const button = () => issue.getByRole('button', { name: 'Issue 3 letters' });
    expect(issue.getByText('The text of the letters is being checked.')).toBeTruthy();
    expect(button()).toHaveProperty('disabled', true);
    await waitFor(() => expect(issue.queryByText(/is being checked/)).toBeNull(), { timeout: 30_000 });
    expect(issue.getByText(/“Please vote”/)).toBeTruthy();
    expect(button()).toHaveProperty('disabled', true);
    // Words are accepted one by one, each with a reason.
    const reason = issue.getByRole('textbox', { name: 'Why it stays' });
    fireEvent.change(reason, { target: { value: '  ' } });
    expect(button()).toHaveProperty('disabled', true);
    fireEvent.change(reason, { target: { value: 'The returning officer’s own words, quoted.' } });
    const seen = issue.queryByRole('checkbox', { name: /I have looked at this/ });
    if (seen !== null) fireEvent.click(seen);
    expect(button()).toHaveProperty('disabled', false);
  });

  it('name who stands in the list twice, and are not issued then', () => {
    const [first, ...rest] = ready.recipients;
    if (first === undefined) throw new Error('The batch has recipients');
    const twice = { ...first, id: asId<'LetterRecipient'>('r9'), name: ' a. SANDRY ' };
    show(deskWith({ ...ready, recipients: [first, ...rest, twice] }));
    expect(screen.getByText('A. Sandry, Quayside (2 times)')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Issue 4 letters' })).toHaveProperty('disabled', true);
  });

  it('show beside the text how the letter to a recipient looks', () => {
    show(deskWith(ready), '/documents/letters?batch=batch1&recipient=r3');
    const look = screen.getByRole('complementary', { name: 'How a letter looks' });
    expect(within(look).getByText('Dear Corin Peverell,')).toBeTruthy();
    expect(within(look).getByText(/12 April 2027/)).toBeTruthy();
  });

  it('have no fault that axe finds', async () => {
    const { container } = show(deskWith(ready), '/documents/letters?batch=batch1&recipient=r1');
    expect(await axeProblems(container)).toEqual([]);
  });
});
