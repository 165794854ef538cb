/** What the file of a register is called: marking, operation, list, version and date, so that it files itself. */
import type { Marking } from '../foundation/marking';

/** Together with what stands between them they stay below the 120 letters that a file name may have. */
const longest = { operation: 38, title: 36 } as const;

/** "OFFICIAL May 2027 - Polling stations v2 2027-03-01.xlsx"; without signs that Windows refuses. */
export function registerFileName(given: {
  readonly marking: Marking;
  readonly operationName: string;
  readonly title: string;
  /** Which export of it this is: 1, 2, 3 … */
  readonly version: number;
  /** ISO date. */
  readonly date: string;
  /** Without its dot. */
  readonly ending: 'xlsx' | 'docx' | 'ics' | 'csv';
}): string {
  const { marking, operationName, title, version, date, ending } = given;
  const named = `${part(operationName, longest.operation)} - ${part(title, longest.title)}`;
  return `${marking.classification} ${named} v${version} ${date}.${ending}`;
}

function part(text: string, longestPart: number): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestPart)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[. ]+$/, '');
}
