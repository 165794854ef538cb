/**
 * Content marked above the cover of its document.
 *
 * Reference: Government Security Classifications Policy: -SENSITIVE is an additional marking within OFFICIAL; nothing
 * higher than that is kept here.
 */
import { isBelow } from '../documents/leaving-marking';
import type { Marking } from '../foundation/marking';
import type { CheckGiven } from './checks';
import type { Finding } from './finding';
import { warns } from './finding';
import type { PlacedText } from './placed-text';

const sensitive = /\bOFFICIAL[-–:  ]{1,2}SENSITIVE\b/u;
const secret = /\b(?:TOP SECRET|SECRET)\b/u;

/** Sources and words that are marked above the cover; they hold the document back. */
export function markingFindings(given: CheckGiven, texts: readonly PlacedText[]): readonly Finding[] {
  const { marking } = given.composed.document;
  const content = texts.filter(({ place }) => place !== 'Front page, Protective marking');
  return [
    ...sourcesAbove(given, marking),
    ...(marking.classification === 'OFFICIAL' ? textsWith(content, sensitive, 'OFFICIAL-SENSITIVE') : []),
    ...textsWith(content, secret, 'SECRET'),
    ...publicAndSensitive(given, marking),
  ];
}

function sourcesAbove({ composed, request }: CheckGiven, cover: Marking): readonly Finding[] {
  const { assessments, documentVersions } = request.records;
  const marked = composed.sources.flatMap(({ id, what }) => {
    const marking = assessments.get(id)?.marking ?? documentVersions.get(id)?.marking;
    return marking === undefined ? [] : [{ what, marking }];
  });
  const all =
    composed.readership === 'force'
      ? [...marked, { what: 'The operation', marking: request.operation.marking }]
      : marked;
  return all
    .filter(({ marking }) => isBelow(cover, marking))
    .map(({ what, marking }) => ({
      check: 'marking' as const,
      blocks: true,
      text: `${what} is marked ${marking.classification}; the cover of this document says ${cover.classification}. Raise the marking of the operation, or leave it out.`,
      where: 'Front page, Protective marking',
    }));
}

function textsWith(texts: readonly PlacedText[], marked: RegExp, name: string): readonly Finding[] {
  const places = [...new Set(texts.filter(({ text }) => marked.test(text)).map(({ place }) => place))];
  if (places.length === 0) return [];
  return [
    {
      check: 'marking',
      blocks: true,
      text: `Text in it is marked ${name}, above the cover. Take it out, or raise the marking.`,
      where: places.slice(0, 6).join('; '),
    },
  ];
}

function publicAndSensitive({ composed }: CheckGiven, { classification }: Marking): readonly Finding[] {
  if (composed.readership !== 'public' || classification === 'OFFICIAL') return [];
  return [
    warns(
      'marking',
      'It is meant for the public and its cover says OFFICIAL-SENSITIVE.',
      'Front page, Protective marking',
    ),
  ];
}
