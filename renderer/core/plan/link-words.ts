/** What a link leads to, in words: what kind of record it is, what it is called today, and where it is read. */
import { linkFinders, type LinkRecords } from './link-finders';
import type { Link, LinkKind } from './link';

export { linkCollections, type LinkCollection, type LinkRecords } from './link-finders';

export interface LinkWords {
  /** "Polling station", "Decision". */
  readonly kindName: string;
  /**
   * "12 Ash Hall", "D3". It may stand in a document: a case, an allegation and an item of intelligence go by their
   * reference alone. A record that is gone is called that.
   */
  readonly label: string;
  /** What else tells it from others on the screen; empty where the label is enough. Not for documents. */
  readonly detail: string;
  /** Where it is read; `null` where the record is gone. */
  readonly path: string | null;
  readonly exists: boolean;
}

export const linkKindNames: Readonly<Record<LinkKind, string>> = {
  action: 'Action',
  allegation: 'Allegation or incident',
  area: 'Area',
  assessment: 'Threat assessment',
  candidate: 'Candidate',
  'candidate-contact': 'Contact with candidates',
  case: 'Case',
  cell: 'Threat',
  'checklist-answer': 'Council checklist',
  clause: 'Clause of the memoranda',
  'command-role': 'Command role',
  consideration: 'Planning consideration',
  contest: 'Contest',
  contribution: 'Contribution to the debrief',
  control: 'Control',
  'day-log-entry': 'Entry of polling day',
  decision: 'Decision',
  'document-version': 'Issued document',
  'hot-debrief': 'Hot debrief',
  intelligence: 'Intelligence',
  'learning-point': 'Point of learning',
  lesson: 'Earlier learning',
  'letter-batch': 'Letters',
  'media-entry': 'Media entry',
  meeting: 'Meeting',
  memorandum: 'Memorandum of understanding',
  partner: 'Partner',
  place: 'Place',
  'plan-text': 'Strategy or policy',
  'planned-event': 'Event of the plan',
  'publicity-item': 'Publicity',
  'readiness-rule': 'Readiness rule',
  'safety-concern': 'Safety concern',
  station: 'Polling station',
  team: 'Team',
  'training-item': 'Training',
};

/** The words of a link as the records stand. */
export function linkWords(link: Link, records: LinkRecords): LinkWords {
  const kindName = linkKindNames[link.kind];
  const found = linkFinders[link.kind](link.id, records);
  if (found !== undefined) return { kindName, ...found, exists: true };
  return {
    kindName,
    label: `${kindName} that is no longer recorded`,
    detail: '',
    path: null,
    exists: false,
  };
}

/** A link in one line for a document: "Polling station: 12 Ash Hall". */
export function linkLine(link: Link, records: LinkRecords): string {
  const { kindName, label, exists } = linkWords(link, records);
  return exists ? `${kindName}: ${label}` : label;
}
