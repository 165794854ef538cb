/** Every document of the plan that the desk can make for an operation, with what it can be made for. */
import { composers } from '../documents/plan/composers';
import { formatDate } from '../foundation/dates';
import type { PlanRecords } from '../documents/plan/plan-document';
import { inReadingOrder } from '../documents/plan/operation-facts';
import { chosenDecisions, readExtract } from '../plan/decision-extract';
import { readDecisions } from '../plan/decision-list';
import { numbersWords, rangesOf } from '../plan/decision-numbers';
import { rolesOf } from '../command/role-edits';
import { areasUnder } from '../places/area';
import type { Operation } from '../operation/operation';
import { councilsOf } from '../operation/operation-areas';
import { type PlanDocumentKind, planDocumentKinds } from './document-version';

export interface DocumentSubject {
  /** Empty for the whole operation. */
  readonly id: string;
  /** "Saltmarsh", "Bronze crime"; empty for the whole operation. */
  readonly name: string;
}

export interface PlanDocumentRow {
  readonly kind: PlanDocumentKind;
  /** "Operation order". */
  readonly name: string;
  readonly subject: DocumentSubject;
}

/** Letters leave in batches, and lists from their own screens. */
const elsewhere: readonly PlanDocumentKind[] = [
  'candidate-letter',
  'even-handedness',
  'learning-note',
  'partner-form',
  'publicity-decision',
  'register',
];

type SubjectRecords = Pick<PlanRecords, 'areas' | 'commandRoles' | 'teams' | 'meetings'>;

/** What is needed to name a document that the address asks for. */
export type NamedRecords = SubjectRecords &
  Pick<PlanRecords, 'decisions'> &
  Partial<Pick<PlanRecords, 'contests' | 'debriefForms' | 'partners' | 'publicityItems'>>;

/** One row for each document that there is a way to make, in the order of the kinds. */
export function planDocumentRows(records: SubjectRecords, operation: Operation): readonly PlanDocumentRow[] {
  return planDocumentKinds
    .filter(({ id }) => composers[id] !== undefined && !elsewhere.includes(id))
    .flatMap(({ id, name, subject }) =>
      subjectsOf(subject, records, operation).map((each) => ({ kind: id, name, subject: each })),
    );
}

/** The document that an address asks for; `undefined` where the operation has none. An extract of the log is one as well. */
export function planDocumentRow(
  records: NamedRecords,
  operation: Operation,
  asked: { readonly kind: string | undefined; readonly subjectId: string },
): PlanDocumentRow | undefined {
  if (asked.kind === 'decision-log' && asked.subjectId !== '')
    return extractRow(records.decisions, operation, asked.subjectId);
  if (asked.kind === 'partner-form') return formRow(records, operation, asked.subjectId);
  if (asked.kind === 'even-handedness') return contestRow(records, operation, asked.subjectId);
  if (asked.kind === 'publicity-decision') return publicityRow(records, operation, asked.subjectId);
  return planDocumentRows(records, operation).find(
    ({ kind, subject }) => kind === asked.kind && subject.id === asked.subjectId,
  );
}

/** A form of a partner is opened from the contributions to the debrief: fifty of them would bury the plan. */
function formRow(
  { debriefForms, partners }: NamedRecords,
  operation: Operation,
  subjectId: string,
): PlanDocumentRow | undefined {
  const form = debriefForms?.get(subjectId);
  if (form?.operationId !== operation.id) return undefined;
  const name = partners?.get(form.partnerId)?.name ?? 'no longer recorded';
  return { kind: 'partner-form', name: kindNameOf('partner-form'), subject: { id: subjectId, name } };
}

/** A statement of a contest is opened from its table of parity: a general election has hundreds. */
function contestRow(
  { contests }: NamedRecords,
  operation: Operation,
  subjectId: string,
): PlanDocumentRow | undefined {
  const contest = contests?.get(subjectId);
  if (contest?.operationId !== operation.id) return undefined;
  const kind = 'even-handedness';
  return { kind, name: kindNameOf(kind), subject: { id: subjectId, name: contest.name } };
}

/** A decision on publicity is opened from the piece that it is on. */
function publicityRow(
  { publicityItems }: NamedRecords,
  operation: Operation,
  subjectId: string,
): PlanDocumentRow | undefined {
  const item = publicityItems?.get(subjectId);
  if (item?.operationId !== operation.id) return undefined;
  const kind = 'publicity-decision';
  return { kind, name: kindNameOf(kind), subject: { id: subjectId, name: item.title } };
}

function extractRow(
  decisions: NamedRecords['decisions'],
  operation: Operation,
  subjectId: string,
): PlanDocumentRow | undefined {
  const extract = readExtract(subjectId);
  if (extract === null) return undefined;
  const chosen = chosenDecisions(readDecisions(decisions, operation.id, 'number'), extract);
  const name = numbersWords(rangesOf(chosen.map(({ entry }) => entry.number)));
  return {
    kind: 'decision-log',
    name: extractName,
    subject: { id: subjectId, name: name === '' ? 'no decision' : name },
  };
}

/** What a part of the decision log is called as a document. */
export const extractName = 'Decision log extract';

function subjectsOf(
  subject: (typeof planDocumentKinds)[number]['subject'],
  { areas, commandRoles, teams, meetings }: SubjectRecords,
  operation: Operation,
): readonly DocumentSubject[] {
  const byName = (all: readonly DocumentSubject[]) => [...all].sort((a, b) => inReadingOrder(a.name, b.name));
  switch (subject) {
    case null:
      return [{ id: '', name: '' }];
    case 'council':
      return byName(councilsOf(areas, operation).map(({ id, name }) => ({ id, name })));
    case 'bcu':
      return areasUnder(areas, operation.forceAreaId, ['bcu']).map(({ id, name }) => ({ id, name }));
    case 'command-role':
      return rolesOf(commandRoles, operation.id)
        .filter(({ tier }) => tier === 'bronze')
        .map(({ id, title }) => ({ id, name: title }));
    case 'team':
      return byName(here(teams, operation).map(({ id, name }) => ({ id, name })));
    case 'meeting':
      return [...here(meetings, operation)]
        .sort((a, b) => (b.date ?? '9').localeCompare(a.date ?? '9'))
        .map(({ id, title, date }) => ({
          id,
          name: date === null ? title : `${title}, ${formatDate(date)}`,
        }));
    case 'letter':
    case 'register':
    case 'learning-note':
    case 'debrief-form':
    case 'contest':
    case 'publicity-item':
      return [];
  }
}

function here<T extends { readonly operationId: string }>(
  all: ReadonlyMap<string, T>,
  { id }: Operation,
): readonly T[] {
  return [...all.values()].filter(({ operationId }) => operationId === id);
}

/** "Operation order", "Memorandum of understanding: Saltmarsh". */
export function documentName({ name, subject }: Pick<PlanDocumentRow, 'name' | 'subject'>): string {
  return subject.name === '' ? name : `${name}: ${subject.name}`;
}

/** The name of a kind. */
export function kindNameOf(kind: PlanDocumentKind): string {
  return planDocumentKinds.find(({ id }) => id === kind)?.name ?? kind;
}
