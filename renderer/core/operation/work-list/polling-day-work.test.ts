import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { aDayLogEntry, aStationRow, aTeam, pollingDate } from '../../../../test/builders/polling-day';
import { asId } from '../../foundation/ids';
import type { DayLogEntry } from '../../polling-day/day-log-entry';
import type { Team } from '../../polling-day/team';
import { pollingDayWork } from './polling-day-work';

const operation = anOperation({ pollingDate });
const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((each) => [each.id, each]));

function records(given: {
  readonly teams?: readonly Team[];
  readonly log?: readonly DayLogEntry[];
  readonly teamId?: string;
}) {
  const row = aStationRow('1', given.teamId === undefined ? {} : { station: { teamId: asId(given.teamId) } });
  return {
    areas: new Map(),
    posts: new Map(),
    places: byId([row.place]),
    stations: byId([row.station]),
    teams: byId(given.teams ?? []),
    dayLog: byId(given.log ?? []),
  };
}

describe('polling day on the work list', () => {
  it('asks for teams first, then for a team at each station that needs police', () => {
    expect(pollingDayWork.open(records({}), operation).map(({ key }) => key)).toEqual(['polling-day:team']);
    const made = records({ teams: [aTeam('a')] });
    expect(pollingDayWork.open(made, operation)).toMatchObject([
      { key: 'polling-day:no-team', left: '1 of 1' },
    ]);
    expect(pollingDayWork.open(records({ teams: [aTeam('a')], teamId: 'a' }), operation)).toEqual([]);
  });

  it('asks for gaps to be closed before the poll, and for visits on the day alone', () => {
    const made = records({ teams: [aTeam('a')], teamId: 'a' });
    const texts = (today: string) => pollingDayWork.due(made, operation, today).map(({ text }) => text);
    expect(texts('2027-05-01')).toEqual(['Close the gap in the deployment of polling day']);
    expect(texts(pollingDate)).toEqual(['Make 2 planned visits to polling stations']);
    expect(texts('2027-05-07')).toEqual([]);
  });

  it('names what is open in the log, on paper without its words', () => {
    const log = [aDayLogEntry(1, { kind: 'incident', text: 'Shouting at the door.', isOpen: true })];
    const [due] = pollingDayWork.due(records({ log }), operation, '2027-05-07');
    expect(due?.text).toContain('Shouting at the door.');
    expect(due?.onPaper).toBe('Close the matter of entry 1 of the log of polling day');
    expect(due?.path).toBe('/polling-day/log?entry=entry-1');
  });
});
