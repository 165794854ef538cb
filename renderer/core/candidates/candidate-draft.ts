/** Candidates as a list gives them, before they are stored. No address, birth, signature or way to reach anybody is among it. */
import type { HeadedList } from '../foundation/headed-list';
import type { Standing } from './candidate';

/** What a column of such a list may mean; what has no meaning here is not read. */
export const candidateColumnMeanings = [
  'ignore',
  'name',
  'name-surname-first',
  'surname',
  'forenames',
  'known-as',
  'party',
  'description',
  'contest',
  'ballot',
  'organisation',
  'date',
  'seats',
  'cancelled',
  'locked',
  'elected',
  'reason',
  'person-number',
  'agent',
] as const;
export type CandidateColumnMeaning = (typeof candidateColumnMeanings)[number];

export interface CandidateDraft {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly name: string;
  readonly surname: string;
  readonly knownAs: string;
  readonly party: string;
  readonly description: string;
  /** The contest as the row or a title above it names it; empty where neither does. */
  readonly contest: string;
  /** The council that the row names, as it names it; empty where it does not. */
  readonly organisation: string;
  /** The ballot's identifier: "local.saltmarsh.quayside.2027-05-06"; may be empty. */
  readonly ballotId: string;
  /** ISO date of the poll; `null` where the list does not say. */
  readonly date: string | null;
  readonly seats: number | null;
  readonly isCancelled: boolean;
  /** What the list says of the candidature; `null` where it says nothing. */
  readonly standing: Standing | null;
  readonly personNumber: string;
  readonly agent: string;
}

export interface CandidateList extends HeadedList<CandidateColumnMeaning, CandidateDraft> {
  readonly form: 'democracy-club' | 'statement';
  /** The headings of columns that hold what is never kept; nothing of them was read but the heading. */
  readonly dropped: readonly string[];
  /** How many cells of names held more besides, an address or a birth, which was cut off. */
  readonly cutNames: number;
  /** How many other cells held an address or the like, which was cut off or left out. */
  readonly cutOthers: number;
}
