/** Whether the first assessment of an operation starts from an earlier election, or from nothing. */
import { Radio } from '@mantine/core';
import type { StartChoice } from '../../../core/threat/start-from';
import { versionWords } from './version-words';

interface StartChoicesProps {
  readonly choices: readonly StartChoice[];
  /** The id of the version; `null` is "from nothing". */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

const fromNothing = 'from-nothing';

/** The last approved version of each earlier operation, and a new start. */
export function StartChoices({ choices, value, onChange }: StartChoicesProps) {
  return (
    <Radio.Group
      label="Start from"
      value={value ?? fromNothing}
      onChange={(chosen) => onChange(chosen === fromNothing ? null : chosen)}
    >
      <div className="stack-tight">
        {choices.map(({ assessment, operation }) => (
          <Radio
            key={assessment.id}
            value={assessment.id}
            label={operation.name}
            description={versionWords(assessment)}
          />
        ))}
        <Radio
          value={fromNothing}
          label="A new start"
          description="No earlier assessment: choose places and areas below."
        />
      </div>
    </Radio.Group>
  );
}
