/** An operation of May 2026 and the one of May 2027 that follows it, with what the first offers. All names are invented. */
import { carryCollections, type CarryRecords } from '../../renderer/core/carry-forward/carry-records';
import type { RecordChange } from '../../renderer/core/guard-question';
import { asId } from '../../renderer/core/foundation/ids';
import { libraryClauses } from '../../renderer/core/memoranda/clause-library';
import { clauseEditId } from '../../renderer/core/memoranda/memorandum';
import type { Operation } from '../../renderer/core/operation/operation';
import { type ChecklistAnswer, checklistAnswerId } from '../../renderer/core/partners/checklist-answer';
import { checklistTopics } from '../../renderer/core/partners/checklist';
import { newPartner, newPerson } from '../../renderer/core/partners/partner-list';
import type { AreaId } from '../../renderer/core/places/area';
import { usualScales } from '../../renderer/core/threat/scales';
import type { Assessment } from '../../renderer/core/threat/assessment';
import { anAllegation } from './cases';
import { aLearningPoint } from './debrief';
import { anOperation } from './desk';
import { aClauseEdit } from './memoranda';
import { anArea, anAssessedCell, anAssessment, atArea, harmNumber } from './threat';

const carrow = asId<'Area'>('carrow');

/** May 2026. */
export const earlierOperation: Operation = anOperation({
  id: asId<'Operation'>('operation2026'),
  name: 'May 2026 local elections',
  pollingDate: '2026-05-07',
  createdAt: '2026-01-12T09:00:00.000Z',
});

/** May 2027, which follows it. */
export const followingOperation: Operation = anOperation({
  pollingDate: '2027-05-06',
  followsOperationId: earlierOperation.id,
});

/** Version 1 of May 2026 as gold approved it, with Carrow as its one column. */
export const earlierAssessment: Assessment = anAssessment({
  id: asId<'Assessment'>('assessment2026'),
  operationId: earlierOperation.id,
  status: 'approved',
  locations: [atArea('carrow')],
  scales: usualScales,
  approval: {
    name: 'ACC Rowan Tyne',
    role: 'Gold commander',
    date: '2026-04-18',
    recordedAt: '2026-04-18T16:00:00.000Z',
    note: '',
    route: 'email',
    reference: '',
    contentHash: '',
    facts: {
      operationName: earlierOperation.name,
      forceName: 'Marlshire Police',
      pollingDate: '2026-05-07',
      polls: '',
      locations: [{ key: 'area:carrow', name: 'Carrow' }],
      cited: { intelligence: [], history: [], lessons: [], controls: [] },
    },
  },
});

/** How many of each are offered. */
export interface CarryNumbers {
  readonly recommendations: number;
  /** At most eleven: the harms of Carrow. */
  readonly ratings: number;
  readonly allegations: number;
  readonly contacts: number;
  /** At most as many as the library has clauses. */
  readonly clauses: number;
  /** At most as many as the checklist has topics. */
  readonly checklist: number;
}

export const oneOfEach: CarryNumbers = {
  recommendations: 1,
  ratings: 1,
  allegations: 1,
  contacts: 1,
  clauses: 1,
  checklist: 1,
};

const upTo = <T>(number: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: number }, (_, at) => make(at));

/** The records of both operations. */
export function carryChanges(numbers: CarryNumbers = oneOfEach): readonly RecordChange[] {
  return [
    { collection: 'areas', id: 'force', after: anArea('force', { kind: 'force', parentId: null }) },
    {
      collection: 'areas',
      id: carrow,
      after: anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId<'Area'>('force') }),
    },
    { collection: 'operations', id: earlierOperation.id, after: earlierOperation },
    { collection: 'operations', id: followingOperation.id, after: followingOperation },
    { collection: 'assessments', id: earlierAssessment.id, after: earlierAssessment },
    ...upTo(numbers.ratings, (at): RecordChange => {
      const after = anAssessedCell({
        assessment: earlierAssessment,
        harm: harmNumber(at + 1),
        location: atArea('carrow'),
      });
      return { collection: 'cells', id: after.id, after };
    }),
    ...upTo(numbers.recommendations, (at): RecordChange => {
      const after = aLearningPoint(at + 1, {
        operationId: earlierOperation.id,
        recommendation: {
          text: `Brief the evening shift, part ${at + 1}.`,
          owner: 'Insp T. Fell',
          due: '2027-03-01',
        },
      });
      return { collection: 'learningPoints', id: after.id, after };
    }),
    ...upTo(numbers.allegations, (at): RecordChange => {
      const after = anAllegation({
        id: asId<'Allegation'>(`report-${at}`),
        operationId: earlierOperation.id,
        reference: `A-${at}`,
        areaId: carrow,
        category: at % 2 === 0 ? 'voting' : '',
      });
      return { collection: 'allegations', id: after.id, after };
    }),
    ...upTo(numbers.contacts, (at): RecordChange => {
      const after = newPartner(
        {
          id: asId<'Partner'>(`partner-${at}`),
          kind: 'council',
          name: `Carrow Council ${at + 1}`,
          areaId: carrow,
          people: [
            newPerson({
              id: asId<'PartnerPerson'>(`person-${at}`),
              post: 'Returning officer',
              name: 'Wren Astley',
            }),
          ],
        },
        () => `person-${at}`,
      );
      return { collection: 'partners', id: after.id, after };
    }),
    ...libraryClauses.slice(0, numbers.clauses).map(({ id: clauseId, heading }): RecordChange => {
      const after = aClauseEdit({
        id: clauseEditId(clauseId, null),
        clauseId,
        heading,
        text: 'The force keeps this wording.',
      });
      return { collection: 'clauseEdits', id: after.id, after };
    }),
    ...checklistTopics.slice(0, numbers.checklist).map(({ id: topicId }): RecordChange => {
      const after = aChecklistAnswer(topicId);
      return { collection: 'checklistAnswers', id: after.id, after };
    }),
  ];
}

/** What was settled with Carrow in 2026 on a topic. */
export function aChecklistAnswer(topicId: string, areaId: AreaId = carrow): ChecklistAnswer {
  return {
    id: checklistAnswerId(earlierOperation.id, areaId, topicId),
    operationId: earlierOperation.id,
    areaId,
    topicId,
    state: 'settled',
    answer: 'Calls go to the duty desk.',
    withWhom: 'Wren Astley',
    on: '2026-04-01',
  };
}

/** The records as `offers` reads them. */
export function carryRecords(changes: Iterable<RecordChange>): CarryRecords {
  const maps = new Map<string, Map<string, unknown>>(carryCollections.map((name) => [name, new Map()]));
  for (const { collection, id, after } of changes) {
    if (after === null) maps.get(collection)?.delete(id);
    else maps.get(collection)?.set(id, after);
  }
  return Object.fromEntries(maps) as unknown as CarryRecords;
}
