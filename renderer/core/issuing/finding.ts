/** One thing that a check found in a document. */
export type CheckId =
  | 'marking'
  | 'identity'
  | 'posting'
  | 'sources'
  | 'stale'
  | 'overdue'
  | 'law'
  | 'missing'
  | 'handling'
  | 'personal-data'
  | 'wording';

export interface Finding {
  readonly check: CheckId;
  /** Whether the document may not leave before this is put right. */
  readonly blocks: boolean;
  /** What was found and what to do, in one or two sentences. */
  readonly text: string;
  /** Where in the document; empty where it is of the whole. */
  readonly where: string;
}

/** A finding that is seen and kept, and holds nothing back. */
export function warns(check: CheckId, text: string, where: string): Finding {
  return { check, blocks: false, text, where };
}

/** Where something was found, each place once: "Paragraph 2.1; Table 3, row 2; and 4 more". */
export function placesIn(places: readonly string[]): string {
  const each = [...new Set(places)];
  const rest = each.length > 6 ? `; and ${each.length - 6} more` : '';
  return `${each.slice(0, 6).join('; ')}${rest}`;
}

/** What each kind of check is called above its findings. */
export const checkNames: Readonly<Record<CheckId, string>> = {
  marking: 'Marking',
  identity: 'People of a case',
  posting: 'Postings on polling day',
  sources: 'What it is made from',
  stale: 'Out of date',
  overdue: 'Approval overdue',
  law: 'Law and dates',
  missing: 'Not recorded',
  handling: 'Handling of intelligence',
  'personal-data': 'Personal data',
  wording: 'Wording for the public',
};
