/**
 * Who stands in the example operation, in which contest, what each was given, and what is done where one of them may
 * not be safe; with the adviser to whom such reports go. Days count from the day on which the example is opened.
 */
import reference from '../../../resources/sample/example-candidates.json';
import { candidateSchema, safetyConcernSchema } from '../candidates/candidate';
import { contestSchema } from '../candidates/contest';
import { dateAt } from '../foundation/dates';
import type { RecordChange } from '../guard-question';
import { partnerSchema } from '../partners/partner';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
}

/** Every contest, candidate and safety concern of the example. */
export function exampleCandidateChanges({ operationId, at }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  const adviser = partnerSchema.parse(given.partner);
  return [
    { collection: 'partners', id: adviser.id, after: adviser },
    ...given.contests.map((each): RecordChange => {
      const after = contestSchema.parse({ ...each, operationId });
      return { collection: 'contests', id: after.id, after };
    }),
    ...given.candidates.map((each): RecordChange => {
      const after = candidateSchema.parse({ ...each, operationId });
      return { collection: 'candidates', id: after.id, after };
    }),
    ...given.concerns.map((each): RecordChange => {
      const after = safetyConcernSchema.parse({ ...each, operationId });
      return { collection: 'safetyConcerns', id: after.id, after };
    }),
  ];
}
