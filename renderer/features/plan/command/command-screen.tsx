/** The command of the operation: the chart, its gaps, and the open role beside it. */
import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { proposedCommand, proposedGeographic } from '../../../core/command/guidance-roles';
import type { CommandRole } from '../../../core/command/command-role';
import { councilsOf } from '../../../core/operation/operation-areas';
import { areasUnder } from '../../../core/places/area';
import { commandRegister } from '../../../core/registers/command';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Help, Screen } from '../../../ui/screen';
import { TabLinks } from '../../../ui/tab-links';
import '../../../ui/worksheet.css';
import { PlanTabs } from '../plan-tabs';
import { AddRole } from './add-role';
import './command.css';
import { CommandChart } from './command-chart';
import { CommandGaps } from './command-gaps';
import { RoleDetail } from './role-detail';
import { useRoles } from './use-command';

/** `?role=` opens a role beside the chart, `?add=role` the form for a new one. */
export function CommandScreen() {
  const roles = useRoles();
  const [parameters, setParameters] = useSearchParams();
  const open = roles.find(({ id }) => id === parameters.get('role'));
  const isAdding = parameters.get('add') === 'role';
  const close = () => setParameters({}, { replace: true });
  const openRole = (id: string) => setParameters({ role: id }, { replace: open !== undefined });
  return (
    <Screen
      title="Command"
      purpose="Gold, silver and bronze: who holds each role, who stands in, and where the command would not hold."
      tabs={<CommandTabs />}
      actions={
        roles.length === 0 ? undefined : (
          <>
            <Button variant="default" onClick={() => setParameters({ add: 'role' })}>
              Add a role
            </Button>
            <AddGeographic roles={roles} />
            <Button component={Link} variant="default" to="/documents/plan/command-chart">
              Word document
            </Button>
            <ExportRegister register={commandRegister} />
          </>
        )
      }
      asideLabel={isAdding ? 'Add a role' : 'Open role'}
      aside={
        isAdding ? (
          <AddRole onClose={close} onAdded={openRole} />
        ) : open === undefined ? undefined : (
          <RoleDetail key={open.id} role={open} onClose={close} />
        )
      }
    >
      {roles.length === 0 ? (
        <NoCommand />
      ) : (
        <div className="stack-wide">
          <CommandChart
            roles={roles}
            openId={open?.id ?? null}
            onOpen={openRole}
            hasAside={isAdding || open !== undefined}
          />
          <CommandGaps onOpen={openRole} />
          <Help source="APP Policing elections, commanders; command and planning considerations">
            Gold sets the strategy and keeps overall command, silver writes the tactical plan and puts it into
            effect, a bronze commander leads one function or one area. Open a role to name people, their hours
            and their deputies.
          </Help>
        </div>
      )}
    </Screen>
  );
}

/** The rooms of the plan, and the two screens of this one. */
export function CommandTabs() {
  return (
    <>
      <PlanTabs />
      <TabLinks
        label="Command"
        links={[
          { to: '/plan/command', label: 'Command structure' },
          { to: '/plan/command/delegates', label: 'SPOC and delegates' },
        ]}
      />
    </>
  );
}

function NoCommand() {
  const operation = useOperation();
  const commit = useCommit();
  const { newId, notify } = useDesk();
  const setUp = () => {
    const roles = proposedCommand(operation.id, newId);
    const changes = roles.map((after) => ({ collection: 'commandRoles', id: after.id, after }) as const);
    if (commit('Set up the command', changes).ok)
      notify({
        tone: 'done',
        text: `${roles.length} roles were proposed. Change or remove what you do not need; Ctrl+Z takes all of them back.`,
      });
  };
  return (
    <Empty
      title="No command yet"
      example="Gold: ACC R. Tyne, GOLD 1 · Silver: Supt P. Oake, 06:00 to 18:00 · Bronze crime: not appointed"
      action={<Button onClick={setUp}>Set up the command the guidance names</Button>}
    >
      The guidance asks for gold, silver and the bronze commanders that the election needs, with resilience.
      The desk proposes the roles with their responsibilities; you name the people.
    </Empty>
  );
}

/** A geographic bronze for each command unit; where there are none, for each council. */
function AddGeographic({ roles }: { readonly roles: readonly CommandRole[] }) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const commit = useCommit();
  const { newId } = useDesk();
  const units = areasUnder(areas, operation.forceAreaId, ['bcu']);
  const [of, word] = units.length > 0 ? [units, 'command unit'] : [councilsOf(areas, operation), 'council'];
  const held = new Set(roles.map(({ areaId }) => areaId));
  if (of.every(({ id }) => held.has(id))) return null;
  const add = () => {
    const added = proposedGeographic(roles, { operationId: operation.id, areas: of, newId });
    commit(
      'Add geographic roles',
      added.map((after) => ({ collection: 'commandRoles', id: after.id, after })),
    );
  };
  return (
    <Button variant="default" onClick={add}>
      Add a bronze for each {word}
    </Button>
  );
}
