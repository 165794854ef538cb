import { describe, expect, it, vi } from 'vitest';
import { anExampleLook } from '../../../../test/builders/example-look';
import { type CrestTools, largestCrestBytes, readCrest, sizeSaid } from './read-crest';

const crest = anExampleLook().crest;
const png = Uint8Array.from(atob(crest?.png ?? ''), (letter) => letter.charCodeAt(0));
const fileOf = (bytes: Uint8Array, name = 'crest.png') => new File([new Uint8Array(bytes)], name);

/** Draws a given PNG: the decoding itself is the browser's. */
function tools(given: Partial<CrestTools> = {}) {
  const close = vi.fn();
  const drawn: { width: number; height: number }[] = [];
  const all: CrestTools = {
    decode: () => Promise.resolve({ width: 960, height: 480, close }),
    draw: (_, size) => {
      drawn.push({ ...size });
      return Promise.resolve(png);
    },
    ...given,
  };
  return { all, close, drawn };
}

/** The first bytes of a PNG that says it has this size. */
function pngSaying(width: number, height: number): Uint8Array {
  const bytes = png.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe('a crest', () => {
  it('is drawn anew, smaller where it is large, and keeps nothing of the file', async () => {
    const { all, close, drawn } = tools();
    const read = await readCrest(fileOf(png), all);
    expect(read).toMatchObject({ ok: true, value: { widthPx: 480, heightPx: 240, png: crest?.png } });
    expect(drawn).toEqual([{ width: 480, height: 240 }]);
    expect(close).toHaveBeenCalled();
  });

  it('has its size read from PNG and JPEG before anything is decoded', () => {
    expect(sizeSaid(png)).toEqual({ type: 'image/png', width: 240, height: 240 });
    const jpeg = new Uint8Array([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 1, 44, 2, 88, 1, 1, 0x11, 0,
    ]);
    expect(sizeSaid(jpeg)).toEqual({ type: 'image/jpeg', width: 600, height: 300 });
  });

  it.each<readonly [string, Uint8Array, Partial<CrestTools>, RegExp]>([
    ['an SVG', new TextEncoder().encode('<svg onload="x()"/>'), {}, /no PNG and no JPEG/],
    ['a page that calls itself a picture', new TextEncoder().encode('<html>'), {}, /no PNG and no JPEG/],
    ['a few bytes', new Uint8Array([0x89]), {}, /no PNG and no JPEG/],
    ['a picture of endless size', pngSaying(60_000, 60_000), {}, /size that no crest has/],
    ['a picture of no size', pngSaying(0, 10), {}, /size that no crest has/],
    ['a damaged picture', png, { decode: () => Promise.reject(new Error('damaged')) }, /is damaged/],
    ['a picture that cannot be drawn', png, { draw: () => Promise.resolve(null) }, /could not be drawn/],
    ['noise', png, { draw: () => Promise.resolve(new Uint8Array(1_200_000)) }, /too much detail/],
    ['a huge file', new Uint8Array(largestCrestBytes + 1), {}, /larger than 8 MB/],
  ])('is not taken from %s, and a sentence says so', async (_, bytes, given, says) => {
    const read = await readCrest(fileOf(bytes), tools(given).all);
    expect(read).toMatchObject({ ok: false, error: expect.stringMatching(says) });
    if (!read.ok) expect(read.error).toMatch(/Nothing was changed\.$/);
  });
});
