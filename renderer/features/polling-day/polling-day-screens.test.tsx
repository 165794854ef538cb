import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { choose, field, part, press } from '../../../test/builders/cases-desk';
import { aDayLogEntry, aPlace, aPost, pollingDate } from '../../../test/builders/polling-day';
import { open, operation, station, stationOn, team } from '../../../test/builders/polling-day-desk';
import { asId } from '../../core/foundation/ids';
import type { DeskChange } from '../../services/desk-context';
import { flushDrafts } from '../../ui/drafts';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { searchPollingDay } from './search';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the deployment', () => {
  it('has no faults that axe finds, and says in sentences what is missing', async () => {
    const { container } = open('/polling-day', ...station('1'), ...station('2'), team('a'));
    press('Show 2 gaps');
    const gaps = within(screen.getByRole('list', { name: 'Gaps and overloads' }));
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

  it('has the width to itself until something is opened, and says at each station what is missing', () => {
    const { container } = open('/polling-day', ...station('1'), team('a'));
    expect(container.querySelector('aside')).toBeNull();
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads.slice(1, 10).map((head) => head.replace(/[^A-Za-z]/g, ''))).toEqual(['Number', 'Name', 'Rating', 'Presence', 'Visits', 'Between', 'Team', 'Reason', 'Missing']); // prettier-ignore
    expect(screen.getByRole('gridcell', { name: 'No team' })).toBeTruthy();
    expect(part('Coverage').textContent).toContain('Occasional1');
    fireEvent.click(screen.getByText('place-1 hall'));
    expect(container.querySelector('aside')?.getAttribute('aria-label')).toBe('Open polling station');
  });

  it('opens a station beside the table and gives it to a team', () => {
    const { desk } = open('/polling-day?station=1', ...station('1'), team('a', { name: 'Quayside visits' }));
    choose('Team', 'Quayside visits');
    expect(stationOn(desk, '1')?.teamId).toBe('a');
    expect(screen.getByRole('link', { name: 'Open Quayside visits' })).toBeTruthy();
  });
});

describe('fields that are handed on together, as the lock does', () => {
  const type = (label: string, text: string) => fireEvent.change(field(label), { target: { value: text } });

  it('take nothing from each other at a station', () => {
    const { desk } = open('/polling-day?station=1', ...station('1'), team('a'));
    type('Between', '0900-1200');
    type('Visits', '4');
    type('Reason for this presence', 'Crowd expected.');
    act(flushDrafts);
    expect(stationOn(desk, '1')).toMatchObject({
      visits: { number: 4, from: '09:00', until: '12:00' },
      presenceReason: 'Crowd expected.',
    });
  });

  it('take nothing from each other in a team, nor from an officer', () => {
    const { desk } = open('/polling-day/teams?team=a', team('a', { strength: 2 }));
    type('Vehicle', 'Van');
    type('Notes for the team', 'Bring a torch.');
    for (const [index, name] of ['A. Larch', 'B. Marl'].entries()) {
      const officer = screen.getByRole('group', { name: `Officer ${index + 1}` });
      fireEvent.change(field('Name', officer), { target: { value: name } });
    }
    act(flushDrafts);
    expect(desk.records.get('teams', 'a')).toMatchObject({
      vehicle: 'Van',
      notes: 'Bring a torch.',
      officers: [{ name: 'A. Larch' }, { name: 'B. Marl' }],
    });
  });

  it('commit a number of visits once, when it is left, and keep what is no number in the field', () => {
    const { desk } = open('/polling-day?station=1', ...station('1'));
    for (const text of ['1', '12']) type('Visits', text);
    expect(desk.commits).toHaveLength(0);
    fireEvent.blur(field('Visits'));
    expect(stationOn(desk, '1')?.visits?.number).toBe(12);
    type('Visits', '99');
    fireEvent.blur(field('Visits'));
    expect(screen.getByText('Give a whole number from 1 to 50.')).toBeTruthy();
    expect(stationOn(desk, '1')?.visits?.number).toBe(12);
    expect(desk.commits).toHaveLength(1);
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

  it('say where visits are too many for the whole day, and where for one hour of it', () => {
    const visits = (number: number, from: string, until: string) => ({ teamId: asId<'Team'>('a'), visits: { number, from, until } }); // prettier-ignore
    const { unmount } = open('/polling-day/teams', team('a'), ...station('1', { station: visits(7, '17:00', '18:00') })); // prettier-ignore
    const loads = () => screen.getByRole('table', { name: 'Teams and their workload' }).textContent;
    expect(loads()).toContain('1 h 10 min of 14 h 15 min, too much at once');
    unmount();
    const short = team('a', { until: `${pollingDate}T08:00` });
    open('/polling-day/teams', short, ...station('1', { station: visits(7, '07:00', '22:00') }));
    expect(loads()).toMatch(/1 h 10 min of 1 h 00 min, too much$/);
  });

  it('take officers as they are copied from Excel', () => {
    const { desk } = open('/polling-day/teams?team=a', team('a', { strength: 0 }));
    press('Paste officers from Excel');
    const pasted = 'Name\tRank\tCall sign\nA. Larch\tConstable\tMS211\nB. Marl\tSergeant\t\n';
    fireEvent.change(field('Rows from Excel'), { target: { value: pasted } });
    press('Store 2 officers');
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
    fireEvent.change(field('From'), { target: { value: '6 May 2027' } });
    fireEvent.blur(field('From'));
    const time = screen.getByRole('textbox', { name: 'Time, From' });
    fireEvent.change(time, { target: { value: '2130' } });
    fireEvent.blur(time);
    const [made] = [...desk.records.all('posts').values()];
    expect(made).toMatchObject({ purpose: 'count', from: `${pollingDate}T21:30`, until: null });
  });

  it('always say the two facts on cameras', () => {
    open('/polling-day/posts');
    expect(part('Powers and tactics').textContent).toContain('CCTV is not allowed inside a polling station.');
    expect(part('Powers and tactics').textContent).toContain('Cameras fixed outside');
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
