/**
 * The controls of an operation: which cells lean on each, which have slipped, what they cost in hours, and when
 * one may be removed.
 */
import { daysBetween, relativeDays, Temporal } from '../foundation/dates';
import type { AssessedCell, Cell } from './cell';
import { type Control, type ControlId, type ControlState, controlStates, slippedBecause } from './control';

export type LeaningCells = ReadonlyMap<string, readonly AssessedCell[]>;

/** The cells of every version that lean on each control, by the control's id. Found once for each collection. */
export function leaningCells(cells: ReadonlyMap<string, Cell>): LeaningCells {
  const known = indexed.get(cells);
  if (known !== undefined) return known;
  const found = new Map<string, AssessedCell[]>();
  for (const cell of cells.values()) {
    if (cell.state !== 'assessed') continue;
    for (const id of cell.controls) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [cell]);
      else list.push(cell);
    }
  }
  indexed.set(cells, found);
  return found;
}

const indexed = new WeakMap<ReadonlyMap<string, Cell>, LeaningCells>();

export interface Slipped {
  readonly control: Control;
  readonly because: 'overdue' | 'dropped';
}

/** The controls that this cell leans on and that are overdue or dropped, in its order. `today` is an ISO date. */
export function slippedControls(
  cell: Cell | undefined,
  controls: ReadonlyMap<string, Control>,
  today: string,
): readonly Slipped[] {
  if (cell?.state !== 'assessed' || cell.controls.length === 0) return none;
  return cell.controls.flatMap((id) => {
    const control = controls.get(id);
    const because = control === undefined ? null : slippedBecause(control, today);
    return control === undefined || because === null ? [] : [{ control, because }];
  });
}

const none: readonly Slipped[] = [];

/** What a control's due date means today: "in 12 days", "overdue by 3 days", "no date"; empty where settled. */
export function dueWords(control: Control, today: string): string {
  if (control.state === 'dropped') return '';
  if (control.due === null) return control.state === 'in-place' ? '' : 'no date';
  if (control.state === 'in-place') return '';
  const days = daysBetween(today, control.due);
  if (days >= 0) return days === 0 ? 'due today' : relativeDays(days);
  return days === -1 ? 'overdue by 1 day' : `overdue by ${-days} days`;
}

/** Whether an ISO date is a Saturday or a Sunday. */
export function isWeekend(isoDate: string): boolean {
  return Temporal.PlainDate.from(isoDate).dayOfWeek > 5;
}

export interface ControlFilter {
  readonly show: 'all' | 'open' | 'overdue' | 'dropped';
  /** An owner as written; `null` for every owner. */
  readonly owner: string | null;
}

export const everyControl: ControlFilter = { show: 'all', owner: null };

/** The controls that pass, the earliest due first; those without a date follow, then by their text. */
export function filterControls(
  controls: Iterable<Control>,
  filter: ControlFilter,
  today: string,
): readonly Control[] {
  const passes = (control: Control) => {
    if (filter.owner !== null && !isOwnedBy(control, filter.owner)) return false;
    switch (filter.show) {
      case 'all':
        return true;
      case 'open':
        return control.state === 'proposed' || control.state === 'agreed';
      case 'overdue':
      case 'dropped':
        return slippedBecause(control, today) === filter.show;
    }
  };
  return [...controls].filter(passes).sort(byDue);
}

/** The owners named, each once whatever their capitals, in the order of the alphabet. */
export function ownersOf(controls: Iterable<Control>): readonly string[] {
  const owners = new Map<string, string>();
  for (const { owner } of controls) {
    if (owner.trim() !== '' && !owners.has(plain(owner))) owners.set(plain(owner), owner.trim());
  }
  return [...owners.values()].sort(collator.compare);
}

/** Whether this is the owner, whatever the capitals and the spaces around. */
export function isOwnedBy(control: Pick<Control, 'owner'>, owner: string): boolean {
  return plain(control.owner) === plain(owner);
}

export interface HoursOfState {
  readonly state: ControlState;
  readonly controls: number;
  /** Officer hours of those that have a figure. */
  readonly hours: number;
  readonly withoutFigure: number;
}

/** Officer hours state by state, in the order of the states; a control without a figure is counted, not guessed. */
export function hoursByState(controls: Iterable<Control>): readonly HoursOfState[] {
  const all = [...controls];
  return controlStates.map(({ id }) => {
    const these = all.filter((control) => control.state === id);
    return {
      state: id,
      controls: these.length,
      hours: these.reduce((sum, control) => sum + (control.officerHours ?? 0), 0),
      withoutFigure: these.filter((control) => control.officerHours === null).length,
    };
  });
}

/** Why the control may not be removed, or `null`: some rating leans on it, in this version or another. */
export function controlRemovalProblem(id: ControlId, leaning: LeaningCells): string | null {
  const count = leaning.get(id)?.length ?? 0;
  if (count === 0) return null;
  const what = count === 1 ? 'One rating leans' : `${count} ratings lean`;
  return `${what} on this control, in this version or another. Take it off there first, or mark it dropped.`;
}

function byDue(a: Control, b: Control): number {
  const due = (control: Control) => control.due ?? '9999-12-31';
  return due(a) === due(b) ? collator.compare(a.text, b.text) : due(a) < due(b) ? -1 : 1;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function plain(text: string): string {
  return text.trim().toLowerCase();
}
