/** The field in a cell while it is being changed. Enter keeps, Escape takes back, Tab keeps and goes on. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { type GridColumn, readText } from './data-grid-model';

/** Where the focus goes once a cell has its new text. */
export type AfterEdit = 'stay' | 'down' | 'right' | 'left';

interface CellEditorProps<Row> {
  readonly column: GridColumn<Row>;
  readonly row: Row;
  readonly initialText: string;
  readonly label: string;
  readonly onDone: (text: string, next: AfterEdit) => void;
  /** By Escape the cell has the focus again; left for elsewhere, it has not. */
  readonly onCancel: (by: 'escape' | 'leaving') => void;
}

/** A field, or a list of choices; text that may not stand there is named and kept in the field. */
export function CellEditor<Row>({ column, row, initialText, label, onDone, onCancel }: CellEditorProps<Row>) {
  const [text, setText] = useState(initialText);
  const [problem, setProblem] = useState<string | null>(null);
  const isClosed = useRef(false);

  const finish = (next: AfterEdit) => {
    if (isClosed.current) return;
    const reading = readText(column, row, text.trim());
    if (reading.kind === 'refused') {
      setProblem(reading.reason);
      return;
    }
    isClosed.current = true;
    onDone(reading.text, next);
  };
  const leave = () => {
    if (isClosed.current) return;
    // Whoever clicks elsewhere has left the cell: wrong text is dropped, never stored.
    if (readText(column, row, text.trim()).kind === 'refused') onCancel('leaving');
    else finish('stay');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') finish('down');
    else if (event.key === 'Tab') finish(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      isClosed.current = true;
      onCancel('escape');
    } else return;
    event.preventDefault();
  };

  const shared = {
    className: 'data-grid-field',
    'aria-label': label,
    'aria-invalid': problem !== null,
    autoFocus: true,
    value: text,
    onBlur: leave,
    onKeyDown,
  };
  return (
    <>
      {column.edit?.options === undefined ? (
        <input
          {...shared}
          maxLength={column.edit?.maxLength}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <select {...shared} onChange={(event) => setText(event.target.value)}>
          {column.edit.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
      {problem === null ? null : (
        <span className="data-grid-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
