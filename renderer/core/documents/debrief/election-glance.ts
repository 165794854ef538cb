/**
 * The election at a glance: one page of A3 with the figures, the charts and the learning that matter most. Everything on
 * it stands in full in the debrief report.
 *
 * Reference: APP Policing elections, post-election debrief.
 */
import { type FigureGroupId, groupOf } from '../../debrief/compiled';
import { changeWords, figureWords } from '../../debrief/figure-words';
import type { LearningPoint } from '../../debrief/learning-point';
import { learningPointName } from '../../debrief/learning-state';
import { formatDate } from '../../foundation/dates';
import { ok } from '../../foundation/result';
import { note, table } from '../blocks';
import { accent, placedTogether, regular, written } from '../drawing/chart-marks';
import type { Drawing, Shape } from '../drawing/drawing';
import { ruleColour } from '../drawing/rating-marks';
import { fitted, wrapped } from '../drawing/text-fitting';
import { inRoom } from '../gold/room';
import { recorded } from '../missing';
import type { Block, Picture, TableCell, Text } from '../model';
import { type Composer, planFrame } from '../plan/plan-document';
import { type GlanceFigure, glanceFigures } from './at-a-glance';
import { type Chart, comparedBars, coverBars, dayByHours } from './charts';
import { investigationState, recommendationState } from './report-headings';
import {
  type DebriefSource,
  debriefSourceOf,
  debriefSources,
  lastTimeWords,
  openRecommendations,
} from './source';

/** Millimetres between the margins of an A3 page that lies on its side. */
const pageWidth = 370;
const gap = 10;
const panels = 4;
const panelWidth = (pageWidth - (panels - 1) * gap) / panels;
/** What title, front, table and note leave of the page; a picture that is higher is drawn smaller. */
const mostHeight = 132;
const panelTop = 27;
const figuresShown = 6;
const pointsShown = 3;

export const electionGlance: Composer = (request) => {
  const source = debriefSourceOf(request);
  const last = lastTimeWords(source);
  return ok({
    document: {
      ...planFrame(request, { distribution: 'Gold and silver commanders, election SPOC' }),
      title: inRoom(`Election at a glance: ${request.operation.name}`, {
        width: pageWidth,
        lines: 1,
        points: 20,
      }),
      frontLook: 'short',
      opensOn: { orientation: 'landscape', size: 'A3' },
      blocks: [
        pictureOf(source),
        learningTable(source),
        note(
          `Read off the record as at ${formatDate(source.debrief.asAt)}${last === null ? '' : `; last time is ${last}`}. The debrief report has every figure as a table, with where it comes from.`,
        ),
      ],
    },
    sources: debriefSources(source),
    readership: 'force',
  });
};

/** A chart under its name, or the sentence that nothing was counted. */
interface Panel {
  readonly title: string;
  readonly chart: Chart | null;
}

function pictureOf(source: DebriefSource): Picture {
  const columns = panelsOf(source);
  const figures = glanceFigures(source).slice(0, figuresShown);
  const drawing = placedTogether([
    { drawing: figuresDrawing(figures), x: 0, y: 0 },
    ...columns.flatMap((column, index) => {
      let y = panelTop;
      return column.map((panel) => {
        const placed = { drawing: panelDrawing(panel), x: index * (panelWidth + gap), y };
        y += placed.drawing.height + 6;
        return placed;
      });
    }),
  ]);
  const scale = Math.min(1, mostHeight / drawing.height);
  const said = figures.map(({ label, figure }) => `${label} ${figureWords(figure)}`);
  const charts = columns.flat().flatMap(({ chart }) => chart?.altText ?? []);
  return {
    kind: 'picture',
    drawing: { ...drawing, width: pageWidth },
    caption: 'The election in figures, this election filled and last time hatched',
    altText: [`${said.join('; ')}.`, ...charts].join(' ').slice(0, mostAltText),
    widthMm: pageWidth * scale,
    heightMm: drawing.height * scale,
  };
}

/** What a screen reader reads out in one go is kept within bounds. */
const mostAltText = 4000;

