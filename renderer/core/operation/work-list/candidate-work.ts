/** What candidates of the operation have not been given yet. */
import { isStanding } from '../../candidates/candidate-list';
import { missingOf, type MissingId } from '../../candidates/missing';
import type { Operation } from '../operation';
import { nothing, type OpenItem, type RecordsOf, type WorkSubject } from './work-subject';

type CandidateCollection = 'candidates' | 'contests';

export const candidateWork: WorkSubject<CandidateCollection> = {
  reads: ['candidates', 'contests'],
  due: nothing,
  open: openItems,
};

const asked: readonly (readonly [MissingId, string])[] = [
  ['pack', 'Send candidates the briefing pack'],
  ['briefing', 'Offer candidates the briefing'],
  ['letter', 'Send candidates the joint letter'],
  ['contact', 'Give candidates a named contact'],
  ['code', 'Ask candidates about the code of conduct'],
];

function openItems(
  { candidates, contests }: RecordsOf<CandidateCollection>,
  operation: Operation,
): readonly OpenItem[] {
  const here = [...candidates.values()].filter(
    (candidate) => candidate.operationId === operation.id && isStanding(candidate),
  );
  const counts = new Map<MissingId, number>();
  for (const candidate of here)
    for (const id of missingOf(candidate)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const hasContests = [...contests.values()].some(({ operationId }) => operationId === operation.id);
  return [
    ...(here.length === 0 && hasContests
      ? [
          {
            key: 'candidates:none',
            text: 'Enter or import the candidates',
            left: '',
            path: '/candidates/import',
          },
        ]
      : []),
    ...asked.flatMap(([id, text]): readonly OpenItem[] => {
      const count = counts.get(id) ?? 0;
      if (count === 0) return [];
      return [{ key: `candidates:${id}`, text, left: `${count} of ${here.length}`, path: '/candidates' }];
    }),
  ];
}
