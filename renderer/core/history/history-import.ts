/** The dry run of an import: which entries a list would add, and what a person has to say about it first. */
import type { RowFinding } from '../foundation/headed-list';
import type { Area, AreaId } from '../places/area';
import { type AreaNames, areaNames, nameKey } from './area-names';
import { harmNamed, plainHarm } from './harm-names';
import type { HistoryDraft } from './history-draft';
import type { HistoryEntry, HistoryKind } from './history-entry';
import { KnownEntries } from './same-entries';

/** What holds for rows that do not say it themselves. */
export interface ImportDefaults {
  readonly election: string;
  readonly pollingDate: string | null;
  readonly kind: HistoryKind | null;
}

/** What a person said about names that the desk could not match. */
export interface ImportChoices {
  /** By `nameKey`; a name that is absent or `null` stays without an area. */
  readonly areas: Readonly<Record<string, AreaId | null>>;
  /** By the plain word; a word that is absent or empty stays without a harm. */
  readonly harms: Readonly<Record<string, string>>;
}

export type PlannedEntry = Omit<HistoryEntry, 'id' | 'source' | 'fromOperationId' | 'enteredAt'> & {
  readonly row: number;
};

/** A name that many rows may give, asked about once. */
export interface AskedName {
  readonly key: string;
  /** As the first row gives it. */
  readonly name: string;
  /** The council that the rows give with it; may be empty. */
  readonly council: string;
  readonly rows: number;
  readonly firstRow: number;
  /** Areas of this name; more than one where the name is not enough. */
  readonly candidates: readonly AreaId[];
}

export interface HistoryPlan {
  /** New entries in the order of the list. */
  readonly entries: readonly PlannedEntry[];
  /** Rows that the desk holds already. */
  readonly here: readonly PlannedEntry[];
  readonly leftOut: readonly RowFinding[];
  /** Rows that are stored, with something to look at. */
  readonly notes: readonly RowFinding[];
  readonly askedAreas: readonly AskedName[];
  readonly askedHarms: readonly Omit<AskedName, 'candidates' | 'council'>[];
  /** How many rows would use each of the defaults. */
  readonly without: { readonly election: number; readonly kind: number };
}

export interface ImportInput {
  readonly drafts: readonly HistoryDraft[];
  readonly defaults: ImportDefaults;
  readonly choices: ImportChoices;
  readonly areas: ReadonlyMap<string, Area>;
  readonly forceAreaId: AreaId;
  readonly existing: Iterable<HistoryEntry>;
}

/** Works out what storing the list would do. Every row ends in exactly one of `entries`, `here` and `leftOut`. */
export function planHistoryImport(input: ImportInput): HistoryPlan {
  const names = areaNames(input.areas, input.forceAreaId);
  const known = new KnownEntries(input.existing);
  const asked = new AskedNames();
  const entries: PlannedEntry[] = [];
  const here: PlannedEntry[] = [];
  const leftOut: RowFinding[] = [];
  const notes: RowFinding[] = [];
  const without = { election: 0, kind: 0 };
  for (const draft of input.drafts) {
    if (draft.election === '') without.election += 1;
    if (draft.kind === null) without.kind += 1;
    const planned = plannedEntry(draft, input, { names, asked });
    if ('what' in planned) {
      leftOut.push(planned);
      continue;
    }
    const same = known.compare(planned, planned.row);
    if (same.kind === 'stored') here.push(planned);
    else entries.push(planned);
    if (same.kind === 'repeat') notes.push(sameAs(planned.row, same.firstRow));
  }
  return {
    entries,
    here,
    leftOut,
    notes,
    askedAreas: asked.areas(),
    askedHarms: asked.harms(),
    without,
  };
}

/** The records that storing makes: the new entries, and those already here that a person chose to store again. */
export function entriesToStore(
  plan: HistoryPlan,
  again: ReadonlySet<number>,
  given: Pick<HistoryEntry, 'source' | 'enteredAt'> & { readonly newId: () => HistoryEntry['id'] },
): readonly HistoryEntry[] {
  return [...plan.entries, ...plan.here.filter(({ row }) => again.has(row))].map((planned) => ({
    id: given.newId(),
    election: planned.election,
    pollingDate: planned.pollingDate,
    kind: planned.kind,
    areaId: planned.areaId,
    areaAsGiven: planned.areaAsGiven,
    harmId: planned.harmId,
    text: planned.text,
    outcome: planned.outcome,
    count: planned.count,
    source: given.source,
    fromOperationId: null,
    enteredAt: given.enteredAt,
  }));
}

