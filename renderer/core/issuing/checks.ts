/**
 * What is found in a document before it leaves the desk. Only two things hold it back: content marked above its cover,
 * and somebody of a case named in what leaves the force. Everything else is shown and, once seen, kept with the document.
 * The checks find words and states; that nothing is found does not say that a text may leave.
 *
 * Reference: Government Security Classifications Policy; College of Policing, 3x5x2; NPCC guidance for the pre-election
 * period, see `public-wording.json`.
 */
import type { ComposedDocument, PlanDocumentRequest, Readership } from '../documents/plan/plan-document';
import { orderAudiences } from '../documents/plan/knowledge-lines';
import { missingValues } from '../documents/missing-values';
import { namedAllTheSame } from '../documents/withheld';
import { namesIn } from '../cases/names-in-text';
import type { AudienceId } from '../intelligence/audience';
import { handlingFor, withheldBecause } from '../intelligence/handling';
import { markingFindings } from './check-marking';
import { sourceFindings } from './check-sources';
import type { KnownNames } from './known-names';
import { type PersonalData, personalData } from './personal-data';
import { type PlacedText, placedTexts, textsBesideAddressee } from './placed-text';
import { publicWording } from './public-wording';
import { type Finding, warns } from './finding';

export type { Finding } from './finding';

/** What stands above every list of findings, whatever is in it. */
export const limitsOfChecks =
  'These checks look for words, markings and states. They cannot tell whether a text may leave: read it.';

export interface CheckGiven {
  readonly composed: ComposedDocument;
  readonly request: PlanDocumentRequest;
  readonly names: KnownNames;
  /** ISO date on which it is checked. */
  readonly today: string;
}

/** Everything that was found, what holds it back first. */
export function checksOf(given: CheckGiven): readonly Finding[] {
  const { composed } = given;
  const texts = placedTexts(composed.document);
  // Whom a letter goes to knows their own name; a name in the rest of it is a name like any other.
  const besideAddressee = textsBesideAddressee(composed.document);
  const found = [
    ...markingFindings(given, texts),
    ...identityFindings(given, besideAddressee),
    ...sourceFindings(given),
    ...missingFindings(given),
    ...handlingFindings(given, texts),
    ...personalFindings(given, texts),
    ...wordingFindings(given, besideAddressee),
  ];
  return [...found.filter(({ blocks }) => blocks), ...found.filter(({ blocks }) => !blocks)];
}

/** The findings as they are kept with a version or an export, once somebody has seen them. */
export function seenWords(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ blocks }) => !blocks)
    .map(({ text, where }) => (where === '' ? text : `${text} (${where})`).slice(0, 2000));
}

/** Who may come to read it, in the terms of the handling of intelligence. */
const audiencesOf: Readonly<Record<Readership, readonly AudienceId[]>> = {
  force: orderAudiences,
  partner: ['council', 'other-partners'],
  person: ['parties-candidates'],
  public: [],
};

const leavesTheForce = (readership: Readership) => readership !== 'force';

function identityFindings({ composed, names }: CheckGiven, texts: readonly PlacedText[]): readonly Finding[] {
  if (!leavesTheForce(composed.readership)) return [];
  const inOffice = new Set(names.inOffice.map(fold));
  const leaks = new Map<string, string[]>();
  // Most documents name nobody: the whole is asked first, and its parts only where that found somebody.
  const named = namesIn(texts.map(({ text }) => text).join('\n'), names.inCases);
  for (const { place, text } of named.length === 0 ? [] : texts) {
    for (const name of namesIn(text, named)) {
      const places = leaks.get(name) ?? [];
      places.push(place);
      leaks.set(name, places);
    }
  }
  return [...leaks].map(([name, places]): Finding => {
    const where = placesIn(places);
    // A returning officer who reported something is named in an office, and that gives nothing away by itself.
    if (inOffice.has(fold(name)))
      return warns(
        'identity',
        `${name} is named in an office here and stands in a case or an allegation as well.`,
        where,
      );
    return {
      check: 'identity',
      blocks: true,
      text: `${name} stands in a case or an allegation, and this document leaves the force. Take the name out.`,
      where,
    };
  });
}

function missingFindings({ composed }: CheckGiven): readonly Finding[] {
  const missing = [...new Set(missingValues(composed.document))];
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 12).join('; ');
  const rest = missing.length > 12 ? `; and ${missing.length - 12} more` : '';
  return [warns('missing', `Not recorded, and printed so: ${shown}${rest}.`, '')];
}

function handlingFindings(
  { composed, request }: CheckGiven,
  texts: readonly PlacedText[],
): readonly Finding[] {
  const audiences = audiencesOf[composed.readership];
  const whole = texts.map(({ text }) => text).join('\n');
  const items = [...request.records.intelligence.values()].filter(
    ({ operationId }) => operationId === request.operation.id,
  );
  const withheld = items.flatMap((item) => {
    const because = withheldBecause(handlingFor(item, audiences));
    return because === null ? [] : [{ item, because, cells: 0 }];
  });
  const held = new Set(withheld.map(({ item }) => item.id));
  const used = items.filter(
    (item) =>
      item.handling === 'C' &&
      !held.has(item.id) &&
      namedAllTheSame(whole, [{ item: { ...item, people: [] }, because: '', cells: 0 }]).length > 0,
  );
  const typed = namedAllTheSame(whole, withheld);
  return [
    ...used.map((item) =>
      warns('handling', `${item.reference} stands in it under conditions: ${item.conditions.trim()}`, ''),
    ),
    ...(typed.length === 0
      ? []
      : [
          warns(
            'handling',
            `Typed here, and also in intelligence whose handling does not reach who reads this: ${typed.join('; ')}. Make sure that it comes from another source.`,
            placesIn(
              texts
                .filter(({ text }) => namedAllTheSame(text, withheld).length > 0)
                .map(({ place }) => place),
            ),
          ),
        ]),
  ];
}

const dataWords: Readonly<Record<PersonalData['kind'], string>> = {
  phone: 'Phone numbers',
  email: 'Email addresses',
  postcode: 'Addresses with a postcode',
};

function personalFindings({ composed, names }: CheckGiven, texts: readonly PlacedText[]): readonly Finding[] {
  if (!leavesTheForce(composed.readership)) return [];
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
  const officers = namesIn(texts.map(({ text }) => text).join('\n'), names.officers);
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

function wordingFindings({ composed, names }: CheckGiven, texts: readonly PlacedText[]): readonly Finding[] {
  if (composed.readership !== 'public' && composed.readership !== 'person') return [];
  return publicWording(texts, [...names.parties, ...names.candidates]).map(
    ({ group, words, sentence, place }) =>
      warns(
        'wording',
        `${group.name} (“${words}”): ${sentence} ${group.says} Paragraph ${group.paragraph}.`,
        place,
      ),
  );
}

function placesIn(places: readonly string[]): string {
  const each = [...new Set(places)];
  const rest = each.length > 6 ? `; and ${each.length - 6} more` : '';
  return `${each.slice(0, 6).join('; ')}${rest}`;
}

function fold(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en-GB').replace(/\s+/g, ' ').trim();
}
