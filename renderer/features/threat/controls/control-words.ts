/** A control in words. */
import { formatDate } from '../../../core/foundation/dates';
import { type Control, type ControlState, controlStates } from '../../../core/threat/control';
import { dueWords, type Slipped } from '../../../core/threat/control-register';

/** "In place" */
export function stateName(state: ControlState): string {
  return controlStates.find(({ id }) => id === state)?.name ?? state;
}

/** The text of a control, or that nothing is written yet. */
export function controlTitle(control: Pick<Control, 'text'>): string {
  return control.text.trim() === '' ? '[not written yet]' : control.text.trim();
}

/** "Sgt D. Fellside; due Mon 1 Mar 2027, in 12 days; Agreed, not yet in place". */
export function controlLine(control: Control, today: string): string {
  const words = dueWords(control, today);
  const due = control.due === null ? '' : `due ${formatDate(control.due)}`;
  const date = [due, words].filter((part) => part !== '').join(', ');
  const owner = control.owner.trim() === '' ? 'no owner' : control.owner;
  return [owner, date, stateName(control.state)].filter((part) => part !== '').join('; ');
}

/** Why a cell is to be looked at again, as a sentence. */
export function slippedSentence({ control, because }: Slipped): string {
  const why =
    because === 'dropped'
      ? 'Leans on a control that was dropped'
      : `Leans on a control that is overdue since ${control.due === null ? 'its date' : formatDate(control.due)}`;
  return `${why}: look again at the rating with controls in place.`;
}

/** The number of hours as text: "8 hours", "1 hour", "no figure". */
export function hoursWords(hours: number | null): string {
  if (hours === null) return 'no figure';
  return `${hours.toLocaleString('en-GB')} ${hours === 1 ? 'hour' : 'hours'}`;
}
