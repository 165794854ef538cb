/**
 * What is found in a list, a calendar or a kept version before it leaves: two of the findings that hold
 * back a document do so here, content marked above what it leaves as and somebody of a case in what leaves the force.
 *
 * Reference: Government Security Classifications Policy; ADR 14.
 */
import { isBelow } from '../documents/leaving-marking';
import type { WordDocument } from '../documents/model';
import type { Marking } from '../foundation/marking';
import type { Operation } from '../operation/operation';
import type { CalendarDocument } from '../plan/timetable-calendar';
import type { RegisterCell, RegisterTable } from '../registers/register';
import {
  asCandidateWords,
  inOfficeWords,
  namedInCases,
  personalFindings,
  sharedWords,
  surnamesShared,
} from './check-people';
import type { PlanDocumentKind } from './document-version';
import { type Finding, warns } from './finding';
import type { KnownNames } from './known-names';
import { markedSecret, markedSensitive } from './marked-text';
import { placedTexts, statementTexts } from './placed-text';

/** One record of a list, one entry of a calendar, one text of a document. */
export interface LeavingPart {
  /** How the person at the desk finds it: "12, Ash Hall". */
  readonly name: string;
  readonly text: string;
  /** The text without what names somebody and says nothing of them; all of it where absent. */
  readonly freeText?: string;
  /** Of the record that it was made from; `null` where the record has none of its own. */
  readonly marking: Marking | null;
}

/** Who comes to read it. What the desk keeps stays in the force. */
export const recipients = ['desk', 'force', 'outside'] as const;
export type Recipient = (typeof recipients)[number];

export interface LeavingGiven {
  readonly parts: readonly LeavingPart[];
  /** As which it leaves. */
  readonly marking: Marking;
  readonly recipient: Recipient;
  readonly operation: Pick<Operation, 'marking'>;
  readonly names: Pick<KnownNames, 'inCases' | 'inOffice' | 'officers' | 'places' | 'parties'>;
  readonly parted: Parted;
}

/** What may be done with a part that holds it back: it is left out, or it stays because all of it is one document. */
export type Parted = 'may-be-left-out' | 'one-whole';

export interface LeavingFinding extends Finding {
  /** Indices of the parts that it is about; none where it is of the whole. */
  readonly parts: readonly number[];
}

/** Everything that was found, what holds it back first. */
export function leavingFindings(given: LeavingGiven): readonly LeavingFinding[] {
  const found = [...markingsAbove(given), ...(given.recipient === 'outside' ? peopleIn(given) : [])];
  return [
    ...found.filter(({ blocks }) => blocks),
    ...belowOperation(given),
    ...found.filter(({ blocks }) => !blocks),
  ];
}

/** The parts that hold it back, in their order. */
export function heldBack(findings: readonly LeavingFinding[]): readonly number[] {
  const held = findings.filter(({ blocks }) => blocks).flatMap(({ parts }) => parts);
  return [...new Set(held)].sort((a, b) => a - b);
}

function markingsAbove({ parts, marking, parted }: LeavingGiven): readonly LeavingFinding[] {
  const isPlain = marking.classification === 'OFFICIAL';
  const above: number[] = [];
  const secret: number[] = [];
  parts.forEach((part, index) => {
    if (markedSecret.test(part.text)) secret.push(index);
    else if (
      (part.marking !== null && isBelow(marking, part.marking)) ||
      (isPlain && markedSensitive.test(part.text))
    )
      above.push(index);
  });
  const finding = (at: readonly number[], text: string): readonly LeavingFinding[] =>
    at.length === 0 ? [] : [{ check: 'marking', blocks: true, text, where: partNames(parts, at), parts: at }];
  return [
    ...finding(
      above,
      `${entries(above)} marked OFFICIAL-SENSITIVE, above ${marking.classification}. Raise the marking, or ${withoutWords(above, parted)}.`,
    ),
    ...finding(
      secret,
      `${entries(secret)} marked SECRET, which nothing that leaves this desk can be: ${withoutWords(secret, parted)}.`,
    ),
  ];
}

function entries({ length }: readonly number[]): string {
  return length === 1 ? '1 entry is' : `${length.toLocaleString('en-GB')} entries are`;
}

