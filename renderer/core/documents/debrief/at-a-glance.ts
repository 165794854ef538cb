/** The few figures that say most of an election, each as the compiled debrief has it. */
import type { DebriefFigure, FigureGroupId } from '../../debrief/compiled';
import { changeWords, figureWords } from '../../debrief/figure-words';
import { column, table } from '../blocks';
import type { Table } from '../model';
import { beforeWords } from './figure-tables';
import { type DebriefSource, figuresOf } from './source';

export interface GlanceFigure {
  readonly label: string;
  readonly figure: DebriefFigure;
}

const shown: readonly (readonly [label: string, group: FigureGroupId, figure: string])[] = [
  ['Allegations received', 'allegations', 'allegations-all'],
  ['Incidents of polling day', 'incidents-by-kind', 'incidents-all'],
  ['Visits to polling stations made, of those planned', 'visits', 'visits-made'],
  ['Cases still open, of those opened', 'investigations', 'cases-live'],
  ['Planned events done in time', 'dates', 'events-in-time'],
  ['Meetings held, of those planned', 'meetings', 'meetings-held'],
  ['Actions overdue', 'actions', 'actions-missed'],
  ['Decisions recorded', 'decisions', 'decisions-all'],
  ['Debrief forms returned, of those sent', 'contributions', 'forms-returned'],
  ['Media entries', 'media', 'media-all'],
  ['Recommendations open, of the points of learning', 'learning', 'points-open'],
];

/** Those of the figures that the debrief has, in their order. */
export function glanceFigures(source: DebriefSource): readonly GlanceFigure[] {
  return shown.flatMap(([label, group, id]) => {
    const figure = figuresOf(source, group).find((each) => each.id === id);
    return figure === undefined ? [] : [{ label, figure }];
  });
}

/** The same as a table, with the change on the election before where there is one. */
export function glanceTable(source: DebriefSource): Table {
  const figures = glanceFigures(source);
  const isCompared = figures.some(({ figure }) => figure.before !== null);
  const right = (heading: string, share: number) => ({ heading, share, align: 'right' }) as const;
  return table({
    caption: 'Figures at a glance',
    rowHeads: true,
    compact: true,
    columns: [
      column('Figure', 86),
      right('This election', 28),
      ...(isCompared ? [right('Last time', 22), right('Change', 24)] : []),
    ],
    rows: figures.map(({ label, figure }) => [
      label,
      figureWords(figure),
      ...(isCompared ? [beforeWords(figure), changeWords(figure)] : []),
    ]),
  });
}
