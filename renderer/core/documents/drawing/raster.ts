/**
 * Turns a drawing into pixels, with smooth edges. Only additions, multiplications and square roots are used, so
 * that the same drawing gives the same bytes on every machine.
 */
import type { Colour, Drawing, HatchShape, RuleShape, Shape, TextShape } from './drawing';
import { glyphOf } from './glyph-outlines';
import { textWidth } from './text-fitting';
import { addContour, circle, type Contour, contoursOf, newCoverage, type Point, resolve } from './coverage';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, rows from the top. */
  readonly rgb: Uint8Array;
}

interface Canvas extends Pixels {
  /** Pixels to the millimetre. */
  readonly scale: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const millimetresPerInch = 25.4;

/** The drawing on white at this many dots per inch. */
export function rasterise(drawing: Drawing, dotsPerInch: number): Pixels {
  const scale = dotsPerInch / millimetresPerInch;
  const width = Math.max(1, Math.round(drawing.width * scale));
  const height = Math.max(1, Math.round(drawing.height * scale));
  const canvas: Canvas = { width, height, scale, rgb: new Uint8Array(width * height * 3).fill(255) };
  for (const shape of drawing.shapes) draw(canvas, shape);
  return { width, height, rgb: canvas.rgb };
}

function draw(canvas: Canvas, shape: Shape): void {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      fillBox(canvas, boxOf(canvas, [x, y, x + width, y + height]), shape.fill);
      break;
    }
    case 'rule':
      drawRule(canvas, shape);
      break;
    case 'hatch':
      drawHatch(canvas, shape);
      break;
    case 'dot':
      fillContours(
        canvas,
        [circle(shape.x * canvas.scale, shape.y * canvas.scale, shape.radius * canvas.scale)],
        shape.colour,
      );
      break;
    case 'text':
      fillContours(canvas, textContours(canvas, shape), shape.colour);
      break;
  }
}

/** Boxes and rules stand on whole pixels: an edge that falls between two would print grey. */
function boxOf(canvas: Canvas, [left, top, right, bottom]: readonly [number, number, number, number]): Box {
  return {
    left: Math.round(left * canvas.scale),
    top: Math.round(top * canvas.scale),
    right: Math.round(right * canvas.scale),
    bottom: Math.round(bottom * canvas.scale),
  };
}

function fillBox(canvas: Canvas, box: Box, colour: Colour): void {
  const [red, green, blue] = channels(colour);
  const right = Math.min(box.right, canvas.width);
  for (let y = Math.max(0, box.top); y < Math.min(box.bottom, canvas.height); y += 1) {
    for (let x = Math.max(0, box.left); x < right; x += 1) {
      const at = (y * canvas.width + x) * 3;
      canvas.rgb[at] = red;
      canvas.rgb[at + 1] = green;
      canvas.rgb[at + 2] = blue;
    }
  }
}

function drawRule(canvas: Canvas, rule: RuleShape): void {
  const thick = Math.max(1, Math.round(rule.thickness * canvas.scale));
  const before = Math.floor(thick / 2);
  const box = boxOf(canvas, [
    Math.min(rule.x1, rule.x2),
    Math.min(rule.y1, rule.y2),
    Math.max(rule.x1, rule.x2),
    Math.max(rule.y1, rule.y2),
  ]);
  const level = rule.y1 === rule.y2;
  // A rule reaches half its thickness past its ends, so that corners close.
  fillBox(
    canvas,
    {
      left: box.left - before,
      top: box.top - before,
      right: (level ? box.right : box.left) - before + thick,
      bottom: (level ? box.top : box.bottom) - before + thick,
    },
    rule.colour,
  );
}

function drawHatch(canvas: Canvas, hatch: HatchShape): void {
  const { scale } = canvas;
  const box = { left: hatch.x, top: hatch.y, right: hatch.x + hatch.width, bottom: hatch.y + hatch.height };
  const along = hatch.thickness * Math.SQRT2;
  const contours: Contour[] = [];
  for (let start = hatch.spacing / 2; start < hatch.width + hatch.height; start += hatch.spacing) {
    const line = clippedDiagonal(box, start, along);
    if (line.length > 2) contours.push(line.map(({ x, y }) => ({ x: x * scale, y: y * scale })));
  }
  fillContours(canvas, contours, hatch.colour);
}

/** The band between the diagonals x + y = start and start + along (from the box's corner), cut to the box. */
function clippedDiagonal(box: Box, start: number, along: number): Contour {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const edge = (sum: number): readonly [Point, Point] => {
    const lower = { x: Math.max(0, sum - height), y: Math.min(sum, height) };
    const upper = { x: Math.min(sum, width), y: Math.max(0, sum - width) };
    return [lower, upper];
  };
  const end = Math.min(start + along, width + height);
  const [a, b] = edge(start);
  const [d, c] = edge(end);
  const corners = [a, b];
  if (start < width && end > width) corners.push({ x: width, y: 0 });
  corners.push(c, d);
  if (start < height && end > height) corners.push({ x: 0, y: height });
  return corners.map(({ x, y }) => ({ x: x + box.left, y: y + box.top }));
}

function textContours(canvas: Canvas, shape: TextShape): readonly Contour[] {
  const unit = (shape.size / 1000) * canvas.scale;
  const width = textWidth(shape.text, shape) * canvas.scale;
  let pen = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? -width / 2 : -width;
  const originX = shape.x * canvas.scale;
  const originY = shape.y * canvas.scale;
  const contours: Contour[] = [];
  for (const character of shape.text) {
    const glyph = glyphOf(character, shape.weight);
    const start = pen;
    const place = ({ x, y }: Point): Point => {
      const along = start + x * unit;
      const up = y * unit;
      return shape.turned ? { x: originX - up, y: originY - along } : { x: originX + along, y: originY - up };
    };
    for (const contour of contoursOf(glyph.outline)) contours.push(contour.map(place));
    pen += glyph.advance * unit;
  }
  return contours;
}

function fillContours(canvas: Canvas, contours: readonly Contour[], colour: Colour): void {
  const coverage = newCoverage(contours, canvas);
  if (coverage === null) return;
  for (const contour of contours) addContour(coverage, contour);
  const [red, green, blue] = channels(colour);
  resolve(coverage, (x, y, share) => {
    const at = (y * canvas.width + x) * 3;
    canvas.rgb[at] = mixed(canvas.rgb[at], red, share);
    canvas.rgb[at + 1] = mixed(canvas.rgb[at + 1], green, share);
    canvas.rgb[at + 2] = mixed(canvas.rgb[at + 2], blue, share);
  });
}

function mixed(under: number | undefined, over: number, share: number): number {
  return Math.round((under ?? 255) * (1 - share) + over * share);
}

function channels(colour: Colour): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
