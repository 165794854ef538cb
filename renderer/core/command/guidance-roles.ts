/**
 * The command that the guidance names, with a proposed text of responsibilities for each role.
 *
 * Reference: APP Policing elections, commanders; resources/reference/command-roles.json.
 */
import reference from '../../../resources/reference/command-roles.json';
import { asId, type IdSource } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { Area } from '../places/area';
import {
  type CommandFunction,
  commandFunctions,
  type CommandRole,
  type CommandTier,
  commandTiers,
} from './command-role';

/** Where the roles and their texts come from, and what about them is the desk's proposal. */
export const commandRolesSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** The word for a tier. */
export function tierName(tier: CommandTier): string {
  return commandTiers.find(({ id }) => id === tier)?.name ?? tier;
}

/** The word for a function. */
export function functionName(id: CommandFunction): string {
  return commandFunctions.find((each) => each.id === id)?.name ?? id;
}

/** The text that is proposed for a role of this tier and function. */
export function proposedResponsibilities({
  tier,
  function: of,
}: Pick<CommandRole, 'tier' | 'function'>): string {
  const exact = reference.roles.find((role) => role.tier === tier && role.function === of);
  if (exact !== undefined) return exact.responsibilities;
  const sameFunction = reference.roles.find((role) => role.tier === 'bronze' && role.function === of);
  if (sameFunction !== undefined) return sameFunction.responsibilities;
  return of === 'geographic' ? reference.geographic.responsibilities : reference.other.responsibilities;
}

/** A role that nobody holds yet, with the proposed text. */
export function newCommandRole(
  given: Pick<CommandRole, 'id' | 'operationId' | 'tier' | 'function' | 'title'> & Partial<CommandRole>,
): CommandRole {
  return {
    areaId: null,
    reportsToId: null,
    responsibilities: proposedResponsibilities(given),
    appointments: [],
    handovers: [],
    ...given,
  };
}

/** Gold, silver and the bronze functions of the guidance, each reporting to the tier above; nobody is appointed. */
export function proposedCommand(operationId: OperationId, newId: IdSource): readonly CommandRole[] {
  const ids = new Map(reference.roles.map(({ id }) => [id, asId<'CommandRole'>(newId())]));
  return reference.roles.map(({ id, title, ...role }) => {
    const above = role.tier === 'silver' ? 'gold' : role.tier === 'bronze' ? 'silver' : '';
    const [tier, of] = [tierOf(role.tier), functionOf(role.function)];
    return newCommandRole({
      id: ids.get(id) ?? asId<'CommandRole'>(newId()),
      operationId,
      tier,
      function: of,
      title,
      reportsToId: ids.get(above) ?? null,
    });
  });
}

/** A geographic bronze for each of the areas that has none yet, reporting to the first silver. */
export function proposedGeographic(
  roles: readonly CommandRole[],
  given: { readonly operationId: OperationId; readonly areas: readonly Area[]; readonly newId: IdSource },
): readonly CommandRole[] {
  const held = new Set(roles.map(({ areaId }) => areaId));
  const silver = roles.find(({ tier }) => tier === 'silver');
  return given.areas
    .filter(({ id }) => !held.has(id))
    .map((area) =>
      newCommandRole({
        id: asId<'CommandRole'>(given.newId()),
        operationId: given.operationId,
        tier: 'bronze',
        function: 'geographic',
        title: `Bronze ${area.name}`.slice(0, 120),
        areaId: area.id,
        reportsToId: silver?.id ?? null,
      }),
    );
}

function tierOf(text: string): CommandTier {
  return commandTiers.find(({ id }) => id === text)?.id ?? 'bronze';
}

function functionOf(text: string): CommandFunction {
  return commandFunctions.find(({ id }) => id === text)?.id ?? 'other';
}
