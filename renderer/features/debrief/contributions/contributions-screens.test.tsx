// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aDebriefForm,
  aFormDocument,
  formPartner,
  typed,
  withDocument,
} from '../../../../test/builders/debrief-forms';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import type { Contribution } from '../../../core/debrief/contribution';
import { asId } from '../../../core/foundation/ids';
import { ok } from '../../../core/foundation/result';
import { newPartner } from '../../../core/partners/partner-list';
import { fileFromBytes } from '../../../imports/table/source';
import { readPlacedForms } from '../../../imports/debrief-form/read-forms';
import type { DeskChange } from '../../../services/desk-context';
import type { FolderFile, SaveFolder } from '../../../services/save-folder';
import { WritersProvider } from '../../../services/writers';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { composeWord } from '../../../word/compose';
import { ContributionsScreen } from './contributions-screen';
import { TakeInFiles } from './take-in-files';
import type { StartPlacing } from './use-take-in';
import { partnersAsked } from '../../../core/debrief/debrief-form';

const operation = anOperation({ pollingDate: '2026-05-07' });
const cps = newPartner({ id: asId<'Partner'>('cps'), kind: 'cps', name: 'CPS Eastmarch' }, () => 'p1');
const form = aDebriefForm({ operationId: operation.id });

function aContribution(given: Partial<Contribution> = {}): Contribution {
  return {
    id: asId<'Contribution'>('contribution-1'),
    operationId: operation.id,
    ...{ partnerId: form.partnerId, formId: form.id, way: 'form', organisation: 'Lyde' },
    ...{ person: 'Ada Finch', role: 'Manager', on: '2026-06-20' },
    marking: { classification: 'OFFICIAL', handling: '' },
    answers: [
      {
        questionId: 'plan-roles',
        headingId: 'planning',
        question: 'Who does what?',
        text: 'It was clear.',
      },
    ],
    unplaced: [
      { id: asId<'UnplacedText'>('text-1'), where: 'Footnote', text: 'Ring us about vans.', placed: null },
    ],
    fileName: 'form.docx',
    fileHash: 'ab'.repeat(32),
    takenInAt: '2026-06-21T09:00:00.000Z',
    takenInBy: 'J. Sandry',
    ...given,
  };
}

const set = (collection: DeskChange['collection'], after: NonNullable<DeskChange['after']>) =>
  ({ collection, id: after.id, after }) as DeskChange;

function deskWith(...more: readonly DeskChange[]): MemoryDesk {
  return aDesk([set('partners', formPartner), set('partners', cps), ...more]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk
      desk={desk}
      operation={operation}
      at={`/debrief/contributions${search}`}
      path="/debrief/contributions"
    >
      <ContributionsScreen />
    </OnDesk>,
  );
}

const formsOn = (desk: MemoryDesk) => [...desk.records.all('debriefForms').values()];
const contributionsOn = (desk: MemoryDesk) => [...desk.records.all('contributions').values()];

beforeAll(() => {
  prepareJsdom();
  // Files are unpacked and read in between; the limit is there to end what hangs.
  configure({ asyncUtilTimeout: 20_000 });
});
afterEach(cleanup);

