/** The heat map: harms down the side, places or areas across, and a key; several pictures where it is wide. */
import type { Drawing, Shape } from './drawing';
import { cellShapes, type GridCell, ink, ruleColour, stateWords } from './rating-marks';
import { fitted, textWidth, wrapped } from './text-fitting';
import type { RatingLevel } from '../model';

export interface HeatMapRow {
  readonly number: number;
  readonly name: string;
  /** One cell for each column. */
  readonly cells: readonly GridCell[];
}

export interface HeatMap {
  readonly columns: readonly string[];
  readonly rows: readonly HeatMapRow[];
  /** The ratings of the scale, for the key: number, name, and how dark each is drawn. */
  readonly ratings: readonly {
    readonly level: number;
    readonly name: string;
    readonly shade: RatingLevel;
  }[];
  /** Millimetres that the widest picture may take. */
  readonly maxWidth: number;
}

/** One picture of a heat map and the columns it shows, counted from 0; `to` is not included. */
export interface HeatMapPart {
  readonly from: number;
  readonly to: number;
  readonly drawing: Drawing;
}

const maxColumns = 20;
const nameWidth = 47;
const rowHeight = 7.2;
const turnedHeadHeight = 36;
const levelHeadHeight = 14.5;
/** From this width on, names stand level above their column; below it they are turned. */
const levelHeadWidth = 24;
const keyHeight = 6.4;

interface Layout {
  readonly columnWidth: number;
  readonly headHeight: number;
  readonly levelHeads: boolean;
}

/** The pictures of a heat map: as few as hold 20 columns each, the columns shared out evenly. */
export function heatMapDrawings(map: HeatMap): readonly HeatMapPart[] {
  const count = map.columns.length;
  if (count === 0) return [];
  const parts = Math.ceil(count / maxColumns);
  const perPart = Math.ceil(count / parts);
  const layout = layoutFor(map, perPart);
  return Array.from({ length: parts }, (_, part) => {
    const from = part * perPart;
    const to = Math.min(count, from + perPart);
    return { from, to, drawing: drawPart(map, { from, to, layout }) };
  });
}

function layoutFor(map: HeatMap, columns: number): Layout {
  const columnWidth = Math.min(32, (map.maxWidth - nameWidth) / columns);
  const levelHeads = columnWidth >= levelHeadWidth;
  return { columnWidth, levelHeads, headHeight: levelHeads ? levelHeadHeight : turnedHeadHeight };
}

function drawPart(
  map: HeatMap,
  { from, to, layout }: { readonly from: number; readonly to: number; readonly layout: Layout },
): Drawing {
  const { columnWidth, headHeight } = layout;
  const gridWidth = nameWidth + (to - from) * columnWidth;
  const gridBottom = headHeight + map.rows.length * rowHeight;
  const shapes: Shape[] = [];
  map.columns.slice(from, to).forEach((name, index) => {
    shapes.push(...columnHead(name, nameWidth + index * columnWidth, layout));
  });
  map.rows.forEach((row, index) => {
    const y = headHeight + index * rowHeight;
    shapes.push(...rowHead(row, y));
    row.cells.slice(from, to).forEach((cell, column) => {
      const x = nameWidth + column * columnWidth;
      shapes.push(...cellShapes(cell, { x, y, width: columnWidth, height: rowHeight }));
    });
  });
  shapes.push(...gridRules({ layout, columns: to - from, rows: map.rows.length }));
  const width = Math.max(gridWidth, Math.min(map.maxWidth, 170)) + 0.4;
  const key = keyShapes(map, { top: gridBottom + 4, width });
  shapes.push(...key.shapes);
  return { width, height: key.bottom, shapes };
}

function columnHead(
  name: string,
  x: number,
  { columnWidth, headHeight, levelHeads }: Layout,
): readonly Shape[] {
  const lettering = { size: 3.3, weight: 'regular' } as const;
  const common = { kind: 'text', ...lettering, colour: ink } as const;
  if (levelHeads) {
    const lines = wrapped(name, columnWidth - 2, { ...lettering, lines: 3 });
    return lines.map((text, index) => ({
      ...common,
      x: x + columnWidth / 2,
      y: headHeight - 2.2 - (lines.length - 1 - index) * 4,
      anchor: 'middle',
      turned: false,
      text,
    }));
  }
  const lines = wrapped(name, headHeight - 3, { ...lettering, lines: columnWidth >= 9.5 ? 2 : 1 });
  const firstBaseline = x + columnWidth / 2 + lettering.size * 0.34 - ((lines.length - 1) * 3.9) / 2;
  return lines.map((text, index) => ({
    ...common,
    x: firstBaseline + index * 3.9,
    y: headHeight - 1.8,
    anchor: 'start',
    turned: true,
    text,
  }));
}

