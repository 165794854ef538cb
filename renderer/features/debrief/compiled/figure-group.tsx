/** One group of figures: a table, or a chart with the table as its twin. */
import { chartedGroups, mostBars } from '../../../core/debrief/charted';
import type { DebriefFigure, FigureGroup } from '../../../core/debrief/compiled';
import { figureWords, groupSentence } from '../../../core/debrief/figure-words';
import { BarChart, type ChartBar } from '../../../ui/bar-chart';
import { PictureOrTable } from '../../../ui/picture-or-table';
import { FigureTable, type FigureTableProps } from './figure-table';

/** Title, figures, and what a reader has to know about them. */
export function FigureGroupView(props: FigureTableProps) {
  const { group } = props;
  const direction = chartedGroups[group.id];
  const isEmpty = group.figures.length === 0;
  const isDrawn =
    direction !== undefined &&
    group.figures.some(({ value, before, outOf }) => (value ?? outOf ?? 0) + (before ?? 0) > 0);
  return (
    <section className="stack-tight debrief-group" aria-label={group.title}>
      <h3>{group.title}</h3>
      {isEmpty ? (
        <p className="dimmed">{group.caution === '' ? 'Nothing is recorded.' : group.caution}</p>
      ) : isDrawn ? (
        <PictureOrTable
          label={group.title}
          sentence={groupSentence(group)}
          picture={
            <BarChart
              direction={direction}
              description={`${group.title}. ${groupSentence(group)} The table has every figure.`}
              bars={barsOf(group)}
            />
          }
          table={<FigureTable {...props} />}
        />
      ) : (
        <FigureTable {...props} />
      )}
      <p className="small dimmed">
        {isEmpty || group.caution === '' ? null : <>{group.caution} </>}
        {moreThanDrawn(group, isDrawn)}Source: {group.source}.
      </p>
    </section>
  );
}

function moreThanDrawn({ figures }: FigureGroup, isDrawn: boolean): string {
  const more = figures.length - mostBars;
  return isDrawn && more > 0 ? `The picture shows ${mostBars}; ${more} more stand in the table. ` : '';
}

/** Hours are drawn whole; of names the first, which are the largest where they are in that order. */
function barsOf(group: FigureGroup): readonly ChartBar[] {
  const figures = chartedGroups[group.id] === 'columns' ? group.figures : group.figures.slice(0, mostBars);
  return figures.map((figure) => ({
    id: figure.id,
    label: figure.label,
    value: figure.value,
    words: figureWords(figure),
    against: againstOf(figure, group),
  }));
}

/** What was planned where the figure is out of its own number, else the election before. */
function againstOf(figure: DebriefFigure, { id, comparedWith }: FigureGroup): ChartBar['against'] {
  if (id === 'visits-by-team' || id === 'cover-posts')
    return {
      value: figure.outOf ?? 0,
      words: figure.value === null ? `planned; given ${figureWords(figure)}` : 'planned',
    };
  if (comparedWith === '' || figure.before === null) return null;
  const words = figureWords({ value: figure.before, outOf: null, unit: figure.unit });
  return { value: figure.before, words: chartedGroups[id] === 'columns' ? words : `${words} last time` };
}
