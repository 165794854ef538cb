/** Fields for passphrases, on screens where one is asked for. */
import { Button, PasswordInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';

interface ConfirmProps {
  readonly label: string;
  readonly action: string;
  /** Answers what went wrong, or `null`. */
  readonly onConfirm: (passphrase: string) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** Asks for the person's own passphrase before something that cannot be taken back. */
export function ConfirmByPassphrase({ label, action, onConfirm, onCancel }: ConfirmProps) {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setWorking(true);
    const wrong = await onConfirm(passphrase);
    setWorking(false);
    setProblem(wrong);
    setPassphrase('');
  };
  return (
    <form className="stack-tight measure" onSubmit={(event) => void submit(event)}>
      <Secret label={label} value={passphrase} onChange={setPassphrase} problem={problem} />
      <div className="row">
        <Button type="submit" disabled={passphrase === ''} loading={isWorking}>
          {action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Keep as it is
        </Button>
      </div>
    </form>
  );
}

interface SecretProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
}

/** A field whose text is hidden until asked for. */
export function Secret({ label, value, onChange, problem }: SecretProps) {
  return (
    <PasswordInput
      label={label}
      value={value}
      maxLength={256}
      autoComplete="off"
      spellCheck={false}
      error={problem ?? null}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': `Show or hide: ${label}`, tabIndex: 0 }}
    />
  );
}
