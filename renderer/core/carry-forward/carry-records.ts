/** The records that are offered, and those that what is taken becomes. */
import type { CollectionName, DeskRecords } from '../records';
import type { Operation } from '../operation/operation';
import type { CarriedKind } from './carried-item';

export const carryCollections = [
  'operations',
  'carriedItems',
  'learningPoints',
  'lessons',
  'lessonAnswers',
  'assessments',
  'cells',
  'factorNotes',
  'controls',
  'intelligence',
  'history',
  'allegations',
  'dayLog',
  'stations',
  'places',
  'areas',
  'partners',
  'clauseEdits',
  'checklistAnswers',
] as const satisfies readonly CollectionName[];
export type CarryCollection = (typeof carryCollections)[number];

export type CarryRecords = { readonly [C in CarryCollection]: ReadonlyMap<string, DeskRecords[C]> };

/** The two operations between which things are carried. */
export interface Between {
  readonly records: CarryRecords;
  readonly from: Operation;
  readonly to: Operation;
}

/** One thing that an operation offers to the one that follows it. */
export interface Offered {
  readonly kind: CarriedKind;
  /** The record that is offered. */
  readonly sourceId: string;
  /** Names it in a list. */
  readonly name: string;
  /** It in words, whole; what is different in it shows in them. */
  readonly words: string;
  /** Where it is read. */
  readonly sourcePath: string;
  /** What stands in the new operation already, as a sentence; empty where nothing does. */
  readonly already: string;
}

const longestWords = 8000;

/** The lines that hold something, as far as a record keeps them; a longer text says how long it is. */
export function offeredWords(...lines: readonly string[]): string {
  const words = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  if (words.length <= longestWords) return words;
  const rest = `… (${words.length.toLocaleString('en-GB')} characters in all)`;
  return `${words.slice(0, longestWords - rest.length).replace(/[\uD800-\uDBFF]$/, '')}${rest}`;
}

/** A text on one line, cut where it is long. */
export function onOneLine(text: string, letters = 140): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`;
}

/** The records from wherever they are kept, such as an open vault. */
export function carryRecordsFrom(
  all: <C extends CarryCollection>(collection: C) => ReadonlyMap<string, DeskRecords[C]>,
): CarryRecords {
  // Sound: each name is given its own records; the compiler does not follow a list of names.
  return Object.fromEntries(carryCollections.map((name) => [name, all(name)])) as unknown as CarryRecords;
}
