import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { anArea } from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import type { Operation } from '../../../core/operation/operation';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { timetableScreens } from './room';

beforeAll(prepareJsdom);
afterEach(cleanup);

const carrow = anArea('carrow', {
  kind: 'local-authority',
  name: 'Carrow',
  parentId: asId<'Area'>('force'),
});
const polled = anOperation({ pollingDate: '2027-05-06', polls: [{ type: 'local-principal', contest: '' }] });

function open(
  at: string,
  given: { readonly operation?: Operation; readonly more?: readonly DeskChange[] } = {},
) {
  const { operation = polled, more = [] } = given;
  const desk: MemoryDesk = aDesk([{ collection: 'areas', id: carrow.id, after: carrow }, ...more]);
  const { container } = render(
    <OnDesk desk={desk} operation={operation} at={at} path="*">
      <Routes>
        {timetableScreens.map(({ path, element }) => (
          <Route key={path} path={`/plan/${path}`} element={element} />
        ))}
      </Routes>
    </OnDesk>,
  );
  return { desk, container };
}

const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  fireEvent.click(within(inside).getByRole('button', { name }));
const asTable = () => fireEvent.click(screen.getByRole('radio', { name: 'Table' }));

describe('the timetable on screen', () => {
  it('leads to the operation while there is no polling date', () => {
    open('/plan/timetable', { operation: anOperation({ pollingDate: null }) });
    expect(screen.getByText(/The polling date is not recorded/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the operation' }).getAttribute('href')).toBe('/operation');
  });

  it('shows every date, and the open one with its rule and source beside', async () => {
    const { container } = open('/plan/timetable');
    expect(screen.getByText(/Poll on Thu 6 May 2027, in 94 days/)).toBeTruthy();
    asTable();
    press(
      /nominations/i,
      screen.getAllByRole('row').find((row) => /nominations/i.test(row.textContent)),
    );
    const beside = screen.getByRole('complementary');
    expect(within(beside).getByText('How it is counted')).toBeTruthy();
    expect(beside.textContent).toMatch(/working days before the poll/);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('opens a day of the picture by its button, which says what falls on it', async () => {
    const { container } = open('/plan/timetable');
    press(/^Thu 6 May 2027: /);
    expect(screen.getByRole('complementary').textContent).toContain('on polling day');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('takes the result of a council, and undo takes it back', () => {
    const { desk } = open('/plan/timetable?about=operation');
    fireEvent.change(screen.getByLabelText('Declared on'), { target: { value: 'Fri 7 May 2027' } });
    fireEvent.blur(screen.getByLabelText('Declared on'));
    press('Record the result');
    expect(desk.records.get('operationDates', polled.id)?.declarations).toEqual([
      { areaId: 'carrow', pollType: 'local-principal', declaredOn: '2027-05-07' },
    ]);
    expect(screen.getByText(/Carrow, Local, principal area: Fri 7 May 2027/)).toBeTruthy();
    desk.undo();
    expect(desk.records.get('operationDates', polled.id)).toBeUndefined();
  });
});

describe('the planned events on screen', () => {
  it('mark a recommended event as done, and go back to the recommendation', () => {
    const { desk } = open('/plan/timetable/events');
    const [first] = within(screen.getByRole('table')).getAllByRole('button');
    if (first === undefined) throw new Error('No event is shown');
    fireEvent.click(first);
    press('Mark as done today');
    const [kept] = desk.records.all('plannedEvents').values();
    expect(kept).toMatchObject({ doneOn: '2027-02-01', operationId: polled.id });
    expect(kept?.recommendedId).not.toBeNull();
    expect(screen.getAllByText('Done Mon 1 Feb 2027').length).toBeGreaterThan(0);
    press('Go back to the recommendation');
    expect(desk.records.all('plannedEvents').size).toBe(0);
  });

  it('take an event of the force’s own and remove it again', async () => {
    const { desk, container } = open('/plan/timetable/events');
    press('Add an event');
    fireEvent.change(screen.getByLabelText(/^Event/), { target: { value: 'Brief the call takers' } });
    fireEvent.blur(screen.getByLabelText(/^Event/));
    const [own] = desk.records.all('plannedEvents').values();
    expect(own).toMatchObject({ name: 'Brief the call takers', recommendedId: null });
    expect(await axeProblems(container)).toEqual([]);
    press('Remove this event');
    expect(desk.records.all('plannedEvents').size).toBe(0);
  });
});

describe('the one-off days on screen', () => {
  it('show what a day moves before it is kept, and keep it with its source', async () => {
    const { desk, container } = open('/plan/timetable/days?add=day');
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: 'Mon 19 Apr 2027' } });
    fireEvent.blur(screen.getByLabelText('Day'));
    const effect = screen.getByRole('status', { name: 'What this day moves' });
    expect(effect.textContent).toMatch(/dates? moves? in this operation/);
    expect(effect.textContent).toContain('→');
    expect(desk.records.all('oneOffDays').size).toBe(0);
    press('Keep this day');
    expect(screen.getByText('Say what the day is, such as “State funeral”.')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Jubilee' } });
    fireEvent.change(screen.getByLabelText('Source'), { target: { value: 'Proclamation of 1 Feb 2027' } });
    press('Keep this day');
    const [kept] = desk.records.all('oneOffDays').values();
    expect(kept).toMatchObject({
      change: { date: '2027-04-19', name: 'Jubilee', kind: 'added', day: 'bank-holiday' },
      source: 'Proclamation of 1 Feb 2027',
      enteredBy: 'Insp J. Marl',
    });
  });

  it('keep a day that is half written over the lock', () => {
    const { desk } = open('/plan/timetable/days?add=day');
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'State funeral' } });
    cleanup();
    const [kept] = desk.records.all('formDrafts').values();
    if (kept === undefined) throw new Error('Nothing was kept');
    open('/plan/timetable/days?add=day', {
      more: [{ collection: 'formDrafts', id: kept.id, after: kept }],
    });
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'State funeral');
    press('Close without keeping');
  });

  it('remove a day that was entered', () => {
    const day = {
      id: asId<'OneOffDay'>('d1'),
      change: {
        kind: 'added',
        date: '2027-04-19',
        name: 'Jubilee',
        day: 'bank-holiday',
        divisions: ['england-and-wales'],
        announcedOn: null,
      },
      source: 'Proclamation',
      enteredBy: 'Insp J. Marl',
      enteredAt: '2027-02-01T10:00:00.000Z',
    } as const;
    const { desk } = open('/plan/timetable/days?day=d1', {
      more: [
        {
          collection: 'oneOffDays',
          id: day.id,
          after: { ...day, change: { ...day.change, divisions: [...day.change.divisions] } },
        },
      ],
    });
    press('Remove this day');
    expect(desk.records.all('oneOffDays').size).toBe(0);
  });
});
