/** The frame of one version: its title and switcher, its views, and the cell beside them. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { Assessment } from '../../core/threat/assessment';
import { Screen } from '../../ui/screen';
import { AssessmentActions } from './assessment-actions';
import { AssessmentTabs, type ViewId } from './assessment-tabs';
import { CellPanel } from './cell-panel';
import { useCellEdits, pointsBetween } from './cell-edits';
import { ChangesView } from './changes-view';
import { GridView } from './grid-view';
import { MarkedPanel } from './marked-panel';
import { MatrixView } from './matrix-view';
import { NoSuchVersion } from './no-such-version';
import { NotConsideredView } from './not-considered-view';
import { OpenAssessmentProvider, useAssessments, useReadAssessment } from './open-assessment';
import { DisputedView } from './spread/disputed-view';
import { OtherScaleView } from './scales/other-scale-view';
import { TopThreatsView } from './top-threats-view';
import { ToConfirmView } from './versions/to-confirm-view';
import { TrendView } from './versions/trend-view';
import { useStanding } from './standing';

const purposes: Readonly<Record<ViewId, string>> = {
  '': 'What could go wrong, where, how likely and how bad.',
  matrix: 'Every rated threat by likelihood and impact.',
  'other-scale': 'The same threats, and what they may be in another scale.',
  top: 'The gravest threats first, with their reasons.',
  disputed: 'Where the people of a workshop stood furthest apart.',
  'not-considered': 'What nobody has looked at yet.',
  'to-confirm': 'What the version before said, and what was made of it.',
  changes: 'What differs between two versions.',
  trend: 'How each harm was rated over versions and elections.',
};

/** One view of the version that the address names. */
export function AssessmentScreen({ view }: { readonly view: ViewId }) {
  const { assessmentId } = useParams();
  const assessment = useAssessments().find((each) => each.id === assessmentId);
  if (assessment === undefined) return <NoSuchVersion />;
  return <ReadAssessmentScreen key={assessment.id} assessment={assessment} view={view} />;
}

function ReadAssessmentScreen({
  assessment,
  view,
}: {
  readonly assessment: Assessment;
  readonly view: ViewId;
}) {
  const open = useReadAssessment(assessment);
  const { grid } = open;
  const edits = useCellEdits(assessment);
  const standing = useStanding(grid);
  const [entered, setEntered] = useState(0);
  // In a list the cell stands beside only what it was opened from; the grid keeps it as it was left.
  const [openedIn, setOpenedIn] = useState<ViewId | null>(null);
  const { active, marked, go, showBeside: showBesideGrid } = standing;
  const isBesideShown = view === '' ? standing.isBesideShown : openedIn === view;
  const showBeside = useCallback(
    (isShown: boolean) => {
      if (view === '') showBesideGrid(isShown);
      else setOpenedIn(isShown ? view : null);
    },
    [view, showBesideGrid],
  );
  // The panel is the heaviest part of the screen: it follows once the grid has been painted.
  const beside = useDeferredValue(active, null);
  const points = useMemo(
    () => (marked === null ? [] : pointsBetween(grid.harms, grid.locations, marked)),
    [grid, marked],
  );
  useEffect(() => {
    // Not when the panel merely appears: the keyboard goes there only when it was asked to.
    if (entered > 0) document.querySelector<HTMLElement>('.cell-panel h2')?.focus();
  }, [entered]);
  const openBeside = useCallback(
    (point: typeof active) => {
      if (point === null) return;
      go(point, { from: point, to: point });
      showBeside(true);
      setEntered((times) => times + 1);
    },
    [go, showBeside],
  );
  const hasCells = active !== null && marked !== null;
  // The same while the keyboard moves, so that only what has changed is drawn again.
  const panel = useMemo(() => {
    if (beside === null) return <div className="cell-panel" />;
    const hide = () => showBeside(false);
    return <CellPanel point={beside} onGo={openBeside} onLeave={focusGrid} onHide={hide} />;
  }, [beside, openBeside, showBeside]);
  const isManyMarked = hasCells && points.length > 1 && view === '';
  const aside = isManyMarked ? (
    <MarkedPanel points={points} edits={edits} onUnmark={() => openBeside(active)} />
  ) : (
    panel
  );
  const isShowable = active !== null;
  const actions = useMemo(
    () => <AssessmentActions beside={isShowable ? { isShown: isBesideShown, show: showBeside } : null} />,
    [isShowable, isBesideShown, showBeside],
  );
  return (
    <OpenAssessmentProvider value={open}>
      <Screen
        title={assessment.title}
        purpose={purposes[view]}
        actions={actions}
        aside={isBesideShown && hasCells ? aside : null}
        asideLabel="The cell"
        isFlush
      >
        <div className="threat-frame">
          <AssessmentTabs />
          {view === '' && hasCells ? (
            <GridView
              active={active}
              marked={marked}
              edits={edits}
              isBesideShown={isBesideShown}
              onGo={go}
              onOpen={openBeside}
            />
          ) : (
            <OtherView view={view} onOpen={openBeside} />
          )}
        </div>
      </Screen>
    </OpenAssessmentProvider>
  );
}

function OtherView({
  view,
  onOpen,
}: {
  readonly view: ViewId;
  readonly onOpen: Parameters<typeof MatrixView>[0]['onOpen'];
}) {
  switch (view) {
    case 'matrix':
      return <MatrixView onOpen={onOpen} />;
    case 'top':
      return <TopThreatsView onOpen={onOpen} />;
    case 'not-considered':
      return <NotConsideredView onOpen={onOpen} />;
    case 'disputed':
      return <DisputedView onOpen={onOpen} />;
    case 'other-scale':
      return <OtherScaleView onOpen={onOpen} />;
    case 'to-confirm':
      return <ToConfirmView onOpen={onOpen} />;
    case 'trend':
      return <TrendView />;
    case 'changes':
      return <ChangesView onOpen={onOpen} />;
    case '':
      return (
        <p className="threat-nothing">No places or areas are chosen yet. Choose them under “Columns”.</p>
      );
  }
}

/** The cell that the keyboard stood on. */
function focusGrid(): void {
  document.querySelector<HTMLElement>('.threat-cell[tabindex="0"]')?.focus();
}
