/** What was understood of a list before it is stored: the head with its one button, the columns, long lists in parts. */
import { Button, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface DryRunHeadProps {
  readonly title: string;
  /** What the button says that stores the list; `null` where there is nothing to store. */
  readonly storeLabel: string | null;
  readonly onStore: () => void;
  readonly onStartAgain: () => void;
  /** One sentence or two: what kind of list it is, how many rows it has. */
  readonly understood: ReactNode;
  /** "12 new", "3 already here", in this order. */
  readonly counts: readonly (readonly [number: number, what: string])[];
  readonly children?: ReactNode;
}

/** Counts and the one button. */
export function DryRunHead(props: DryRunHeadProps) {
  const { title, storeLabel, onStore, onStartAgain, understood, counts, children } = props;
  return (
    <section className="stack" aria-label="What was understood">
      <div className="row-apart">
        <h2 className="panel-title">{title}</h2>
        <div className="row">
          {storeLabel === null ? null : <Button onClick={onStore}>{storeLabel}</Button>}
          <Button variant="default" onClick={onStartAgain}>
            Choose another list
          </Button>
        </div>
      </div>
      <p className="flat">{understood}</p>
      <p className="count-line" role="status">
        {counts.map(([number, what], at) => (
          <span key={what}>
            {at === 0 ? '' : ', '}
            <strong>{number.toLocaleString('en-GB')}</strong> {what}
          </span>
        ))}
      </p>
      {children}
    </section>
  );
}

interface Column<Meaning extends string> {
  readonly index: number;
  readonly heading: string;
  readonly examples: readonly string[];
  readonly meaning: Meaning;
  readonly reason: string;
}

interface ColumnMeaningsProps<Meaning extends string> {
  readonly columns: readonly Column<Meaning>[];
  /** The meanings in words, in the order in which they are offered. */
  readonly names: Readonly<Record<Meaning, string>>;
  /** Said after that the list is read again. */
  readonly note?: string;
  readonly onCorrect: (column: Column<Meaning>, meaning: Meaning) => void;
}

/** What each column was taken for, in the order of the file; each can be changed and the list is read again. */
export function ColumnMeanings<Meaning extends string>(props: ColumnMeaningsProps<Meaning>) {
  const { columns, names, note, onCorrect } = props;
  const meanings = Object.keys(names) as Meaning[];
  return (
    <section className="stack-tight" aria-label="What the columns mean">
      <h3 className="panel-heading">What the columns mean</h3>
      <p className="dimmed flat">
        Change what was misunderstood: the list is read again at once.{note === undefined ? '' : ` ${note}`}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Some of its values</th>
            <th scope="col">Taken for</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">{column.heading}</th>
              <td className="dimmed">{column.examples.slice(0, 3).join(' · ')}</td>
              <td>
                <Select
                  size="xs"
                  miw="15rem"
                  aria-label={`What ${column.heading} means`}
                  data={meanings.map((meaning) => ({ value: meaning, label: names[meaning] }))}
                  value={column.meaning}
                  onChange={(value) => {
                    if (value !== null) onCorrect(column, value);
                  }}
                />
              </td>
              <td>{column.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface InPartsProps<T> {
  readonly items: readonly T[];
  /** How many are drawn at first, and how many more at a time. */
  readonly first: number;
  readonly more?: number;
  readonly children: (drawn: readonly T[]) => ReactNode;
}

/** The first of many items, and a button that draws more. */
export function InParts<T>({ items, first, more = first, children }: InPartsProps<T>) {
  const [drawn, setDrawn] = useState(first);
  const left = items.length - drawn;
  return (
    <>
      {children(items.slice(0, drawn))}
      {left > 0 ? (
        <div>
          <Button variant="default" size="xs" onClick={() => setDrawn(drawn + more)}>
            Show {Math.min(more, left)} more of {left.toLocaleString('en-GB')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
