/** Law and dates in a document that core marks as not settled: lines set down unread, rules that were not checked, lists past their review. */
import { formatDate } from '../foundation/dates';
import { operationTimetable } from '../documents/plan/key-dates';
import { orderLawLines, orderLawSource } from '../documents/plan/order-law';
import { clausesSource } from '../memoranda/clause-library';
import type { TimetableEvent } from '../timetable/event';
import { bankHolidaysSource } from '../timetable/bank-holidays';
import { timetableSource } from '../timetable/rules';
import type { CheckGiven } from './checks';
import { type Finding, warns } from './finding';
import type { PlacedText } from './placed-text';

interface LawList {
  readonly name: string;
  readonly source: string;
  readonly reviewBy: string;
}

/** A finding for each doubt about the law that stands in the document; none for law that is not in it. */
export function lawFindings(given: CheckGiven, texts: readonly PlacedText[]): readonly Finding[] {
  const lines = orderLawLines.filter(({ name }) => texts.some(({ text }) => text.includes(name)));
  const dates = datesIn(given, texts);
  const isMemorandum = given.request.kind === 'memorandum';
  const lists: readonly LawList[] = [
    ...(lines.length === 0 ? [] : [{ name: 'The human-rights lines', ...orderLawSource }]),
    ...(dates.length === 0
      ? []
      : [
          { name: 'The rules of the timetable', ...timetableSource },
          { name: 'The bank holidays', ...bankHolidaysSource },
        ]),
    ...(isMemorandum ? [{ name: 'The clauses of the memorandum', ...clausesSource }] : []),
  ];
  return [
    ...lineFindings(lines, texts),
    ...dateFindings(dates),
    ...lists.filter(({ reviewBy }) => reviewBy < given.today).map(pastReview),
  ];
}

function lineFindings(
  lines: readonly (typeof orderLawLines)[number][],
  texts: readonly PlacedText[],
): readonly Finding[] {
  const unsure = lines.filter(({ sureness }) => sureness !== 'seen');
  if (unsure.length === 0) return [];
  const places = texts
    .filter(({ text }) => unsure.some(({ name }) => text.includes(name)))
    .map(({ place }) => place);
  const named = unsure.map(({ name }) => name).join('; ');
  return [
    warns(
      'law',
      `Marked as not checked against the law: ${named}. ${orderLawSource.doubt} Source: ${orderLawSource.source}.`,
      [...new Set(places)].slice(0, 6).join('; '),
    ),
  ];
}

/** The statutory dates that stand in the document, name and day in one place. */
function datesIn({ request }: CheckGiven, texts: readonly PlacedText[]): readonly TimetableEvent[] {
  const timetable = operationTimetable(request);
  if (!timetable.ok) return [];
  // The cells of a row stand at one place: a name in one table and its day in another are no date.
  const places = new Map<string, string>();
  for (const { place, text } of texts) places.set(place, `${places.get(place) ?? ''}\n${text}`);
  const said = [...places.values()];
  return timetable.value.events.filter(({ name, date }) => {
    const day = formatDate(date);
    return said.some((text) => text.includes(name) && text.includes(day));
  });
}

/** Dates of one source and one doubt are one finding, so that twelve rows of a table are not twelve points. */
function dateFindings(events: readonly TimetableEvent[]): readonly Finding[] {
  const groups = new Map<string, TimetableEvent[]>();
  for (const event of events) {
    if (event.sureness === 'seen') continue;
    const key = [event.sureness, event.source, event.doubt ?? ''].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const named = [...new Set(group.map(({ name, date }) => `${name}, ${formatDate(date)}`))].join('; ');
    const how = first.sureness === 'unchecked' ? 'not checked' : 'partly checked';
    const doubt = first.doubt ?? 'Ask the returning officer before relying on it.';
    return [
      warns('law', `Dates whose rule is marked as ${how}: ${named}. ${doubt} Source: ${first.source}.`, ''),
    ];
  });
}

function pastReview({ name, source, reviewBy }: LawList): Finding {
  return warns(
    'law',
    `${name} were to be compared with their source by ${formatDate(reviewBy)}: see that the law is still so. Source: ${source}.`,
    '',
  );
}
