/** A place to sign that a council filled in and otherwise left alone: who signed, in whose name, and on which day. */
import { isIsoDate } from '../foundation/dates';
import { plainWords, tidied } from './plain-words';
import { cellBreak, signatureHeads } from './sent-paragraphs';

/** What stands in one row of the place to sign, in the words of the file. */
export interface FilledSignature {
  /** "For Carrow". */
  readonly role: string;
  /** Who was to sign. */
  readonly name: string;
  /** What was typed in the cell for the signature; may be empty. */
  readonly signature: string;
  /** What was typed in the cell for the date; may be empty. */
  readonly date: string;
}

/** A longer text is no signature. */
const longestSignature = 120;
/** Words of somebody who signs with a condition or does not: these have to be answered as any change has. */
const reservations =
  /\b(?:subject|provided|providing|condition\w*|unless|except\w*|pending|comments?|draft|without|not|no|but|if|only|until|awaiting|refuse\w*|tb[ac])\b/i;

/** What was filled in; `null` where anything else of the row was changed, or it is no signature. Rows with their cells. */
export function filledSignature(sent: string, returned: string): FilledSignature | null {
  const was = sent.split(cellBreak).map(plainWords);
  const is = returned.split(cellBreak).map(tidied);
  if (was.length !== signatureHeads.length || is.length !== was.length) return null;
  const isKept = was.every((cell, at) => cell === '' || cell === plainWords(is[at] ?? ''));
  const typed = was.flatMap((cell, at) => (cell === '' ? [is[at] ?? ''] : [])).join(' ');
  if (!isKept || typed.trim() === '' || typed.length > longestSignature || reservations.test(typed))
    return null;
  const [role = '', name = '', signature = '', date = ''] = is;
  return { role, name, signature, date };
}

/** "For Carrow: signed “I. Harrowby” on 1 Feb 2027", in the words of the file. */
export function signedWords({ role, name, signature, date }: FilledSignature): string {
  const who = signature === '' ? '' : ` “${signature}”`;
  const on = date === '' ? ', without a date' : ` on ${date}`;
  return `${role}${name === '' ? '' : `, ${name}`}: signed${who}${on}`;
}

/** Who signed for whom, and the last of the days (ISO) that can be read; `null` where none can. */
export function signedBy(signatures: readonly FilledSignature[]): {
  readonly by: string;
  readonly on: string | null;
} {
  const by = signatures.map(({ role, name, signature }) => {
    const who = name === '' ? signature : name;
    return [who, role.replace(/^For /, 'for ')].filter((part) => part !== '').join(' ');
  });
  const days = signatures.flatMap(({ date }) => dayIn(date) ?? []).sort();
  return { by: by.join('; ').slice(0, 300), on: days.at(-1) ?? null };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as people here write it: "1 February 2027", "1st Feb 27", "01/02/2027", "2027-02-01"; `null` for anything else. */
export function dayIn(text: string): string | null {
  const plain = text.trim();
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain) ?? [];
  const numbers = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})$/.exec(plain);
  const words =
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4}|\d{2})$/i.exec(
      plain,
    );
  const month = words === null ? numbers?.[2] : String(months.indexOf((words[2] ?? '').toLowerCase()) + 1);
  const [day, year] = [(words ?? numbers)?.[1], (words ?? numbers)?.[3]];
  const parts = isoYear === undefined ? [year, month, day] : [isoYear, isoMonth, isoDay];
  const [inYear = '', inMonth = '', onDay = ''] = parts.map((part) => part ?? '');
  const iso = `${inYear.length === 2 ? `20${inYear}` : inYear}-${inMonth.padStart(2, '0')}-${onDay.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}
