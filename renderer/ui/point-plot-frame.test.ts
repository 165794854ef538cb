import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestInDirection, plotFrame } from './point-plot-frame';

const metres = fc.integer({ min: 0, max: 700_000 });
const somePoints = fc.array(fc.record({ x: metres, y: metres }), { minLength: 1, maxLength: 30 });
const someSize = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 1200 }),
  margin: fc.constant(12),
});

describe('the frame of a plot', () => {
  it('has one scale both ways, holds every point, and a scale bar that fits', () => {
    fc.assert(
      fc.property(somePoints, someSize, (points, size) => {
        const frame = plotFrame(points, size);
        const across = (frame.x[1] - frame.x[0]) / (size.width - 24);
        const up = (frame.y[1] - frame.y[0]) / (size.height - 24);
        expect(across).toBeCloseTo(up, 6);
        for (const point of points) {
          expect(point.x).toBeGreaterThan(frame.x[0]);
          expect(point.x).toBeLessThan(frame.x[1]);
          expect(point.y).toBeGreaterThan(frame.y[0]);
          expect(point.y).toBeLessThan(frame.y[1]);
        }
        expect(frame.bar.to).toBeLessThan(frame.x[1]);
        expect(`${Math.round((frame.bar.to - frame.bar.from) / 1000)} km`).toBe(frame.bar.label);
      }),
    );
  });

  it('shows one kilometre where a kilometre can be seen', () => {
    const points = [
      { x: 400_000, y: 300_000 },
      { x: 420_000, y: 310_000 },
    ];
    expect(plotFrame(points, { width: 700, height: 400, margin: 12 }).bar.label).toBe('1 km');
  });
});

describe('arrow keys in a plot', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y });
  const points = [
    at('centre', 0, 0),
    at('east', 10, 1),
    at('north', 1, 10),
    at('far east', 30, 0),
    at('twin', 0, 0),
  ];

  it('lead to the nearest mark in their direction', () => {
    expect(nearestInDirection(points, points[1]!, 'ArrowRight')?.id).toBe('far east');
    expect(nearestInDirection(points, points[4]!, 'ArrowUp')?.id).toBe('north');
    expect(nearestInDirection(points, points[3]!, 'ArrowRight')).toBeNull();
  });

  it('reach a mark that lies exactly on another', () => {
    expect(nearestInDirection(points, points[0]!, 'ArrowRight')?.id).toBe('twin');
  });
});
