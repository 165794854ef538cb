import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose, field, part, press, write } from '../../../test/builders/cases-desk';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import {
  aDayLogEntry,
  aPlace,
  aPost,
  aStationRow,
  aTeam,
  pollingDate,
} from '../../../test/builders/polling-day';
import { anArea } from '../../../test/builders/threat';
import { asId } from '../../core/foundation/ids';
import type { DeskChange } from '../../services/desk-context';
import { flushDrafts } from '../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { pollingDayFeature } from './feature';
import { searchPollingDay } from './search';

const force = asId<'Area'>('force');
const operation = anOperation({ pollingDate });
const base: readonly DeskChange[] = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force }),
].map((after): DeskChange => ({ collection: 'areas', id: after.id, after }));

const team = (...given: Parameters<typeof aTeam>): DeskChange => {
  const after = aTeam(...given);
  return { collection: 'teams', id: after.id, after };
};
const station = (...given: Parameters<typeof aStationRow>): readonly DeskChange[] => {
  const row = aStationRow(...given);
  return [
    { collection: 'places', id: row.place.id, after: row.place },
    { collection: 'stations', id: row.station.id, after: row.station },
  ];
};

/** Opens a screen of polling day at 10:30 on the day. */
function open(at: string, ...more: readonly DeskChange[]) {
  const made = aDesk([...base, ...more]);
  const desk: MemoryDesk = {
    ...made,
    services: { ...made.services, clock: () => `${pollingDate}T09:30:00.000Z` },
  };
  const { container, unmount } = render(
    <OnDesk desk={desk} operation={operation} at={at} path="*">
      <Routes>
        {pollingDayFeature.screens.map(({ path, element }) => (
          <Route key={path} path={`/polling-day${path === '' ? '' : `/${path}`}`} element={element} />
        ))}
        <Route path="*" element={<p>Another screen</p>} />
      </Routes>
    </OnDesk>,
  );
  return { desk, container, unmount };
}

