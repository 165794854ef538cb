/**
 * Whoever is named in a cell of the return, and other ways to know somebody by. Everything that the operation knows is
 * looked for: people of cases and offices, officers, candidates and parties.
 *
 * Reference: Electoral Commission, analyses of cases: published sheets bear no names.
 */
import type { CaseFile } from '../cases/case-file';
import { namesIn } from '../cases/names-in-text';
import { knownNames, namingCollections, type NamingRecords } from '../issuing/known-names';
import { type PersonalData, personalData } from '../issuing/personal-data';
import type { Operation } from '../operation/operation';
import { type ReturnColumnId, returnColumnIds } from './columns';
import type { ReturnRow } from './rows';

export interface NamesInReturn {
  readonly people: readonly string[];
  readonly parties: readonly string[];
}

export interface FoundInCell {
  readonly row: ReturnRow;
  readonly column: ReturnColumnId;
  /** What stands there: a name, a telephone number. */
  readonly found: string;
  readonly kind: 'name' | PersonalData['kind'];
}

/** The names of the same records, which are many, are gathered once; a summary that is saved changes none of them. */
const remembered = new WeakMap<Operation, { readonly of: NamingRecords; readonly names: NamesInReturn }>();

/** Whom no cell may name. */
export function namesForReturn(records: NamingRecords, operation: Operation): NamesInReturn {
  const before = remembered.get(operation);
  if (before !== undefined && namingCollections.every((name) => before.of[name] === records[name]))
    return before.names;
  const names = gathered(records, operation);
  remembered.set(operation, { of: records, names });
  return names;
}

function gathered(records: NamingRecords, operation: Operation): NamesInReturn {
  const { inCases, inOffice, officers, candidates, parties } = knownNames(records, operation);
  const ofCases = [...records.cases.values()].flatMap((caseFile) => officersOf(caseFile));
  const people = [...inCases, ...inOffice, ...officers, ...candidates, ...ofCases]
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { people: [...new Set(people)], parties };
}

function officersOf(caseFile: CaseFile): readonly string[] {
  return [
    caseFile.officerInCase,
    caseFile.seniorInvestigatingOfficer,
    caseFile.disclosureOfficer,
    caseFile.cpsLawyer,
  ];
}

/** Every cell that names somebody, in the order of the rows and columns. */
export function foundInCells(rows: readonly ReturnRow[], names: NamesInReturn): readonly FoundInCell[] {
  // Most returns name nobody: the whole is asked first, and its cells only where that found somebody.
  const written = rows.flatMap(({ cells, written: columns }) => columns.map((id) => cells[id]));
  const all = written.join('\n');
  const known: NamesInReturn = {
    people: namesIn(all, withAWordIn(all, names.people)),
    parties: names.parties.filter((party) => namesParty(all, party)),
  };
  const listed = new Set(rows.flatMap(({ cells, written: own }) => fixedColumns(own).map((id) => cells[id])));
  const whole = wholeNamesIn([...listed].join('\n'), names.people);
  const hasData = personalData([{ place: '', text: all }]).length > 0;
  if (known.people.length + known.parties.length + whole.length === 0 && !hasData) return [];
  return rows.flatMap((row) => returnColumnIds.flatMap((column) => foundIn(row, column, { known, whole })));
}

function foundIn(
  row: ReturnRow,
  column: ReturnColumnId,
  { known, whole }: { readonly known: NamesInReturn; readonly whole: readonly string[] },
): readonly FoundInCell[] {
  const text = row.cells[column];
  if (text === '') return [];
  const name = (found: string): FoundInCell => ({ row, column, found, kind: 'name' });
  // What the desk has from a list cannot be written otherwise: a ward may bear a surname, but no whole name.
  if (!row.written.includes(column)) return whole.length === 0 ? [] : wholeNamesIn(text, whole).map(name);
  return [
    ...namesIn(text, known.people).map(name),
    ...known.parties.filter((party) => namesParty(text, party)).map(name),
    ...personalData([{ place: '', text }]).map(({ kind, found }): FoundInCell => ({
      row,
      column,
      found,
      kind,
    })),
  ];
}

/** Those of the names of which a word stands in the text at all: few of thousands, and no other can be found. */
function withAWordIn(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(fold(text).split(' '));
  const parts = wordsOf(names);
  return names.filter((_, at) => parts[at]?.some((word) => words.has(word)));
}

/** Folding thousands of names costs more than all else: it is done once for each list of them. */
const foldedLists = new WeakMap<readonly string[], readonly (readonly string[])[]>();

function wordsOf(names: readonly string[]): readonly (readonly string[])[] {
  const before = foldedLists.get(names);
  if (before !== undefined) return before;
  const folded = names.map((name) => fold(name).split(' '));
  foldedLists.set(names, folded);
  return folded;
}

function fixedColumns(written: readonly ReturnColumnId[]): readonly ReturnColumnId[] {
  return returnColumnIds.filter((id) => !written.includes(id));
}

function wholeNamesIn(text: string, names: readonly string[]): readonly string[] {
  const folded = ` ${fold(text)} `;
  return withAWordIn(text, names).filter((name) => {
    const key = fold(name);
    return key.includes(' ') && folded.includes(` ${key} `);
  });
}

/** A party in its own capitals: "independent" in a sentence is none. */
function namesParty(text: string, party: string): boolean {
  const at = text.indexOf(party);
  if (party.trim() === '' || at < 0) return false;
  const isLetter = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
  return !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + party.length));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ')
    .replace(/\n/g, ' | ')
    .trim();
}
