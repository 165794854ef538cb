/** The evidence of the open version, looked up where it stands: live for a draft, frozen once approved. */
import { useMemo } from 'react';
import { locationsLieIn } from '../../../core/history/lessons-at';
import { underHandlingOfNow } from '../../../core/intelligence/handling';
import { citedIn } from '../../../core/threat/approval-facts';
import type { Cell } from '../../../core/threat/cell';
import { citedEvidence, type EvidenceRecords } from '../../../core/threat/cited-evidence';
import { type EvidenceOffer, evidenceOffers } from '../../../core/threat/evidence-offers';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import type { CellPoint } from '../cell-point';
import { useCitable, useGazetteer, useOpenAssessment } from '../open-assessment';
import type { ShownEvidence } from './evidence-words';

/** Where the evidence of this version is looked up. */
function useEvidenceRecords(): EvidenceRecords {
  const { assessment } = useOpenAssessment();
  const live = useCitable();
  const factorNotes = useCollection('factorNotes');
  return useMemo(
    () => ({ assessmentId: assessment.id, citable: citedIn(assessment, live), factorNotes }),
    [assessment, live, factorNotes],
  );
}

/** What a cell cites, with its records. Handling is never frozen: what was tightened since holds here too. */
export function useCitedEvidence(cell: Cell): readonly ShownEvidence[] {
  const records = useEvidenceRecords();
  const live = useCollection('intelligence');
  const { evidence } = cell;
  return useMemo(
    () =>
      citedEvidence(evidence, records).map((cited): ShownEvidence => {
        if (cited.kind !== 'intelligence') return cited;
        const { item, then } = underHandlingOfNow(cited.item, live.get(cited.item.id));
        return { ...cited, item, handlingThen: then };
      }),
    [evidence, records, live],
  );
}

/** All that may be cited for these places, the closest first. */
export function useEvidenceOffers(points: readonly CellPoint[]): readonly EvidenceOffer[] {
  const records = useEvidenceRecords();
  const operation = useOperation();
  const gazetteer = useGazetteer();
  return useMemo(
    () =>
      evidenceOffers(
        points.map(({ harm, location }) => ({ harmId: harm.id, location })),
        { ...records, operationId: operation.id, liesIn: locationsLieIn(gazetteer) },
      ),
    [points, records, operation.id, gazetteer],
  );
}
