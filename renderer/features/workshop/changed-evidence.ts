/** What changed in the evidence since the version before, and at which cells. */
import { useMemo } from 'react';
import {
  cellsWithChangedEvidence,
  type EvidenceChangeAt,
  evidenceChanges,
  type EvidenceGiven,
} from '../../core/workshop/changed-evidence';
import { standsForIn } from '../../core/workshop/stands-for';
import { useCollection } from '../../services/desk-context';
import { useOpenWorkshop } from './open-workshop';

/** Their keys, as the agenda names cells; worked out anew only when evidence or the grid changes. */
export function useChangedEvidence(): ReadonlySet<string> {
  const given = useEvidenceGiven();
  return useMemo(() => cellsWithChangedEvidence(given), [given]);
}

/** What changed at one cell at a time, for the cell in front of the room. */
export function useEvidenceChanges(): EvidenceChangeAt {
  const given = useEvidenceGiven();
  return useMemo(() => evidenceChanges(given), [given]);
}

function useEvidenceGiven(): EvidenceGiven {
  const { assessment, grid, previous, gazetteer } = useOpenWorkshop();
  const intelligence = useCollection('intelligence');
  const history = useCollection('history');
  const lessons = useCollection('lessons');
  const factorNotes = useCollection('factorNotes');
  return useMemo(() => {
    const notesOf = (id: string) => [...factorNotes.values()].filter((note) => note.assessmentId === id);
    return {
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
    };
  }, [assessment, grid, previous, gazetteer, intelligence, history, lessons, factorNotes]);
}
