/**
 * What the SPOC delegates, for documents of the plan.
 *
 * Reference: APP Policing elections, force election SPOC: may delegate, and stays responsible.
 */
import { rankAndName } from '../../command/chart-roles';
import { activityName, spocActivities, spocStaysResponsible } from '../../command/delegated';
import type { Delegation } from '../../command/delegation';
import { formatDate } from '../../foundation/dates';
import type { Area } from '../../places/area';
import { column, heading, numbered, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell } from '../model';
import { contactCell } from './people-lines';

/** What the SPOC delegates and to whom, and the sentence that the SPOC stays responsible. */
export function delegationBlocks(
  delegations: readonly Delegation[],
  areas: ReadonlyMap<string, Area>,
): readonly Block[] {
  const held = new Set(delegations.flatMap(({ activityIds }) => activityIds));
  const own = spocActivities.filter(({ id }) => !held.has(id)).map(({ name }) => name);
  return [
    heading(1, 'What the SPOC delegates'),
    numbered(spocStaysResponsible),
    ...tableOrSentence(
      {
        caption: 'Delegates and what they carry out',
        rowHeads: true,
        compact: true,
        columns: [
          column('Delegate', 40),
          column('What', 50),
          column('Where and when', 38),
          column('Contact', 32),
        ],
        rows: delegations.map((each) => delegationRow(each, areas)),
      },
      'Nothing is delegated.',
    ),
    ...(delegations.length === 0 || own.length === 0
      ? []
      : [numbered(`Carried out by the SPOC everywhere: ${own.join('; ')}.`)]),
  ];
}

function delegationRow(each: Delegation, areas: ReadonlyMap<string, Area>): readonly TableCell[] {
  const who = rankAndName(each);
  const where = each.areaIds.map((id) => areas.get(id)?.name ?? '[no longer recorded]');
  const days = [
    ...(each.from === null ? [] : [`from ${formatDate(each.from)}`]),
    ...(each.until === null ? [] : [`to ${formatDate(each.until)}`]),
  ].join(' ');
  return [
    {
      kind: 'text',
      paragraphs: [recorded(who, 'name of a delegate'), ...(each.role.trim() === '' ? [] : [each.role])],
    },
    {
      kind: 'text',
      paragraphs: [
        recorded(
          each.activityIds.map(activityName).join('; '),
          `what is delegated to ${who || 'a delegate'}`,
        ),
        ...each.terms.split('\n').filter((line) => line.trim() !== ''),
      ],
    },
    {
      kind: 'text',
      paragraphs: [
        where.length === 0 ? 'The whole force' : where.join(', '),
        ...(days === '' ? [] : [days]),
        joinTexts('Confirmed: ', recorded(each.confirmed, `confirmation by ${who || 'a delegate'}`)),
      ],
    },
    contactCell(each, `contact: ${who || 'a delegate'}`),
  ];
}
