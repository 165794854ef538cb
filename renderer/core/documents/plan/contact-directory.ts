/**
 * The contact directory: whom to call for what on one page, then every council, the other partners and the command;
 * the last page says who is missing.
 *
 * Reference: APP Policing elections, key roles and partners; Electoral Commission guidance to returning officers
 * (force elected-official adviser, Operation Ford).
 */
import { periodWords, rankAndName } from '../../command/chart-roles';
import type { CommandFunction } from '../../command/command-role';
import { delegationsOf, runsOn, spocStaysResponsible } from '../../command/delegated';
import { namedIn } from '../../command/resilience';
import { rolesOf } from '../../command/role-edits';
import { officeFor } from '../../cases/route';
import { cpsOffices } from '../../cases/cps-contact';
import { err, ok } from '../../foundation/result';
import { electionSpoc } from '../../memoranda/field-values';
import { councilsOf } from '../../operation/operation-areas';
import type { Partner, PartnerKind } from '../../partners/partner';
import { partnerGaps } from '../../partners/partner-gaps';
import { currentPeople, partnerKindName, partnersOf } from '../../partners/partner-list';
import {
  column,
  counted,
  heading,
  headingOnNewPage,
  note,
  numbered,
  strong,
  table,
  tableOrSentence,
} from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell } from '../model';
import { commandTaken } from './command-taken';
import { contactCell } from './people-lines';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { recordedSource } from './sources';

interface Directory {
  readonly request: PlanDocumentRequest;
  readonly partners: readonly Partner[];
}

export const composeContactDirectory: Composer = (request) => {
  const { records, operation, issueDate } = request;
  const partners = partnersOf(records.partners, { areas: records.areas, operation });
  const { roles, source } = commandTaken(request);
  if (partners.length === 0 && roles.length === 0)
    return err(
      'No partner and no command role is recorded yet. Add them under Plan; then the directory can be made.',
    );
  const directory: Directory = { request, partners };
  return ok({
    document: {
      title: 'Contact directory',
      ...planFrame(request),
      blocks: [
        ...firstBlocks(directory),
        ...councilBlocks(directory),
        ...otherBlocks(directory),
        ...commandBlocks(directory),
        ...gapBlocks(directory),
      ],
    },
    sources: [
      recordedSource({
        what: 'Partners',
        id: 'partners',
        count: partners.length === 0 ? '' : counted(partners.length, 'partner', 'partners'),
        on: issueDate,
      }),
      source,
    ],
    readership: 'force',
  });
};

/** Who answers: several where they take turns. */
type Reached = readonly {
  readonly who: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}[];

/** For what, and who answers it: the first of these that is named. */
const firstCalls: readonly {
  readonly about: string;
  readonly roles?: readonly CommandFunction[];
  readonly kind?: PartnerKind;
  readonly remark?: string;
}[] = [
  { about: 'A decision of command on the day', roles: ['whole-operation'] },
  { about: 'An incident at a polling station or count', roles: ['election-commander', 'security'] },
  { about: 'Alleged electoral malpractice', roles: ['crime'], remark: 'Tell the election SPOC as well.' },
  { about: 'Harassment or threats against a candidate or campaigner', roles: ['safeguarding'] },
  {
    about: 'Threats against a Member of Parliament',
    kind: 'bridger',
    remark: 'Operation Bridger is for MPs.',
  },
  {
    about: 'Threats against a councillor, mayor, commissioner or a candidate for those',
    kind: 'elected-official-adviser',
    remark: 'Operation Ford. Crimes are reported in the usual way; parish and town councils fall outside it.',
  },
  {
    about: 'Advice or a decision of the CPS',
    kind: 'cps',
    remark: 'Only with the approval of the election SPOC.',
  },
  { about: 'Rules of the election, party and campaign finance', kind: 'electoral-commission' },
  { about: 'Postal votes lost, held up or interfered with in the post', kind: 'royal-mail' },
  { about: 'Questions from the media', roles: ['media'] },
];

