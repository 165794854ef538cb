/**
 * What a file is, told from its bytes alone: the name and its extension are never asked.
 */
import { unzipSync } from 'fflate';
import type { ListKind } from './list-kind';
import { ImportRefusal } from './problem';

/** How a text is written, as far as its first bytes tell. `eight-bit` is settled line by line while reading. */
export type TextEncoding = 'eight-bit' | 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes say. `advice` is `null` where what the kind of list advises will do. */
export type ByteKind =
  | { readonly kind: 'text'; readonly encoding: TextEncoding; readonly bomLength: number }
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole' }
  | { readonly kind: 'other'; readonly what: string; readonly advice: string | null };

const signatures: readonly (readonly [readonly number[], string, string | null])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', null],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)', null],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)', null],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)', null],
  [[0x1f, 0x8b], 'a compressed file (gzip)', 'Unpack it and import the file inside'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive', 'Unpack it and import the file inside'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive', 'Unpack it and import the file inside'],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    'a rich text document (RTF)',
    'Open it in Word and save it as a Word document',
  ],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database (SQLite)', null],
];

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells what a file is from its first bytes (some tens of kilobytes; fewer if the file is shorter). */
export function sniff(head: Uint8Array): ByteKind {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { kind: 'text', encoding: 'utf-8', bomLength: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { kind: 'text', encoding: 'utf-16le', bomLength: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { kind: 'text', encoding: 'utf-16be', bomLength: 2 };
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) {
    return { kind: 'zip' };
  }
  if (startsWith(head, oleSignature)) return { kind: 'ole' };
  for (const [bytes, what, advice] of signatures) {
    if (startsWith(head, bytes)) return { kind: 'other', what, advice };
  }
  return sniffText(head);
}

function sniffText(head: Uint8Array): ByteKind {
  const counts = countBytes(head);
  const pairs = Math.max(1, Math.floor(head.length / 2));
  // Latin letters in UTF-16 have one byte of each pair zero. A stray NUL in an 8-bit export is far rarer.
  if (counts.oddZeros / pairs > 0.3 && counts.evenZeros / pairs < 0.1) {
    return { kind: 'text', encoding: 'utf-16le', bomLength: 0 };
  }
  if (counts.evenZeros / pairs > 0.3 && counts.oddZeros / pairs < 0.1) {
    return { kind: 'text', encoding: 'utf-16be', bomLength: 0 };
  }
  if (counts.controls > head.length * 0.02 || counts.oddZeros + counts.evenZeros > head.length * 0.05) {
    return { kind: 'other', what: 'not text but binary data', advice: null };
  }
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 512)).trimStart().toLowerCase();
  if (/^<(!doctype|html|table|\?xml|meta|head|body)/.test(start)) {
    return {
      kind: 'other',
      what: 'a web page or XML, not a table',
      advice: 'Open it in Excel, save it as CSV or .xlsx and import that',
    };
  }
  return { kind: 'text', encoding: 'eight-bit', bomLength: 0 };
}

function countBytes(head: Uint8Array): { oddZeros: number; evenZeros: number; controls: number } {
  let oddZeros = 0;
  let evenZeros = 0;
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at] ?? 0;
    if (byte === 0) {
      if (at % 2 === 1) oddZeros += 1;
      else evenZeros += 1;
    } else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 26) {
      controls += 1;
    }
  }
  return { oddZeros, evenZeros, controls };
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, at) => bytes[at] === byte);
}

/** What an old Office container holds: an encrypted new file, or an old workbook or document. */
export function oleContent(bytes: Uint8Array): 'encrypted' | 'workbook' | 'document' | 'unknown' {
  // Stream names stand in the container's directory as UTF-16LE.
  const has = (name: string): boolean => indexOfUtf16(bytes, name);
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted';
  if (has('Workbook') || has('Book')) return 'workbook';
  if (has('WordDocument')) return 'document';
  return 'unknown';
}

function indexOfUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) {
    if (bytes[at] === wanted[0] && wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

/** One file inside a ZIP archive, before it is unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

/** Lists what a ZIP archive holds without unpacking it, or `null` where its directory cannot be read. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        entries.push({ name: entry.name, packedBytes: entry.size, unpackedBytes: entry.originalSize });
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
}

const largestPartBytes = 200 * 1024 * 1024;
const largestWholeBytes = 300 * 1024 * 1024;
const highestRatio = 300;

/** Whether an archive would unpack to far more than any file is that is read here. */
export function isZipBomb(entries: readonly ZipEntry[]): boolean {
  let whole = 0;
  for (const entry of entries) {
    whole += entry.unpackedBytes;
    const ratio = entry.unpackedBytes / Math.max(1, entry.packedBytes);
    const isSuspicious = ratio > highestRatio && entry.unpackedBytes > 10 * 1024 * 1024;
    if (entry.unpackedBytes > largestPartBytes || whole > largestWholeBytes || isSuspicious) return true;
  }
  return false;
}

/** Refuses an archive that would unpack to far more than any list is. */
export function refuseZipBomb(name: string, entries: readonly ZipEntry[], kind: ListKind): void {
  if (!isZipBomb(entries)) return;
  throw new ImportRefusal(
    'unsafe-archive',
    `“${name}” would unpack to far more data than a list of ${kind.of} needs, so it was not opened. ${kind.advice.asCsv}.`,
  );
}
