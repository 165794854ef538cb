import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../core/documents/drawing/drawing';
import { type Pixels, rasterise } from '../core/documents/drawing/raster';
import { encodePng } from './png';

const drawing: Drawing = {
  width: 25.4,
  height: 12.7,
  shapes: [{ kind: 'rect', x: 0, y: 0, width: 12.7, height: 12.7, fill: '#a8001f' }],
};

/** The pixels of a PNG that this desk wrote, by the rules of the format. */
function decoded(file: Uint8Array): Pixels {
  const view = new DataView(file.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const dataOf = (name: string) => {
    const at = Buffer.from(file).indexOf(name, 0, 'latin1');
    return at < 0 ? null : file.subarray(at + 4, at + 4 + view.getUint32(at - 4));
  };
  const colours = dataOf('PLTE');
  const stride = width * (colours === null ? 3 : 1);
  const rows = unzlibSync(dataOf('IDAT') ?? new Uint8Array());
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    expect(rows[y * (stride + 1)]).toBe(2);
    for (let x = 0; x < stride; x += 1) {
      const above = y === 0 ? 0 : (bytes[(y - 1) * stride + x] ?? 0);
      bytes[y * stride + x] = (rows[y * (stride + 1) + 1 + x] ?? 0) + above;
    }
  }
  const rgb =
    colours === null
      ? bytes
      : Uint8Array.from([...bytes].flatMap((index) => [...colours.subarray(index * 3, index * 3 + 3)]));
  return { width, height, rgb };
}

const chunkNames = (file: Uint8Array) =>
  Buffer.from(file)
    .toString('latin1')
    .match(/IHDR|pHYs|PLTE|IDAT|IEND|tIME|tEXt|iTXt/g);

describe('a picture as PNG', () => {
  it('holds the size, the resolution and every pixel', () => {
    const pixels = rasterise(drawing, 20);
    const file = encodePng(pixels, 20);
    const at = Buffer.from(file).indexOf('pHYs', 0, 'latin1');
    expect(new DataView(file.buffer).getUint32(at + 4)).toBe(787);
    expect(decoded(file)).toEqual(pixels);
  });

  it('holds every pixel whatever the colours, by palette as long as there are 256 at most', () => {
    const pictures = fc.integer({ min: 1, max: 300 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        colours: fc.uniqueArray(fc.integer({ min: 0, max: 0xffffff }), {
          minLength: count,
          maxLength: count,
        }),
      }),
    );
    fc.assert(
      fc.property(pictures, ({ count, colours }) => {
        const rgb = Uint8Array.from(
          colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
        );
        const file = encodePng({ width: count, height: 1, rgb }, 96);
        expect(decoded(file).rgb).toEqual(rgb);
        expect(chunkNames(file)?.includes('PLTE')).toBe(count <= 256);
      }),
      { numRuns: 50 },
    );
  });

  it('holds nothing about when or by what it was made', () => {
    expect(chunkNames(encodePng(rasterise(drawing, 20), 20))).toEqual([
      'IHDR',
      'pHYs',
      'PLTE',
      'IDAT',
      'IEND',
    ]);
  });
});
