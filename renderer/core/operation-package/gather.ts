/**
 * The records of an operation's package: its own, the shared ones that they name, and what stays behind. Gathered in
 * steps, so that whoever drives it may let the screen answer between them.
 */
import { higherMarking } from '../documents/leaving-marking';
import { classifications, type Marking } from '../foundation/marking';
import { finished } from '../foundation/steps';
import { markedSecret } from '../issuing/marked-text';
import type { Operation } from '../operation/operation';
import { type CollectionName, registry } from '../records';
import type { ReadCollection } from '../registers/register';
import { type Belonging, belongings } from './belonging';

/** A record of any collection, as plain data. */
export interface AnyRecord {
  readonly id: string;
}

export interface GatheredCollection {
  readonly collection: CollectionName;
  /** `own` are the operation’s; `shared` are used by other operations too. */
  readonly belongs: 'own' | 'shared';
  /** By id. */
  readonly records: readonly AnyRecord[];
}

export interface LeftOutRecords {
  readonly collection: CollectionName;
  readonly why: string;
}

export interface GatheredPackage {
  /** Every collection that goes in, also those without a record. */
  readonly collections: readonly GatheredCollection[];
  readonly leftOut: readonly LeftOutRecords[];
  /** Records that are named in the package and stand only in the desk: of other operations. */
  readonly elsewhere: readonly { readonly collection: CollectionName; readonly id: string }[];
  /** The highest of the operation and of everything in it. */
  readonly marking: Marking;
  /** Records whose text says SECRET, which nothing that leaves the desk can be. */
  readonly secret: readonly { readonly collection: CollectionName; readonly id: string }[];
}

/** So many records are looked at in one step. */
const inOneStep = 200;

const names = Object.keys(registry) as readonly CollectionName[];

/** Gathers what `all` holds of one operation; each step is short. */
export function* gathering(all: ReadCollection, operation: Operation): Generator<void, GatheredPackage> {
  const seen = new Seen(operation.marking);
  const taken = new Map<CollectionName, Map<string, AnyRecord>>();
  for (const collection of inOrder) {
    const chosen = chosenOf(collection, { all, operation, taken });
    taken.set(collection, chosen);
    yield* looked(collection, chosen.values(), seen);
  }
  yield* namedRecords(all, taken, seen);
  return {
    collections: names.flatMap((collection): readonly GatheredCollection[] => {
      const { way } = belongings[collection];
      if (way === 'left-out') return [];
      const records = [...(taken.get(collection)?.values() ?? [])].sort(byId);
      return [{ collection, belongs: way === 'own' ? 'own' : 'shared', records }];
    }),
    leftOut,
    elsewhere: elsewhereOf(all, taken, seen),
    marking: seen.marking,
    secret: seen.secret,
  };
}

/** The same in one go. */
export function gathered(all: ReadCollection, operation: Operation): GatheredPackage {
  return finished(gathering(all, operation));
}

/** Not even their number is told: of conduct it would already say something. */
const leftOut: readonly LeftOutRecords[] = names.flatMap((collection): readonly LeftOutRecords[] => {
  const belonging = belongings[collection];
  return belonging.way === 'left-out' ? [{ collection, why: belonging.why }] : [];
});

const byId = (a: AnyRecord, b: AnyRecord) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Parents before what hangs on them. */
const inOrder: readonly CollectionName[] = [...names].sort((a, b) => depth(a) - depth(b));

function depth(collection: CollectionName): number {
  const belonging = belongings[collection];
  if (belonging.way !== 'own') return 3;
  if (belonging.field === 'id') return 0;
  return belonging.parent === 'operations' ? 1 : 2;
}

interface Choosing {
  readonly all: ReadCollection;
  readonly operation: Operation;
  readonly taken: ReadonlyMap<CollectionName, ReadonlyMap<string, AnyRecord>>;
}

