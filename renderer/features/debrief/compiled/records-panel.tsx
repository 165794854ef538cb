/** The records behind a figure, beside it: each is named and leads to where it is read. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import {
  behindCollections,
  type BehindGiven,
  type BehindLine,
  behindLines,
  behindWords,
} from '../../../core/debrief/behind-words';
import type { CompiledDebrief, DebriefFigure, FigureGroup } from '../../../core/debrief/compiled';
import { figureWords } from '../../../core/debrief/figure-words';
import { useCollections } from '../../../services/desk-context';
import { PanelHead } from '../../../ui/panel-head';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import type { FigurePoint } from './heading-path';

interface RecordsPanelProps {
  readonly debrief: CompiledDebrief;
  readonly group: FigureGroup;
  readonly figure: DebriefFigure;
  readonly of: FigurePoint['of'];
  readonly onClose: () => void;
}

/** Above this many only the lines in sight are drawn. */
const mostPlain = 60;

/** The panel; close it and the keyboard is back at the figure. */
export function RecordsPanel({ debrief, group, figure, of, onClose }: RecordsPanelProps) {
  const records = useCollections(behindCollections);
  const given = useMemo((): BehindGiven => ({ records, timetable: debrief.timetable }), [records, debrief]);
  const behind = of === 'now' ? figure.behind : figure.behindBefore;
  const lines = useMemo(() => behindLines(behind), [behind]);
  const words =
    of === 'now'
      ? figureWords(figure)
      : figureWords({ value: figure.before ?? 0, outOf: null, unit: figure.unit });
  return (
    <div className="stack">
      <PanelHead title={figure.label} closeLabel="Close the records" onClose={onClose} />
      <p>
        {of === 'now' ? 'This election' : group.comparedWith}: <strong>{words}</strong>, read off{' '}
        {lines.length.toLocaleString('en-GB')} {lines.length === 1 ? 'record' : 'records'}.
      </p>
      {lines.length > mostPlain ? (
        <ManyLines lines={lines} given={given} />
      ) : (
        <ul className="plain-list debrief-behind" aria-label="Records behind the figure">
          {lines.map((line) => (
            <li key={`${line.kind}:${line.id}`}>
              <Line line={line} given={given} />
            </li>
          ))}
        </ul>
      )}
      <p className="small dimmed">Source: {group.source}.</p>
    </div>
  );
}

interface LineProps {
  readonly line: BehindLine;
  readonly given: BehindGiven;
}

function Line({ line, given }: LineProps) {
  const { kindName, label, detail, path } = behindWords(line, given);
  return (
    <>
      {path === null ? label : <Link to={path}>{label}</Link>}
      <span className="small dimmed debrief-note">
        {kindName}
        {detail === '' ? '' : `: ${detail}`}
      </span>
    </>
  );
}

function ManyLines({ lines, given }: { readonly lines: readonly BehindLine[]; readonly given: BehindGiven }) {
  const columns = useMemo(
    (): readonly VirtualColumn<BehindLine>[] => [
      {
        key: 'record',
        heading: 'Record',
        width: 'minmax(0, 1fr)',
        cell: (line) => {
          const { label, path } = behindWords(line, given);
          return path === null ? label : <Link to={path}>{label}</Link>;
        },
      },
      {
        key: 'detail',
        heading: 'More',
        width: 'minmax(0, 1fr)',
        cell: (line) => <span className="debrief-cut">{behindWords(line, given).detail}</span>,
      },
    ],
    [given],
  );
  return (
    <div className="debrief-many">
      <VirtualTable
        label="Records behind the figure"
        rows={lines}
        columns={columns}
        rowKey={({ kind, id }) => `${kind}:${id}`}
        rowHeightRem={2.25}
      />
    </div>
  );
}
