/**
 * What the columns of a list of candidates are, by their headings and where those say nothing by what stands below.
 * Only a column with a meaning is read; of every other one nothing but its heading is handed on.
 */
import type { CandidateColumnMeaning } from '../../core/candidates/candidate-draft';
import { parseElectionId } from '../../core/candidates/election-id';
import { nameInCell } from '../../core/candidates/name-cell';
import { printedName } from '../../core/candidates/printed-name';
import type { ColumnChoices, ListColumn } from '../../core/foundation/headed-list';
import { nameOf, textOf } from '../headed-list/cells';
import { holdsPersonal, unpersonal } from './personal';

type Meaning = Exclude<CandidateColumnMeaning, 'ignore'>;

/** Headings of what is never kept, whatever a person chooses for the column. They are looked for first. */
const personalHeading =
  /address|cyfeiriad|\bhome\b|post ?code|e ?mail|ebost|phone|ff[oô]n|\bmobile\b|\btel\b|birth|geni|\bdob\b|\bage\b|proposer|seconder|assentor|subscriber|signator|cynig|eilydd|cydsyn|facebook|twitter|instagram|linkedin|mastodon|you ?tube|tik ?tok|threads|blue ?sky|\burl\b|website|web page|homepage|home page|blog|wiki|image|photo|picture|\bgender\b|\bsex\b|biscuit|statement|honorific|nationality|occupation|theyworkforyou|twfy|parlparse|mnis/;

const headings: readonly (readonly [Meaning, RegExp])[] = [
  ['reason', /^reasons?$|reasons? (?:why|for)|no longer nominated|rheswm/],
  ['known-as', /commonly (?:known|used)|^known as$|enw cyffredin/],
  ['name-surname-first', /^surname (?:and |then )?(?:other|fore|first|given) ?names?/],
  ['forenames', /other names?|forenames?|first names?|given names?|enwau eraill/],
  ['surname', /surname|last name|family name|cyfenw/],
  ['agent', /\bagents?\b|asiant/],
  ['ballot', /^(?:ballot paper id|ballot id|ballot)$/],
  ['person-number', /^(?:person id|id|candidate id)$/],
  ['organisation', /^(?:organisation|organisation name|council|authority|local authority)$/],
  ['party', /^(?:party|party name|political party|registered party|name of party|plaid)$/],
  ['description', /description|disgrifiad/],
  [
    'contest',
    /^(?:contest|ward(?: or division| name)?|division|electoral (?:area|division|ward)|constituency|post label|parish ward|parish|area|etholaeth|adran|adran etholiadol|standing in)$/,
  ],
  ['date', /^(?:election date|date of (?:election|poll)|polling (?:day|date))$/],
  ['seats', /^(?:seats|seats contested|number of seats|vacancies|number to be elected)$/],
  ['cancelled', /^cancelled(?: poll)?$/],
  ['locked', /^candidates locked$/],
  ['elected', /^elected$/],
  [
    'name',
    /names? of (?:the )?candidates?|candidates? s? ?names?|^(?:person )?name$|^full name$|^candidates?$|enw r ymgeisydd|enwr ymgeisydd|^enw$|names? in full/,
  ],
];