function rowHead(row: HeatMapRow, y: number): readonly Shape[] {
  const lettering = { size: 3.6, weight: 'regular' } as const;
  const baseline = y + rowHeight / 2 + lettering.size * 0.35;
  const common = { kind: 'text', ...lettering, y: baseline, turned: false, colour: ink } as const;
  return [
    { ...common, x: 6, anchor: 'end', text: String(row.number) },
    { ...common, x: 8.5, anchor: 'start', text: fitted(row.name, nameWidth - 10, lettering) },
  ];
}

function gridRules(grid: {
  readonly layout: Layout;
  readonly columns: number;
  readonly rows: number;
}): readonly Shape[] {
  const { headHeight, columnWidth } = grid.layout;
  const right = nameWidth + grid.columns * columnWidth;
  const bottom = headHeight + grid.rows * rowHeight;
  const rules: Shape[] = [];
  const rule = (line: { x1: number; y1: number; x2: number; y2: number }) =>
    rules.push({ kind: 'rule', ...line, thickness: 0.18, colour: ruleColour });
  for (let row = 0; row <= grid.rows; row += 1) {
    const y = headHeight + row * rowHeight;
    rule({ x1: 0.1, x2: right, y1: y, y2: y });
  }
  for (let column = 0; column <= grid.columns; column += 1) {
    const x = nameWidth + column * columnWidth;
    rule({ x1: x, x2: x, y1: headHeight, y2: bottom });
  }
  return rules;
}

interface KeyItem {
  readonly cell: GridCell;
  readonly label: string;
  /** Ratings stand on the first line of the key, the other states on the second. */
  readonly line: 'ratings' | 'states';
}

function keyItems(map: HeatMap): readonly KeyItem[] {
  const unrated = map.rows.some((row) => row.cells.some((cell) => cell.kind === 'unrated'));
  return [
    ...[...map.ratings].reverse().map(({ level, name, shade }) => ({
      cell: { kind: 'rating', level: shade, mark: String(level) } as const,
      label: name,
      line: 'ratings' as const,
    })),
    ...(['nil', 'not-considered', 'not-applicable'] as const).map((state) => ({
      cell: { kind: 'state', state } as const,
      label: stateWords[state],
      line: 'states' as const,
    })),
    ...(unrated
      ? [{ cell: { kind: 'unrated' }, label: 'Assessed, not yet rated', line: 'states' } as const]
      : []),
  ];
}

function keyShapes(
  map: HeatMap,
  { top, width }: { readonly top: number; readonly width: number },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const lettering = { size: 3.4, weight: 'regular' } as const;
  const swatch = { width: 8, height: keyHeight };
  const shapes: Shape[] = [];
  let x = 0.2;
  let y = top;
  let line: KeyItem['line'] = 'ratings';
  for (const item of keyItems(map)) {
    const { cell, label } = item;
    const needed = swatch.width + 2 + textWidth(label, lettering);
    if (item.line !== line || (x > 0.2 && x + needed > width)) {
      x = 0.2;
      y += keyHeight + 2;
      line = item.line;
    }
    const box = { x, y, ...swatch };
    shapes.push(...cellShapes(cell, box), ...outline(box), {
      kind: 'text',
      ...lettering,
      x: x + swatch.width + 2,
      y: y + keyHeight / 2 + lettering.size * 0.35,
      anchor: 'start',
      turned: false,
      colour: ink,
      text: label,
    });
    x += needed + 6;
  }
  return { shapes, bottom: y + keyHeight + 0.4 };
}

function outline(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): readonly Shape[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const lines = [
    { x1: box.x, x2: right, y1: box.y, y2: box.y },
    { x1: box.x, x2: right, y1: bottom, y2: bottom },
    { x1: box.x, x2: box.x, y1: box.y, y2: bottom },
    { x1: right, x2: right, y1: box.y, y2: bottom },
  ];
  return lines.map((line) => ({ kind: 'rule', ...line, thickness: 0.18, colour: ruleColour }));
}
