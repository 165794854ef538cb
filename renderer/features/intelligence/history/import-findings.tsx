/** Rows that are left out or to be looked at, and rows that the desk holds already. */
import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RowFinding } from '../../../core/foundation/headed-list';
import type { PlannedEntry } from '../../../core/history/history-import';
import { useCollection } from '../../../services/desk-context';
import { InParts } from '../../../ui/list-dry-run';
import { count, inShort } from '../log/item-words';
import { areaWords, countWords } from './history-words';

interface ImportFindingsProps {
  readonly leftOut: readonly RowFinding[];
  readonly notes: readonly RowFinding[];
}

/** By row: what is wrong, where, and what to do. */
export function ImportFindings({ leftOut, notes }: ImportFindingsProps) {
  return (
    <>
      {leftOut.length === 0 ? null : (
        <section className="stack-tight" aria-label="Rows left out">
          <h3>{count(leftOut.length, 'row', 'rows')} left out</h3>
          <FindingList findings={[...leftOut].sort((a, b) => a.row - b.row)} />
        </section>
      )}
      {notes.length === 0 ? null : (
        <section className="stack-tight" aria-label="Rows to look at">
          <h3>{count(notes.length, 'row', 'rows')} to look at</h3>
          <FindingList findings={notes} />
        </section>
      )}
    </>
  );
}

function FindingList({ findings }: { readonly findings: readonly RowFinding[] }) {
  return (
    <ListInParts
      items={findings}
      line={(finding) => (
        <li key={`${finding.row} ${finding.what}`}>
          Row {finding.row}
          {finding.where === '' ? '' : `, ${finding.where}`}: {finding.what}. {finding.next}
        </li>
      )}
    />
  );
}

interface ImportHereProps {
  readonly here: readonly PlannedEntry[];
  readonly again: ReadonlySet<number>;
  readonly onChange: (again: ReadonlySet<number>) => void;
}

/** What is here already is left out, row by row, unless a person says that it happened again. */
export function ImportHere({ here, again, onChange }: ImportHereProps) {
  const areas = useCollection('areas');
  if (here.length === 0) return null;
  const toggle = (row: number) => {
    const next = new Set(again);
    if (!next.delete(row)) next.add(row);
    onChange(next);
  };
  return (
    <section className="stack-tight" aria-label="Rows that are here already">
      <h3>{count(here.length, 'row', 'rows')} already here</h3>
      <p className="dimmed">
        The desk holds an entry of the same election, area, kind, harm, words and number. They are left out;
        tick those that are another event all the same.
      </p>
      <ListInParts
        items={here}
        line={(entry) => (
          <li key={entry.row}>
            <Checkbox
              checked={again.has(entry.row)}
              onChange={() => toggle(entry.row)}
              label={`Row ${entry.row}: ${[
                entry.election,
                areaWords(entry, areas),
                countWords({
                  allegations: entry.kind === 'allegation' ? entry.count : 0,
                  incidents: entry.kind === 'incident' ? entry.count : 0,
                }),
                inShort(entry.text, 80),
              ]
                .filter(Boolean)
                .join(', ')}`}
            />
          </li>
        )}
      />
    </section>
  );
}

function ListInParts<T>({
  items,
  line,
}: {
  readonly items: readonly T[];
  readonly line: (item: T) => ReactNode;
}) {
  return (
    <InParts items={items} first={20} more={100}>
      {(drawn) => <ul className="plain-list">{drawn.map(line)}</ul>}
    </InParts>
  );
}
