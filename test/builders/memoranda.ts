/** A memorandum of an invented force with an invented council, for tests: records, document, and a version of it. */
import { memorandumComposer } from '../../renderer/core/documents/plan/memorandum';
import {
  planCollections,
  type PlanDocumentRequest,
  type PlanRecords,
} from '../../renderer/core/documents/plan/plan-document';
import type { WordDocument } from '../../renderer/core/documents/model';
import { asId } from '../../renderer/core/foundation/ids';
import type { ClauseEdit } from '../../renderer/core/memoranda/memorandum';
import type { Partner } from '../../renderer/core/partners/partner';
import type { AreaId } from '../../renderer/core/places/area';
import { anOperation } from './desk';

export const carrow: AreaId = asId<'Area'>('carrow');

export const carrowPartner: Partner = {
  id: asId('partner-carrow'),
  kind: 'council',
  name: 'Carrow Council',
  areaId: carrow,
  people: [
    person('Returning officer', 'Ines Harrowby'),
    person('Electoral registration officer', 'Ines Harrowby'),
    person('Electoral services manager', 'Tomas Wren'),
    { ...person('Press officer', 'Old Name'), leftOn: '2026-12-01' },
  ],
  notes: '',
  nextDue: null,
  nextAbout: '',
};

function person(post: string, name: string): Partner['people'][number] {
  const phone = '01632 960101';
  return { id: asId(`p-${post.replaceAll(' ', '-')}`), post, name, phone, email: '', note: '', leftOn: null };
}

/** The collections of a plan, empty but for these. */
export function planRecords(given: Partial<PlanRecords> = {}): PlanRecords {
  const empty = Object.fromEntries(
    planCollections.map((name) => [name, new Map()]),
  ) as unknown as PlanRecords;
  return {
    ...empty,
    areas: new Map([
      [carrow, { id: carrow, kind: 'local-authority', name: 'Carrow', code: '', parentId: asId('force') }],
    ]),
    partners: new Map([[carrowPartner.id, carrowPartner]]),
    ...given,
  };
}

export function aMemorandumRequest(given: Partial<PlanDocumentRequest> = {}): PlanDocumentRequest {
  return {
    kind: 'memorandum',
    subjectId: carrow,
    operation: anOperation({
      pollingDate: '2027-05-06',
      polls: [{ type: 'local-principal', contest: 'all wards' }],
    }),
    records: planRecords(),
    number: 1,
    status: 'issued',
    issueDate: '2027-02-01',
    reviewDate: '2028-01-31',
    author: 'Insp J. Marl, Election SPOC',
    ...given,
  };
}

/** The document itself. */
export function aMemorandumDocument(given: Partial<PlanDocumentRequest> = {}): WordDocument {
  const composed = memorandumComposer(aMemorandumRequest(given));
  if (!composed.ok) throw new Error(composed.error);
  return composed.value.document;
}

export function aClauseEdit(given: Partial<ClauseEdit> & Pick<ClauseEdit, 'id' | 'clauseId'>): ClauseEdit {
  return {
    areaId: null,
    heading: 'Heading',
    text: 'Text.',
    isLeftOut: false,
    afterClauseId: null,
    earlier: [],
    ...given,
  };
}
