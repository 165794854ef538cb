/** The scores of one cell in small: two lines, likelihood and impact, with a dot for each score and a median tick. */
import { likelihoodOf, likelihoodSteps, type ScaleSet } from '../../../core/threat/scale-set';
import type { Spread } from '../../../core/workshop/spread';
import { medianWords, rangeWords, valueNames } from '../../../core/workshop/spread-words';

interface SpreadPlotProps {
  readonly spread: Spread;
  readonly scales: ScaleSet;
}

interface Line {
  readonly name: string;
  readonly most: number;
  readonly values: readonly number[];
  readonly medians: readonly [number, number];
}

const width = 200;
const left = 78;
const right = 10;
const rowHeight = 24;

/** Drawn from lowest to highest step, left to right; several at one step stand above each other as one with a number. */
export function SpreadPlot({ spread, scales }: SpreadPlotProps) {
  if (spread.measures === null) return null;
  const lines = linesOf(spread, scales);
  return (
    <svg
      className="spread-plot"
      viewBox={`0 0 ${width} ${rowHeight * lines.length}`}
      width={width}
      height={rowHeight * lines.length}
      role="img"
      aria-label={spreadPlotWords({ spread, scales })}
    >
      {lines.map((line, row) => (
        <PlotLine key={line.name} line={line} y={rowHeight * row + rowHeight / 2} />
      ))}
    </svg>
  );
}

function PlotLine({ line, y }: { readonly line: Line; readonly y: number }) {
  const { name, most, values, medians } = line;
  const x = (step: number) => left + ((step - 1) / Math.max(1, most - 1)) * (width - left - right);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const steps = Array.from({ length: most }, (_, index) => index + 1);
  return (
    <g>
      <text x={0} y={y + 4} className="plot-text">
        {name}
      </text>
      <line x1={x(1)} x2={x(most)} y1={y} y2={y} className="plot-rule" />
      <line x1={x(low)} x2={x(high)} y1={y} y2={y} className="plot-range" />
      {steps.map((step) => {
        const count = values.filter((value) => value === step).length;
        return count === 0 ? (
          <line key={step} x1={x(step)} x2={x(step)} y1={y - 2} y2={y + 2} className="plot-rule" />
        ) : (
          <g key={step}>
            <circle cx={x(step)} cy={y} r={7} className="plot-score" />
            <text x={x(step)} y={y + 3.5} textAnchor="middle" className="plot-count">
              {count}
            </text>
          </g>
        );
      })}
      {/* Two scores in the middle are two ticks: nothing is drawn between them. */}
      {[...new Set(medians)].map((median) => (
        <path key={median} d={`M ${x(median) - 4} ${y - 12} h 8 l -4 4 z`} className="plot-median" />
      ))}
    </g>
  );
}

function linesOf({ people, measures }: Spread, scales: ScaleSet): readonly Line[] {
  if (measures === null) return [];
  const step = (id: string) => likelihoodOf(scales, id).step;
  const { likelihood, impact } = measures;
  return [
    {
      name: 'Likelihood',
      most: Math.max(...likelihoodSteps(scales)),
      values: people.map((each) => step(each.likelihood)),
      medians: [step(likelihood.lowerMedian), step(likelihood.upperMedian)],
    },
    {
      name: 'Impact',
      most: Math.max(...scales.impact.levels.map(({ level }) => level)),
      values: people.map((each) => each.impact),
      medians: [impact.lowerMedian, impact.upperMedian],
    },
  ];
}

/** The same in words: median and range of each. */
export function spreadPlotWords({ spread, scales }: SpreadPlotProps): string {
  const { measures, people } = spread;
  if (measures === null) return 'Nobody scored this cell.';
  const names = valueNames(scales);
  const { likelihood, impact } = measures;
  const who = people.length === 1 ? 'One score' : `${people.length} scores`;
  return `${who}. Likelihood: ${rangeWords(likelihood, names.likelihood)}, median ${medianWords(likelihood, names.likelihood)}. Impact: ${rangeWords(impact, names.impact)}, median ${medianWords(impact, names.impact)}.`;
}
