/** The list of plan documents as a person goes through it: in groups, each with how it stands, narrowed down by words. */
import { dateAt, formatDate } from '../foundation/dates';
import type { ExportedDocument } from '../documents/exported-document';
import type { DocumentVersion, PlanDocumentKind } from './document-version';
import { stillToTell, versionState } from './issue';
import { documentName, type PlanDocumentRow } from './plan-documents';

export interface DocumentGroup {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly PlanDocumentKind[];
}

/** In the order in which an operation needs them. A kind that stands in none is shown at the end. */
export const documentGroups: readonly DocumentGroup[] = [
  {
    id: 'orders',
    name: 'Orders and plans',
    kinds: ['gold-strategy', 'silver-plan', 'operation-order', 'deployment-plan', 'count-plan'],
  },
  {
    id: 'briefings',
    name: 'Briefings and cards',
    kinds: ['bronze-briefing', 'station-cards', 'visit-sheet', 'officer-briefing', 'staff-briefing'],
  },
  {
    id: 'councils',
    name: 'Councils',
    kinds: ['memorandum', 'intervention-policy', 'council-checklist'],
  },
  {
    id: 'words',
    name: 'Strategies, statements and letters',
    kinds: [
      'communication-strategy',
      'community-engagement',
      'media-strategy',
      'joint-statement',
      'candidate-letter',
    ],
  },
  { id: 'candidates', name: 'Candidates', kinds: ['even-handedness', 'publicity-decision'] },
  { id: 'meetings', name: 'Meetings', kinds: ['meeting-agenda', 'meeting-minutes'] },
  {
    id: 'registers',
    name: 'Registers, logs and directory',
    kinds: [
      'timetable',
      'command-chart',
      'contact-directory',
      'considerations',
      'decision-log',
      'day-log',
      'register',
    ],
  },
  {
    id: 'debrief',
    name: 'Debrief',
    kinds: [
      'debrief-report',
      'election-glance',
      'commission-summary',
      'action-plan',
      'learning-note',
      'partner-form',
    ],
  },
];

/** Kinds that are written, sent and followed in a room of their own, with the way there. */
export const roomOf: Readonly<
  Partial<Record<PlanDocumentKind, { readonly name: string; readonly path: string }>>
> = {
  memorandum: { name: 'Memoranda of understanding', path: '/documents/memoranda' },
  'candidate-letter': { name: 'Letters to candidates and agents', path: '/documents/letters' },
};

/** What is known of a draft of a document: whether it can be made, and whether it says something new. */
export type DraftState =
  | 'unknown'
  | { readonly ok: true; readonly hasChanged: boolean }
  | { readonly ok: false; readonly problem: string };

export type StandingId = 'checking' | 'impossible' | 'never' | 'draft' | 'issued' | 'changed' | 'withdrawn';

export interface DocumentStanding {
  readonly id: StandingId;
  /** "Version 2 issued Thu 1 Apr 2027". */
  readonly words: string;
  /** What has to be done about it; empty for nothing. */
  readonly toDo: readonly string[];
}

interface StandingGiven {
  /** Of this document, the newest first. */
  readonly versions: readonly DocumentVersion[];
  /** Of this document. */
  readonly exported: readonly ExportedDocument[];
  readonly draft: DraftState;
  /** ISO date. */
  readonly today: string;
}

