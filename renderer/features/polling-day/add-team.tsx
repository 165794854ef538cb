/** Making a team. */
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type Team, type TeamKind, teamKinds } from '../../core/polling-day/team';
import { newTeam, teamNameProblem } from '../../core/polling-day/team-edits';
import { useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

interface AddTeamProps {
  readonly teams: readonly Team[];
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** A name and a kind; everything else is filled in once it is there. */
export function AddTeam({ teams, onClose, onAdded }: AddTeamProps) {
  const operation = useOperation();
  const commit = useCommit();
  const { newId } = useDesk();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<TeamKind>('visits');
  const [isTried, setTried] = useState(false);
  const problem = teamNameProblem(name, null, teams);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    const after = newTeam(newId(), operation, { name: name.trim(), kind });
    if (commit('Make a team of polling day', [{ collection: 'teams', id: after.id, after }]).ok)
      onAdded(after.id);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="row-apart">
        <h2 className="panel-title">Make a team</h2>
        <CloseButton aria-label="Close without making a team" onClick={onClose} />
      </div>
      <TextInput
        label="Name"
        description="As it is known on the day: “Quayside visits”."
        maxLength={200}
        data-autofocus
        value={name}
        error={isTried ? problem : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label="Kind"
        allowDeselect={false}
        data={teamKinds.map(({ id, name: word }) => ({ value: id, label: word }))}
        value={kind}
        onChange={(value) => setKind(teamKinds.find(({ id }) => id === value)?.id ?? 'visits')}
      />
      <div className="row">
        <Button type="submit">Make the team</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
