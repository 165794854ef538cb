/** Which groups of figures are drawn as a chart, and how; the same on the screen and in Word. */
import type { FigureGroupId } from './compiled';

/** Columns for a row of times, lines for names. Groups that are not named are tables alone. */
export const chartedGroups: Readonly<Partial<Record<FigureGroupId, 'lines' | 'columns'>>> = {
  'visits-by-team': 'lines',
  'cover-posts': 'lines',
  'incidents-by-place': 'lines',
  'incidents-by-hour': 'columns',
  'allegations-by-category': 'lines',
  'allegations-by-area': 'lines',
  'allegations-rated-high': 'lines',
  'investigations-by-stage': 'lines',
};

/** A chart holds so many bars at most; the table beside it has all. */
export const mostBars = 16;
