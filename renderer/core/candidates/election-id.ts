/**
 * Identifiers of ballots as Democracy Club gives them: "local.saltmarsh.quayside.by.2027-05-06". The last part is the
 * day, the first the kind of poll; "by" marks a by-election.
 */
import { isIsoDate } from '../foundation/dates';
import type { PollTypeId } from '../operation/operation';

export interface ElectionId {
  readonly pollType: PollTypeId;
  /** "saltmarsh"; empty where the kind has none. */
  readonly organisation: string;
  /** "quayside"; empty for a whole organisation. */
  readonly division: string;
  readonly isByElection: boolean;
  /** ISO date. */
  readonly date: string;
}

const kinds: Readonly<
  Record<
    string,
    {
      readonly type: PollTypeId;
      readonly by: PollTypeId;
      readonly organisation: boolean;
      readonly subtypes?: string;
    }
  >
> = {
  parl: { type: 'uk-parliamentary', by: 'uk-parliamentary-by-election', organisation: false },
  local: { type: 'local-principal', by: 'by-election', organisation: true },
  mayor: { type: 'mayor', by: 'by-election', organisation: true },
  pcc: { type: 'pcc', by: 'by-election', organisation: true },
  ref: { type: 'referendum', by: 'referendum', organisation: true },
  gla: { type: 'gla', by: 'by-election', organisation: false, subtypes: 'ca' },
  senedd: { type: 'senedd', by: 'by-election', organisation: false, subtypes: 'cr' },
  naw: { type: 'senedd', by: 'by-election', organisation: false, subtypes: 'cr' },
};

/** The parts of an identifier; `null` for what is none, and for polls that are not held in England and Wales. */
export function parseElectionId(id: string): ElectionId | null {
  const parts = id.trim().toLowerCase().split('.');
  const date = parts.at(-1) ?? '';
  const kind = kinds[parts[0] ?? ''];
  if (kind === undefined || !isIsoDate(date) || !parts.every((part) => /^[a-z0-9_-]+$/.test(part)))
    return null;
  const middle = parts.slice(1, -1);
  const isByElection = middle.at(-1) === 'by';
  if (isByElection) middle.pop();
  if (kind.subtypes !== undefined && middle[0]?.length === 1 && kind.subtypes.includes(middle[0]))
    middle.shift();
  const organisation = kind.organisation ? (middle.shift() ?? '') : '';
  if (middle.length > 1) return null;
  return {
    pollType: isByElection ? kind.by : kind.type,
    organisation,
    division: middle[0] ?? '',
    isByElection,
    date,
  };
}

/** A name as such identifiers write it: "Ynys Môn" is "ynys-mon". */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

const areaWords: Readonly<Partial<Record<PollTypeId, string>>> = {
  'uk-parliamentary': 'constituency',
  'uk-parliamentary-by-election': 'constituency',
  'local-principal': 'ward',
  'by-election': 'ward',
};

/** "Quayside" as the contest is called: "Quayside ward". A name that says what it is stays. */
export function contestName(area: string, pollType: PollTypeId): string {
  const word = areaWords[pollType];
  const says =
    /\b(?:ward|division|constituency|parish|community|county|borough|region|mayor|commissioner|police)\b/i.test(
      area,
    );
  return word === undefined || says ? area : `${area} ${word}`;
}

/** The name of a contest without the word for its kind of area: what two lists have in common. */
export function contestKey(name: string): string {
  return slugOf(
    name
      .replace(/&/g, ' and ')
      .replace(/\b(?:electoral|ward|division|constituency|the|parish council|by-election)\b/gi, ' ')
      .replace(/\([^)]*\)/g, ' '),
  );
}

/** The name of a council without what kind it is: "Saltmarsh District Council" and "Saltmarsh" are one. */
export function councilKey(name: string): string {
  return slugOf(
    name
      .replace(/&/g, ' and ')
      .replace(
        /\b(?:metropolitan|city|county|district|borough|unitary|london|royal|the|council|authority|corporation|cyngor|sir|dinas|bwrdeistref|of)\b/gi,
        ' ',
      ),
  );
}
