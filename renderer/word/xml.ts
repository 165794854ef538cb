/** Text made safe for XML. What XML cannot hold is replaced where a reader sees it, never dropped quietly. */

// Everything that XML 1.0 does not allow: controls, lone halves of a surrogate pair, and two non-characters.
const notAllowed =
  // eslint-disable-next-line no-control-regex -- the controls are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special = /[&<>"]/;
const replacementCharacter = '\ufffd';

/** Text for an element or a double-quoted attribute. */
export function xmlText(text: string): string {
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
