import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCase, anEvidenceItem } from '../../../../test/builders/cases';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aPackBridge, type PackBridge, WordWorkerHere } from '../../../../test/builders/pack-bridge';
import type { CaseFile } from '../../../core/cases/case-file';
import { asId } from '../../../core/foundation/ids';
import { useRecord } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { EvidenceFilePicker } from './evidence-file-picker';
import { PackPanel } from './pack-panel';

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const recorded = (name: string, content: string) => ({ name, size: content.length, sha256: hashOf(content) });
const list = anEvidenceItem({ file: recorded('list.pdf', 'the list') });
const film = anEvidenceItem({
  id: asId('evidence-2'),
  what: 'Film of the door',
  exhibitReference: 'RV/2',
  file: recorded('door.mp4', 'the film'),
});
const paper = anEvidenceItem({ id: asId('evidence-3'), what: 'Ballot paper', exhibitReference: 'RV/3' });

let bridge: PackBridge;
beforeAll(() => {
  prepareJsdom();
  // Seven Word documents are written in between; the limit is there to end what hangs.
  configure({ asyncUtilTimeout: 60_000 });
  // Sound here: the writer asks a worker only for the messages that the stand-in has.
  globalThis.Worker = WordWorkerHere as unknown as typeof Worker;
});
beforeEach(() => {
  bridge = aPackBridge();
});
afterEach(() => {
  cleanup();
  bridge.remove();
});

function deskWith(caseFile: CaseFile): MemoryDesk {
  const desk = aDesk([{ collection: 'cases', id: caseFile.id, after: caseFile }]);
  Object.assign(desk.services, { evidence: bridge.evidence, packs: bridge.packs });
  return desk;
}

function show(desk: MemoryDesk, Part: (props: { readonly caseFile: CaseFile }) => React.ReactNode) {
  const OfCase = () => {
    const caseFile = useRecord('cases', 'case-1');
    return caseFile === undefined ? null : <Part caseFile={caseFile} />;
  };
  return render(
    <OnDesk desk={desk} at="/" path="/">
      <OfCase />
    </OnDesk>,
  );
}

const picker = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const [item] = caseFile.evidence;
  return item === undefined ? null : <EvidenceFilePicker caseFile={caseFile} item={item} />;
};
const panel = (blockedBecause: string | null) =>
  function Panel({ caseFile }: { readonly caseFile: CaseFile }) {
    return <PackPanel caseFile={caseFile} blockedBecause={blockedBecause} />;
  };
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the file of an item of evidence', () => {
  it('is recorded by name, size and SHA-256, and not by where it is', async () => {
    const desk = deskWith(aCase({ evidence: [paper] }));
    const { container } = show(desk, picker);
    bridge.dialogs.files = [bridge.file('ballot.png', 'a picture')];
    await click('Choose the file');
    await screen.findByText(hashOf('a picture'));
    expect(desk.records.get('cases', 'case-1')?.evidence[0]?.file).toEqual(
      recorded('ballot.png', 'a picture'),
    );
    expect(JSON.stringify(desk.entries)).not.toContain(bridge.folder);
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    await screen.findByRole('button', { name: 'Choose the file' });
  });

  it('says why a folder is not taken, and changes nothing', async () => {
    const desk = deskWith(aCase({ evidence: [paper] }));
    show(desk, picker);
    bridge.dialogs.files = [bridge.stick];
    await click('Choose the file');
    expect((await screen.findByRole('alert')).textContent).toContain('It is a folder');
    expect(desk.commits).toEqual([]);
  });

  it('is left as it was when its reading is cancelled', async () => {
    let goOn: () => void = () => undefined;
    bridge.remove();
    bridge = aPackBridge({ slowly: () => new Promise((resolve) => (goOn = resolve)) });
    const desk = deskWith(aCase({ evidence: [paper] }));
    show(desk, picker);
    bridge.dialogs.files = [bridge.file('ballot.png', 'a picture')];
    await click('Choose the file');
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    goOn();
    await screen.findByRole('button', { name: 'Choose the file' });
    expect(desk.commits).toEqual([]);
  });
});

