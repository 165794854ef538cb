/**
 * The command as a chart: each role under the one it reports to, those without roles of their own in rows. A role that
 * nobody holds is hatched at its side and says so.
 */
import type { Drawing, Shape } from './drawing';
import { ink, ruleColour } from './rating-marks';
import { fitted, type Lettering, wrapped } from './text-fitting';

export interface ChartRole {
  readonly id: string;
  readonly reportsToId: string | null;
  readonly title: string;
  /** "Supt A. Larch"; `null` where nobody is appointed. */
  readonly who: string | null;
  /** What stands under the name: "GOLD 1, to be confirmed"; may be empty. */
  readonly beside: string;
  /** "Deputy: CI B. Finch", or that there is none. */
  readonly deputy: string;
}

export interface CommandChart {
  /** Gold first: those that report to nobody stand in this order. */
  readonly roles: readonly ChartRole[];
  /** Millimetres that the picture may take. */
  readonly maxWidth: number;
}

const box = { width: 47, height: 23 } as const;
const gap = { across: 3.5, down: 7.5 } as const;
/** How far what stands below a role begins to its right. */
const indent = 5;
const bold: Lettering = { size: 3.3, weight: 'bold' };
const regular: Lettering = { size: 3.3, weight: 'regular' };
const lineHeight = 4.1;
/** As many as a box holds. */
const mostLines = 5;

/** The words for a role without a holder. */
export const notAppointed = 'Not appointed';

interface Node {
  readonly role: ChartRole;
  readonly below: readonly Node[];
}

/** The picture; as wide as its widest row. */
export function commandChartDrawing({ roles, maxWidth }: CommandChart): Drawing {
  const shapes: Shape[] = [];
  const canvas: Canvas = { shapes, right: 0, maxWidth };
  const bottom = drawLevel(canvas, treeOf(roles), { x: 0.4, y: 0.4, trunk: null });
  return { width: Math.max(canvas.right, box.width) + 0.4, height: Math.max(bottom, 1) + 0.4, shapes };
}

interface Canvas {
  readonly shapes: Shape[];
  right: number;
  readonly maxWidth: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** The upright line at the left from which these roles hang, or `null` at the top. */
  readonly trunk: { readonly x: number; readonly y: number } | null;
}

/** Every role once: under the role it reports to, or at the top where that is missing. */
function treeOf(roles: readonly ChartRole[]): readonly Node[] {
  const known = new Set(roles.map(({ id }) => id));
  const below = new Map<string, ChartRole[]>();
  const tops: ChartRole[] = [];
  for (const role of roles) {
    const { reportsToId } = role;
    if (reportsToId === null || reportsToId === role.id || !known.has(reportsToId)) tops.push(role);
    else below.set(reportsToId, [...(below.get(reportsToId) ?? []), role]);
  }
  const placed = new Set<string>();
  const nodeOf = (role: ChartRole): Node => {
    placed.add(role.id);
    const under = (below.get(role.id) ?? []).filter(({ id }) => !placed.has(id));
    return { role, below: under.map(nodeOf) };
  };
  const nodes = tops.map(nodeOf);
  // Roles that report to each other in a ring hang from no top; the chart still shows them.
  for (const role of roles) if (!placed.has(role.id)) nodes.push(nodeOf(role));
  return nodes;
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

function drawHead(canvas: Canvas, node: Node, { x, y, trunk }: Place): number {
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

function drawBox(canvas: Canvas, role: ChartRole, x: number, y: number): void {
  const isHeld = role.who !== null;
  const side = 2.6;
  const sideBox = { x, y, width: side, height: box.height };
  canvas.shapes.push(
    isHeld
      ? { kind: 'rect', ...sideBox, fill: ink }
      : { kind: 'hatch', ...sideBox, spacing: 1.5, thickness: 0.25, colour: ink },
  );
  const edge = { thickness: 0.25, colour: isHeld ? ink : ruleColour };
  const [right, bottom] = [x + box.width, y + box.height];
  level(canvas, { x1: x, x2: right, y, ...edge });
  level(canvas, { x1: x, x2: right, y: bottom, ...edge });
  upright(canvas, { x, y1: y, y2: bottom, ...edge });
  upright(canvas, { x: x + side, y1: y, y2: bottom, ...edge });
  upright(canvas, { x: right, y1: y, y2: bottom, ...edge });
  canvas.right = Math.max(canvas.right, right);
  drawWords(canvas, role, { x: x + side + 1.6, y: y + 4.6 });
}

function drawWords(canvas: Canvas, role: ChartRole, at: { readonly x: number; readonly y: number }): void {
  const room = box.width - 2.6 - 3;
  const title = wrapped(role.title, room, { ...bold, lines: 2 });
  const who = wrapped(role.who ?? notAppointed, room, { ...regular, lines: title.length > 1 ? 1 : 2 });
  const beside = role.beside === '' ? [] : [role.beside];
  const left = Math.max(1, mostLines - title.length - who.length - beside.length);
  const deputy = wrapped(role.deputy, room, { ...regular, lines: left });
  const lines = [
    ...title.map((text) => ({ text, lettering: bold })),
    ...[...who, ...beside, ...deputy].map((text) => ({ text, lettering: regular })),
  ];
  lines.forEach(({ text, lettering }, index) =>
    canvas.shapes.push({
      kind: 'text',
      x: at.x,
      y: at.y + index * lineHeight,
      ...lettering,
      anchor: 'start',
      turned: false,
      colour: ink,
      text: fitted(text, room, lettering),
    }),
  );
}

interface Line {
  readonly thickness?: number;
  readonly colour?: typeof ink;
}

function level(
  canvas: Canvas,
  { x1, x2, y, thickness = 0.3, colour = ink }: Line & { x1: number; x2: number; y: number },
): void {
  canvas.shapes.push({ kind: 'rule', x1, x2, y1: y, y2: y, thickness, colour });
}

function upright(
  canvas: Canvas,
  { x, y1, y2, thickness = 0.3, colour = ink }: Line & { x: number; y1: number; y2: number },
): void {
  canvas.shapes.push({ kind: 'rule', x1: x, x2: x, y1, y2, thickness, colour });
}
