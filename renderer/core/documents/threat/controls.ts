/** Controls that are proposed, with who owns them and by when. */
import { cellsOf, rankedThreats } from '../../threat/grid';
import type { AssessedCell } from '../../threat/cell';
import { type Control, controlStates, slippedBecause } from '../../threat/control';
import { daysBetween } from '../../foundation/dates';
import { printedDate } from '../printed-date';
import { column, counted, heading, numbered, strong, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import type { ThreatSource } from './input';
import { whereIs } from './words';

/** A control with the cells that lean on it, gravest first. */
export interface LeanedOn {
  readonly control: Control;
  readonly cells: readonly [AssessedCell, ...AssessedCell[]];
}

/** Every assessed cell: the rated ones gravest first, then those without a rating yet. */
export function assessedInOrder({ grid }: ThreatSource): readonly AssessedCell[] {
  const ranked = rankedThreats(grid);
  const held = new Set(ranked.map((cell) => cell.id));
  const unrated = cellsOf(grid).filter((cell) => cell.state === 'assessed' && !held.has(cell.id));
  return [...ranked, ...unrated.filter((cell) => cell.state === 'assessed')];
}

/** The controls that a cell leans on, as far as they are still recorded. */
export function controlsOf({ cited }: ThreatSource, cell: AssessedCell): readonly Control[] {
  return cell.controls.flatMap((id) => cited.controls.get(id) ?? []);
}

/** Every control that a cell leans on, each once, the gravest threat's first. */
export function leanedOn(input: ThreatSource): readonly LeanedOn[] {
  const byControl = new Map<string, LeanedOn>();
  for (const cell of assessedInOrder(input)) {
    for (const control of controlsOf(input, cell)) {
      const known = byControl.get(control.id);
      const cells: LeanedOn['cells'] = known === undefined ? [cell] : [...known.cells, cell];
      byControl.set(control.id, { control, cells });
    }
  }
  return [...byControl.values()];
}

/**
 * "Overdue by 3 days", "Dropped: no funding"; `null` where the control stands as planned on the day of issue.
 */
export function slippedText({ issueDate }: ThreatSource, control: Control): string | null {
  const slipped = slippedBecause(control, issueDate);
  if (slipped === null) return null;
  if (slipped === 'dropped')
    return control.note.trim() === '' ? 'Dropped' : `Dropped: ${control.note.trim()}`;
  return `Overdue by ${counted(daysBetween(control.due ?? issueDate, issueDate), 'day', 'days')}`;
}

/** "Static camera at the entrance. Agreed, not yet in place. Owner: Insp Vale. By: Thu 6 May 2027. Overdue." */
export function controlText(input: ThreatSource, control: Control, where: string): Text {
  const slipped = slippedText(input, control);
  const state = stateName(control);
  return joinTexts(
    recorded(control.text.replace(/\.\s*$/, ''), `control: ${where}`),
    `. ${state}. Owner: `,
    recorded(control.owner, `owner of a control: ${where}`),
    '. By: ',
    recorded(printedDate(control.due), `date of a control: ${where}`),
    slipped === null ? '' : '. ',
    slipped === null ? '' : strong(slipped),
  );
}

function stateName(control: Control): string {
  return controlStates.find((state) => state.id === control.state)?.name ?? control.state;
}

/** The table of controls and owners, by date; those without a date last. */
export function controlsBlocks(input: ThreatSource): readonly Block[] {
  // An ISO date sorts as text; what has no date comes after every year.
  const dueOf = ({ control }: LeanedOn) => control.due ?? '9999';
  const byDate = [...leanedOn(input)].sort(
    (a, b) => Number(dueOf(a) > dueOf(b)) - Number(dueOf(a) < dueOf(b)),
  );
  return [
    heading(1, 'Controls and owners'),
    ...(byDate.length === 0 ? [] : [numbered(opening(input, byDate))]),
    ...tableOrSentence(
      {
        caption: 'Controls',
        columns: [
          column('By', 30),
          column('Control', 42),
          column('State', 22),
          column('Owner', 27),
          { heading: 'Officer hours', share: 17, align: 'right' },
          column('Against', 35),
        ],
        rows: byDate.map((leaned) => controlRow(input, leaned)),
      },
      'No controls are recorded.',
    ),
  ];
}

function opening(input: ThreatSource, leaned: readonly LeanedOn[]): string {
  const slipped = leaned.filter(({ control }) => slippedBecause(control, input.issueDate) !== null).length;
  const flagged =
    slipped === 0
      ? 'None was overdue or dropped on the day of issue.'
      : `${counted(slipped, 'control was', 'controls were')} overdue or dropped on the day of issue: the ratings that lean on ${slipped === 1 ? 'it' : 'them'} should be looked at again.`;
  return `Every control that a threat leans on, the earliest date first. ${flagged}`;
}

function stateCell(input: ThreatSource, control: Control): TableCell {
  const slipped = slippedText(input, control);
  if (slipped === null) return stateName(control);
  if (control.state === 'dropped') return strong(slipped);
  return { kind: 'text', paragraphs: [stateName(control), strong(slipped)] };
}

function controlRow(input: ThreatSource, { control, cells }: LeanedOn): readonly TableCell[] {
  const where = whereIs(input, cells[0]);
  return [
    recorded(printedDate(control.due), `date of a control: ${where}`),
    recorded(control.text, `control: ${where}`),
    stateCell(input, control),
    recorded(control.owner, `owner of a control: ${where}`),
    control.officerHours === null ? 'Not costed' : String(control.officerHours),
    { kind: 'text', paragraphs: cells.map((cell) => whereIs(input, cell)) },
  ];
}
