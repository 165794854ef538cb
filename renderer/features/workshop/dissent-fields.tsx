/** Those who do not agree, by name and in their own words. */
import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { Dissent } from '../../core/workshop/agreed-rating';
import { participantLabel } from '../../core/workshop/participants';
import { useOpenWorkshop } from './open-workshop';

interface DissentFieldsProps {
  readonly dissents: readonly Dissent[];
  readonly onChange: (dissents: readonly Dissent[]) => void;
}

/** A text for each person who dissents, and whether it prints. */
export function DissentFields({ dissents, onChange }: DissentFieldsProps) {
  const { workshop } = useOpenWorkshop();
  const others = workshop.participants.filter(
    ({ id }) => !dissents.some((each) => each.participantId === id),
  );
  const replace = (at: number, fields: Partial<Dissent>) =>
    onChange(dissents.map((dissent, index) => (index === at ? { ...dissent, ...fields } : dissent)));
  return (
    <div className="stack-tight">
      {dissents.map((dissent, index) => {
        const label = participantLabel(workshop, dissent.participantId);
        return (
          <div key={dissent.participantId} className="dissent">
            <Textarea
              label={`What ${label} says`}
              value={dissent.text}
              maxLength={4000}
              minRows={2}
              onChange={(event) => replace(index, { text: event.currentTarget.value })}
            />
            <div className="row">
              <Checkbox
                label={`Print it with the name of ${label}`}
                checked={dissent.isPrinted}
                onChange={(event) => replace(index, { isPrinted: event.currentTarget.checked })}
              />
              <Button
                size="xs"
                variant="default"
                aria-label={`Take out the dissent of ${label}`}
                onClick={() => onChange(dissents.filter((_, at) => at !== index))}
              >
                Take out
              </Button>
            </div>
          </div>
        );
      })}
      {others.length === 0 ? null : (
        <NativeSelect
          label="Does somebody not agree?"
          value=""
          data={[
            { value: '', label: 'Nobody else' },
            ...others.map(({ id }) => ({ value: id, label: participantLabel(workshop, id) })),
          ]}
          onChange={(event) => {
            const person = others.find(({ id }) => id === event.currentTarget.value);
            if (person !== undefined)
              onChange([...dissents, { participantId: person.id, text: '', isPrinted: false }]);
          }}
        />
      )}
    </div>
  );
}
