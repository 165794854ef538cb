/** Tables of the document model on the screen. */
import { ratingFills, ratingInks, stateSigns } from '../../core/documents/drawing/rating-marks';
import type { RatingCell, SignatureBlock, StateCell, Table, TableCell } from '../../core/documents/model';
import { PreviewText } from './preview-text';

/** Beyond this the screen shows the first rows; the Word file holds all. */
export const previewedRows = 200;

/** A table of data with its caption. */
export function PreviewTable({ table, number }: { readonly table: Table; readonly number: string }) {
  const shown = table.rows.slice(0, previewedRows);
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  return (
    <div
      className="document-table-frame"
      tabIndex={0}
      role="region"
      aria-label={`${number}: ${table.caption}`}
    >
      <table className="document-table" data-compact={table.compact ? true : undefined}>
        <caption>{`${number}: ${table.caption}`}</caption>
        <colgroup>
          {table.columns.map((column, index) => (
            <col key={index} style={{ width: `${(100 * column.share) / shares}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" data-align={column.align}>
                <PreviewText text={column.heading} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              {table.columns.map((column, at) => (
                <PreviewCell
                  key={at}
                  cell={row[at] ?? ''}
                  isRowHead={table.rowHeads && at === 0}
                  align={column.align}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > shown.length && (
        <p className="document-note">
          {`The first ${shown.length} of ${table.rows.length.toLocaleString('en-GB')} rows are shown here. The Word file holds all of them.`}
        </p>
      )}
    </div>
  );
}

interface ParticularsProps {
  readonly label: string;
  readonly rows: readonly { readonly name: string; readonly value: TableCell }[];
}

/** Names on the left, values on the right. */
export function PreviewParticulars({ label, rows }: ParticularsProps) {
  return (
    <table className="document-table document-particulars" aria-label={label}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>
              <CellContent cell={row.value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The places to sign: a table, or side by side below a letter. */
export function PreviewSignature({ block }: { readonly block: SignatureBlock }) {
  if (block.look === 'letter') {
    return (
      <div className="document-letter-signatures">
        {block.signatories.map((signatory, index) => (
          <div key={index}>
            <PreviewText text={signatory.name} />
            <div>
              <PreviewText text={signatory.role} />
            </div>
          </div>
        ))}
      </div>
    );
  }
  return (
    <table className="document-table document-signature" aria-label="Signatures">
      <thead>
        <tr>
          {['Role', 'Name', 'Signature', 'Date'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.signatories.map((signatory, index) => (
          <tr key={index}>
            <th scope="row">{signatory.role}</th>
            <td>
              <PreviewText text={signatory.name} />
            </td>
            <td />
            <td>
              <PreviewText text={signatory.date} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly cell: TableCell;
  readonly isRowHead: boolean;
  readonly align: string;
}

function PreviewCell({ cell, isRowHead, align }: CellProps) {
  const content = <CellContent cell={cell} />;
  if (isRowHead) return <th scope="row">{content}</th>;
  return <td data-align={align}>{content}</td>;
}

function CellContent({ cell }: { readonly cell: TableCell }) {
  if (typeof cell === 'string' || !('kind' in cell)) return <PreviewText text={cell} />;
  switch (cell.kind) {
    case 'text':
      return cell.paragraphs.map((paragraph, index) => (
        <div key={index}>
          <PreviewText text={paragraph} />
        </div>
      ));
    case 'rating':
      return (
        <>
          <RatingTag cell={cell} />
          {(cell.below ?? []).map((paragraph, index) => (
            <div key={index}>
              <PreviewText text={paragraph} />
            </div>
          ))}
        </>
      );
    case 'state':
      return <StateTag cell={cell} />;
    case 'answer':
      return <span className="document-state">(room for the answer)</span>;
  }
}

function RatingTag({ cell }: { readonly cell: RatingCell }) {
  const style = { background: ratingFills[cell.level], color: ratingInks[cell.level] };
  return (
    <span className="document-rating" style={style}>
      {`${cell.mark} ${cell.word}`.trim()}
    </span>
  );
}

function StateTag({ cell }: { readonly cell: StateCell }) {
  return (
    <span className="document-state" data-state={cell.state}>
      {[stateSigns[cell.state], cell.word].filter((part) => part !== '').join(' ')}
    </span>
  );
}
