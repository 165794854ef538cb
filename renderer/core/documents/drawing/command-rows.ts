/**
 * The command for a screen, which is wide and low: those in one line of command beside each other, below them in
 * columns those who report to the last, each with its own roles under it.
 */
import { box, type Canvas, drawBox, gap, indent, level, type Node, treeOf, upright } from './command-boxes';
import { type CommandChart, commandChartDrawing, drawHead } from './command-chart';
import type { Drawing, Shape } from './drawing';

const margin = 0.4;
/** Between two in one line of command, so that the line between them is seen. */
const chainGap = 8;
/** With more roles below one of its columns the picture would be as high as the tree. */
const mostBelow = 6;
const across = box.width + gap.across;

/** The picture; the tree of `commandChartDrawing` where the command does not fit into columns. */
export function commandRowsDrawing(chart: CommandChart): Drawing {
  const chain = chainOf(treeOf(chart.roles));
  const below = chain.at(-1)?.below ?? [];
  const heads = below.filter((node) => node.below.length > 0);
  const leaves = below.filter((node) => node.below.length === 0);
  const grid = margin + heads.reduce((sum, head) => sum + columnWidth(head) + gap.across, 0);
  const widest = Math.max(chainWidth(chain.length), leaves.length > 0 ? grid + indent + box.width : grid);
  if (chain.length === 0 || widest > chart.maxWidth || heads.some((head) => countBelow(head) > mostBelow))
    return commandChartDrawing(chart);
  const shapes: Shape[] = [];
  const canvas: Canvas = { shapes, right: 0, maxWidth: chart.maxWidth };
  drawChain(canvas, chain);
  const bottom = below.length === 0 ? 0 : drawBelow(canvas, { heads, leaves, stem: stemOf(chain.length) });
  return {
    width: canvas.right + margin,
    height: Math.max(bottom, margin + box.height) + margin,
    shapes,
  };
}

/** From the top down as long as each has one role below it; nothing where several report to nobody. */
function chainOf([top, ...others]: readonly Node[]): readonly Node[] {
  if (top === undefined || others.length > 0) return [];
  const chain = [top];
  for (let next = top; next.below.length === 1;) {
    const [only] = next.below;
    if (only === undefined) break;
    chain.push(only);
    next = only;
  }
  return chain;
}

function chainWidth(count: number): number {
  return margin + count * (box.width + chainGap) - chainGap;
}

/** The middle of the last box of the line of command. */
function stemOf(count: number): number {
  return chainWidth(count) - box.width / 2;
}

function countBelow({ below }: Node): number {
  return below.reduce((sum, node) => sum + 1 + countBelow(node), 0);
}

function depthOf({ below }: Node): number {
  return below.length === 0 ? 0 : 1 + Math.max(...below.map(depthOf));
}

function columnWidth(head: Node): number {
  return box.width + depthOf(head) * indent;
}

function drawChain(canvas: Canvas, chain: readonly Node[]): void {
  chain.forEach(({ role }, index) => {
    const x = margin + index * (box.width + chainGap);
    drawBox(canvas, role, x, margin);
    if (index > 0) level(canvas, { x1: x - chainGap, x2: x, y: margin + box.height / 2 });
  });
}

interface Below {
  readonly heads: readonly Node[];
  readonly leaves: readonly Node[];
  /** Where the line from the role above comes down. */
  readonly stem: number;
}

/** Those with roles of their own in a column each, the others in rows beside them. Gives the lower edge. */
function drawBelow(canvas: Canvas, { heads, leaves, stem }: Below): number {
  const top = margin + box.height + gap.down;
  const bus = top - gap.down / 2;
  const reached = [stem];
  let x = margin;
  let bottom = top;
  for (const head of heads) {
    const column: Canvas = { shapes: canvas.shapes, right: 0, maxWidth: x + columnWidth(head) + margin };
    bottom = Math.max(bottom, drawHead(column, head, { x, y: top, trunk: null }));
    canvas.right = Math.max(canvas.right, column.right);
    upright(canvas, { x: x + box.width / 2, y1: bus, y2: top });
    reached.push(x + box.width / 2);
    x += columnWidth(head) + gap.across;
  }
  if (leaves.length > 0) {
    const grid = drawGrid(canvas, leaves, { x, top, hasHeads: heads.length > 0 });
    bottom = Math.max(bottom, grid.bottom);
    reached.push(...grid.reached);
  }
  upright(canvas, { x: stem, y1: margin + box.height, y2: bus });
  level(canvas, { x1: Math.min(...reached), x2: Math.max(...reached), y: bus });
  return bottom;
}

interface Grid {
  readonly x: number;
  readonly top: number;
  /** Whether columns stand at its left: the line down to further rows then runs between them and the grid. */
  readonly hasHeads: boolean;
}

function drawGrid(
  canvas: Canvas,
  leaves: readonly Node[],
  { x, top, hasHeads }: Grid,
): { readonly bottom: number; readonly reached: readonly number[] } {
  const fits = (from: number) =>
    Math.max(1, Math.floor((canvas.maxWidth - from - margin + gap.across) / across));
  const needsTrunk = leaves.length > fits(x);
  const left = needsTrunk && !hasHeads ? x + indent : x;
  const trunk = hasHeads ? x - gap.across / 2 : x + indent / 2;
  // As many in each row as fit, but the rows alike.
  const rows = Math.ceil(leaves.length / fits(left));
  const perRow = Math.ceil(leaves.length / rows);
  const middle = (index: number) => left + (index % perRow) * across + box.width / 2;
  const rowTop = (row: number) => top + row * (box.height + gap.down);
  leaves.forEach(({ role }, index) => {
    const y = rowTop(Math.floor(index / perRow));
    drawBox(canvas, role, middle(index) - box.width / 2, y);
    upright(canvas, { x: middle(index), y1: y - gap.down / 2, y2: y });
  });
  for (let row = 1; row < rows; row += 1) {
    const last = Math.min(leaves.length, (row + 1) * perRow) - 1;
    const y = rowTop(row) - gap.down / 2;
    level(canvas, { x1: trunk, x2: middle(last), y });
    upright(canvas, { x: trunk, y1: rowTop(row - 1) - gap.down / 2, y2: y });
  }
  return {
    bottom: rowTop(rows - 1) + box.height,
    reached: [middle(0), middle(perRow - 1), ...(rows > 1 ? [trunk] : [])],
  };
}
