/** Unlock: the passphrase, or the recovery code and a new passphrase. */
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useCallback, useEffect, useState } from 'react';
import type { DeskRecords } from '../../core/records';
import type { OpenProblem, Progress, RecoveredVault, StoreState, VaultStore } from '../../vault/index';
import { Message } from '../../ui/screen';
import { type NewPassphrase, NewPassphraseFields } from './new-passphrase';
import type { Opened } from '../desk-app';
import { useIdleLock } from '../idle-lock';
import { Frame } from './plain-screens';

interface UnlockProps {
  readonly store: VaultStore<DeskRecords>;
  readonly found: Extract<StoreState, { kind: 'locked' }>;
  readonly onOpen: (opened: Opened) => void;
  readonly onRestore: () => void;
  /** What the person must know before unlocking, if anything. */
  readonly notice: ReactNode;
}

const usualIdleMinutes = 10;
const reloadPage = () => window.location.reload();

const stages: Readonly<Record<Progress['stage'], string>> = {
  key: 'Making the key from the passphrase',
  reading: 'Reading the vault',
  checking: 'Checking the vault',
  writing: 'Writing',
};

/** The locked desk. Nothing of the vault can be seen from here. */
export function UnlockDesk({ store, found, onOpen, onRestore, notice }: UnlockProps) {
  const [isRecovering, setRecovering] = useState(false);
  if (isRecovering) return <Recover store={store} onOpen={onOpen} onBack={() => setRecovering(false)} />;
  return (
    <Frame title="Unlock">
      {notice}
      <UnlockForm store={store} waitAtStart={found.waitSeconds} onOpen={onOpen} />
      <div className="row start-others">
        <Button variant="subtle" size="xs" onClick={() => setRecovering(true)}>
          Use the recovery code
        </Button>
        <Button variant="subtle" size="xs" onClick={onRestore}>
          Restore from a snapshot
        </Button>
      </div>
    </Frame>
  );
}

function UnlockForm({
  store,
  waitAtStart,
  onOpen,
}: {
  readonly store: VaultStore<DeskRecords>;
  readonly waitAtStart: number;
  readonly onOpen: UnlockProps['onOpen'];
}) {
  const [passphrase, setPassphrase] = useState('');
  const [stage, setStage] = useState<Progress['stage'] | null>(null);
  const [problem, setProblem] = useState<OpenProblem | null>(null);
  const [wait, setWait] = useWait(waitAtStart);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setProblem(null);
    setStage('key');
    const result = await store.unlock({ passphrase }, (progress) => setStage(progress.stage));
    setStage(null);
    if (result.ok) {
      onOpen({ vault: result.value, recoveryCode: null });
      return;
    }
    setProblem(result.error);
    setPassphrase('');
    if ('waitSeconds' in result.error) setWait(result.error.waitSeconds);
  };

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <PasswordInput
        label="Passphrase"
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="current-password"
        spellCheck={false}
        maxLength={256}
        data-autofocus
        autoFocus
        disabled={stage !== null}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase', tabIndex: 0 }}
      />
      {problem === null ? null : <Message tone="problem" title={problem.message} />}
      <div className="row">
        <Button type="submit" disabled={passphrase === '' || wait > 0} loading={stage !== null}>
          Unlock the desk
        </Button>
        {stage === null ? null : <span role="status">{stages[stage]}</span>}
        {wait > 0 && stage === null ? (
          <span role="status">Wait {wait} seconds before the next try.</span>
        ) : null}
      </div>
    </form>
  );
}

/** Counts the seconds down. */
function useWait(atStart: number): readonly [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(Math.ceil(atStart));
  useEffect(() => {
    if (seconds <= 0) return undefined;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return [seconds, (next) => setSeconds(Math.ceil(next))];
}

function Recover({
  store,
  onOpen,
  onBack,
}: Pick<UnlockProps, 'store' | 'onOpen'> & { readonly onBack: () => void }) {
  const [recovered, setRecovered] = useState<RecoveredVault<DeskRecords> | null>(null);
  if (recovered !== null) return <NewPassphraseAfterRecovery recovered={recovered} onOpen={onOpen} />;
  return <RecoveryForm store={store} onRecovered={setRecovered} onBack={onBack} />;
}

function RecoveryForm({
  store,
  onRecovered,
  onBack,
}: {
  readonly store: VaultStore<DeskRecords>;
  readonly onRecovered: (recovered: RecoveredVault<DeskRecords>) => void;
  readonly onBack: () => void;
}) {
  const [code, setCode] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setWorking(true);
    const result = await store.unlockWithRecovery({ code });
    setWorking(false);
    if (result.ok) onRecovered(result.value);
    else setProblem(result.error.message);
  };
  return (
    <Frame title="Use the recovery code">
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Recovery code"
          description="Capital or small letters, with or without spaces. A mistyped character is noticed."
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          autoFocus
        />
        {problem === null ? null : <Message tone="problem" title={problem} />}
        <div className="row">
          <Button type="submit" disabled={code.trim() === ''} loading={isWorking}>
            Check the code
          </Button>
          <Button variant="default" onClick={onBack}>
            Back to the passphrase
          </Button>
        </div>
      </form>
    </Frame>
  );
}

/** The key is in memory here: left alone, the page is loaded anew and the code has to be given again. */
function NewPassphraseAfterRecovery({
  recovered,
  onOpen,
}: Pick<UnlockProps, 'onOpen'> & { readonly recovered: RecoveredVault<DeskRecords> }) {
  useIdleLock(usualIdleMinutes, reloadPage);
  const people = recovered.userIds.map((id) => ({
    value: id,
    label: recovered.records.get('deskUsers', id)?.name ?? 'A person without a record',
  }));
  const [userId, setUserId] = useState<string | null>(
    people.length === 1 ? (people[0]?.value ?? null) : null,
  );
  const [secret, setSecret] = useState<NewPassphrase>({ passphrase: '', isUsable: false });
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const keepSecret = useCallback((next: NewPassphrase) => setSecret(next), []);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (userId === null) return;
    setWorking(true);
    const result = await recovered.setPassphrase({ userId, passphrase: secret.passphrase });
    setWorking(false);
    if (result.ok) onOpen(result.value);
    else setProblem(result.error.message);
  };
  return (
    <Frame title="Choose a new passphrase">
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p>The code is right. It has now been used: a new one follows when the passphrase is set.</p>
        <Select label="Whose passphrase" data={people} value={userId} onChange={setUserId} />
        <NewPassphraseFields known={people.map((person) => person.label)} onChange={keepSecret} />
        {problem === null ? null : <Message tone="problem" title={problem} />}
        <div>
          <Button type="submit" disabled={userId === null || !secret.isUsable} loading={isWorking}>
            Set the passphrase
          </Button>
        </div>
      </form>
    </Frame>
  );
}
