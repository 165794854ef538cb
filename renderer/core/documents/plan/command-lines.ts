/** The command of an operation as documents of the plan print it: who holds which role, when, and how to reach them. */
import {
  type Appointment,
  type CommandRole,
  commandFunctions,
  commandTiers,
} from '../../command/command-role';
import { holderOn } from '../../command/holder-on';
import { column, strong, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { areaName, inReadingOrder, periodWords } from './operation-facts';
import type { PlanDocumentRequest } from './plan-document';

const tierOrder = commandTiers.map(({ id }) => id);
const functionOrder = commandFunctions.map(({ id }) => id);

/** The roles of the operation: gold, silver, bronze; within a tier in the order of their functions, then by title. */
export function rolesOf({ records, operation }: PlanDocumentRequest): readonly CommandRole[] {
  return [...records.commandRoles.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort(
      (a, b) =>
        tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier) ||
        functionOrder.indexOf(a.function) - functionOrder.indexOf(b.function) ||
        inReadingOrder(a.title, b.title),
    );
}

/** The role with this title or tier that has no other over it: gold of the operation. */
export function goldOf(request: PlanDocumentRequest): CommandRole | undefined {
  return rolesOf(request).find(({ tier }) => tier === 'gold');
}

/** "ACC Rowan Tyne". */
export function personWords({ rank, name }: Pick<Appointment, 'rank' | 'name'>): string {
  return [rank, name]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** Those who hold the role, the earliest first, then those who stand in. */
export function appointmentsOf({ appointments }: CommandRole): readonly Appointment[] {
  const order = (a: Appointment, b: Appointment) => (a.from ?? '').localeCompare(b.from ?? '');
  return [
    ...appointments.filter((each) => each.as === 'holder').sort(order),
    ...appointments.filter((each) => each.as === 'deputy').sort(order),
  ];
}

/** Who stands for the role on a day (ISO date): its holder first, then everybody else who has not left by then. */
export function inOfficeOn(role: CommandRole, day: string): readonly Appointment[] {
  const holder = holderOn(role, day);
  const stayed = appointmentsOf(role).filter(({ until }) => until === null || until > `${day}T00:00`);
  return holder === null ? stayed : [holder, ...stayed.filter(({ id }) => id !== holder.id)];
}

/** "ACC Rowan Tyne": who holds the role on a day (ISO date); empty where nobody does. */
export function holderWords(role: CommandRole, day: string): string {
  const holder = holderOn(role, day);
  return holder === null ? '' : personWords(holder);
}

type Reached = Pick<Appointment, 'callSign' | 'phone' | 'email'>;

/** How somebody is reached: call sign, phone, email; empty where nothing is recorded. */
export function contactWords({ callSign, phone, email }: Reached): string {
  const sign = callSign.trim();
  return listed([sign === '' ? '' : `call sign ${sign}`, phone, email]);
}

/** The same below a head that says what it is: "GOLD 1; 01632 960101". */
export function contactCell({ callSign, phone, email }: Reached): string {
  return listed([callSign, phone, email]);
}

function listed(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('; ');
}

/** "ACC Rowan Tyne, 07:00 to 23:00" or the gap; deputies are named as such. */
function appointmentText(request: PlanDocumentRequest, role: CommandRole, each: Appointment): Text {
  const period = periodWords(each.from, each.until, request.operation.pollingDate);
  return joinTexts(
    each.as === 'deputy' ? 'Deputy: ' : '',
    recorded(personWords(each), `name: ${role.title}`),
    period === '' ? '' : `, ${period}`,
    each.appointedOn === null ? ' (not yet appointed)' : '',
  );
}

/** Every role with who holds it and how to reach them. */
export function commandTable(request: PlanDocumentRequest, roles: readonly CommandRole[]): readonly Block[] {
  return tableOrSentence(
    {
      caption: 'Command of the operation',
      rowHeads: true,
      columns: [
        column('Role', 31),
        column('Who and when', 41),
        column('Call sign and contact', 74),
        column('Reports to', 28),
      ],
      rows: roles.map((role): readonly TableCell[] => roleRow(request, role)),
    },
    'No command role is recorded.',
  );
}

function roleRow(request: PlanDocumentRequest, role: CommandRole): readonly TableCell[] {
  const people = appointmentsOf(role);
  const area = areaName(request, role.areaId);
  return [
    { kind: 'text', paragraphs: [strong(role.title), ...(area === '' ? [] : [area])] },
    people.length === 0
      ? recorded(null, `who holds the role: ${role.title}`)
      : { kind: 'text', paragraphs: people.map((each) => appointmentText(request, role, each)) },
    people.length === 0
      ? ''
      : {
          kind: 'text',
          paragraphs: people.map((each) =>
            recorded(contactCell(each), `contact: ${personWords(each) || role.title}`),
          ),
        },
    reportsTo(request, role),
  ];
}

/** The title of the role above; "Chief constable" stands above none that is recorded. */
export function reportsTo({ records }: PlanDocumentRequest, role: CommandRole): Text {
  if (role.reportsToId === null)
    return role.tier === 'gold' ? '' : recorded(null, `who ${role.title} reports to`);
  return records.commandRoles.get(role.reportsToId)?.title ?? '[no longer recorded]';
}

/** Call signs of command and teams, for the head on communications. */
export function callSignTable(request: PlanDocumentRequest, roles: readonly CommandRole[]): readonly Block[] {
  const { records, operation } = request;
  const ofRoles = roles.flatMap((role) =>
    appointmentsOf(role)
      .filter(({ callSign }) => callSign.trim() !== '')
      .map((each): readonly TableCell[] => [each.callSign.trim(), role.title, personWords(each), each.phone]),
  );
  const ofTeams = [...records.teams.values()]
    .filter((team) => team.operationId === operation.id && team.callSign.trim() !== '')
    .sort((a, b) => inReadingOrder(a.name, b.name))
    .map((team): readonly TableCell[] => [team.callSign.trim(), team.name, officersWords(team.officers), '']);
  return tableOrSentence(
    {
      caption: 'Call signs',
      columns: [column('Call sign', 28), column('Role or team', 52), column('Who', 60), column('Phone', 34)],
      rows: [...ofRoles, ...ofTeams],
    },
    'No call sign is recorded.',
  );
}

function officersWords(officers: readonly { readonly rank: string; readonly name: string }[]): string {
  return officers
    .map(personWords)
    .filter((name) => name !== '')
    .join('; ');
}
