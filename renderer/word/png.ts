/** Writes pixels as a PNG: no metadata, the same bytes for the same pixels. */
import { zlibSync } from 'fflate';
import type { Pixels } from '../core/documents/drawing/raster';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const trueColour = 2;
const palette = 3;
const filterUp = 2;
/** Rows that are mostly zeros: a longer search takes nearly twice the time for a tenth of the file. */
const packing = { level: 2, mem: 4 } as const;

/** The PNG file; `dotsPerInch` is written so that programs know its size on paper. */
export function encodePng(pixels: Pixels, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(dotsPerInch / 0.0254);
  const indexed = byPalette(pixels);
  const kind = indexed === null ? trueColour : palette;
  const rows =
    indexed === null ? filtered(pixels.rgb, pixels.width * 3) : filtered(indexed.indexes, pixels.width);
  const header = [...uint32(pixels.width), ...uint32(pixels.height), 8, kind, 0, 0, 0];
  const chunks = [
    chunk('IHDR', Uint8Array.from(header)),
    chunk('pHYs', Uint8Array.from([...uint32(perMetre), ...uint32(perMetre), 1])),
    ...(indexed === null ? [] : [chunk('PLTE', indexed.colours)]),
    chunk('IDAT', zlibSync(rows, packing)),
    chunk('IEND', new Uint8Array(0)),
  ];
  const size = chunks.reduce((sum, each) => sum + each.length, signature.length);
  const file = new Uint8Array(size);
  file.set(signature);
  let at = signature.length;
  for (const each of chunks) {
    file.set(each, at);
    at += each.length;
  }
  return file;
}

interface Indexed {
  /** Three bytes a colour, in the order in which they come up. */
  readonly colours: Uint8Array;
  /** The number of its colour for each pixel. */
  readonly indexes: Uint8Array;
}

const mostColours = 256;
const slots = 4096;

/** The pixels as numbers of a palette, a third of the bytes; `null` where there are too many colours for one. */
function byPalette({ rgb }: Pixels): Indexed | null {
  const indexes = new Uint8Array(rgb.length / 3);
  const colours: number[] = [];
  const keys = new Int32Array(slots).fill(-1);
  const values = new Uint8Array(slots);
  let last = -1;
  let lastIndex = 0;
  for (let at = 0; at < indexes.length; at += 1) {
    const from = at * 3;
    const colour = ((rgb[from] ?? 0) << 16) | ((rgb[from + 1] ?? 0) << 8) | (rgb[from + 2] ?? 0);
    if (colour !== last) {
      let slot = Math.imul(colour, 0x9e3779b1) >>> 20;
      while (keys[slot] !== -1 && keys[slot] !== colour) slot = (slot + 1) % slots;
      if (keys[slot] === -1) {
        if (colours.length / 3 === mostColours) return null;
        keys[slot] = colour;
        values[slot] = colours.length / 3;
        colours.push(colour >> 16, (colour >> 8) & 255, colour & 255);
      }
      last = colour;
      lastIndex = values[slot] ?? 0;
    }
    indexes[at] = lastIndex;
  }
  return { colours: Uint8Array.from(colours), indexes };
}

/** Each row as its difference from the row above: a picture of boxes becomes mostly zeros. `stride`: bytes of a row. */
function filtered(bytes: Uint8Array, stride: number): Uint8Array {
  const height = bytes.length / stride;
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (stride + 1);
    const from = y * stride;
    rows[to] = filterUp;
    for (let x = 0; x < stride; x += 1) {
      const above = y === 0 ? 0 : (bytes[from - stride + x] ?? 0);
      rows[to + 1 + x] = (bytes[from + x] ?? 0) - above;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  bytes.set(uint32(data.length));
  bytes.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  bytes.set(uint32(crc32(bytes.subarray(4, 8 + data.length))), 8 + data.length);
  return bytes;
}

function uint32(value: number): readonly number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
