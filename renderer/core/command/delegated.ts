/**
 * Who carries out which activity of the SPOC for which council. The SPOC stays responsible for all of it.
 *
 * Reference: APP Policing elections, force election SPOC; resources/reference/spoc-activities.json.
 */
import reference from '../../../resources/reference/spoc-activities.json';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';
import type { Delegation } from './delegation';

/** Where the list of activities comes from. */
export const spocActivitiesSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
} as const;

/** The sentence that stands wherever delegations are shown. */
export const spocStaysResponsible = reference.responsibility;

/** The activities of the SPOC that the guidance names, in their order. */
export const spocActivities: readonly {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}[] = reference.activities;

/** The name of an activity; the id itself where the list no longer has it. */
export function activityName(id: string): string {
  return spocActivities.find((activity) => activity.id === id)?.name ?? id;
}

/** The delegations of one operation, by name. */
export function delegationsOf(
  delegations: ReadonlyMap<string, Delegation>,
  operationId: OperationId,
): readonly Delegation[] {
  return [...delegations.values()]
    .filter((each) => each.operationId === operationId)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** A delegate to be filled in. */
export function newDelegation(
  given: Pick<Delegation, 'id' | 'operationId'> & Partial<Delegation>,
): Delegation {
  return {
    name: '',
    rank: '',
    role: '',
    phone: '',
    email: '',
    areaIds: [],
    activityIds: [],
    terms: '',
    from: null,
    until: null,
    confirmed: '',
    ...given,
  };
}

/** Whether a delegation runs on a day (ISO date). */
export function runsOn({ from, until }: Pick<Delegation, 'from' | 'until'>, day: string): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/** Those who carry out an activity for a council on a day; none where it is the SPOC's own. */
export function doneBy(
  delegations: readonly Delegation[],
  { activityId, areaId, day }: { readonly activityId: string; readonly areaId: AreaId; readonly day: string },
): readonly Delegation[] {
  return delegations.filter(
    (each) =>
      each.name.trim() !== '' &&
      each.activityIds.includes(activityId) &&
      (each.areaIds.length === 0 || each.areaIds.includes(areaId)) &&
      runsOn(each, day),
  );
}

/** What is not settled about one delegation, as sentences. */
export function delegationGaps(delegation: Delegation): readonly string[] {
  const name = delegation.name.trim();
  const who = name === '' ? 'This delegate' : name;
  return [
    ...(name === '' ? ['Nobody is named yet.'] : []),
    ...(delegation.activityIds.length === 0
      ? [`Nothing is delegated to ${name === '' ? 'this delegate' : name} yet.`]
      : []),
    ...(delegation.confirmed.trim() === '' ? [`${who} has not confirmed that they took it on.`] : []),
    ...(delegation.phone.trim() === '' && delegation.email.trim() === ''
      ? [`${who} has no phone and no email.`]
      : []),
  ];
}
