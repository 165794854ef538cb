/** The scales of the open version: they can be changed until something is assessed in them or a workshop has begun. */
import { useMemo } from 'react';
import type { ScaleSet } from '../../../core/threat/scale-set';
import { hasWorkshopBegun } from '../../../core/workshop/course';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOpenAssessment } from '../open-assessment';
import { ScaleChoice } from './scale-choice';
import { useUsableSets } from './usable-sets';

/** The choice on the front page. */
export function AssessmentScales() {
  const { assessment, isFrozen } = useOpenAssessment();
  const cells = useCollection('cells');
  const workshops = useCollection('workshops');
  const { vault } = useDesk();
  const commit = useCommit();
  const sets = useUsableSets(assessment.scales);
  // Cells in columns that were taken out count as well: they come back with their column.
  const hasAssessed = useMemo(
    () =>
      [...cells.values()].some((cell) => cell.assessmentId === assessment.id && cell.state === 'assessed'),
    [cells, assessment.id],
  );
  const reason = isFrozen
    ? { fixedBecause: 'Kept with the version.' }
    : hasAssessed
      ? { fixedBecause: 'Something is assessed in these scales already, so they stay.' }
      : hasWorkshopBegun(assessment.id, workshops.values())
        ? {
            fixedBecause: 'A workshop of this version has begun. People score in these scales, so they stay.',
          }
        : {};
  // Not undoable: taking it back later would leave scores and ratings on scales that the version no longer has.
  const choose = (scales: ScaleSet) => {
    const now = vault.records.get('assessments', assessment.id) ?? assessment;
    commit(
      'Choose the scales of the threat assessment',
      [{ collection: 'assessments', id: now.id, after: { ...now, scales } }],
      { undoable: false },
    );
  };
  return <ScaleChoice sets={sets} value={assessment.scales} onChange={choose} {...reason} />;
}
