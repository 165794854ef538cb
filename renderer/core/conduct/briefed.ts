/** Who is to receive the briefings on conduct, who has received the version in force, and who has not. */
import type { CommandRole } from '../command/command-role';
import { asId } from '../foundation/ids';
import type { DocumentVersion } from '../issuing/document-version';
import { inForce, versionsOf } from '../issuing/issue';
import type { Operation } from '../operation/operation';
import type { Team } from '../polling-day/team';
import { type BriefingKind, briefingKinds } from './briefing-kinds';
import type { BriefingReceipt } from './conduct-entry';
import { likenessOf, readPerson, type ReadPerson } from './named-person';

type By<T> = ReadonlyMap<string, T>;

export interface BriefedRecords {
  readonly teams: By<Team>;
  readonly commandRoles: By<CommandRole>;
  readonly documentVersions: By<DocumentVersion>;
  readonly briefingReceipts: By<BriefingReceipt>;
}

/** The collections that receipts are read off. */
export const briefedCollections = ['teams', 'commandRoles', 'documentVersions', 'briefingReceipts'] as const;

/** Somebody who works on the day or in command, named once. */
export interface ToBrief {
  readonly key: string;
  readonly name: string;
  readonly rank: string;
  /** "Quayside visits", "Silver commander". */
  readonly where: string;
}

export interface BriefingStanding {
  readonly kind: BriefingKind;
  /** The version in force; `undefined` where none was issued, or it was withdrawn. */
  readonly version: DocumentVersion | undefined;
  readonly people: readonly ToBrief[];
  /** By the key of a person. */
  readonly received: ReadonlyMap<string, BriefingReceipt>;
  readonly missing: readonly ToBrief[];
  /** Receipts of the version that are of nobody in a team or in command. */
  readonly others: readonly BriefingReceipt[];
}

/** How each of the two briefings stands. */
export function briefingStandings(
  operation: Pick<Operation, 'id'>,
  records: BriefedRecords,
): readonly BriefingStanding[] {
  const all = peopleToBrief(operation, records);
  return briefingKinds.map((kind) => {
    const series = { operationId: operation.id, kind, subjectId: '' };
    const version = inForce(versionsOf(records.documentVersions.values(), series));
    const people = all.filter(({ rank, name }) => briefingFor(rank, name) === kind);
    const receipts =
      version === undefined
        ? []
        : [...records.briefingReceipts.values()].filter(
            ({ documentVersionId }) => documentVersionId === version.id,
          );
    return { kind, version, people, ...paired(people, receipts) };
  });
}

/** Who is no constable, by the rank that stands in the plan; everybody else has the briefing for officers. */
export function briefingFor(rank: string, name: string): BriefingKind {
  return /\b(pcsos?|staff|civilian|volunteer|community support|analyst|manager|head of|director|press officer|communications)\b/i.test(
    `${rank} ${name}`,
  )
    ? 'staff-briefing'
    : 'officer-briefing';
}

function peopleToBrief({ id }: Pick<Operation, 'id'>, records: BriefedRecords): readonly ToBrief[] {
  const found: ToBrief[] = [];
  const known = new Map<string, ReadPerson[]>();
  const add = (person: ToBrief) => {
    if (person.name.trim() === '') return;
    const read = readPerson(person);
    const keys = [read.words, ...read.numbers.map(({ digits }) => digits)];
    // Somebody in two teams, or in a team and in command, is briefed once; a namesake with another number is not them.
    const alike = keys.flatMap((key) => known.get(key) ?? []);
    if (alike.some((each) => ['number', 'name'].includes(likenessOf(each, read)))) return;
    for (const key of keys) known.set(key, [...(known.get(key) ?? []), read]);
    found.push(person);
  };
  for (const team of records.teams.values()) {
    if (team.operationId !== id) continue;
    for (const { id: key, name, rank } of team.officers) add({ key, name, rank, where: team.name });
  }
  for (const role of records.commandRoles.values()) {
    if (role.operationId !== id) continue;
    for (const { id: key, name, rank } of role.appointments) add({ key, name, rank, where: role.title });
  }
  return found.sort(
    (a, b) =>
      a.where.localeCompare(b.where, 'en-GB', { numeric: true }) ||
      a.name.localeCompare(b.name, 'en-GB') ||
      (a.key < b.key ? -1 : 1),
  );
}

/** A receipt is one person’s: by number, or by the very same name. What only may be theirs counts for nobody. */
function paired(
  people: readonly ToBrief[],
  receipts: readonly BriefingReceipt[],
): Pick<BriefingStanding, 'received' | 'missing' | 'others'> {
  const received = new Map<string, BriefingReceipt>();
  const open = people.map((person) => ({ person, read: readPerson(person) }));
  const left = receipts.map((receipt) => ({ receipt, read: readPerson(receipt) }));
  const others = new Set(left);
  for (const wanted of ['number', 'name'] as const) {
    for (const given of left) {
      if (!others.has(given)) continue;
      const fits = open.find(
        ({ person, read }) => !received.has(person.key) && likenessOf(read, given.read) === wanted,
      );
      if (fits === undefined) continue;
      received.set(fits.person.key, given.receipt);
      others.delete(given);
    }
  }
  return {
    received,
    missing: people.filter(({ key }) => !received.has(key)),
    others: [...others].map(({ receipt }) => receipt),
  };
}

export interface PastedReceipt {
  readonly name: string;
  readonly number: string;
}

/**
 * Names and numbers from the cells of a spreadsheet: name and number in the first two columns, in either order. A head row is
 * passed over. Who has a receipt for the version already is counted, not taken again.
 */
export function receiptsFrom(
  cells: readonly (readonly string[])[],
  standing: readonly BriefingReceipt[],
): { readonly rows: readonly PastedReceipt[]; readonly known: number; readonly problems: readonly string[] } {
  const rows: PastedReceipt[] = [];
  const problems: string[] = [];
  const seen = standing.map(readPerson);
  let known = 0;
  cells.forEach((row, index) => {
    const [first = '', second = ''] = row.map((cell) => cell.trim());
    if (first === '' && second === '') return;
    if (index === 0 && /^(name|officer|number|collar|surname|staff)/i.test(first)) return;
    const isTurned = /^[a-z]{0,5}\s?\d+[a-z]?$/i.test(first) && !/\d/.test(second) && second !== '';
    const given = isTurned ? { name: second, number: first } : { name: first, number: second };
    const problem = problemOf(given, index + 1);
    if (problem !== null) {
      problems.push(problem);
      return;
    }
    const read = readPerson(given);
    if (seen.some((each) => ['number', 'name'].includes(likenessOf(each, read)))) {
      known += 1;
      return;
    }
    seen.push(read);
    rows.push(given);
  });
  return { rows, known, problems };
}

function problemOf({ name, number }: PastedReceipt, row: number): string | null {
  if (name.length > 200) return `Row ${row} has a name of more than 200 characters. It is left out.`;
  if (number.length > 40) return `Row ${row} has a number of more than 40 characters. It is left out.`;
  return null;
}

/** A receipt of a version. */
export function newReceipt(
  version: Pick<DocumentVersion, 'id' | 'operationId'>,
  given: PastedReceipt & { readonly id: string; readonly on: string; readonly how: string },
): BriefingReceipt {
  return {
    id: asId<'BriefingReceipt'>(given.id),
    operationId: version.operationId,
    documentVersionId: version.id,
    name: given.name.trim(),
    number: given.number.trim(),
    on: given.on,
    how: given.how.trim(),
  };
}