function firstBlocks({ request, partners }: Directory): readonly Block[] {
  const { records, operation } = request;
  const route = officeFor({
    forceName: operation.forceName,
    arrangements: records.arrangements.get('arrangements'),
    caseFile: null,
  });
  const office = cpsOffices.find(({ id }) => id === route.office)?.name ?? route.office;
  return [
    headingOnNewPage(1, 'Whom to call for what'),
    numbered(
      joinTexts(
        'The election SPOC answers for everything below that has no other name: ',
        recorded(electionSpoc(request)?.name ?? null, 'election SPOC'),
        '. Danger to life and crime in progress go to 999 first.',
      ),
    ),
    table({
      caption: 'Whom to call first',
      rowHeads: true,
      columns: [column('About', 48), column('Whom', 56), column('Contact', 56)],
      rows: firstCalls.map(({ about, roles, kind, remark }): readonly TableCell[] => {
        const found = roles === undefined ? fromPartners(partners, kind) : fromRoles(request, roles);
        const names =
          found.length === 0
            ? [recorded(null, `whom to call: ${about.toLowerCase()}`)]
            : found.map(({ who }) => who);
        return [
          about,
          { kind: 'text', paragraphs: [...names, ...(remark === undefined ? [] : [remark])] },
          reachedCell(found),
        ];
      }),
    }),
    note(`Files of this force go to the ${office}. ${route.why} ${route.doubt}`.trim()),
    note(
      'The force elected-official adviser and Operation Ford are in the Electoral Commission’s guidance to returning officers since 2025; the College’s guidance of April 2026 does not name them.',
    ),
  ];
}

function reachedCell(found: Reached): TableCell {
  const [first, ...others] = found;
  if (first === undefined) return '';
  if (others.length === 0) return contactCell(first, `contact of ${first.who}`);
  return {
    kind: 'text',
    paragraphs: found.map((each) =>
      joinTexts(`${each.name}: `, recorded(each.phone.trim() || each.email, `contact of ${each.who}`)),
    ),
  };
}

function fromRoles({ records, operation }: PlanDocumentRequest, of: readonly CommandFunction[]): Reached {
  const roles = rolesOf(records.commandRoles, operation.id);
  // Silver runs the day; gold is called through silver.
  const inOrder = [...roles.filter(({ tier }) => tier === 'silver'), ...roles];
  for (const each of of) {
    const role = inOrder.find((one) => one.function === each && namedIn(one, 'holder').length > 0);
    if (role === undefined) continue;
    return namedIn(role, 'holder').map((holder) => ({
      ...holder,
      who: [`${role.title}: ${rankAndName(holder)}`, holder.callSign.trim(), periodWords(holder)]
        .filter((part) => part !== '')
        .join(', '),
    }));
  }
  return [];
}

function fromPartners(partners: readonly Partner[], kind: PartnerKind | undefined): Reached {
  for (const partner of partners) {
    if (partner.kind !== kind) continue;
    const person = currentPeople(partner).find(({ name }) => name.trim() !== '');
    if (person === undefined) continue;
    const isSame = person.post.toLowerCase() === partner.name.toLowerCase();
    const at = isSame ? person.post : `${person.post}, ${partner.name}`;
    return [{ ...person, who: `${person.name} (${at})` }];
  }
  return [];
}

const peopleColumns = [column('Post', 38), column('Name', 34), column('Contact', 60), column('Note', 28)];

function peopleTable(partner: Partner, extra: readonly (readonly TableCell[])[] = []): readonly Block[] {
  const rows = currentPeople(partner)
    // The acting returning officer matters at a UK parliamentary election alone: empty, it is no gap to print.
    .filter(({ post, name }) => name.trim() !== '' || post !== 'Acting returning officer')
    .map((person): readonly TableCell[] => [
      person.post,
      recorded(person.name, `${person.post.toLowerCase()}, ${partner.name}`),
      person.name.trim() === '' ? '' : contactCell(person, `contact: ${person.name}`),
      person.note,
    ]);
  return [
    ...tableOrSentence(
      {
        caption: partner.name,
        compact: true,
        columns: peopleColumns,
        rows: [...rows, ...extra],
      },
      'Nobody is recorded.',
    ),
    ...(partner.notes.trim() === '' ? [] : [note(partner.notes.trim())]),
  ];
}