function panelsOf(source: DebriefSource): readonly (readonly Panel[])[] {
  const group = (id: FigureGroupId) => groupOf(source.debrief, id);
  const bars = (id: FigureGroupId, most: number, draw: typeof comparedBars): Chart | null => {
    const found = group(id);
    return found === undefined ? null : draw(found, { width: panelWidth, most });
  };
  const hours = group('incidents-by-hour');
  return [
    [{ title: 'Allegations by category', chart: bars('allegations-by-category', 7, comparedBars) }],
    [{ title: 'Allegations by area', chart: bars('allegations-by-area', 7, comparedBars) }],
    [
      {
        title: 'Incidents of polling day by hour',
        chart: hours === undefined ? null : dayByHours(hours, { width: panelWidth, columnHeight: 22 }),
      },
      { title: 'Visits made, of those planned', chart: bars('visits-by-team', 4, coverBars) },
    ],
    [
      { title: 'Investigations', chart: investigationState(source, panelWidth) },
      { title: 'Response', chart: recommendationState(source, panelWidth) },
    ],
  ];
}

const titleHeight = 7;
const title = { size: 4.2, weight: 'bold' } as const;

function panelDrawing({ title: name, chart }: Panel): Drawing {
  const head: Drawing = {
    width: panelWidth,
    height: titleHeight,
    shapes: [
      written(fitted(name, panelWidth, title), { x: 0, y: 4, ...title }),
      { kind: 'rule', x1: 0, x2: panelWidth, y1: 5.4, y2: 5.4, thickness: 0.3, colour: accent },
    ],
  };
  const body: Drawing = chart?.drawing ?? {
    width: panelWidth,
    height: 6,
    shapes: [written('Nothing is recorded.', { x: 0, y: 4, ...regular })],
  };
  return placedTogether([
    { drawing: head, x: 0, y: 0 },
    { drawing: body, x: 0, y: titleHeight },
  ]);
}

/** The largest figures in a row across the page: the number, its change, and what it counts. */
function figuresDrawing(figures: readonly GlanceFigure[]): Drawing {
  const width = pageWidth / Math.max(1, figures.length);
  const number = { size: 9, weight: 'bold' } as const;
  const shapes = figures.flatMap(({ label, figure }, index): readonly Shape[] => {
    const x = index * width;
    const room = width - 4;
    const change = changeWords(figure);
    const words =
      change === ''
        ? label
        : `${label} (${change === 'no change' ? 'as last time' : `${change} on last time`})`;
    return [
      written(fitted(figureWords(figure), room, number), { x, y: 8, ...number }),
      ...wrapped(words, room, { ...regular, lines: 2 }).map((text, line) =>
        written(text, { x, y: 13.4 + line * 4, ...regular }),
      ),
    ];
  });
  return {
    width: pageWidth,
    height: 20,
    shapes: [
      ...shapes,
      { kind: 'rule', x1: 0, x2: pageWidth, y1: 21, y2: 21, thickness: 0.2, colour: ruleColour },
    ],
  };
}

function learningTable(source: DebriefSource): Block {
  const of = (kind: LearningPoint['kind']) => source.points.filter((point) => point.kind === kind);
  const open = openRecommendations(source);
  return table({
    caption: 'What was learned',
    compact: true,
    columns: [
      { heading: 'What went well', share: 1, align: 'left' },
      { heading: 'What to put right', share: 1, align: 'left' },
      { heading: 'Open recommendations', share: 1, align: 'left' },
    ],
    rows: [
      [
        pointsCell(of('good-practice'), ({ observation }) => observation, 'what went well'),
        pointsCell(of('fault'), ({ observation }) => observation, 'what to put right'),
        open.length === 0
          ? 'No recommendation is open.'
          : pointsCell(open, recommendationLine, 'open recommendations'),
      ],
    ],
  });
}

function recommendationLine({ recommendation }: LearningPoint): string {
  const due = recommendation?.due ?? null;
  const owner = recommendation?.owner.trim() ?? '';
  const beside = [owner, due === null ? '' : `by ${formatDate(due)}`]
    .filter((part) => part !== '')
    .join(', ');
  return `${recommendation?.text ?? ''}${beside === '' ? '' : ` (${beside})`}`;
}

function pointsCell(
  points: readonly LearningPoint[],
  wordsOf: (point: LearningPoint) => string,
  what: string,
): TableCell {
  if (points.length === 0) return recorded(null, `points of learning: ${what}`);
  const left = points.length - pointsShown;
  const lines: readonly Text[] = points.slice(0, pointsShown).map((point) =>
    inRoom(`${learningPointName(point)} ${wordsOf(point)}`, {
      width: pageWidth / 3 - 6,
      lines: 2,
      points: 8.5,
    }),
  );
  return { kind: 'text', paragraphs: [...lines, ...(left > 0 ? [`and ${left} more`] : [])] };
}
