/** The choice of a council of the operation. */
import { Select } from '@mantine/core';
import { councilsOf } from '../../core/operation/operation-areas';
import type { Area } from '../../core/places/area';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

/** The local authorities of the operation by name; all of the force's where the operation names none. */
export function useCouncils(): readonly Area[] {
  const operation = useOperation();
  const areas = useCollection('areas');
  return councilsOf(areas, operation);
}

interface CouncilChoiceProps {
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly description?: string;
}

/** A list of the councils. */
export function CouncilChoice({ value, onChange, description }: CouncilChoiceProps) {
  const councils = useCouncils();
  return (
    <Select
      label="Council"
      placeholder="Choose a council"
      searchable={councils.length > 8}
      {...(description === undefined ? {} : { description })}
      data={councils.map((area) => ({ value: area.id, label: area.name }))}
      value={value}
      onChange={(id) => {
        if (id !== null) onChange(id);
      }}
    />
  );
}
