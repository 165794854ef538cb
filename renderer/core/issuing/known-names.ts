/** Names that the desk knows, by what it knows them from: a case, an office, the force, a party or a candidature. */
import type { Candidate } from '../candidates/candidate';
import type { Allegation } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import { namesOf } from '../cases/names-in-text';
import { personNamed } from '../cases/office-name';
import type { CommandRole } from '../command/command-role';
import type { Delegation } from '../command/delegation';
import type { Operation } from '../operation/operation';
import { partnersOf } from '../partners/partner-list';
import type { Partner } from '../partners/partner';
import type { Area } from '../places/area';
import type { Place } from '../places/place';
import type { Team } from '../polling-day/team';
import type { LetterBatch } from './letter-batch';
import type { PublicNames } from './public-names';

type By<T> = ReadonlyMap<string, T>;

export interface NamingRecords {
  readonly areas: By<Area>;
  readonly allegations: By<Allegation>;
  readonly cases: By<CaseFile>;
  readonly partners: By<Partner>;
  readonly commandRoles: By<CommandRole>;
  readonly delegations: By<Delegation>;
  readonly teams: By<Team>;
  readonly letterBatches: By<LetterBatch>;
  readonly places: By<Place>;
  readonly candidates: By<Candidate>;
}

/** The collections that names are read from. */
export const namingCollections = [
  'areas',
  'allegations',
  'cases',
  'partners',
  'commandRoles',
  'delegations',
  'teams',
  'letterBatches',
  'places',
  'candidates',
] as const;

export interface KnownNames {
  /**
   * Suspects, complainants, witnesses, those who reported and those concerned, in every operation, without an office
   * beside the name; not who is entered by an office alone, "Returning officer, Saltmarsh", as which every letter is
   * signed, nor who is only described, "A resident of Ropewalk": that ward stands in every list.
   */
  readonly inCases: readonly string[];
  /**
   * People whom a document names in their office: partners, commanders, delegates and who signs letters. Candidates,
   * agents and the people of parties hold none: named as suspects, they are who must not be named.
   */
  readonly inOffice: readonly string[];
  /** Commanders, delegates and officers of teams of the operation. */
  readonly officers: readonly string[];
  /** Of the partners, and those for which candidates of the register stand. */
  readonly parties: readonly string[];
  /** Of the register, and those that letters go to. */
  readonly candidates: readonly string[];
  /** Of the candidates of the register. */
  readonly surnames: readonly string[];
  /** Buildings and areas of several words: “Ash Hall” names nobody. */
  readonly places: readonly string[];
}

/** The names that the checks of this operation look for; each once. */
export function knownNames(records: NamingRecords, operation: Operation): KnownNames {
  const here = <T extends { readonly operationId: string }>(all: By<T>) =>
    [...all.values()].filter(({ operationId }) => operationId === operation.id);
  const partners = partnersOf(records.partners, { areas: records.areas, operation });
  const batches = here(records.letterBatches);
  const standing = here(records.candidates);
  const recipients = batches.flatMap((batch) => batch.recipients);
  const areas = [...records.areas.values()].map(({ name }) => name);
  const parties = once([
    ...partners.filter(({ kind }) => kind === 'political-party').map(({ name }) => name),
    ...standing.flatMap(({ party, description }) => [party, description]).filter(isPartyName),
  ]);
  const bodies = new Set([...areas, ...parties].map((name) => name.trim().toLowerCase()));
  return {
    inCases: once([
      ...namesOf(undefined, [...records.allegations.values()]),
      ...[...records.cases.values()].flatMap((caseFile) => namesOf(caseFile, [])),
    ])
      .flatMap((name) => personNamed(name, bodies) ?? [])
      .filter((name) => !isDescription(name, areas)),
    inOffice: once([
      ...partners
        .filter(({ kind }) => kind !== 'political-party')
        .flatMap(({ people }) => people.map(({ name }) => name)),
      ...batches.flatMap(({ signatories }) => signatories.map(({ name }) => name)),
      ...here(records.commandRoles).flatMap(({ appointments }) => appointments.map(({ name }) => name)),
      ...here(records.delegations).map(({ name }) => name),
    ]),
    officers: once([
      ...here(records.commandRoles).flatMap(({ appointments }) => appointments.map(({ name }) => name)),
      ...here(records.delegations).map(({ name }) => name),
      ...here(records.teams).flatMap(({ officers }) => officers.map(({ name }) => name)),
    ]),
    parties,
    places: once(
      [...records.places.values(), ...records.areas.values()]
        .map(({ name }) => name)
        .filter((name) => /\S\s+\S/.test(name)),
    ),
    candidates: once([
      ...recipients.filter(({ capacity }) => capacity === 'candidate').map(({ name }) => name),
      ...standing.flatMap(({ name, knownAs, agents }) => [
        name,
        knownAs,
        ...agents.map((agent) => agent.name),
      ]),
    ]),
    surnames: once(standing.map(({ surname }) => surname)),
  };
}

const publicly = new WeakMap<object, PublicNames>();

/** Whom a text for the public should not name without need; the same list again for the same names. */
export function publicNamesOf(known: Pick<KnownNames, 'parties' | 'candidates' | 'surnames'>): PublicNames {
  const kept = publicly.get(known);
  if (kept !== undefined) return kept;
  const made = { names: [...known.parties, ...known.candidates], surnames: known.surnames };
  publicly.set(known, made);
  return made;
}

/** "Independent" is what many stand as, and the name of nobody. */
function isPartyName(name: string): boolean {
  return !/^\s*(?:independent|non-?aligned|no description|none)?\s*$/i.test(name);
}

/** Nobody is named where nothing but an area has a capital behind "a" or "the". */
function isDescription(name: string, areas: readonly string[]): boolean {
  const [, described = ''] = /^(?:an?|the|two|three|several)\s+(.*)$/i.exec(name.trim()) ?? [];
  if (described === '') return false;
  const capitals = (text: string) => /\p{Lu}/u.test(text);
  if (!capitals(described)) return true;
  return !capitals(areas.reduce((left, area) => left.split(area).join(' '), described));
}

function once(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}
