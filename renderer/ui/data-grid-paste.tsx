/** What a paste would change, shown before anything is changed. */
import { Button } from '@mantine/core';
import type { GridColumn, PastePlan } from './data-grid-model';

interface PastePreviewProps<Row> {
  readonly plan: PastePlan;
  readonly columns: readonly GridColumn<Row>[];
  readonly nameOf: (rowId: string) => string;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

const shownAtMost = 200;

/** A panel at the foot of the grid: each cell old and new, and what is left as it is with the reason. */
export function PastePreview<Row>({ plan, columns, nameOf, onApply, onCancel }: PastePreviewProps<Row>) {
  const { changes, refused } = plan;
  const headerOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id;
  const shown = changes.slice(0, shownAtMost);
  return (
    <section className="data-grid-paste" aria-label="What would be pasted">
      <div className="row-apart">
        <strong role="status">{describe(plan)}</strong>
        <div className="row">
          {changes.length === 0 ? null : (
            <Button size="xs" onClick={onApply} autoFocus>
              Change {count(changes.length, 'cell', 'cells')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            onClick={onCancel}
            {...(changes.length === 0 ? { autoFocus: true } : {})}
          >
            {changes.length === 0 ? 'Close' : 'Leave all as it is'}
          </Button>
        </div>
      </div>
      <div className="data-grid-paste-list" tabIndex={0} role="region" aria-label="Cells that would change">
        {changes.length === 0 ? null : (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Column</th>
                <th scope="col">Now</th>
                <th scope="col">Would become</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((change) => (
                <tr key={`${change.rowId} ${change.columnId}`}>
                  <td>{nameOf(change.rowId)}</td>
                  <td>{headerOf(change.columnId)}</td>
                  <td>{change.from === '' ? '(empty)' : change.from}</td>
                  <td>{change.to === '' ? '(empty)' : change.to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown.length < changes.length ? <p>and {changes.length - shown.length} more.</p> : null}
        {refused.length === 0 ? null : (
          <ul className="small">
            {[...new Set(refused.map((cell) => `${nameOf(cell.rowId)}: ${cell.reason}`))]
              .slice(0, shownAtMost)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function describe({ changes, unchanged, refused, outside }: PastePlan): string {
  const parts = [
    changes.length === 0 ? 'Nothing would change' : `${count(changes.length, 'cell', 'cells')} would change`,
    ...(unchanged > 0 ? [`${unchanged} already the same`] : []),
    ...(refused.length > 0 ? [`${refused.length} left as they are`] : []),
    ...(outside > 0 ? [`${outside} outside the table`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
