/** The eight headings of the debrief report: figures with their charts, judgement, contributions, points of learning. */
import {
  type CompiledHeading,
  type FigureGroup,
  type FigureGroupId,
  headingOf,
} from '../../debrief/compiled';
import type { DebriefHeadingId } from '../../debrief/headings';
import { formatDate, dateAt } from '../../foundation/dates';
import { markingLine } from '../../foundation/marking';
import { column, heading, headingOnNewPage, numbered, strong, table } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell } from '../model';
import { asPicture, type Chart, comparedBars, coverBars, dayByHours, pageWidth, stateBars } from './charts';
import { figureBlocks } from './figure-tables';
import { linesOf, pointTable } from './learning-lines';
import { hotDebriefBlocks, mediaBlocks } from './report-records';
import { type DebriefSource, figuresOf } from './source';

/** How many rows of a chart have room on a page beside other things. */
const rowsDrawn = 12;
const bars = { width: pageWidth, most: rowsDrawn } as const;

/** Everything under one heading; the first of them begins a new page. */
export function headingBlocks(
  source: DebriefSource,
  id: DebriefHeadingId,
  isFirst: boolean,
): readonly Block[] {
  const compiled = headingOf(source.debrief, id);
  return [
    isFirst ? headingOnNewPage(1, compiled.name) : heading(1, compiled.name),
    heading(2, 'Figures'),
    ...compiled.groups.flatMap((group): readonly Block[] => [
      ...chartOf(source, group),
      ...figureBlocks(group),
    ]),
    ...(id === 'polling-day' ? hotDebriefBlocks(source) : []),
    ...(id === 'media' ? mediaBlocks(source) : []),
    heading(2, 'Judgement'),
    ...judgementBlocks(compiled),
    ...answerBlocks(source, compiled),
    ...learningBlocks(source, compiled),
  ];
}

function chartOf(source: DebriefSource, group: FigureGroup): readonly Block[] {
  return asPicture(charts[group.id]?.(group, source) ?? null);
}

type DrawsChart = (group: FigureGroup, source: DebriefSource) => Chart | null;

const inBars: DrawsChart = (group) => comparedBars(group, bars);
const asCover: DrawsChart = (group) => coverBars(group, bars);

/** The groups that are drawn; each of the others is a table alone. */
const charts: Readonly<Partial<Record<FigureGroupId, DrawsChart>>> = {
  actions: ({ figures }) =>
    stateBars([{ title: 'Actions', parts: figures }], {
      width: pageWidth,
      caption: 'Response: how the actions stand',
    }),
  'visits-by-team': asCover,
  'cover-posts': asCover,
  'incidents-by-hour': (group) => dayByHours(group, { width: pageWidth, columnHeight: 42 }),
  'incidents-by-place': inBars,
  'allegations-by-category': inBars,
  'allegations-by-area': inBars,
  'allegations-rated-high': inBars,
  'investigations-by-stage': (_, source) => investigationState(source, pageWidth),
  learning: (_, source) => recommendationState(source, pageWidth),
};

/** Where cases stand, and how those and reports without a case ended. */
export function investigationState(source: DebriefSource, width: number) {
  return stateBars(
    [
      { title: 'Cases by stage', parts: figuresOf(source, 'investigations-by-stage') },
      { title: 'How they ended, cases and reports without a case', parts: figuresOf(source, 'outcomes') },
    ],
    { width, caption: 'State of the investigations' },
  );
}

/** How the recommendations stand. */
export function recommendationState(source: DebriefSource, width: number) {
  const parts = ['points-changed', 'points-open', 'points-not-pursued'];
  return stateBars(
    [
      {
        title: 'Recommendations',
        parts: figuresOf(source, 'learning')
          .filter(({ id }) => parts.includes(id))
          .map((figure) => ({ ...figure, label: figure.label.replace(/^Recommendations /, '') })),
      },
    ],
    { width, caption: 'Response: how the recommendations stand' },
  );
}

function judgementBlocks({ name, judgement }: CompiledHeading): readonly Block[] {
  if (judgement === null) return [numbered(recorded(null, `judgement: ${name}`))];
  const [first = '', ...rest] = linesOf(judgement.text);
  const who = `${judgement.by === '' ? 'Written' : `Written by ${judgement.by}`}, ${formatDate(dateAt(judgement.at))}: `;
  return [numbered(joinTexts(strong(who), first)), ...rest.map((line) => numbered(line))];
}

/** What was contributed, who by and when; above the cover it is left out, and a marking that is not the cover’s is named. */
function answerBlocks({ request, above }: DebriefSource, { answers }: CompiledHeading): readonly Block[] {
  const shown = answers.filter(({ contributionId }) => !above.contributionIds.has(contributionId));
  if (shown.length === 0) return [];
  const { contributions } = request.records;
  const cover = markingLine(request.operation.marking);
  return [
    heading(2, 'Contributions'),
    table({
      caption: 'What was contributed, by whom and when',
      rowHeads: true,
      compact: true,
      columns: [column('From', 44), column('Question and answer', 116)],
      rows: shown.map((answer): readonly TableCell[] => {
        const marking = contributions.get(answer.contributionId)?.marking ?? request.operation.marking;
        const own = markingLine(marking);
        return [
          {
            kind: 'text',
            paragraphs: [
              strong(answer.organisation === '' ? 'The force' : answer.organisation),
              ...linesOf(answer.person),
              formatDate(answer.on),
              ...(own === cover ? [] : [own]),
            ],
          },
          { kind: 'text', paragraphs: [strong(answer.question), ...linesOf(answer.text)] },
        ];
      }),
    }),
  ];
}

function learningBlocks({ request, points }: DebriefSource, { id }: CompiledHeading): readonly Block[] {
  const own = points.filter(({ headingId }) => headingId === id);
  return own.length === 0 ? [] : [heading(2, 'Points of learning'), pointTable(request, own)];
}
