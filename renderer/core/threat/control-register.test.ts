import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aControl } from '../../../test/builders/control';
import { anAssessedCell, aNilCell, harmNumber } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { Cell } from './cell';
import { type Control, controlStates, slippedBecause } from './control';
import {
  controlRemovalProblem,
  dueWords,
  everyControl,
  filterControls,
  hoursByState,
  isWeekend,
  leaningCells,
  ownersOf,
  slippedControls,
} from './control-register';
import { controlTimeline } from './control-timeline';

const today = '2027-02-01';
const keyed = <T extends { readonly id: string }>(...records: T[]) =>
  new Map<string, T>(records.map((record) => [record.id, record]));
const someDay = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2026, 9, 1 + days)).toISOString().slice(0, 10));
const someControl: fc.Arbitrary<Control> = fc
  .record({
    id: fc.uuid(),
    due: fc.option(someDay),
    state: fc.constantFrom(...controlStates.map(({ id }) => id)),
    officerHours: fc.option(fc.integer({ min: 0, max: 500 })),
    owner: fc.constantFrom('', 'Insp Marl', ' insp marl', 'Sgt Fell'),
  })
  .map((given) => aControl({ ...given, id: asId<'Control'>(given.id) }));

describe('the cells that lean on a control', () => {
  const control = aControl();
  const leans = anAssessedCell({}, { controls: [control.id] });
  const cells = keyed<Cell>(
    leans,
    anAssessedCell({ harm: harmNumber(2) }),
    aNilCell({ harm: harmNumber(3) }),
  );

  it('are found once for each collection', () => {
    expect(leaningCells(cells).get(control.id)).toEqual([leans]);
    expect(leaningCells(cells)).toBe(leaningCells(cells));
  });

  it('keep it from being removed', () => {
    expect(controlRemovalProblem(control.id, leaningCells(cells))).toContain('One rating leans');
    expect(controlRemovalProblem(asId<'Control'>('another'), leaningCells(cells))).toBeNull();
  });

  it('are flagged when it is overdue or dropped, and not when it stands', () => {
    const flags = (given: Partial<Control>) =>
      slippedControls(leans, keyed(aControl(given)), today).map(({ because }) => because);
    expect(flags({ due: '2027-01-31' })).toEqual(['overdue']);
    expect(flags({ due: today })).toEqual([]);
    expect(flags({ state: 'dropped' })).toEqual(['dropped']);
    expect(flags({ due: '2027-01-31', state: 'in-place' })).toEqual([]);
    expect(slippedControls(leans, new Map(), today)).toEqual([]);
  });
});

describe('controls in the list', () => {
  it('say what their date means today', () => {
    const words = (due: string | null, state: Control['state'] = 'agreed') =>
      dueWords(aControl({ due, state }), today);
    expect(words('2027-02-13')).toBe('in 12 days');
    expect(words(today)).toBe('due today');
    expect(words('2027-01-31')).toBe('overdue by 1 day');
    expect(words('2027-01-29')).toBe('overdue by 3 days');
    expect(words(null)).toBe('no date');
    expect(words('2027-01-29', 'in-place')).toBe('');
  });

  it('know a weekend', () => {
    expect(isWeekend('2027-05-08')).toBe(true);
    expect(isWeekend('2027-05-06')).toBe(false);
  });

  it('are overdue in the filter exactly where they flag their cells', () => {
    fc.assert(
      fc.property(fc.array(someControl), (controls) => {
        const shown = filterControls(controls, { ...everyControl, show: 'overdue' }, today);
        const flagged = controls.filter((control) => slippedBecause(control, today) === 'overdue');
        expect(new Set(shown)).toEqual(new Set(flagged));
      }),
    );
  });

  it('stand by their date, and none is lost where nothing is filtered', () => {
    fc.assert(
      fc.property(fc.array(someControl), (controls) => {
        const shown = filterControls(controls, everyControl, today);
        expect(new Set(shown)).toEqual(new Set(controls));
        const dates = shown.map(({ due }) => due ?? '9999-12-31');
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });

  it('name an owner once, whatever the capitals', () => {
    expect(ownersOf([aControl({ owner: 'Insp Marl' }), aControl({ owner: ' insp marl' })])).toEqual([
      'Insp Marl',
    ]);
  });

  it('add up their hours by state and guess none', () => {
    fc.assert(
      fc.property(fc.array(someControl), (controls) => {
        const states = hoursByState(controls);
        const sum = (read: (state: (typeof states)[number]) => number) =>
          states.reduce((total, state) => total + read(state), 0);
        expect(sum((state) => state.controls)).toBe(controls.length);
        expect(sum((state) => state.hours)).toBe(
          controls.reduce((total, control) => total + (control.officerHours ?? 0), 0),
        );
        expect(sum((state) => state.withoutFigure)).toBe(
          controls.filter((control) => control.officerHours === null).length,
        );
      }),
    );
  });
});

describe('controls in time', () => {
  it('stand between the edges, in the order of their dates, with today and polling day among them', () => {
    fc.assert(
      fc.property(fc.array(someControl), fc.option(someDay), (controls, pollingDate) => {
        const {
          due,
          withoutDate,
          today: now,
          pollingDay,
        } = controlTimeline(controls, { today, pollingDate });
        expect(due.length + withoutDate.length).toBe(controls.length);
        const all = [now, ...due, ...(pollingDay === null ? [] : [pollingDay])];
        expect(all.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
        const inOrder = [...all].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
        expect(inOrder.map(({ at }) => at)).toEqual([...inOrder.map(({ at }) => at)].sort((a, b) => a - b));
      }),
    );
  });
});