describe('the forms of partners', () => {
  it('are made for all partners in one step, and undo takes them back', async () => {
    const desk = deskWith();
    const { container } = open(desk, '?add=forms');
    expect(screen.getByRole('status').textContent).toBe('2 not asked');
    await userEvent.click(screen.getByRole('button', { name: 'Make 2 forms' }));
    expect(formsOn(desk).map(({ partnerId, due }) => [partnerId, due])).toEqual([
      ['partner-lyde', '2027-02-22'],
      ['cps', '2027-02-22'],
    ]);
    expect(desk.commits).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Check 2 forms' })).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    desk.undo();
    expect(formsOn(desk)).toEqual([]);
  });

  it('are issued into one folder after their checks were seen, with a version and an entry for each', async () => {
    const desk = deskWith(set('debriefForms', form));
    const folders: string[][] = [];
    const saveFolder: SaveFolder = ({ suggestedName, files }) => {
      const names = Array.from(files as Iterable<FolderFile>, ({ name }) => name);
      folders.push([suggestedName, ...names]);
      const saved = names.map((name) => ({ name, sha256: 'cd'.repeat(32) }));
      return Promise.resolve(ok({ folderName: suggestedName, files: saved }));
    };
    const saving: MemoryDesk = { ...desk, services: { ...desk.services, saveFolder } };
    const writers = {
      word: async (document: Parameters<typeof composeWord>[0]) =>
        ({ ok: true, value: await composeWord(document) }) as const,
      sheet: () => Promise.reject(new Error('No sheet is written')),
    };
    render(
      <WritersProvider value={writers}>
        <OnDesk
          desk={saving}
          operation={operation}
          at="/debrief/contributions?add=forms"
          path="/debrief/contributions"
        >
          <ContributionsScreen />
        </OnDesk>
      </WritersProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Check 1 form' }));
    const seen = screen.queryByRole('checkbox', { name: /^I have seen/ });
    if (seen !== null) {
      expect(screen.getByRole('button', { name: /^Issue 1 form/ }).hasAttribute('disabled')).toBe(true);
      await userEvent.click(seen);
    }
    await userEvent.click(await screen.findByRole('button', { name: /^Issue 1 form/ }));
    await screen.findByText(/^1 form was issued and saved/);
    const [{ issuedOn } = { issuedOn: '' }] = desk.records.all('documentVersions').values();
    expect(folders).toEqual([
      [
        `OFFICIAL May 2027 local - debrief forms v1 ${issuedOn}`,
        `OFFICIAL May 2027 local elections - Debrief form Lyde ab12cd34 v1 ${issuedOn}.docx`,
      ],
    ]);
    expect([...desk.records.all('documentVersions').values()]).toMatchObject([
      { kind: 'partner-form', subjectId: 'form-lyde', number: 1 },
    ]);
    expect([...desk.records.all('exportedDocuments').values()]).toMatchObject([
      { kind: 'partner-form', givenTo: 'Lyde', status: 'issued', fileHash: 'cd'.repeat(32) },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Record 1 form as sent' }));
    expect(formsOn(desk)).toMatchObject([{ sentOn: '2027-02-01' }]);
    expect([...desk.records.all('documentVersions').values()][0]?.holders).toMatchObject([{ name: 'Lyde' }]);
  });

  it('are given up with a reason', async () => {
    const desk = deskWith(set('debriefForms', { ...form, sentOn: '2026-05-20' }));
    open(desk, '?partner=partner-lyde');
    expect(screen.getAllByText('Overdue').length).toBeGreaterThan(0);
    await userEvent.click(screen.getByText('No answer is awaited any more'));
    await userEvent.click(screen.getByRole('button', { name: 'Give this form up' }));
    expect(screen.getByText(/^Write why/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'The post is vacant.');
    await userEvent.click(screen.getByRole('button', { name: 'Give this form up' }));
    expect(formsOn(desk)).toMatchObject([{ givenUp: { why: 'The post is vacant.', on: '2027-02-01' } }]);
    expect(screen.getByRole('button', { name: /^Make another form/ })).toBeTruthy();
  });
});

/** Reads in the test itself what a worker would read. */
const startReading: StartPlacing = (files, { choices }) => ({
  result: Promise.all(
    files.map(async (file) => fileFromBytes(file.name, new Uint8Array(await bytesOf(file)))),
  ).then((sources) => readPlacedForms(sources, choices)),
  cancel: () => undefined,
});

function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new Error('not read'));
    reader.readAsArrayBuffer(file);
  });
}

async function returnedFile(name: string, mark = form.mark): Promise<File> {
  const given = { operation, author: 'Insp J. Marl, Election SPOC', issueDate: '2027-02-01' };
  const { bytes } = await composeWord(aFormDocument({ ...form, mark }, given));
  const filled = withDocument(bytes, (xml) =>
    typed(typed(xml, { mark, fieldId: 'plan-roles', text: 'It was clear.' }), {
      mark,
      fieldId: 'by-name',
      text: 'Ada Finch',
    }),
  );
  return new File([new Uint8Array(filled)], name);
}

function openTakeIn(desk: MemoryDesk) {
  const taken: string[] = [];
  const rows = partnersAsked(
    [formPartner, cps],
    { debriefForms: desk.records.all('debriefForms'), contributions: desk.records.all('contributions') },
    { operationId: operation.id, today: '2027-02-01' },
  );
  const shown = render(
    <OnDesk desk={desk} operation={operation} at="/debrief/contributions" path="/debrief/contributions">
      <TakeInFiles
        rows={rows}
        onClose={() => undefined}
        onTakenIn={(ids) => taken.push(...ids)}
        startReading={startReading}
      />
    </OnDesk>,
  );
  return { taken, ...shown };
}

