/** The cells whose evidence is not what it was in the version before. */
import { useMemo } from 'react';
import { cellsWithChangedEvidence } from '../../core/workshop/changed-evidence';
import { standsForIn } from '../../core/workshop/stands-for';
import { useCollection } from '../../services/desk-context';
import { useOpenWorkshop } from './open-workshop';

/** Their keys, as the agenda names cells; worked out anew only when evidence or the grid changes. */
export function useChangedEvidence(): ReadonlySet<string> {
  const { assessment, grid, previous, gazetteer } = useOpenWorkshop();
  const intelligence = useCollection('intelligence');
  const history = useCollection('history');
  const lessons = useCollection('lessons');
  const factorNotes = useCollection('factorNotes');
  return useMemo(() => {
    const notesOf = (id: string) => [...factorNotes.values()].filter((note) => note.assessmentId === id);
    return cellsWithChangedEvidence({
      now: { assessment, grid, factorNotes: notesOf(assessment.id) },
      before:
        previous === null
          ? null
          : {
              assessment: previous.assessment,
              grid: previous,
              factorNotes: notesOf(previous.assessment.id),
            },
      records: { intelligence, history, lessons, ...gazetteer },
      standsFor: standsForIn(gazetteer.places),
    });
  }, [assessment, grid, previous, gazetteer, intelligence, history, lessons, factorNotes]);
}
