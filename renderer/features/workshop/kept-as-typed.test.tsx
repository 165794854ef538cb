import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MemoryDesk } from '../../../test/builders/desk';
import { anItem, aParticipant, aWorkshop } from '../../../test/builders/workshop';
import { deskWith, hold, open, openRound, press, score, view } from '../../../test/builders/workshop-room';
import { workshopDraftId } from '../../core/workshop/workshop-draft';
import { flushDrafts, hasDrafts } from '../../ui/drafts';
import { prepareJsdom } from '../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

const draftId = workshopDraftId(aWorkshop().id, anItem(1));
const draftOf = (desk: MemoryDesk) => desk.records.get('workshopDrafts', draftId);

async function revealed(): Promise<MemoryDesk> {
  const desk = deskWith(aWorkshop({ participants: [aParticipant(1), aParticipant(2)] }));
  hold(desk);
  await openRound();
  await score('J. Marl', { likelihood: 1, impact: 1, confidence: 1 });
  await score('P. Tarn', view);
  expect(desk.records.all('workshopDrafts').size).toBe(0);
  press('Enter');
  await screen.findByRole('heading', { name: 'Round 1' });
  press('Enter');
  await screen.findByRole('heading', { name: 'Reasons, round 1' });
  return desk;
}

async function atAgree(): Promise<MemoryDesk> {
  const desk = await revealed();
  press('Enter');
  await screen.findByRole('form', { name: 'Agreed rating' });
  return desk;
}

describe('what is typed after the reveal', () => {
  it('is in the vault before it is recorded, comes back after a crash, and goes when it is recorded', async () => {
    const desk = await atAgree();
    await userEvent.click(screen.getByRole('radio', { name: /Considered and nil/ }));
    await userEvent.type(screen.getByLabelText('Reason'), 'Nothing since');
    await userEvent.selectOptions(screen.getByLabelText('Does somebody not agree?'), 'p2');
    await userEvent.type(screen.getByLabelText('What P. Tarn says'), 'I would not');
    expect(hasDrafts()).toBe(true);
    flushDrafts();
    expect(hasDrafts()).toBe(false);
    expect(draftOf(desk)?.agreed).toMatchObject({
      kind: 'nil',
      reason: 'Nothing since',
      dissents: [{ participantId: 'p2', text: 'I would not' }],
    });
    // Nothing is kept beside the vault: a desk opened anew has the records and no more.
    cleanup();
    hold(desk);
    press('Enter');
    press('Enter');
    expect(await screen.findByLabelText('Reason')).toHaveProperty('value', 'Nothing since');
    expect(screen.getByLabelText('What P. Tarn says')).toHaveProperty('value', 'I would not');
    await userEvent.click(screen.getByRole('button', { name: 'Record agreed rating' }));
    expect(desk.records.all('agreedRatings').size).toBe(1);
    cleanup();
    expect(desk.records.all('workshopDrafts').size).toBe(0);
    expect(desk.commits.filter(({ undoable }) => undoable)).toEqual([]);
  });

  it('is kept when typing pauses, without leaving the field', async () => {
    const desk = await atAgree();
    await userEvent.type(screen.getByLabelText('Reason'), 'Two reports');
    await expect.poll(() => draftOf(desk)?.agreed?.reason, { timeout: 5000 }).toBe('Two reports');
    await userEvent.clear(screen.getByLabelText('Reason'));
    flushDrafts();
    expect(desk.records.all('workshopDrafts').size).toBe(0);
  });

  it('is a reason in a field that was not left, until it stands on record', async () => {
    const desk = await revealed();
    const field = screen.getByLabelText('P. Tarn');
    await userEvent.type(field, 'The same street');
    await expect
      .poll(() => draftOf(desk)?.reasons, { timeout: 5000 })
      .toMatchObject([{ participantId: 'p2', text: 'The same street' }]);
    expect(desk.records.all('roundReasons').size).toBe(0);
    await userEvent.type(field, ' as last year{Enter}');
    expect([...desk.records.all('roundReasons').values()]).toMatchObject([
      { text: 'The same street as last year' },
    ]);
    expect(desk.records.all('workshopDrafts').size).toBe(0);
    await userEvent.type(field, ', twice');
    await expect.poll(() => draftOf(desk)?.reasons.length, { timeout: 5000 }).toBe(1);
    await userEvent.keyboard('{Escape}');
    expect(desk.records.all('workshopDrafts').size).toBe(0);
    expect(field).toHaveProperty('value', 'The same street as last year');
  });

  it('is named before the workshop is closed over it', async () => {
    const desk = await atAgree();
    await userEvent.type(screen.getByLabelText('Reason'), 'Two reports');
    cleanup();
    open(desk, 'record');
    await userEvent.click(screen.getByRole('button', { name: 'Close workshop' }));
    expect(await screen.findByText(/Something is typed and not recorded on .*Carrow/)).toBeTruthy();
  });
});

describe('a struck entry', () => {
  it('shows its dissents and the reason why it was corrected, struck', async () => {
    const desk = await atAgree();
    await userEvent.click(screen.getByRole('radio', { name: /Considered and nil/ }));
    await userEvent.type(screen.getByLabelText('Reason'), 'First.');
    await userEvent.selectOptions(screen.getByLabelText('Does somebody not agree?'), 'p2');
    await userEvent.type(screen.getByLabelText('What P. Tarn says'), 'I would not close it.');
    await userEvent.click(screen.getByRole('button', { name: 'Record agreed rating' }));
    for (const why of ['Wrong row.', 'Wrong again.']) {
      await userEvent.click(await screen.findByRole('button', { name: 'Correct the agreed rating' }));
      await userEvent.click(screen.getByRole('radio', { name: /Not applicable/ }));
      await userEvent.type(screen.getByLabelText('Reason'), 'It cannot arise.');
      await userEvent.type(screen.getByLabelText('Why the earlier entry is struck'), why);
      await userEvent.click(screen.getByRole('button', { name: 'Record agreed rating' }));
    }
    expect(desk.records.all('agreedRatings').size).toBe(3);
    const struck = [...document.querySelectorAll('.struck s')].map((each) => each.textContent);
    expect(struck).toContain('P. Tarn does not agree: I would not close it.');
    expect(struck).toContain('Corrected: Wrong row.');
  });
});
