/** How the fields of a record read in a log: one table for each record, a field beside its words. */
import { canonicalJson } from '../../foundation/canonical';
import { cutToDifference } from '../../foundation/cut-to-difference';
import { formatDate, formatMoment } from '../../foundation/dates';
import type { Look } from './look';

/** Never said: the key of a record, or what a log must not show. */
export interface Unsaid {
  readonly kind: 'unsaid';
}

/** One value: "held by, “Exhibit store” → “With the analyst”". */
export interface ValueField<V> {
  readonly kind: 'value';
  readonly label: string;
  read(value: V, look: Look): string;
  /** Both values of a change, where they read otherwise beside each other than alone. */
  readBoth?(values: { readonly was: V; readonly is: V }, look: Look): readonly [string, string];
}

/** A list without ids of its own: what came in and what went out. */
export interface MembersField<M> {
  readonly kind: 'members';
  readonly label: string;
  read(member: M, look: Look): string;
}

/** A list of records: each is named, and what changed in it. */
export interface EntriesField<E> {
  readonly kind: 'entries';
  /** "Suspect". */
  readonly one: string;
  name(entry: E, look: Look): string;
  readonly shape: ShapeOf<E>;
}

/** A record within the record. */
export interface PartField<P> {
  readonly kind: 'part';
  readonly label: string;
  readonly shape: ShapeOf<P>;
}

type ListField<V> = [V] extends [readonly (infer M)[]] ? MembersField<M> | EntriesField<M> : PartField<V>;
type FieldOf<V> = Unsaid | ValueField<V> | ([V] extends [object] ? ListField<V> : never);

/** The table of a record. One that lacks a field does not compile. */
export type ShapeOf<T> = { readonly [K in keyof T]-?: FieldOf<NonNullable<T[K]>> };

type AnyField =
  Unsaid | ValueField<unknown> | MembersField<unknown> | EntriesField<Entry> | PartField<Fields>;
type AnyShape = Readonly<Record<string, AnyField>>;
type Fields = Readonly<Record<string, unknown>>;
type Entry = Fields & { readonly id?: unknown };

/** One line for each field in which two states of a record differ, with the old value and the new. */
export function changesOf<T extends object>(
  shape: ShapeOf<T>,
  { was, is, about = '' }: { readonly was: T; readonly is: T; readonly about?: string },
  look: Look,
): readonly string[] {
  // Sound: a table has the fields of its record, and each reads the type of its own.
  return fieldLines(shape as AnyShape, { was: was as Fields, is: is as Fields, about }, look).map(capital);
}

/** What stands in a record, field by field: "standing Candidate, identified by “The poll clerk”". */
export function contentsOf<T extends object>(shape: ShapeOf<T>, record: T, look: Look): string {
  return contents(shape as AnyShape, record as Fields, look);
}

interface States {
  readonly was: Fields;
  readonly is: Fields;
  readonly about: string;
}

function fieldLines(shape: AnyShape, { was, is, about }: States, look: Look): readonly string[] {
  return Object.entries(shape).flatMap(([name, field]) =>
    canonicalJson(was[name] ?? null) === canonicalJson(is[name] ?? null)
      ? []
      : linesOf(field, { was: was[name], is: is[name], about }, look),
  );
}

interface Values {
  readonly was: unknown;
  readonly is: unknown;
  readonly about: string;
}

function linesOf(field: AnyField, values: Values, look: Look): readonly string[] {
  const { was, is, about } = values;
  switch (field.kind) {
    case 'unsaid':
      return [];
    case 'value': {
      const [before, after] =
        field.readBoth === undefined || isBlank(was) || isBlank(is)
          ? [shown(field, was, look), shown(field, is, look)]
          : field.readBoth({ was, is }, look);
      return [`${about}${field.label}, ${before} → ${after}`];
    }
    case 'members':
      return memberLines(field, values, look);
    case 'entries':
      return entryLines(field, values, look);
    case 'part': {
      if (isFields(was) && isFields(is))
        return fieldLines(field.shape, { was, is, about: `${about}${field.label}, ` }, look);
      return [`${about}${field.label}, ${shown(field, was, look)} → ${shown(field, is, look)}`];
    }
  }
}

function memberLines(
  field: MembersField<unknown>,
  { was, is, about }: Values,
  look: Look,
): readonly string[] {
  const before = new Map(listOf(was).map((each) => [canonicalJson(each), each]));
  const after = new Map(listOf(is).map((each) => [canonicalJson(each), each]));
  const read = (members: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) =>
    [...members].filter(([key]) => !others.has(key)).map(([, each]) => field.read(each, look));
  const added = read(after, before);
  const removed = read(before, after);
  const parts = [
    ...(added.length === 0 ? [] : [`added ${added.join('; ')}`]),
    ...(removed.length === 0 ? [] : [`removed ${removed.join('; ')}`]),
  ];
  return [`${about}${field.label}, ${parts.length === 0 ? 'put in another order' : parts.join('; ')}`];
}

