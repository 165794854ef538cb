/**
 * What the heading of a column says: the words that councils use, and how surely each means something.
 */
import type { ColumnMeaning } from '../../core/places/station-list';
import { namesStreet, namesVenue } from './names';

/** A heading in plain words: "ADDRESSL1" as "addressl 1", "PollingStationNo" as "polling station no". */
export function headingWords(heading: string): string {
  return heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/#/g, ' number ')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A word for something, what it means, and how surely from 1 (a hint) to 12 (it says so). */
type Vocabulary = readonly (readonly [RegExp, ColumnMeaning, number])[];

const vocabulary: Vocabulary = [
  [/\bpost ?codes?\b|\bpostal codes?\b/, 'postcode', 10],
  [/^(ps |pp |stn )?(p ?code|pcd|post ?cd|pc|p c|zip|zip code)$/, 'postcode', 8],

  [/\beast(ing)?s?\b|easting/, 'easting', 10],
  [/^((polling|station|venue|grid|geo|point|ps|pp|os|bng|gis|map|centroid|cent|coord|osgb) ?)*x( (co ?ord(inate)?s?|cord|grid|pos|ref|value|coor|coords))?$/, 'easting', 8],
  [/\bx ?co ?ord(inate)?s?\b|\bx ?ordinate\b|\bxcoords?\b|\bxcor\b|\bcoords? x\b/, 'easting', 8],
  [/^e$/, 'easting', 3],
  [/\bnorth(ing)?s?\b|northing/, 'northing', 10],
  [/^((polling|station|venue|grid|geo|point|ps|pp|os|bng|gis|map|centroid|cent|coord|osgb) ?)*y( (co ?ord(inate)?s?|cord|grid|pos|ref|value|coor|coords))?$/, 'northing', 8],
  [/\by ?co ?ord(inate)?s?\b|\by ?ordinate\b|\bycoords?\b|\bycor\b|\bcoords? y\b/, 'northing', 8],
  [/^n$/, 'northing', 3],
  [/\blat(itude)?\b|latitude/, 'latitude', 10],
  [/\b(lon|long|lng|longitude)\b|longitude/, 'longitude', 10],
  [/east.*north|x ?(and|y|&) ?y? co ?ord|lat.*lo?n/, 'coordinates', 12],
  [/\bgrid ?ref(erence)?s?\b|\bos ?(grid )?ref\b|\bngr\b/, 'coordinates', 9],
  [/^(wkt|geom(etry)?|the geom|wkb geometry|shape|geo ?point|location point|point|geo|x ?y|xy ?coords?)$/, 'coordinates', 7],
  [/\bco ?ord(inate)?s?$/, 'coordinates', 5],

  [/\buprns?\b|uprn|unique property ref/, 'uprn', 10],

  [/\bpoll(ing)? ?dist(rict)?s?\b|polldist|pollingdistrict|\bpolling ?d\b/, 'district', 11],
  [/\bpds?\b|^pd ?(code|ref|reference|letters?|id|no|name)s?$|pdref|pdcode|\bpdist\b/, 'district', 9],
  [/\b(polling|electoral|voting) (areas?|regions?)\b/, 'district', 7],
  [/\bdistricts?\b(?! (council|ward))/, 'district', 7],
  [/\bregisters?\b|\breg (letters?|code|area)\b|\bregister (code|letters?|area|section)s?\b/, 'district', 6],
  [/^(area|areas|area code|dist|distr?s?|reg|letters?|area served|section)$/, 'district', 6],
  [/^code$/, 'district', 2],

  [/\bwards?\b|\bwardname\b/, 'ward', 10],
  [/\b(electoral |county )?divisions?\b|^ed$/, 'ward', 7],
  [/\bparish(es)?\b|\bcommunity\b(?! (hall|centre))|\btown or parish\b|^area name$/, 'ward', 3],

  [/\b(stations?|stn|stat|ps|box|booth|table|pstn)( card)? ?(nos?|numbers?|num|nbr|refs?|references?|codes?)\b/, 'number', 10],
  [/\b(nos?|numbers?)( of)?( polling)? stations? ?(no|number)?$/, 'number', 4],
  [/^(psno|ps ?nos?|statno|stationno|stnno|stn ?nos?|station numbers?|box(es)?|poll(ing)? ?nos?|card numbers?|polling card no|pollstn|pollno|stat ?no|stnum)$/, 'number', 9],
  [/\bpolling ?(place|station)? ?(nos?|numbers?|num)\b/, 'number', 8],
  [/^(nos?|numbers?|num|nbr)$/, 'number', 7],
  [/^(refs?|references?|code|ref no|reference (no|number)|s n|sn|item|index|serial( no)?)$/, 'number', 3],
  [/^(polling )?(stations?|place)$|^ps$|^stn$|^poll(ing)? stn$/, 'number', 3],
  [/\b(polling )?station id$/, 'number', 6],

  [/\b(polling )?(place|venue|building|premises|site|location) ?(id|ref|reference|code|uid)\b/, 'source-id', 8],
  [/\b(polling )?station id$/, 'source-id', 5],
  [/^(global ?id|venue no)$/, 'source-id', 4],
  [/^id$/, 'source-id', 3],

  [/\b(station|place|venue|building|premises|hall|site|location|centre|property|booth|organisation|organization) ?names?\b|\bnames? of\b/, 'name', 10],
  [/^(ps|pp|stn|poll|polling)? ?(name|nm)$/, 'name', 9],
  [/^(polling )?(stations?|places?|venues?|premises|buildings?|locations?|sites?)( (used|\d{2,4}))*$|^poll(ing)? stn$|^ps$/, 'name', 7],
  [/\bpolling (station|place|venue|premises|location)s?\b|\bvenues?\b/, 'name', 5],
  [/\b(building|premises|location|description|desc|title|label|facility|hall)\b/, 'name', 3],

  [/\bname\b.*\baddress\b|\bvenue\b.*\baddress\b.*\bname\b|\b(station|place|venue)s? (and|&|with) address\b/, 'name-and-address', 13],
  [/\baddr(ess)?(es)?\b|addrl?\b|\baddressl\b|\bpostaladdress|\badd \d|\baddress ?line|\baddress\d?|addressline/, 'address', 9],
  [/^(line|al|adr|ad|add|a|l|address) \d$/, 'address', 7],
  [/\b(street|road|thoroughfare|locality|town|post town|posttown|village|county|city|paon|saon)\b/, 'address', 6],
  [/\blocation\b|\bfull\b|\bsite\b/, 'address', 3],

  [/\belectors?\b|\belectorate\b|\bvoters?\b|\bturnout\b|\btotals?\b|\bballot (boxes|papers)\b|\bballot box$|\bboxes\b/, 'ignore', 9],
  [/^(number|no|nos) of\b|\bhow many\b|\bqty\b|\bquantity\b|\bcount\b/, 'ignore', 8],
  [/\bdates?\b|\bcreated\b|\bedited\b|\bupdated\b|\bchecked?\b|\bmodified\b/, 'ignore', 11],
  [/\bobject ?id\b|objectid|\bfid\b|\bgid\b|\bogc fid\b|^(fid|oid|mi prinx|mapinfo id|row|row ?id)$|\bshape (len(gth)?|area)\b/, 'ignore', 11],
  [/\bnotes?\b|\bcomments?\b|\bremarks?\b|\binfo(rmation)?\b|\bissues?\b|\bproposals?\b|\brecommendation\b/, 'ignore', 9],
  [/\bsource\b|\blayer\b|\bstyle\b|\burls?\b|\bwebsite\b|\blinks?\b|\bimages?\b|\bphoto\b|\bsymbol\b|\bangle\b|\brotation\b|\bstatus\b|\btype\b/, 'ignore', 8],
  [/\bcapacity\b|\bcosts?\b|\bhire\b|\bcharges?\b|\bfees?\b|\baccess(ible|ibility)?\b|\bparking\b|\bramps?\b|\bdisab(led|ility)\b|\btoilets?\b|\bsuitab/, 'ignore', 9],
  [/\bconstituenc(y|ies)\b|\bparl(iamentary)?\b|\bcouncil\b|\bauthority\b|\belection\b|\bregion\b|\bcountry\b/, 'ignore', 7],
  [/\b(ward|la|lad|council|parish|constituency|division|gss|ons) ?(code|cd|id)\b/, 'ignore', 11],
]; // prettier-ignore

const personal =
  /\bpresiding\b|\bpoll ?clerks?\b|\binspectors?\b|\bstaff\b|\btel(ephone)?s?\b|\bphones?\b|\bmobile (no|number|phone|tel)\b|^mobile$|\be ?mails?\b|\bcontacts?\b|\bkey ?holders?\b|\bcaretakers?\b|\bbooking\b|\bfax\b/;
const home =
  /\bproperty (address|urn|no|number|id|postcode|street)|\bhouse ?(id|no|number|name|post ?code)|\bhome\b|\belector|\bvoter|\bdwelling|\bresiden|\bhousehold|\bfore ?name|\bsur ?name|\bproperty ?number\b/;

/** What a heading says of its column. */
export interface HeadingReading {
  /** How surely the heading means each thing; what is not named is 0. */
  readonly scores: ReadonlyMap<ColumnMeaning, number>;
  /** The column is about a person or a home: it is ignored and no example of it is shown. */
  readonly isPrivate: boolean;
}

/** Reads a heading by the vocabulary of councils' lists. */
export function readHeading(heading: string): HeadingReading {
  const words = headingWords(heading);
  const squeezed = heading.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const scores = new Map<ColumnMeaning, number>();
  const isPrivate = personal.test(words) || (home.test(words) && !/\buprn\b/.test(words));
  if (isPrivate) return { scores: new Map([['ignore', 20]]), isPrivate };
  for (const [pattern, meaning, score] of vocabulary) {
    if (pattern.test(words) || pattern.test(squeezed)) {
      scores.set(meaning, Math.max(scores.get(meaning) ?? 0, score));
    }
  }
  return { scores, isPrivate: false };
}

/** Whether a cell reads like a heading rather than like data. */
export function looksLikeHeading(cell: string): boolean {
  const words = headingWords(cell);
  if (words === '' || words.length > 60 || /^\d/.test(words)) return false;
  // "Church Hall" and "Station Road" are data, "Polling Station Address" is not, though all speak of such things.
  const isPlaceName = words.includes(' ') && (namesVenue(cell) || namesStreet(cell));
  if (
    isPlaceName &&
    !/\b(polling|names?|address(es)?|addr|venue|postcode|premises|number|line)\b|^station (?!road|street|lane)/.test(
      words,
    )
  ) {
    return false;
  }
  const { scores, isPrivate } = readHeading(cell);
  return isPrivate || [...scores.values()].some((score) => score >= 3);
}
