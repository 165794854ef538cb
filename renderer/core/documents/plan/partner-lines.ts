/** Partners and how to reach them, for orders and briefings. */
import { councilsOf } from '../../operation/operation-areas';
import { type Partner, partnerKinds } from '../../partners/partner';
import { belongsTo } from '../../partners/partner-list';
import { column, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell } from '../model';
import { areaName, inReadingOrder } from './operation-facts';
import type { PlanDocumentRequest } from './plan-document';

/** Political parties are no contacts of an operation, and an order names none. */
const leftOut: readonly Partner['kind'][] = ['political-party'];

/** The partners that the operation deals with: councils that take part, and everybody who is not bound to an area. */
function partnersOf({ records, operation }: PlanDocumentRequest): readonly Partner[] {
  const order = partnerKinds.map(({ id }) => id);
  const own = new Set(councilsOf(records.areas, operation).map(({ id }) => id));
  return [...records.partners.values()]
    .filter((partner) => belongsTo(partner, { areas: records.areas, operation }))
    .filter(({ kind }) => !leftOut.includes(kind))
    .filter(({ kind, areaId }) => kind !== 'council' || areaId === null || own.has(areaId))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || inReadingOrder(a.name, b.name));
}

/** Everybody who holds a post with a partner now, with phone and email. */
export function partnerContacts(request: PlanDocumentRequest): readonly Block[] {
  return tableOrSentence(
    {
      caption: 'Partners and their contacts',
      compact: true,
      columns: [
        column('Partner', 38),
        column('Post', 38),
        column('Name', 32),
        column('Phone', 28),
        column('Email', 64),
      ],
      rows: partnersOf(request).flatMap((partner) => partnerRows(request, partner)),
    },
    'No partner is recorded.',
  );
}

function partnerRows(request: PlanDocumentRequest, partner: Partner): readonly (readonly TableCell[])[] {
  const people = partner.people.filter(({ leftOn }) => leftOn === null || leftOn > request.issueDate);
  const area = areaName(request, partner.areaId);
  const name =
    area === '' || partner.name.includes(area)
      ? partner.name
      : { kind: 'text' as const, paragraphs: [partner.name, area] };
  if (people.length === 0) return [[name, recorded(null, `contact at ${partner.name}`), '', '', '']];
  return people.map((person) => [
    name,
    person.post,
    recorded(person.name, `${person.post.toLowerCase()} of ${partner.name}`),
    person.phone,
    person.email,
  ]);
}
