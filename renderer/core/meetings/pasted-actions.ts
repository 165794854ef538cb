/** Rows of actions as somebody pastes them from a sheet: action, owner, due. */
import { dayFrom } from '../cases/pasted-evidence';
import type { Action } from './meeting';

export type PastedAction = Pick<Action, 'text' | 'owner' | 'due'>;

export interface ReadActions {
  readonly actions: readonly PastedAction[];
  /** What was not taken, or was taken otherwise than written, each with its row. */
  readonly problems: readonly string[];
}

const mostRows = 500;
const headWords = /^(action|task|what|owner|who|responsible|due|by when|deadline)/i;

/**
 * Reads tab-separated rows in the order action, owner, due; a row of headings is passed over. Nothing is repaired in
 * silence: a row without words is left out, a day that cannot be read is left out of its row, and both are told.
 */
export function actionsFromPaste(text: string): ReadActions {
  const actions: PastedAction[] = [];
  const problems: string[] = [];
  const rows = text.split(/\r\n|\r|\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  rows.forEach((cells, index) => {
    const number = index + 1;
    if (cells.every((cell) => cell === '') || (index === 0 && isHead(cells))) return;
    const [words = '', owner = '', due = ''] = cells;
    const problem = problemOf({ words, owner, isFull: actions.length >= mostRows });
    if (problem !== null) {
      problems.push(`Row ${number} ${problem} It is left out.`);
      return;
    }
    const day = dayFrom(due);
    if (due !== '' && day === null)
      problems.push(
        `Row ${number}: “${due.slice(0, 40)}” is not a day such as 12/05/2027. The day is left out.`,
      );
    actions.push({ text: words, owner, due: day });
  });
  return { actions, problems };
}

function isHead(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.filter((cell) => headWords.test(cell)).length >= 2;
}

function problemOf(given: {
  readonly words: string;
  readonly owner: string;
  readonly isFull: boolean;
}): string | null {
  if (given.isFull) return `stands beyond the first ${mostRows} rows.`;
  if (given.words === '') return 'says nothing of what is to be done (first column).';
  if (given.words.length > 4000) return 'is longer than 4,000 characters.';
  return given.owner.length > 200 ? 'names an owner in more than 200 characters.' : null;
}
