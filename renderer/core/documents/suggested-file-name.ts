/** What an exported file is called: marking, operation, document, version and date, so that it files itself. */
import type { WordDocument } from './model';

/** Together with what stands between them they stay below the 120 letters that a file name may have. */
const longest = { operation: 36, title: 30 } as const;
const longestWithPart = { operation: 26, title: 26, part: 16 } as const;

/** A name without signs that Windows refuses: "OFFICIAL May 2027 - Threat assessment v2 draft 2027-03-01.docx". */
export function suggestedFileName(
  document: Pick<WordDocument, 'marking' | 'title' | 'status' | 'issueDate'>,
  given: {
    readonly operation: string;
    readonly version: number;
    /** Which part of the whole; empty for the whole. */
    readonly part?: string;
  },
): string {
  const draft = document.status === 'draft' ? ' draft' : '';
  const isPart = given.part !== undefined && given.part !== '';
  const most = isPart ? longestWithPart : longest;
  const named = isPart ? ` (${part(given.part, longestWithPart.part)})` : '';
  const what = `${part(document.title, most.title)}${named} v${given.version}${draft}`;
  return `${document.marking.classification} ${part(given.operation, most.operation)} - ${what} ${document.issueDate}.docx`;
}

export interface FittedName {
  readonly marking: Pick<WordDocument['marking'], 'classification'>;
  readonly operation: string;
  /** Which document it is. */
  readonly what: string;
  /** What tells it from others of its kind, never cut: the mark of a form; empty for none. */
  readonly mark?: string;
  /** "1", "1-3", "2 draft". */
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  /** With its dot; empty for a folder. */
  readonly ending?: string;
  /** In characters: 100 for a file in a folder, 60 for a folder. */
  readonly longest: number;
}

/** So many letters of the operation's name stay, where the name has them and there is room for both. */
const leastOfOperation = 20;

/** The same for a folder and for a file in one: operation and document are cut between words, the end never is. */
export function fittedName(given: FittedName): string {
  const { marking, operation, what, mark = '', version, date, ending = '', longest: most } = given;
  const head = `${marking.classification} `;
  const end = `${mark === '' ? '' : ` ${mark}`} v${version} ${date}${ending}`;
  const room = most - head.length - end.length - ' - '.length;
  const ofOperation = part(operation, most);
  const kept = Math.min(ofOperation.length, leastOfOperation, Math.floor(room / 2));
  const named = part(what, room - kept);
  return `${head}${part(ofOperation, room - named.length)} - ${named}${end}`;
}

/** The versions of several documents in one name: "2", or "1-3" where they differ. */
export function versionSpan(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}-${most}`;
}

/** Cut at the end of a word where that leaves more than half of it. */
function part(text: string, longestPart: number): string {
  const clean = text
    .replace(/[\\/:*?"<>|%\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = clean.slice(0, longestPart);
  const space =
    clean.charAt(longestPart) === '' || clean.charAt(longestPart) === ' ' ? -1 : cut.lastIndexOf(' ');
  return (space > longestPart / 2 ? cut.slice(0, space) : cut)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[. ]+$/, '');
}
