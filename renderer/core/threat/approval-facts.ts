/**
 * What an assessment shows of other records: the operation and the names of its columns. A draft shows them as
 * they stand now; an approved version as they stood when gold approved it.
 */
import { describePolls, type Operation } from '../operation/operation';
import { type ApprovalFacts, type Assessment, type LocationRef, locationKey } from './assessment';
import { type Gazetteer, locationName } from './locations';

/** The records that an assessment shows but does not own. */
export interface Surroundings {
  readonly operation: Operation;
  readonly gazetteer: Gazetteer;
}

/** What there is to freeze at this moment: the operation and the names of the columns. */
export function factsNow(
  locations: readonly LocationRef[],
  { operation, gazetteer }: Surroundings,
): ApprovalFacts {
  const named = new Map(locations.map((at) => [locationKey(at), locationName(at, gazetteer)]));
  return {
    operationName: operation.name,
    forceName: operation.forceName,
    pollingDate: operation.pollingDate,
    polls: describePolls(operation.polls),
    locations: [...named].map(([key, name]) => ({ key, name })),
  };
}

/** What this version shows of the operation: frozen once it is approved. */
export function factsOf(assessment: Assessment, around: Surroundings): ApprovalFacts {
  return assessment.approval?.facts ?? factsNow(assessment.locations, around);
}

/**
 * What the columns are called in this version. In an approved one the frozen names hold; a column that only an
 * earlier version had is called what it was called when the newest of those was approved.
 */
export function columnNames(
  assessment: Assessment,
  earlier: readonly Assessment[],
  gazetteer: Gazetteer,
): (location: LocationRef) => string {
  if (assessment.approval === null) return (location) => locationName(location, gazetteer);
  const frozen = [...earlier]
    .sort((a, b) => a.version - b.version)
    .concat(assessment)
    .flatMap(({ approval }) => approval?.facts.locations ?? [])
    .map(({ key, name }) => [key, name] as const);
  const names = new Map(frozen);
  return (location) => names.get(locationKey(location)) ?? locationName(location, gazetteer);
}
