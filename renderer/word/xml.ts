/** Text made safe for XML. What XML cannot hold is replaced where a reader sees it, never dropped quietly. */

// Nearly every text: no sign that XML treats as special or does not allow, no break and no tab.
const plain = /^[ !#-%'-;=?-\ud7ff\ue000-\ufffd]*$/;
const replacementCharacter = '\ufffd';

/** Whether a text stands in XML as it is, in one piece. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** Text for an element or a double-quoted attribute. */
export function xmlText(text: string): string {
  if (plain.test(text)) return text;
  // Many an address of a long table has its "&", and hardly a text a sign that is not allowed.
  return allowed.test(text) ? text.replace(special, (sign) => entities[sign] ?? sign) : escaped(text);
}

// Every sign that XML allows in one unit of text.
const allowed = /^[\t\n\r -\ud7ff\ue000-\ufffd]*$/;
const special = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Sign by sign, for a text with signs of two units or with one that is not allowed. */
function escaped(text: string): string {
  let made = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const written = insteadOf(text, at);
    if (written === null) continue;
    made += text.slice(from, at) + written;
    from = at + 1;
  }
  return made + text.slice(from);
}

/** What is written for the unit of text that stands here; `null` for the unit itself. */
function insteadOf(text: string, at: number): string | null {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800) return isAllowedHigh(text, at) ? null : replacementCharacter;
  if (unit >= 0x20) return entities[text.charAt(at)] ?? null;
  return unit === 0x09 || unit === 0x0a || unit === 0x0d ? null : replacementCharacter;
}

/** XML 1.0 does not allow lone halves of a surrogate pair, nor two signs that are none. */
function isAllowedHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00) return isWithin(text.charCodeAt(at + 1), [0xdc00, 0xdfff]);
  if (unit < 0xe000) return isWithin(text.charCodeAt(at - 1), [0xd800, 0xdbff]);
  return unit < 0xfffe;
}

function isWithin(unit: number, [least, most]: readonly [number, number]): boolean {
  return unit >= least && unit <= most;
}

/** The first line of every part. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Pieces of XML as UTF-8, one after the other. */
export function encoded(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(64 * 1024);
  let length = 0;
  for (const piece of pieces) {
    // Three bytes at most for each unit of text.
    const needed = length + piece.length * 3;
    if (needed > bytes.length) {
      const more = new Uint8Array(Math.max(needed, bytes.length * 2));
      more.set(bytes.subarray(0, length));
      bytes = more;
    }
    length += encoder.encodeInto(piece, bytes.subarray(length)).written;
  }
  return bytes.subarray(0, length);
}