describe('the pack of a case', () => {
  const caseFile = aCase({ evidence: [list, film, paper] });

  it('is made of documents and the chosen files, is a bag, and stands in the registers', async () => {
    const desk = deskWith(caseFile);
    const { container } = show(desk, panel(null));
    expect(screen.getByText('No pack made yet')).toBeDefined();
    expect(await axeProblems(container)).toEqual([]);
    bridge.dialogs.files = [bridge.file('renamed.pdf', 'the list'), bridge.file('door.mp4', 'the film')];
    await click('Choose the evidence files');
    await waitFor(() => expect(screen.getAllByText('Chosen, and the recorded file').length).toBe(2));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Make the pack' })).toHaveProperty('disabled', false),
    );
    await click('Make the pack');
    await screen.findByText('Packs that were made');
    const [pack] = desk.records.all('packs').values();
    const bag = join(bridge.stick, pack?.folderName ?? '');
    expect(readdirSync(bridge.stick)).toEqual(['C-001 pack 1 2027-02-01']);
    expect(pack?.manifestSha256).toBe(hashOf(readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')));
    expect(readdirSync(join(bag, 'data', 'evidence')).sort()).toEqual(['RV-1 list.pdf', 'RV-2 door.mp4']);
    const documents = [...desk.records.all('exportedDocuments').values()];
    expect(documents.map(({ fileName }) => fileName).sort()).toEqual(
      readdirSync(join(bag, 'data', 'documents')).sort(),
    );
    expect(documents.length).toBeGreaterThan(5);
    for (const { fileHash, fileName } of documents)
      expect(pack?.files.find(({ path }) => path === `documents/${fileName}`)?.sha256).toBe(fileHash);
    expect(desk.commits.map(({ undoable }) => undoable)).toEqual([false]);
    expect(screen.getByText(pack?.manifestSha256 ?? '')).toBeDefined();
    if (process.platform !== 'win32')
      execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: bag });
    expect(await axeProblems(container)).toEqual([]);
  });

  it('says which files are missing, changed or unknown, and is made without them only if that is wanted', async () => {
    const desk = deskWith(caseFile);
    show(desk, panel(null));
    bridge.dialogs.files = [
      bridge.file('door.mp4', 'another film'),
      bridge.file('holiday.jpg', 'x'),
      bridge.stick,
    ];
    await click('Choose the evidence files');
    await screen.findByText('A file of this name was chosen, but with other contents');
    expect(screen.getByText('Not chosen yet')).toBeDefined();
    await screen.findByText(/stay out of the pack: door\.mp4; holiday\.jpg/);
    expect(screen.getByText(/“stick” was not taken\. It is a folder/)).toBeDefined();
    expect(screen.getByText('No file recorded, so no hash: on the exhibit list alone')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Make the pack' })).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('checkbox', { name: /without the 2 files/ }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Make the pack' })).toHaveProperty('disabled', false),
    );
    await click('Make the pack');
    await screen.findByText('Packs that were made');
    expect(readdirSync(join(bridge.stick, 'C-001 pack 1 2027-02-01', 'data'))).toEqual(['documents']);
  });

  it('is not made while something blocks it, and says what', () => {
    show(deskWith(aCase()), panel('The SPOC has not approved the submission.'));
    expect(screen.getByText('The SPOC has not approved the submission.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Make the pack' })).toHaveProperty('disabled', true);
  });

  it('leaves nothing and enters nothing when the disk is full, when no folder is chosen, and when it is cancelled', async () => {
    bridge.remove();
    let room = 0;
    bridge = aPackBridge({ disk: { freeBytes: () => Promise.resolve(room) } });
    const desk = deskWith(aCase());
    show(desk, panel(null));
    await click('Make the pack');
    expect((await screen.findByRole('alert')).textContent).toContain('0 MB free');
    room = 1e12;
    bridge.dialogs.isFolderChosen = false;
    await click('Make the pack');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    bridge.dialogs.isFolderChosen = true;
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Make the pack' })).toHaveProperty('disabled', false),
    );
    await click('Make the pack');
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Make the pack' })).toHaveProperty('disabled', false),
    );
    await waitFor(() => expect(readdirSync(bridge.stick)).toEqual([]));
    expect(desk.commits).toEqual([]);
  });

  it('goes on when its screen is left, and is there again when one comes back', async () => {
    const desk = deskWith(aCase());
    const first = show(desk, panel(null));
    await click('Make the pack');
    await screen.findByRole('button', { name: 'Cancel' });
    first.unmount();
    show(desk, panel(null));
    await screen.findByText('Packs that were made');
    expect(readdirSync(bridge.stick)).toEqual(['C-001 pack 1 2027-02-01']);
    expect(desk.notices).toEqual(['The pack C-001 pack 1 2027-02-01 was made and entered.']);
  });
});