describe('returned files', () => {
  it('are known by their mark, shown, and taken in together; the same file once, and a bad one told', async () => {
    const desk = deskWith(set('debriefForms', form));
    const { taken, container } = openTakeIn(desk);
    const [file, again] = [await returnedFile('lyde.docx'), await returnedFile('copy.docx')];
    fireEvent.change(container.querySelector('input[type=file]') ?? container, {
      target: { files: [file, again, new File(['%PDF-1.7'], 'scan.pdf')] },
    });
    const card = await screen.findByRole('region', { name: 'lyde.docx' });
    expect(within(card).getByText(/form of Lyde/)).toBeTruthy();
    expect(within(card).getByText('1 answer, and nothing without a place.')).toBeTruthy();
    expect(within(card).getByRole('textbox', { name: 'Filled in by' })).toHaveProperty('value', 'Ada Finch');
    expect(screen.getByText(/the same file as “lyde.docx”/)).toBeTruthy();
    expect(screen.getByText(/“scan.pdf” is a PDF/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take in 1 form' }));
    expect(contributionsOn(desk)).toMatchObject([
      {
        partnerId: 'partner-lyde',
        formId: 'form-lyde',
        organisation: 'Lyde',
        person: 'Ada Finch',
        answers: [{ questionId: 'plan-roles', text: 'It was clear.' }],
        takenInBy: 'Insp J. Marl',
      },
    ]);
    expect(taken).toHaveLength(1);
  });

  it('wait for a person where no form has their mark', async () => {
    const desk = deskWith(set('debriefForms', form));
    const { container } = openTakeIn(desk);
    fireEvent.change(container.querySelector('input[type=file]') ?? container, {
      target: { files: [await returnedFile('other.docx', 'zz99zz99')] },
    });
    await screen.findByText(/One file bears no mark that is known here/);
    expect(screen.getByRole('button', { name: 'Take in 0 forms' }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('combobox', { name: /^Whose it is/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Lyde' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take in 1 form' }));
    expect(contributionsOn(desk)).toMatchObject([
      { partnerId: 'partner-lyde', answers: [{ questionId: 'plan-roles', text: 'It was clear.' }] },
    ]);
  });

  it('are read again where the form that they answer was taken back meanwhile', async () => {
    const desk = deskWith(set('debriefForms', form));
    const { container } = openTakeIn(desk);
    fireEvent.change(container.querySelector('input[type=file]') ?? container, {
      target: { files: [await returnedFile('lyde.docx')] },
    });
    await screen.findByRole('button', { name: 'Take in 1 form' });
    const gone = { collection: 'debriefForms', id: form.id, after: null } as const;
    act(() => void desk.services.vault.commit({ purpose: 'Take a form back', changes: [gone] }));
    await screen.findByText(/The forms of the operation have changed since this file was read/);
    expect(screen.getByRole('button', { name: 'Take in 0 forms' }).hasAttribute('disabled')).toBe(true);
    expect(contributionsOn(desk)).toEqual([]);
  });

  it('are drawn a few at a time, and none is missing in the end', async () => {
    const desk = deskWith(set('debriefForms', form));
    const { container } = openTakeIn(desk);
    const name = (at: number) => `form-${at}.docx`;
    const files = await Promise.all(
      Array.from({ length: 11 }, (_, at) => returnedFile(name(at), `zz99zz${10 + at}`)),
    );
    fireEvent.change(container.querySelector('input[type=file]') ?? container, { target: { files } });
    await screen.findByRole('region', { name: name(0) });
    for (const at of files.keys()) await screen.findByRole('region', { name: name(at) });
    await screen.findByText(/11 files bear no mark that is known here/);
  });

  it('are said to be known where they were taken in before', async () => {
    const file = await returnedFile('lyde.docx');
    const desk = deskWith(set('debriefForms', form));
    const { container } = openTakeIn(desk);
    const choose = () =>
      fireEvent.change(container.querySelector('input[type=file]') ?? container, {
        target: { files: [file] },
      });
    choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Take in 1 form' }));
    await waitFor(() => expect(screen.getByText(/This file was taken in on Mon 1 Feb 2027/)).toBeTruthy());
  });
});

describe('one contribution', () => {
  it('stands beside its questions, and a text without a place is put beside one', async () => {
    const desk = deskWith(set('debriefForms', form), set('contributions', aContribution()));
    const { container } = open(desk, '?contribution=contribution-1');
    expect(screen.getByText('It was clear.')).toBeTruthy();
    expect(screen.getByText(/The file words it: “Who does what\?”/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('combobox', { name: /^Belongs to/ }));
    const [, option] = await screen.findAllByRole('option');
    await userEvent.click(option ?? container);
    await userEvent.click(screen.getByRole('button', { name: /^Place it/ }));
    expect(contributionsOn(desk)[0]?.unplaced).toMatchObject([
      { text: 'Ring us about vans.', placed: { by: 'Insp J. Marl', questionId: form.questions[1]?.id } },
    ]);
    desk.undo();
    await userEvent.click(await screen.findByRole('button', { name: /^Says nothing/ }));
    expect(contributionsOn(desk)[0]?.unplaced).toMatchObject([{ placed: { questionId: null } }]);
  });

  it('keeps its marking, which can be raised', async () => {
    const desk = deskWith(set('debriefForms', form), set('contributions', aContribution()));
    open(desk, '?contribution=contribution-1');
    await userEvent.click(screen.getByRole('radio', { name: 'OFFICIAL-SENSITIVE' }));
    expect(contributionsOn(desk)[0]?.marking.classification).toBe('OFFICIAL-SENSITIVE');
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });
});