interface Matching {
  readonly names: AreaNames;
  readonly asked: AskedNames;
}

function plannedEntry(
  draft: HistoryDraft,
  { defaults, choices }: ImportInput,
  matching: Matching,
): PlannedEntry | RowFinding {
  const election = draft.election === '' ? defaults.election.trim() : draft.election;
  const kind = draft.kind ?? defaults.kind;
  if (election === '') {
    return finding(draft.row, 'no election is named', 'Name the election of these rows above.');
  }
  if (kind === null) {
    return finding(
      draft.row,
      'it does not say whether it is an allegation or an incident',
      'Choose above what such rows are.',
    );
  }
  return {
    row: draft.row,
    election,
    pollingDate: draft.pollingDate ?? (draft.election === '' ? defaults.pollingDate : null),
    kind,
    areaId: areaOf(draft, choices, matching),
    areaAsGiven: asGiven(draft),
    harmId: harmOf(draft, choices, matching.asked),
    text: draft.text,
    outcome: draft.outcome,
    count: draft.count,
  };
}

function areaOf(draft: HistoryDraft, choices: ImportChoices, { names, asked }: Matching): AreaId | null {
  if (draft.area === '' && draft.council === '') return null;
  const match = names.find(draft.area, draft.council);
  if (match.kind === 'one') return match.areaId;
  return choices.areas[asked.area(draft, match.candidates)] ?? null;
}

function harmOf(draft: HistoryDraft, choices: ImportChoices, asked: AskedNames): string {
  if (draft.harm === '') return '';
  const named = asked.harmNamed(draft.harm);
  if (named !== null) return named;
  return choices.harms[asked.harm(draft)] ?? '';
}

function asGiven({ area, council }: HistoryDraft): string {
  return area === '' || council === '' ? `${area}${council}` : `${area}, ${council}`;
}

function finding(row: number, what: string, next: string): RowFinding {
  return { row, where: '', what, next };
}

function sameAs(row: number, firstRow: number): RowFinding {
  return finding(
    row,
    `says the same as row ${firstRow}; both are counted`,
    'Take one of them out of the list if it is the same event.',
  );
}

class AskedNames {
  /** The names that harms go by are worked out once for each word: thousands of rows share a few. */
  readonly harmNamed = eachOnce(harmNamed);
  private readonly plainHarm = eachOnce(plainHarm);
  private readonly areaKeys = new Map<string, ReturnType<typeof eachOnce<string>>>();
  private readonly byArea = new Map<string, AskedName>();
  private readonly byHarm = new Map<string, AskedName>();

  /** Notes that the row gives these names; the key under which they are asked about. */
  area({ area: name, council, row }: HistoryDraft, candidates: readonly AreaId[]): string {
    const keys = this.areaKeys.get(council) ?? eachOnce((area: string) => nameKey(area, council));
    this.areaKeys.set(council, keys);
    const key = keys(name);
    count(this.byArea, { key, name, council, rows: 0, firstRow: row, candidates });
    return key;
  }

  harm({ harm: name, row }: HistoryDraft): string {
    const key = this.plainHarm(name);
    count(this.byHarm, { key, name, council: '', rows: 0, firstRow: row, candidates: [] });
    return key;
  }

  areas(): readonly AskedName[] {
    return mostRowsFirst(this.byArea);
  }

  harms(): readonly AskedName[] {
    return mostRowsFirst(this.byHarm);
  }
}

function mostRowsFirst(asked: ReadonlyMap<string, AskedName>): readonly AskedName[] {
  return [...asked.values()].sort((a, b) => b.rows - a.rows || a.firstRow - b.firstRow);
}

function count(asked: Map<string, AskedName>, first: AskedName): void {
  const found = asked.get(first.key) ?? first;
  asked.set(first.key, { ...found, rows: found.rows + 1 });
}

function eachOnce<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}