function chosenOf(collection: CollectionName, { all, operation, taken }: Choosing): Map<string, AnyRecord> {
  const belonging: Belonging = belongings[collection];
  const records = [...all(collection).values()] as readonly AnyRecord[];
  const isIn = (record: AnyRecord): boolean => {
    if (belonging.way === 'all') return true;
    if (belonging.way !== 'own') return false;
    // Sound: any record may be asked for a field by its name; what stands there is looked at before it is used.
    const value: unknown = (record as unknown as Readonly<Record<string, unknown>>)[belonging.field];
    if (belonging.parent === 'operations') return value === operation.id;
    return typeof value === 'string' && taken.get(belonging.parent)?.has(value) === true;
  };
  return new Map(records.filter(isIn).map((record) => [record.id, record]));
}

/** Shared records that the package names, and those that they name in turn. */
function* namedRecords(
  all: ReadCollection,
  taken: Map<CollectionName, Map<string, AnyRecord>>,
  seen: Seen,
): Generator<void, void> {
  const shared = names.filter((name) => belongings[name].way === 'named');
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const collection of shared) {
      const has = taken.get(collection) ?? new Map<string, AnyRecord>();
      const more = ([...all(collection).values()] as readonly AnyRecord[]).filter(
        ({ id }) => seen.words.has(id) && !has.has(id),
      );
      for (const record of more) has.set(record.id, record);
      taken.set(collection, has);
      isMore ||= more.length > 0;
      yield* looked(collection, more, seen);
    }
  }
}

/** What the package names of operations that are not in it. */
function elsewhereOf(
  all: ReadCollection,
  taken: ReadonlyMap<CollectionName, ReadonlyMap<string, AnyRecord>>,
  { words }: Seen,
): GatheredPackage['elsewhere'] {
  return names
    .filter((collection) => belongings[collection].way === 'own')
    .flatMap((collection) =>
      [...all(collection).keys()]
        .filter((id) => words.has(id) && taken.get(collection)?.has(id) !== true)
        // Dates and closure of an operation have its id: it is named once.
        .filter((id) => collection === 'operations' || !all('operations').has(id))
        .sort()
        .map((id) => ({ collection, id })),
    );
}

function* looked(
  collection: CollectionName,
  records: Iterable<AnyRecord>,
  seen: Seen,
): Generator<void, void> {
  let count = 0;
  for (const record of records) {
    seen.record(collection, record);
    count += 1;
    if (count % inOneStep === 0) yield;
  }
  yield;
}

/** What was seen in the records so far: every word that may be an id, the highest marking, and SECRET. */
class Seen {
  readonly words = new Set<string>();
  readonly secret: { collection: CollectionName; id: string }[] = [];

  constructor(public marking: Marking) {}

  record(collection: CollectionName, record: AnyRecord): void {
    if (this.#saysSecret(record)) this.secret.push({ collection, id: record.id });
  }

  /** Looks at every text in it; whether one of them says SECRET. */
  #saysSecret(value: unknown): boolean {
    if (typeof value === 'string') return this.#text(value);
    if (Array.isArray(value)) return this.#anyOf(value);
    if (typeof value !== 'object' || value === null) return false;
    this.#marked(value);
    return this.#anyOf(Object.values(value));
  }

  #anyOf(values: readonly unknown[]): boolean {
    let isSecret = false;
    for (const each of values) if (this.#saysSecret(each)) isSecret = true;
    return isSecret;
  }

  #text(text: string): boolean {
    // No id is longer; "<operation>:<area>" names both.
    if (text.length <= 200) {
      this.words.add(text);
      if (text.includes(':')) for (const part of text.split(':')) this.words.add(part);
    }
    return text.includes('SECRET') && markedSecret.test(text);
  }

  #marked(value: object): void {
    // Sound: any object may be asked for its properties by name.
    const { classification, handling } = value as Readonly<Record<string, unknown>>;
    const own = classifications.find((each) => each === classification);
    if (own !== undefined && typeof handling === 'string')
      this.marking = higherMarking(this.marking, { classification: own, handling });
  }
}
