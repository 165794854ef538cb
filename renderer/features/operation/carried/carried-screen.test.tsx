import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../../../../test/builders/cases';
import {
  carryChanges,
  type CarryNumbers,
  earlierOperation,
  followingOperation,
  oneOfEach,
} from '../../../../test/builders/carry-forward';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { asId } from '../../../core/foundation/ids';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { CarriedScreen } from './carried-screen';

beforeAll(prepareJsdom);
afterEach(cleanup);

function open(numbers: CarryNumbers = oneOfEach, search = ''): MemoryDesk {
  return show(aDesk(carryChanges(numbers)), search);
}

function show(desk: MemoryDesk, search = ''): MemoryDesk {
  render(
    <OnDesk
      desk={desk}
      operation={followingOperation}
      at={`/operation/carried${search}`}
      path="/operation/carried"
    >
      <CarriedScreen />
    </OnDesk>,
  );
  return desk;
}

const answers = (desk: MemoryDesk) => [...desk.records.all('carriedItems').values()];
const panel = () => within(screen.getByRole('complementary', { name: 'What is offered' }));
const tables = () => screen.getAllByRole('table').map((each) => each.querySelector('caption')?.textContent);

describe('what the operation before offers, on the screen', () => {
  it('stands by kind with what is open, and the sums at the top', () => {
    open();
    expect(screen.getByText('6 of 6 open, 0 accepted, 0 changed, 0 dropped')).toBeTruthy();
    expect(tables()).toEqual([
      'Open recommendations: 1 of 1 open',
      'Ratings: 1 of 1 open',
      'History: 1 of 1 open',
      'Contacts: 1 of 1 open',
      'Clauses: 1 of 1 open',
      'Checklist answers: 1 of 1 open',
    ]);
  });

  it('has nothing that stands in the way of a screen reader, selected, opened and asked for a reason', async () => {
    open(oneOfEach, '?offer=contact%3Apartner-0');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all: Contacts' }));
    await userEvent.click(screen.getByRole('button', { name: 'Drop selected' }));
    expect(await axeProblems(document.body)).toEqual([]);
  });

  it('says what belongs there where the operation follows none', () => {
    render(
      <OnDesk desk={aDesk()} operation={anOperation()} at="/operation/carried" path="/operation/carried">
        <CarriedScreen />
      </OnDesk>,
    );
    expect(screen.getByRole('heading', { name: 'This operation follows none' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Choose the operation before' })).toBeTruthy();
  });

  it('says where there are no ratings that the operation before has no approved assessment', () => {
    const changes = carryChanges().filter(({ collection }) => collection !== 'assessments');
    const missing = /No approved assessment in May 2026 local elections, so no ratings are offered\./;
    show(aDesk(changes));
    expect(screen.getByText(missing)).toBeTruthy();
    cleanup();
    open();
    expect(screen.queryByText(missing)).toBeNull();
  });

  it('accepts one thing, says what it became with the way there, and undoes it', async () => {
    const desk = open(oneOfEach, '?offer=recommendation%3Apoint-1');
    await userEvent.click(panel().getByRole('button', { name: 'Accept' }));
    expect(answers(desk)).toMatchObject([{ answer: 'accepted', by: 'Insp J. Marl' }]);
    await userEvent.click(screen.getByRole('button', { name: /^L1 Brief the evening shift/ }));
    expect(
      panel()
        .getByRole('link', { name: /^Earlier learning: Recommendation/ })
        .getAttribute('href'),
    ).toMatch(/^\/intelligence\/learning\?lesson=carried:/);
    expect(desk.commits.some(({ purpose }) => purpose.includes('shift'))).toBe(false);
    desk.undo();
    expect(answers(desk)).toEqual([]);
    expect(desk.records.all('lessons').size).toBe(0);
  });

  it('says of a record of the operation before whose it is, and opens that operation with it', async () => {
    const desk = aDesk(carryChanges());
    const opened: string[] = [];
    const services = { ...desk.services, openOperation: (id: string) => void opened.push(id) };
    show({ ...desk, services }, '?offer=recommendation%3Apoint-1');
    expect(panel().getByText(/^in May 2026 local elections, which it opens/)).toBeTruthy();
    await userEvent.click(
      panel().getByRole('button', { name: /^Open its record ?, opens May 2026 local elections$/ }),
    );
    expect(opened).toEqual(['operation2026']);
  });

  it('drops many for one reason, and none without', async () => {
    const desk = open({ ...oneOfEach, recommendations: 3 });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all: Open recommendations' }));
    await userEvent.click(screen.getByRole('button', { name: 'Drop selected' }));
    await userEvent.click(screen.getByRole('button', { name: 'Drop 3 things' }));
    expect(screen.getByText(/Give the reason/)).toBeTruthy();
    expect(answers(desk)).toEqual([]);
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'The shift is no more.' } });
    await userEvent.click(screen.getByRole('button', { name: 'Drop 3 things' }));
    expect(answers(desk).map(({ answer, reason }) => [answer, reason])).toEqual(
      Array.from({ length: 3 }, () => ['dropped', 'The shift is no more.']),
    );
    expect(tables()[0]).toBe('Open recommendations: all answered');
  });

  it('changes a recommendation to other words', async () => {
    const desk = open(oneOfEach, '?offer=recommendation%3Apoint-1');
    await userEvent.click(panel().getByRole('button', { name: 'Change' }));
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Two shifts now.' } });
    fireEvent.change(screen.getByLabelText('The recommendation from now on'), {
      target: { value: 'Brief both shifts.' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect([...desk.records.all('lessons').values()]).toMatchObject([{ text: 'Brief both shifts.' }]);
    expect(answers(desk)).toMatchObject([{ answer: 'changed', reason: 'Two shifts now.' }]);
  });

  it('changes a rating to another, in the scales of the assessment', async () => {
    const desk = open(oneOfEach);
    await userEvent.click(screen.getByRole('button', { name: /Carrow: 3 Medium/ }));
    await userEvent.click(panel().getByRole('button', { name: 'Change' }));
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Nobody was followed since.' } });
    await userEvent.selectOptions(screen.getByLabelText('Likelihood'), 'Unlikely');
    await userEvent.selectOptions(screen.getByLabelText('Impact'), '2 Minor');
    expect(screen.getByText('Rating 2 Low')).toBeTruthy();
    expect(await axeProblems(document.body)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect(answers(desk)).toMatchObject([{ answer: 'changed', reason: 'Nobody was followed since.' }]);
    expect([...desk.records.all('cells').values()].at(-1)).toMatchObject({
      likelihood: 'unlikely',
      impact: 2,
      judgedBy: 'Insp J. Marl',
    });
  });

  it('names the open cases of the operation before, with the way there, and no ended one', () => {
    const theirs = { operationId: earlierOperation.id, officerInCase: 'DC Pell' };
    const cases = [
      aCase({ ...theirs, id: asId<'Case'>('open'), reference: 'C-002', title: 'A leaflet' }),
      aCase({
        ...theirs,
        id: asId<'Case'>('ended'),
        reference: 'C-003',
        outcome: { outcome: 'acquittal', on: '2026-11-02', reason: '', by: 'J', cpsReference: '' },
      }),
      aCase({ id: asId<'Case'>('own'), operationId: followingOperation.id, reference: 'C-004' }),
    ];
    const changes = cases.map((after) => ({ collection: 'cases' as const, id: after.id, after }));
    show(aDesk([...carryChanges(), ...changes]));
    const table = within(
      screen.getByRole('table', { name: 'Open cases of May 2026 local elections: 1, which go on there' }),
    );
    expect(table.getByRole('button', { name: /^C-002 A leaflet/ })).toBeTruthy();
    expect(table.getAllByRole('row')).toHaveLength(2);
  });

  it('is answered by the keys in a row: A accepts, D asks for the reason, and typing is left alone', async () => {
    const desk = open();
    screen.getByRole('button', { name: /^L1 Brief/ }).focus();
    await userEvent.keyboard('a');
    expect(answers(desk)).toMatchObject([{ kind: 'recommendation', answer: 'accepted' }]);
    screen.getByRole('button', { name: /^Carrow Council 1/ }).focus();
    await userEvent.keyboard('d');
    const reason = panel().getByLabelText('Reason');
    expect(document.activeElement).toBe(reason);
    await userEvent.keyboard('a called it off');
    await userEvent.click(panel().getByRole('button', { name: 'Drop it' }));
    expect(answers(desk).map(({ kind, answer }) => [kind, answer])).toEqual([
      ['recommendation', 'accepted'],
      ['contact', 'dropped'],
    ]);
    expect(answers(desk)[1]?.reason).toBe('a called it off');
  });

  it('shows what is open alone, and opens an answer again', async () => {
    const desk = open(oneOfEach, '?offer=contact%3Apartner-0');
    await userEvent.click(panel().getByRole('button', { name: 'Accept' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Open' }));
    expect(tables()).not.toContain('Contacts: all answered');
    await userEvent.click(screen.getByRole('radio', { name: 'All' }));
    await userEvent.click(screen.getByRole('button', { name: /^Carrow Council 1/ }));
    await userEvent.click(panel().getByRole('button', { name: 'Open again' }));
    expect(answers(desk)).toEqual([]);
  });
});
