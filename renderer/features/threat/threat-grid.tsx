/** The grid: eleven harms down, places and areas across. Only the columns in sight are drawn. */
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useRef,
} from 'react';
import type { LocationRef } from '../../core/threat/assessment';
import type { Grid } from '../../core/threat/grid';
import type { Harm } from '../../core/threat/harms';
import type { CellPoint } from './cell-point';
import { click, type Marked, perform, positionOf, reachOf } from './grid-acts';
import { actFor, type GridPosition } from './grid-keys';
import { type Density, useColumns } from './grid-layout';
import { GridHead, GridRow } from './grid-row';
import { useMarksOf } from './cell-marks';
import { useOpenAssessment } from './open-assessment';

interface ThreatGridProps {
  readonly grid: Grid;
  readonly rows: readonly Harm[];
  readonly columns: readonly LocationRef[];
  readonly density: Density;
  readonly nameOf: (location: LocationRef) => string;
  /** Where the keyboard stands. */
  readonly active: CellPoint;
  readonly marked: Marked;
  readonly isBesideShown: boolean;
  readonly onGo: (active: CellPoint, marked: Marked) => void;
  readonly onOpen: (point: CellPoint) => void;
  readonly onSet: (state: 'nil' | 'assessed' | 'not-considered') => void;
  /** Confirms the marked places as the version before said. */
  readonly onConfirm: () => void;
  readonly copied: () => string;
}

/** The grid with its keys: arrows, Enter, N, A, Delete, Ctrl+C; Shift marks, Ctrl+Space marks a column. */
export function ThreatGrid(props: ThreatGridProps) {
  const { grid, rows, columns, density, nameOf, active, marked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const at = positionOf(props, active);
  const corners = { from: positionOf(props, marked.from), to: positionOf(props, marked.to) };
  // The ratings in sight are on the screen first; the columns beside them and the marks, for which rounds and scores
  // are read, follow.
  const isPainted = useDeferredValue(true, false);
  const view = useColumns({ scroller, count: columns.length, density, activeColumn: at.column, isPainted });
  const marksOf = useMarksOf();
  useFocusFollows(scroller, at, reachOf(props));

  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.shiftKey && event.key !== ' ' ? corners.to : at;
    const act = actFor(event, from, { rows: rows.length, columns: columns.length });
    if (act === null) return;
    event.preventDefault();
    perform(props, act);
  };
  const onClick = (event: MouseEvent) => {
    const found = clickedPosition(event.target);
    if (found !== null) click(props, found, event.shiftKey);
  };
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/plain', props.copied());
    event.preventDefault();
  };

  return (
    <div
      className="threat-scroller"
      ref={scroller}
      data-density={density}
      style={{ '--row-head': `${view.rowHeadWidth}px` } as CSSProperties}
    >
      <div
        role="grid"
        aria-label="Threat assessment: harms down, places and areas across"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className="threat-grid"
        style={{ width: view.totalWidth }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={() => props.onOpen(active)}
        onCopy={onCopy}
      >
        <GridHead items={view.columns} locations={columns} nameOf={nameOf} />
        {rows.map((harm, row) => (
          <GridRow
            key={harm.id}
            grid={grid}
            harm={harm}
            row={row}
            items={view.columns}
            locations={columns}
            hasWords={density === 'words'}
            activeColumn={at.row === row ? at.column : null}
            marked={markedColumns(corners, row)}
            isBesideShown={props.isBesideShown}
            marksOf={isPainted ? marksOf : null}
          />
        ))}
      </div>
      <GridKey />
    </div>
  );
}

function GridKey() {
  const { isFrozen, previous, assessment } = useOpenAssessment();
  return (
    <div className="threat-key">
      <p>
        The letter beside a rating is the confidence: L low, M moderate, H high. “?” not yet rated. “∅” rests
        on no evidence. “!” leans on a control that is overdue or dropped. “s2” the workshop’s scores gave
        ratings 2 steps apart, “s–” fewer than two scored. “≠” changed since the workshop.
      </p>
      {isFrozen ? (
        <p>
          <strong>
            {assessment.status === 'approved' ? 'Approved' : 'With gold'}: it can be read and copied, not
            changed.
          </strong>{' '}
          Arrows move; Enter opens the cell; Ctrl+C copies.
        </p>
      ) : (
        <p>
          Arrows move; Enter opens the cell; N considered and nil; A assess;
          {previous === null ? '' : ' C confirm as before;'} Delete not considered; Ctrl+C copies; Shift with
          arrows marks, Shift+Space a row, Ctrl+Space a column.
        </p>
      )}
    </div>
  );
}

/** First and last marked column of a row as a key that is equal when nothing changed; `null` where none is. */
function markedColumns(
  corners: { readonly from: GridPosition; readonly to: GridPosition },
  row: number,
): `${number}-${number}` | null {
  const { from, to } = corners;
  if (row < Math.min(from.row, to.row) || row > Math.max(from.row, to.row)) return null;
  return `${Math.min(from.column, to.column)}-${Math.max(from.column, to.column)}`;
}

function clickedPosition(target: EventTarget): GridPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/** While the focus is in the grid it goes where the keyboard goes, and what it stands on comes into sight. */
function useFocusFollows(
  scroller: RefObject<HTMLDivElement | null>,
  at: GridPosition,
  reach: GridPosition,
): void {
  const isFirst = useRef(true);
  const { row, column } = at;
  const { row: reachRow, column: reachColumn } = reach;
  useEffect(() => {
    const box = scroller.current;
    const cell = box === null ? null : cellAt(box, { row, column });
    if (box === null || cell === null) return;
    const isInside = document.activeElement === document.body || box.contains(document.activeElement);
    if (isInside && !isFirst.current) cell.focus({ preventScroll: true });
    isFirst.current = false;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller, row, column]);
  useEffect(() => {
    const box = scroller.current;
    if (box !== null)
      cellAt(box, { row: reachRow, column: reachColumn })?.scrollIntoView({
        block: 'nearest',
        inline: 'nearest',
      });
  }, [scroller, reachRow, reachColumn]);
}

function cellAt(box: HTMLElement, { row, column }: GridPosition): HTMLElement | null {
  return box.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
}
