/** Points on a plane in metres, drawn to one scale both ways, each with the mark of its grade. */
import { memo, type MouseEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ReferenceLine, ScatterChart, XAxis, YAxis } from 'recharts';
import { type Grade, gradeSign } from './grade-mark';
import './point-plot.css';
import { nearestInDirection, plotFrame, type PlotFrame, type PlotSize } from './point-plot-frame';

export interface PlotPoint {
  readonly id: string;
  /** Metres eastwards. */
  readonly x: number;
  /** Metres northwards. */
  readonly y: number;
  readonly name: string;
  /** The grade in words and what else is said of it. */
  readonly description: string;
  readonly grade: Grade;
}

interface PointPlotProps {
  /** What is drawn, with its unit. */
  readonly title: string;
  readonly points: readonly PlotPoint[];
  readonly onOpen: (id: string) => void;
}

const margin = { top: 12, right: 12, bottom: 12, left: 12 } as const;
/** The plot, and beside it the names: each name shows its mark, and each mark its name. */
export function PointPlot({ title, points, onOpen }: PointPlotProps) {
  const [box, size] = usePlotSize();
  const [atId, setAtId] = useState<string | null>(null);
  const ordered = useMemo(() => [...points].sort((a, b) => weight(a.grade) - weight(b.grade)), [points]);
  const frame = useMemo(() => plotFrame(points, size), [points, size]);
  const at = points.find((point) => point.id === atId) ?? null;
  const liveId = useId();
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  const openPoint = useCallback((id: string) => open.current(id), []);
  const named = useMemo(() => [...ordered].reverse(), [ordered]);
  // Thousands of marks are not drawn anew because another one is pointed at.
  const chart = useMemo(
    () => <Chart points={ordered} frame={frame} size={size} onPoint={setAtId} onOpen={openPoint} />,
    [ordered, frame, size, openPoint],
  );
  const move = (key: string): boolean => {
    const next = at === null ? (ordered.at(-1) ?? null) : nearestInDirection(points, at, key);
    if (next !== null) setAtId(next.id);
    return true;
  };
  return (
    <div className="point-plot">
      <div>
        <p className="point-plot-title" id={`${liveId}-title`}>
          {title}
        </p>
        <div
          ref={box}
          className="point-plot-box"
          role="application"
          aria-roledescription="plot"
          aria-labelledby={`${liveId}-title`}
          aria-describedby={liveId}
          tabIndex={0}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && at !== null) onOpen(at.id);
            else if (!event.key.startsWith('Arrow') || !move(event.key)) return;
            event.preventDefault();
          }}
        >
          {chart}
          {at === null ? null : (
            <svg className="point-plot-over" width={size.width} height={size.height} aria-hidden="true">
              <Pointed point={at} frame={frame} size={size} />
            </svg>
          )}
          <span className="point-plot-north" aria-hidden="true">
            North ↑
          </span>
        </div>
        <p className="point-plot-line" id={liveId} role="status">
          {at === null
            ? 'Arrow keys go from mark to mark, Enter opens it; the names stand beside.'
            : `${at.name}: ${at.description}.`}
        </p>
      </div>
      <ul className="point-plot-names" aria-label="Names in the plot" tabIndex={0}>
        {named.map((point) => (
          <NameRow
            key={point.id}
            point={point}
            isAt={point.id === atId}
            onPoint={setAtId}
            onOpen={openPoint}
          />
        ))}
      </ul>
    </div>
  );
}