function entryLines(field: EntriesField<Entry>, { was, is, about }: Values, look: Look): readonly string[] {
  const before = listOf(was).filter(isFields);
  const after = listOf(is).filter(isFields);
  const named = (entry: Entry) => `${about}${field.one} ${field.name(entry, look)}`;
  const whole = (entry: Entry, verb: string) => {
    const held = contents(field.shape, entry, look);
    return `${named(entry)}: ${verb}${held === '' ? '' : ` (${held})`}`;
  };
  const lines = [
    ...after
      .filter(({ id }) => !before.some((each) => each['id'] === id))
      .map((each) => whole(each, 'added')),
    ...before
      .filter(({ id }) => !after.some((each) => each['id'] === id))
      .map((each) => whole(each, 'removed')),
    ...after.flatMap((now) => {
      const then = before.find(({ id }) => id === now['id']);
      if (then === undefined) return [];
      return fieldLines(field.shape, { was: then, is: now, about: `${named(now)}: ` }, look);
    }),
  ];
  return lines;
}

/** A value as it reads; nothing as "blank". */
function shown(field: ValueField<unknown> | PartField<Fields>, value: unknown, look: Look): string {
  if (isBlank(value)) return 'blank';
  if (field.kind === 'value') return field.read(value, look);
  const held = contents(field.shape, value as Fields, look);
  return held === '' ? 'blank' : held;
}

function contents(shape: AnyShape, record: Fields, look: Look): string {
  return Object.entries(shape)
    .map(([name, field]) => content(field, record[name], look))
    .filter((part) => part !== '')
    .join(', ');
}

/** Empty where nothing stands there; a tick that is not set says nothing. */
function content(field: AnyField, value: unknown, look: Look): string {
  if (value === null || value === undefined || value === '' || value === false) return '';
  switch (field.kind) {
    case 'unsaid':
      return '';
    case 'value':
      return `${field.label} ${field.read(value, look)}`;
    case 'part': {
      const held = contents(field.shape, value as Fields, look);
      return held === '' ? '' : `${field.label} ${held}`;
    }
    case 'members': {
      const members = listOf(value).map((each) => field.read(each, look));
      return members.length === 0 ? '' : `${field.label} ${members.join('; ')}`;
    }
    case 'entries': {
      const names = listOf(value)
        .filter(isFields)
        .map((each) => field.name(each, look));
      return names.length === 0 ? '' : `${field.one.toLocaleLowerCase('en-GB')} ${names.join('; ')}`;
    }
  }
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const mostCharacters = 160;

/** A text between quotation marks, on one line, cut where it is long. */
export function quoted(text: string, most = mostCharacters): string {
  return `“${shortened(text, most)}”`;
}

/** A text on one line, cut where it is long. */
export function shortened(text: string, most = mostCharacters): string {
  const line = onOneLine(text);
  return line.length <= most ? line : `${line.slice(0, most)}…`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const leadIn = 40;

export const unsaid: Unsaid = { kind: 'unsaid' };

/** Words that somebody wrote. Two long ones that begin alike are cut to where they part. */
export const text = (label: string): ValueField<string> => ({
  kind: 'value',
  label,
  read: (value, { mostCharacters }) => quoted(value, mostCharacters),
  readBoth: ({ was, is }, { mostCharacters: longest = mostCharacters }) => {
    const { before, after } = cutToDifference(onOneLine(was), onOneLine(is), { longest, leadIn });
    return [`“${before}”`, `“${after}”`];
  },
});

/** An ISO date. */
export const day = (label: string): ValueField<string> => ({ kind: 'value', label, read: formatDate });

/** An ISO moment. */
export const moment = (label: string): ValueField<string> => ({ kind: 'value', label, read: formatMoment });

/** Somebody's name as it stands in the record. */
export const person = (label: string): ValueField<string> => ({
  kind: 'value',
  label,
  read: (name) => shortened(name),
});

export const count = (label: string): ValueField<number> => ({
  kind: 'value',
  label,
  read: (value) => value.toLocaleString('en-GB'),
});

export const yesNo = (label: string): ValueField<boolean> => ({
  kind: 'value',
  label,
  read: (value) => (value ? 'yes' : 'no'),
});

/** One of a list of words. */
export function choice(
  label: string,
  list: readonly { readonly id: string; readonly name: string }[],
): ValueField<string> {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return { kind: 'value', label, read: (id) => names.get(id) ?? 'a choice no longer offered' };
}

/** One of a table of words. */
export function word(label: string, words: Readonly<Record<string, string>>): ValueField<string> {
  return { kind: 'value', label, read: (id) => words[id] ?? 'a choice no longer offered' };
}

function capital(line: string): string {
  return line.charAt(0).toLocaleUpperCase('en-GB') + line.slice(1);
}
