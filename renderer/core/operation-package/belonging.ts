/**
 * What of each collection goes into the package of an operation: its own records, what they refer to, what is left out
 * and why. Every collection is named here or in `ownership.ts`, so that a new one cannot be forgotten.
 */
import { type Ownership, ownership, type SharedCollection } from '../ownership';
import type { CollectionName } from '../records';
import { neverListed } from '../registers/debrief-notes';

interface LeftOut {
  readonly way: 'left-out';
  readonly why: string;
}

type Shared =
  /** Shared by the operations of the force: those that a record of the package names. */
  | { readonly way: 'named' }
  /** Shared, and read with every operation: all of them. */
  | { readonly way: 'all' };

export type Belonging =
  /** Those that belong to the operation. */
  | ({ readonly way: 'own' } & Ownership)
  | Shared
  /** None; the package says so, and why. */
  | LeftOut;

const named: Shared = { way: 'named' };
const all: Shared = { way: 'all' };

function leftOut(why: string): LeftOut {
  return { way: 'left-out', why };
}

const conductWhy =
  'Entries about the conduct of people of the force are read by those alone who were named for them. They stay in the desk.';

/** What belongs to no one operation. */
const shared: { readonly [C in SharedCollection]: Shared | LeftOut } = {
  desk: all,
  areas: named,
  places: named,
  scaleSets: named,
  history: all,
  offenceEdits: all,
  arrangements: all,
  oneOffDays: all,
  partners: named,
  clauseEdits: all,
  retentionRules: all,
  deskUsers: leftOut('How each person set up the desk is nobody else’s. Who did what stands in the records.'),
  formDrafts: leftOut('What somebody began in a form and did not enter is no record yet.'),
  importProfiles: leftOut('How the columns of a council’s list are read is a setting of the desk.'),
  forceLooks: leftOut(
    'Crest and letterhead stand in the documents; as a setting of the desk they are no record.',
  ),
  wordTemplates: leftOut('Templates are files of the force and no record of the operation.'),
};

/** What belongs to the operation and stays in the desk. */
const staying: Partial<Readonly<Record<CollectionName, LeftOut>>> = {
  placeholders: leftOut(neverListed.placeholders ?? ''),
  conductEntries: leftOut(conductWhy),
  conductAccess: leftOut('Who may read entries about conduct goes with those entries.'),
  workshopDrafts: leftOut('Scores and reasons that nobody entered in a workshop are no record yet.'),
};

/** By collection. */
export const belongings = Object.fromEntries(
  // Sound: the keys of the table are the names of all collections.
  (Object.keys(ownership) as CollectionName[]).map((name) => [name, belongingOf(name)]),
) as { readonly [C in CollectionName]: Belonging };

function belongingOf(name: CollectionName): Belonging {
  const owner = ownership[name];
  // Sound: what has no owner is a shared collection, as its type says.
  if (owner === null) return shared[name as SharedCollection];
  return staying[name] ?? { way: 'own', ...owner };
}