/** How a document stands. */
export function documentStanding({ versions, exported, draft, today }: StandingGiven): DocumentStanding {
  const [newest] = versions;
  if (newest === undefined) return beforeIssue(exported, draft);
  const issued = `Version ${newest.number} issued ${formatDate(newest.issuedOn)}`;
  const isWithdrawn = versionState(newest, versions) === 'withdrawn';
  const hasChanged = !isWithdrawn && draft !== 'unknown' && draft.ok && draft.hasChanged;
  const untold = versions.reduce((sum, version) => sum + stillToTell(version, versions).length, 0);
  const due = isWithdrawn ? null : newest.reviewDate;
  return {
    id: isWithdrawn ? 'withdrawn' : hasChanged ? 'changed' : 'issued',
    words: isWithdrawn ? `${issued}, withdrawn` : issued,
    toDo: [
      ...(hasChanged ? ['Its sources have changed since'] : []),
      ...(due !== null && due <= today ? [`Review due ${formatDate(due)}`] : []),
      ...(untold > 0 ? [`${untold} ${untold === 1 ? 'holder' : 'holders'} still to be told`] : []),
    ],
  };
}

function beforeIssue(exported: readonly ExportedDocument[], draft: DraftState): DocumentStanding {
  if (draft !== 'unknown' && !draft.ok)
    return { id: 'impossible', words: `No draft possible: ${draft.problem}`, toDo: [] };
  const days = exported.map(({ exportedAt }) => dateAt(exportedAt)).sort();
  const last = days.at(-1);
  if (last !== undefined)
    return { id: 'draft', words: `Draft, exported ${formatDate(last)}; never issued`, toDo: [] };
  return draft === 'unknown'
    ? { id: 'checking', words: 'Checking', toDo: [] }
    : { id: 'never', words: 'Never issued', toDo: [] };
}

/** "3 of 12 issued, 1 to be looked at": several documents of one kind in a line. */
export function standingSummary(standings: readonly DocumentStanding[]): string {
  const count = (...ids: readonly StandingId[]) => standings.filter(({ id }) => ids.includes(id)).length;
  const toDo = standings.filter((each) => each.toDo.length > 0).length;
  const impossible = count('impossible');
  return [
    `${count('issued', 'changed')} of ${standings.length} issued`,
    ...(impossible > 0 ? [`${impossible} cannot be made yet`] : []),
    ...(toDo > 0 ? [`${toDo} with something to do`] : []),
  ].join(', ');
}

export interface GroupedRows<T> {
  readonly group: DocumentGroup;
  /** Kind by kind, in the order of the group. */
  readonly kinds: readonly {
    readonly kind: PlanDocumentKind;
    readonly name: string;
    readonly rows: readonly T[];
  }[];
}

/** The rows in their groups; a group without a row is left out. */
export function grouped<T extends { readonly row: PlanDocumentRow }>(
  rows: readonly T[],
): readonly GroupedRows<T>[] {
  const known = new Set(documentGroups.flatMap(({ kinds }) => kinds));
  const other = [...new Set(rows.map(({ row }) => row.kind).filter((kind) => !known.has(kind)))];
  const groups =
    other.length === 0 ? documentGroups : [...documentGroups, { id: 'other', name: 'Others', kinds: other }];
  return groups.flatMap((group) => {
    const kinds = group.kinds.flatMap((kind) => {
      const ofKind = rows.filter(({ row }) => row.kind === kind);
      return ofKind.length === 0 ? [] : [{ kind, name: ofKind[0]?.row.name ?? kind, rows: ofKind }];
    });
    return kinds.length === 0 ? [] : [{ group, kinds }];
  });
}

/** Whether a document has all the words that were typed, in its name, its group or how it stands. */
export function hasWords(text: string, row: PlanDocumentRow, standing: DocumentStanding): boolean {
  const group = documentGroups.find(({ kinds }) => kinds.includes(row.kind))?.name ?? '';
  return standsIn(text, [documentName(row), group, standing.words, ...standing.toDo].join(' '));
}

/** Whether a kind that has a room of its own passes the words that were typed. */
export function roomHasWords(text: string, kind: PlanDocumentKind): boolean {
  const room = roomOf[kind];
  return room !== undefined && standsIn(text, room.name);
}

/** Whether every word of the text stands in what is said; nothing typed stands in everything. */
function standsIn(text: string, said: string): boolean {
  const lower = said.toLocaleLowerCase('en-GB');
  return text
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
