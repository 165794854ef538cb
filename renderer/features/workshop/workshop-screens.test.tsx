import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import { anArea, anAssessedCell, anAssessment, atArea, harmNumber } from '../../../test/builders/threat';
import { anItem, aParticipant, aWorkshop, person } from '../../../test/builders/workshop';
import { harms } from '../../core/threat/harms';
import { cellId } from '../../core/threat/cell';
import { usualScales } from '../../core/threat/scales';
import type { Workshop } from '../../core/workshop/workshop';
import { roundId } from '../../core/workshop/round';
import { scoreId } from '../../core/workshop/score';
import type { DeskChange } from '../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { ListScreen } from './list-screen';
import { RecordScreen } from './record-screen';
import { RunScreen } from './run-screen';
import { searchWorkshops } from './search';
import { SetUpScreen } from './set-up-screen';
import { SlipsScreen } from './slips-screen';

const carrow = atArea('carrow');
const lyde = atArea('lyde');
const assessment = anAssessment({ locations: [carrow, lyde] });
const first = anItem(1);
const roundOne = roundId(aWorkshop().id, first, 1);

function deskWith(workshop: Workshop | null, more: readonly DeskChange[] = []): MemoryDesk {
  const areas = [
    anArea('force', { kind: 'force', name: 'Marlshire' }),
    anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id }),
    anArea('lyde', { name: 'Lyde ward', parentId: anArea('carrow').id }),
  ];
  return aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    { collection: 'assessments', id: assessment.id, after: assessment },
    ...(workshop === null ? [] : [{ collection: 'workshops', id: workshop.id, after: workshop } as const]),
    ...more,
  ]);
}

function hold(desk: MemoryDesk) {
  return render(
    <OnDesk desk={desk} at="/workshops/workshop1/run" path="/workshops/:workshopId/run">
      <RunScreen />
    </OnDesk>,
  );
}

function open(desk: MemoryDesk, which: 'set-up' | 'record' | 'slips') {
  const screens = { 'set-up': <SetUpScreen />, record: <RecordScreen />, slips: <SlipsScreen /> };
  return render(
    <OnDesk desk={desk} at="/workshops/workshop1" path="/workshops/:workshopId">
      {screens[which]}
    </OnDesk>,
  );
}

/** A key pressed where the keyboard stands. */
function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

interface View {
  readonly likelihood: number;
  readonly impact: number;
  readonly confidence: number;
}

/** One person's entry by keys alone: begin, three numbers, hand over. */
async function score(name: string, view: View): Promise<void> {
  await screen.findByRole('heading', { name: `Pass the keyboard to ${name}` });
  press('Enter');
  const form = await screen.findByRole('form', { name: `Private entry of ${name}` });
  press(String(view.likelihood));
  await userEvent.tab();
  press(String(view.impact));
  await userEvent.tab();
  press(String(view.confidence));
  await userEvent.keyboard('{Enter}');
  expect(form.isConnected).toBe(false);
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Sealing the score' })).toBeNull());
}

const names = ['J. Marl', 'P. Tarn', 'S. Wick', 'O. Fell'];
const view: View = { likelihood: 6, impact: 4, confidence: 1 };

