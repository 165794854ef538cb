/** Restore: choose a snapshot, check all of it, and only then put it in place of what stands. */
import { Button, Checkbox, PasswordInput, Radio, SegmentedControl, Table } from '@mantine/core';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { formatMoment } from '../../core/foundation/dates';
import type { DeskRecords } from '../../core/records';
import type {
  Progress,
  Secret,
  SnapshotFile,
  SnapshotSummary,
  StoreState,
  VaultStore,
} from '../../vault/index';
import { Message, ProgressLine } from '../../ui/screen';
import { Frame } from './plain-screens';
import { bridge } from '../bridge';

interface RestoreProps {
  readonly store: VaultStore<DeskRecords>;
  readonly found: StoreState;
  /** Back to unlock; `null` where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
}

const progressWords: Readonly<Record<Progress['stage'], string>> = {
  key: 'Making the key',
  reading: 'Reading the snapshot',
  checking: 'Checking every part of the snapshot',
  writing: 'Writing to the store',
};

const reasons: Readonly<Record<SnapshotFile['reason'], string>> = {
  interval: 'while working',
  lock: 'when the desk was locked',
  asked: 'asked for',
  'before-restore': 'kept before a restore',
};

/** What is wrong with the store, if anything, and the way back from a snapshot. */
export function RestoreDesk({ store, found, onBack }: RestoreProps) {
  const [files, setFiles] = useState<readonly SnapshotFile[] | null>(null);
  const [listProblem, setListProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  useEffect(() => {
    void store.listSnapshots().then((listed) => {
      if (listed.ok) setFiles(listed.value);
      else setListProblem(listed.error.message);
    });
  }, [store]);

  return (
    <Frame title="Restore from a snapshot" isWide>
      <div className="stack-wide">
        {'message' in found ? <Message tone="problem" title={found.message} /> : null}
        {listProblem === null ? null : <Message tone="problem" title={listProblem} />}
        {files === null ? null : <SnapshotChoice files={files} chosen={chosen} onChoose={setChosen} />}
        {chosen === null ? null : (
          <CheckAndRestore
            key={chosen}
            store={store}
            name={chosen}
            isKept={files?.find((file) => file.name === chosen)?.reason === 'before-restore'}
          />
        )}
        {found.kind === 'missing' || found.kind === 'shorter' || found.kind === 'different' ? (
          <GoOnAsItStands store={store} isEmpty={found.kind === 'missing'} />
        ) : null}
        <div className="row">
          <Button variant="default" onClick={() => void chooseFolder(store, setFiles)}>
            Look in another folder
          </Button>
          {onBack === null ? null : (
            <Button variant="default" onClick={onBack}>
              Back
            </Button>
          )}
        </div>
      </div>
    </Frame>
  );
}

/** The last resort, where there is no snapshot to go back to: a person's word that what is missing is lost. */
function GoOnAsItStands({
  store,
  isEmpty,
}: {
  readonly store: RestoreProps['store'];
  readonly isEmpty: boolean;
}) {
  const [isSure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const goOn = async () => {
    const accepted = await store.acceptAsItStands();
    if (accepted.ok) window.location.reload();
    else setProblem(accepted.error.message);
  };
  return (
    <details>
      <summary>There is no snapshot to restore</summary>
      <div className="stack measure start-last-resort">
        <p>
          {isEmpty
            ? 'A new, empty desk can be set up. What was in the vault before is not on this machine any more and will not come back by itself.'
            : 'The desk can go on with what is in the store. What was saved after that is lost unless a snapshot of it turns up.'}
        </p>
        <Checkbox
          label="I know that this work is lost, and have told whoever must know"
          checked={isSure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        {problem === null ? null : <Message tone="problem" title={problem} />}
        <div>
          <Button color="red" variant="outline" disabled={!isSure} onClick={() => void goOn()}>
            {isEmpty ? 'Set up a new desk' : 'Go on with what is here'}
          </Button>
        </div>
      </div>
    </details>
  );
}

async function chooseFolder(
  store: VaultStore<DeskRecords>,
  onFiles: (files: readonly SnapshotFile[]) => void,
) {
  const chosen = await bridge.snapshots.chooseFolder({});
  if (!chosen.ok) return;
  const listed = await store.listSnapshots();
  if (listed.ok) onFiles(listed.value);
}

interface SnapshotChoiceProps {
  readonly files: readonly SnapshotFile[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}

function SnapshotChoice({ files, chosen, onChoose }: SnapshotChoiceProps) {
  if (files.length === 0) {
    return (
      <Message
        tone="warning"
        title="There is no snapshot in this folder. Look in another folder, for example on a removable disk."
      />
    );
  }
  return (
    <Table aria-label="Snapshots, newest first">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Snapshot</Table.Th>
          <Table.Th>Taken</Table.Th>
          <Table.Th>Checked when it was written</Table.Th>
          <Table.Th className="numeric">Size, MB</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.map((file) => (
          <Table.Tr key={file.name}>
            <Table.Td>
              <Radio
                name="snapshot"
                label={formatMoment(file.writtenAt)}
                checked={chosen === file.name}
                onChange={() => onChoose(file.name)}
              />
            </Table.Td>
            <Table.Td>{reasons[file.reason]}</Table.Td>
            <Table.Td>{file.isVerified ? 'Yes' : 'No'}</Table.Td>
            <Table.Td className="numeric">{(file.sizeBytes / 1_000_000).toFixed(1)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface CheckProps {
  readonly store: VaultStore<DeskRecords>;
  readonly name: string;
  /** Whether the file is what an earlier restore replaced. */
  readonly isKept: boolean;
}

function CheckAndRestore({ store, name, isKept }: CheckProps) {
  const [secretKind, setSecretKind] = useState<'passphrase' | 'recoveryCode'>('passphrase');
  const [text, setText] = useState('');
  const [summary, setSummary] = useState<SnapshotSummary | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const secret: Secret = secretKind === 'passphrase' ? { passphrase: text } : { recoveryCode: text };

  const run = async <T,>(
    work: () => Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
  ) => {
    setProblem(null);
    setProgress({ stage: 'key', done: 0, total: 0 });
    const result = await work();
    setProgress(null);
    if (!result.ok) setProblem(result.error.message);
    return result.ok ? result.value : null;
  };
  const check = async (event: SyntheticEvent) => {
    event.preventDefault();
    setSummary(await run(() => store.checkSnapshot({ name, secret }, setProgress)));
  };
  const restore = async () => {
    const done = await run(() => store.restoreSnapshot({ name, secret }, setProgress));
    if (done !== null) window.location.reload();
  };
  const putBack = async () => {
    const done = await run(() => store.undoRestore({ name, secret }, setProgress));
    if (done !== null) window.location.reload();
  };

  return (
    <form className="stack measure" onSubmit={(event) => void check(event)}>
      {isKept ? (
        <Message tone="note" title="This is what an earlier restore replaced">
          <p>
            It can be put back exactly as it was. What stands now is kept in turn. First type below the
            passphrase or the recovery code that opened it or, if it is damaged, the one that opens what
            stands now.
          </p>
          <Button
            variant="default"
            size="xs"
            disabled={text === '' || progress !== null}
            onClick={() => void putBack()}
          >
            Undo that restore
          </Button>
        </Message>
      ) : null}
      <SegmentedControl
        aria-label="Open the snapshot with"
        value={secretKind}
        onChange={(value) => setSecretKind(value === 'recoveryCode' ? 'recoveryCode' : 'passphrase')}
        data={[
          { value: 'passphrase', label: 'Passphrase' },
          { value: 'recoveryCode', label: 'Recovery code' },
        ]}
      />
      <PasswordInput
        label={
          secretKind === 'passphrase'
            ? 'Passphrase when the snapshot was taken'
            : 'Recovery code when the snapshot was taken'
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        maxLength={256}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed', tabIndex: 0 }}
      />
      {problem === null ? null : <Message tone="problem" title={problem} />}
      {progress === null ? null : (
        <ProgressLine label={progressWords[progress.stage]} done={progress.done} total={progress.total} />
      )}
      {summary === null ? (
        <div>
          <Button type="submit" disabled={text === '' || progress !== null}>
            Check the snapshot
          </Button>
        </div>
      ) : (
        <>
          <Message tone="done" title="Every part of the snapshot was opened and checked">
            <p>{describe(summary)}</p>
            <p>
              What stands in the store now will be kept in a file of its own, so that this restore can be
              undone.
            </p>
          </Message>
          <div>
            <Button onClick={() => void restore()} disabled={progress !== null}>
              Restore this snapshot
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function describe(summary: SnapshotSummary): string {
  const records = Object.values(summary.counts).reduce((sum, count) => sum + count, 0);
  const last =
    summary.lastEntryAt === null ? '' : `; the last change is of ${formatMoment(summary.lastEntryAt)}`;
  const vault = summary.isSameVault ? '' : ' It belongs to another vault than the one on this machine.';
  return `${records.toLocaleString('en-GB')} records after ${summary.sequence.toLocaleString('en-GB')} changes${last}.${vault}`;
}
