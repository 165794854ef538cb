/** What charts of a command share: the roles as a tree, the box of each, and the lines between them. */
import type { Shape } from './drawing';
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

/** Millimetres of a role's box. */
export const box = { width: 47, height: 23 } as const;
/** Millimetres between boxes. */
export const gap = { across: 3.5, down: 7.5 } as const;
/** How far what stands below a role begins to its right. */
export const indent = 5;
const bold: Lettering = { size: 3.3, weight: 'bold' };
const regular: Lettering = { size: 3.3, weight: 'regular' };
const lineHeight = 4.1;
/** As many as a box holds. */
const mostLines = 5;

/** The words for a role without a holder. */
export const notAppointed = 'Not appointed';

/** A role with those that report to it. */
export interface Node {
  readonly role: ChartRole;
  readonly below: readonly Node[];
}

/** The shapes so far, and how far to the right they reach. */
export interface Canvas {
  readonly shapes: Shape[];
  right: number;
  readonly maxWidth: number;
}

/** Every role once: under the role it reports to, or at the top where that is missing. */
export function treeOf(roles: readonly ChartRole[]): readonly Node[] {
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

/** A role's box; hatched at its side where nobody is appointed. */
export function drawBox(canvas: Canvas, role: ChartRole, x: number, y: number): void {
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

/** A level line. */
export function level(
  canvas: Canvas,
  { x1, x2, y, thickness = 0.3, colour = ink }: Line & { x1: number; x2: number; y: number },
): void {
  canvas.shapes.push({ kind: 'rule', x1, x2, y1: y, y2: y, thickness, colour });
}

/** An upright line. */
export function upright(
  canvas: Canvas,
  { x, y1, y2, thickness = 0.3, colour = ink }: Line & { x: number; y1: number; y2: number },
): void {
  canvas.shapes.push({ kind: 'rule', x1: x, x2: x, y1, y2, thickness, colour });
}
