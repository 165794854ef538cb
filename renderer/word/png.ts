/** Writes pixels as a PNG: true colour, no metadata, the same bytes for the same pixels. */
import { zlibSync } from 'fflate';
import type { Pixels } from '../core/documents/drawing/raster';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const trueColour = 2;
const filterUp = 2;

/** The PNG file; `dotsPerInch` is written so that programs know its size on paper. */
export function encodePng(pixels: Pixels, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(dotsPerInch / 0.0254);
  const header = [...uint32(pixels.width), ...uint32(pixels.height), 8, trueColour, 0, 0, 0];
  const chunks = [
    chunk('IHDR', Uint8Array.from(header)),
    chunk('pHYs', Uint8Array.from([...uint32(perMetre), ...uint32(perMetre), 1])),
    chunk('IDAT', zlibSync(filtered(pixels), { level: 6 })),
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

/** Each row as its difference from the row above: a picture of boxes becomes mostly zeros. */
function filtered({ width, height, rgb }: Pixels): Uint8Array {
  const stride = width * 3;
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (stride + 1);
    const from = y * stride;
    rows[to] = filterUp;
    for (let x = 0; x < stride; x += 1) {
      const above = y === 0 ? 0 : (rgb[from - stride + x] ?? 0);
      rows[to + 1 + x] = (rgb[from + x] ?? 0) - above;
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
