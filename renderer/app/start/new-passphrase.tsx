/** A new passphrase, written twice, with how strong it is and what would help. */
import { PasswordInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isStrongEnough, rateStrength, type Strength } from '../../ui/passphrase-strength';

export interface NewPassphrase {
  readonly passphrase: string;
  readonly isUsable: boolean;
}

interface NewPassphraseProps {
  /** Words an attacker would try first. */
  readonly known: readonly string[];
  readonly onChange: (value: NewPassphrase) => void;
}

/** Two fields and a meter; `isUsable` once it is strong enough and both agree. */
export function NewPassphraseFields({ known, onChange }: NewPassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [strength, setStrength] = useState<Strength | null>(null);
  const knownWords = known.join('\n');

  useEffect(() => {
    if (passphrase === '') {
      setStrength(null);
      return undefined;
    }
    let isCurrent = true;
    void rateStrength(passphrase, [...knownWords.split('\n'), 'election', 'spoc', 'police']).then((rated) => {
      if (isCurrent) setStrength(rated);
    });
    return () => {
      isCurrent = false;
    };
  }, [passphrase, knownWords]);

  const isUsable = passphrase !== '' && passphrase === again && isStrongEnough(strength);
  useEffect(() => {
    onChange({ passphrase, isUsable });
  }, [passphrase, isUsable, onChange]);

  const differs = again !== '' && again !== passphrase;
  return (
    <div className="stack-tight">
      <PasswordInput
        label="Passphrase"
        description="Four or five unrelated words are easy to keep and hard to guess. Spaces count."
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="new-password"
        spellCheck={false}
        maxLength={256}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase', tabIndex: 0 }}
      />
      <StrengthMeter strength={strength} />
      <PasswordInput
        label="Passphrase again"
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        error={differs ? 'The two are not the same yet.' : null}
        autoComplete="new-password"
        spellCheck={false}
        maxLength={256}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the second passphrase', tabIndex: 0 }}
      />
    </div>
  );
}

function StrengthMeter({ strength }: { readonly strength: Strength | null }) {
  return (
    <div className="strength" role="status">
      <div className="strength-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-filled={strength !== null && Math.max(strength.score, 1) >= step} />
        ))}
      </div>
      <span>
        {strength === null ? 'Strength: not yet written' : `Strength: ${strength.word}. ${strength.advice}`}
      </span>
    </div>
  );
}
