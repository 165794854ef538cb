/** Items of intelligence with full valid defaults, for tests. All names are invented. */
import { asId } from '../../renderer/core/foundation/ids';
import type { AudienceId } from '../../renderer/core/intelligence/audience';
import type { Dissemination, IntelligenceItem } from '../../renderer/core/intelligence/intelligence-item';

/** An item that anybody with a lawful purpose may have: 1 B P, linked to nothing. */
export function anItem(given: Partial<IntelligenceItem> = {}): IntelligenceItem {
  return {
    id: asId<'IntelligenceItem'>('item1'),
    operationId: asId<'Operation'>('operation1'),
    reference: 'INT-001',
    receivedOn: '2027-01-20',
    provenance: 'A call to the desk',
    text: 'A van with loudspeakers is to stand by the hall all day.',
    source: '1',
    grade: 'B',
    handling: 'P',
    conditions: '',
    mayGoTo: [],
    locations: [],
    people: [],
    harmIds: [],
    disseminations: [],
    reviewOn: '2027-02-17',
    enteredAt: '2027-01-20T09:00:00.000Z',
    enteredBy: 'Insp J. Marl',
    ...given,
  };
}

/** The same under handling code C: for these audiences only. */
export function aConditionalItem(
  mayGoTo: readonly AudienceId[],
  given: Partial<IntelligenceItem> = {},
): IntelligenceItem {
  return anItem({ handling: 'C', conditions: 'Not to be repeated to a candidate.', mayGoTo, ...given });
}

/** One act of passing on, to the returning officer. */
export function aDissemination(given: Partial<Dissemination> = {}): Dissemination {
  return {
    id: asId<'Dissemination'>('given1'),
    to: 'Returning officer, Carrow',
    audience: 'council',
    date: '2027-01-21',
    why: 'To plan the entrance of the hall',
    handling: 'P: lawful sharing permitted',
    ...given,
  };
}
