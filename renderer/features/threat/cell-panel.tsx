/** One cell beside the grid: its state, the judgement and its reasons, and what the version before said. */
import { Button } from '@mantine/core';
import { Fragment, type KeyboardEvent } from 'react';
import { cellId, type CellState, type ClosedCell } from '../../core/threat/cell';
import { type Grid, stateOf } from '../../core/threat/grid';
import { useRecord } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';
import { AssessedForm } from './assessed-form';
import { CellFacts } from './cell-facts';
import { type CellPoint, nextNotConsidered, pointKey } from './cell-point';
import { type CellEdits, useCellEdits } from './cell-edits';
import { gradeOfCell, stateNames, stillToChoose } from './cell-words';
import { type Choice, ChoiceList } from './choice-list';
import { useOpenAssessment } from './open-assessment';
import { PreviousCell } from './previous-cell';

interface CellPanelProps {
  readonly point: CellPoint;
  readonly onGo: (point: CellPoint) => void;
  /** Brings the keyboard back to the grid. */
  readonly onLeave: () => void;
}

const stateChoices: readonly Choice<CellState>[] = [
  { value: 'not-considered', label: stateNames['not-considered'] },
  { value: 'nil', label: stateNames.nil },
  { value: 'not-applicable', label: stateNames['not-applicable'] },
  { value: 'assessed', label: stateNames.assessed },
];

/** The panel of one cell. Escape goes back to the grid. */
export function CellPanel({ point, onGo, onLeave }: CellPanelProps) {
  const { assessment, grid, counts, isFrozen, nameOf, previous } = useOpenAssessment();
  const cell = useRecord('cells', cellId(assessment.id, point.harm, point.location));
  const edits = useCellEdits(assessment);
  const othersOpen = counts.notConsidered - (cell === undefined ? 1 : 0);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
  };
  return (
    <div className="stack cell-panel" onKeyDown={leave}>
      <header className="stack-tight">
        <h2 tabIndex={-1}>
          {point.harm.number} {point.harm.name}
        </h2>
        <p className="cell-panel-place">
          <strong>{nameOf(point.location)}</strong>
          <GradeMark grade={gradeOfCell(grid.scales, cell)} />
        </p>
        {cell === undefined || stillToChoose(cell).length === 0 ? null : (
          <p className="small">Still to choose: {stillToChoose(cell).join(', ')}.</p>
        )}
      </header>
      {isFrozen ? (
        <CellFacts cell={cell} scales={grid.scales} />
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
    </>
  );
}
