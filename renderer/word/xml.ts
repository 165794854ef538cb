/** Text made safe for XML. What XML cannot hold is replaced where a reader sees it, never dropped quietly. */

// Everything that XML 1.0 does not allow: controls, lone halves of a surrogate pair, and two non-characters.
const notAllowed =
  // eslint-disable-next-line no-control-regex -- the controls are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special = /[&<>"]/;
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
  const allowed = text.replace(notAllowed, replacementCharacter);
  if (!special.test(allowed)) return allowed;
  return allowed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
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
