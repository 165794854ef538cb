/** Names that the desk knows, by what it knows them from: a case, an office, the force, a party or a candidature. */
import type { Allegation } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import { namesOf } from '../cases/names-in-text';
import type { CommandRole } from '../command/command-role';
import type { Delegation } from '../command/delegation';
import type { Operation } from '../operation/operation';
import { councilPosts, type Partner } from '../partners/partner';
import type { Area } from '../places/area';
import type { Team } from '../polling-day/team';
import type { LetterBatch } from './letter-batch';

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
] as const;

export interface KnownNames {
  /**
   * Suspects, complainants, witnesses, those who reported and those concerned, in every operation; not who is entered
   * by an office alone, "Returning officer, Saltmarsh", as which every letter is signed.
   */
  readonly inCases: readonly string[];
  /**
   * People whom a document names in their office: partners, commanders, delegates and who signs letters. Candidates,
   * agents and the people of parties hold none: named as suspects, they are who must not be named.
   */
  readonly inOffice: readonly string[];
  /** Commanders, delegates and officers of teams of the operation. */
  readonly officers: readonly string[];
  readonly parties: readonly string[];
  readonly candidates: readonly string[];
}

/** The names that the checks of this operation look for; each once. */
export function knownNames(records: NamingRecords, { id }: Pick<Operation, 'id'>): KnownNames {
  const here = <T extends { readonly operationId: string }>(all: By<T>) =>
    [...all.values()].filter(({ operationId }) => operationId === id);
  const partners = [...records.partners.values()];
  const batches = here(records.letterBatches);
  const recipients = batches.flatMap((batch) => batch.recipients);
  const places = new Set([...records.areas.values()].map(({ name }) => name.toLowerCase()));
  return {
    inCases: once([
      ...namesOf(undefined, [...records.allegations.values()]),
      ...[...records.cases.values()].flatMap((caseFile) => namesOf(caseFile, [])),
    ]).filter((name) => !isOffice(name, places)),
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
    parties: once(partners.filter(({ kind }) => kind === 'political-party').map(({ name }) => name)),
    candidates: once(recipients.filter(({ capacity }) => capacity === 'candidate').map(({ name }) => name)),
  };
}

const offices: ReadonlySet<string> = new Set(
  [
    ...councilPosts,
    'Registration officer',
    'Deputy returning officer',
    'Presiding officer',
    'Poll clerk',
  ].map((office) => office.toLowerCase()),
);

/** An office, alone or with the area it is held in; whatever else stands with it may be somebody's name. */
function isOffice(name: string, places: ReadonlySet<string>): boolean {
  const [office = '', ...rest] = name.toLowerCase().split(',');
  const place = rest.join(',').trim();
  return offices.has(office.trim()) && (place === '' || places.has(place));
}

function once(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}
