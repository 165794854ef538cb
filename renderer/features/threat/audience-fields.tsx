/** Which audiences the document goes to: what is graded C prints only where its conditions reach all of them. */
import { Checkbox } from '@mantine/core';
import { type AudienceId, audiences } from '../../core/intelligence/audience';

interface AudienceFieldsProps {
  readonly value: readonly AudienceId[];
  readonly isReadOnly: boolean;
  readonly onChange: (value: readonly AudienceId[]) => void;
}

/** One checkbox for each audience; kept in their fixed order. */
export function AudienceFields({ value, isReadOnly, onChange }: AudienceFieldsProps) {
  return (
    <fieldset className="plain-fieldset">
      <legend>Goes to</legend>
      <div className="check-columns">
        {audiences.map((audience) => (
          <Checkbox
            key={audience.id}
            size="sm"
            label={audience.name}
            checked={value.includes(audience.id)}
            disabled={isReadOnly}
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
