/** Every document of the plan that the desk can make for an operation, with what it can be made for. */
import { composers } from '../documents/plan/composers';
import { formatDate } from '../foundation/dates';
import type { PlanRecords } from '../documents/plan/plan-document';
import { inReadingOrder } from '../documents/plan/operation-facts';
import { rolesOf } from '../command/role-edits';
import { areasUnder } from '../places/area';
import type { Operation } from '../operation/operation';
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
const elsewhere: readonly PlanDocumentKind[] = ['candidate-letter', 'register'];

type SubjectRecords = Pick<PlanRecords, 'areas' | 'commandRoles' | 'teams' | 'meetings'>;

/** One row for each document that there is a way to make, in the order of the kinds. */
export function planDocumentRows(records: SubjectRecords, operation: Operation): readonly PlanDocumentRow[] {
  return planDocumentKinds
    .filter(({ id }) => composers[id] !== undefined && !elsewhere.includes(id))
    .flatMap(({ id, name, subject }) =>
      subjectsOf(subject, records, operation).map((each) => ({ kind: id, name, subject: each })),
    );
}

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
      return byName(
        operation.areaIds.map((id) => ({ id, name: areas.get(id)?.name ?? '[no longer recorded]' })),
      );
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
