/** The views of one version, as links: five groups, and below them the views of the group that is open. */
import { memo, useDeferredValue, useMemo } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { standingCounts } from '../../core/threat/previous-version';
import { assessmentPath } from './cell-point';
import { useCounts, useOpenAssessment } from './open-assessment';

export type ViewId =
  '' | 'matrix' | 'other-scale' | 'top' | 'disputed' | 'not-considered' | 'to-confirm' | 'changes' | 'trend';

interface View {
  readonly id: string;
  readonly label: string;
}

interface ViewGroup {
  readonly label: string;
  /** In the order of the work; the first is what the group's own link opens. */
  readonly views: readonly View[];
  /** Views that belong here and are reached from within another. */
  readonly within?: readonly string[];
}

const groups: readonly ViewGroup[] = [
  { label: 'Grid', views: [{ id: '', label: 'Grid' }] },
  {
    label: 'Ratings',
    views: [
      { id: 'matrix', label: 'Rating table' },
      { id: 'top', label: 'Top threats' },
      { id: 'disputed', label: 'Most disputed' },
      { id: 'trend', label: 'Trend' },
    ],
    within: ['other-scale'],
  },
  {
    label: 'Still open',
    views: [
      { id: 'not-considered', label: 'Not considered' },
      { id: 'to-confirm', label: 'To be confirmed' },
      { id: 'learning', label: 'Learning' },
    ],
  },
  {
    label: 'Evidence and controls',
    views: [
      { id: 'controls', label: 'Controls' },
      { id: 'factors', label: 'Factors' },
    ],
  },
  {
    label: 'This version',
    views: [
      { id: 'changes', label: 'Changes' },
      { id: 'details', label: 'Front page' },
      { id: 'columns', label: 'Columns' },
      { id: 'approve', label: 'Approval' },
    ],
    within: ['next'],
  },
];

/** Links to each view; how much is not considered, and how much waits to be confirmed, stands with its link. */
export const AssessmentTabs = memo(function AssessmentTabs() {
  const { assessment, previous } = useOpenAssessment();
  const { pathname } = useLocation();
  const counts = useCounts();
  const toConfirm = useToConfirmCount();
  const countOf = new Map([
    ['not-considered', counts?.notConsidered],
    ['to-confirm', toConfirm],
  ]);
  const isOpen = ({ views, within = [] }: ViewGroup) =>
    [...views.map(({ id }) => id), ...within].some((id) => pathname === assessmentPath(assessment.id, id));
  const open = groups.find(isOpen);
  const views = (open?.views ?? []).filter(({ id }) => id !== 'to-confirm' || previous !== null);
  return (
    <nav className="threat-tabs" aria-label="Views of the assessment">
      <div className="tab-links">
        {groups.map((group) => (
          <Link
            key={group.label}
            to={assessmentPath(assessment.id, group.views[0]?.id)}
            // The page itself is named by its own link in the row below, where there is one.
            aria-current={group !== open ? undefined : group.views.length > 1 ? 'true' : 'page'}
          >
            {group.label}
          </Link>
        ))}
      </div>
      {open === undefined || views.length < 2 ? null : (
        <div className="tab-links threat-tabs-within" role="group" aria-label={open.label}>
          {views.map(({ id, label }) => {
            const count = countOf.get(id);
            return (
              <NavLink key={id} to={assessmentPath(assessment.id, id)} end>
                {count === undefined ? label : `${label} (${count})`}
              </NavLink>
            );
          })}
        </div>
      )}
    </nav>
  );
});

/** How many cells wait to be confirmed; told once the grid stands on the screen, as the counts are. */
function useToConfirmCount(): number | undefined {
  const open = useOpenAssessment();
  const settled = useDeferredValue<typeof open | null>(open, null);
  const { previous = null, grid } = settled ?? {};
  return useMemo(
    () =>
      previous === null || grid === undefined ? undefined : standingCounts(previous, grid)['to-confirm'],
    [previous, grid],
  );
}
