/** The charts of the debrief, each drawn from one group of figures; the table of the group says the same. */
import type { DebriefFigure, FigureGroup } from '../../debrief/compiled';
import { figureWords, groupSentence } from '../../debrief/figure-words';
import { type ChartRow, barChartDrawing } from '../drawing/bar-chart';
import type { Drawing } from '../drawing/drawing';
import { hourColumnsDrawing } from '../drawing/hour-columns';
import { type StackedBar, stackedBarsDrawing } from '../drawing/stacked-bars';
import type { Picture } from '../model';
import { beforeWords } from './figure-tables';
import { saysNothing } from './source';

/** Between the margins of an upright page. */
export const pageWidth = 160;
const names = { now: 'this election', before: 'last time' } as const;

/** A chart with the words that say the same. */
export interface Chart {
  readonly drawing: Drawing;
  readonly caption: string;
  readonly altText: string;
}

interface BarsAsked {
  readonly width: number;
  /** How many rows there is room for: the first of the group. */
  readonly most: number;
}

/** This election's figures as bars, each with that of the election before; `null` where nothing was counted. */
export function comparedBars(group: FigureGroup, { width, most }: BarsAsked): Chart | null {
  if (saysNothing(group)) return null;
  const shown = group.figures.slice(0, most);
  const rows = shown.map((figure): ChartRow => {
    const { label, value, before } = figure;
    return {
      label,
      bars: [
        { look: 'now', value: value ?? 0, of: null, text: numberOf(figure) },
        ...(before === null
          ? []
          : [{ look: 'before' as const, value: before, of: null, text: beforeWords(figure) }]),
      ],
    };
  });
  const isCompared = group.comparedWith !== '';
  return {
    drawing: barChartDrawing({ rows, names: isCompared ? names : {}, width }),
    caption: `${group.title}${isCompared ? ', this election and last time' : ''}${restWords(group, most)}`,
    altText: altOf(group, shown),
  };
}

/** What was given inside what was planned, an empty outline where nobody recorded it; `null` where nothing was planned. */
export function coverBars(group: FigureGroup, { width, most }: BarsAsked): Chart | null {
  const shown = group.figures.slice(0, most);
  if (shown.every(({ outOf }) => (outOf ?? 0) === 0)) return null;
  const rows = shown.map((figure): ChartRow => {
    const { label, value, outOf } = figure;
    return { label, bars: [{ look: 'now', value: value ?? 0, of: outOf, text: figureWords(figure) }] };
  });
  return {
    drawing: barChartDrawing({ rows, names: {}, width }),
    caption: `${group.title}; the outline is what was planned${restWords(group, most)}`,
    altText: altOf(group, shown),
  };
}

const pollOpens = '07:00';
const pollCloses = '22:00';

/** The hours of polling day and of the night after it; `null` where nothing was counted. */
export function dayByHours(
  group: FigureGroup,
  { width, columnHeight }: { readonly width: number; readonly columnHeight: number },
): Chart | null {
  if (saysNothing(group)) return null;
  const { figures } = group;
  const from = figures.findIndex(({ label }) => label === pollOpens);
  const closes = figures.findIndex(({ label }) => label === pollCloses);
  const drawing = hourColumnsDrawing({
    slots: figures.map(({ label, value, before }) => ({ label, value: value ?? 0, before })),
    band:
      from < 0
        ? null
        : {
            from,
            until: closes < 0 ? figures.length : closes,
            label: `Polls open ${pollOpens} to ${pollCloses}`,
          },
    names,
    width,
    columnHeight,
  });
  return {
    drawing,
    caption: `${group.title}, each from the hour that is named`,
    altText: altOf(
      group,
      figures.filter(({ value, before }) => (value ?? 0) > 0 || (before ?? 0) > 0),
    ),
  };
}

/** Parts of a whole, a bar for each group; `null` where none of them counted anything. */
export function stateBars(
  bars: readonly { readonly title: string; readonly parts: readonly DebriefFigure[] }[],
  { width, caption }: { readonly width: number; readonly caption: string },
): Chart | null {
  const drawn = bars.filter(({ parts }) => parts.some(({ value }) => (value ?? 0) > 0));
  if (drawn.length === 0) return null;
  const stacked = drawn.map(({ title, parts }): StackedBar => ({
    title,
    parts: parts.map(({ label, value }) => ({ label, value: value ?? 0 })),
  }));
  const said = drawn.map(
    ({ title, parts }) =>
      `${title}: ${parts
        .filter(({ value }) => (value ?? 0) > 0)
        .map(({ label, value }) => `${value} ${label}`)
        .join(', ')}`,
  );
  return {
    drawing: stackedBarsDrawing({ bars: stacked, width }),
    caption,
    altText: `${said.join('. ')}. The tables beside it give all of it.`,
  };
}

/** The chart as a picture of its own size. */
export function asPicture(chart: Chart | null): readonly Picture[] {
  if (chart === null) return [];
  const { drawing, caption, altText } = chart;
  return [{ kind: 'picture', drawing, caption, altText, widthMm: drawing.width, heightMm: drawing.height }];
}

function numberOf({ value, unit }: DebriefFigure): string {
  return figureWords({ value, outOf: null, unit });
}

function restWords({ figures }: FigureGroup, most: number): string {
  return figures.length <= most ? '' : `; the first ${most} of ${figures.length}, the table has all`;
}

function altOf(group: FigureGroup, shown: readonly DebriefFigure[]): string {
  const rows = shown.map((figure) => {
    const before = beforeWords(figure);
    return `${figure.label} ${figureWords(figure)}${before === '' ? '' : `, last time ${before}`}`;
  });
  return `${group.title}. ${groupSentence(group)} ${rows.join('; ')}. The table beside it gives all of it.`;
}
