/** An entry of the journal in plain lines: which record, which field, old value and new. */
import { collectionNames } from '../../core/collection-names';
import type { CollectionName, DeskRecords } from '../../core/records';
import type { JournalChange, JournalEntry } from '../../vault/index';

/** So many lines of one entry at most; an import has thousands. */
const mostLines = 40;
const mostCharacters = 120;

export interface JournalLine {
  readonly text: string;
  /** What the paper says instead; `null` where the line itself may be printed. */
  readonly onPaper: string | null;
}

/** The lines of one entry: "Harm at a place a1:disorder:area:w1: likelihood, blank → unlikely". */
export function describeChanges(entry: JournalEntry<DeskRecords>): readonly JournalLine[] {
  const lines = entry.changes.flatMap(describeChange);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), open(`and ${lines.length - mostLines} more`)];
}

function open(text: string): JournalLine {
  return { text, onPaper: null };
}

function describeChange(change: JournalChange<DeskRecords>): readonly JournalLine[] {
  if (isRestricted(change.collection)) return restricted(change);
  const what = `${collectionNames[change.collection]} ${labelOf(change)}`;
  if (change.kind === 'erased') return [open(`${what}: contents erased for good`)];
  if (change.before === null) return [open(`${what}: added`)];
  if (change.after === null) return [open(`${what}: removed`)];
  const before: Readonly<Record<string, unknown>> = { ...change.before };
  const after: Readonly<Record<string, unknown>> = { ...change.after };
  return Object.keys({ ...before, ...after })
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) =>
      isBlind(change.collection, field)
        ? open(`${what}: ${blindWords}`)
        : {
            text: `${what}: ${inWords(field)}, ${shown(before[field])} → ${shown(after[field])}`,
            onPaper: mayPrint(change.collection, field)
              ? null
              : `${what}: ${inWords(field)} changed. Withheld: what intelligence says is not printed from here.`,
          },
    );
}

/**
 * What few may read is not read here by anybody: that it was changed, and no word of it, not even the name that the record
 * goes by. Drafts are among it, since one may be of such a record.
 */
function isRestricted(collection: CollectionName): boolean {
  return collection === 'conductEntries' || collection === 'formDrafts';
}

function restricted(change: JournalChange<DeskRecords>): readonly JournalLine[] {
  const what = collectionNames[change.collection];
  if (change.kind === 'erased') return [open(`${what}: contents erased for good`)];
  const done = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
  const where =
    change.collection === 'conductEntries'
      ? 'It is read in the conduct register, by those who may open it.'
      : 'It is read in the form that it was written in.';
  return [open(`${what}: ${done}. Withheld: ${where}`)];
}

/** Who reviews a file must not see what another answered: neither here nor on paper, whoever has finished. */
function isBlind(collection: CollectionName, field: string): boolean {
  return collection === 'fileReviews' && field === 'answers';
}

const blindWords =
  'answers changed. Withheld: a review of a case file is read on the case, once both reviewers have finished.';

/**
 * Nothing of an item of intelligence, whatever its grading at the time: it may be graded C since. An approval
 * holds the items that were cited, whole.
 */
function mayPrint(collection: CollectionName, field: string): boolean {
  return collection !== 'intelligence' && !(collection === 'assessments' && field === 'approval');
}

/** The record's own name where it has one, else its id. */
function labelOf(change: JournalChange<DeskRecords>): string {
  if (change.kind === 'change') {
    const record: Readonly<Record<string, unknown>> = { ...(change.after ?? change.before) };
    const name = record.name ?? record.title;
    if (typeof name === 'string' && name !== '') return `“${name}”`;
  }
  return change.id;
}

/** "controlsInPlace" as "controls in place". */
function inWords(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'blank';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
