/** Rows pasted from Excel: what becomes of each is shown as they are pasted, then one step stores them. */
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';

export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  /** How many stand here already; absent where that is not asked. */
  readonly known?: number;
  /** What was not taken, or was taken otherwise than written, each as a sentence with its row. */
  readonly problems: readonly string[];
}

interface PasteRowsProps<Row> {
  /** Which columns, in which order. */
  readonly description: string;
  readonly columns: readonly { readonly name: string; readonly text: (row: Row) => string }[];
  /** The same function for as long as the same text means the same. */
  readonly read: (text: string) => ReadRows<Row>;
  /** "1 person", "2 people". */
  readonly counted: (count: number) => string;
  /** `false` where they were refused, which keeps what was pasted. */
  readonly onStore: (rows: readonly Row[]) => boolean;
  readonly onClose: () => void;
}

const longest = 200_000;
const shownAtMost = 20;

/** Nothing is stored before the button. */
export function PasteRows<Row>(props: PasteRowsProps<Row>) {
  const { description, columns, read, counted, onStore, onClose } = props;
  const [pasted, setPasted] = useState('');
  const found = useMemo(() => read(pasted), [read, pasted]);
  const { rows } = found;
  return (
    <section className="stack-tight" aria-label="Paste rows">
      <Textarea
        label="Rows from Excel"
        description={description}
        rows={5}
        maxLength={longest}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {pasted.trim() === '' ? null : <Understood found={found} columns={columns} />}
      <div className="row">
        <Button
          disabled={rows.length === 0}
          onClick={() => {
            if (onStore(rows)) onClose();
          }}
        >
          Store {counted(rows.length)}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

interface UnderstoodProps<Row> extends Pick<PasteRowsProps<Row>, 'columns'> {
  readonly found: ReadRows<Row>;
}

function Understood<Row>({ found: { rows, known, problems }, columns }: UnderstoodProps<Row>) {
  return (
    <>
      <p role="status">
        <strong>{rows.length}</strong> to store
        {known === undefined ? null : (
          <>
            , <strong>{known}</strong> already here
          </>
        )}
        , <strong>{problems.length}</strong> with something to look at. Nothing is stored yet.
      </p>
      {problems.length === 0 ? null : (
        <ul className="flat small">
          {problems.slice(0, shownAtMost).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {problems.length > shownAtMost ? <li>and {problems.length - shownAtMost} more.</li> : null}
        </ul>
      )}
      {rows.length === 0 ? null : (
        <table className="plain-table small">
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownAtMost).map((row, index) => (
              <tr key={index}>
                {columns.map(({ name, text }) => (
                  <td key={name}>{text(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shownAtMost ? <p className="small">and {rows.length - shownAtMost} more.</p> : null}
    </>
  );
}
