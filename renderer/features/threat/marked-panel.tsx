/** Several marked places at once: considered and nil, not applicable, or back to not considered. */
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { stateOf } from '../../core/threat/grid';
import { Help } from '../../ui/screen';
import type { CellEdits, StateChange } from './cell-edits';
import type { CellPoint } from './cell-point';
import { AddEvidence } from './evidence/add-evidence';
import { useOpenAssessment } from './open-assessment';
import { useConfirm, useToConfirm } from './versions/use-confirm';

interface MarkedPanelProps {
  readonly points: readonly CellPoint[];
  readonly edits: CellEdits;
  readonly onUnmark: () => void;
}

/** What can be done with all marked places. What somebody has written stays unless it is asked for. */
export function MarkedPanel({ points, edits, onUnmark }: MarkedPanelProps) {
  const { assessment, grid, isFrozen, previous } = useOpenAssessment();
  const confirm = useConfirm();
  const waiting = useToConfirm()(points);
  const [reason, setReason] = useState('');
  const [includesConsidered, setIncludesConsidered] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const open = points.filter(({ harm, location }) => grid.cellAt(harm, location) === undefined);
  const considered = points.length - open.length;
  const affected = includesConsidered ? points : open;
  const set = (change: StateChange) => edits.setState(affected, change);
  return (
    <section className="stack" aria-label="Marked places">
      <h2>{points.length} places marked</h2>
      <p>
        {open.length} not considered, {considered} considered already.
      </p>
      {isFrozen ? (
        <p>
          This version {assessment.status === 'approved' ? 'was approved' : 'is with gold'} and cannot be
          changed. Ctrl+C copies what is marked.
        </p>
      ) : (
        <>
          {previous === null ? null : (
            <div>
              <Button disabled={waiting.length === 0} onClick={() => confirm(waiting)}>
                Confirm {waiting.length} as before
              </Button>
            </div>
          )}
          <Textarea
            label="Reason, written in each of them"
            rows={3}
            autosize={false}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Checkbox
            label={`Also change the ${considered} considered already`}
            checked={includesConsidered}
            disabled={considered === 0}
            onChange={(event) => setIncludesConsidered(event.currentTarget.checked)}
          />
          <div className="row">
            <Button disabled={affected.length === 0} onClick={() => set({ state: 'nil', reason })}>
              Mark {affected.length} considered and nil
            </Button>
            <Button
              variant="default"
              disabled={affected.length === 0}
              onClick={() => set({ state: 'not-applicable', reason })}
            >
              Mark {affected.length} not applicable
            </Button>
            {includesConsidered ? (
              <Button variant="default" onClick={() => set({ state: 'not-considered' })}>
                Put {considered} back to not considered
              </Button>
            ) : null}
          </div>
          <Button variant="default" disabled={considered === 0} onClick={() => setAdding(true)}>
            Add evidence to the {considered} considered
          </Button>
          {isAdding ? (
            <AddEvidence
              points={points.filter(({ harm, location }) => grid.cellAt(harm, location) !== undefined)}
              edits={edits}
              onClose={() => setAdding(false)}
            />
          ) : null}
          <Help>One step, which Ctrl+Z takes back. Considered and nil means that each was looked at.</Help>
        </>
      )}
      <div className="row">
        <Button variant="default" onClick={onUnmark}>
          Unmark all
        </Button>
        <span className="dimmed small">{stateSummary(points, grid)}</span>
      </div>
    </section>
  );
}

function stateSummary(
  points: readonly CellPoint[],
  grid: ReturnType<typeof useOpenAssessment>['grid'],
): string {
  const assessed = points.filter(
    ({ harm, location }) => stateOf(grid.cellAt(harm, location)) === 'assessed',
  ).length;
  return assessed === 0 ? '' : `${assessed} of them assessed.`;
}
