/**
 * Whether a file may become a template: a Word document that holds nothing but text and pictures of its own. It is
 * looked at as hostile: by its bytes, unpacked only within bounds, and refused where anything in it runs, is linked
 * from elsewhere or is fetched when it is opened.
 */
import { strFromU8, unzipSync } from 'fflate';
import { err, ok, type Result } from '../../core/foundation/result';
import { oleContent, sniff, isZipBomb, type ZipEntry, zipEntries } from '../table/bytes';

/** 10 MB. */
export const largestTemplateBytes = 10 * 1024 * 1024;
/** What all parts of a template may unpack to. */
const largestUnpackedBytes = 100 * 1024 * 1024;

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const safeLink = /^(?:https?:\/\/|mailto:)/i;
const fetching =
  /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|DATABASE|MACROBUTTON|RD|AUTOTEXT)\b/i;

/** Nothing where it may be kept; otherwise what is wrong, that nothing was kept, and what to do. */
export function checkTemplate(name: string, bytes: Uint8Array): Result<null, string> {
  const why = problemOf(bytes);
  if (why === null) return ok(null);
  return err(
    `“${name.slice(0, 120)}” ${why.what}, so it was not taken as a template. ${why.next} Nothing was stored.`,
  );
}

interface Problem {
  /** The rest of the sentence after the name of the file. */
  readonly what: string;
  readonly next: string;
}

const saveAsDocx = 'Open it in Word and save it as a Word document (.docx).';

function problemOf(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) return { what: 'is empty', next: 'Choose another file.' };
  if (bytes.length > largestTemplateBytes)
    return { what: 'is larger than 10 MB', next: 'Make its pictures smaller in Word and save it again.' };
  const kind = sniff(bytes.subarray(0, 65_536));
  if (kind.kind === 'ole') return oldOffice(bytes);
  if (kind.kind !== 'zip')
    return {
      what: kind.kind === 'other' ? `is ${kind.what}` : 'is a text and no Word document',
      next: saveAsDocx,
    };
  const entries = zipEntries(bytes);
  if (entries === null) return damaged;
  return archiveProblem(entries) ?? contentProblem(bytes);
}

const damaged: Problem = {
  what: 'is damaged and cannot be opened',
  next: 'Ask for it again, or open it in Word and save it under another name.',
};

function oldOffice(bytes: Uint8Array): Problem {
  if (oleContent(bytes) === 'encrypted')
    return {
      what: 'is protected with a password',
      next: 'Open it in Word and save a copy without the password.',
    };
  return { what: 'is an old Office file', next: saveAsDocx };
}

function archiveProblem(entries: readonly ZipEntry[]): Problem | null {
  const names = entries.map(({ name }) => name.toLowerCase());
  if (!names.includes('word/document.xml'))
    return {
      what: names.includes('xl/workbook.xml') ? 'is an Excel workbook' : 'is an archive and no Word document',
      next: saveAsDocx,
    };
  const whole = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (isZipBomb(entries) || whole > largestUnpackedBytes)
    return { what: 'would unpack to far more than a template needs', next: 'Use another file.' };
  const isStrange = names.some(
    (name) => name.startsWith('/') || name.includes('\\') || /(?:^|\/)\.\.(?:\/|$)/.test(name),
  );
  if (isStrange || new Set(names).size !== names.length)
    return { what: 'has parts with names that no Word document has', next: 'Use another file.' };
  if (names.some((name) => /vbaproject|vbadata/.test(name))) return macros;
  if (names.some((name) => /^word\/(?:embeddings|activex)\//.test(name))) return embedded;
  return null;
}

const macros: Problem = { what: 'holds macros', next: saveAsDocx };
const embedded: Problem = {
  what: 'holds an embedded object or a control',
  next: 'Take it out in Word, or put a picture in its place, and save the file again.',
};

function contentProblem(bytes: Uint8Array): Problem | null {
  const parts = textParts(bytes);
  if (parts === null) return damaged;
  const types = parts.get('[Content_Types].xml') ?? '';
  if (/macroEnabled/i.test(types)) return macros;
  if (/oleObject|activeX|\.control/i.test(types)) return embedded;
  const main = parts.get('word/document.xml') ?? '';
  if (main.includes('purl.oclc.org/ooxml') || !main.includes('<w:body'))
    return { what: 'is written in a form of Word that is not read here', next: saveAsDocx };
  if (!types.includes(documentType)) return { what: 'is not a plain Word document', next: saveAsDocx };
  for (const [path, xml] of parts) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return damaged;
    const problem = path.endsWith('.rels') ? linkProblem(xml) : fieldProblem(xml);
    if (problem !== null) return problem;
  }
  return null;
}

/** XML and relationships as text; `null` where a part cannot be unpacked. */
function textParts(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
    return new Map(Object.entries(files).map(([path, data]) => [path, strFromU8(data)]));
  } catch {
    return null;
  }
}

function linkProblem(xml: string): Problem | null {
  for (const [relationship] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const type = /\bType\s*=\s*["']([^"']*)["']/.exec(relationship)?.[1] ?? '';
    const target = plainOf(/\bTarget\s*=\s*["']([^"']*)["']/.exec(relationship)?.[1] ?? '');
    if (/\/(?:aFChunk|oleObject|package|control|vbaProject|subDocument|frame)$/i.test(type)) return embedded;
    const isExternal =
      /\bTargetMode\s*=\s*["']External["']/i.test(relationship) || /^[a-z][\w+.-]*:/i.test(target);
    if (!isExternal) continue;
    if (/\/hyperlink$/i.test(type) && safeLink.test(target)) continue;
    return {
      what: `is linked to ${linkedThing(type)} outside of the file`,
      next: 'Break the link in Word (for a template: Developer, Document Template; for a picture: insert it), and save the file again.',
    };
  }
  return null;
}

function linkedThing(type: string): string {
  if (/attachedTemplate$/i.test(type)) return 'a template';
  if (/image$/i.test(type)) return 'a picture';
  return /hyperlink$/i.test(type) ? 'a file' : 'something';
}

/** Fields that fetch or run something when Word updates them. */
function fieldProblem(xml: string): Problem | null {
  const simple = [...xml.matchAll(/<w:fldSimple\b[^>]*\bw:instr\s*=\s*"([^"]*)"/g)].map(
    ([, words]) => words ?? '',
  );
  let current = '';
  const complex: string[] = [];
  for (const [, kind, words] of xml.matchAll(
    /<w:fldChar\b[^>]*w:fldCharType="(\w+)"|<w:instrText\b[^>]*>([^<]*)</g,
  )) {
    if (words !== undefined) current += words;
    else if (kind === 'begin' || kind === 'separate' || kind === 'end') {
      complex.push(current);
      current = '';
    }
  }
  const found = [...simple, ...complex, current].some((words) => fetching.test(plainOf(words)));
  return found
    ? {
        what: 'has a field that fetches or runs something',
        next: 'Take the field out in Word and save the file again.',
      }
    : null;
}

function plainOf(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16) % 0x110000),
    )
    .replaceAll(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits) % 0x110000))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
