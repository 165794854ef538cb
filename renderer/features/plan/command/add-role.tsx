/** A further role of the command. */
import { Button, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import {
  type CommandFunction,
  commandFunctions,
  type CommandTier,
  commandTiers,
} from '../../../core/command/command-role';
import { functionName, newCommandRole, tierName } from '../../../core/command/guidance-roles';
import { asId } from '../../../core/foundation/ids';
import { useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../panel-head';
import { useRoles } from './use-command';

interface AddRoleProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Tier, function and title; it reports to the tier above until somebody says otherwise. */
export function AddRole({ onClose, onAdded }: AddRoleProps) {
  const operation = useOperation();
  const roles = useRoles();
  const commit = useCommit();
  const { newId } = useDesk();
  const [tier, setTier] = useState<CommandTier>('bronze');
  const [of, setFunction] = useState<CommandFunction>('other');
  const [title, setTitle] = useState('');
  const proposed =
    tier === 'bronze'
      ? `Bronze ${of === 'other' ? '' : functionName(of).toLowerCase()}`.trim()
      : tierName(tier);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const above = tier === 'bronze' ? 'silver' : tier === 'silver' ? 'gold' : null;
    const after = newCommandRole({
      id: asId<'CommandRole'>(newId()),
      operationId: operation.id,
      tier,
      function: of,
      title: title.trim() === '' ? proposed : title.trim(),
      reportsToId: roles.find((role) => role.tier === above)?.id ?? null,
    });
    if (commit('Add a command role', [{ collection: 'commandRoles', id: after.id, after }]).ok)
      onAdded(after.id);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <PanelHead title="Add a role" closeLabel="Close without adding" onClose={onClose} />
      <Select
        label="Tier"
        allowDeselect={false}
        data={commandTiers.map(({ id, name }) => ({ value: id, label: name }))}
        value={tier}
        onChange={(value) => setTier(commandTiers.find(({ id }) => id === value)?.id ?? tier)}
      />
      <Select
        label="Function"
        allowDeselect={false}
        data={commandFunctions.map(({ id, name }) => ({ value: id, label: name }))}
        value={of}
        onChange={(value) => setFunction(commandFunctions.find(({ id }) => id === value)?.id ?? of)}
      />
      <TextInput
        label="Title"
        description="As it stands in the chart."
        placeholder={proposed}
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">Add role</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
