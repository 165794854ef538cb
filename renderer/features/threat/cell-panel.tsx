/** One cell beside the grid: its state, the judgement and its reasons, and what the version before said. */
import { Button } from '@mantine/core';
import { Fragment, type KeyboardEvent } from 'react';
import { citedIn } from '../../core/threat/approval-facts';
import { type Cell, cellId, type CellState, type ClosedCell } from '../../core/threat/cell';
import { type Grid, stateOf } from '../../core/threat/grid';
import { useRecord } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';
import { AssessedForm } from './assessed-form';
import { CellFacts } from './cell-facts';
import { type CellPoint, nextNotConsidered, pointKey } from './cell-point';
import { type CellEdits, useCellEdits } from './cell-edits';
import { useMarksOf } from './cell-marks';
import { gradeOfCell, stateNames, stillToChoose } from './cell-words';
import { type Choice, ChoiceList } from './choice-list';
import { SlippedNotes } from './controls/cell-controls';
import { RestsOn } from './evidence/rests-on';
import { CellLearning } from './learning/cell-learning';
import { MarkList } from './mark-list';
import { useCitable, useCounts, useOpenAssessment } from './open-assessment';
import { PreviousCell } from './previous-cell';
import { WorkshopResult } from './spread/workshop-result';

interface CellPanelProps {
  readonly point: CellPoint;
  readonly onGo: (point: CellPoint) => void;
  /** Brings the keyboard back to the grid. */
  readonly onLeave: () => void;
  readonly onHide: () => void;
}

const stateChoices: readonly Choice<CellState>[] = [
  { value: 'not-considered', label: stateNames['not-considered'] },
  { value: 'nil', label: stateNames.nil },
  { value: 'not-applicable', label: stateNames['not-applicable'] },
  { value: 'assessed', label: stateNames.assessed },
];

/** The panel of one cell. Escape goes back to the grid. */
export function CellPanel({ point, onGo, onLeave, onHide }: CellPanelProps) {
  const { assessment, grid, isFrozen, nameOf, previous } = useOpenAssessment();
  const counts = useCounts();
  const cell = useRecord('cells', cellId(assessment.id, point.harm, point.location));
  const edits = useCellEdits(assessment);
  const marks = useMarksOf()(point.harm, point.location, cell);
  const othersOpen = (counts?.notConsidered ?? 0) - (cell === undefined ? 1 : 0);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
  };
  return (
    <div className="stack cell-panel" onKeyDown={leave}>
      <header className="stack-tight">
        <div className="cell-panel-title">
          <h2 tabIndex={-1}>
            {point.harm.number} {point.harm.name}
          </h2>
          <button type="button" className="text-button" onClick={onHide}>
            Hide
          </button>
        </div>
        <p className="cell-panel-place">
          <strong>{nameOf(point.location)}</strong>
          <GradeMark grade={gradeOfCell(grid.scales, cell)} />
        </p>
        <MarkList marks={marks} />
        {cell === undefined || stillToChoose(cell).length === 0 ? null : (
          <p className="small">Still to choose: {stillToChoose(cell).join(', ')}.</p>
        )}
      </header>
      {isFrozen ? (
        <FrozenCell cell={cell} point={point} />
      ) : (
        // The fields of one cell are never those of another: what was typed goes where it was typed.
        <Fragment key={pointKey(point)}>
          <ChoiceList
            legend="What was found"
            choices={stateChoices}
            value={stateOf(cell)}
            onChoose={(state) => edits.setState([point], { state })}
          />
          {cell === undefined ? <NotConsideredHelp /> : null}
          {cell?.state === 'assessed' ? <AssessedForm cell={cell} point={point} edits={edits} /> : null}
          {cell !== undefined && cell.state !== 'assessed' ? (
            <ClosedForm cell={cell} point={point} edits={edits} />
          ) : null}
        </Fragment>
      )}
      <CellLearning point={point} />
      <WorkshopResult marks={marks} />
      {previous === null ? null : <PreviousCell previous={previous} point={point} cell={cell} />}
      {isFrozen || othersOpen <= 0 ? null : (
        <Button variant="default" onClick={() => goOn(grid, point, onGo)}>
          Go to the next not considered
        </Button>
      )}
    </div>
  );
}

function goOn(grid: Grid, point: CellPoint, onGo: (point: CellPoint) => void): void {
  const next = nextNotConsidered(grid, point);
  if (next !== null) onGo(next);
}

/** What an approved version, or one with gold, says of the cell: to be read. */
function FrozenCell({ cell, point }: { readonly cell: Cell | undefined; readonly point: CellPoint }) {
  const { assessment, grid } = useOpenAssessment();
  const controls = citedIn(assessment, useCitable()).controls;
  return (
    <>
      <CellFacts cell={cell} scales={grid.scales} controls={controls} />
      {/* The controls are told as they were frozen; that one has slipped since is told as it is today. */}
      {cell?.state === 'assessed' ? <SlippedNotes cell={cell} /> : null}
      {cell === undefined ? null : <RestsOn cell={cell} point={point} />}
    </>
  );
}

function NotConsideredHelp() {
  return (
    <Help source="APP Policing elections, threat assessment">
      Each of the eleven harms should be considered. A place that was looked at and found clear is “considered
      and nil”: it says more than an empty place does.
    </Help>
  );
}

interface ClosedFormProps {
  readonly cell: ClosedCell;
  readonly point: CellPoint;
  readonly edits: CellEdits;
}

function ClosedForm({ cell, point, edits }: ClosedFormProps) {
  const isNil = cell.state === 'nil';
  return (
    <>
      <SavedText
        label={isNil ? 'Why nil' : 'Why it does not apply'}
        value={cell.reason}
        maxLength={4000}
        rows={3}
        onSave={(reason) => edits.setReason(point, reason)}
      />
      <Help>
        {isNil
          ? 'What was looked at, and that nothing was found: sources asked, polls looked back over.'
          : 'Why this harm cannot arise here. If it could, and nothing is known, it is considered and nil.'}
      </Help>
      <RestsOn cell={cell} point={point} edits={edits} />
    </>
  );
}
