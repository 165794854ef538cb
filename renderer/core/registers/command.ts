/** The registers of the command: roles with their people, handovers, what is delegated. */
import { activityName } from '../command/delegated';
import type { Appointment, CommandRole, Handover } from '../command/command-role';
import type { Delegation } from '../command/delegation';
import { rankAndName } from '../command/chart-roles';
import { functionName, tierName } from '../command/guidance-roles';
import { momentWords } from '../command/resilience';
import { rolesOf } from '../command/role-edits';
import {
  areaName,
  date,
  inOrder,
  lines,
  moment,
  noLongerRecorded,
  ofOperation,
  parts,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

interface RoleRow {
  readonly role: CommandRole;
  /** `null` where nobody stands in the role. */
  readonly person: Appointment | null;
}

/** Every role, a row for each person in it and one for a role without. */
export const commandRegister: Register<'commandRoles' | 'areas'> = {
  id: 'command-roles',
  title: 'Command roles',
  reads: ['commandRoles', 'areas'],
  leavesOut: { 'commandRoles.handovers': 'Handovers are a register of their own.' },
  tableOf: ({ commandRoles, areas }, operation) => {
    const rows = rolesOf(commandRoles, operation.id).flatMap((role): RoleRow[] =>
      role.appointments.length === 0
        ? [{ role, person: null }]
        : role.appointments.map((person) => ({ role, person })),
    );
    const at = (local: string | null | undefined) =>
      local === null || local === undefined ? null : momentWords(local);
    return tableOf<RoleRow>(
      [
        short('Tier', ({ role }) => tierName(role.tier)),
        short('Function', ({ role }) => functionName(role.function)),
        text('Role', ({ role }) => role.title),
        short('Area', ({ role }) => areaName(areas, role.areaId)),
        text('Reports to', ({ role: { reportsToId } }) =>
          reportsToId === null ? null : (commandRoles.get(reportsToId)?.title ?? noLongerRecorded),
        ),
        short('As', ({ person }) =>
          person === null ? 'Not appointed' : person.as === 'holder' ? 'Holder' : 'Deputy',
        ),
        short('Rank', ({ person }) => person?.rank ?? null),
        text('Name', ({ person }) => person?.name ?? null),
        short('Phone', ({ person }) => person?.phone ?? null),
        text('Email', ({ person }) => person?.email ?? null),
        short('Call sign', ({ person }) => person?.callSign ?? null),
        short('From', ({ person }) => at(person?.from)),
        short('Until', ({ person }) => at(person?.until)),
        text('Appointed by', ({ person }) => person?.appointedBy ?? null),
        date('Appointed on', ({ person }) => person?.appointedOn ?? null),
        text('Responsibilities', ({ role }) => role.responsibilities, 4),
      ],
      rows,
    );
  },
};

interface HandoverRow {
  readonly role: CommandRole;
  readonly handover: Handover;
}

/** Every handover of a role, in order of time. */
export const handoversRegister: Register<'commandRoles'> = {
  id: 'handovers',
  title: 'Handovers of command',
  reads: ['commandRoles'],
  leavesOut: {
    'commandRoles.appointments': 'Only those who handed over or took over stand here.',
    'commandRoles.tier': 'The register of command roles gives it.',
    'commandRoles.function': 'The register of command roles gives it.',
    'commandRoles.areaId': 'The register of command roles gives it.',
    'commandRoles.reportsToId': 'The register of command roles gives it.',
    'commandRoles.responsibilities': 'The register of command roles gives it.',
  },
  tableOf: ({ commandRoles }, operation) => {
    const rows = rolesOf(commandRoles, operation.id)
      .flatMap((role) => role.handovers.map((handover): HandoverRow => ({ role, handover })))
      .sort((a, b) => a.handover.at.localeCompare(b.handover.at));
    const who = ({ role }: HandoverRow, id: string) => {
      const person = role.appointments.find((each) => each.id === id);
      return person === undefined ? noLongerRecorded : rankAndName(person);
    };
    return tableOf<HandoverRow>(
      [
        text('Role', ({ role }) => role.title),
        short('When', ({ handover }) => momentWords(handover.at)),
        text('From', (row) => who(row, row.handover.fromId)),
        text('To', (row) => who(row, row.handover.toId)),
        text('What was passed on', ({ handover }) => handover.passedOn, 4),
        short('Recorded by', ({ handover }) => handover.recordedBy),
        moment('Recorded at', ({ handover }) => handover.recordedAt),
      ],
      rows,
    );
  },
};

/** Everybody to whom the SPOC delegates; the SPOC stays responsible. */
export const delegationsRegister: Register<'delegations' | 'areas'> = {
  id: 'delegations',
  title: 'Delegates of the SPOC',
  reads: ['delegations', 'areas'],
  tableOf: ({ delegations, areas }, operation) =>
    tableOf<Delegation>(
      [
        short('Rank', ({ rank }) => rank),
        text('Name', ({ name }) => name),
        text('Role', ({ role }) => role),
        text('Councils', ({ areaIds }) =>
          areaIds.length === 0 ? 'The whole force' : parts(...areaIds.map((id) => areaName(areas, id))),
        ),
        text('Activities', ({ activityIds }) => lines(activityIds.map(activityName)), 3),
        text('Terms', ({ terms }) => terms, 3),
        date('From', ({ from }) => from),
        date('Until', ({ until }) => until),
        text('Confirmed', ({ confirmed }) => confirmed),
        short('Phone', ({ phone }) => phone),
        text('Email', ({ email }) => email),
      ],
      ofOperation(delegations, operation).sort((a, b) => inOrder.compare(a.name, b.name)),
    ),
};
