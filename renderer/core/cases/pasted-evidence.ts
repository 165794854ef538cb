/** Rows of evidence as somebody pastes them from a sheet: exhibit reference, what it is, who holds it, obtained on. */
import { isIsoDate } from '../foundation/dates';
import type { EvidenceItem } from './evidence-item';
import { exhibitKey } from './exhibit-reference';

export type PastedEvidence = Pick<EvidenceItem, 'exhibitReference' | 'what' | 'heldBy' | 'obtainedOn'>;

export interface ReadEvidence {
  readonly rows: readonly PastedEvidence[];
  /** What was not taken, or was taken otherwise than written, each with its row. */
  readonly problems: readonly string[];
}

const mostRows = 2000;
const headWords = /exhibit|reference|description|what|held|obtained/i;

/**
 * Reads tab-separated rows. Nothing is repaired in silence: a row without words, a reference that stands already and
 * a day that cannot be read are told, and the day is left out.
 */
export function evidenceFromPaste(
  text: string,
  known: readonly Pick<EvidenceItem, 'exhibitReference'>[],
): ReadEvidence {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const taken = new Set(known.map(({ exhibitReference }) => exhibitKey(exhibitReference)));
  const rows: PastedEvidence[] = [];
  const problems: string[] = [];
  lines.forEach((cells, index) => {
    const number = index + 1;
    const [reference = '', what = '', heldBy = '', obtained = ''] = cells;
    if (cells.every((cell) => cell === '') || (index === 0 && isHead(cells))) return;
    if (rows.length >= mostRows) {
      if (rows.length === mostRows && problems.at(-1) !== tooMany) problems.push(tooMany);
      return;
    }
    if (what === '') {
      problems.push(`Row ${number} says nothing of what it is (second column). It is left out.`);
      return;
    }
    const key = exhibitKey(reference);
    if (key !== '' && taken.has(key)) {
      problems.push(`Row ${number}: exhibit ${reference} stands already. It is left out.`);
      return;
    }
    const tooLong = problemOfLength(number, { reference, what, heldBy });
    if (tooLong !== null) {
      problems.push(tooLong);
      return;
    }
    taken.add(key);
    const obtainedOn = dayFrom(obtained);
    if (obtained !== '' && obtainedOn === null)
      problems.push(
        `Row ${number}: “${obtained.slice(0, 40)}” is not a day such as 12/05/2027. The day is left out.`,
      );
    rows.push({ exhibitReference: reference, what, heldBy, obtainedOn });
  });
  return { rows, problems };
}

const tooMany = `Only the first ${mostRows.toLocaleString('en-GB')} rows are taken. Paste the others after them.`;

function isHead(cells: readonly string[]): boolean {
  return cells.filter((cell) => headWords.test(cell)).length >= 2;
}

function problemOfLength(
  number: number,
  { reference, what, heldBy }: { readonly reference: string; readonly what: string; readonly heldBy: string },
): string | null {
  if (reference.length > 60)
    return `Row ${number}: the reference is longer than 60 characters. It is left out.`;
  if (what.length > 2000) return `Row ${number}: the text is longer than 2,000 characters. It is left out.`;
  return heldBy.length > 300
    ? `Row ${number}: who holds it is longer than 300 characters. It is left out.`
    : null;
}

/** "12/05/2027", "12.5.2027" or "2027-05-12" as an ISO date; the day comes first, as it is written here. */
export function dayFrom(text: string): string | null {
  if (isIsoDate(text)) return text;
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (parts === null) return null;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}
