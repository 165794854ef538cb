import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDesk, type MemoryDesk, OnDesk } from '../../../../../test/builders/desk';
import { aPackBridge, type PackBridge } from '../../../../../test/builders/pack-bridge';
import { aFormDocument } from '../../../../../test/builders/debrief-forms';
import { pathProblem } from '../../../../core/bagit/bag-path';
import { canonicalJson } from '../../../../core/foundation/canonical';
import { asId } from '../../../../core/foundation/ids';
import type { DocumentVersion } from '../../../../core/issuing/document-version';
import type { LetterBatch } from '../../../../core/issuing/letter-batch';
import { newLetterBatch } from '../../../../core/issuing/letter-edits';
import { letterFileNames } from '../../../../core/issuing/letter-names';
import { documentFiles } from '../../../../core/operation-package/document-files';
import { gathered } from '../../../../core/operation-package/gather';
import type { CollectionName } from '../../../../core/records';
import { exampleChanges } from '../../../../core/operation/example';
import type { Operation } from '../../../../core/operation/operation';
import { type Writers, WritersProvider } from '../../../../services/writers';
import { axeProblems, prepareJsdom } from '../../../../ui/testing-jsdom';
import { composeWord } from '../../../../word/compose';
import { OperationPackage } from './operation-package';

let bridge: PackBridge;
let desk: MemoryDesk;
let operation: Operation;
/** Waited for before a Word document is written; so a test stands in the middle of a package. */
let beforeWord: () => Promise<void> = () => Promise.resolve();

const writers: Writers = {
  word: async (document, { signal }) => {
    await beforeWord();
    if (signal.aborted) return { ok: false, error: { kind: 'cancelled' } };
    return { ok: true, value: await composeWord(document) };
  },
  sheet: () => Promise.reject(new Error('not asked for')),
};

beforeAll(() => {
  prepareJsdom();
  // A whole operation is written and hashed in between; the limit is there to end what hangs.
  configure({ asyncUtilTimeout: 20_000 });
});
beforeEach(async () => {
  bridge = aPackBridge();
  beforeWord = () => Promise.resolve();
  desk = aDesk(exampleChanges('2027-03-10T09:00:00.000Z').filter(({ after }) => after !== null));
  const operations = [...desk.records.all('operations').values()];
  operation = operations.find(({ followsOperationId }) => followsOperationId !== null) ?? operation;
  const version = await anIssuedVersion();
  desk.services.vault.commit({
    purpose: 'Issue',
    changes: [{ collection: 'documentVersions', id: version.id, after: version }],
  });
  const versions = () => Promise.resolve({ version: '0.1.0', electron: '25', platform: 'linux' });
  Object.assign(desk.services, { packs: bridge.packs, machine: { versions } });
});
afterEach(() => {
  cleanup();
  bridge.remove();
});

/** A document as it is kept once it was issued. */
async function anIssuedVersion(): Promise<DocumentVersion> {
  const document = aFormDocument();
  return {
    id: asId<'DocumentVersion'>('version-of-a-form'),
    operationId: operation.id,
    kind: 'partner-form',
    subjectId: 'form-lyde',
    title: document.title,
    number: 1,
    marking: document.marking,
    content: canonicalJson(document),
    contentHash: (await composeWord(document)).contentHash,
    sources: [],
    issuedOn: '2027-03-10',
    issuedBy: 'Insp J. Marl',
    issuedAt: '2027-03-10T09:00:00.000Z',
    reviewDate: null,
    replacesId: null,
    holders: [],
    withdrawn: null,
    warningsSeen: [],
  };
}

function show() {
  return render(
    <WritersProvider value={writers}>
      <OnDesk desk={desk} operation={operation} at="/" path="/">
        <OperationPackage />
      </OnDesk>
    </WritersProvider>,
  );
}

const button = (name: string) => screen.findByRole('button', { name });
const onStick = () => readdirSync(bridge.stick);

/** Opens the dialog, says who is given it, and chooses the place. */
async function make(recipient = 'Nobody: it is kept by the desk'): Promise<void> {
  await userEvent.click(await button('Make a package'));
  await userEvent.click(await screen.findByRole('radio', { name: recipient }));
  await userEvent.click(await button('Choose where it goes'));
}

