/** A crest from a file: decoded and drawn anew, so that nothing but its pixels stays. */
import { err, ok, type Result } from '../../../core/foundation/result';
import type { ForceLook } from '../../../core/issuing/force-look';

type Crest = NonNullable<ForceLook['crest']>;

/** 8 MB. */
export const largestCrestBytes = 8 * 1024 * 1024;
/** The longest side of what is kept: sharp at 24 mm on paper. */
const longestSide = 480;
/** No picture of a crest has more; one that says so is made to exhaust the machine. */
const mostPixels = 40_000_000;
const mostKept = 1_400_000;

/** How a file is drawn; given in tests, where there is no canvas. */
export interface CrestTools {
  /** Decodes a picture; rejects where it is none. */
  readonly decode: (
    file: Blob,
  ) => Promise<{ readonly width: number; readonly height: number; close: () => void }>;
  /** Draws what was decoded in this size, and answers a PNG. */
  readonly draw: (
    picture: Awaited<ReturnType<CrestTools['decode']>>,
    size: { readonly width: number; readonly height: number },
  ) => Promise<Uint8Array | null>;
}

/** The crest, or the sentence that says why the file is not taken. Only PNG and JPEG are, told by their bytes. */
export async function readCrest(file: File, tools: CrestTools = pageTools): Promise<Result<Crest, string>> {
  const name = `“${file.name.slice(0, 120)}”`;
  const refused = (why: string, next: string) =>
    err(`${name} ${why}, so it was not taken as the crest. ${next} Nothing was changed.`);
  if (file.size > largestCrestBytes)
    return refused('is larger than 8 MB', 'Save it smaller, then choose it again.');
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null)
    return refused('could not be read', 'Check the disk that it is on, then choose it again.');
  const said = sizeSaid(bytes);
  if (said === null) return refused('is no PNG and no JPEG', 'Save it as PNG, then choose it again.');
  if (said.width * said.height > mostPixels || said.width * said.height === 0)
    return refused('has a size that no crest has', 'Save it smaller, then choose it again.');
  const picture = await tools.decode(new Blob([bytes], { type: said.type })).catch(() => null);
  if (picture === null) return refused('is damaged', 'Open it in a picture program and save it again.');
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    const png = await tools.draw(picture, { width, height });
    if (png === null) return refused('could not be drawn', 'Save it as PNG, then choose it again.');
    const text = base64Of(png);
    if (text.length > mostKept) return refused('has too much detail', 'Use a simpler or smaller picture.');
    return ok({ png: text, widthPx: width, heightPx: height, altText: 'Crest of the force' });
  } finally {
    picture.close();
  }
}

interface SaidSize {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** What the first bytes say of kind and size, before anything is decoded; `null` for anything but PNG and JPEG. */
export function sizeSaid(bytes: Uint8Array): SaidSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte);
  if (isPng && bytes.length >= 24)
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8190)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 8190))));
  return pieces.join('');
}

const pageTools: CrestTools = {
  decode: (file) => createImageBitmap(file),
  draw: async (picture, { width, height }) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
  },
};