function councilBlocks({ request, partners }: Directory): readonly Block[] {
  const { records, operation } = request;
  const councils = councilsOf(records.areas, operation);
  const delegations = delegationsOf(records.delegations, operation.id);
  const others = partners.filter(
    ({ kind, areaId }) => kind === 'council' && !councils.some(({ id }) => id === areaId),
  );
  return [
    headingOnNewPage(1, 'Councils'),
    ...councils.flatMap((council): Block[] => {
      const partner = partners.find(({ kind, areaId }) => kind === 'council' && areaId === council.id);
      const local = delegations
        // No council named is all of the force.
        .filter(({ areaIds }) => areaIds.length === 0 || areaIds.includes(council.id))
        .filter(({ name }) => name.trim() !== '')
        .filter((each) => runsOn(each, request.issueDate))
        .map((each): readonly TableCell[] => [
          each.role.trim() === '' ? 'Delegate of the SPOC' : each.role,
          rankAndName(each),
          contactCell(each, `contact: ${each.name}`),
          'Police',
        ]);
      return [
        heading(2, council.name),
        ...(partner === undefined
          ? [numbered(recorded(null, `contacts of ${council.name}`))]
          : peopleTable(partner, local)),
      ];
    }),
    ...others.flatMap((partner): Block[] => [heading(2, partner.name), ...peopleTable(partner)]),
    ...(delegations.length === 0 ? [] : [note(spocStaysResponsible)]),
  ];
}

function otherBlocks({ partners }: Directory): readonly Block[] {
  const others = partners.filter(({ kind }) => kind !== 'council');
  if (others.length === 0) return [];
  const rows = others.flatMap((partner): (readonly TableCell[])[] => {
    const people = currentPeople(partner);
    const name: TableCell = {
      kind: 'text',
      paragraphs: [
        strong(partner.name),
        ...(partnerKindName(partner.kind) === partner.name ? [] : [partnerKindName(partner.kind)]),
      ],
    };
    if (people.length === 0)
      return [[name, '', recorded(null, `contact at ${partner.name}`), '', partner.notes]];
    return people.map((person, index) => [
      index === 0 ? name : `${partner.name}, continued`,
      person.post,
      recorded(person.name, `${person.post.toLowerCase()}, ${partner.name}`),
      person.name.trim() === '' ? '' : contactCell(person, `contact: ${person.name}`),
      person.note,
    ]);
  });
  return [
    heading(1, 'Other partners'),
    table({
      caption: 'Partners other than councils',
      rowHeads: true,
      compact: true,
      columns: [
        column('Partner', 31),
        column('Post', 28),
        column('Name', 28),
        column('Contact', 51),
        column('Note', 22),
      ],
      rows,
    }),
  ];
}

function commandBlocks({ request: { records, operation } }: Directory): readonly Block[] {
  const roles = rolesOf(records.commandRoles, operation.id);
  return [
    heading(1, 'Command'),
    ...tableOrSentence(
      {
        caption: 'Command of the operation',
        rowHeads: true,
        compact: true,
        columns: [column('Role', 40), column('Who', 42), column('Call sign', 22), column('Contact', 56)],
        rows: roles.flatMap((role): (readonly TableCell[])[] => {
          const people = namedIn(role);
          if (people.length === 0) return [[role.title, recorded(null, `who holds ${role.title}`), '', '']];
          return people.map((each) => [
            each.as === 'holder' ? role.title : `${role.title}, deputy`,
            rankAndName(each),
            each.callSign,
            contactCell(each, `contact: ${each.name}`),
          ]);
        }),
      },
      'No command role is recorded.',
    ),
  ];
}

function gapBlocks({ request, partners }: Directory): readonly Block[] {
  const { records, operation } = request;
  const gaps = partnerGaps(partners, { areas: records.areas, operation }).map(({ what }) => what);
  const roles = rolesOf(records.commandRoles, operation.id)
    .filter((role) => namedIn(role, 'holder').length === 0)
    .map(({ title }) => `${title}: nobody is named.`);
  const all = [...gaps, ...roles];
  return [
    headingOnNewPage(1, 'Who is missing'),
    all.length === 0
      ? numbered('Every post that is looked for here has a name and a contact.')
      : numbered(`${counted(all.length, 'gap', 'gaps')} in this directory:`),
    ...(all.length === 0 ? [] : [{ kind: 'list', ordered: false, items: all } as const]),
  ];
}
