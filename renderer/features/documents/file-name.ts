/** What an exported file is called: marking, operation, document, version and date, so that it files itself. */
import type { WordDocument } from '../../core/documents/model';

/** Together with what stands between them they stay below the 120 letters that a file name may have. */
const longest = { operation: 36, title: 30 } as const;
const longestWithPart = { operation: 28, title: 24, part: 16 } as const;

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

function part(text: string, longestPart: number): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestPart)
    .replace(/[. ]+$/, '');
}
