/** How the screen looks to this person, when the desk locks, and whose desk it is. */
import { SegmentedControl, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { classifications, type Marking } from '../../core/foundation/marking';
import { type DeskUser, idleMinuteChoices, textSizes, themes } from '../../core/operation/desk';
import { useCommit, useDesk, useDeskUser, useRecord } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';
import { Help, Screen } from '../../ui/screen';
import { DeskTabs } from './desk-tabs';

const themeNames: Readonly<Record<(typeof themes)[number], string>> = {
  system: 'As the machine',
  light: 'Light',
  dark: 'Dark',
};

/** The settings of the person who is signed in, and of the desk. */
export function SettingsScreen() {
  const user = useDeskUser();
  const commit = useCommit();
  const save = (purpose: string, fields: Partial<DeskUser>) =>
    commit(purpose, [{ collection: 'deskUsers', id: user.id, after: { ...user, ...fields } }]);
  return (
    <Screen
      title="Desk"
      purpose="How the screen looks to you, and when the desk locks itself."
      tabs={<DeskTabs />}
    >
      <div className="form-with-help">
        <div className="stack-tight">
          <span id="theme-label">Light or dark</span>
          <SegmentedControl
            aria-labelledby="theme-label"
            data={themes.map((theme) => ({ value: theme, label: themeNames[theme] }))}
            value={user.theme}
            onChange={(value) => {
              const theme = themes.find((each) => each === value);
              if (theme !== undefined) save('Change light or dark', { theme });
            }}
          />
        </div>
        <Help>Light is easier to read on a projector.</Help>
        <div className="stack-tight">
          <span id="text-size-label">Text size</span>
          <SegmentedControl
            aria-labelledby="text-size-label"
            data={textSizes.map((size) => ({ value: String(size), label: `${size}%` }))}
            value={String(user.textSizePercent)}
            onChange={(value) => {
              const textSizePercent = textSizes.find((size) => String(size) === value);
              if (textSizePercent !== undefined) save('Change the text size', { textSizePercent });
            }}
          />
        </div>
        <Help>Everything grows with it.</Help>
        <Select
          label="Lock after"
          data={idleMinuteChoices.map((minutes) => ({
            value: String(minutes),
            label: `${minutes} minutes without a key or a click`,
          }))}
          value={String(user.idleMinutes)}
          onChange={(value) => {
            const idleMinutes = idleMinuteChoices.find((minutes) => String(minutes) === value);
            if (idleMinutes !== undefined) save('Change the idle time', { idleMinutes });
          }}
        />
        <Help>The desk also locks when the machine is locked or sleeps.</Help>
        <DeskMarking />
        <Versions />
      </div>
    </Screen>
  );
}

function DeskMarking() {
  const desk = useRecord('desk', 'desk');
  const commit = useCommit();
  if (desk === undefined) return null;
  const marking = desk.marking;
  const save = (next: Marking) =>
    commit('Set the marking of the desk', [
      { collection: 'desk', id: desk.id, after: { ...desk, marking: next } },
    ]);
  return (
    <>
      <Select
        label="Marking where no operation is open"
        data={[...classifications]}
        value={marking.classification}
        onChange={(value) => {
          const classification = classifications.find((each) => each === value);
          if (classification !== undefined) save({ ...marking, classification });
        }}
      />
      <Help>A new operation starts with it.</Help>
      <SavedText
        label="Handling instruction"
        value={marking.handling}
        maxLength={200}
        onSave={(handling) => save({ ...marking, handling })}
      />
      <Help>May be empty.</Help>
    </>
  );
}

function Versions() {
  const { machine, vault } = useDesk();
  const desk = useRecord('desk', 'desk');
  const [versions, setVersions] = useState<{ version: string; electron: string; platform: string } | null>(
    null,
  );
  useEffect(() => {
    void machine.versions().then(setVersions);
  }, [machine]);
  return (
    <dl className="facts">
      <dt>Force</dt>
      <dd>{desk?.forceName}</dd>
      <dt>Version of the desk</dt>
      <dd>{versions?.version ?? ''}</dd>
      <dt>Engine</dt>
      <dd>{versions === null ? '' : `Electron ${versions.electron} on ${versions.platform}`}</dd>
      <dt>Vault</dt>
      <dd>
        <code>{vault.vaultId.slice(0, 12)}</code>
      </dd>
    </dl>
  );
}
