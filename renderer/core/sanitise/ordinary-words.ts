/** Words that tell nothing about who or where, and those of them that are names as well. */
import reference from '../../../resources/reference/ordinary-words.json';
import { folded } from './text-tokens';

const listed = (lines: readonly string[]) => lines.join(' ').split(' ').map(folded);

const ordinary: ReadonlySet<string> = new Set([
  ...listed(reference.fromOurTexts),
  ...listed(reference.byHand),
  ...listed(['wouldn shouldn couldn didn wasn weren isn aren hasn haven hadn doesn don won ain']),
]);
const alsoNames: ReadonlySet<string> = new Set(listed(reference.alsoNames));

const titleWords =
  'acc dcc chief constable ch con cc asst assistant deputy supt superintendent insp inspector sgt sergeant ps pc dc ds di dci dcs ' +
  'det detective special pcso cso wpc acting temporary temp tdc mr mrs ms miss mx dr prof professor rev revd reverend sir dame ' +
  'lord lady cllr councillor mp ms alderman baroness hon rt right honourable judge officer constables qpm obe mbe cbe kc qc jp';
const titles: ReadonlySet<string> = new Set(titleWords.split(' '));

/** Words that stand with the name of a place or a body and are none themselves. */
const genericWords =
  'the of and in for at by to church chapel mosque temple synagogue hall halls school primary junior infant infants secondary academy college ' +
  'university nursery centre center community village town city parish library club room rooms house office offices leisure ' +
  'sports sport social memorial methodist baptist united reformed ward division district county borough metropolitan council councils ' +
  'authority authorities local police constabulary force service team unit bcu operation election elections party association ' +
  'society group trust board commission committee branch federation union liaison north south east west central upper lower ' +
  'great little old new polling station place count verification visits visit reserve neighbourhood area command';
const generics: ReadonlySet<string> = new Set(genericWords.split(' ').map(folded));

/** What a post is called: with no other word beside it that is a name. */
const roleWords =
  'officer manager clerk agent candidate commander spoc lead leader director head secretary chair chairman minute taker press ' +
  'returning registration presiding monitoring electoral services acting deputy duty gold silver bronze anonymous unknown none ' +
  'desk staff steward team police council councils force partner reporter subscriber election not known recorded inspector ' +
  'constable sergeant superintendent solicitor lawyer warden caretaker contact first second third';
const roles: ReadonlySet<string> = new Set(roleWords.split(' ').map(folded));

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y', 'ie']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/ied$/, ['y']],
  [/ed$/, ['', 'e']],
  [/ing$/, ['', 'e']],
  [/er$/, ['', 'e']],
  [/ers$/, ['', 'e']],
  [/est$/, ['', 'e']],
  [/ly$/, ['', 'le']],
  [/ily$/, ['y']],
  [/ness$/, ['']],
  [/ment$/, ['']],
  [/ments$/, ['']],
  [/able$/, ['', 'e']],
  [/less$/, ['']],
  [/ation$/, ['e', '']],
  [/ations$/, ['e', '']],
];
const beginnings = /^(?:un|re|non|mis|pre|over|under|in|dis|sub)(?=\p{L}{3})/u;

const known = new Map<string, boolean>();
const rememberedAtMost = 50_000;

/** Whether a folded word is ordinary: listed, or made from a listed word by an ending or a beginning. */
export function isOrdinary(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const is = isListed(word) || (beginnings.test(word) && isListed(word.replace(beginnings, '')));
  if (known.size >= rememberedAtMost) known.clear();
  known.set(word, is);
  return is;
}

function isListed(word: string): boolean {
  if (ordinary.has(word)) return true;
  return endings.some(([ending, instead]) => {
    if (word.length < 5 || !ending.test(word)) return false;
    const stem = word.replace(ending, '');
    const undoubled = stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
    return instead.some((end) => ordinary.has(stem + end)) || ordinary.has(undoubled);
  });
}

/** Whether it is a word and a name: "Hall", "May", "Will". */
export function isAlsoName(word: string): boolean {
  return alsoNames.has(word);
}

/** "DC", "Cllr", "Mrs": what stands before a surname. */
export function isTitle(word: string): boolean {
  return titles.has(word);
}

/** "hall", "council", "ward". */
export function isGeneric(word: string): boolean {
  return generics.has(word);
}

/** "officer", "press", "deputy". */
export function isRole(word: string): boolean {
  return roles.has(word);
}
