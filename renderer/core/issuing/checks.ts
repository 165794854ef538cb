/**
 * What is found in a document before it leaves the desk. Three things hold it back: content marked above its cover,
 * somebody of a case named in what leaves the force, and a posting that the conduct register refuses. Everything else
 * is shown and, once seen, kept with the document. The checks find words and states; that nothing is found does not say
 * that a text may leave.
 *
 * Reference: Government Security Classifications Policy; College of Policing, 3x5x2; NPCC guidance for the pre-election
 * period, see `public-wording.json`.
 */
import type { ComposedDocument, PlanDocumentRequest, Readership } from '../documents/plan/plan-document';
import { orderAudiences } from '../documents/plan/knowledge-lines';
import { missingValues } from '../documents/missing-values';
import { namedAllTheSame } from '../documents/withheld';
import { finished } from '../foundation/steps';
import type { AudienceId } from '../intelligence/audience';
import { handlingFor, withheldBecause } from '../intelligence/handling';
import { lawFindings } from './check-law';
import { markingFindings } from './check-marking';
import { heldBackOutside, identityFindings, personalFindings } from './check-people';
import { postingChecks, type PostingNotice } from './check-postings';
import { sourceFindings } from './check-sources';
import { type KnownNames, publicNamesOf } from './known-names';
import { type PlacedText, placedTexts, statementTexts, textsBesideAddressee } from './placed-text';
import { publicWordingSteps, type WordingHit } from './public-wording';
import { type Finding, placesIn, warns } from './finding';

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
  /** What stands against postings of polling day; nothing for documents that say nothing of them. */
  readonly postings?: readonly PostingNotice[];
}

/** Everything that was found, what holds it back first. */
export function checksOf(given: CheckGiven): readonly Finding[] {
  return finished(checkingSteps(given));
}

/** The same in short steps, for a screen that answers in between. */
export function* checkingSteps(given: CheckGiven): Generator<undefined, readonly Finding[]> {
  const { composed, names } = given;
  const texts = placedTexts(composed.document);
  // Whom a letter goes to knows their own name; a name in the rest of it is a name like any other.
  const besideAddressee = textsBesideAddressee(composed.document);
  const checks = [
    () => markingFindings(given, texts),
    () => peopleOfCases(given, besideAddressee),
    () => postingChecks(given),
    () => sourceFindings(given),
    () => lawFindings(given, texts),
    () => missingFindings(given),
    () => handlingFindings(given, texts),
    () => (leavesTheForce(composed.readership) ? personalFindings(texts, names) : []),
  ];
  const found: Finding[] = [];
  for (const check of checks) {
    found.push(...check());
    yield;
  }
  found.push(...(yield* wordingFindings(given, besideAddressee)));
  return [...found.filter(({ blocks }) => blocks), ...found.filter(({ blocks }) => !blocks)];
}

function peopleOfCases(
  { composed, request, names }: CheckGiven,
  besideAddressee: readonly PlacedText[],
): readonly Finding[] {
  if (leavesTheForce(composed.readership)) return identityFindings(besideAddressee, names);
  // A complainant may be given it later, when nothing in the version can be put right any more.
  return request.kind === 'even-handedness' ? heldBackOutside(statementTexts(composed.document), names) : [];
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

function* wordingFindings(
  { composed, names }: CheckGiven,
  texts: readonly PlacedText[],
): Generator<undefined, readonly Finding[]> {
  if (composed.readership !== 'public' && composed.readership !== 'person') return [];
  const inSentences = new Map<string, readonly WordingHit[]>();
  for (const hit of yield* publicWordingSteps(texts, publicNamesOf(names))) {
    const key = JSON.stringify([hit.place, hit.group.id, hit.sentence]);
    inSentences.set(key, [...(inSentences.get(key) ?? []), hit]);
  }
  return [...inSentences.values()].flatMap((hits) => {
    const [first] = hits;
    if (first === undefined) return [];
    const { group, sentence, place } = first;
    const words = [...new Set(hits.map((hit) => `“${hit.words}”`))].join(', ');
    const text = `${group.name} (${words}): “${sentence}” ${group.says} Paragraph ${group.paragraph}.`;
    return [warns('wording', text, place)];
  });
}
