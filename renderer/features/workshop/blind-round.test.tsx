import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anAssessedCell, harmNumber } from '../../../test/builders/threat';
import { aParticipant, aWorkshop, person } from '../../../test/builders/workshop';
import {
  assessment,
  carrow,
  deskWith,
  hold,
  press,
  score,
  view,
  openRound,
  names,
  roundOne,
} from '../../../test/builders/workshop-room';
import { cellId } from '../../core/threat/cell';
import { usualScales } from '../../core/threat/scales';
import { scoreId } from '../../core/workshop/score';
import { prepareJsdom } from '../../ui/testing-jsdom';

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
