/** What the workshops of the open version have brought. */
import { useMemo } from 'react';
import { resultsOf, type WorkshopResults } from '../../../core/workshop/results';
import { standsForIn } from '../../../core/workshop/stands-for';
import { useCollection } from '../../../services/desk-context';
import { useOpenAssessment } from '../open-assessment';

/** The results, cell by cell as they are asked for; the same object until a record of a workshop changes. */
export function useResults(): WorkshopResults {
  const { assessment } = useOpenAssessment();
  const { id, scales } = assessment;
  const workshops = useCollection('workshops');
  const rounds = useCollection('rounds');
  const scores = useCollection('scores');
  const agreed = useCollection('agreedRatings');
  const places = useCollection('places');
  const standsFor = useMemo(() => standsForIn(places), [places]);
  return useMemo(
    () => resultsOf({ id, scales }, { workshops, rounds, scores, agreed }, standsFor),
    [id, scales, workshops, rounds, scores, agreed, standsFor],
  );
}
