import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { field, part, press } from '../../../test/builders/cases-desk';
import { aDayLogEntry } from '../../../test/builders/polling-day';
import { logOf, open, station, team } from '../../../test/builders/polling-day-desk';
import { asId } from '../../core/foundation/ids';
import type { DeskChange } from '../../services/desk-context';
import { flushDrafts } from '../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the log', () => {
  const entries = (...all: readonly ReturnType<typeof aDayLogEntry>[]) =>
    all.map((after): DeskChange => ({ collection: 'dayLog', id: after.id, after }));
  const typeStation = (text: string, form: HTMLElement) => {
    const input = field('Station', form);
    fireEvent.change(input, { target: { value: text } });
    fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' });
  };
  const newEntry = () => screen.getByRole('form', { name: 'New entry' });

  it('takes a visit by number and time, as a commit that is not taken back', async () => {
    const { desk, container } = open(
      '/polling-day/log',
      ...station('12', { station: { teamId: asId('a') } }),
      team('a'),
    );
    typeStation('12', newEntry());
    fireEvent.change(field('Time', newEntry()), { target: { value: '1025' } });
    fireEvent.submit(newEntry());
    expect(logOf(desk)).toMatchObject([
      {
        number: 1,
        kind: 'visit',
        stationId: '12',
        teamId: 'a',
        at: '2027-05-06T09:25:00.000Z',
        text: '',
        recordedBy: 'Insp J. Marl',
      },
    ]);
    expect(desk.commits).toEqual([{ purpose: 'Write in the log of polling day', undoable: false }]);
    expect(screen.getByText('Entry 1 written down, 10:25.')).toBeTruthy();
    expect(document.activeElement).toBe(field('Station', newEntry()));
    expect(await axeProblems(container)).toEqual([]);
  });

  it('takes the station that the arrows mark', () => {
    const { desk } = open('/polling-day/log', ...station('2'), ...station('21'));
    const input = field('Station', newEntry());
    fireEvent.change(input, { target: { value: '2' } });
    fireEvent.keyDown(input, { key: 'ArrowDown', code: 'ArrowDown' });
    fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' });
    expect(input.value).toBe('21 place-21 hall');
    fireEvent.submit(newEntry());
    expect(logOf(desk)).toMatchObject([{ stationId: '21' }]);
  });

  it('asks why an entry is late, and keeps what was typed', () => {
    const { desk } = open('/polling-day/log', ...station('12'));
    typeStation('12', newEntry());
    fireEvent.change(field('Time', newEntry()), { target: { value: '0712' } });
    fireEvent.submit(newEntry());
    expect(logOf(desk)).toEqual([]);
    fireEvent.change(field('Why it is written down only now', newEntry()), {
      target: { value: 'Radio was down' },
    });
    fireEvent.submit(newEntry());
    expect(logOf(desk)).toMatchObject([{ at: '2027-05-06T06:12:00.000Z', lateReason: 'Radio was down' }]);
  });

  it('shows visits overdue and open incidents above the entries', () => {
    const late = { station: { visits: { number: 1, from: '07:00', until: '10:00' } } } as const;
    const incident = aDayLogEntry(1, { kind: 'incident', text: 'Shouting at the door.', isOpen: true });
    open('/polling-day/log', ...station('1', late), ...station('2'), ...entries(incident));
    expect(part('Visits overdue').textContent).toContain('1 place-1 hall 0 of 1 done, due by 10:00');
    expect(part('Open incidents').textContent).toContain('Shouting at the door.');
    expect(screen.getByText(/of 3 planned visits made/)).toBeTruthy();
  });

  it('keeps what is half written, as the desk locks, until it is written down', () => {
    const { desk, unmount } = open('/polling-day/log', ...station('12'));
    typeStation('12', newEntry());
    flushDrafts();
    unmount();
    const begun = [...desk.records.all('formDrafts').values()];
    expect(begun).toHaveLength(1);
    const again = open(
      '/polling-day/log',
      ...station('12'),
      ...begun.map((after): DeskChange => ({ collection: 'formDrafts', id: after.id, after })),
    );
    expect(field('Station', newEntry()).value).toBe('12 place-12 hall');
    fireEvent.submit(newEntry());
    expect(logOf(again.desk)).toMatchObject([{ stationId: '12' }]);
    expect(again.desk.records.all('formDrafts').size).toBe(0);
  });

  it('keeps a half-written correction with its reason, and lets go of it when asked', () => {
    const visit = aDayLogEntry(1, { stationId: asId('12') });
    const at = '/polling-day/log?entry=entry-1';
    const { desk, unmount } = open(at, ...station('12'), ...entries(visit));
    press('Correct it');
    const form = () => screen.getByRole('form', { name: 'Correct it' });
    fireEvent.change(field('Why it is struck through', form()), { target: { value: 'Wrong hall.' } });
    flushDrafts();
    unmount();
    const begun = [...desk.records.all('formDrafts').values()];
    const again = open(
      at,
      ...station('12'),
      ...entries(visit),
      ...begun.map((after): DeskChange => ({ collection: 'formDrafts', id: after.id, after })),
    );
    press('Correct it');
    expect(field('Why it is struck through', form()).value).toBe('Wrong hall.');
    press('Discard what is begun');
    expect(field('Why it is struck through', form()).value).toBe('');
    expect(again.desk.records.all('formDrafts').size).toBe(0);
    expect(logOf(again.desk)).toHaveLength(1);
  });

  it('carries an incident on until it is closed', () => {
    const incident = aDayLogEntry(1, { kind: 'incident', text: 'Shouting at the door.', isOpen: true });
    const { desk } = open('/polling-day/log?entry=entry-1', ...station('1'), ...entries(incident));
    press('Carry it on');
    const form = screen.getByRole('form', { name: 'Carry it on' });
    fireEvent.change(field('What happened', form), { target: { value: 'Group has left.' } });
    fireEvent.click(field('Still open', form));
    fireEvent.submit(form);
    expect(logOf(desk)[1]).toMatchObject({
      number: 2,
      followsId: 'entry-1',
      isOpen: false,
      kind: 'incident',
    });
    expect(part('Open incidents').textContent).toBe('No incident open');
  });

  it('strikes an entry with a reason and leaves it to be read', () => {
    const { desk } = open('/polling-day/log?entry=entry-1', ...station('1'), ...entries(aDayLogEntry(1, { stationId: asId('1') }))); // prettier-ignore
    press('Strike it through');
    press('Strike entry 1 through');
    expect(logOf(desk)).toHaveLength(1);
    fireEvent.change(field('Why it is struck through'), { target: { value: 'Other hall' } });
    press('Strike entry 1 through');
    expect(logOf(desk)[1]).toMatchObject({
      kind: 'note',
      strikes: { entryId: 'entry-1', reason: 'Other hall' },
    });
    expect(logOf(desk)[0]?.strikes).toBeNull();
    expect(screen.getByText('Struck by 2: Other hall')).toBeTruthy();
  });
});
