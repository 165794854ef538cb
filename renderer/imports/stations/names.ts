/**
 * One text that holds a venue and its address, taken apart the way a person reads it.
 */
import { tidy } from './cells';

const venueList =
  'hall|school|church|centre|center|library|club|rooms?|institute|pavilion|pavillion|chapel|academy|college|hotel|inn|arms|' +
  'hut|hq|h\\.q\\.|headquarters|offices?|theatre|museum|nursery|hub|mosque|temple|gurdwara|synagogue|unit|' +
  'portacabin|portakabin|gym|lounge|annexe?|suite|surgery|building|university|caf[eé]|depot|barn|legion|vestry|' +
  'stadium|ground|gallery|lodge|store|supermarket|car park|mission|cabin|shelter|station|house|complex|society|' +
  'foyer|workshop|canolfan|neuadd|ysgol|eglwys|capel|festri|llyfrgell|clwb';
const venueWords = new RegExp(`(?<![\\p{L}])(?:${venueList})(?![\\p{L}])`, 'giu');
const hasVenue = new RegExp(`(?<![\\p{L}])(?:${venueList})(?![\\p{L}])`, 'iu');

const streetWord =
  '(?:road|rd|street|lane|ln|avenue|ave|drive|close|crescent|cres|way|place|square|terrace|grove|gardens|hill|' +
  'row|walk|green|park|view|rise|mews|parade|gate|broadway|approach|bank|croft|vale|quay|promenade|highway)';
const streetLike = new RegExp(`^(?:[A-Z0-9][\\w'’./&-]*\\s+){1,4}${streetWord}(?![\\w'’])`, 'i');
const hasStreet = new RegExp(`\\b${streetWord}\\b`, 'i');

const endsAsStreet =
  /\b(road|rd|street|lane|ln|avenue|ave|drive|close|crescent|cres|way|terrace|row|mews|hill|broadway|square)$/i;

const roomOnly =
  /^(the )?((main|small|large|new|old|upper|lower|back|front|rear|side|committee|community|function|meeting|activity|common|sports|games|music|school|church|day|dining|drama|council|ground floor|first floor|conference) )*(hall|room|lounge|foyer|reception|chamber|annexe?|suite|pavilion|classroom|gym|library|communal lounge)( \d+| [a-z])?$|^(the )?[\w'’]+ (room|suite|lounge)$/i;
const makeshift =
  /^(a )?(temporary|mobile|portable|portacabin|portakabin|caravan|marquee|tent)( (polling )?(station|building|unit|office|cabin|structure))?( (in|at|on|on land (in|at|on)|in front of))?$/i;

/** Whether a text names a kind of place where people vote: a hall, a school, a church. */
export function namesVenue(text: string): boolean {
  return hasVenue.test(text);
}

/** Whether a text holds the name of a street. */
export function namesStreet(text: string): boolean {
  return hasStreet.test(text);
}

/** A venue and the rest of its address. */
export interface NameAndAddress {
  readonly name: string;
  readonly address: string;
}

/**
 * "Main Hall, Northbeck Village Hall, Mill Lane" as the venue and "Mill Lane"; without commas the street is
 * found by its house number or its word for street. What cannot be told apart stays in the name.
 */
export function splitNameAndAddress(text: string): NameAndAddress {
  const parts = tidy(text).split(/,\s*/);
  const first = parts[0] ?? '';
  const second = parts[1] ?? '';
  const isRoom =
    roomOnly.test(first) && hasVenue.test(second) && !/^\d/.test(second) && !endsAsStreet.test(second);
  const isMakeshift =
    makeshift.test(first) && !/^\d/.test(second) && !/\b(road|avenue|street|lane)\b/i.test(second);
  // "Temporary building in, Harwick Station car park" breaks off in the middle of the name.
  if (second !== '' && /\b(in|at|on|of|to|opposite|near|outside|behind|adjoining|&)$/i.test(first)) {
    return { name: `${first} ${second}`, address: parts.slice(2).join(', ') };
  }
  if (parts.length > 2 && (isRoom || isMakeshift)) {
    return { name: `${first}, ${second}`, address: parts.slice(2).join(', ') };
  }
  const cut = splitAtStreet(first);
  return {
    name: cut.name,
    address: [cut.address, ...parts.slice(1)].filter((part) => part !== '').join(', '),
  };
}

function splitAtStreet(text: string): NameAndAddress {
  const house = /^(.{4,}?)\s+(\d+[A-Za-z]?(?:\s?[-–/]\s?\d+[A-Za-z]?)?\s+\p{Lu}.*)$/u.exec(text);
  if (house?.[1] && house[2]) {
    const isRoomNumber =
      /\b(room|unit|suite|studio|block|flat|no|number|hut|shop|ward|phase|group|opposite|opp|near|adjacent( to)?|adj( to)?|rear of|between|outside|next to|of|at)\.?$/i.test(
        house[1],
      );
    const isStreet = streetLike.test(house[2]) || (hasStreet.test(house[2]) && hasVenue.test(house[1]));
    if (!isRoomNumber && isStreet && house[1].includes(' ')) return { name: house[1], address: house[2] };
  }
  const ends = [...text.matchAll(venueWords)].map((found) => found.index + found[0].length).reverse();
  for (const end of ends) {
    const rest = text.slice(end);
    if (rest === '') break;
    const cut = /^(\s*\([^()]*\))?\s+(.*)$/.exec(rest);
    const street = cut?.[2] ?? '';
    if (streetLike.test(street) && /^[\p{Lu}\d]/u.test(street)) {
      return { name: text.slice(0, end) + (cut?.[1] ?? ''), address: street };
    }
  }
  return { name: text, address: '' };
}
