/** The heat map of the document: as pictures and as a table with the same ratings. */
import type { Cell } from '../../threat/cell';
import { ratingOf } from '../../threat/cell';
import { cellsOf, countsOf, highestAt, stateOf } from '../../threat/grid';
import type { LocationRef } from '../../threat/assessment';
import { ratingLevelOf, type ScaleSet } from '../../threat/scale-set';
import { column, counted, heading, note, numbered, tableOrSentence } from '../blocks';
import { type HeatMapPart, heatMapDrawings } from '../drawing/heat-map';
import type { GridCell } from '../drawing/rating-marks';
import type { Block, PaperSize, Picture, TableCell } from '../model';
import type { ThreatSource } from './input';
import { nameOf, notYetRated } from './words';

/** Beyond this many columns pictures show only the gravest; the table always shows all. */
export const picturedColumns = 40;
/** Pictures are drawn for the text of a landscape A4 page. */
const landscapeTextMm = 247;
/**
 * What is left of a landscape page below the heading and the caption, and how far a picture is enlarged to fill
 * the page: on A3 it is the same picture, with letters that can be read from across a table.
 */
const pictureRoom: Readonly<Record<PaperSize, { readonly tallestMm: number; readonly scale: number }>> = {
  A4: { tallestMm: 128, scale: 1 },
  A3: { tallestMm: 210, scale: 1.49 },
};

/** The section on the heat map, for landscape pages of the size that was chosen. */
export function heatMapBlocks(input: ThreatSource): readonly Block[] {
  const { grid } = input;
  const start = heading(1, 'Heat map');
  if (grid.locations.length === 0) {
    return [start, numbered('No place or area has been chosen yet.')];
  }
  const shown = pictured(input);
  const parts = heatMapDrawings({
    columns: shown.map((location) => nameOf(input, location)),
    rows: grid.harms.map((harm) => ({
      number: harm.number,
      name: harm.short,
      cells: shown.map((location) => gridCell(grid.scales, grid.cellAt(harm, location))),
    })),
    ratings: grid.scales.rating.levels,
    maxWidth: landscapeTextMm,
  });
  return [
    start,
    ...parts.map((part) => pictureOf(input, { part, shown: shown.length })),
    numbered(
      `Each square is the rating of one harm at one place or area. The number and the strokes below it say the rating as well as the colour, so nothing is lost in black and white.${partial(input)}`,
    ),
    ...tableTwin(input),
  ];
}

function partial({ grid }: ThreatSource): string {
  if (grid.locations.length <= picturedColumns) return '';
  return ` The picture shows the ${picturedColumns} places and areas with the highest ratings; the table after it shows all ${grid.locations.length}.`;
}

function pictured({ grid }: ThreatSource): readonly LocationRef[] {
  if (grid.locations.length <= picturedColumns) return grid.locations;
  return grid.locations
    .map((location, index) => ({ location, index, highest: highestAt(grid, location) ?? 0 }))
    .sort((a, b) => b.highest - a.highest || a.index - b.index)
    .slice(0, picturedColumns)
    .map(({ location }) => location);
}

function pictureOf(
  input: ThreatSource,
  { part, shown }: { readonly part: HeatMapPart; readonly shown: number },
): Picture {
  const room = pictureRoom[input.widePages];
  const { width, height } = part.drawing;
  const scale = Math.min(room.scale, room.tallestMm / height);
  const whole = part.from === 0 && part.to === shown;
  const range = whole ? '' : ` (${part.from + 1} to ${part.to} of ${shown})`;
  return {
    kind: 'picture',
    drawing: part.drawing,
    caption: `Ratings by harm and place${range}`,
    altText: `Heat map of ${input.grid.harms.length} harms by ${counted(part.to - part.from, 'place or area', 'places and areas')}. ${tally(input)} The table that follows gives every rating.`,
    widthMm: width * scale,
    heightMm: height * scale,
  };
}

/** What the whole grid holds, in words. */
function tally({ grid }: ThreatSource): string {
  const cells = cellsOf(grid);
  const counts = countsOf(grid);
  const rated = [...grid.scales.rating.levels].reverse().map(({ level, name }) => {
    const count = cells.filter(
      (cell) => cell.state === 'assessed' && ratingOf(grid.scales, cell) === level,
    ).length;
    return `${name}: ${count}.`;
  });
  return `In the whole assessment: ${rated.join(' ')} Considered and nil: ${counts.nil}. Not considered: ${counts.notConsidered}. Not applicable: ${counts.notApplicable}.`;
}

function gridCell(scales: ScaleSet, cell: Cell | undefined): GridCell {
  const state = stateOf(cell);
  if (cell?.state !== 'assessed')
    return { kind: 'state', state: state === 'assessed' ? 'not-considered' : state };
  const rating = ratingOf(scales, cell);
  if (rating === null) return { kind: 'unrated' };
  return { kind: 'rating', level: ratingLevelOf(scales, rating).shade, mark: String(rating) };
}

const shortWords = { nil: 'Nil', 'not-considered': 'Not considered', 'not-applicable': 'N/A' } as const;

function tableTwin(input: ThreatSource): readonly Block[] {
  const { grid } = input;
  return [
    ...tableOrSentence(
      {
        caption: 'The same ratings as a table',
        compact: true,
        rowHeads: true,
        columns: [
          column('Place or area', 38),
          ...grid.harms.map((harm) => column(`${harm.number}\n${harm.short}`, 19)),
        ],
        rows: grid.locations.map((location): readonly TableCell[] => [
          nameOf(input, location),
          ...grid.harms.map((harm) =>
            twinCell(grid.scales, gridCell(grid.scales, grid.cellAt(harm, location))),
          ),
        ]),
      },
      'No place or area has been chosen yet.',
    ),
    note('Nil: considered and nothing found. N/A: the harm cannot arise there.'),
  ];
}

function twinCell(scales: ScaleSet, cell: GridCell): TableCell {
  if (cell.kind === 'unrated') return notYetRated;
  if (cell.kind === 'rating') {
    const word = scales.rating.levels.find(({ level }) => String(level) === cell.mark)?.name ?? cell.mark;
    return { ...cell, word };
  }
  return { ...cell, word: shortWords[cell.state] };
}