function withoutWords({ length }: readonly number[], parted: Parted): string {
  const them = length === 1 ? 'it' : 'them';
  return parted === 'may-be-left-out' ? `leave ${them} out` : `take ${them} out of what this is made from`;
}

function peopleIn({ parts, names, parted }: LeavingGiven): readonly LeavingFinding[] {
  const texts = parts.map(({ text }) => text);
  const named = namedInCases(parts, names).map(({ name, as, at }): LeavingFinding => {
    const where = partNames(parts, at);
    if (as === 'office') return { ...warns('identity', inOfficeWords(name), where), parts: [] };
    if (as === 'candidate') return { ...warns('identity', asCandidateWords(name), where), parts: [] };
    return {
      check: 'identity',
      blocks: true,
      text: `${name} stands in a case or an allegation, and this leaves the force. ${parted === 'may-be-left-out' ? 'Leave the entry out, or take' : 'Take'} the name out of the record.`,
      where,
      parts: at,
    };
  });
  const shared = surnamesShared(texts, names).map((each): LeavingFinding => ({
    ...warns('identity', sharedWords(each), partNames(parts, each.at)),
    parts: [],
  }));
  const placed = parts.map(({ name, text }) => ({ place: name, text }));
  return [...named, ...shared, ...personalFindings(placed, names).map((each) => ({ ...each, parts: [] }))];
}

function belowOperation({ marking, operation }: LeavingGiven): readonly LeavingFinding[] {
  if (!isBelow(marking, operation.marking)) return [];
  const text = `The operation is marked ${operation.marking.classification}; this leaves as ${marking.classification}.`;
  return [{ ...warns('marking', text, ''), parts: [] }];
}

/** So many are named; the number of the others is said. */
const mostNamed = 12;

function partNames(parts: readonly LeavingPart[], at: readonly number[]): string {
  const each = [...new Set(at.flatMap((index) => parts[index]?.name ?? []))];
  const rest = each.length > mostNamed ? `; and ${each.length - mostNamed} more` : '';
  return `${each.slice(0, mostNamed).join('; ')}${rest}`;
}

/** The records of a list, one for each row. */
export function partsOfTable({ rows, markings }: RegisterTable): readonly LeavingPart[] {
  return rows.map((row, index) => ({
    name: rowName(row, index),
    text: row.filter(isWords).join('\n'),
    marking: markings?.[index] ?? null,
  }));
}

function isWords(cell: RegisterCell): cell is string {
  return typeof cell === 'string' && cell !== '';
}

/** "Row 3: 12, Ash Hall". */
function rowName(row: readonly RegisterCell[], index: number): string {
  const named = row
    .filter((cell) => cell !== null && cell !== '')
    .slice(0, 2)
    .map((cell) => String(cell).replace(/\s+/g, ' ').slice(0, 60))
    .join(', ');
  return `Row ${index + 1}${named === '' ? '' : `: ${named}`}`;
}

/** The list without these rows. */
export function withoutRows(table: RegisterTable, left: ReadonlySet<number>): RegisterTable {
  const isKept = (_: unknown, index: number) => !left.has(index);
  return { columns: table.columns, rows: table.rows.filter(isKept) };
}

/** What a list says of the records that were left out of it; nothing where none was. */
export function leftOutWords(count: number): readonly string[] {
  if (count === 0) return [];
  const records = count === 1 ? '1 record is' : `${count.toLocaleString('en-GB')} records are`;
  return [`${records} left out of this copy because of marking or of who reads it.`];
}

/** Where a document says its own marking, which is no content of it. */
const ownMarking = 'Front page, Protective marking';

/** The texts of a document, each with its place; `kind` of a document of the plan, which says who is named in it as what. */
export function partsOfDocument(document: WordDocument, kind?: PlanDocumentKind): readonly LeavingPart[] {
  const texts = kind === 'even-handedness' ? statementTexts(document) : placedTexts(document);
  return texts
    .filter(({ place }) => place !== ownMarking)
    .map(({ place, ...said }) => ({ name: place, ...said, marking: null }));
}

/** The entries of a calendar. */
export function partsOfCalendar({ events }: Pick<CalendarDocument, 'events'>): readonly LeavingPart[] {
  return events.map(({ summary, description }) => ({
    name: summary,
    text: `${summary}\n${description}`,
    marking: null,
  }));
}
