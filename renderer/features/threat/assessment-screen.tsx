/** The frame of one version: its title and switcher, its views, and the cell beside them. */
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
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
  const { active, marked } = standing;
  const isBesideShown = view === '' ? standing.isBesideShown : openedIn === view;
  const showBeside = (isShown: boolean) => {
    if (view === '') standing.showBeside(isShown);
    else setOpenedIn(isShown ? view : null);
  };
  const beside = useDeferredValue(active);
  const points = useMemo(
    () => (marked === null ? [] : pointsBetween(grid.harms, grid.locations, marked)),
    [grid, marked],
  );
  useEffect(() => {
    // Not when the panel merely appears: the keyboard goes there only when it was asked to.
    if (entered > 0) document.querySelector<HTMLElement>('.cell-panel h2')?.focus();
  }, [entered]);
  const openBeside = (point: typeof active) => {
    if (point === null) return;
    standing.go(point, { from: point, to: point });
    showBeside(true);
    setEntered((times) => times + 1);
  };
  const hasCells = active !== null && marked !== null;

  let aside: ReactNode = null;
  if (isBesideShown && hasCells && points.length > 1 && view === '') {
    aside = <MarkedPanel points={points} edits={edits} onUnmark={() => openBeside(active)} />;
  } else if (isBesideShown && beside !== null) {
    aside = (
      <CellPanel point={beside} onGo={openBeside} onLeave={focusGrid} onHide={() => showBeside(false)} />
    );
  }
  return (
    <OpenAssessmentProvider value={open}>
      <Screen
        title={assessment.title}
        purpose={purposes[view]}
        actions={<AssessmentActions standing={{ ...standing, isBesideShown, showBeside }} />}
        aside={aside}
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
              onGo={standing.go}
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
