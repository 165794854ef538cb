/** The venues of a list: several stations in one building become one place. */
import type { StationDraft } from './station-list';

/** What a place is told by the list. `null` and '' are "the list does not say". */
export interface Venue {
  readonly name: string;
  readonly address: string;
  readonly postcode: string | null;
  readonly easting: number | null;
  readonly northing: number | null;
  readonly uprn: string | null;
  readonly ward: string | null;
}

export interface VenueGroup {
  readonly venue: Venue;
  /** The stations in it, as positions in the list. */
  readonly members: readonly number[];
}

interface Growing {
  venue: Venue;
  members: number[];
}

export interface Grouping {
  readonly groups: readonly VenueGroup[];
  /** What was put together or cut although the list says it in two ways; one sentence each. */
  readonly notices: readonly string[];
}

/**
 * Groups the stations of a list by venue: the same UPRN; else the same name with the same postcode, or with
 * the same address where no postcode is given. Different UPRNs or postcodes keep two venues apart.
 */
export function groupVenues(drafts: readonly StationDraft[]): Grouping {
  const groups: Growing[] = [];
  const byUprn = new Map<string, Growing>();
  const byName = new Map<string, Growing[]>();
  const notices: string[] = [];
  drafts.forEach((draft, index) => {
    const given = venueOf(draft, notices);
    const found = findGroup(given, byUprn, byName);
    if (found === undefined) {
      const group: Growing = { venue: given, members: [index] };
      groups.push(group);
      note(group, byUprn, byName);
      return;
    }
    notices.push(...disagreements(found.venue, given));
    found.members.push(index);
    found.venue = filledFrom(found.venue, given);
    note(found, byUprn, byName);
  });
  return { groups, notices: [...new Set(notices)] };
}

function findGroup(
  given: Venue,
  byUprn: ReadonlyMap<string, Growing>,
  byName: ReadonlyMap<string, readonly Growing[]>,
): Growing | undefined {
  const sameUprn = given.uprn === null ? undefined : byUprn.get(given.uprn);
  if (sameUprn !== undefined && agrees(sameUprn.venue.postcode, given.postcode)) return sameUprn;
  return byName.get(venueKey(given))?.find(({ venue }) => agrees(venue.uprn, given.uprn));
}

function note(group: Growing, byUprn: Map<string, Growing>, byName: Map<string, Growing[]>): void {
  const { uprn } = group.venue;
  if (uprn !== null && !byUprn.has(uprn)) byUprn.set(uprn, group);
  const key = venueKey(group.venue);
  const namesakes = byName.get(key);
  if (namesakes === undefined) byName.set(key, [group]);
  else if (!namesakes.includes(group)) namesakes.push(group);
}

/** Whether two values may be of one venue: they are the same, or one is not known. */
export function agrees(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** What two records of one venue have in common: name and postcode, or name and address. */
export function venueKey(venue: Pick<Venue, 'name' | 'address' | 'postcode'>): string {
  return `${plain(venue.name)}|${venue.postcode === null ? plain(venue.address) : plain(venue.postcode)}`;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A desk or a station's number after the name belongs to the station, not to the building. */
const deskMark =
  /\s*(?:[-–,]\s*|\()(?:desk|table|booth|polling station|station|ps)\s*(?:no\.?\s*)?[a-z0-9]{1,3}\)?$/i;

/** "Desk B" of "Ash Hall (Desk B)": what tells two stations of one building apart; `null` where nothing does. */
export function deskLabel(name: string): string | null {
  const mark = deskMark.exec(name)?.[0];
  return mark === undefined ? null : mark.replaceAll(/^[\s\-–,(]+|\)$/g, '');
}

/** The name of the building: "Ash Hall (Desk B)" is "Ash Hall". */
export function venueName(name: string): string {
  const bare = name.replace(deskMark, '').trim();
  return bare === '' ? name : bare;
}

function venueOf(draft: StationDraft, notices: string[]): Venue {
  const cut = (text: string, length: number, what: string) => {
    if (text.length <= length) return text;
    notices.push(`Line ${draft.line}: the ${what} is longer than ${length} characters and is cut there.`);
    return text.slice(0, length);
  };
  return {
    name: cut(venueName(draft.name), 300, 'name'),
    address: cut(draft.address, 500, 'address'),
    postcode: draft.postcode,
    easting: draft.easting,
    northing: draft.northing,
    uprn: draft.uprn,
    ward: draft.ward === null ? null : cut(draft.ward, 160, 'ward'),
  };
}

function filledFrom(venue: Venue, given: Venue): Venue {
  const hasPoint = venue.easting !== null && venue.northing !== null;
  return {
    name: venue.name,
    address: venue.address === '' ? given.address : venue.address,
    postcode: venue.postcode ?? given.postcode,
    easting: hasPoint ? venue.easting : given.easting,
    northing: hasPoint ? venue.northing : given.northing,
    uprn: venue.uprn ?? given.uprn,
    ward: venue.ward ?? given.ward,
  };
}

function disagreements(venue: Venue, given: Venue): readonly string[] {
  const found: string[] = [];
  if (plain(venue.name) !== plain(given.name)) {
    found.push(
      `“${venue.name}” and “${given.name}” have the same UPRN: they become one place named “${venue.name}”.`,
    );
  }
  if (venue.ward !== null && given.ward !== null && plain(venue.ward) !== plain(given.ward)) {
    found.push(
      `“${venue.name}” holds stations of ${venue.ward} and of ${given.ward}: the place is put in ${venue.ward}.`,
    );
  }
  return found;
}
