/** What the workshops of the open version have brought. */
import { useMemo } from 'react';
import type { WorkshopResults } from '../../../core/workshop/results';
import { resultsOfVersion } from '../../../core/workshop/results-as-at';
import { standsForIn } from '../../../core/workshop/stands-for';
import { useCollection } from '../../../services/desk-context';
import { useOpenAssessment } from '../open-assessment';

/**
 * The results, cell by cell as they are asked for; the same object until a record of a workshop changes. Of an
 * approved version they are those that gold had before it, as in its documents.
 */
export function useResults(): WorkshopResults {
  const { assessment } = useOpenAssessment();
  const { id, scales, approval } = assessment;
  const workshops = useCollection('workshops');
  const rounds = useCollection('rounds');
  const scores = useCollection('scores');
  const agreed = useCollection('agreedRatings');
  const places = useCollection('places');
  const standsFor = useMemo(() => standsForIn(places), [places]);
  return useMemo(
    () => resultsOfVersion({ id, scales, approval }, { workshops, rounds, scores, agreed }, standsFor),
    [id, scales, approval, workshops, rounds, scores, agreed, standsFor],
  );
}
