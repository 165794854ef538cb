/**
 * Bytes to text, chunk by chunk, whatever the encoding; NUL characters dropped, every line end made "\n".
 */
import type { TextEncoding } from './bytes';

/** Turns the chunks of one file into text. `name()` says afterwards which encoding was met. */
export interface TextReader {
  push(bytes: Uint8Array): string;
  finish(): string;
  name(): string;
}

/** A reader for a text of the given encoding; the byte-order mark must already be left out. */
export function textReader(encoding: TextEncoding): TextReader {
  const decoder = encoding === 'eight-bit' || encoding === 'utf-8' ? eightBit() : sixteenBit(encoding);
  let heldReturn = '';
  const tidy = (text: string, isLast: boolean): string => {
    let whole = heldReturn + text;
    heldReturn = '';
    if (!isLast && whole.endsWith('\r')) {
      heldReturn = '\r';
      whole = whole.slice(0, -1);
    }
    if (whole.includes('\0')) whole = whole.replaceAll('\0', '');
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  };
  return {
    push: (bytes) => tidy(decoder.push(bytes), false),
    finish: () => tidy(decoder.finish(), true),
    name: () => decoder.name(),
  };
}

function sixteenBit(encoding: 'utf-16le' | 'utf-16be'): TextReader {
  const decoder = new TextDecoder(encoding);
  return {
    push: (bytes) => decoder.decode(bytes, { stream: true }),
    finish: () => decoder.decode(),
    name: () => encoding,
  };
}

/**
 * UTF-8 or windows-1252, settled while reading: a block that is not UTF-8 is read line by line, each line
 * in the encoding it fits. An export glued together from both is read right in this way too.
 */
function eightBit(): TextReader {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let carry: Uint8Array = new Uint8Array(0);
  let sawUtf8 = false;
  let sawWestern = false;
  const decodeLine = (bytes: Uint8Array): string => {
    try {
      const text = strict.decode(bytes);
      if (text.length !== bytes.length) sawUtf8 = true;
      return text;
    } catch {
      sawWestern = true;
      return decodeWestern(bytes);
    }
  };
  const decode = (bytes: Uint8Array): string => {
    try {
      const text = strict.decode(bytes);
      if (text.length !== bytes.length) sawUtf8 = true;
      return text;
    } catch {
      return splitAfterLineEnds(bytes).map(decodeLine).join('');
    }
  };
  return {
    push: (bytes) => {
      const whole = carry.length === 0 ? bytes : concatenate(carry, bytes);
      const end = lastSafeCut(whole);
      carry = whole.slice(end);
      return decode(whole.subarray(0, end));
    },
    finish: () => {
      const rest = carry;
      carry = new Uint8Array(0);
      return decode(rest);
    },
    name: () => (sawWestern ? (sawUtf8 ? 'utf-8 and windows-1252' : 'windows-1252') : 'utf-8'),
  };
}

/** After the last line end, or else after the last ASCII byte: never inside a character of either encoding. */
function lastSafeCut(bytes: Uint8Array): number {
  const lineEnd = bytes.lastIndexOf(10);
  if (lineEnd >= 0) return lineEnd + 1;
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    if ((bytes[at] ?? 0) < 0x80) return at + 1;
  }
  return bytes.length > 1024 ? bytes.length : 0;
}

function splitAfterLineEnds(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 10 || bytes[at] === 13) {
      lines.push(bytes.subarray(start, at + 1));
      start = at + 1;
    }
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** windows-1252 for the bytes 0x80 to 0x9F; the five that it leaves out stay as they are. */
const westernLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes these bytes as control characters where Chromium gives curly quotes, so they are put right here. */
function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => westernLetters[letter.charCodeAt(0) - 0x80] ?? letter);
}
