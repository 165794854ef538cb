/**
 * The part of a cell that is a name. Lists print more into it: the lines of a home address above all, and births. What is
 * not certainly of the name is cut off rather than kept, and that something was cut is told.
 */

export interface NameCell {
  /** On one line, without "(commonly known as …)". */
  readonly text: string;
  /** What "(commonly known as …)" says; empty where none. */
  readonly called: string;
  /** More stood in the cell than was taken. */
  readonly isCut: boolean;
}

const knownAs =
  /[([]?\s*(?:also |commonly |usually |a elwir yn gyffredin (?:yn )?|a adwaenir yn gyffredin fel )?(?:known as|a elwir yn|a adwaenir fel|adnabyddir fel|y'i gelwir yn)\s*:?\s*([^)\]]*)([)\]]?)/iu;
/** What stands in no name: figures, the signs of an address on the net, the word for one. */
export const noName = /[\d@/\\<>=#]|https?:|www\.|\b(?:address|cyfeiriad)\b/iu;
/** The last word of many addresses, and of some surnames: it counts where a name would be odd. */
export const street =
  /\b(?:road|street|lane|avenue|close|crescent|drive|gardens|terrace|cottages?|house|farm|rectory|vicarage|walk|hill|court|heol|stryd|ffordd)$/iu;
/** How the names of many houses begin. */
const house = /^(?:the|t[yŷ]|llys|plas|maes|bwthyn|fferm|hafod|y|yr)\s+\p{L}/iu;
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\\p{L}*\\.?';
/** From here on a birth or an age is told: "born March 1970", "d.o.b. …", "March 1970". */
const birth = new RegExp(
  `(?<!\\p{L})(?:born[\\s:]+(?:on|in|c\\.|circa|${month}|\\d)|d\\.? ?o\\.? ?b\\.?(?!\\p{L})|date of birth|dyddiad geni|ganwyd|ganed|age[d]?[\\s:]+\\d|b\\.\\s*\\d|${month}\\s+['’]?\\d)`,
  'iu',
);
/** "Max BORN" and "Max Born" are surnames. */
const bornSmall = /(?<=\s)born(?!\p{L})/u;

/** Whether a cell holds the whole name, or given names or a surname alone. */
type Holds = 'whole' | 'part';

/** The name in a cell; `null` where its lines cannot be told apart from what follows a name. */
export function nameInCell(cell: string, holds: Holds): NameCell | null {
  const taken: Taken = { parts: [], called: '', isCalledOpen: false, isCut: false, isUnsure: false };
  const lines = cell.split(/[\n\r\v\f\u2028\u2029;]+/u).map((line) => line.trim());
  for (const line of lines.filter(Boolean)) takeLine(line, taken, holds);
  if (taken.isUnsure) return null;
  const called = tidy(taken.called);
  const isOdd = noName.test(called.text) || called.text.length > 120;
  return {
    text: taken.parts.join(' '),
    called: isOdd ? '' : called.text,
    isCut: taken.isCut || called.isCut || isOdd,
  };
}

interface Taken {
  readonly parts: string[];
  called: string;
  /** "(known as" stands without its second bracket. */
  isCalledOpen: boolean;
  isCut: boolean;
  isUnsure: boolean;
}

function takeLine(line: string, taken: Taken, holds: Holds): void {
  let rest = line;
  if (taken.isCalledOpen) {
    const end = rest.search(/[)\]]/);
    if (end !== -1 || taken.called === '') {
      taken.called = `${taken.called} ${end === -1 ? rest : rest.slice(0, end)}`.trim();
      rest = end === -1 ? '' : rest.slice(end + 1);
    }
    taken.isCalledOpen = false;
  }
  const known = knownAs.exec(rest);
  if (known === null) takePiece(rest, taken, holds);
  else {
    takePiece(rest.slice(0, known.index), taken, holds);
    if (taken.called === '') {
      taken.called = (known[1] ?? '').trim();
      taken.isCalledOpen = known[2] === '';
    } else taken.isCut = true;
    takePiece(rest.slice(known.index + known[0].length), taken, holds);
  }
}

/** Takes a line, or one side of "(known as …)", while the name is not whole. */
function takePiece(piece: string, taken: Taken, holds: Holds): void {
  const { text, isCut } = tidy(piece);
  if (isCut) taken.isCut = true;
  if (text === '') return;
  if (taken.parts.length === 0) {
    taken.parts.push(text);
    return;
  }
  const sure = holds === 'part' || isWhole(taken.parts) || isAddress(text) ? 'cut' : joins(taken.parts, text);
  if (sure === 'joined') taken.parts.push(text);
  else if (sure === 'cut') taken.isCut = true;
  else taken.isUnsure = true;
}

/** A surname in capitals and a given name, or two words where there are no capitals. */
function isWhole(parts: readonly string[]): boolean {
  const words = parts.join(' ').split(/\s+/);
  const capitals = words.filter(isCapitals).length;
  if (capitals > 0 && capitals < words.length) return true;
  if (words.length > 1 && (capitals === 0 || parts.length > 1)) return true;
  return /\p{L}\s*[,|]\s*\p{L}/u.test(parts.join(' '));
}

/** A surname alone goes on in the next line; two words in capitals may be a surname or a whole name. */
function joins(parts: readonly string[], text: string): 'joined' | 'unsure' {
  const words = parts.join(' ').split(/\s+/);
  const next = text.split(/\s+/);
  if (isCapitals(words[0] ?? ''))
    return words.length === 1 || (isCapitals(next[0] ?? '') && !next.every(isCapitals)) ? 'joined' : 'unsure';
  return next.length === 1 || next.every(isCapitals) ? 'joined' : 'unsure';
}

function isAddress(line: string): boolean {
  return (
    noName.test(line) || house.test(line) || (street.test(line) && line.includes(' ')) || /,./.test(line)
  );
}

/** Without brackets, births, and what begins with a figure or with "address in". */
function tidy(text: string): { readonly text: string; readonly isCut: boolean } {
  const open = text.replace(/[([][^)\]]*[)\]]?/gu, ' ').replace(/[)\]]/g, ' ');
  const cuts = [birth, bornSmall, afterName].map((expression) => expression.exec(open)?.index ?? 0);
  const end = Math.min(...cuts.filter((at) => at > 0), open.length);
  const kept = open.slice(0, end).replace(/\s+/g, ' ');
  const name = withoutRest(kept.replace(/^[\s,:|([]+|[\s,:|([]+$/g, ''));
  const letters = (of: string) => of.replace(/[^\p{L}\p{N}]+/gu, '');
  return { text: name, isCut: letters(name) !== letters(text) };
}

const afterName = /[,(]?\s*(?:\(?\s*(?:home )?address\b|(?:flat|apartment|unit)\s*\d|\d)/iu;
/** "Kev TARROW Bryn Awel": behind given names and a surname in capitals no name goes on. */
function withoutRest(text: string): string {
  const words = text.split(' ');
  const last = words.findLastIndex(isCapitals);
  if (
    last < 1 ||
    isCapitals(words[0] ?? '') ||
    /^(?:ap|ab|van|von|de|der|la|le|du)$/i.test(words[last] ?? '')
  )
    return text;
  return words.slice(0, last + 1).join(' ');
}

/** "O’NEILL", "McDONALD"; one letter is an initial. */
export function isCapitals(word: string): boolean {
  const letters = word.replace(/^(?:Mc|Mac|O’|D’|ap )/u, '').replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
