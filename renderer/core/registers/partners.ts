/** The registers of partners: their people, the contacts with them, the checklist of each council. */
import { answerTo, checklistStateWords, checklistTopics, missingIn } from '../partners/checklist';
import type { ChecklistAnswer } from '../partners/checklist-answer';
import type { Operation } from '../operation/operation';
import { councilsOf } from '../operation/operation-areas';
import type { Partner, PartnerContact, PartnerPerson } from '../partners/partner';
import { belongsTo, partnerKindName, partnersOf } from '../partners/partner-list';
import type { Area } from '../places/area';
import {
  areaName,
  byDate,
  date,
  inOrder,
  nameIn,
  noLongerRecorded,
  ofOperation,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

interface PersonRow {
  readonly partner: Partner;
  /** `null` where nobody is recorded. */
  readonly person: PartnerPerson | null;
}

/** Every partner of the force, a row for each of its people, those who left as well. */
export const partnersRegister: Register<'partners' | 'areas'> = {
  id: 'partners',
  title: 'Partners',
  reads: ['partners', 'areas'],
  tableOf: ({ partners, areas }, operation) =>
    tableOf<PersonRow>(
      [
        short('Kind', ({ partner }) => partnerKindName(partner.kind)),
        text('Partner', ({ partner }) => partner.name),
        short('Area', ({ partner }) => areaName(areas, partner.areaId)),
        text('Post', ({ person }) => person?.post ?? null),
        text('Name', ({ person }) => person?.name ?? null),
        short('Phone', ({ person }) => person?.phone ?? null),
        text('Email', ({ person }) => person?.email ?? null),
        text('Note', ({ person }) => person?.note ?? null),
        date('Left on', ({ person }) => person?.leftOn ?? null),
        date('Next contact due', ({ partner }) => partner.nextDue),
        text('About', ({ partner }) => partner.nextAbout),
        text('Notes on the partner', ({ partner }) => partner.notes),
      ],
      partnersOf(partners, { areas, operation }).flatMap((partner): PersonRow[] =>
        partner.people.length === 0
          ? [{ partner, person: null }]
          : partner.people.map((person) => ({ partner, person })),
      ),
    ),
};

/** Every contact with a partner of the force, the earliest first. */
export const partnerContactsRegister: Register<'partnerContacts' | 'partners' | 'areas' | 'operations'> = {
  id: 'partner-contacts',
  title: 'Contacts with partners',
  reads: ['partnerContacts', 'partners', 'areas', 'operations'],
  tableOf: ({ partnerContacts, partners, areas, operations }, operation) => {
    const rows = [...partnerContacts.values()].filter(({ partnerId }) => {
      const partner = partners.get(partnerId);
      return partner === undefined ? !operation.isExample : belongsTo(partner, { areas, operation });
    });
    return tableOf<PartnerContact>(
      [
        date('On', ({ on }) => on),
        text('Partner', ({ partnerId }) => partners.get(partnerId)?.name ?? noLongerRecorded),
        text('With whom', ({ withWhom }) => withWhom),
        short('How', ({ how }) => how),
        text('About', ({ about }) => about, 4),
        short('By', ({ by }) => by),
        text('Operation', ({ operationId }) =>
          operationId === null ? null : (operations.get(operationId)?.name ?? noLongerRecorded),
        ),
      ],
      rows.sort(byDate(({ on }) => on)),
    );
  },
};

/** Every answer of the operation, and an open one for each topic that a council of it has no record of. */
function answersWithGaps(
  answers: ReadonlyMap<string, ChecklistAnswer>,
  areas: ReadonlyMap<string, Area>,
  operation: Operation,
): readonly ChecklistAnswer[] {
  const recorded = ofOperation(answers, operation);
  const given = new Set(recorded.map(({ areaId, topicId }) => `${areaId} ${topicId}`));
  const gaps = councilsOf(areas, operation).flatMap(({ id: areaId }) =>
    checklistTopics
      .filter(({ id }) => !given.has(`${areaId} ${id}`))
      .map(({ id: topicId }) => answerTo(answers, { operationId: operation.id, areaId, topicId })),
  );
  const order = new Map(checklistTopics.map(({ id }, index) => [id, index]));
  return [...recorded, ...gaps].sort(
    (a, b) =>
      inOrder.compare(areaName(areas, a.areaId), areaName(areas, b.areaId)) ||
      (order.get(a.topicId) ?? 0) - (order.get(b.topicId) ?? 0),
  );
}

/** Each topic with each council: what was settled, and what is open. */
export const checklistRegister: Register<'checklistAnswers' | 'areas'> = {
  id: 'council-checklists',
  title: 'SPOC and council checklists',
  reads: ['checklistAnswers', 'areas'],
  tableOf: ({ checklistAnswers, areas }, operation) =>
    tableOf<ChecklistAnswer>(
      [
        short('Council', ({ areaId }) => areaName(areas, areaId)),
        text('Topic', ({ topicId }) => nameIn(checklistTopics, topicId)),
        short('State', ({ state }) => checklistStateWords[state]),
        text('Answer', ({ answer }) => answer, 4),
        text('With whom', ({ withWhom }) => withWhom),
        date('On', ({ on }) => on),
        short('Missing', (answer) => missingIn(answer).join('; ')),
      ],
      answersWithGaps(checklistAnswers, areas, operation),
    ),
};
