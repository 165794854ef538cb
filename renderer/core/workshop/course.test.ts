import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import {
  cellsWithOpenRound,
  cellsWithOpenRoundOf,
  closeWorkshop,
  hasWorkshopBegun,
  runningWorkshopsOf,
  startWorkshop,
} from './course';
import { openRound } from './rounds';
import type { Workshop } from './workshop';

const item = { harmId: 'disorder', location: { kind: 'area', id: asId<'Area'>('carrow') } } as const;
const planned: Workshop = {
  id: asId<'Workshop'>('w1'),
  operationId: asId<'Operation'>('operation1'),
  assessmentId: asId<'Assessment'>('assessment1'),
  title: 'Workshop',
  date: '2027-02-01',
  place: '',
  status: 'planned',
  participants: [
    {
      id: asId<'Participant'>('p1'),
      name: 'A. Fallow',
      role: '',
      organisation: '',
      leftAt: null,
      corrections: [],
    },
  ],
  agenda: [item],
  facilitator: '',
  createdAt: '2027-01-11T09:00:00.000Z',
  closedAt: null,
};
const at = '2027-02-01T10:00:00.000Z';
const running: Workshop = { ...planned, status: 'running' };

describe('the course of a workshop', () => {
  it('starts only with somebody present and a cell on the agenda', () => {
    expect(startWorkshop({ ...planned, participants: [] })).toMatchObject({
      error: { kind: 'nobody-present' },
    });
    expect(startWorkshop({ ...planned, agenda: [] })).toMatchObject({ error: { kind: 'no-cells' } });
    expect(startWorkshop(planned)).toMatchObject({ value: { status: 'running' } });
  });

  it('does not close over an open round, on the agenda or taken off it', () => {
    const round = openRound({ workshop: running, rounds: new Map(), item, at });
    if (!round.ok) throw new Error('The round did not open');
    const rounds = new Map([[round.value.id, round.value]]);
    expect(cellsWithOpenRound(running, rounds)).toEqual([item]);
    expect(closeWorkshop({ workshop: running, rounds, at })).toMatchObject({ error: { kind: 'round-open' } });
    const taken = { ...running, agenda: [] };
    expect(closeWorkshop({ workshop: taken, rounds, at })).toMatchObject({ error: { kind: 'round-open' } });
  });

  it('is known to its version: open rounds, workshops under way, and that one has begun', () => {
    const round = openRound({ workshop: running, rounds: new Map(), item, at });
    if (!round.ok) throw new Error('The round did not open');
    const taken = { ...running, agenda: [] };
    const workshops = new Map([[taken.id, taken]]);
    const open = { workshops, rounds: new Map([[round.value.id, round.value]]) };
    expect(cellsWithOpenRoundOf('assessment1', open)).toEqual([item]);
    expect(cellsWithOpenRoundOf('another', open)).toEqual([]);
    const revealed = { ...round.value, revealedAt: at };
    const aside = { ...round.value, setAside: { at, reason: 'Alarm' } };
    for (const ended of [revealed, aside]) {
      expect(
        cellsWithOpenRoundOf('assessment1', { workshops, rounds: new Map([[ended.id, ended]]) }),
      ).toEqual([]);
    }
    expect(runningWorkshopsOf('assessment1', [planned, running])).toEqual([running]);
    expect(runningWorkshopsOf('another', [running])).toEqual([]);
    expect(hasWorkshopBegun('assessment1', [planned])).toBe(false);
    expect(hasWorkshopBegun('assessment1', [planned, { ...running, status: 'closed' }])).toBe(true);
    expect(hasWorkshopBegun('another', [running])).toBe(false);
  });

  it('closes once, with the moment', () => {
    const closed = closeWorkshop({ workshop: running, rounds: new Map(), at });
    expect(closed).toMatchObject({ value: { status: 'closed', closedAt: at } });
    expect(closeWorkshop({ workshop: planned, rounds: new Map(), at })).toMatchObject({
      error: { kind: 'workshop-not-running' },
    });
  });
});
