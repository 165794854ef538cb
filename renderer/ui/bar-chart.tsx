/** Bars from nought with their names and figures beside them; an outlined second bar holds each against something. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Bar, BarChart as Bars, LabelList, XAxis, YAxis } from 'recharts';
import './bar-chart.css';

export interface ChartBar {
  readonly id: string;
  readonly label: string;
  /** `null` where it is not known: no bar is drawn, and what it is held against says so. */
  readonly value: number | null;
  /** The figure as it is printed at the bar. */
  readonly words: string;
  /** What the bar is held against, drawn as an outline; `null` where nothing. */
  readonly against: { readonly value: number; readonly words: string } | null;
}

interface BarChartProps {
  /** What is drawn, with its unit: read out in place of the picture. */
  readonly description: string;
  readonly bars: readonly ChartBar[];
  /** Lines for names; columns for a row of times. */
  readonly direction: 'lines' | 'columns';
}

/** The chart, as wide as its place. */
export function BarChart(props: BarChartProps) {
  const [box, width] = useWidth();
  return (
    <div ref={box} className="bar-chart" role="img" aria-label={props.description}>
      {props.direction === 'lines' ? (
        <Lines {...props} width={width} />
      ) : (
        <Columns {...props} width={width} />
      )}
    </div>
  );
}

interface DrawnProps extends BarChartProps {
  readonly width: number;
}

const longestName = 34;

function Lines({ bars, width }: DrawnProps): ReactNode {
  const isHeld = bars.some(({ against }) => against !== null);
  const height = bars.length * (isHeld ? 44 : 28) + 8;
  const nameWidth = Math.min(220, Math.round(width * 0.4));
  return (
    <Bars
      layout="vertical"
      width={width}
      height={height}
      data={drawn(bars)}
      margin={{ top: 4, right: 96, bottom: 4, left: 0 }}
      barGap={2}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, 'dataMax']} hide />
      <YAxis
        type="category"
        dataKey="name"
        width={nameWidth}
        interval={0}
        tickLine={false}
        tickFormatter={(name: string) => cut(name)}
      />
      {series({ isHeld, position: 'right', thickness: 14 })}
    </Bars>
  );
}

function Columns({ bars, width }: DrawnProps): ReactNode {
  const isHeld = bars.some(({ against }) => against !== null);
  return (
    <Bars
      width={width}
      height={220}
      data={drawn(bars)}
      margin={{ top: 20, right: 8, bottom: 4, left: 8 }}
      barGap={1}
      accessibilityLayer={false}
    >
      <XAxis dataKey="name" tickLine={false} tickFormatter={(name: string) => cut(name)} />
      <YAxis type="number" domain={[0, 'dataMax']} allowDecimals={false} hide />
      {series({ isHeld, position: 'top', thickness: 18 })}
    </Bars>
  );
}

interface SeriesGiven {
  readonly isHeld: boolean;
  readonly position: 'right' | 'top';
  readonly thickness: number;
}

function series({ isHeld, position, thickness }: SeriesGiven): ReactNode {
  return [
    <Bar key="now" dataKey="value" className="bar-chart-now" isAnimationActive={false} maxBarSize={thickness}>
      <LabelList dataKey="words" position={position} />
    </Bar>,
    isHeld ? (
      <Bar
        key="then"
        dataKey="then"
        className="bar-chart-then"
        isAnimationActive={false}
        maxBarSize={thickness}
      >
        <LabelList dataKey="thenWords" position={position} className="bar-chart-then-label" />
      </Bar>
    ) : null,
  ];
}

/** Recharts takes two names that are alike for one: an invisible mark keeps them apart. */
function drawn(bars: readonly ChartBar[]) {
  const seen = new Map<string, number>();
  return bars.map(({ label, value, words, against }) => {
    const count = seen.get(label) ?? 0;
    seen.set(label, count + 1);
    return {
      name: label + '\u200b'.repeat(count),
      value,
      words: value === null ? '' : words,
      then: against?.value ?? null,
      thenWords: against?.words ?? '',
    };
  });
}

function cut(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}
