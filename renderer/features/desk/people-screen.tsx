/** Who may open this vault. Each person has a passphrase of their own; there is no administrator. */
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { asId } from '../../core/foundation/ids';
import { newDeskUser } from '../../core/operation/desk';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';
import { Help, Message, Screen } from '../../ui/screen';
import { weaknessOf } from '../../ui/passphrase-strength';
import { DeskTabs } from './desk-tabs';
import { ConfirmByPassphrase, Secret } from '../../ui/secret-field';

/** Words that anyone who knows the desk would try first. */
const triedFirst = ['election', 'spoc', 'police'] as const;

/** People and passphrases. */
export function PeopleScreen() {
  return (
    <Screen
      title="Desk"
      purpose="Who may open this vault. Each has a passphrase of their own."
      tabs={<DeskTabs />}
    >
      <div className="stack-wide">
        <PeopleList />
        <AddPerson />
        <ChangePassphrase />
        <RenewRecoveryCode />
      </div>
    </Screen>
  );
}

function PeopleList() {
  const { vault, notify } = useDesk();
  const me = useDeskUser();
  const users = useCollection('deskUsers');
  const commit = useCommit();
  const [removing, setRemoving] = useState<string | null>(null);
  const remove = async (userId: string, passphrase: string) => {
    const result = await vault.people.remove({ userId, currentPassphrase: passphrase });
    if (!result.ok) return result.error.message;
    setRemoving(null);
    notify({
      tone: 'done',
      text: 'That person can no longer open the vault. What they did stays in the journal.',
    });
    return null;
  };
  const holders = vault.people.list();
  return (
    <section className="stack-tight">
      <h2>People</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Rank or role</th>
            <th scope="col">May open the vault</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...users.values()].map((user) => (
            <tr key={user.id}>
              <td>
                <SavedText
                  label={`Name of ${user.name}`}
                  isLabelHidden
                  value={user.name}
                  maxLength={120}
                  problem={(text) =>
                    text.trim() === '' ? 'A person needs a name. The last one is kept.' : null
                  }
                  onSave={(name) =>
                    commit('Change a person’s name', [
                      { collection: 'deskUsers', id: user.id, after: { ...user, name: name.trim() } },
                    ])
                  }
                />
              </td>
              <td>
                <SavedText
                  label={`Rank or role of ${user.name}`}
                  isLabelHidden
                  value={user.role}
                  maxLength={120}
                  onSave={(role) =>
                    commit('Change a person’s role', [
                      { collection: 'deskUsers', id: user.id, after: { ...user, role } },
                    ])
                  }
                />
              </td>
              <td>{holders.includes(user.id) ? (user.id === me.id ? 'Yes, signed in now' : 'Yes') : 'No'}</td>
              <td>
                {user.id !== me.id && holders.includes(user.id) ? (
                  <Button size="xs" variant="default" onClick={() => setRemoving(user.id)}>
                    Remove {user.name}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {removing === null ? null : (
        <ConfirmByPassphrase
          label="Your passphrase, to remove this person"
          action="Remove person"
          onConfirm={(passphrase) => remove(removing, passphrase)}
          onCancel={() => setRemoving(null)}
        />
      )}
    </section>
  );
}

function AddPerson() {
  const { vault, newId, notify } = useDesk();
  const commit = useCommit();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [mine, setMine] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setWorking(true);
    setProblem(null);
    const weakness = await weaknessOf(passphrase, [name, role, ...triedFirst]);
    if (weakness !== null) {
      setWorking(false);
      setProblem(weakness);
      return;
    }
    const user = newDeskUser({ id: asId(newId()), name: name.trim(), role: role.trim() });
    const result = await vault.people.add({ userId: user.id, passphrase, currentPassphrase: mine });
    setWorking(false);
    if (!result.ok) {
      setProblem(result.error.message);
      return;
    }
    commit('Add a person to the desk', [{ collection: 'deskUsers', id: user.id, after: user }], {
      undoable: false,
    });
    for (const clear of [setName, setRole, setPassphrase, setMine]) clear('');
    notify({ tone: 'done', text: 'That person can now open the vault with their own passphrase.' });
  };
  const isReady = name.trim() !== '' && passphrase !== '' && mine !== '';
  return (
    <section className="stack-tight">
      <h2>Add a person</h2>
      <form className="form-with-help" onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Name"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Help>They choose and type their passphrase themselves; nobody else needs to know it.</Help>
        <TextInput
          label="Rank or role"
          value={role}
          maxLength={120}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <span />
        <Secret label="Their passphrase" value={passphrase} onChange={setPassphrase} />
        <Help>At least 12 characters. Four or five unrelated words.</Help>
        <Secret label="Your passphrase" value={mine} onChange={setMine} />
        <Help>Type your own passphrase to let them in.</Help>
        <div className="stack-tight">
          {problem === null ? null : <Message tone="problem" title={problem} />}
          <div>
            <Button type="submit" disabled={!isReady} loading={isWorking}>
              Add person
            </Button>
          </div>
        </div>
      </form>
    </section>
  );
}

function ChangePassphrase() {
  const { vault, notify } = useDesk();
  const me = useDeskUser();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setWorking(true);
    setProblem(null);
    const weakness = await weaknessOf(next, [me.name, me.role, ...triedFirst]);
    if (weakness !== null) {
      setWorking(false);
      setProblem(weakness);
      return;
    }
    const result = await vault.people.changePassphrase({ current, next });
    setWorking(false);
    if (!result.ok) {
      setProblem(result.error.message);
      return;
    }
    for (const clear of [setCurrent, setNext, setAgain]) clear('');
    notify({
      tone: 'done',
      text: 'Your passphrase is changed. Older snapshots still open with the old one.',
    });
  };
  return (
    <section className="stack-tight">
      <h2>Change your passphrase</h2>
      <form className="form-with-help" onSubmit={(event) => void submit(event)}>
        <Secret label="Passphrase now" value={current} onChange={setCurrent} />
        <span />
        <Secret label="New passphrase" value={next} onChange={setNext} />
        <Help>At least 12 characters. Snapshots taken before the change still need the old one.</Help>
        <Secret
          label="New passphrase again"
          value={again}
          onChange={setAgain}
          problem={again !== '' && again !== next ? 'The two are not the same yet.' : null}
        />
        <span />
        <div className="stack-tight">
          {problem === null ? null : <Message tone="problem" title={problem} />}
          <div>
            <Button
              type="submit"
              disabled={current === '' || next === '' || next !== again}
              loading={isWorking}
            >
              Change passphrase
            </Button>
          </div>
        </div>
      </form>
    </section>
  );
}

function RenewRecoveryCode() {
  const { vault, print } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const renew = async (passphrase: string) => {
    const result = await vault.people.renewRecoveryCode({ passphrase });
    if (!result.ok) return result.error.message;
    setAsking(false);
    setCode(result.value.recoveryCode);
    return null;
  };
  return (
    <section className="stack-tight">
      <h2>Recovery code</h2>
      {code === null ? (
        <p>
          The code on paper opens the vault when every passphrase is forgotten. Make a new one if the paper is
          lost.
        </p>
      ) : (
        <div className="recovery-sheet stack-tight">
          <p>The new recovery code. The old one no longer works. It is shown once.</p>
          <output className="recovery-code" aria-label="Recovery code">
            {code}
          </output>
          <div className="row no-print">
            <Button variant="default" onClick={() => void print()}>
              Print the code
            </Button>
            <Button onClick={() => setCode(null)}>I have it on paper</Button>
          </div>
        </div>
      )}
      {isAsking ? (
        <ConfirmByPassphrase
          label="Your passphrase, to make a new recovery code"
          action="Make a new code"
          onConfirm={renew}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            Make a new recovery code
          </Button>
        </div>
      )}
    </section>
  );
}
