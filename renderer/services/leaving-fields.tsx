/** The fields that are asked before something leaves: its marking, and to whom it is given. */
import { Radio, TextInput } from '@mantine/core';
import { classifications, type Marking } from '../core/foundation/marking';
import { type Recipient, recipients } from '../core/issuing/leaving-check';
import type { LeavingDraft, LeavingProblems } from './leaving-answer';

interface MarkingFieldsProps {
  readonly marking: Marking;
  readonly onChange: (marking: Marking) => void;
}

/** Classification and handling instruction; that of the operation to begin with. */
export function MarkingFields({ marking, onChange }: MarkingFieldsProps) {
  return (
    <>
      <Radio.Group
        label="Marking"
        value={marking.classification}
        onChange={(value) => {
          const classification = classifications.find((each) => each === value);
          if (classification !== undefined) onChange({ ...marking, classification });
        }}
      >
        <div className="choice-row">
          {classifications.map((each) => (
            <Radio key={each} value={each} label={each} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label="Handling instruction"
        description="What a reader must do or not do; empty where there is none."
        maxLength={200}
        value={marking.handling}
        onChange={({ currentTarget }) => onChange({ ...marking, handling: currentTarget.value })}
      />
    </>
  );
}

const recipientWords: Readonly<Record<Recipient, string>> = {
  force: 'Somebody in the force',
  outside: 'Somebody outside the force',
  desk: 'Nobody: it is kept by the desk',
};

/** In the order in which they are offered. */
const offered = [...recipients].sort((a, b) => Number(a === 'desk') - Number(b === 'desk'));

interface RecipientFieldsProps {
  readonly draft: Pick<LeavingDraft, 'recipient' | 'givenTo'>;
  readonly problems: LeavingProblems;
  readonly onChange: (fields: Partial<Pick<LeavingDraft, 'recipient' | 'givenTo'>>) => void;
}

/** Nothing is chosen to begin with, so that who is given it is said and never guessed. */
export function RecipientFields({ draft, problems, onChange }: RecipientFieldsProps) {
  return (
    <>
      <Radio.Group
        label="Who is given it"
        value={draft.recipient}
        error={problems.recipient}
        onChange={(value) => onChange({ recipient: recipients.find((each) => each === value) ?? null })}
      >
        <div className="stack-tight">
          {offered.map((each) => (
            <Radio key={each} value={each} label={recipientWords[each]} />
          ))}
        </div>
      </Radio.Group>
      {draft.recipient === 'desk' ? null : (
        <TextInput
          label="Given to"
          description="Name or role, and organisation. It stands in the register of exported documents."
          maxLength={2000}
          value={draft.givenTo}
          error={problems.givenTo}
          onChange={({ currentTarget }) => onChange({ givenTo: currentTarget.value })}
        />
      )}
    </>
  );
}
