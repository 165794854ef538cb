/**
 * The command as a chart: each role under the one it reports to, those without roles of their own in rows. A role that
 * nobody holds is hatched at its side and says so.
 */
import {
  box,
  type Canvas,
  type ChartRole,
  drawBox,
  gap,
  indent,
  level,
  type Node,
  treeOf,
  upright,
} from './command-boxes';
import type { Drawing, Shape } from './drawing';

export { type ChartRole, notAppointed } from './command-boxes';

export interface CommandChart {
  /** Gold first: those that report to nobody stand in this order. */
  readonly roles: readonly ChartRole[];
  /** Millimetres that the picture may take. */
  readonly maxWidth: number;
}

/** The picture; as wide as its widest row. */
export function commandChartDrawing({ roles, maxWidth }: CommandChart): Drawing {
  const shapes: Shape[] = [];
  const canvas: Canvas = { shapes, right: 0, maxWidth };
  const bottom = drawLevel(canvas, treeOf(roles), { x: 0.4, y: 0.4, trunk: null });
  return { width: Math.max(canvas.right, box.width) + 0.4, height: Math.max(bottom, 1) + 0.4, shapes };
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** The upright line at the left from which these roles hang, or `null` at the top. */
  readonly trunk: { readonly x: number; readonly y: number } | null;
}

/** Roles with others below them one under another, then those without in rows. Gives the lower edge. */
function drawLevel(canvas: Canvas, nodes: readonly Node[], place: Place): number {
  const heads = nodes.filter(({ below }) => below.length > 0);
  const leaves = nodes.filter(({ below }) => below.length === 0);
  let y = place.y;
  for (const node of heads) y = drawHead(canvas, node, { ...place, y }) + gap.down;
  if (leaves.length > 0) y = drawRows(canvas, leaves, { ...place, y }) + gap.down;
  return y - gap.down;
}

/** A role, and all below it, indented. Gives the lower edge. */
export function drawHead(canvas: Canvas, node: Node, { x, y, trunk }: Place): number {
  if (trunk !== null) {
    const middle = y + box.height / 2;
    level(canvas, { x1: trunk.x, x2: x, y: middle });
    upright(canvas, { x: trunk.x, y1: trunk.y, y2: middle });
  }
  drawBox(canvas, node.role, x, y);
  const below = y + box.height;
  const stem = { x: x + indent / 2, y: below };
  return drawLevel(canvas, node.below, { x: x + indent, y: below + gap.down, trunk: stem });
}

function drawRows(canvas: Canvas, nodes: readonly Node[], { x, y, trunk }: Place): number {
  const columns = Math.max(
    1,
    Math.floor((canvas.maxWidth - x - 0.4 + gap.across) / (box.width + gap.across)),
  );
  // As many in each row as fit, but the rows alike: seven in rows of four is four and three.
  const rows = Math.ceil(nodes.length / columns);
  const perRow = Math.ceil(nodes.length / rows);
  for (let row = 0; row < rows; row += 1) {
    const top = y + row * (box.height + gap.down);
    const inRow = nodes.slice(row * perRow, (row + 1) * perRow);
    const left = (index: number) => x + index * (box.width + gap.across);
    inRow.forEach(({ role }, index) => drawBox(canvas, role, left(index), top));
    if (trunk === null) continue;
    const bus = top - gap.down / 2;
    level(canvas, { x1: trunk.x, x2: left(inRow.length - 1) + box.width / 2, y: bus });
    inRow.forEach((_, index) => upright(canvas, { x: left(index) + box.width / 2, y1: bus, y2: top }));
    upright(canvas, { x: trunk.x, y1: trunk.y, y2: bus });
  }
  return y + rows * box.height + (rows - 1) * gap.down;
}
