import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import { anAssessment, aPlace, atArea, atPlace, harmNumber } from '../../../test/builders/threat';
import { anItem, aParticipant, aWorkshop } from '../../../test/builders/workshop';
import {
  assessment,
  carrow,
  deskWith,
  hold,
  open,
  press,
  score,
  view,
  openRound,
} from '../../../test/builders/workshop-room';
import { cellId } from '../../core/threat/cell';
import { harms } from '../../core/threat/harms';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { ListScreen } from './list-screen';
import { searchWorkshops } from './search';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('after the reveal', () => {
  async function revealed(): Promise<MemoryDesk> {
    const desk = deskWith(aWorkshop({ participants: [aParticipant(1), aParticipant(2)] }));
    hold(desk);
    await openRound();
    await score('J. Marl', { likelihood: 1, impact: 1, confidence: 1 });
    await score('P. Tarn', view);
    press('Enter');
    await screen.findByRole('heading', { name: 'Round 1' });
    return desk;
  }

  it('has no faults that axe finds', async () => {
    await revealed();
    expect(await axeProblems(document.body)).toEqual([]);
  });

  it('strikes a corrected score visibly and keeps both', async () => {
    await revealed();
    await userEvent.click(screen.getByRole('button', { name: 'Correct the score of J. Marl' }));
    await userEvent.selectOptions(screen.getByLabelText('Likelihood of J. Marl, corrected'), 'likely');
    await userEvent.selectOptions(screen.getByLabelText('Impact of J. Marl, corrected'), '3');
    await userEvent.selectOptions(screen.getByLabelText('Confidence of J. Marl, corrected'), 'high');
    await userEvent.type(screen.getByLabelText('Why the entry before is struck'), 'Wrong row on the slip.');
    await userEvent.click(screen.getByRole('button', { name: 'Strike and enter anew' }));
    const list = await screen.findByRole('list', { name: 'Scores of round 1' });
    await waitFor(() => expect(within(list).getByText('Struck:')).toBeTruthy());
    expect(within(list).getByText('Wrong row on the slip.')).toBeTruthy();
  });

  it('opens a second round and keeps the first', async () => {
    const desk = await revealed();
    press('Enter');
    await userEvent.click(await screen.findByRole('button', { name: 'Open round 2' }));
    await screen.findByRole('heading', { name: 'Pass the keyboard to J. Marl' });
    expect(desk.records.all('rounds').size).toBe(2);
  });

  it('records dissent by name with the agreed rating, and a correction strikes it', async () => {
    const desk = await revealed();
    press('Enter');
    press('Enter');
    await screen.findByRole('form', { name: 'Agreed rating' });
    await userEvent.click(screen.getByRole('radio', { name: /Considered and nil/ }));
    await userEvent.type(screen.getByLabelText('Reason'), 'Nothing since 2019.');
    await userEvent.selectOptions(screen.getByLabelText('Does somebody not agree?'), 'p2');
    await userEvent.type(screen.getByLabelText('What P. Tarn says'), 'I would not close it.');
    await userEvent.click(screen.getByLabelText('Print it with the name of P. Tarn'));
    await userEvent.click(screen.getByRole('button', { name: 'Record agreed rating' }));
    expect([...desk.records.all('agreedRatings').values()]).toMatchObject([
      { value: { kind: 'nil' }, dissents: [{ participantId: 'p2', isPrinted: true }] },
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Correct the agreed rating' }));
    await userEvent.click(screen.getByRole('radio', { name: /Not applicable/ }));
    await userEvent.type(screen.getByLabelText('Reason'), 'It cannot arise here.');
    await userEvent.type(screen.getByLabelText('Why the earlier entry is struck'), 'Wrong state chosen.');
    await userEvent.click(screen.getByRole('button', { name: 'Record agreed rating' }));
    expect(desk.records.all('agreedRatings').size).toBe(2);
    expect(await screen.findByText('Struck:')).toBeTruthy();
    expect(desk.records.get('cells', cellId(assessment.id, harmNumber(1), carrow))).toMatchObject({
      state: 'not-applicable',
    });
  });
});

describe('the set-up', () => {
  const planned = aWorkshop({ status: 'planned', participants: [], agenda: [] });

  it('has no faults that axe finds, and says why it cannot start', async () => {
    const desk = deskWith(planned);
    const { container } = open(desk, 'set-up');
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Start workshop' }));
    expect(desk.notices[0]).toContain('Nobody is here to score');
  });

  it('adds people one by one and pasted from a sheet, a repeated one refused with the reason', async () => {
    const desk = deskWith(planned);
    open(desk, 'set-up');
    const form = within(screen.getByRole('form', { name: 'Add a participant' }));
    await userEvent.type(form.getByLabelText('Name'), 'R. Holm');
    await userEvent.click(form.getByRole('button', { name: 'Add participant' }));
    await userEvent.click(screen.getByText('Paste a list from Excel'));
    fireEvent.change(screen.getByLabelText(/^Rows of name/), {
      target: { value: 'D. Beck\tAnalyst\tMarlshire Police\nR. Holm\t\t\n' },
    });
    expect(screen.getByText(/^Row 2: R\. Holm is a participant already/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 participant' }));
    expect(desk.records.get('workshops', planned.id)?.participants.map(({ id, name }) => [id, name])).toEqual(
      [
        ['p1', 'R. Holm'],
        ['p2', 'D. Beck'],
      ],
    );
  });

  it('chooses cells by filter with a live count, and one by one', async () => {
    const desk = deskWith(planned);
    open(desk, 'set-up');
    expect(screen.getByText(/^22 cells match; 0 on/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Words in its name'), 'lyde');
    await userEvent.click(await screen.findByRole('button', { name: 'Add 11 cells' }));
    expect(desk.records.get('workshops', planned.id)?.agenda).toHaveLength(11);
    await userEvent.click(screen.getByRole('button', { name: 'Disorder, Lyde ward' }));
    expect(desk.records.get('workshops', planned.id)?.agenda).toHaveLength(10);
    desk.undo();
    expect(desk.records.get('workshops', planned.id)?.agenda).toHaveLength(11);
  });

  it('chooses places by name', async () => {
    const hall = aPlace('ash-hall', { name: 'Ash Hall' });
    const locations = [carrow, atPlace('ash-hall')];
    const desk = deskWith(planned, [
      { collection: 'places', id: hall.id, after: hall },
      { collection: 'assessments', id: assessment.id, after: { ...assessment, locations } },
    ]);
    open(desk, 'set-up');
    await userEvent.click(screen.getByLabelText('Places', { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Ash Hall' }));
    expect(await screen.findByText(/^11 cells match; 0 on/)).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Harms at Carrow' })).toBeNull();
  });

  it('keeps names once begun, and corrects them with a reason that stands beside the old one', async () => {
    const desk = deskWith(aWorkshop());
    open(desk, 'set-up');
    expect(screen.getByLabelText('Name of P. Tarn')).toHaveProperty('readOnly', true);
    await userEvent.click(screen.getByRole('button', { name: 'Correct the name of P. Tarn' }));
    const form = within(screen.getByRole('form', { name: 'Correct the name of P. Tarn' }));
    await userEvent.type(form.getByLabelText('Correct name'), 'e');
    await userEvent.click(form.getByRole('button', { name: 'Record the correction' }));
    expect(form.getByText(/Give the reason/)).toBeTruthy();
    await userEvent.type(form.getByLabelText('Why it is corrected'), 'Misheard.');
    await userEvent.click(form.getByRole('button', { name: 'Record the correction' }));
    expect(desk.records.get('workshops', aWorkshop().id)?.participants[1]).toMatchObject({
      id: 'p2',
      name: 'P. Tarne',
      corrections: [{ was: { name: 'P. Tarn' }, reason: 'Misheard.' }],
    });
    expect(screen.getByText(/^before: P\. Tarn \(.*\)\. Misheard\.$/)).toBeTruthy();
    expect(desk.commits.at(-1)).toMatchObject({ undoable: false });
  });

  it('draws all rows on paper', () => {
    const places = Array.from({ length: 300 }, (_, index) => atArea(`ward-${index}`));
    const wide = anAssessment({ locations: places });
    const agenda = places.map((location) => ({ harmId: harmNumber(1).id, location }));
    const desk = deskWith({ ...planned, agenda }, [{ collection: 'assessments', id: wide.id, after: wide }]);
    open(desk, 'set-up');
    act(() => void dispatchEvent(new Event('beforeprint')));
    const printed = within(screen.getByRole('list', { name: 'Cells on the agenda' }));
    expect(printed.getAllByRole('listitem')).toHaveLength(300);
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(screen.getByRole('region', { name: 'Cells on the agenda' })).toBeTruthy();
  });

  it('draws only the rows in sight of 1,500 places', () => {
    const places = Array.from({ length: 1500 }, (_, index) => atArea(`ward-${index}`));
    const wide = anAssessment({ locations: places });
    const agenda = places.flatMap((location) => harms.map((harm) => ({ harmId: harm.id, location })));
    const desk = deskWith({ ...planned, agenda }, [{ collection: 'assessments', id: wide.id, after: wide }]);
    const { container } = open(desk, 'set-up');
    expect(screen.getByText(/^16,500 cells match/)).toBeTruthy();
    expect(container.querySelectorAll('.virtual-row').length).toBeLessThan(120);
  });

  it('prints every page of everybody in one go', () => {
    const agenda = Array.from({ length: 40 }, (_, index) => anItem(1, atArea(`ward-${index}`)));
    open(
      deskWith(aWorkshop({ agenda, participants: [1, 2, 3, 4, 5, 6].map((each) => aParticipant(each)) })),
      'slips',
    );
    expect(screen.getAllByRole('article')).toHaveLength(6);
    expect(screen.getByRole('button', { name: 'Print 6 slips, 30 pages' })).toBeTruthy();
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(screen.getAllByRole('article')).toHaveLength(30);
    expect(screen.getByRole('heading', { name: 'J. Marl, page 5 of 5' })).toBeTruthy();
    expect(screen.getAllByRole('row', { name: /^40 / })).toHaveLength(6);
    act(() => void dispatchEvent(new Event('afterprint')));
  });

  it('prints a slip a page for each person, without a score', () => {
    open(deskWith(aWorkshop()), 'slips');
    expect(screen.getAllByRole('article')).toHaveLength(4);
    expect(within(screen.getByRole('article', { name: 'Slip of J. Marl' })).getAllByRole('row')).toHaveLength(
      4,
    );
  });
});

describe('the list and the record', () => {
  it('plans a workshop on the draft version', async () => {
    const desk = deskWith(null);
    render(
      <OnDesk desk={desk} at="/workshops" path="/workshops">
        <ListScreen />
      </OnDesk>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Plan a workshop' }));
    expect([...desk.records.all('workshops').values()]).toMatchObject([
      { assessmentId: 'assessment1', status: 'planned', facilitator: 'Insp J. Marl' },
    ]);
  });

  it('shows of an open round only how many scores are sealed, and does not close over it', async () => {
    const desk = deskWith(aWorkshop());
    hold(desk);
    await openRound();
    await score('J. Marl', view);
    cleanup();
    const { container } = open(desk, 'record');
    expect(screen.getByText(/^Open since .*: 1 sealed score\.$/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Close workshop' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Close workshop' })).toHaveProperty('disabled', true);
  });

  it('counts people with a sealed score, not entries made again', async () => {
    const desk = deskWith(aWorkshop());
    hold(desk);
    await openRound();
    await score('J. Marl', view);
    await userEvent.click(screen.getByRole('button', { name: 'Ask J. Marl again' }));
    await score('J. Marl', { ...view, impact: 1 });
    expect(desk.records.all('scores').size).toBe(2);
    cleanup();
    open(desk, 'record');
    expect(screen.getByText(/^Open since .*: 1 sealed score\.$/)).toBeTruthy();
  });

  it('is found by its title and by nothing that was said in it', () => {
    const desk = deskWith(aWorkshop());
    const found = (query: string) => searchWorkshops(query, desk.records, { id: 'operation1' } as never);
    expect(found('threat may')).toHaveLength(1);
    expect(found('marl')).toHaveLength(0);
  });
});
