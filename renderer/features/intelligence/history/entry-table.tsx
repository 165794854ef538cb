/** The entries as a table; what happened opens an entry beside it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HistoryEntry } from '../../../core/history/history-entry';
import { useCollection } from '../../../services/desk-context';
import { inShort } from '../log/item-words';
import { areaWords, dateWords, harmName, kindName } from './history-words';

interface EntryTableProps {
  readonly entries: readonly HistoryEntry[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

const pageSize = 50;

/** Where the keyboard goes back to when an entry is closed. */
export function entryButtonId(id: string): string {
  return `history-entry-${id}`;
}

/** One row for each entry; more are drawn when asked for. */
export function EntryTable({ entries, openId, onOpen }: EntryTableProps) {
  const [drawn, setDrawn] = useState(pageSize);
  const areas = useCollection('areas');
  if (entries.length === 0) return <p className="dimmed">No entry passes the filter.</p>;
  return (
    <>
      <table className="plain-table record-table history-table">
        <caption className="visually-hidden">Entries of the area history</caption>
        <thead>
          <tr>
            <th scope="col">What happened</th>
            <th scope="col">Where</th>
            <th scope="col">Election</th>
            <th scope="col">Harm</th>
            <th scope="col" className="numeric">
              How many
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, drawn).map((entry) => (
            <tr key={entry.id} data-open={entry.id === openId}>
              <th scope="row">
                <button
                  type="button"
                  id={entryButtonId(entry.id)}
                  className="text-link"
                  aria-current={entry.id === openId}
                  onClick={() => onOpen(entry.id)}
                >
                  {entry.text === '' ? `${kindName(entry.kind)}, nothing written` : inShort(entry.text, 160)}
                </button>
                {entry.outcome === '' ? null : (
                  <div className="small dimmed">{inShort(entry.outcome, 100)}</div>
                )}
              </th>
              <td>{areaWords(entry, areas)}</td>
              <td>
                {entry.election}
                <div className="small dimmed">{dateWords(entry.pollingDate)}</div>
              </td>
              <td>{harmName(entry.harmId)}</td>
              <td className="numeric">
                {entry.count.toLocaleString('en-GB')}
                <div className="small dimmed">
                  {kindName(entry.kind).toLowerCase()}
                  {entry.count === 1 ? '' : 's'}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > drawn ? (
        <div>
          <Button variant="default" size="xs" onClick={() => setDrawn(drawn + pageSize)}>
            Show {Math.min(pageSize, entries.length - drawn)} more of{' '}
            {(entries.length - drawn).toLocaleString('en-GB')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
