/** Points on a plane in metres, drawn to one scale both ways, each with the mark of its grade. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { type Grade, gradeSign } from './grade-mark';
import './point-plot.css';
import { nearestInDirection, plotFrame, type PlotSize } from './point-plot-frame';

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
  // What is pointed at is drawn last, so that nothing covers it and its name.
  const drawn = [
    ...ordered.filter((point) => point.id !== atId),
    ...ordered.filter((point) => point.id === atId),
  ];
  const frame = useMemo(() => plotFrame(points, size), [points, size]);
  const at = points.find((point) => point.id === atId) ?? null;
  const liveId = useId();
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
              className="point-plot-bar"
              strokeWidth={3}
              stroke="currentColor"
              label={{ value: frame.bar.label, position: 'top', fill: 'currentColor', fontSize: 13 }}
            />
            <Scatter
              data={drawn}
              isAnimationActive={false}
              shape={(given: unknown) => {
                const { cx, cy, payload } = given as MarkPosition;
                return (
                  <Mark
                    cx={cx}
                    cy={cy}
                    point={payload}
                    isAt={payload.id === atId}
                    onPoint={() => setAtId(payload.id)}
                    onOpen={() => onOpen(payload.id)}
                  />
                );
              }}
            />
          </ScatterChart>
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
        {[...ordered].reverse().map((point) => (
          <li key={point.id}>
            <button
              type="button"
              data-at={point.id === atId}
              onFocus={() => setAtId(point.id)}
              onMouseEnter={() => setAtId(point.id)}
              onClick={() => onOpen(point.id)}
            >
              <span
                className="grade-box"
                data-state={point.grade.kind}
                {...step(point.grade)}
                aria-hidden="true"
              >
                {gradeSign(point.grade)}
              </span>
              <span>
                {point.name}
                <span className="visually-hidden">, {point.description}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function step(grade: Grade): { readonly 'data-step'?: number } {
  return grade.kind === 'step' ? { 'data-step': grade.step } : {};
}

/** The graver is drawn later, so that it is not hidden. */
function weight(grade: Grade): number {
  return grade.kind === 'step' ? grade.step : 0;
}

interface MarkPosition {
  readonly cx: number;
  readonly cy: number;
  readonly payload: PlotPoint;
}

interface MarkProps {
  readonly cx: number;
  readonly cy: number;
  readonly point: PlotPoint;
  readonly isAt: boolean;
  readonly onPoint: () => void;
  readonly onOpen: () => void;
}

const side = 18;

function Mark({ cx, cy, point, isAt, onPoint, onOpen }: MarkProps) {
  const { grade } = point;
  return (
    <g
      className="point-plot-mark"
      data-state={grade.kind}
      {...step(grade)}
      transform={`translate(${cx} ${cy})`}
      onMouseEnter={onPoint}
      onClick={onOpen}
    >
      {isAt ? <circle r={side} className="point-plot-ring" /> : null}
      <rect x={-side / 2} y={-side / 2} width={side} height={side} />
      {grade.kind === 'hatched' ? (
        <path
          d={`M${-side / 2} ${side / 2} L${side / 2} ${-side / 2} M${-side / 2} 0 L0 ${-side / 2} M0 ${side / 2} L${side / 2} 0`}
        />
      ) : (
        <text textAnchor="middle" dominantBaseline="central">
          {gradeSign(grade)}
        </text>
      )}
      {isAt ? <NameTag cx={cx} name={point.name} /> : null}
    </g>
  );
}

/** The name beside the mark, on the side where there is room. */
function NameTag({ cx, name }: { readonly cx: number; readonly name: string }) {
  const isLeft = cx > 300;
  return (
    <text
      className="point-plot-name"
      x={isLeft ? -side - 4 : side + 4}
      textAnchor={isLeft ? 'end' : 'start'}
      dominantBaseline="central"
    >
      {name}
    </text>
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
