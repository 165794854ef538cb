/** An entry of the journal in plain lines: which record, which field, old value and new. */
import type { CollectionName, DeskRecords } from '../../core/records';
import type { JournalChange, JournalEntry } from '../../vault/index';

/** So many lines of one entry at most; an import has thousands. */
const mostLines = 40;
const mostCharacters = 120;

const words: Readonly<Record<CollectionName, string>> = {
  desk: 'Desk',
  deskUsers: 'Person',
  operations: 'Operation',
  areas: 'Area',
  places: 'Place',
  stations: 'Polling station',
  importProfiles: 'Columns of a council’s list',
  assessments: 'Threat assessment',
  cells: 'Harm at a place',
  factorNotes: 'Note on a factor',
  controls: 'Control',
  scaleSets: 'Scales',
  intelligence: 'Intelligence',
  history: 'Area history',
  lessons: 'Earlier learning',
  lessonAnswers: 'Answer to earlier learning',
  workshops: 'Workshop',
  rounds: 'Round',
  scores: 'Score',
  roundReasons: 'Reason in a round',
  agreedRatings: 'Agreed rating',
  workshopDrafts: 'What a workshop has not recorded yet',
  exportedDocuments: 'Exported document',
  allegations: 'Allegation',
  cases: 'Case',
  cpsContacts: 'CPS register',
  fileReviews: 'Review of a case file',
  councilUpdates: 'Update to a returning officer',
  packs: 'Pack',
  offenceEdits: 'The force’s copy of an offence',
  arrangements: 'The force’s arrangements',
  oneOffDays: 'One-off day',
  operationDates: 'Dates of the operation',
  plannedEvents: 'Planned event',
  commandRoles: 'Command role',
  delegations: 'Delegation',
  partners: 'Partner',
  partnerContacts: 'Contact with a partner',
  checklistAnswers: 'Answer in a council’s checklist',
  considerationAnswers: 'Planning consideration',
  decisions: 'Decision',
  formDrafts: 'What is being written',
  meetings: 'Meeting',
  actions: 'Action',
  planTexts: 'Part of the plan',
  teams: 'Team',
  posts: 'Post',
  dayLog: 'Entry in the log of polling day',
  memoranda: 'Memorandum of understanding',
  memorandumReturns: 'Memorandum that came back',
  clauseEdits: 'Wording of a clause',
  documentVersions: 'Issued document',
  forceLooks: 'Look of the force’s documents',
  wordTemplates: 'Word template',
  letterBatches: 'Batch of letters',
};

export interface JournalLine {
  readonly text: string;
  /** What the paper says instead; `null` where the line itself may be printed. */
  readonly onPaper: string | null;
}

/** The lines of one entry: "Harm at a place a1:disorder:area:w1: likelihood, blank → unlikely". */
export function describeChanges(entry: JournalEntry<DeskRecords>): readonly JournalLine[] {
  const lines = entry.changes.flatMap(describeChange);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), open(`and ${lines.length - mostLines} more`)];
}

function open(text: string): JournalLine {
  return { text, onPaper: null };
}

function describeChange(change: JournalChange<DeskRecords>): readonly JournalLine[] {
  const what = `${words[change.collection]} ${labelOf(change)}`;
  if (change.kind === 'erased') return [open(`${what}: contents erased for good`)];
  if (change.before === null) return [open(`${what}: added`)];
  if (change.after === null) return [open(`${what}: removed`)];
  const before: Readonly<Record<string, unknown>> = { ...change.before };
  const after: Readonly<Record<string, unknown>> = { ...change.after };
  return Object.keys({ ...before, ...after })
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) =>
      isBlind(change.collection, field)
        ? open(`${what}: ${blindWords}`)
        : {
            text: `${what}: ${inWords(field)}, ${shown(before[field])} → ${shown(after[field])}`,
            onPaper: mayPrint(change.collection, field)
              ? null
              : `${what}: ${inWords(field)} changed. Withheld: what intelligence says is not printed from here.`,
          },
    );
}

/** Who reviews a file must not see what another answered: neither here nor on paper, whoever has finished. */
function isBlind(collection: CollectionName, field: string): boolean {
  return collection === 'fileReviews' && field === 'answers';
}

const blindWords =
  'answers changed. Withheld: a review of a case file is read on the case, once both reviewers have finished.';

/**
 * Nothing of an item of intelligence, whatever its grading at the time: it may be graded C since. An approval
 * holds the items that were cited, whole.
 */
function mayPrint(collection: CollectionName, field: string): boolean {
  return collection !== 'intelligence' && !(collection === 'assessments' && field === 'approval');
}

/** The record's own name where it has one, else its id. */
function labelOf(change: JournalChange<DeskRecords>): string {
  if (change.kind === 'change') {
    const record: Readonly<Record<string, unknown>> = { ...(change.after ?? change.before) };
    const name = record.name ?? record.title;
    if (typeof name === 'string' && name !== '') return `“${name}”`;
  }
  return change.id;
}

/** "controlsInPlace" as "controls in place". */
function inWords(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'blank';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
