/**
 * The spread plot of one cell: likelihood on the left, impact on the right, a row for each round. Each person is
 * a numbered dot above the step they gave; a bar runs from the lowest to the highest, a notch marks the median.
 * Numbers and places say everything, so it loses nothing in black and white.
 */
import type { Drawing, Shape } from './drawing';
import { ink, ruleColour } from './rating-marks';
import { fitted, textWidth, wrapped } from './text-fitting';

export interface PlotRange {
  /** Places on the scale, from 0. */
  readonly lowest: number;
  readonly highest: number;
  /** One place, or two where two scores stand in the middle. */
  readonly medians: readonly number[];
}

export interface PlotDot {
  /** The number of the person in the table beside it. */
  readonly mark: string;
  /** Places on the two scales, from 0. */
  readonly likelihood: number;
  readonly impact: number;
}

export interface PlotRound {
  readonly label: string;
  readonly dots: readonly PlotDot[];
  readonly likelihood: PlotRange;
  readonly impact: PlotRange;
}

export interface SpreadPlot {
  /** The steps of each scale, lowest first. */
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
  readonly rounds: readonly PlotRound[];
}

/** Millimetres across. */
export const spreadPlotWidth = 160;

const labelWidth = 15;
const gap = 5;
const headHeight = 6;
const dotRadius = 2.1;
const dotStep = 4.7;
const axisRoom = 4.5;
const footHeight = 10.5;

interface Panel {
  readonly scale: 'likelihood' | 'impact';
  readonly title: string;
  readonly names: readonly string[];
  readonly left: number;
  readonly step: number;
}

/** The picture; its height follows from the rounds and from how many gave the same step. */
export function spreadPlotDrawing(plot: SpreadPlot): Drawing {
  const panels = panelsOf(plot);
  const shapes: Shape[] = panels.map((panel) => line(panel.title, { x: panel.left + 1, y: 3.8, bold: true }));
  let top = headHeight;
  for (const round of plot.rounds) {
    const axis = top + 1 + tallest(round) * dotStep;
    shapes.push(line(fitted(round.label, labelWidth - 1, lettering), { x: 0.2, y: axis + 1 }));
    for (const panel of panels) shapes.push(...panelShapes(panel, round, axis));
    top = axis + axisRoom;
  }
  for (const panel of panels) shapes.push(...footShapes(panel, top));
  return { width: spreadPlotWidth, height: top + footHeight, shapes };
}

const lettering = { size: 3.1, weight: 'regular' } as const;
const small = { size: 2.4, weight: 'regular' } as const;

function panelsOf({ likelihoods, impacts }: SpreadPlot): readonly Panel[] {
  // Each panel is as wide as its longest word asks for, so that no step is named in part.
  const asked = [likelihoods, impacts].map((names) => widestWord(names) + 1.2);
  const [likelihood = 1, impact = 1] = asked;
  const room = spreadPlotWidth - labelWidth - gap;
  const scale = room / (likelihood * likelihoods.length + impact * impacts.length);
  return [
    {
      scale: 'likelihood',
      title: 'Likelihood',
      names: likelihoods,
      left: labelWidth,
      step: likelihood * scale,
    },
    {
      scale: 'impact',
      title: 'Impact',
      names: impacts,
      left: labelWidth + likelihoods.length * likelihood * scale + gap,
      step: impact * scale,
    },
  ];
}

function widestWord(names: readonly string[]): number {
  return Math.max(...names.flatMap((name) => name.split(' ').map((word) => textWidth(word, small))));
}

function centre(panel: Panel, place: number): number {
  return panel.left + (place + 0.5) * panel.step;
}

function panelShapes(panel: Panel, round: PlotRound, axis: number): readonly Shape[] {
  const { lowest, highest, medians } = round[panel.scale];
  const right = panel.left + panel.names.length * panel.step;
  const shapes: Shape[] = [
    { kind: 'rule', x1: panel.left, x2: right, y1: axis, y2: axis, thickness: 0.2, colour: ruleColour },
  ];
  panel.names.forEach((_name, place) => {
    const x = centre(panel, place);
    shapes.push({ kind: 'rule', x1: x, x2: x, y1: axis, y2: axis + 0.8, thickness: 0.2, colour: ruleColour });
  });
  const from = centre(panel, lowest) - dotRadius;
  const width = centre(panel, highest) + dotRadius - from;
  shapes.push({ kind: 'rect', x: from, y: axis + 1.3, width, height: 0.8, fill: ink });
  for (const place of new Set(medians)) {
    shapes.push({
      kind: 'rect',
      x: centre(panel, place) - 0.5,
      y: axis + 0.4,
      width: 1,
      height: 2.6,
      fill: ink,
    });
  }
  return [...shapes, ...dotShapes(panel, round, axis)];
}

function dotShapes(panel: Panel, round: PlotRound, axis: number): readonly Shape[] {
  const stacked = new Map<number, number>();
  return round.dots.flatMap((dot): readonly Shape[] => {
    const place = dot[panel.scale];
    const below = stacked.get(place) ?? 0;
    stacked.set(place, below + 1);
    const x = centre(panel, place);
    const y = axis - 0.6 - dotRadius - below * dotStep;
    const size = dot.mark.length > 2 ? 2 : 2.8;
    return [
      { kind: 'dot', x, y, radius: dotRadius, colour: ink },
      {
        kind: 'text',
        x,
        // Digits are about 0.716 of the em high: half of that below the middle is their baseline.
        y: y + size * 0.358,
        size,
        weight: 'bold',
        anchor: 'middle',
        turned: false,
        colour: '#ffffff',
        text: dot.mark,
      },
    ];
  });
}

function footShapes(panel: Panel, top: number): readonly Shape[] {
  return panel.names.flatMap((name, place) =>
    wrapped(name, panel.step - 0.4, { ...small, lines: 3 }).map((text, index): Shape => ({
      kind: 'text',
      ...small,
      x: centre(panel, place),
      y: top + 2.4 + index * 3,
      anchor: 'middle',
      turned: false,
      colour: ink,
      text,
    })),
  );
}

/** How many dots stand on each other at most, at least one row. */
function tallest({ dots }: PlotRound): number {
  const counts = (scale: Panel['scale']) => {
    const held = new Map<number, number>();
    for (const dot of dots) held.set(dot[scale], (held.get(dot[scale]) ?? 0) + 1);
    return Math.max(1, ...held.values());
  };
  return Math.max(counts('likelihood'), counts('impact'));
}

function line(text: string, at: { readonly x: number; readonly y: number; readonly bold?: true }): Shape {
  return {
    kind: 'text',
    x: at.x,
    y: at.y,
    size: lettering.size,
    weight: at.bold === true ? 'bold' : 'regular',
    anchor: 'start',
    turned: false,
    colour: ink,
    text,
  };
}
