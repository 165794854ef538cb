/** What every document of the plan says of its operation. */
import { formatDate } from '../../foundation/dates';
import { describePolls, type Operation } from '../../operation/operation';
import { councilsOf } from '../../operation/operation-areas';
import { joinTexts, recorded } from '../missing';
import type { Text } from '../model';
import type { PlanDocumentRequest } from './plan-document';

const collator = new Intl.Collator('en-GB', { numeric: true });

/** By number where there is one: "2" before "10". */
export function inReadingOrder(a: string, b: string): number {
  return collator.compare(a, b);
}

/** "Harrow Dale", or what stands for an area that is gone. */
export function areaName({ records }: PlanDocumentRequest, id: string | null, none = ''): string {
  if (id === null) return none;
  return records.areas.get(id)?.name ?? '[no longer recorded]';
}

/** The place that a place was merged into is the one that is named. */
export function placeName({ records }: PlanDocumentRequest, id: string): string {
  const place = records.places.get(id);
  if (place === undefined) return '[no longer recorded]';
  const into = place.mergedIntoId === null ? undefined : records.places.get(place.mergedIntoId);
  return (into ?? place).name;
}

/** The councils of the operation by name. */
export function councilNames(request: PlanDocumentRequest): readonly string[] {
  const { records, operation } = request;
  return councilsOf(records.areas, operation)
    .map(({ name }) => name)
    .sort(inReadingOrder);
}

/** "Saltmarsh and Harrow Dale"; "Saltmarsh, Thornby and Harrow Dale". */
export function inWords(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** "Polls: …. Polling day: …. Councils: …. Force: …." with gaps where something is not recorded. */
export function operationSentence(request: PlanDocumentRequest): Text {
  const { operation } = request;
  const councils = councilNames(request);
  return joinTexts(
    recorded(describePolls(operation.polls), 'polls'),
    '. Polling day: ',
    pollingDay(operation),
    '. Councils: ',
    recorded(inWords(councils), 'councils'),
    '. Force: ',
    recorded(operation.forceName, 'force'),
    '.',
  );
}

/** Polling day in words, or its gap. */
export function pollingDay({ pollingDate }: Operation): Text {
  return recorded(pollingDate === null ? null : formatDate(pollingDate), 'polling day');
}

/** "Thu 6 May 2027, 07:00" of local day and time. */
export function localMoment(localTime: string): string {
  return `${formatDate(localTime.slice(0, 10))}, ${localTime.slice(11)}`;
}

/** From when until when: days are named once, and not at all where it is polling day. */
export function periodWords(from: string | null, until: string | null, pollingDate: string | null): string {
  if (from === null && until === null) return '';
  const say = (at: string, day: string | null) => (at.slice(0, 10) === day ? at.slice(11) : localMoment(at));
  if (from === null) return `until ${say(until ?? '', pollingDate)}`;
  if (until === null) return `from ${say(from, pollingDate)}`;
  const first = say(from, pollingDate);
  return `${first} to ${say(until, from.slice(0, 10))}`;
}
