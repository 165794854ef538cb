/** Every name and identifier that the records of the desk know. */
import { finished } from '../foundation/steps';
import type { CollectionName, DeskRecords } from '../records';
import type { KnownName } from './known-name';
import { audiences } from './learning-note';
import { peopleIn } from './person-terms';
import { isGeneric } from './ordinary-words';
import { nameFields, type NameFieldKind } from './vocabulary-fields';
import { foldedText } from './text-tokens';

/** The collections in which a name or an identifier stands. */
export const knowingCollections = Object.keys(nameFields) as readonly CollectionName[];

/** Some or all of the collections; what is not there knows nothing. */
export type KnowingRecords = {
  readonly [C in CollectionName]?: ReadonlyMap<string, DeskRecords[C]>;
};

/** Bodies of the whole country, whose name tells nothing of where it was. */
const nationalBodies: ReadonlySet<string> = new Set(
  [
    'Electoral Commission',
    'Crown Prosecution Service',
    'CPS',
    'Royal Mail',
    'College of Policing',
    'Home Office',
    'National Police Chiefs’ Council',
    'NPCC',
    'Police',
    'Council',
    'National Police Working Group',
    ...audiences.map(({ name }) => name),
  ].map(foldedText),
);

/** All of them, each as often as a record has it with another spelling; in no order that matters. */
export function namesOfRecords(records: KnowingRecords): readonly KnownName[] {
  return finished(gatheringNames(records));
}

/** The same in steps. */
export function* gatheringNames(records: KnowingRecords): Generator<void, readonly KnownName[]> {
  const found = new Map<string, KnownName>();
  const add = (names: Iterable<KnownName>) => {
    for (const each of names) {
      const key = `${each.kind}|${each.text}`;
      if (!found.has(key)) found.set(key, each);
    }
  };
  for (const collection of knowingCollections) {
    const all: ReadonlyMap<string, unknown> | undefined = records[collection];
    if (all === undefined) continue;
    add(yield* namesOf(collection, all));
  }
  add(standings(records).filter(isLookedFor));
  return [...found.values()];
}

const isLookedFor = ({ text }: KnownName) => text.trim() !== '' && !nationalBodies.has(foldedText(text));

// Records are never changed in place: a collection that is the same object has the same names.
const remembered = new WeakMap<ReadonlyMap<string, unknown>, readonly KnownName[]>();
/** So much is looked at in one step. */
const inOneStep = 150;

function* namesOf(
  collection: CollectionName,
  all: ReadonlyMap<string, unknown>,
): Generator<void, readonly KnownName[]> {
  const before = remembered.get(all);
  if (before !== undefined) return before;
  const found = new Map<string, KnownName>();
  let looked = 0;
  for (const [kind, texts] of yield* entriesOf(collection, all)) {
    for (const text of texts) {
      for (const each of readEntry(text, kind))
        if (isLookedFor(each)) found.set(`${each.kind}|${each.text}`, each);
      looked += 1;
      if (looked % inOneStep === 0) yield;
    }
  }
  const names = [...found.values()];
  remembered.set(all, names);
  return names;
}

/** The entries of a collection by the kind of their field, each once: a log says the same few names over and over. */
function* entriesOf(
  collection: CollectionName,
  all: ReadonlyMap<string, unknown>,
): Generator<void, ReadonlyMap<NameFieldKind, ReadonlySet<string>>> {
  const entries = new Map<NameFieldKind, Set<string>>();
  const fields = Object.entries(nameFields[collection] ?? {}) as [NameFieldKind, readonly string[]][];
  for (const [kind, paths] of fields) {
    const texts = new Set<string>();
    for (const path of paths) {
      const steps = path.split('.');
      let looked = 0;
      for (const record of all.values()) {
        collect(record, steps, texts);
        looked += 1;
        if (looked % (inOneStep * 10) === 0) yield;
      }
    }
    entries.set(kind, texts);
  }
  return entries;
}

function collect(value: unknown, steps: readonly string[], into: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, steps, into);
    return;
  }
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof value === 'string' && value !== '') into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    collect((value as Readonly<Record<string, unknown>>)[step], rest, into);
  }
}

/** A registration as it is written today, and as it was before 2001. */
const registration = /\b(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z])\b/giu;
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const phone = /(?:\+44\s?(?:\(0\)\s?)?|\(?0)(?:[\s()-]{0,2}\d){9,10}(?!\d)/gu;

/** What one entry names. */
export function readEntry(text: string, kind: NameFieldKind): readonly KnownName[] {
  switch (kind) {
    case 'people':
      return peopleIn(text).flatMap((name) =>
        isBody(name) ? readEntry(name, 'organisation') : [named(name, 'person')],
      );
    case 'ways': {
      const ways = [...text.matchAll(email), ...text.matchAll(phone)].map(([found]) => found);
      const rest = ways.reduce((left, way) => left.replace(way, ' '), text);
      return [...ways.map((way) => named(way, 'contact')), named(rest, 'address')];
    }
    case 'registration':
      return [...text.matchAll(registration)].map(([found]) => named(found, 'vehicle'));
    case 'person':
    case 'candidate':
    case 'party':
    case 'place':
    case 'area':
    case 'organisation':
    case 'address':
    case 'date':
    case 'reference':
    case 'collar-number':
    case 'contact':
    case 'vehicle':
    case 'other':
      return [named(text, kind)];
  }
}

const named = (text: string, kind: KnownName['kind']): KnownName => ({ text, kind });

/** "Saltmarsh Council" among the people: a body, whose last word says so. */
function isBody(name: string): boolean {
  const words = foldedText(name).split(' ');
  return words.length > 1 && isGeneric(words.at(-1) ?? '');
}

/** Candidates and parties, as those records know them that say what somebody is. */
function standings(records: KnowingRecords): readonly KnownName[] {
  const people = [
    ...[...(records.allegations?.values() ?? [])].flatMap(({ concerned }) => concerned),
    ...[...(records.cases?.values() ?? [])].flatMap(({ suspects }) => suspects),
  ];
  const recipients = [...(records.letterBatches?.values() ?? [])].flatMap((batch) => batch.recipients);
  const parties = [...(records.partners?.values() ?? [])].filter(({ kind }) => kind === 'political-party');
  return [
    ...people.filter(({ standing }) => standing === 'candidate').map(({ name }) => named(name, 'candidate')),
    ...recipients
      .filter(({ capacity }) => capacity === 'candidate')
      .map(({ name }) => named(name, 'candidate')),
    ...recipients.filter(({ capacity }) => capacity === 'party').map(({ name }) => named(name, 'party')),
    ...parties.map(({ name }) => named(name, 'party')),
  ].filter(({ text }) => text.trim() !== '');
}
