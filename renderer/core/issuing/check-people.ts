/** Who is named in what leaves the force: somebody of a case holds it back, personal data is shown. */
import { namesIn, placeNameCutter, sharedSurnamesIn } from '../cases/names-in-text';
import { type Finding, placesIn, warns } from './finding';
import type { KnownNames } from './known-names';
import { type PersonalData, personalData } from './personal-data';
import type { PlacedText } from './placed-text';

/** Somebody of a case in these texts, and where. */
export interface NamedInCase {
  readonly name: string;
  /** `office` where a partner or a commander has that name, `candidate` where no free text has it. */
  readonly as: 'office' | 'candidate' | 'named';
  /** Indices of the texts that name them; of those that give something away where there are such. */
  readonly at: readonly number[];
}

type Names = Pick<KnownNames, 'inCases' | 'inOffice' | 'officers' | 'places' | 'parties'>;
type Checked = Pick<PlacedText, 'text' | 'freeText'>;

/** Everybody of a case whom these texts name. */
export function namedInCases(texts: readonly Checked[], names: Names): readonly NamedInCase[] {
  const inOffice = new Set(names.inOffice.map(fold));
  const whole = placesOfNames(
    texts.map(({ text }) => text),
    names,
  );
  const isOfCandidates = whole.size > 0 && texts.some(({ freeText }) => freeText !== undefined);
  // Beside the name of a candidate stands that of the party, which names nobody.
  const free = isOfCandidates
    ? placesOfNames(
        texts.map(({ text, freeText = text }) => freeText),
        { ...names, places: [...names.places, ...names.parties] },
      )
    : whole;
  return [...whole].map(([name, at]): NamedInCase => {
    if (inOffice.has(fold(name))) return { name, at, as: 'office' };
    const said = free.get(name);
    return said === undefined ? { name, at, as: 'candidate' } : { name, at: said, as: 'named' };
  });
}

function placesOfNames(given: readonly string[], names: Names): ReadonlyMap<string, readonly number[]> {
  const texts = given.map(placeNameCutter(names.places, names.inCases));
  const others = [...names.inOffice, ...names.officers];
  const found = new Map<string, number[]>();
  // Most documents name nobody: the whole is asked first, and its parts only where that found somebody.
  const named = namesIn(texts.join('\n'), names.inCases, others);
  texts.forEach((text, index) => {
    if (named.length === 0) return;
    for (const name of namesIn(text, named, others)) found.set(name, [...(found.get(name) ?? []), index]);
  });
  return found;
}

/** Somebody who has the surname of somebody of a case, and where. */
export interface SharesSurname {
  /** As it is written: “Bob Fallow”. */
  readonly written: string;
  /** Those of cases who have the surname. */
  readonly names: readonly string[];
  readonly at: readonly number[];
}

/** Everybody in these texts who may be somebody of a case under another forename. */
export function surnamesShared(given: readonly string[], names: Names): readonly SharesSurname[] {
  const texts = given.map(placeNameCutter(names.places, names.inCases));
  const others = [...names.inOffice, ...names.officers];
  const shared = sharedSurnamesIn(texts.join('\n'), names.inCases, others);
  const inCases = [...new Set(shared.map(({ name }) => name))];
  if (inCases.length === 0) return [];
  const found = new Map<string, { readonly names: Set<string>; readonly at: Set<number> }>();
  texts.forEach((text, index) => {
    for (const { name, written } of sharedSurnamesIn(text, inCases, others)) {
      const before = found.get(written) ?? { names: new Set(), at: new Set() };
      found.set(written, { names: before.names.add(name), at: before.at.add(index) });
    }
  });
  return [...found].map(([written, each]) => ({ written, names: [...each.names], at: [...each.at] }));
}

/** What is said of somebody who shares a surname: a pet name cannot be told from somebody else's name. */
export function sharedWords({ written, names }: SharesSurname): string {
  const said = names.slice(0, 3).join(', ');
  return `${written} has the surname of ${said}, who ${names.length === 1 ? 'stands' : 'stand'} in a case or an allegation. Take the name out if it is the same person.`;
}

/** What is said of somebody of a case who is named in an office: it gives nothing away by itself. */
export function inOfficeWords(name: string): string {
  return `${name} is named in an office here and stands in a case or an allegation as well.`;
}

/** What is said of somebody of a case whose name stands only where candidates of the contest and their parties are named. */
export function asCandidateWords(name: string): string {
  return `${name} stands in a case or an allegation. Here the name or the surname stands only where the candidates of the contest are named. See that nothing of the case stands with it.`;
}

/** Who holds a document back, and who is only shown. */
export function identityFindings(texts: readonly PlacedText[], names: Names): readonly Finding[] {
  const words = texts.map(({ text }) => text);
  const whereOf = (at: readonly number[]) => placesIn(at.flatMap((index) => texts[index]?.place ?? []));
  const shared = surnamesShared(words, names).map((each) =>
    warns('identity', sharedWords(each), whereOf(each.at)),
  );
  const named = namedInCases(texts, names).map(({ name, as, at }): Finding => {
    const where = whereOf(at);
    // A returning officer who reported something is named in an office, and that gives nothing away by itself.
    if (as === 'office') return warns('identity', inOfficeWords(name), where);
    if (as === 'candidate') return warns('identity', asCandidateWords(name), where);
    return {
      check: 'identity',
      blocks: true,
      text: `${name} stands in a case or an allegation, and this document leaves the force. Take the name out.`,
      where,
    };
  });
  return [...named, ...shared];
}

/** Who will hold a document back once it is given to somebody outside the force; it may be issued within it all the same. */
export function heldBackOutside(texts: readonly PlacedText[], names: Names): readonly Finding[] {
  return namedInCases(texts, names)
    .filter(({ as }) => as === 'named')
    .map(({ name, at }) =>
      warns(
        'identity',
        `${name} stands in a case or an allegation and is named in what was written here. Nobody outside the force can be given this while the name stands in it.`,
        placesIn(at.flatMap((index) => texts[index]?.place ?? [])),
      ),
    );
}

const dataWords: Readonly<Record<PersonalData['kind'], string>> = {
  phone: 'Phone numbers',
  email: 'Email addresses',
  postcode: 'Addresses with a postcode',
};

/** Ways to reach people, and names of officers and staff. */
export function personalFindings(texts: readonly PlacedText[], names: Names): readonly Finding[] {
  const data = personalData(texts);
  const kinds = (['phone', 'email', 'postcode'] as const).flatMap((kind): Finding[] => {
    const found = data.filter((each) => each.kind === kind);
    if (found.length === 0) return [];
    const said = [...new Set(found.map((each) => each.found))].slice(0, 10).join('; ');
    return [
      warns(
        'personal-data',
        `${dataWords[kind]} leave the force: ${said}.`,
        placesIn(found.map(({ place }) => place)),
      ),
    ];
  });
  const officers = namesIn(texts.map(({ text }) => text).join('\n'), names.officers, names.inOffice);
  return [
    ...kinds,
    ...(officers.length === 0
      ? []
      : [
          warns(
            'personal-data',
            `Names of officers and staff leave the force: ${officers.slice(0, 10).join('; ')}.`,
            '',
          ),
        ]),
  ];
}

function fold(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en-GB').replace(/\s+/g, ' ').trim();
}
