import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../core/documents/drawing/drawing';
import { rasterise } from '../core/documents/drawing/raster';
import { encodePng } from './png';

const drawing: Drawing = {
  width: 25.4,
  height: 12.7,
  shapes: [{ kind: 'rect', x: 0, y: 0, width: 12.7, height: 12.7, fill: '#a8001f' }],
};

describe('a picture as PNG', () => {
  it('holds the size, the resolution and every pixel', () => {
    const pixels = rasterise(drawing, 20);
    const file = encodePng(pixels, 20);
    const view = new DataView(file.buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([20, 10]);
    const at = (name: string) => Buffer.from(file).indexOf(name, 0, 'latin1');
    expect(view.getUint32(at('pHYs') + 4)).toBe(787);
    const length = view.getUint32(at('IDAT') - 4);
    const rows = unzlibSync(file.subarray(at('IDAT') + 4, at('IDAT') + 4 + length));
    expect(rows).toHaveLength((20 * 3 + 1) * 10);
    expect([...rows.subarray(1, 4)]).toEqual([0xa8, 0, 0x1f]);
    expect([...rows.subarray(58, 61)]).toEqual([255, 255, 255]);
  });

  it('holds nothing about when or by what it was made', () => {
    const names = Buffer.from(encodePng(rasterise(drawing, 20), 20))
      .toString('latin1')
      .match(/IHDR|pHYs|IDAT|IEND|tIME|tEXt|iTXt/g);
    expect(names).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  });
});
