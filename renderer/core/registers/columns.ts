/** How a register is written: a column with what stands in it, and the words of the values that are not words yet. */
import { formatDate, formatMoment } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import type { Area, AreaId } from '../places/area';
import { placeTitle } from '../places/place-name';
import type { Place, PlaceId } from '../places/place';
import { harms } from '../threat/harms';
import {
  dateColumn,
  momentColumn,
  numberColumn,
  type RegisterCell,
  type RegisterColumn,
  type RegisterTable,
  textColumn,
} from './register';

/** A column and what stands in it for one record. */
export interface ColumnOf<T> extends RegisterColumn {
  readonly of: (record: T) => RegisterCell;
}

/** A column of text; an empty text is an empty cell. */
export function text<T>(heading: string, of: (record: T) => string | null, share = 2): ColumnOf<T> {
  return { ...textColumn(heading, share), of: (record) => of(record) || null };
}

/** A narrow column of text: a reference, a state, a name. */
export function short<T>(heading: string, of: (record: T) => string | null): ColumnOf<T> {
  return text(heading, of, 1.2);
}

/** A column of dates, ISO. */
export function date<T>(heading: string, of: (record: T) => string | null): ColumnOf<T> {
  return { ...dateColumn(heading), of };
}

/** A column of moments, ISO text in UTC. */
export function moment<T>(heading: string, of: (record: T) => string | null): ColumnOf<T> {
  return { ...momentColumn(heading), of };
}

/** A column of numbers. */
export function number<T>(heading: string, of: (record: T) => number | null): ColumnOf<T> {
  return { ...numberColumn(heading), of };
}

/** The table of these records, in their order; with the marking of each where they have one of their own. */
export function tableOf<T>(
  columns: readonly ColumnOf<T>[],
  records: Iterable<T>,
  markingOf?: (record: T) => Marking | null,
): RegisterTable {
  const all = [...records];
  return {
    columns: columns.map(({ heading, kind, share }) => ({ heading, kind, share })),
    rows: all.map((record) => columns.map(({ of }) => of(record))),
    ...(markingOf === undefined ? {} : { markings: all.map(markingOf) }),
  };
}

/** The parts that hold something, joined by "; ". */
export function parts(...given: readonly (string | null | false | undefined)[]): string {
  return given.filter((part) => typeof part === 'string' && part.trim() !== '').join('; ');
}

/** Each entry on a line of its own. */
export function lines(entries: Iterable<string>): string {
  return [...entries].filter((entry) => entry.trim() !== '').join('\n');
}

/** "Name: value", or nothing where there is no value. */
export function said(name: string, value: string | number | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  return `${name}: ${value}`;
}

/** "Name: Thu 6 May 2027", or nothing where there is no date. */
export function saidDate(name: string, isoDate: string | null): string | null {
  return isoDate === null ? null : `${name} ${formatDate(isoDate)}`;
}

/** "Name: Thu 6 May 2027, 14:02", or nothing where there is no moment. */
export function saidMoment(name: string, isoInstant: string | null): string | null {
  return isoInstant === null ? null : `${name} ${formatMoment(isoInstant)}`;
}

/** The name of a choice; the id itself where the list does not know it. */
export function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return list.find((each) => each.id === id)?.name ?? id;
}

/** "Yes", "No", or nothing where it is not known. */
export function yesNo(value: boolean | null): string {
  return value === null ? '' : value ? 'Yes' : 'No';
}

export const noLongerRecorded = '[no longer recorded]';

/** The name of an area; nothing for `null`. */
export function areaName(areas: ReadonlyMap<string, Area>, id: AreaId | null): string {
  return id === null ? '' : (areas.get(id)?.name ?? noLongerRecorded);
}

/** The name of what a place stands for today; nothing for `null`. */
export function nameOfPlace(places: ReadonlyMap<string, Place>, id: PlaceId | null): string {
  return id === null ? '' : placeTitle(id, places);
}

/** The names of harms, joined by "; "; an id that is not known stands as it is. */
export function harmNames(ids: readonly string[]): string {
  return ids.map((id) => nameIn(harms, id)).join('; ');
}

/** Numbers in references are read as numbers: A-2 before A-10. */
export const inOrder = new Intl.Collator('en-GB', { numeric: true });

/** The records of one operation. */
export function ofOperation<T extends { readonly operationId: string }>(
  records: ReadonlyMap<string, T>,
  operation: { readonly id: string },
): T[] {
  return [...records.values()].filter(({ operationId }) => operationId === operation.id);
}

/** In the order of their dates (ISO), the earliest first; what has none comes last. */
export function byDate<T>(of: (record: T) => string | null): (a: T, b: T) => number {
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    if (one === other) return 0;
    if (one === null || other === null) return one === null ? 1 : -1;
    return one < other ? -1 : 1;
  };
}
