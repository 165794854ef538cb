/**
 * Content marked above the cover of its document.
 *
 * Reference: Government Security Classifications Policy: -SENSITIVE is an additional marking within OFFICIAL; nothing
 * higher than that is kept here.
 */
import { aboveCover, kindsWithWords } from '../documents/debrief/above-cover';
import { isBelow } from '../documents/leaving-marking';
import type { Marking } from '../foundation/marking';
import type { CheckGiven } from './checks';
import type { Finding } from './finding';
import { placesIn, warns } from './finding';
import { markedSecret, markedSensitive } from './marked-text';
import type { PlacedText } from './placed-text';

/** Sources and words that are marked above the cover; they hold the document back. */
export function markingFindings(given: CheckGiven, texts: readonly PlacedText[]): readonly Finding[] {
  const { marking } = given.composed.document;
  const content = texts.filter(({ place }) => place !== 'Front page, Protective marking');
  return [
    ...sourcesAbove(given, marking),
    ...(marking.classification === 'OFFICIAL'
      ? textsWith(content, markedSensitive, 'OFFICIAL-SENSITIVE')
      : []),
    ...textsWith(content, markedSecret, 'SECRET'),
    ...publicAndSensitive(given, marking),
    ...leftOutOfDebrief(given),
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

/** Words of the debrief that are marked above its cover never came in; whoever issues it is told which. */
function leftOutOfDebrief({ request }: CheckGiven): readonly Finding[] {
  if (!kindsWithWords.includes(request.kind)) return [];
  const { names } = aboveCover(request.records, request.operation);
  if (names.length === 0) return [];
  return [
    warns(
      'marking',
      `Marked above the cover, and left out: ${placesIn(names)}. Raise the marking of the operation to have the words in it.`,
      '',
    ),
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
