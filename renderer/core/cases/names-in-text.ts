/** Whether a text that leaves the desk names somebody of a case. Letters and updates name nobody but their reader. */
import type { Allegation } from './allegation';
import type { CaseFile } from './case-file';
import { isOfficeName } from './office-name';
import { type FoundSurname, isTitle, surnamesIn } from './surname-in-text';

/**
 * Those of the names that the text holds: the whole name in any capitals, or a surname as a word of its own with a
 * capital. Behind another forename it is somebody else’s; where a sentence begins with that word, only if `others` has
 * that person, since any word may begin a sentence. Surnames of three letters or fewer are not looked for: they are
 * words too often.
 */
export function namesIn(
  text: string,
  names: Iterable<string>,
  others: Iterable<string> = [],
): readonly string[] {
  const folded = ` ${fold(text)} `;
  const { looked, surnames, known } = lookedUp(text, names, others);
  return looked
    .filter(
      (each) =>
        folded.includes(` ${fold(each.name)} `) ||
        (surnames.get(lower(each.surname)) ?? []).some((found) => mayBe(each, found, known)),
    )
    .map(({ name }) => name);
}

/** Somebody of whom the text has the surname behind another forename. */
export interface SharedSurname {
  readonly name: string;
  /** As it stands in the text: “Bob Fallow”. */
  readonly written: string;
}

/**
 * The names of which the text has only the surname, behind a forename that is none of theirs: a pet name such as “Bob”
 * for “Robert” cannot be told from somebody else’s. Whoever is known under the whole of what is written is left out.
 */
export function sharedSurnamesIn(
  text: string,
  names: Iterable<string>,
  others: Iterable<string> = [],
): readonly SharedSurname[] {
  const { looked, surnames, known } = lookedUp(text, names, others);
  return looked.flatMap((each) => {
    const behind = (surnames.get(lower(each.surname)) ?? []).filter(
      (found) =>
        !mayBe(each, found, known) &&
        !found.before.some((word) => known.has(lower(`${word} ${each.surname}`))),
    );
    const written = behind.map(({ before }) => `${before[0] ?? ''} ${capitalised(each.surname)}`);
    return [...new Set(written)].map((words) => ({ name: each.name, written: words }));
  });
}

interface LookedName extends NameParts {
  readonly name: string;
}

interface LookedUp {
  readonly looked: readonly LookedName[];
  /** Where their surnames stand in the text. */
  readonly surnames: ReadonlyMap<string, readonly FoundSurname[]>;
  /** "ines fallow" of everybody who was named. */
  readonly known: ReadonlySet<string>;
}

function lookedUp(text: string, names: Iterable<string>, others: Iterable<string>): LookedUp {
  const asked = [...new Set([...names].map((name) => name.trim()))].filter((name) => name !== '');
  const looked = asked.map((name) => ({ name, ...partsOf(name.normalize('NFKC')) }));
  const wanted = looked.map(({ surname }) => surname).filter(isSurname);
  const known = [...asked, ...others].flatMap((name) => {
    const { forenames, surname } = partsOf(name.normalize('NFKC'));
    return forenames.map((forename) => lower(`${forename} ${surname}`));
  });
  return {
    looked,
    surnames: surnamesIn(text.normalize('NFKC'), new Set(wanted.map(lower))),
    known: new Set(known),
  };
}

/** Whether a surname in the text may be this person's. */
function mayBe(
  { forenames, surname }: NameParts,
  { before, mayBeginSentence }: FoundSurname,
  known: ReadonlySet<string>,
): boolean {
  return (
    before.length === 0 ||
    forenames.length === 0 ||
    before.some((word) => forenames.some((forename) => isSameInitial(word, forename))) ||
    (mayBeginSentence && !before.some((word) => known.has(lower(`${word} ${surname}`))))
  );
}

interface NameParts {
  readonly forenames: readonly string[];
  /** Empty of an office and of a single word. */
  readonly surname: string;
}

/**
 * "Fallow" of "Ines Fallow" and of "Fallow, Ines"; none of an office: "Registration officer, Saltmarsh", "Secretary of the
 * Harbour Alliance".
 */
function partsOf(name: string): NameParts {
  if (isOfficeName(name)) return { surname: '', forenames: [] };
  const [lead = '', ...behind] = name.split(',');
  // "Ines Fallow, agent".
  if (behind.length > 0 && behind.every((part) => isOfficeName(part))) return partsOf(lead.trim());
  const [first = [], second = []] = name.split(',').map((part) => part.trim().split(/\s+/));
  if (name.includes(',')) {
    const surname = first.length === 1 ? (first[0] ?? '') : '';
    return { surname, forenames: second.filter((word) => !isTitle(word)) };
  }
  if (first.length < 2) return { surname: '', forenames: [] };
  return { surname: first.at(-1) ?? '', forenames: first.slice(0, -1).filter((word) => !isTitle(word)) };
}

/**
 * The text without names of places that hold somebody’s surname, such as “Ash Hall”; a name of a place that holds the
 * whole name of a person stays.
 */
export function placeNameCutter(
  places: Iterable<string>,
  names: readonly string[],
): (text: string) => string {
  const surnames = new Set(names.map((name) => lower(partsOf(name.normalize('NFKC')).surname)));
  surnames.delete('');
  const whole = names.map((name) => ` ${fold(name)} `).filter((name) => name.trim().includes(' '));
  const cut = [...new Set(places)].filter((place) => {
    const words = fold(place).split(' ');
    const said = ` ${words.join(' ')} `;
    return (
      words.length > 1 &&
      words.some((word) => surnames.has(word)) &&
      !whole.some((name) => said.includes(name))
    );
  });
  if (cut.length === 0) return (text) => text;
  const longestFirst = cut.map((place) => place.trim()).sort((a, b) => b.length - a.length);
  const each = longestFirst.map((place) =>
    place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  // A full stop keeps the words before and behind apart.
  return (text) => text.replace(pattern, '.');
}

/** "D." and "Dara", and what may be the same forename written otherwise. */
function isSameInitial(word: string, forename: string): boolean {
  return word.charAt(0).toLocaleLowerCase('en-GB') === forename.charAt(0).toLocaleLowerCase('en-GB');
}

function isSurname(word: string): boolean {
  return word.length > 3 && word !== word.toLocaleLowerCase('en-GB');
}

function capitalised(surname: string): string {
  return `${surname.charAt(0)}${lower(surname.slice(1))}`;
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-GB');
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Everybody whom a case and its allegations name: suspects, witnesses, complainants, those concerned. */
export function namesOf(
  caseFile: CaseFile | undefined,
  allegations: readonly Allegation[],
): readonly string[] {
  return [
    ...(caseFile === undefined
      ? []
      : [
          caseFile.complainant,
          ...caseFile.suspects.map(({ name }) => name),
          ...caseFile.witnesses.map(({ name }) => name),
        ]),
    ...allegations.flatMap(({ reporterName, concerned }) => [
      reporterName,
      ...concerned.map(({ name }) => name),
    ]),
  ];
}
