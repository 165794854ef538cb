/** Whether the memorandum with a council may be recorded as agreed or signed, by all that the screen knows. */
import { useMemo } from 'react';
import { memorandumComposer } from '../../../core/documents/plan/memorandum';
import { planCollections } from '../../../core/documents/plan/plan-document';
import { asIssued } from '../../../core/issuing/issue';
import { memorandumId } from '../../../core/memoranda/memorandum';
import { comparisonWith } from '../../../core/memoranda/return-reading';
import { sentParagraphs } from '../../../core/memoranda/sent-paragraphs';
import { movedOnWords, newestSent, returnsOf, signingProblem } from '../../../core/memoranda/standing';
import { useCollection, useCollections, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { authorOf, type CouncilRow, memorandumRequest } from './use-memoranda';
import { readingJob, type ReadingJob, type ReadingState, useReadings } from './use-readings';

export interface Signing {
  /** Nothing else is known before it is "ready". */
  readonly reading: ReadingState;
  /** The sentence that says why it may not be; `null` where it may. */
  readonly problem: string | null;
  /** That the records have moved on since it was sent, to be seen; `null` where they have not. */
  readonly movedOn: string | null;
}

/** What stands against recording it, and what has to be seen before. */
export function useSigning({ areaId, memorandum }: CouncilRow): Signing {
  const operation = useOperation();
  const allReturns = useCollection('memorandumReturns');
  const versions = useCollection('documentVersions');
  const returns = useMemo(
    () => returnsOf(allReturns, memorandumId(operation.id, areaId)),
    [allReturns, operation.id, areaId],
  );
  const drafted = useDraftedNow({ areaId, memorandum });
  const jobs = useMemo(
    () => [
      ...returns.flatMap((returned) => readingJob(returned, memorandum, versions) ?? []),
      ...(drafted === null ? [] : [drafted]),
    ],
    [returns, memorandum, versions, drafted],
  );
  const reading = useReadings(jobs);
  return useMemo(() => {
    if (reading !== 'ready') return { reading, problem: null, movedOn: null };
    const version = (id: string) => versions.get(id);
    const problem = signingProblem({ memorandum, version, returns });
    const newest = newestSent({ memorandum, version });
    const movedOn =
      newest === undefined || drafted === null
        ? null
        : movedOnWords(newest, comparisonWith(drafted.paragraphs, newest));
    return { reading, problem, movedOn };
  }, [reading, memorandum, versions, returns, drafted]);
}

/** What would be sent now, as it is compared with the newest version; `null` where there is nothing to compare. */
function useDraftedNow({ areaId, memorandum }: Pick<CouncilRow, 'areaId' | 'memorandum'>): ReadingJob | null {
  const operation = useOperation();
  const records = useCollections(planCollections);
  const today = useToday();
  const author = authorOf(useDeskUser());
  return useMemo(() => {
    const newest = newestSent({ memorandum, version: (id) => records.documentVersions.get(id) });
    if (newest === undefined) return null;
    const request = memorandumRequest(records, { operation, areaId, status: 'issued', today, author });
    // The day, the number and the review date of what was sent: that these move on is no other text.
    const composed = memorandumComposer({ ...asIssued(request, newest), reviewDate: newest.reviewDate });
    if (!composed.ok) return null;
    const paragraphs = sentParagraphs(composed.value.document).map(({ text }) => text);
    return { paragraphs, content: newest.content, accepted: [], later: [] };
  }, [operation, areaId, memorandum, records, today, author]);
}
