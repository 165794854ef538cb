import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { carrow } from '../../../../test/builders/memoranda';
import {
  aFilledDesk,
  fill,
  id,
  openClauses,
  openList,
  openReturn,
  operation,
  press,
  refusing,
  send,
  sendAndReturn,
  tick,
} from '../../../../test/builders/memoranda-desk';
import { asId } from '../../../core/foundation/ids';
import { frozenDocument } from '../../../core/issuing/issue';
import { clauseEditId } from '../../../core/memoranda/memorandum';
import { withReviewDate } from '../../../core/memoranda/standing';
import { registers } from '../../../core/registers/registers';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { searchMemoranda } from './search-memoranda';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the list of memoranda', () => {
  it('has a row for each council with its state and next step, and says by when they should be out', async () => {
    const { container } = openList(aFilledDesk());
    expect(screen.getByRole('row', { name: /Carrow Draft – – Send it to the council/ })).toBeTruthy();
    expect(screen.getByText(/by Wed 3 Mar 2027/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('writes a draft for each council into one folder and enters them in the register', async () => {
    const desk = aFilledDesk();
    openList(desk);
    await press('Draft all');
    await screen.findByRole('heading', { name: 'Checks before the drafts' });
    await tick();
    await press('Write 1 draft');
    expect(await screen.findByText(/1 memorandum was saved as drafts/)).toBeTruthy();
    const [entry] = [...desk.records.all('exportedDocuments').values()];
    expect(entry).toMatchObject({ kind: 'memorandum', status: 'draft', subset: 'Carrow', versionId: null });
  });

  it('freezes and numbers the version that is sent, and records who holds it', async () => {
    const desk = aFilledDesk();
    await send(desk);
    const [version] = [...desk.records.all('documentVersions').values()];
    expect(version).toMatchObject({
      kind: 'memorandum',
      subjectId: 'carrow',
      number: 1,
      holders: [{ name: 'Tomas Wren', organisation: 'Carrow', how: 'Email' }],
    });
    expect(version === undefined ? '' : frozenDocument(version).status).toBe('issued');
    expect(desk.records.get('memoranda', id)?.steps).toMatchObject([
      { state: 'sent', versionId: version?.id },
    ]);
    expect(desk.commits.at(-1)).toEqual({ purpose: 'Send a memorandum', undoable: false });
  });

  it('does not take an agreement before a version was sent, and records one after', async () => {
    const desk = aFilledDesk();
    openList(desk, '?council=carrow');
    await press('Record a step');
    expect(screen.getByText(/Only a version that was sent can be agreed/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Record step' })).toHaveProperty('disabled', true);
    cleanup();
    await send(desk);
    openList(desk, '?council=carrow');
    await press('Record a step');
    await fill('By whom', 'Ines Harrowby for Carrow');
    await press('Record step');
    expect(desk.records.get('memoranda', id)?.steps.at(-1)).toMatchObject({ state: 'agreed' });
    expect(screen.getAllByText('Have it signed by both.').length).toBeGreaterThan(0);
  });

  it('says in a sentence why a file is not read', async () => {
    const desk = aFilledDesk();
    await send(desk);
    openList(desk, '?council=carrow', refusing);
    await press('Read the council’s file');
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input !== null) await userEvent.upload(input, new File(['x'], 'x.docx'));
    expect(await screen.findByText(/holds macros, so it was not read/)).toBeTruthy();
    expect(desk.records.all('memorandumReturns').size).toBe(0);
  });
});

describe('what came back', () => {
  it('is shown change by change with marks that are said in words, and its comments', async () => {
    const desk = aFilledDesk();
    const { container } = openReturn(desk, await sendAndReturn(desk));
    expect(screen.getByText(/2 changes, 2 without an answer/)).toBeTruthy();
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Changed, clause Debrief');
    expect(first?.textContent).toContain('[put in: within a month of ]');
    expect(first?.textContent).toContain('[taken out: after');
    expect(screen.getByText(/Can we do this sooner/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('goes into the clause of the council in one commit that can be undone', async () => {
    const desk = aFilledDesk();
    const returnId = await sendAndReturn(desk);
    openReturn(desk, returnId);
    await press(/Accept into the clause/);
    const edit = () => desk.records.get('clauseEdits', clauseEditId('debrief', carrow));
    expect(edit()?.text).toContain('The parties meet within a month of the election');
    expect(edit()?.earlier).toMatchObject([{ by: 'Insp J. Marl' }]);
    expect(screen.getByText(/2 changes, 1 without an answer/)).toBeTruthy();
    desk.undo();
    expect(edit()).toBeUndefined();
    expect(desk.records.get('memorandumReturns', returnId)?.answers).toEqual([]);
  });

  it('is refused only with a reason', async () => {
    const desk = aFilledDesk();
    const returnId = await sendAndReturn(desk);
    openReturn(desk, returnId);
    await press('Refuse change 1');
    expect(screen.getByText(/Say why it is refused/)).toBeTruthy();
    await fill('Note on change 1', 'Six weeks is what we can do');
    await press('Refuse change 1');
    expect(desk.records.get('memorandumReturns', returnId)?.answers).toMatchObject([
      { change: 1, answer: 'refused', note: 'Six weeks is what we can do' },
    ]);
    expect(desk.records.all('clauseEdits').size).toBe(0);
  });
});

describe('the clauses', () => {
  it('are changed for one council with a reason, and show what changed', async () => {
    const desk = aFilledDesk();
    const { container } = openClauses(desk, '?for=carrow&clause=media');
    await press('Change for Carrow');
    await fill('Text', ' One more sentence.');
    await press('Keep this wording');
    expect(screen.getByText(/Say why, so that it can be followed/)).toBeTruthy();
    await fill('Why it is changed', 'Asked for by the council');
    await press('Keep this wording');
    expect(desk.records.get('clauseEdits', clauseEditId('media', carrow))?.text).toContain(
      'One more sentence.',
    );
    const difference = screen.getByRole('region', { name: 'How it differs' });
    expect(difference.textContent).toContain('[put in:  One more sentence.');
    const changes = screen.getByRole('region', { name: 'Changes' });
    expect(changes.textContent).toContain('Reworded by Insp J. Marl');
    expect(changes.textContent).toContain('Asked for by the council');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('do not take a field that the desk cannot fill', async () => {
    const desk = aFilledDesk();
    openClauses(desk, '?clause=media');
    await press('Change for the force');
    await fill('Text', ' {{{{mayor}}');
    await fill('Why it is changed', 'Test');
    await press('Keep this wording');
    expect(screen.getByText(/The desk cannot fill {{mayor}}/)).toBeTruthy();
    expect(desk.records.all('clauseEdits').size).toBe(0);
  });

  it('are left out and put back, each with its reason kept', async () => {
    const desk = aFilledDesk();
    openClauses(desk, '?for=carrow&clause=media');
    await fill(/^Why it is left out/, 'The council has its own');
    await press('Leave out for Carrow');
    expect(screen.getByText('This clause is left out')).toBeTruthy();
    await fill(/^Why it is left out/, 'No longer');
    await press('Put back the force’s wording');
    expect(screen.queryByText('This clause is left out')).toBeNull();
    expect(desk.records.get('clauseEdits', clauseEditId('media', carrow))?.earlier).toMatchObject([
      { reason: 'The council has its own' },
      { reason: 'No longer', isLeftOut: true },
    ]);
  });

  it('take a clause of the force’s own in its place', async () => {
    const desk = aFilledDesk();
    openClauses(desk, '?clause=new');
    await fill('Heading', 'Drones');
    await fill('Text', 'Nobody flies one.');
    await fill('Why it is changed', 'New risk');
    await press('Add clause');
    cleanup();
    openClauses(desk);
    const names = within(screen.getByRole('navigation', { name: 'Clauses' }))
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(names[names.indexOf('Drones') - 1]).toBe('Debrief');
  });

  it('say what about them has to be checked, on the screen alone', () => {
    openClauses(aFilledDesk(), '?clause=papers');
    expect(screen.getByText(/Check the rule of the poll where another kind is held/)).toBeTruthy();
  });
});

describe('around the memoranda', () => {
  const today = '2027-02-01';

  it('finds memoranda by council and clauses by their words', () => {
    const desk = aFilledDesk();
    expect(searchMemoranda('memorandum carrow', desk.records, operation, today)[0]?.label).toBe(
      'Memorandum with Carrow',
    );
    expect(searchMemoranda('receipt', desk.records, operation, today)[0]?.label).toBe(
      'First action and evidence',
    );
  });

  it('finds a memorandum whose review is due by that, and by what it was', () => {
    const desk = aFilledDesk();
    const after = withReviewDate(
      undefined,
      { id, operationId: operation.id, areaId: asId<'Area'>('carrow') },
      '2027-01-04',
    );
    desk.services.vault.commit({
      purpose: 'Change the review date of a memorandum',
      changes: [{ collection: 'memoranda', id, after }],
      undoable: true,
    });
    const found = (on: string) => searchMemoranda('draft review due', desk.records, operation, on);
    expect(found('2027-01-04')[0]?.description).toBe('Draft, review due since Mon 4 Jan 2027');
    expect(found('2027-01-03')).toEqual([]);
    openList(desk, '?council=carrow');
    const list = screen.getByRole('table', { name: 'Memoranda by council' });
    expect(within(list).getByText('Draft, review due since Mon 4 Jan 2027')).toBeTruthy();
    expect(within(screen.getByRole('complementary')).getByText(/^Draft, review due since/)).toBeTruthy();
  });

  it('offers its registers', () => {
    const ids = registers.map((register) => register.id);
    expect(ids).toEqual(expect.arrayContaining(['memoranda', 'memorandum-returns', 'clause-edits']));
  });
});
