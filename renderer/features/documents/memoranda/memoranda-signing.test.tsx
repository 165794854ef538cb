import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MemoryDesk } from '../../../../test/builders/desk';
import { carrow, carrowPartner } from '../../../../test/builders/memoranda';
import {
  aFilledDesk,
  fill,
  id,
  openList,
  openReturn,
  operation,
  press,
  send,
  sendAndReturn,
  takeIn,
  tick,
} from '../../../../test/builders/memoranda-desk';
import { asId } from '../../../core/foundation/ids';
import { frozenDocument } from '../../../core/issuing/issue';
import { memorandumDraftName } from '../../../core/memoranda/form-drafts';
import { sentParagraphs } from '../../../core/memoranda/sent-paragraphs';
import { formDraftId } from '../../../core/plan/form-draft';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';

const versions = (desk: MemoryDesk) =>
  [...desk.records.all('documentVersions').values()].sort((a, b) => a.number - b.number);
const states = (desk: MemoryDesk) => desk.records.get('memoranda', id)?.steps.map(({ state }) => state);
const change = (desk: MemoryDesk, ...changes: readonly DeskChange[]) =>
  desk.services.vault.commit({ purpose: 'Change a record', changes: [...changes] });
const renamed: DeskChange = {
  collection: 'partners',
  id: carrowPartner.id,
  after: {
    ...carrowPartner,
    people: carrowPartner.people.map((each) =>
      each.post === 'Electoral services manager' ? { ...each, name: 'Ada Marsh' } : each,
    ),
  },
};

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('agreeing and signing', () => {
  it('is refused in a sentence while changes of the council are open', async () => {
    const desk = aFilledDesk();
    await sendAndReturn(desk);
    openList(desk, '?council=carrow');
    await press('Record a step');
    expect(screen.getByText('It cannot be recorded as agreed yet')).toBeTruthy();
    expect(screen.getByText(/^2 changes have no answer yet in “carrow.docx”/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Record step' })).toHaveProperty('disabled', true);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'draft');
    expect(screen.getByRole('button', { name: 'Record step' })).toHaveProperty('disabled', false);
    expect(states(desk)).toEqual(['sent', 'comments-returned']);
  });

  it('is recorded where the records moved on since, once that was seen, and says so', async () => {
    const desk = aFilledDesk();
    await send(desk);
    change(desk, renamed);
    const { container } = openList(desk, '?council=carrow');
    await press('Record a step');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'signed');
    await fill('By whom', 'Ines Harrowby for Carrow');
    expect(screen.getByText(/^The records have moved on since version 1 was sent: .*Contacts/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Record step' })).toHaveProperty('disabled', true);
    expect(await axeProblems(container)).toEqual([]);
    await tick();
    await press('Record step');
    expect(states(desk)).toEqual(['sent', 'signed']);
    const [version] = versions(desk);
    expect(desk.records.get('memoranda', id)?.steps.at(-1)).toMatchObject({
      versionId: version?.id,
      note: expect.stringMatching(/^Seen when this was recorded: The records have moved on/) as string,
    });
  });

  it('asks for nothing where only the review date moved on', async () => {
    const desk = aFilledDesk();
    await send(desk);
    const memorandum = desk.records.get('memoranda', id);
    if (memorandum === undefined) throw new Error('Nothing was sent');
    change(desk, { collection: 'memoranda', id, after: { ...memorandum, reviewDate: '2029-01-31' } });
    openList(desk, '?council=carrow');
    await press('Record a step');
    await fill('By whom', 'Ines Harrowby for Carrow');
    await press('Record step');
    expect(states(desk)).toEqual(['sent', 'agreed']);
  });

  it('takes no day to come and none before the sending', async () => {
    const desk = aFilledDesk();
    await send(desk);
    for (const [on, sentence] of [
      ['2027-02-02', /^Tue 2 Feb 2027 has not come yet/],
      ['2027-01-31', /^What it answers was sent on Mon 1 Feb 2027, so it cannot have been agreed/],
    ] as const) {
      const content = JSON.stringify({ state: 'agreed', on, by: 'Ines Harrowby', note: '' });
      const draftId = formDraftId(
        memorandumDraftName('step', operation.id, carrow),
        asId<'DeskUser'>(desk.services.vault.user.id),
      );
      const after = {
        id: draftId,
        userId: asId<'DeskUser'>(desk.services.vault.user.id),
        content,
        keptAt: '2027-02-01T10:00:00.000Z',
      };
      change(desk, { collection: 'formDrafts', id: draftId, after });
      openList(desk, '?council=carrow');
      await press('Record a step');
      expect(screen.getByText(sentence)).toBeTruthy();
      await press('Record step');
      expect(states(desk)).toEqual(['sent']);
      cleanup();
    }
  });

  it('is offered from a signature in the file, with who signed and when', async () => {
    const desk = aFilledDesk();
    await send(desk);
    const [version] = versions(desk);
    const paragraphs = (version === undefined ? [] : sentParagraphs(frozenDocument(version))).map(
      ({ text }) =>
        text.startsWith('For Carrow\t') ? text.replace(/\t\t$/, '\tI. Harrowby\t1 Feb 2027') : text,
    );
    const { container } = openReturn(desk, takeIn(desk, paragraphs));
    expect(screen.getByText('Nothing in its text was changed.')).toBeTruthy();
    expect(screen.getByText('For Carrow, Ines Harrowby: signed “I. Harrowby” on 1 Feb 2027.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Refuse/ })).toBeNull();
    await press('Record as signed');
    expect(await axeProblems(container)).toEqual([]);
    expect(screen.getByRole('textbox', { name: 'By whom' })).toHaveProperty(
      'value',
      'Ines Harrowby for Carrow',
    );
    await press('Record step');
    expect(states(desk)).toEqual(['sent', 'comments-returned', 'signed']);
    expect(desk.records.get('memoranda', id)?.steps.at(-1)).toMatchObject({ on: '2027-02-01' });
    expect(screen.getByText('It is recorded as signed.')).toBeTruthy();
  });

  it('follows a further version with the accepted change in it, whose answers then stay', async () => {
    const desk = aFilledDesk();
    const returnId = await sendAndReturn(desk);
    openReturn(desk, returnId);
    await press(/Accept into the clause/);
    await fill('Note on change 2', 'The caption is the form’s');
    await press('Refuse change 2');
    cleanup();
    openList(desk, '?council=carrow');
    await press('Record a step');
    expect(screen.getByText(/Version 1 is without a change that was accepted: Debrief/)).toBeTruthy();
    cleanup();
    await send(desk, 2);
    openReturn(desk, returnId);
    expect(screen.getAllByText(/Version 2 was sent on this answer, so it stays/)).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /Refuse/ })).toBeNull();
    cleanup();
    openList(desk, '?council=carrow');
    await press('Record a step');
    await fill('By whom', 'Ines Harrowby for Carrow');
    await press('Record step');
    expect(states(desk)).toEqual(['sent', 'comments-returned', 'sent', 'agreed']);
  });
});

describe('a version that was withdrawn', () => {
  it('stands so in the list and beside it, and has to be sent anew', async () => {
    const desk = aFilledDesk();
    await send(desk);
    const [version] = versions(desk);
    if (version === undefined) throw new Error('Nothing was sent');
    const withdrawn = { on: '2027-02-01', by: 'Insp J. Marl', why: 'Wrong council' };
    change(desk, { collection: 'documentVersions', id: version.id, after: { ...version, withdrawn } });
    openList(desk, '?council=carrow');
    expect(
      screen.getByRole('row', {
        name: /Carrow Withdrawn 1 .* Version 1 was withdrawn: send a new version\./,
      }),
    ).toBeTruthy();
    expect(screen.getByText(/^1, issued .*, withdrawn$/)).toBeTruthy();
    expect(screen.getByText(/1 memorandum is still to be sent/)).toBeTruthy();
  });
});

describe('a file that comes back', () => {
  it('is shown a page at a time where it has many changes', async () => {
    const desk = aFilledDesk();
    await send(desk);
    const [version] = versions(desk);
    const sent = version === undefined ? [] : sentParagraphs(frozenDocument(version)).map(({ text }) => text);
    const added = Array.from(
      { length: 40 },
      (_, at) => `The council adds its wish number ${at + 1} at this place.`,
    );
    openReturn(desk, takeIn(desk, [...sent, ...added]));
    const shown = () => within(screen.getByRole('list', { name: 'Changes' })).getAllByRole('listitem').length;
    expect(screen.getByText('40 changes, 40 without an answer.')).toBeTruthy();
    expect(shown()).toBe(25);
    await press('Further changes');
    expect(screen.getByText('Change 26 to 40 of 40')).toBeTruthy();
    expect(shown()).toBe(15);
  });

  it('is compared with the version whose number it bears, which can be changed until the first answer', async () => {
    const desk = aFilledDesk();
    await send(desk);
    await send(desk, 2);
    // The file is an edited copy of version 1.
    const returnId = await sendAndReturn(desk, { isSent: true });
    const against = () => desk.records.get('memorandumReturns', returnId)?.againstVersionId;
    const [first, second] = versions(desk);
    expect(against()).toBe(first?.id);
    const { container } = openReturn(desk, returnId);
    expect(screen.getByText(/compared with version 1\./)).toBeTruthy();
    const choice = screen.getByRole('combobox', { name: 'Compared with' });
    expect(screen.getByText(/The front table of the file says version 1/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.selectOptions(choice, second?.id ?? '');
    expect(against()).toBe(second?.id);
    expect(screen.getByText(/compared with version 2\./)).toBeTruthy();
    await press(/Accept into the clause/);
    expect(screen.queryByRole('combobox', { name: 'Compared with' })).toBeNull();
    expect(screen.getByText(/so it stays compared with the version above/)).toBeTruthy();
  });
});
