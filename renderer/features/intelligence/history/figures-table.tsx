/** The figures as a table: a line for each area, a column for each election, newest first. */
import type { HistoryElection } from '../../../core/history/elections';
import type { HistoryAreaFilter } from '../../../core/history/history-filter';
import { allOf, type HistoryCount } from '../../../core/history/history-figures';
import type { ShownLine } from './figure-lines';
import { countWords, dateWords } from './history-words';

export interface FigureLinesProps {
  readonly lines: readonly ShownLine[];
  readonly elections: readonly HistoryElection[];
  readonly onChoose: (area: HistoryAreaFilter) => void;
}

/** Allegations and incidents stand apart in each cell. */
export function FiguresTable({ lines, elections, onChoose }: FigureLinesProps) {
  return (
    <div className="history-figures" role="region" aria-label="Table of figures" tabIndex={0}>
      <table className="plain-table history-figures-table">
        <caption>Allegations / incidents</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            {elections.map((election) => (
              <th scope="col" className="numeric" key={election.key}>
                {election.name}
                <div className="small dimmed">{dateWords(election.pollingDate)}</div>
              </th>
            ))}
            <th scope="col" className="numeric">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ area, name, kind, line }) => (
            <tr key={area} data-kind={kind}>
              <th scope="row">
                <button type="button" className="text-link" onClick={() => onChoose(area)}>
                  {name}
                </button>
                {kind === 'district' ? <span className="small dimmed"> with its wards</span> : null}
              </th>
              {elections.map(({ key }) => (
                <CountCell key={key} counted={line.byElection.get(key)} />
              ))}
              <CountCell counted={line.total} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CountCell({ counted }: { readonly counted: HistoryCount | undefined }) {
  const isEmpty = counted === undefined || allOf(counted) === 0;
  return (
    <td className="numeric">
      <span aria-hidden="true">
        {isEmpty ? '–' : `${figure(counted.allegations)} / ${figure(counted.incidents)}`}
      </span>
      <span className="visually-hidden">{isEmpty ? 'nothing entered' : countWords(counted)}</span>
    </td>
  );
}

function figure(number: number): string {
  return number.toLocaleString('en-GB');
}