interface NameRowProps {
  readonly point: PlotPoint;
  readonly isAt: boolean;
  readonly onPoint: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** Drawn again only when its own mark is pointed at or no longer. */
const NameRow = memo(function NameRow({ point, isAt, onPoint, onOpen }: NameRowProps) {
  return (
    <li>
      <button
        type="button"
        data-at={isAt}
        onFocus={() => onPoint(point.id)}
        onMouseEnter={() => onPoint(point.id)}
        onClick={() => onOpen(point.id)}
      >
        <span className="grade-box" data-state={point.grade.kind} {...step(point.grade)} aria-hidden="true">
          {gradeSign(point.grade)}
        </span>
        <span>
          {point.name}
          <span className="visually-hidden">, {point.description}</span>
        </span>
      </button>
    </li>
  );
});

function step(grade: Grade): { readonly 'data-step'?: number } {
  return grade.kind === 'step' ? { 'data-step': grade.step } : {};
}

/** The graver is drawn later, so that it is not hidden. */
function weight(grade: Grade): number {
  return grade.kind === 'step' ? grade.step : 0;
}

interface ChartProps {
  readonly points: readonly PlotPoint[];
  readonly frame: PlotFrame;
  readonly size: PlotSize;
  readonly onPoint: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

function Chart({ points, frame, size, onPoint, onOpen }: ChartProps) {
  return (
    <ScatterChart
      width={size.width}
      height={size.height}
      margin={margin}
      accessibilityLayer={false}
      aria-hidden="true"
    >
      <XAxis type="number" dataKey="x" domain={[...frame.x]} allowDataOverflow hide />
      <YAxis type="number" dataKey="y" domain={[...frame.y]} allowDataOverflow hide />
      <ReferenceLine
        segment={[
          { x: frame.bar.from, y: frame.bar.y },
          { x: frame.bar.to, y: frame.bar.y },
        ]}
        strokeWidth={3}
        stroke="currentColor"
        label={{ value: frame.bar.label, position: 'top', fill: 'currentColor', fontSize: 13 }}
      />
      <Marks points={points} frame={frame} size={size} onPoint={onPoint} onOpen={onOpen} />
    </ScatterChart>
  );
}

/**
 * The marks. Each is one element that repeats a drawing of its grade, and the group hears for all of them:
 * a force has thousands, and a component, a group and two handlers for each would take seconds.
 */
function Marks({ points, frame, size, onPoint, onOpen }: ChartProps) {
  const drawing = useId();
  const grades = new Map(points.map((point) => [gradeKey(point.grade), point.grade]));
  const pointOf = ({ target }: MouseEvent): PlotPoint | undefined =>
    target instanceof SVGElement && target.dataset['at'] !== undefined
      ? points[Number(target.dataset['at'])]
      : undefined;
  return (
    <g
      onMouseOver={(event) => {
        const point = pointOf(event);
        if (point !== undefined) onPoint(point.id);
      }}
      onClick={(event) => {
        const point = pointOf(event);
        if (point !== undefined) onOpen(point.id);
      }}
    >
      <defs>
        {[...grades].map(([key, grade]) => (
          <Mark key={key} id={`${drawing}-${key}`} grade={grade} />
        ))}
      </defs>
      {points.map((point, at) => {
        const { cx, cy } = pixelOf(point, frame, size);
        return (
          <use key={point.id} href={`#${drawing}-${gradeKey(point.grade)}`} x={cx} y={cy} data-at={at} />
        );
      })}
    </g>
  );
}

function gradeKey(grade: Grade): string {
  return grade.kind === 'step' ? `step-${grade.step}` : grade.kind;
}

function pixelOf(point: PlotPoint, frame: PlotFrame, size: PlotSize) {
  return {
    cx: size.margin + (point.x - frame.x[0]) / frame.metresPerPixel,
    cy: size.margin + (frame.y[1] - point.y) / frame.metresPerPixel,
  };
}

const side = 18;

function Mark({ grade, id }: { readonly grade: Grade; readonly id?: string }) {
  const half = side / 2;
  return (
    <g id={id} className="point-plot-mark" data-state={grade.kind} {...step(grade)}>
      <rect x={-half} y={-half} width={side} height={side} />
      {grade.kind === 'hatched' ? (
        <path d={`M${-half} ${half} L${half} ${-half} M${-half} 0 L0 ${-half} M0 ${half} L${half} 0`} />
      ) : (
        <text textAnchor="middle" dominantBaseline="central">
          {gradeSign(grade)}
        </text>
      )}
    </g>
  );
}

interface PointedProps {
  readonly point: PlotPoint;
  readonly frame: PlotFrame;
  readonly size: PlotSize;
}

/** What is pointed at, over all others: its mark, a ring, and its name on the side where there is room. */
function Pointed({ point, frame, size }: PointedProps) {
  const { cx, cy } = pixelOf(point, frame, size);
  const isLeft = cx > size.width / 2;
  return (
    <g transform={`translate(${cx} ${cy})`}>
      <circle r={side} className="point-plot-ring" />
      <Mark grade={point.grade} />
      <text
        className="point-plot-name"
        x={isLeft ? -side - 4 : side + 4}
        textAnchor={isLeft ? 'end' : 'start'}
        dominantBaseline="central"
      >
        {point.name}
      </text>
    </g>
  );
}

function usePlotSize() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<PlotSize>({ width: 640, height: 400, margin: margin.left });
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      setSize((old) => (old.width === width && old.height === height ? old : { ...old, width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, size] as const;
}
