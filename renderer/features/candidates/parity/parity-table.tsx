/** The table of a contest: matters down, candidates across. An unequal cell says so in words and by its mark. */
import { useMemo } from 'react';
import { besideName, labelsOf, partyWords } from '../../../core/candidates/candidate-list';
import type { Parity, ParityCell, ParityRow } from '../../../core/contact/parity';
import { alsoWords, cellWords, inequalityWords, standingNote } from '../../../core/contact/parity-words';
import { openCells } from '../../../core/contact/parity';

/** The id of the button that opens a matter, so that the keyboard comes back to it. */
export function matterButtonId(matterId: string): string {
  return `parity-${matterId}`;
}

interface ParityTableProps {
  readonly parity: Parity;
  readonly openId: string | null;
  readonly onOpen: (matterId: string) => void;
}

/** A matter opens beside the table. */
export function ParityTable({ parity: { contest, candidates, rows }, openId, onOpen }: ParityTableProps) {
  const labels = useMemo(() => labelsOf(candidates), [candidates]);
  return (
    <table className="plain-table parity-table">
      <caption>{contest.name}: what each candidate was offered, given and refused</caption>
      <thead>
        <tr>
          <th scope="col">Matter</th>
          {candidates.map((candidate) => (
            <th key={candidate.id} scope="col">
              {candidate.name}
              <div className="small dimmed">{besideName(candidate, labels) || partyWords(candidate)}</div>
              {standingNote(candidate) === '' ? null : <div className="small">{standingNote(candidate)}</div>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.matterId} data-open={row.matterId === openId}>
            <th scope="row">
              <button
                type="button"
                id={matterButtonId(row.matterId)}
                className="text-link"
                aria-current={row.matterId === openId}
                onClick={() => onOpen(row.matterId)}
              >
                {row.title}
              </button>
              <div className="small">{rowNote(row)}</div>
            </th>
            {row.cells.map((cell) => (
              <Cell key={cell.candidateId} cell={cell} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, row }: { readonly cell: ParityCell; readonly row: ParityRow }) {
  const isOpen = cell.unequal !== null && row.notOwed === null;
  const also = alsoWords(cell, row);
  return (
    <td data-unequal={isOpen}>
      <span className={cell.state === 'nothing' ? 'dimmed' : ''}>
        {cell.state === 'nothing' ? '–' : cellWords(cell, row)}
      </span>
      {also === '' ? null : <div className="small dimmed">{also}</div>}
      {cell.unequal === null ? null : isOpen ? (
        <div className="parity-unequal">
          <strong>Unequal:</strong> {inequalityWords[cell.unequal]}
        </div>
      ) : (
        <div className="small dimmed">Difference explained</div>
      )}
    </td>
  );
}

/** What the row says of itself below its name. */
function rowNote(row: ParityRow): string {
  const open = openCells(row).length;
  const notes = [
    open === 0 ? '' : `${open} unequal`,
    row.notOwed === null ? '' : 'Not owed to the others',
    row.conditionsDiffer ? 'Conditions differ' : '',
    row.unnamedIds.length === 0
      ? ''
      : `${row.unnamedIds.length === 1 ? '1 entry' : `${row.unnamedIds.length} entries`} of people who did not say that they stand`,
  ];
  return notes.filter((note) => note !== '').join(' · ');
}
