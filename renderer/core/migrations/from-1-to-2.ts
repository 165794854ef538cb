/**
 * Version 2: assessments keep their scales, who they are for, and what went to gold and came back; cells cite
 * evidence and name controls; a place can be found to be another; an exported document says which part it is and who
 * it was given to. The controls that a cell proposed become lines of its text, for nothing tells which of them are
 * one and the same control.
 */
import { formatDate } from '../foundation/dates';
import type { RecordsMigration } from './records-migration';
import { scalesOfVersion1 } from './scales-of-version-1';

/** Brings a record of version 1 to version 2; a record of version 1 is taken to be valid. */
export const from1To2: RecordsMigration = {
  from: 1,
  to: 2,
  migrate: (collection, record) => {
    switch (collection) {
      case 'assessments':
        return migratedAssessment(record as Assessment1);
      case 'cells':
        return migratedCell(record as Cell1);
      case 'places':
        return { ...(record as object), mergedIntoId: null };
      case 'exportedDocuments':
        return { ...(record as object), subset: '', givenTo: '' };
      default:
        return record;
    }
  },
};

/** What is read of an assessment of version 1; the rest is passed on as it is. */
interface Assessment1 {
  readonly approval: { readonly facts: object } | null;
}

interface ClosedCell1 {
  readonly state: 'nil' | 'not-applicable';
}

interface AssessedCell1 {
  readonly state: 'assessed';
  readonly rationale: string;
  readonly controlsInPlace: string;
  readonly controlsProposed: readonly ProposedControl1[];
  readonly afterControls: object;
}

type Cell1 = ClosedCell1 | AssessedCell1;

interface ProposedControl1 {
  readonly text: string;
  readonly owner: string;
  /** ISO date. */
  readonly due: string | null;
}

function migratedAssessment(was: Assessment1): object {
  const cited = { intelligence: [], history: [], lessons: [], controls: [] };
  const approval = was.approval && {
    ...was.approval,
    route: 'other',
    reference: '',
    contentHash: '',
    facts: { ...was.approval.facts, cited },
  };
  return { ...was, audiences: [], scales: scalesOfVersion1, submission: null, returns: [], approval };
}

function migratedCell(was: Cell1): object {
  if (was.state !== 'assessed') return { ...was, evidence: [] };
  const { controlsProposed, ...kept } = was;
  return {
    ...kept,
    ...withProposals(was, controlsProposed.flatMap(proposalLine)),
    evidence: [],
    judgedBy: '',
    controls: [],
    beforeControls: { likelihood: null, impact: null, judgedBy: '' },
    afterControls: { ...was.afterControls, judgedBy: '' },
  };
}

const longestControlsInPlace = 4000;

// In order: from the first that does not fit after the controls in place, all go to the rationale, which has no limit.
function withProposals(
  was: AssessedCell1,
  lines: readonly string[],
): Pick<AssessedCell1, 'controlsInPlace' | 'rationale'> {
  let { controlsInPlace, rationale } = was;
  let isFull = false;
  for (const line of lines) {
    isFull ||= withLine(controlsInPlace, line).length > longestControlsInPlace;
    if (isFull) rationale = withLine(rationale, line);
    else controlsInPlace = withLine(controlsInPlace, line);
  }
  return { controlsInPlace, rationale };
}

function withLine(text: string, line: string): string {
  return text === '' ? line : `${text}\n${line}`;
}

/** One line, or none where nothing was written. */
function proposalLine({ text, owner, due }: ProposedControl1): readonly string[] {
  const facts = [
    ...(owner.trim() === '' ? [] : [`owner: ${owner}`]),
    ...(due === null ? [] : [`due: ${formatDate(due)}`]),
  ];
  const parts = [
    ...(text.trim() === '' ? [] : [text]),
    ...(facts.length === 0 ? [] : [`(${facts.join('; ')})`]),
  ];
  return parts.length === 0 ? [] : [`Proposed: ${parts.join(' ')}`];
}
