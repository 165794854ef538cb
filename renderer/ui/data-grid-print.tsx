/** The whole table on paper: a grid that draws only the rows in sight would print only those. */
import type { GridColumn } from './data-grid-model';
import { usePrinting } from './printing';

interface PrintTwinProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
}

/** A plain table of all rows, drawn while the page is printed and only then. */
export function PrintTwin<Row>({ label, rows, columns, rowId }: PrintTwinProps<Row>) {
  if (!usePrinting()) return null;
  return (
    <table className="plain-table data-grid-print">
      <caption>{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column) => (
              <td key={column.id}>{column.text(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