/** From the evidence of the first cell to an open round. */
async function openRound(): Promise<void> {
  await screen.findByText(/Rests on no evidence yet/);
  press('PageDown');
  await screen.findByRole('heading', { name: 'Round 1: blind' });
  press('PageDown');
  await screen.findByRole('heading', { name: /Pass the keyboard/ });
}

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('a blind round', () => {
  it('leaves nothing of four sealed entries in the page, the records or the journal', async () => {
    const desk = deskWith(aWorkshop());
    hold(desk);
    await openRound();
    for (const name of names) await score(name, view);
    await screen.findByRole('heading', { name: 'All scores are sealed' });
    const records = JSON.stringify(
      (['workshops', 'rounds', 'scores', 'cells', 'roundReasons', 'agreedRatings'] as const).map((each) => [
        ...desk.records.all(each).values(),
      ]),
    );
    const kept = [
      document.documentElement.outerHTML,
      records,
      JSON.stringify(desk.entries),
      JSON.stringify(desk.commits),
      desk.notices.join(' '),
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ].join('\n');
    expect(desk.records.all('scores').size).toBe(4);
    expect([...desk.records.all('scores').values()].map((each) => each.value)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    for (const { id, name } of usualScales.likelihood.terms) {
      expect(kept).not.toContain(`"${id}"`);
      expect(kept).not.toContain(name);
    }
    for (const level of usualScales.impact.levels) expect(kept).not.toContain(`${level.level} ${level.name}`);
    expect(kept).not.toMatch(/"(likelihood|impact|confidence)"/);
    // The same places do hold the scores once they are revealed: the search above would have found them.
    press('Enter');
    await screen.findByRole('heading', { name: 'Round 1' });
    const chosen = usualScales.likelihood.terms[view.likelihood - 1];
    expect(document.documentElement.outerHTML).toContain(chosen?.name);
    expect(JSON.stringify(desk.entries)).toContain(`"likelihood":"${chosen?.id ?? ''}"`);
  });

  it('seals are of one length, whoever scored and whether they had a view', async () => {
    const desk = deskWith(aWorkshop({ participants: [aParticipant(1), aParticipant(2)] }));
    hold(desk);
    await openRound();
    await score('J. Marl', view);
    press('Enter');
    await userEvent.click(await screen.findByRole('button', { name: 'No view on this' }));
    await screen.findByRole('heading', { name: 'All scores are sealed' });
    expect(new Set([...desk.records.all('scores').values()].map((each) => each.sealed.length)).size).toBe(1);
  });

  it('is walked through by keys alone: evidence, round, entries, reveal, reasons, agreed rating, next cell', async () => {
    const desk = deskWith(aWorkshop({ participants: [aParticipant(1), aParticipant(2)] }));
    hold(desk);
    expect(screen.getByText('1 of 3')).toBeTruthy();
    await openRound();
    await score('J. Marl', { likelihood: 2, impact: 2, confidence: 2 });
    await score('P. Tarn', view);
    press('Enter');
    await screen.findByRole('heading', { name: 'Round 1' });
    expect(screen.getByText(/Even split: J\. Marl at/)).toBeTruthy();
    press(' ');
    const reason = await screen.findByLabelText('P. Tarn');
    await userEvent.type(reason, 'Two reports last week.{Enter}');
    expect([...desk.records.all('roundReasons').values()]).toMatchObject([
      { text: 'Two reports last week.', participantId: 'p2', entry: 1 },
    ]);
    reason.blur();
    press('PageDown');
    await screen.findByRole('form', { name: 'Agreed rating' });
    await userEvent.click(
      within(screen.getByRole('group', { name: /^Likelihood/ })).getByRole('radio', { name: /^Likely/ }),
    );
    press('6');
    await userEvent.tab();
    press('3');
    await userEvent.tab();
    press('2');
    await userEvent.type(screen.getByLabelText('Reason'), 'The reports are recent.');
    await userEvent.click(screen.getByRole('button', { name: 'Record agreed rating' }));
    const cell = desk.records.get('cells', cellId(assessment.id, harmNumber(1), carrow));
    expect(cell).toMatchObject({
      state: 'assessed',
      likelihood: usualScales.likelihood.terms[5]?.id,
      impact: 3,
      confidence: 'moderate',
      judgedBy: 'Workshop, Thu 4 Mar 2027, 2 people',
    });
    (document.activeElement as HTMLElement | null)?.blur();
    press('PageDown');
    await screen.findByText('2 of 3');
    expect(desk.commits.filter(({ undoable }) => undoable)).toEqual([]);
  });

  it('goes on where it was left, sealed entries kept', async () => {
    const desk = deskWith(aWorkshop());
    hold(desk);
    await openRound();
    await score('J. Marl', view);
    press('Escape');
    expect(await screen.findByText('Another screen')).toBeTruthy();
    cleanup();
    hold(desk);
    expect(await screen.findByRole('heading', { name: 'Pass the keyboard to P. Tarn' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: '1 of 4 sealed' })).toBeTruthy();
  });

  it('drops an entry that is not handed over, and gives the turn back', async () => {
    const desk = deskWith(aWorkshop());
    hold(desk);
    await openRound();
    press('Enter');
    await screen.findByRole('form', { name: 'Private entry of J. Marl' });
    press('6');
    press('Escape');
    expect(await screen.findByRole('heading', { name: 'Pass the keyboard to J. Marl' })).toBeTruthy();
    expect(desk.records.all('scores').size).toBe(0);
    press('Enter');
    const form = await screen.findByRole('form', { name: 'Private entry of J. Marl' });
    for (const radio of within(form).getAllByRole('radio')) expect(radio).toHaveProperty('checked', false);
  });

  it('tells two people of one name apart', async () => {
    const twins = [
      aParticipant(1, { name: 'A. Fallow', role: 'Silver commander' }),
      aParticipant(2, { name: 'A. Fallow', role: 'Analyst' }),
    ];
    const desk = deskWith(aWorkshop({ participants: twins }));
    hold(desk);
    await openRound();
    await score('A. Fallow (Silver commander)', view);
    await score('A. Fallow (Analyst)', { ...view, impact: 1 });
    press('Enter');
    const list = await screen.findByRole('list', { name: 'Scores of round 1' });
    expect(within(list).getByText('A. Fallow (Analyst)')).toBeTruthy();
  });

  it('is revealed without somebody who left, and the record says so', async () => {
    const desk = deskWith(aWorkshop({ participants: [aParticipant(1), aParticipant(2)] }));
    hold(desk);
    await openRound();
    await score('J. Marl', view);
    await userEvent.click(screen.getByRole('button', { name: 'P. Tarn has left' }));
    await screen.findByRole('heading', { name: 'All scores are sealed' });
    await userEvent.click(screen.getByRole('button', { name: 'Reveal together' }));
    await screen.findByText(/Scored by one person only/);
    expect(desk.records.get('rounds', roundOne)?.absences).toEqual([
      { participantId: person(2), why: 'left' },
    ]);
    expect(screen.getByText('Left before scoring')).toBeTruthy();
  });

  it('can be ended without those still to score, and set aside with a reason', async () => {
    const desk = deskWith(aWorkshop());
    hold(desk);
    await openRound();
    await score('J. Marl', view);
    await userEvent.type(screen.getByLabelText(/Why it is set aside/), 'The alarm went.');
    await userEvent.click(screen.getByRole('button', { name: 'Set the round aside' }));
    await screen.findByRole('heading', { name: 'Round 2: blind' });
    expect(desk.records.get('rounds', roundOne)?.setAside?.reason).toBe('The alarm went.');
    press('Enter');
    await score('J. Marl', view);
    await userEvent.click(screen.getByRole('button', { name: 'Reveal without 3 people' }));
    await screen.findByRole('heading', { name: /^Round 2/ });
    expect(screen.getAllByText('Gave no score')).toHaveLength(3);
  });

  it('goes on when its cell is set to not considered, and says so', async () => {
    const cell = anAssessedCell({ assessment });
    const desk = deskWith(aWorkshop(), [{ collection: 'cells', id: cell.id, after: cell }]);
    hold(desk);
    await openRound();
    await score('J. Marl', view);
    desk.services.vault.commit({
      purpose: 'Mark as not considered in the threat assessment',
      changes: [{ collection: 'cells', id: cell.id, after: null }],
    });
    expect(await screen.findByText(/stands as not considered in the assessment/)).toBeTruthy();
    await score('P. Tarn', view);
    expect(desk.records.all('scores').size).toBe(2);
  });

  it('names whose seal is damaged, reveals nothing, and takes a new entry', async () => {
    const desk = deskWith(aWorkshop({ participants: [aParticipant(1), aParticipant(2)] }));
    const { seals } = desk.services.vault;
    let hasFailed = false;
    Object.assign(desk.services.vault, {
      seals: {
        open: seals.open.bind(seals),
        seal: async (given: Parameters<typeof seals.seal>[0]) => {
          const sealed = await seals.seal(given);
          if (hasFailed) return sealed;
          hasFailed = true;
          return `AAAA${sealed.slice(4)}`;
        },
      },
    });
    hold(desk);
    await openRound();
    await score('J. Marl', view);
    await score('P. Tarn', view);
    press('Enter');
    expect(await screen.findByText('Cannot be opened: J. Marl.')).toBeTruthy();
    expect(desk.records.get('rounds', roundOne)?.revealedAt).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ask J. Marl again' }));
    (document.activeElement as HTMLElement | null)?.blur();
    await score('J. Marl', view);
    press('Enter');
    await screen.findByRole('heading', { name: 'Round 1' });
    expect(desk.records.get('scores', scoreId(roundOne, person(1), 2))?.value).toMatchObject({ impact: 4 });
  });

  it('takes slips: a sealed row shows nothing, and a second entry strikes the first', async () => {
    const desk = deskWith(aWorkshop({ participants: [aParticipant(1), aParticipant(2)] }));
    hold(desk);
    await openRound();
    await userEvent.click(screen.getByRole('radio', { name: 'From slips' }));
    const enter = async (impact: string) => {
      const row = within(screen.getByRole('form', { name: 'Slip of J. Marl' }));
      await userEvent.selectOptions(row.getByLabelText(/^Likelihood/), 'likely');
      await userEvent.selectOptions(row.getByLabelText(/^Impact/), impact);
      await userEvent.selectOptions(row.getByLabelText(/^Confidence/), 'high');
      await userEvent.click(row.getByRole('button', { name: 'Seal' }));
    };
    await enter('5');
    await userEvent.click(await screen.findByRole('button', { name: 'Enter again for J. Marl' }));
    const again = within(screen.getByRole('form', { name: 'Slip of J. Marl' }));
    expect(again.getAllByRole('combobox').map((each) => (each as HTMLSelectElement).value)).toEqual([
      '',
      '',
      '',
    ]);
    await enter('2');
    await waitFor(() => expect(desk.records.all('scores').size).toBe(2));
    expect(desk.records.get('scores', scoreId(roundOne, person(1), 1))).toMatchObject({
      value: null,
      enteredBy: 'facilitator',
    });
  });
});

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

  it('draws only the rows in sight of 1,500 places', () => {
    const places = Array.from({ length: 1500 }, (_, index) => atArea(`ward-${index}`));
    const wide = anAssessment({ locations: places });
    const agenda = places.flatMap((location) => harms.map((harm) => ({ harmId: harm.id, location })));
    const desk = deskWith({ ...planned, agenda }, [{ collection: 'assessments', id: wide.id, after: wide }]);
    const { container } = open(desk, 'set-up');
    expect(screen.getByText(/^16,500 cells match/)).toBeTruthy();
    expect(container.querySelectorAll('.workshop-row').length).toBeLessThan(120);
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

  it('is found by its title and by nothing that was said in it', () => {
    const desk = deskWith(aWorkshop());
    const found = (query: string) => searchWorkshops(query, desk.records, { id: 'operation1' } as never);
    expect(found('threat may')).toHaveLength(1);
    expect(found('marl')).toHaveLength(0);
  });
});
