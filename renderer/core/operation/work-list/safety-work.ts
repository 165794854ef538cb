/** What is done to keep candidates safe. It goes on after the operation was closed. */
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type SafetyCollection = 'candidates' | 'safetyConcerns';

export const safetyWork: WorkSubject<SafetyCollection> = {
  reads: ['candidates', 'safetyConcerns'],
  doneIn: ['safetyConcerns'],
  due: safeguarding,
  open: unclosedConcerns,
};

function safeguarding(
  { safetyConcerns, candidates }: RecordsOf<SafetyCollection>,
  operation: Operation,
): readonly DatedItem[] {
  return [...safetyConcerns.values()]
    .filter(({ operationId, closed }) => operationId === operation.id && closed === null)
    .flatMap(({ id, candidateId, actions }) =>
      actions.flatMap((action): readonly DatedItem[] =>
        action.doneOn !== null || action.due === null
          ? []
          : [
              {
                key: `safeguarding:${action.id}`,
                text: `Safeguarding of ${candidates.get(candidateId)?.name ?? 'a candidate'}: ${action.what}`,
                onPaper: 'Safeguarding of a candidate',
                due: action.due,
                path: `/candidates?candidate=${candidateId}&concern=${id}`,
              },
            ],
      ),
    );
}

/** Concerns that wait for nothing that has not been done. */
function unclosedConcerns(
  { safetyConcerns }: RecordsOf<'safetyConcerns'>,
  operation: Operation,
): readonly OpenItem[] {
  const alone = [...safetyConcerns.values()].filter(
    ({ operationId, closed, actions }) =>
      operationId === operation.id && closed === null && actions.every(({ doneOn }) => doneOn !== null),
  ).length;
  if (alone === 0) return [];
  return [
    {
      key: 'candidates:concerns',
      text: 'Close safety concerns, or say what more is done',
      left: alone === 1 ? '1 concern' : `${alone} concerns`,
      path: '/candidates',
    },
  ];
}
