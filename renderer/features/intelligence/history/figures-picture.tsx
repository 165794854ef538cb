/** The figures as bars: one for each ward and election, all to one scale that begins at nought. */
import { allOf, type HistoryCount } from '../../../core/history/history-figures';
import type { ShownLine } from './figure-lines';
import type { FigureLinesProps } from './figures-table';
import { countWords, dateWords } from './history-words';

/** More columns than this would be too narrow to read; the table has them all. */
export const mostDrawnElections = 4;

const barWidth = 120;
const barHeight = 14;

/** Districts and what is in no ward have their figures in words: their bars would dwarf those of the wards. */
export function FiguresPicture({ lines, elections, onChoose }: FigureLinesProps) {
  const drawn = elections.slice(0, mostDrawnElections);
  const longest = Math.max(
    1,
    ...lines
      .filter(({ kind }) => kind === 'ward')
      .flatMap(({ line }) => drawn.map(({ key }) => sumOf(line.byElection.get(key)))),
  );
  return (
    <div className="history-figures" role="region" aria-label="Picture of figures" tabIndex={0}>
      <table className="plain-table history-bars">
        <caption className="visually-hidden">Allegations and incidents in each ward, as bars</caption>
        <thead>
          <tr>
            <th scope="col">
              <BarKey />
            </th>
            {drawn.map(({ key, name, pollingDate }) => (
              <th scope="col" key={key}>
                {name}
                <div className="small dimmed">{dateWords(pollingDate)}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((shown) => (
            <tr key={shown.area} data-kind={shown.kind}>
              <th scope="row">
                <button type="button" className="text-link" onClick={() => onChoose(shown.area)}>
                  {shown.name}
                </button>
              </th>
              {drawn.map(({ key }) => (
                <td key={key}>
                  <BarOrWords shown={shown} counted={shown.line.byElection.get(key)} longest={longest} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BarProps {
  readonly shown: ShownLine;
  readonly counted: HistoryCount | undefined;
  /** The count that fills the width. */
  readonly longest: number;
}

function BarOrWords({ shown, counted, longest }: BarProps) {
  if (counted === undefined || allOf(counted) === 0) return null;
  if (shown.kind !== 'ward') return <span className="small">{countWords(counted)}</span>;
  const unit = barWidth / longest;
  const { allegations, incidents } = counted;
  return (
    <span className="history-bar">
      <svg
        width={Math.ceil(allOf(counted) * unit) + 2}
        height={barHeight}
        role="img"
        aria-label={countWords(counted)}
      >
        <rect className="history-allegations" x={1} y={1} width={allegations * unit} height={barHeight - 2} />
        <rect
          className="history-incidents"
          x={1 + allegations * unit}
          y={1}
          width={incidents * unit}
          height={barHeight - 2}
        />
      </svg>
      <span aria-hidden="true" className="small">
        {[allegations, incidents].map((number) => number.toLocaleString('en-GB')).join(' / ')}
      </span>
    </span>
  );
}

function BarKey() {
  return (
    <span className="history-key small">
      <svg width="12" height="12" aria-hidden="true">
        <rect className="history-allegations" x={1} y={1} width={10} height={10} />
      </svg>
      allegations /
      <svg width="12" height="12" aria-hidden="true">
        <rect className="history-incidents" x={1} y={1} width={10} height={10} />
      </svg>
      incidents
    </span>
  );
}

function sumOf(counted: HistoryCount | undefined): number {
  return counted === undefined ? 0 : allOf(counted);
}
