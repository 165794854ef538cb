import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlotDot, spreadPlotDrawing, spreadPlotWidth } from './spread-plot';
import { textWidth } from './text-fitting';

const likelihoods = ['Remote chance', 'Realistic possibility', 'Almost certain'];
const impacts = ['1 Minimal', '2 Minor', '3 Significant'];

const aDot = fc.record({
  mark: fc.integer({ min: 1, max: 40 }).map(String),
  likelihood: fc.integer({ min: 0, max: 2 }),
  impact: fc.integer({ min: 0, max: 2 }),
});

function plotOf(dots: readonly PlotDot[]) {
  const range = (places: readonly number[]) => ({
    lowest: Math.min(...places),
    highest: Math.max(...places),
    medians: [places[0] ?? 0],
  });
  return spreadPlotDrawing({
    likelihoods,
    impacts,
    rounds: [
      {
        label: 'Round 1',
        dots,
        likelihood: range(dots.map(({ likelihood }) => likelihood)),
        impact: range(dots.map(({ impact }) => impact)),
      },
    ],
  });
}

describe('the spread plot', () => {
  it('has one numbered dot for each person on each scale, none on another and all within the picture', () => {
    fc.assert(
      fc.property(fc.array(aDot, { minLength: 1, maxLength: 14 }), (dots) => {
        const drawing = plotOf(dots);
        const drawn = drawing.shapes.filter((shape) => shape.kind === 'dot');
        expect(drawn).toHaveLength(2 * dots.length);
        expect(new Set(drawn.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)).size).toBe(drawn.length);
        for (const { x, y, radius } of drawn) {
          expect(x - radius).toBeGreaterThanOrEqual(0);
          expect(x + radius).toBeLessThanOrEqual(spreadPlotWidth);
          expect(y - radius).toBeGreaterThanOrEqual(0);
          expect(y + radius).toBeLessThanOrEqual(drawing.height);
        }
        const marks = drawing.shapes.flatMap((shape) =>
          shape.kind === 'text' && shape.colour === '#ffffff' ? [shape.text] : [],
        );
        expect(marks.sort()).toEqual(dots.flatMap(({ mark }) => [mark, mark]).sort());
      }),
    );
  });

  it('names every step of both scales in full, within the picture', () => {
    const { shapes } = plotOf([{ mark: '1', likelihood: 0, impact: 0 }]);
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    const said = texts.map(({ text }) => text).join(' ');
    for (const name of [...likelihoods, ...impacts])
      for (const word of name.split(' ')) expect(said).toContain(word);
    expect(said).not.toContain('…');
    for (const { x, text, size, weight, anchor } of texts) {
      const width = textWidth(text, { size, weight });
      expect(x + (anchor === 'middle' ? width / 2 : width)).toBeLessThanOrEqual(spreadPlotWidth + 0.3);
    }
  });

  it('uses two inks only, so nothing is lost in black and white', () => {
    const { shapes } = plotOf([{ mark: '1', likelihood: 1, impact: 2 }]);
    const inks = new Set(shapes.map((shape) => (shape.kind === 'rect' ? shape.fill : shape.colour)));
    expect([...inks].sort()).toEqual(['#0b0c0c', '#8a9196', '#ffffff']);
  });
});
