/** The open role: what it is, who is in it, how it was handed over. */
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { type CommandRole, commandFunctions, commandTiers } from '../../../core/command/command-role';
import { commandRolesSource, proposedResponsibilities } from '../../../core/command/guidance-roles';
import { removalOf, reportingProblem } from '../../../core/command/role-edits';
import { asId } from '../../../core/foundation/ids';
import { areaKindName } from '../../../core/places/area-edits';
import { areasUnder } from '../../../core/places/area';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { PanelHead } from '../../../ui/panel-head';
import { Appointments } from './appointments';
import { GapList } from './command-gaps';
import { Handovers } from './handovers';
import { useChangeRole, useGaps, useRoles } from './use-command';

interface RoleDetailProps {
  readonly role: CommandRole;
  readonly onClose: () => void;
}

/** Each fact saves itself. */
export function RoleDetail({ role, onClose }: RoleDetailProps) {
  const { gaps } = useGaps();
  const own = gaps.filter(({ roleId }) => roleId === role.id);
  return (
    <div className="stack">
      <PanelHead title={role.title} closeLabel="Close the role" onClose={onClose} />
      {own.length === 0 ? null : (
        <section className="message" data-tone="warning" aria-label="Gaps of this role">
          <GapList gaps={own} />
        </section>
      )}
      <Appointments role={role} />
      <Handovers role={role} />
      <RoleFields role={role} />
      <RemoveRole role={role} onRemoved={onClose} />
    </div>
  );
}

function RoleFields({ role }: { readonly role: CommandRole }) {
  const change = useChangeRole();
  const save = (fields: Partial<CommandRole>) =>
    change('Change a command role', role.id, (now) => ({ ...now, ...fields }));
  const proposed = proposedResponsibilities(role);
  return (
    <section className="stack-tight" aria-label="The role">
      <h3 className="panel-heading">The role</h3>
      <SavedText
        label="Title"
        value={role.title}
        maxLength={120}
        problem={(text) => (text.trim() === '' ? 'A role needs a title. The last one is kept.' : null)}
        onSave={(text) => save({ title: text.trim() })}
      />
      <div className="field-pair">
        <Select
          label="Tier"
          allowDeselect={false}
          data={commandTiers.map(({ id, name }) => ({ value: id, label: name }))}
          value={role.tier}
          onChange={(value) => save({ tier: commandTiers.find(({ id }) => id === value)?.id ?? role.tier })}
        />
        <Select
          label="Function"
          allowDeselect={false}
          data={commandFunctions.map(({ id, name }) => ({ value: id, label: name }))}
          value={role.function}
          onChange={(value) =>
            save({ function: commandFunctions.find(({ id }) => id === value)?.id ?? role.function })
          }
        />
      </div>
      <ReportsTo role={role} />
      <RoleArea role={role} />
      <SavedText
        label="Responsibilities"
        rows={4}
        value={role.responsibilities}
        maxLength={8000}
        onSave={(text) => save({ responsibilities: text.trim() })}
      />
      <Help source={`${commandRolesSource.source}. ${commandRolesSource.doubt}`}>
        One responsibility a line. Bronze briefings print each line as a paragraph.
      </Help>
      {role.responsibilities.trim() === proposed ? null : (
        <div>
          <Button variant="default" size="xs" onClick={() => save({ responsibilities: proposed })}>
            Use the proposed text
          </Button>
        </div>
      )}
    </section>
  );
}

function ReportsTo({ role }: { readonly role: CommandRole }) {
  const roles = useRoles();
  const all = useCollection('commandRoles');
  const change = useChangeRole();
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (value: string | null) => {
    const reportsToId = value === null ? null : asId<'CommandRole'>(value);
    const found = reportingProblem(role, reportsToId, (id) => all.get(id));
    setProblem(found);
    if (found === null)
      change('Change who a command role reports to', role.id, (now) => ({ ...now, reportsToId }));
  };
  return (
    <Select
      label="Reports to"
      placeholder="Nobody"
      clearable
      clearButtonProps={{ 'aria-label': 'Clear Reports to' }}
      data={roles.filter(({ id }) => id !== role.id).map(({ id, title }) => ({ value: id, label: title }))}
      value={role.reportsToId}
      error={problem}
      onChange={choose}
    />
  );
}

function RoleArea({ role }: { readonly role: CommandRole }) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const change = useChangeRole();
  if (role.function !== 'geographic' && role.areaId === null) return null;
  const options = areasUnder(areas, operation.forceAreaId, ['bcu', 'local-authority', 'neighbourhood-team']);
  return (
    <Select
      label="Area"
      placeholder="Not recorded"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear Area' }}
      nothingFoundMessage="None has this name. Areas can be added under Places, Areas."
      data={options.map(({ id, name, kind }) => ({
        value: id,
        label: `${name} (${areaKindName(kind).toLowerCase()})`,
      }))}
      value={role.areaId}
      onChange={(value) =>
        change('Change the area of a command role', role.id, (now) => ({
          ...now,
          areaId: value === null ? null : asId<'Area'>(value),
        }))
      }
    />
  );
}

function RemoveRole({ role, onRemoved }: { readonly role: CommandRole; readonly onRemoved: () => void }) {
  const all = useCollection('commandRoles');
  const commit = useCommit();
  const { notify } = useDesk();
  if (role.handovers.length > 0)
    return (
      <p className="dimmed small flat">A role that was handed over stays on record and cannot be removed.</p>
    );
  const remove = () => {
    if (!commit('Remove a command role', removalOf(role, all)).ok) return;
    notify({ tone: 'done', text: 'The role was removed. Ctrl+Z brings it back.' });
    onRemoved();
  };
  return (
    <div>
      <Button variant="default" onClick={remove}>
        Remove this role
      </Button>
    </div>
  );
}
