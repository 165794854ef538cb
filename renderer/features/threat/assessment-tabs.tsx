/** The views of one version, as links. */
import { useMemo } from 'react';
import { standingCounts } from '../../core/threat/previous-version';
import { TabLinks } from '../../ui/tab-links';
import { assessmentPath } from './cell-point';
import { useOpenAssessment } from './open-assessment';

export type ViewId =
  '' | 'matrix' | 'other-scale' | 'top' | 'disputed' | 'not-considered' | 'to-confirm' | 'changes' | 'trend';

const tabs = [
  { id: '', label: 'Grid' },
  { id: 'matrix', label: 'Rating table' },
  { id: 'top', label: 'Top threats' },
  { id: 'disputed', label: 'Most disputed' },
  { id: 'not-considered', label: 'Not considered' },
  { id: 'to-confirm', label: 'To be confirmed' },
  { id: 'changes', label: 'Changes' },
  { id: 'trend', label: 'Trend' },
  { id: 'controls', label: 'Controls' },
  { id: 'learning', label: 'Learning' },
  { id: 'factors', label: 'Factors' },
  { id: 'details', label: 'Front page' },
  { id: 'columns', label: 'Columns' },
  { id: 'approve', label: 'Approval' },
] as const;

/** Links to each view; how much is not considered, and how much waits to be confirmed, stands with its link. */
export function AssessmentTabs() {
  const { assessment, counts, grid, previous } = useOpenAssessment();
  const toConfirm = useMemo(
    () => (previous === null ? null : standingCounts(previous, grid)['to-confirm']),
    [previous, grid],
  );
  const countOf = { 'not-considered': counts.notConsidered, 'to-confirm': toConfirm };
  const shown = tabs.filter(({ id }) => id !== 'to-confirm' || toConfirm !== null);
  return (
    <TabLinks
      label="Views of the assessment"
      links={shown.map(({ id, label }) => ({
        to: assessmentPath(assessment.id, id),
        label: id === 'not-considered' || id === 'to-confirm' ? `${label} (${countOf[id] ?? 0})` : label,
      }))}
    />
  );
}
