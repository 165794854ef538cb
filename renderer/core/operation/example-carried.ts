/**
 * What the example took of the election before it: some of what is offered is answered, the rest is open. Made from
 * the other records of the example as a person would make it, so that it holds whatever those offer.
 */
import reference from '../../../resources/sample/example-carried.json';
import { carriedAnswers } from '../carry-forward/carried-words';
import { carryRecordsFrom, type CarryRecords } from '../carry-forward/carry-records';
import { offers } from '../carry-forward/offers';
import { take } from '../carry-forward/take';
import type { RecordChange } from '../guard-question';
import { checklistAnswerId, checklistAnswerSchema } from '../partners/checklist-answer';
import { asId } from '../foundation/ids';
import { exampleBeforeId } from './example-before';
import type { Operation } from './operation';

interface CarriedGiven {
  readonly operation: Operation;
  readonly at: string;
  /** The force election SPOC of the example. */
  readonly by: string;
}

/** The council's answers of 2026, and what was answered to all that is offered; from the other records. */
export function exampleCarriedChanges(
  others: readonly RecordChange[],
  { operation, at, by }: CarriedGiven,
): readonly RecordChange[] {
  const settled = settledBefore();
  const records = recordsOf([...others, ...settled]);
  const offered = offers(records, operation);
  let ids = 0;
  const around = { records, operation, by, at, newId: () => `example-carried-${(ids += 1)}` };
  const taken = reference.answers.flatMap((given): readonly RecordChange[] => {
    const offer = offered.filter(({ kind }) => kind === given.kind)[given.at];
    const answer = carriedAnswers.find(({ id }) => id === given.answer)?.id;
    // What the election before does not offer is not answered.
    if (offer === undefined || answer === undefined) return [];
    const made = take(offer, { answer, reason: given.reason }, around);
    return made.ok ? made.value : [];
  });
  return [...settled, ...taken];
}

function settledBefore(): readonly RecordChange[] {
  return reference.checklistAnswers.map((given): RecordChange => {
    const id = checklistAnswerId(exampleBeforeId, asId<'Area'>(given.areaId), given.topicId);
    const after = checklistAnswerSchema.parse({ ...given, id, operationId: exampleBeforeId });
    return { collection: 'checklistAnswers', id, after };
  });
}

function recordsOf(changes: readonly RecordChange[]): CarryRecords {
  const maps = new Map<string, Map<string, unknown>>();
  for (const { collection, id, after } of changes) {
    const held = maps.get(collection) ?? new Map<string, unknown>();
    maps.set(collection, held.set(id, after));
  }
  // Sound: a change of a collection carries a record of it; the compiler does not follow a name that varies.
  return carryRecordsFrom((name) => (maps.get(name) ?? new Map<string, unknown>()) as never);
}
