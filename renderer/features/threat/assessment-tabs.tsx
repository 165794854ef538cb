/** The views of one version, as links. */
import { TabLinks } from '../../ui/tab-links';
import { assessmentPath } from './cell-point';
import { useOpenAssessment } from './open-assessment';

export type ViewId = '' | 'matrix' | 'top' | 'not-considered' | 'changes';

const tabs = [
  { id: '', label: 'Grid' },
  { id: 'matrix', label: '5 by 5' },
  { id: 'top', label: 'Top threats' },
  { id: 'not-considered', label: 'Not considered' },
  { id: 'changes', label: 'Changes' },
  { id: 'factors', label: 'Factors' },
  { id: 'details', label: 'Front page' },
  { id: 'columns', label: 'Columns' },
] as const;

/** Links to each view; the number of places not considered stands with its link. */
export function AssessmentTabs() {
  const { assessment, counts } = useOpenAssessment();
  return (
    <TabLinks
      label="Views of the assessment"
      links={tabs.map(({ id, label }) => ({
        to: assessmentPath(assessment.id, id),
        label: id === 'not-considered' ? `${label} (${counts.notConsidered})` : label,
      }))}
    />
  );
}
