/** Audiences as checkboxes. */
import { Checkbox } from '@mantine/core';
import { type AudienceId, audiences } from '../../../core/intelligence/audience';

interface AudienceChoiceProps {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly AudienceId[];
  readonly onChange: (value: readonly AudienceId[]) => void;
}

/** One checkbox for each audience; kept in their fixed order. */
export function AudienceChoice({ label, description, value, onChange }: AudienceChoiceProps) {
  return (
    <fieldset className="plain-fieldset">
      <legend>{label}</legend>
      {description === undefined ? null : <p className="dimmed small">{description}</p>}
      <div className="check-columns">
        {audiences.map((audience) => (
          <Checkbox
            key={audience.id}
            size="xs"
            label={audience.name}
            checked={value.includes(audience.id)}
            onChange={(event) => {
              const isTicked = event.currentTarget.checked;
              onChange(
                audiences
                  .map(({ id }) => id)
                  .filter((id) => (id === audience.id ? isTicked : value.includes(id))),
              );
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
