import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aClauseEdit, carrow, carrowPartner } from '../../../../test/builders/memoranda';
import {
  aFilledDesk,
  fill,
  id,
  openClauses,
  openList,
  operation,
  press,
  send,
  tick,
  writers,
} from '../../../../test/builders/memoranda-desk';
import { type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { planDocumentPath } from '../../../core/issuing/document-path';
import type { Finding } from '../../../core/issuing/finding';
import { libraryClause } from '../../../core/memoranda/clause-library';
import { clauseEditId } from '../../../core/memoranda/memorandum';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { CheckedCouncils } from './checked-councils';
import type { CheckedCouncil } from './draft-all';
import { memorandaScreens } from './room';
import { type SendTools, sendVersion } from './send-version';

const versions = (desk: MemoryDesk) =>
  [...desk.records.all('documentVersions').values()].sort((a, b) => a.number - b.number);
const drafts = (desk: MemoryDesk) =>
  [...desk.records.all('formDrafts').values()].map(({ content }) => content).join('\n');
const states = (desk: MemoryDesk) => desk.records.get('memoranda', id)?.steps.map(({ state }) => state);
const emptied: DeskChange = {
  collection: 'partners',
  id: carrowPartner.id,
  after: { ...carrowPartner, people: [] },
};
const change = (desk: MemoryDesk, ...changes: readonly DeskChange[]) =>
  desk.services.vault.commit({ purpose: 'Change a partner', changes: [...changes] });

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('sending to a council', () => {
  it('waits for the tick, and keeps with the version what was ticked', async () => {
    const desk = aFilledDesk();
    const { container } = openList(desk, '?council=carrow');
    await press('Send to the council');
    const checks = screen.getByRole('region', { name: 'Checks' });
    const said = within(checks).getAllByRole('listitem').length;
    expect(said).toBeGreaterThan(0);
    const issue = screen.getByRole('button', { name: 'Issue version and save file' });
    expect(issue).toHaveProperty('disabled', true);
    expect(await axeProblems(container)).toEqual([]);
    await tick();
    expect(issue).toHaveProperty('disabled', false);
    await userEvent.click(issue);
    await screen.findByText(/^1, issued/);
    expect(versions(desk)[0]?.warningsSeen).toHaveLength(said);
  });

  it('asks again where the record changed after the tick', async () => {
    const desk = aFilledDesk();
    openList(desk, '?council=carrow');
    await press('Send to the council');
    await tick();
    act(() => void change(desk, emptied));
    expect(screen.getByRole('button', { name: 'Issue version and save file' })).toHaveProperty(
      'disabled',
      true,
    );
    const tools = { commit: () => undefined, writers, author: '', by: 'J. Marl' };
    const given = {
      operation,
      areaId: carrow,
      council: 'Carrow',
      to: 'Tomas Wren',
      how: '',
      note: '',
      seen: [],
    };
    const why = await sendVersion({ ...given, on: '2027-02-01' }, {
      ...tools,
      desk: desk.services,
      signal: new AbortController().signal,
    } as unknown as SendTools);
    expect(why).toMatch(/The record changed while you read/);
    expect(versions(desk)).toEqual([]);
  });
});

describe('drafts for all councils', () => {
  it('are written once what stands against each was seen, and say so in the register', async () => {
    const desk = aFilledDesk();
    const { container } = openList(desk);
    await press('Draft all');
    const checks = await screen.findByRole('region', { name: 'Checks before the drafts' });
    expect(within(checks).getByText('Carrow')).toBeTruthy();
    const points = within(checks).getAllByRole('listitem').length;
    expect(within(checks).getByText(/Not recorded, and printed so/)).toBeTruthy();
    const write = within(checks).getByRole('button', { name: 'Write 1 draft' });
    expect(write).toHaveProperty('disabled', true);
    expect(desk.records.all('exportedDocuments').size).toBe(0);
    expect(await axeProblems(container)).toEqual([]);
    await tick();
    await userEvent.click(write);
    await screen.findByText(/1 memorandum was saved as drafts/);
    const [entry] = [...desk.records.all('exportedDocuments').values()];
    expect(entry?.warningsSeen).toHaveLength(points);
    expect(screen.queryByRole('region', { name: 'Checks before the drafts' })).toBeNull();
  });

  it('are ticked for what was shown, and again where it is something else', () => {
    const finding = (text: string): Finding => ({ check: 'missing', text, where: '', blocks: false });
    const council = (text: string): CheckedCouncil => ({
      areaId: carrow,
      name: 'Carrow',
      findings: [finding(text)],
      problem: null,
    });
    const shown = (text: string) => (
      <OnDesk desk={aFilledDesk()} operation={operation} at="/" path="/">
        <CheckedCouncils
          checked={[council(text)]}
          isBusy={false}
          onWrite={() => undefined}
          onClose={() => undefined}
        />
      </OnDesk>
    );
    const write = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Write 1 draft' });
    const { rerender } = render(shown('Gold is not recorded'));
    fireEvent.click(screen.getByRole('checkbox'));
    expect(write().disabled).toBe(false);
    rerender(shown('Silver is not recorded'));
    expect(write().disabled).toBe(true);
    rerender(shown('Gold is not recorded'));
    expect(write().disabled).toBe(false);
  });

  it('are not written where the record changed after the tick', async () => {
    const desk = aFilledDesk();
    openList(desk);
    await press('Draft all');
    await screen.findByRole('region', { name: 'Checks before the drafts' });
    await tick();
    change(desk, emptied);
    await press('Write 1 draft');
    expect(await screen.findByText(/Carrow: The record changed while you read/)).toBeTruthy();
    expect(desk.records.all('exportedDocuments').size).toBe(0);
  });
});

describe('the address of a memorandum among the plan documents', () => {
  it('leads to the room of memoranda, where the one way to send it is', () => {
    expect(planDocumentPath('memorandum', 'carrow')).toBe('/documents/memoranda?council=carrow');
    const way = memorandaScreens.find(({ path }) => path === 'plan/memorandum/:subjectId');
    render(
      <MemoryRouter initialEntries={['/documents/plan/memorandum/carrow']}>
        <Routes>
          <Route path={`/documents/${way?.path ?? ''}`} element={way?.element} />
          <Route path="/documents/plan/:kind/:subjectId" element={<p>A plan document</p>} />
          <Route path="/documents/memoranda" element={<Place />} />
        </Routes>
      </MemoryRouter>,
    );
    expect(screen.getByText('?council=carrow')).toBeTruthy();
  });
});

function Place() {
  return <p>{useLocation().search}</p>;
}

describe('what is half written', () => {
  it('stands in each form again after the screen was left', async () => {
    const desk = aFilledDesk();
    await send(desk);
    for (const [open, label] of [
      ['Send to the council', 'Note'],
      ['Record a step', 'By whom'],
    ] as const) {
      openList(desk, '?council=carrow');
      await press(open);
      await fill(label, 'Ines Harrowby');
      cleanup();
      expect(drafts(desk)).toContain('Ines Harrowby');
      openList(desk, '?council=carrow');
      await press(open);
      expect(screen.getByRole('textbox', { name: label })).toHaveProperty('value', 'Ines Harrowby');
      cleanup();
    }
    await send(desk, 2);
    openList(desk, '?council=carrow');
    await press('Record a step');
    await press('Record step');
    expect(states(desk)).toEqual(['sent', 'sent', 'agreed']);
    expect(drafts(desk)).toBe('');
  });

  it('keeps the wording of a clause that is begun', async () => {
    const desk = aFilledDesk();
    openClauses(desk, '?for=carrow&clause=media');
    await press('Change for Carrow');
    await fill('Text', ' One more sentence.');
    cleanup();
    openClauses(desk, '?for=carrow&clause=media');
    await press('Change for Carrow');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value).toContain(
      'One more sentence.',
    );
    await press('Throw away');
    expect(drafts(desk)).toBe('');
    expect(desk.records.all('clauseEdits').size).toBe(0);
  });

  it('does not put an older wording of a clause over a newer one unless it is asked to', async () => {
    const desk = aFilledDesk();
    const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value;
    const keep = () => screen.getByRole('button', { name: 'Keep this wording' });
    openClauses(desk, '?for=carrow&clause=media');
    await press('Change for Carrow');
    await fill('Text', ' One more sentence.');
    cleanup();
    const was = libraryClause('media')?.text ?? '';
    const edit = aClauseEdit({
      id: clauseEditId('media', carrow),
      clauseId: 'media',
      areaId: carrow,
      heading: 'Media',
      text: `${was} Newer words of a colleague.`,
    });
    change(desk, { collection: 'clauseEdits', id: edit.id, after: edit });
    const { container } = openClauses(desk, '?for=carrow&clause=media');
    await press('Change for Carrow');
    expect(screen.getByText('This clause has changed since you began')).toBeTruthy();
    expect(screen.getAllByText(/Newer words of a colleague/).length).toBeGreaterThan(0);
    expect(text()).toContain('One more sentence.');
    expect(keep()).toHaveProperty('disabled', true);
    expect(await axeProblems(container)).toEqual([]);
    await press('Keep what I wrote');
    expect(keep()).toHaveProperty('disabled', false);
    expect(text()).toContain('One more sentence.');
    const newest = { ...edit, text: 'Newest words.' };
    act(() => void change(desk, { collection: 'clauseEdits', id: edit.id, after: newest }));
    await press('Begin again from the newer words');
    expect(text()).toBe('Newest words.');
    expect(keep()).toHaveProperty('disabled', false);
  });

  it('keeps the file that was read with what was said of it', async () => {
    const desk = aFilledDesk();
    await send(desk);
    openList(desk, '?council=carrow');
    await press('Read the council’s file');
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('No place for the file');
    await userEvent.upload(input, new File(['x'], 'carrow.docx'));
    await screen.findByText(/paragraphs, 0 tracked insertions/);
    await fill('From', 'T. Wren');
    cleanup();
    openList(desk, '?council=carrow');
    await press('Read the council’s file');
    expect(screen.getByText('carrow.docx')).toBeTruthy();
    await press('Record and compare');
    expect(states(desk)).toEqual(['sent', 'comments-returned']);
    expect([...desk.records.all('memorandumReturns').values()]).toMatchObject([{ from: 'T. Wren' }]);
    expect(drafts(desk)).toBe('');
    expect(desk.records.get('areas', carrow)).toBeDefined();
  });
});