function readByNodeAlone(folder: string) {
  const script = join(__dirname, '../../../../../test/builders/read-package.mjs');
  const text = execFileSync(process.execPath, [script, folder], { encoding: 'utf8', cwd: folder });
  return JSON.parse(text) as {
    readonly wrong: readonly unknown[];
    readonly unlisted: readonly unknown[];
    readonly differing: readonly unknown[];
    readonly named: readonly unknown[];
    readonly counts: Readonly<Record<string, number>>;
    readonly operation: { readonly name: string };
  };
}

describe('the package of the operation', () => {
  it('is written whole, read back, and read by Node alone with every record of the operation', async () => {
    show();
    await make();
    await screen.findByText(/were read back from the disk/);
    const [name = '', ...others] = onStick();
    expect(others).toEqual([]);
    const folder = join(bridge.stick, name);
    const read = readByNodeAlone(folder);
    expect(read).toMatchObject({ wrong: [], unlisted: [], differing: [], named: [] });
    expect(read.operation.name).toBe(operation.name);
    for (const collection of ['decisions', 'cases', 'dayLog', 'stations', 'meetings'] as const) {
      const own = [...desk.records.all(collection).values()].filter(
        ({ operationId }) => operationId === operation.id,
      );
      expect(read.counts[collection], collection).toBe(own.length);
      expect(own.length, collection).toBeGreaterThan(0);
    }
    const [entry] = [...desk.records.all('exportedDocuments').values()].filter(
      ({ kind }) => kind === 'operation-package',
    );
    expect(entry).toMatchObject({
      fileName: name,
      givenTo: 'Kept by the desk',
      version: '1',
      marking: { classification: 'OFFICIAL-SENSITIVE' },
    });
    const manifest = readFileSync(join(folder, 'manifest-sha256.txt'));
    expect(entry?.fileHash).toBe(sha256Of(manifest));
  });

  it('passes sha256sum -c where that is at hand', async ({ skip }) => {
    skip(!hasSha256sum(), 'needs sha256sum');
    show();
    await make();
    await screen.findByText(/were read back from the disk/);
    const cwd = join(bridge.stick, onStick()[0] ?? '');
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(execFileSync('sha256sum', ['--quiet', '-c', manifest], { cwd, encoding: 'utf8' })).toBe('');
  });

  it('holds neither what a placeholder stands for nor entries about conduct, and says so', async () => {
    const placeholder = {
      id: 'placeholder-zz',
      operationId: operation.id,
      kind: 'person',
      number: 97,
      terms: ['Zebedee Quandary'],
    };
    desk.services.vault.commit({
      purpose: 'Keep placeholders',
      changes: [{ collection: 'placeholders', id: placeholder.id, after: placeholder as never }],
    });
    show();
    await make();
    await screen.findByText(/were read back from the disk/);
    const data = join(bridge.stick, onStick()[0] ?? '', 'data');
    const all = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => readFileSync(join(each.parentPath, each.name), 'latin1'))
      .join('\n');
    expect(all).not.toContain('Quandary');
    expect(all).not.toContain('placeholder-zz');
    const readme = readFileSync(join(data, 'README.txt'), 'utf8');
    for (const name of ['placeholders', 'conductEntries', 'conductAccess', 'deskUsers', 'formDrafts'])
      expect(readme).toContain(`  ${name}: `);
    expect(readme.startsWith('OFFICIAL-SENSITIVE')).toBe(true);
  });

  it('holds issued documents word for word as they were issued', async () => {
    show();
    await make();
    await screen.findByText(/were read back from the disk/);
    const documents = join(bridge.stick, onStick()[0] ?? '', 'data', 'documents');
    const issued = [...desk.records.all('documentVersions').values()].filter(
      ({ operationId }) => operationId === operation.id,
    );
    const named = /^OFFICIAL(-SENSITIVE)? \S.* - \S.* v\d+ \d{4}-\d\d-\d\d\.docx$/;
    for (const file of readdirSync(documents)) expect(file).toMatch(named);
    expect(readdirSync(documents).length).toBe(issued.length);
    const hashes = issued.map(({ contentHash }) => contentHash.slice(0, 12));
    const feet = readdirSync(documents).map((file) =>
      Object.entries(unzipSync(new Uint8Array(readFileSync(join(documents, file)))))
        .filter(([path]) => path.includes('footer'))
        .map(([, bytes]) => strFromU8(bytes))
        .join(''),
    );
    for (const hash of hashes) expect(feet.some((foot) => foot.includes(hash))).toBe(true);
  });

  it('holds each letter that was issued under its own name, and what gold approved', async () => {
    const recipient = (id: string, name: string) => ({
      id: asId<'LetterRecipient'>(id),
      name,
      capacity: 'candidate' as const,
      contest: '',
      address: ['1 Quay Street'],
      salutation: `Dear ${name}`,
    });
    const recipients = [recipient('r1', 'A. Sandry'), recipient('r2', 'Bex Tolland')];
    const plain = newLetterBatch({ id: asId('batch'), operationId: operation.id, areaId: null });
    const batch = { ...plain, title: 'Joint letter', body: 'Keep to the agreed standards.', recipients };
    const names = letterFileNames({ ...batch, date: '2027-04-12' }, operation, 1);
    const letters = names.map((fileName, index) => ({
      recipientId: recipients[index]?.id ?? asId<'LetterRecipient'>('none'),
      fileName,
      fileHash: 'a'.repeat(64),
    }));
    const issued = {
      at: '2027-04-12T09:00:00.000Z',
      by: 'x',
      folderName: 'x',
      bodyHash: 'a'.repeat(64),
      letters,
    };
    const after: LetterBatch = { ...batch, date: '2027-04-12', issued };
    const given = {
      operation,
      gathered: gathered((name) => desk.records.all(name), operation),
      all: <C extends CollectionName>(name: C) => desk.records.all(name),
    };
    const collections = given.gathered.collections.map((each) =>
      each.collection === 'letterBatches' ? { ...each, records: [after, plain] } : each,
    );
    const files = documentFiles({ ...given, gathered: { collections } });
    const found = files.filter(({ origin }) => origin.kind === 'letter');
    expect(found.map(({ path }) => path)).toEqual(names.map((name) => `documents/${name}`));
    const written = await Promise.all(
      found.map(async ({ document }) => (await composeWord(document())).bytes),
    );
    const texts = written.map((bytes) =>
      strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()),
    );
    expect(texts.map((text) => text.includes('Keep to the agreed standards.'))).toEqual([true, true]);
    expect(texts.map((text) => text.includes('Bex Tolland'))).toEqual([false, true]);
    const approved = [...desk.records.all('assessments').values()].filter(
      (each) => each.operationId === operation.id && each.status === 'approved',
    );
    const assessments = files.filter(({ origin }) => origin.kind === 'assessment');
    expect(assessments.length).toBe(approved.length);
    for (const { path } of files) expect(pathProblem(path), path).toBeNull();
  });

  it('is removed when it is cancelled in the middle, and nothing is entered', async () => {
    let go: () => void = () => undefined;
    beforeWord = () => new Promise((resolve) => (go = resolve));
    show();
    await make();
    await screen.findByText(/^Writing document/);
    expect(onStick()[0]).toContain('unfinished');
    await userEvent.click(await button('Cancel'));
    act(() => go());
    await waitFor(() => expect(screen.queryByText(/^Writing document/)).toBeNull());
    await waitFor(() => expect(onStick()).toEqual([]));
    expect(desk.records.all('exportedDocuments').size).toBe(0);
    expect(screen.getByText('No package made yet')).toBeTruthy();
  });

  it('is removed when its folder goes in the middle, with a sentence that says what to do', async () => {
    beforeWord = () => {
      rmSync(join(bridge.stick, onStick()[0] ?? ''), { recursive: true, force: true });
      return Promise.resolve();
    };
    show();
    await make();
    const problem = await screen.findByText(/can no longer be reached/);
    expect(problem.textContent).toContain('safe');
    expect(onStick()).toEqual([]);
  });

  it('never leaves the force while it holds cases, and asks who is given it', async () => {
    const { baseElement } = show();
    await userEvent.click(await button('Make a package'));
    await userEvent.click(await button('Choose where it goes'));
    await screen.findByText('Say whether it leaves the force, or is kept by the desk.');
    await userEvent.click(await screen.findByRole('radio', { name: 'Somebody outside the force' }));
    await screen.findByText(/It does not leave the force/);
    expect(await button('Choose where it goes')).toHaveProperty('disabled', true);
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getByText('What goes in, and what stays behind'));
    within(dialog).getByText(/never leaves the vault/);
    expect(await axeProblems(baseElement)).toEqual([]);
    expect(onStick()).toEqual([]);
  });
});

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hasSha256sum(): boolean {
  try {
    execFileSync('sha256sum', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
