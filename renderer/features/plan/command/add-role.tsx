/** A further role of the command. */
import { Button, Select, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import {
  type CommandFunction,
  commandFunctions,
  type CommandTier,
  commandTiers,
} from '../../../core/command/command-role';
import { functionName, newCommandRole, tierName } from '../../../core/command/guidance-roles';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { useCommit, useDesk } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';
import { useRoles } from './use-command';

interface RoleDraft {
  readonly tier: CommandTier;
  readonly function: CommandFunction;
  readonly title: string;
}

const idsOf = <T extends string>(all: readonly { readonly id: T }[]) =>
  z.enum(all.map(({ id }) => id) as [T, ...T[]]);
const roleDraftSchema: z.ZodType<RoleDraft> = z.object({
  tier: idsOf(commandTiers),
  function: idsOf(commandFunctions),
  title: z.string(),
});

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
  const kept = useKeptDraft<RoleDraft>({
    name: `command-role:${operation.id}:new`,
    empty: { tier: 'bronze', function: 'other', title: '' },
    schema: roleDraftSchema,
  });
  const { tier, function: of, title } = kept.draft;
  const write = (next: Partial<RoleDraft>) => kept.change({ ...kept.draft, ...next });
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
    if (!commit('Add a command role', [{ collection: 'commandRoles', id: after.id, after }]).ok) return;
    kept.discard();
    onAdded(after.id);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <PanelHead title="Add a role" closeLabel="Close; what is begun is kept" onClose={onClose} />
      <Select
        label="Tier"
        allowDeselect={false}
        data={commandTiers.map(({ id, name }) => ({ value: id, label: name }))}
        value={tier}
        onChange={(value) => write({ tier: commandTiers.find(({ id }) => id === value)?.id ?? tier })}
      />
      <Select
        label="Function"
        allowDeselect={false}
        data={commandFunctions.map(({ id, name }) => ({ value: id, label: name }))}
        value={of}
        onChange={(value) => write({ function: commandFunctions.find(({ id }) => id === value)?.id ?? of })}
      />
      <TextInput
        label="Title"
        description="As it stands in the chart."
        placeholder={proposed}
        maxLength={120}
        value={title}
        onChange={(event) => write({ title: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit">Add role</Button>
        <Button
          variant="default"
          onClick={() => {
            kept.discard();
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