const stationOn = (desk: MemoryDesk, id: string) => desk.records.get('stations', id);
const logOf = (desk: MemoryDesk) => [...desk.records.all('dayLog').values()];

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the deployment', () => {
  it('has no faults that axe finds, and says in sentences what is missing', async () => {
    const { container } = open('/polling-day', ...station('1'), ...station('2'), team('a'));
    const gaps = within(part('Gaps and overloads'));
    expect(
      gaps.getByText(/2 stations need presence and have no team: 1 place-1 hall and 2 place-2 hall/),
    ).toBeTruthy();
    expect(gaps.getByText(/No reserve is on duty from 07:00 to 22:00/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('changes a cell by keyboard, as one step of undo', async () => {
    const user = userEvent.setup();
    const { desk } = open('/polling-day', ...station('1'), team('a'));
    await user.click(screen.getByRole('gridcell', { name: '2' }));
    await user.keyboard('{F2}');
    await user.clear(screen.getByRole('textbox', { name: /^Visits/ }));
    await user.keyboard('5{Enter}');
    expect(stationOn(desk, '1')?.visits).toEqual({ number: 5, from: '07:00', until: '22:00' });
    desk.undo();
    expect(stationOn(desk, '1')?.visits?.number).toBe(2);
  });

  it('writes a proposal only where somebody accepts it, and all of them in one step', () => {
    const undecided = { station: { presence: null, visits: null, vulnerabilities: [{ factorId: 'access', reason: 'Steps' }] } } as const; // prettier-ignore
    const { desk } = open(
      '/polling-day?show=proposals',
      ...station('1', undecided),
      ...station('2', undecided),
      team('a'),
    );
    expect(stationOn(desk, '1')?.presence).toBeNull();
    press('Accept for 1 place-1 hall: Occasional, 2 visits between 07:00 and 22:00');
    expect(stationOn(desk, '1')).toMatchObject({ presence: 'occasional', teamId: null });
    expect(stationOn(desk, '2')?.presence).toBeNull();
    press('Accept all 1', part('Teams'));
    expect(stationOn(desk, '1')?.teamId).toBe('a');
    desk.undo();
    expect(stationOn(desk, '1')?.teamId).toBeNull();
  });

  it('opens a station beside the table and gives it to a team', () => {
    const { desk } = open('/polling-day?station=1', ...station('1'), team('a', { name: 'Quayside visits' }));
    choose('Team', 'Quayside visits');
    expect(stationOn(desk, '1')?.teamId).toBe('a');
    expect(screen.getByRole('link', { name: 'Open Quayside visits' })).toBeTruthy();
  });
});

describe('teams', () => {
  const rounds = [1, 2, 3].flatMap((each) =>
    station(String(each), { place: { easting: 600_000 + each * 1000 }, station: { teamId: asId('a') } }),
  );

  it('are made with their hours on polling day', () => {
    const { desk } = open('/polling-day/teams?add=team');
    press('Make the team');
    expect(screen.getByText('Give the team a name.')).toBeTruthy();
    fireEvent.change(field('Name'), { target: { value: 'Quayside visits' } });
    press('Make the team');
    expect([...desk.records.all('teams').values()]).toMatchObject([
      {
        name: 'Quayside visits',
        kind: 'visits',
        from: `${pollingDate}T07:00`,
        until: `${pollingDate}T22:00`,
      },
    ]);
  });

  it('show the round with distances, moved by keyboard and put back to by distance', async () => {
    const { desk, container } = open('/polling-day/teams?team=a', team('a'), ...rounds);
    const stops = () => within(screen.getByRole('list', { name: 'Round of Team a' })).getAllByRole('group');
    expect(stops().map((stop) => stop.getAttribute('aria-label'))).toEqual([
      'Stop 1, 1 place-1 hall',
      'Stop 2, 2 place-2 hall',
      'Stop 3, 3 place-3 hall',
    ]);
    expect(screen.getAllByText(/1\.3 km on/)).toHaveLength(2);
    expect(await axeProblems(container)).toEqual([]);
    fireEvent.keyDown(stops()[2]!, { key: 'ArrowUp', altKey: true });
    expect(desk.records.get('teams', 'a')?.order).toEqual(['1', '3', '2']);
    press('Put back to by distance');
    expect(desk.records.get('teams', 'a')?.order).toEqual([]);
    expect(desk.commits.every(({ undoable }) => undoable)).toBe(true);
  });

  it('take officers as they are copied from Excel', () => {
    const { desk } = open('/polling-day/teams?team=a', team('a', { strength: 0 }));
    press('Paste officers from Excel');
    const pasted = 'Name\tRank\tCall sign\nA. Larch\tConstable\tMS211\nB. Marl\tSergeant\t\n';
    fireEvent.change(field('Officers, one on each line'), { target: { value: pasted } });
    press('Add 2 officers');
    expect(
      desk.records.get('teams', 'a')?.officers.map(({ name, rank, callSign }) => [name, rank, callSign]),
    ).toEqual([
      ['A. Larch', 'Constable', 'MS211'],
      ['B. Marl', 'Sergeant', ''],
    ]);
  });

  it('leave their stations without a team when they are removed, and all of it comes back', () => {
    const { desk } = open('/polling-day/teams?team=a', team('a'), ...rounds);
    press('Remove this team');
    expect(stationOn(desk, '1')?.teamId).toBeNull();
    desk.undo();
    expect(stationOn(desk, '1')?.teamId).toBe('a');
    expect(desk.records.get('teams', 'a')).toBeDefined();
  });
});

describe('posts', () => {
  const place = aPlace('corn-exchange', { kind: 'count', name: 'Corn Exchange' });
  const at: DeskChange = { collection: 'places', id: place.id, after: place };
  const post = aPost('p', { officersNeeded: 3, teamIds: [asId('a')] });
  const posted: DeskChange = { collection: 'posts', id: post.id, after: post };

  it('show the cover over time and as a table, and what is short', async () => {
    const { container } = open(
      '/polling-day/posts',
      at,
      posted,
      team('a', { kind: 'count', until: '2027-05-07T03:00' }),
    );
    expect(
      within(screen.getByRole('list', { name: 'Gaps in the cover' })).getByText(
        /The count at Corn Exchange needs 3 officers and has 2 from 22:00 to 03:00 the day after/,
      ),
    ).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    fireEvent.click(screen.getByText('Table'));
    expect(screen.getByRole('rowheader', { name: 'Corn Exchange' })).toBeTruthy();
  });

  it('are made for a place, and take their hours', () => {
    const { desk } = open('/polling-day/posts?add=post', at);
    choose('Place', 'Corn Exchange, Carrow');
    press('Make the post');
    write('From', `${pollingDate}T21:30`);
    const [made] = [...desk.records.all('posts').values()];
    expect(made).toMatchObject({ purpose: 'count', from: `${pollingDate}T21:30`, until: null });
  });

  it('always say the two facts on cameras', () => {
    open('/polling-day/posts');
    expect(part('Powers and tactics').textContent).toContain('CCTV is not allowed inside a polling station.');
    expect(part('Powers and tactics').textContent).toContain('Cameras fixed outside');
  });
});

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

describe('search', () => {
  it('finds teams by an officer, posts by their place and entries by their words', () => {
    const entry = aDayLogEntry(1, { kind: 'note', text: 'Tellers moved back.' });
    const { desk } = open('/polling-day/log', team('a'), {
      collection: 'dayLog',
      id: entry.id,
      after: entry,
    });
    expect(searchPollingDay('pc a 1', desk.records, operation).map(({ path }) => path)).toEqual([
      '/polling-day/teams?team=a',
    ]);
    expect(searchPollingDay('tellers', desk.records, operation).map(({ path }) => path)).toEqual([
      '/polling-day/log?entry=entry-1',
    ]);
  });
});
