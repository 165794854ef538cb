/** First run: whose desk this is, and the passphrase that keeps it. */
import { Button, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useCallback, useState } from 'react';
import { asId, idFromBytes } from '../../core/foundation/ids';
import { defaultMarking } from '../../core/foundation/marking';
import { deskId, newDeskUser } from '../../core/operation/desk';
import { type Force, forces, forcesSource } from '../../core/operation/force';
import { areasOfForce } from '../../core/places/area';
import type { DeskRecords } from '../../core/records';
import type { ChangeRequest, VaultStore } from '../../vault/index';
import { Help, Message } from '../../ui/screen';
import { type NewPassphrase, NewPassphraseFields } from './new-passphrase';
import type { Opened } from '../desk-app';
import { Frame } from './plain-screens';

interface FirstRunProps {
  readonly store: VaultStore<DeskRecords>;
  readonly onOpen: (opened: Opened) => void;
  /** Restores from a snapshot instead; `null` where there is none. */
  readonly onRestore: (() => void) | null;
}

/** The first screen of a new desk. The recovery code comes next, shown by the open desk, which can lock. */
export function FirstRun({ store, onOpen, onRestore }: FirstRunProps) {
  return (
    <Frame title="Set up this desk" isWide>
      {onRestore === null ? null : (
        <Message tone="note" title="There are snapshots of an earlier vault here">
          <Button variant="default" size="xs" onClick={onRestore}>
            Restore from a snapshot
          </Button>
        </Message>
      )}
      <SetUpForm store={store} onOpen={onOpen} />
    </Frame>
  );
}

function SetUpForm({ store, onOpen }: Pick<FirstRunProps, 'store' | 'onOpen'>) {
  const [forceCode, setForceCode] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [secret, setSecret] = useState<NewPassphrase>({ passphrase: '', isUsable: false });
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const keepSecret = useCallback((next: NewPassphrase) => setSecret(next), []);
  const force = forces.find((candidate) => candidate.code === forceCode);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (force === undefined) return;
    setWorking(true);
    setProblem(null);
    const userId = idFromBytes(crypto.getRandomValues(new Uint8Array(16)));
    const result = await store.create({
      userId,
      passphrase: secret.passphrase,
      purpose: 'Set up the desk',
      firstChanges: firstChanges(force, { userId, name: name.trim(), role: role.trim() }),
    });
    setWorking(false);
    if (result.ok) onOpen(result.value);
    else setProblem(result.error.message);
  };

  const isReady = force !== undefined && name.trim() !== '' && secret.isUsable && !isWorking;
  return (
    <form className="start-form" onSubmit={(event) => void submit(event)}>
      <Select
        label="Police force"
        placeholder="Choose a force"
        searchable
        data={forces.map((candidate) => ({ value: candidate.code, label: candidate.name }))}
        value={forceCode}
        onChange={setForceCode}
        nothingFoundMessage="No force of England and Wales has this name"
      />
      <Help source={`${forcesSource.source}.`}>
        {force === undefined
          ? 'The 43 forces of England and Wales. Its districts come with it and can be changed later.'
          : `${force.districts.length} ${force.districts.length === 1 ? 'district' : 'districts'}: ${force.districts.map((district) => district.name).join('; ')}.`}
      </Help>
      <TextInput
        label="Your name"
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Help>As it should stand as author of documents. It is kept encrypted like everything else.</Help>
      <TextInput
        label="Rank or role"
        placeholder="Inspector, force election SPOC"
        value={role}
        maxLength={120}
        onChange={(event) => setRole(event.currentTarget.value)}
      />
      <Help>Others can be added later, each with a passphrase of their own.</Help>
      <NewPassphraseFields known={[name, role, force?.name ?? '']} onChange={keepSecret} />
      <Help>
        The passphrase is the key: nobody can open the vault without it or the recovery code that comes next,
        and it cannot be looked up anywhere.
      </Help>
      <div className="stack-tight">
        {problem === null ? null : <Message tone="problem" title={problem} />}
        <div className="row">
          <Button type="submit" disabled={!isReady} loading={isWorking}>
            Create the vault
          </Button>
          {isWorking ? (
            <span role="status">Making the key. This takes a few seconds, on purpose.</span>
          ) : null}
        </div>
      </div>
    </form>
  );
}

function firstChanges(
  force: Force,
  person: { readonly userId: string; readonly name: string; readonly role: string },
): readonly ChangeRequest<DeskRecords>[] {
  const user = newDeskUser({ id: asId(person.userId), name: person.name, role: person.role });
  return [
    {
      collection: 'desk',
      id: deskId,
      after: {
        id: deskId,
        forceName: force.name,
        forceAreaId: asId(force.code),
        marking: defaultMarking,
        createdAt: new Date().toISOString(),
      },
    },
    { collection: 'deskUsers', id: user.id, after: user },
    ...areasOfForce(force).map((area) => ({ collection: 'areas' as const, id: area.id, after: area })),
  ];
}
