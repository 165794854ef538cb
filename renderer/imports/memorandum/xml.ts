/**
 * The XML of an Office part as a stream of what opens, stands and closes. Of our own because a file from outside must
 * not bring a DTD, must be refused where its tags do not close, and is read in a worker, where there is no DOMParser;
 * the parser inside read-excel-file has no types and reads on over errors.
 */

export interface XmlReader {
  /** `attribute` gives a value by its name as written, or `undefined`. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(value: string): void;
}

/** The part is no XML that can be read. */
export class DamagedXml extends Error {}

/** Reads a whole part; throws `DamagedXml` where it is not well formed or holds a DTD. */
export function readXml(xml: string, reader: XmlReader): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const end = start < 0 ? xml.length : start;
    if (end > at && open.length > 0) reader.text(decoded(xml.slice(at, end)));
    if (start < 0) break;
    at = readTag(xml, start, { open, reader });
  }
  if (open.length > 0) throw new DamagedXml('not closed');
}

function readTag(
  xml: string,
  start: number,
  { open, reader }: { readonly open: string[]; readonly reader: XmlReader },
): number {
  if (xml.startsWith('<!--', start)) return endOf(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) {
    const end = endOf(xml, ']]>', start);
    if (open.length > 0) reader.text(xml.slice(start + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', start)) throw new DamagedXml('a DTD');
  if (xml.startsWith('<?', start)) return endOf(xml, '?>', start);
  const end = endOfTag(xml, start);
  if (xml[start + 1] === '/') {
    const name = xml.slice(start + 2, end - 1).trim();
    if (open.pop() !== name) throw new DamagedXml('closed out of turn');
    reader.close(name);
    return end;
  }
  const isEmpty = xml[end - 2] === '/';
  const inner = xml.slice(start + 1, isEmpty ? end - 2 : end - 1);
  const name = /^[^\s]+/.exec(inner)?.[0] ?? '';
  if (!/^[\p{L}_][\p{L}\p{N}._:-]*$/u.test(name)) throw new DamagedXml('no name');
  reader.open(name, (wanted) => attributeOf(inner, wanted));
  if (isEmpty) reader.close(name);
  else open.push(name);
  return end;
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new DamagedXml('cut off');
  return found + mark.length;
}

/** A ">" inside quotes does not end a tag. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const letter = xml[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  throw new DamagedXml('cut off');
}

/** The attributes of an opening tag, by name as written. */
export function attributesOf(inner: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of inner.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(name, decoded(double ?? single ?? ''));
  return found;
}

function attributeOf(inner: string, wanted: string): string | undefined {
  return inner.includes(wanted) ? attributesOf(inner).get(wanted) : undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]+);/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code] ?? whole;
    const point = code[1]?.toLowerCase() === 'x' ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
