/** Names that the desk knows, by what it knows them from: a case, an office, the force, a party or a candidature. */
import type { Allegation } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import { namesOf } from '../cases/names-in-text';
import type { CommandRole } from '../command/command-role';
import type { Delegation } from '../command/delegation';
import type { Operation } from '../operation/operation';
import type { Partner } from '../partners/partner';
import type { Team } from '../polling-day/team';
import type { LetterBatch } from './letter-batch';

type By<T> = ReadonlyMap<string, T>;

export interface NamingRecords {
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
  'allegations',
  'cases',
  'partners',
  'commandRoles',
  'delegations',
  'teams',
  'letterBatches',
] as const;

export interface KnownNames {
  /** Suspects, complainants, witnesses, those who reported and those concerned, in every operation. */
  readonly inCases: readonly string[];
  /** People whom a document names in their office: partners, recipients of letters and who signs them. */
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
  return {
    inCases: once([
      ...namesOf(undefined, [...records.allegations.values()]),
      ...[...records.cases.values()].flatMap((caseFile) => namesOf(caseFile, [])),
    ]),
    inOffice: once([
      ...partners.flatMap(({ people }) => people.map(({ name }) => name)),
      ...recipients.map(({ name }) => name),
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

function once(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
}