const plainHeading = (heading: string): string =>
  textOf(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a heading means; `personal` for what is never kept, `null` where it says nothing. */
export function headingMeaning(heading: string): Meaning | 'personal' | null {
  const plain = plainHeading(heading);
  if (plain === '') return null;
  if (personalHeading.test(plain)) return 'personal';
  return headings.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** Headings that one row has, by which the row of headings is found and found again on each page. */
export function headingsIn(cells: readonly string[]): number {
  return new Set(cells.map(headingMeaning).filter((meaning) => meaning !== null)).size;
}

/** Whether a row is a row of headings: it names the candidate, and one thing more. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const meanings = cells.map(headingMeaning);
  return meanings.some((each) => each !== null && naming.includes(each)) && headingsIn(cells) > 1;
}

const naming: readonly (Meaning | 'personal')[] = ['name', 'name-surname-first', 'surname'];

export interface ColumnsRead {
  readonly columns: readonly ListColumn<CandidateColumnMeaning>[];
  readonly dropped: readonly string[];
}

export interface ColumnsAsked {
  /** Empty where the list has none. */
  readonly headings: readonly string[];
  readonly width: number;
  readonly sample: readonly (readonly string[])[];
  readonly choices: ColumnChoices<CandidateColumnMeaning>;
}

/** The columns in the order of the file, and the headings of those that are dropped at the door. */
export function columnsOf({ headings: given, width, sample, choices }: ColumnsAsked): ColumnsRead {
  const columns: ListColumn<CandidateColumnMeaning>[] = [];
  const dropped: string[] = [];
  const named = Array.from({ length: width }, (_, index) => headingMeaning(given[index] ?? ''));
  const has = (meaning: Meaning) => named.includes(meaning);
  const taken = new Set<Meaning>();
  const chosen = new Set(Object.values(choices));
  const content = contentMeanings(sample, width, named, has);
  for (let index = 0; index < width; index += 1) {
    const heading = shownHeading(given[index] ?? '', index);
    const cells = sample.map((row) => textOf(row[index])).filter(Boolean);
    if (named[index] === 'personal' || (named[index] === null && isPersonal(cells))) {
      dropped.push(heading);
      continue;
    }
    const byHeading = named[index] ?? null;
    const guess = byHeading === null || byHeading === 'personal' ? (content.get(index) ?? null) : byHeading;
    const choice = choices[String(index)];
    const meaning = choice ?? (guess === null || taken.has(guess) || chosen.has(guess) ? 'ignore' : guess);
    if (meaning !== 'ignore') taken.add(meaning);
    columns.push({
      index,
      heading,
      meaning,
      examples: meaning === 'ignore' ? [] : examplesOf(cells, meaning),
      reason: reasonOf(choice !== undefined, meaning, byHeading !== null),
    });
  }
  return { columns: withoutRowNumbers(columns), dropped };
}

/** "ID" beside no identifiers of ballots numbers the rows of a ward, and the next ward begins with 1 again. */
function withoutRowNumbers(columns: readonly ListColumn<CandidateColumnMeaning>[]): ColumnsRead['columns'] {
  if (columns.some(({ meaning }) => meaning === 'ballot')) return columns;
  return columns.map((column) =>
    column.meaning === 'person-number'
      ? {
          ...column,
          meaning: 'ignore',
          examples: [],
          reason: 'a number says who somebody is only beside the identifier of the ballot',
        }
      : column,
  );
}

function reasonOf(isChosen: boolean, meaning: CandidateColumnMeaning, isByHeading: boolean): string {
  if (isChosen) return 'you chose it';
  if (meaning === 'ignore') return 'its heading is not known; its values are not read';
  return isByHeading ? 'the heading says so' : 'its values look like it';
}

/** A heading is shown; what stands there without being one is not. */
function shownHeading(heading: string, index: number): string {
  const text = nameOf(heading).slice(0, 80);
  return text === '' || holdsPersonal(text) ? `Column ${index + 1}` : text;
}

function isPersonal(cells: readonly string[]): boolean {
  const held = cells.filter((cell) => holdsPersonal(cell) && parseElectionId(cell) === null);
  return held.length * 3 > cells.length;
}

function examplesOf(cells: readonly string[], meaning: Meaning): readonly string[] {
  const shown = cells.map((cell) => exampleOf(cell, meaning));
  return [...new Set(shown.filter(Boolean))].slice(0, 3);
}

function exampleOf(cell: string, meaning: Meaning): string {
  if (wholeNames.includes(meaning)) return printedName(cell)?.name ?? '';
  if (meaning === 'surname' || meaning === 'forenames')
    return holdsPersonal(cell) ? '' : (nameInCell(cell, 'part')?.text ?? '');
  return unpersonal(cell).text.slice(0, 60);
}

const wholeNames: readonly Meaning[] = ['name', 'name-surname-first', 'agent', 'known-as'];

const partyWords =
  /\b(?:party|candidate|independent|labour|conservatives?|liberal|democrats?|green|reform|alliance|residents|annibynnol|plaid|ymgeisydd)\b/i;

/** Meanings by what stands in columns whose headings say nothing. */
function contentMeanings(
  sample: readonly (readonly string[])[],
  width: number,
  named: readonly (Meaning | 'personal' | null)[],
  has: (meaning: Meaning) => boolean,
): ReadonlyMap<number, Meaning> {
  const found = new Map<number, Meaning>();
  const share = (index: number, isSo: (cell: string) => boolean): number => {
    const cells = sample.map((row) => textOf(row[index])).filter(Boolean);
    return cells.length === 0 ? 0 : cells.filter(isSo).length / cells.length;
  };
  const best = (meaning: Meaning, least: number, isSo: (cell: string) => boolean) => {
    if (has(meaning)) return;
    const open = named.flatMap((name, index) =>
      name === null && index < width && !found.has(index) ? [index] : [],
    );
    const [first] = open
      .map((index) => ({ index, part: share(index, isSo) }))
      .sort((a, b) => b.part - a.part);
    if (first !== undefined && first.part >= least) found.set(first.index, meaning);
  };
  best('ballot', 0.9, (cell) => parseElectionId(cell) !== null);
  best('description', 0.5, (cell) => partyWords.test(cell) && !holdsPersonal(cell));
  if (!has('name-surname-first') && !has('surname'))
    best('name', 0.7, (cell) => isPrinted(cell) && printedName(cell) !== null);
  return found;
}

/** A surname in capitals beside a given name, or "(commonly known as": what only a column of names holds. */
function isPrinted(cell: string): boolean {
  const words = nameOf(cell).split(' ');
  const capitals = words.filter((word) => /^[\p{Lu}’'`-]{2,}$/u.test(word));
  return (
    /known as/i.test(cell) || (capitals.length > 0 && capitals.length < words.length && words.length < 9)
  );
}
