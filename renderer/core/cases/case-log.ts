/** What was changed on a case, in plain words with old and new values, from the case as it was and as it became. */
import { formatDate, isIsoDate } from '../foundation/dates';
import type { CaseFile } from './case-file';

const mostCharacters = 160;

/** How one entry of each list of a case is called, and which of its fields names it. */
const lists: Readonly<Record<string, { readonly one: string; readonly named: readonly string[] }>> = {
  suspects: { one: 'Suspect', named: ['name'] },
  offences: { one: 'Offence', named: ['offenceId'] },
  evidence: { one: 'Evidence', named: ['exhibitReference', 'what'] },
  unused: { one: 'Unused material', named: ['what'] },
  witnesses: { one: 'Witness', named: ['name'] },
  interviews: { one: 'Interview', named: ['on'] },
  actions: { one: 'Action', named: ['text'] },
  decisions: { one: 'Decision', named: ['question'] },
  approvals: { one: 'SPOC approval', named: ['approves'] },
  disputes: { one: 'Disputed reason', named: ['reasonKey'] },
  promptAnswers: { one: 'Answer to an earlier refusal', named: ['answer'] },
  separations: { one: 'Reason for one officer on both', named: ['officer'] },
};

type Fields = Readonly<Record<string, unknown>>;

/** One line for each thing that changed: "Evidence RV/1: held by, blank → Exhibit store". */
export function caseChanges(before: CaseFile | null, after: CaseFile | null): readonly string[] {
  if (before === null) return after === null ? [] : [`Case ${after.reference} opened`];
  if (after === null) return [`Case ${before.reference} removed`];
  return fieldChanges('', { ...before }, { ...after });
}

function fieldChanges(about: string, before: Fields, after: Fields): readonly string[] {
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const was = before[field];
    const is = after[field];
    if (was === is || JSON.stringify(was) === JSON.stringify(is)) return [];
    const list = about === '' ? lists[field] : undefined;
    if (list !== undefined) return listChanges(list, asList(was), asList(is));
    if (isPlain(was) && isPlain(is)) return fieldChanges(`${about}${inWords(field)}, `, was, is);
    return [sentence(about, field, was, is)];
  });
}

function listChanges(
  list: { readonly one: string; readonly named: readonly string[] },
  before: readonly Fields[],
  after: readonly Fields[],
): readonly string[] {
  const name = (entry: Fields) => `${list.one} ${nameOf(entry, list.named)}`.trim();
  const added = after.filter(({ id }) => !before.some((was) => was.id === id));
  const removed = before.filter(({ id }) => !after.some((is) => is.id === id));
  const changed = after.flatMap((is) => {
    const was = before.find(({ id }) => id === is.id);
    return was === undefined ? [] : fieldChanges(`${name(is)}: `, was, is);
  });
  return [
    ...added.map((entry) => `${name(entry)}: added`),
    ...removed.map((entry) => `${name(entry)}: removed`),
    ...changed,
  ];
}

function sentence(about: string, field: string, was: unknown, is: unknown): string {
  return capital(`${about}${inWords(field)}, ${shown(was)} → ${shown(is)}`);
}

function nameOf(entry: Fields, fields: readonly string[]): string {
  const value = fields.map((field) => entry[field]).find((each) => typeof each === 'string' && each !== '');
  return typeof value === 'string' ? shortened(isIsoDate(value) ? formatDate(value) : value) : '';
}

function asList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isPlain) : [];
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it reads: a date as a date, nothing as "blank", a list as how many. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'blank';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-GB');
  if (typeof value === 'string') return isIsoDate(value) ? formatDate(value) : `“${shortened(value)}”`;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : `${value.length} entered`;
  return isPlain(value)
    ? shortened(
        Object.entries(value)
          .map(([field, each]) => `${inWords(field)} ${shown(each)}`)
          .join(', '),
      )
    : 'blank';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= mostCharacters ? line : `${line.slice(0, mostCharacters)}…`;
}

/** "officerInCase" as "officer in case". */
function inWords(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1 $2').toLocaleLowerCase('en-GB');
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}
