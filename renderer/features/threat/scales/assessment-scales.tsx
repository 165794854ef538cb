/** The scales of the open version: they can be changed until something is assessed in them. */
import { useMemo } from 'react';
import { useCollection } from '../../../services/desk-context';
import { useEditAssessment } from '../assessment-edits';
import { useOpenAssessment } from '../open-assessment';
import { ScaleChoice } from './scale-choice';
import { useUsableSets } from './usable-sets';

/** The choice on the front page. */
export function AssessmentScales() {
  const { assessment, isFrozen } = useOpenAssessment();
  const cells = useCollection('cells');
  const edit = useEditAssessment();
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
      : {};
  return (
    <ScaleChoice
      sets={sets}
      value={assessment.scales}
      onChange={(scales) => edit('Choose the scales of the threat assessment', { scales })}
      {...reason}
    />
  );
}
