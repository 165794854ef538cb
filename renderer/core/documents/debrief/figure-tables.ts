/** Groups of figures as tables, with the change on the election before; and where each figure comes from. */
import type { DebriefFigure, FigureGroup } from '../../debrief/compiled';
import { changeWords, figureWords } from '../../debrief/figure-words';
import { column, counted, note, numbered, table } from '../blocks';
import type { Block, TableCell, TableColumn } from '../model';
import { type DebriefSource, saysNothing } from './source';

/** The same figure at the election before, as it is printed; empty where it is not known. */
export function beforeWords({ before, unit }: Pick<DebriefFigure, 'before' | 'unit'>): string {
  return before === null ? '' : figureWords({ value: before, outOf: null, unit });
}

/** The group as a table, or one sentence where nothing was counted. */
export function figureBlocks(group: FigureGroup): readonly Block[] {
  const { title, caution, figures, comparedWith } = group;
  if (saysNothing(group)) return [numbered(`${title}: ${caution === '' ? 'nothing is recorded.' : caution}`)];
  return [
    table({
      caption: comparedWith === '' ? title : `${title}, beside ${comparedWith}`,
      rowHeads: true,
      compact: true,
      columns: columnsOf(group),
      rows: figures.map((figure) => rowOf(figure, group)),
    }),
    ...(caution === '' ? [] : [note(caution)]),
  ];
}

function columnsOf({ figures, comparedWith }: FigureGroup): readonly TableColumn[] {
  const right = (heading: string, share: number): TableColumn => ({ heading, share, align: 'right' });
  const hasNotes = hasAnyNote(figures);
  return [
    column('Figure', hasNotes ? 62 : 90),
    right('This election', 26),
    ...(comparedWith === '' ? [] : [right('Last time', 20), right('Change', 22)]),
    ...(hasNotes ? [column('Beside it', 50)] : []),
  ];
}

function rowOf(figure: DebriefFigure, { figures, comparedWith }: FigureGroup): readonly TableCell[] {
  return [
    figure.label,
    figureWords(figure),
    ...(comparedWith === '' ? [] : [beforeWords(figure), changeWords(figure)]),
    ...(hasAnyNote(figures) ? [figure.note] : []),
  ];
}

const hasAnyNote = (figures: FigureGroup['figures']): boolean =>
  figures.some(({ note: beside }) => beside !== '');

/** Where each group of figures comes from, how many records stand behind it, and as at which day. */
export function originTable({ debrief }: DebriefSource, asAt: string): Block {
  return table({
    caption: `Where each figure comes from, as at ${asAt}`,
    rowHeads: true,
    compact: true,
    columns: [
      column('Heading and figures', 56),
      column('Read off', 60),
      { heading: 'Records behind', share: 24, align: 'right' },
      column('Compared with', 34),
    ],
    rows: debrief.headings.flatMap(({ name, groups }) =>
      groups.map((group): readonly TableCell[] => [
        `${name}: ${group.title}`,
        group.source,
        counted(recordsBehind(group), 'record', 'records'),
        group.comparedWith,
      ]),
    ),
  });
}

/** How many records a group was read off, each once. */
export function recordsBehind({ figures }: Pick<FigureGroup, 'figures'>): number {
  return new Set(
    figures.flatMap(({ behind }) => behind.flatMap(({ kind, ids }) => ids.map((id) => `${kind}:${id}`))),
  ).size;
}
