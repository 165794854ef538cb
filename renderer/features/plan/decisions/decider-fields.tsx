/** Who decided and in which role, offered from the command of the operation. */
import { Autocomplete } from '@mantine/core';
import { useMemo } from 'react';
import { deciders } from '../../../core/plan/deciders';
import type { Decision } from '../../../core/plan/decision';
import { useCollection, useDeskUser } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

type Decided = Pick<Decision, 'decidedBy' | 'role'>;

interface DeciderFieldsProps {
  readonly value: Decided;
  readonly problem: string | undefined;
  readonly onChange: (changed: Partial<Decided>) => void;
}

/** Naming a person of the command brings their role; both can be written over. */
export function DeciderFields({ value, problem, onChange }: DeciderFieldsProps) {
  const operation = useOperation();
  const roles = useCollection('commandRoles');
  const user = useDeskUser();
  const offered = useMemo(
    () => [...deciders(roles.values(), operation.id), { name: user.name, role: user.role }],
    [roles, operation.id, user.name, user.role],
  );
  return (
    <div className="field-pair">
      <Autocomplete
        label="Decided by"
        maxLength={200}
        error={problem}
        data={[...new Set(offered.map(({ name }) => name))]}
        value={value.decidedBy}
        onChange={(decidedBy) => {
          const role = offered.find(({ name }) => name === decidedBy)?.role ?? '';
          // One change for both: a second one made in the same moment would start from the draft of before.
          onChange({ decidedBy, ...(role === '' ? {} : { role }) });
        }}
      />
      <Autocomplete
        label="In which role"
        maxLength={200}
        data={[...new Set(offered.map(({ role }) => role).filter(Boolean))]}
        value={value.role}
        onChange={(role) => onChange({ role })}
      />
    </div>
  );
}
