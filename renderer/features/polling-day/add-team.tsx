/** Making a team. */
import { Button, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { z } from '../../core/foundation/schema';
import { type Team, type TeamKind, teamKinds } from '../../core/polling-day/team';
import { newTeam, teamNameProblem } from '../../core/polling-day/team-edits';
import { useCommit, useDesk } from '../../services/desk-context';
import { useKeptDraft } from '../../services/kept-draft';
import { useOperation } from '../../services/operation';
import { PanelHead } from '../../ui/panel-head';

interface TeamDraft {
  readonly name: string;
  readonly kind: TeamKind;
}

const teamDraftSchema: z.ZodType<TeamDraft> = z.object({
  name: z.string(),
  kind: z.enum(teamKinds.map(({ id }) => id) as [TeamKind, ...TeamKind[]]),
});

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
  const kept = useKeptDraft<TeamDraft>({
    name: `team:${operation.id}:new`,
    empty: { name: '', kind: 'visits' },
    schema: teamDraftSchema,
  });
  const { name, kind } = kept.draft;
  const write = (next: Partial<TeamDraft>) => kept.change({ ...kept.draft, ...next });
  const [isTried, setTried] = useState(false);
  const problem = teamNameProblem(name, null, teams);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    const after = newTeam(newId(), operation, { name: name.trim(), kind });
    if (!commit('Make a team of polling day', [{ collection: 'teams', id: after.id, after }]).ok) return;
    kept.discard();
    onAdded(after.id);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <PanelHead title="Make a team" closeLabel="Close; what is begun is kept" onClose={onClose} />
      <TextInput
        label="Name"
        description="As it is known on the day: “Quayside visits”."
        maxLength={200}
        data-autofocus
        value={name}
        error={isTried ? problem : null}
        onChange={(event) => write({ name: event.currentTarget.value })}
      />
      <Select
        label="Kind"
        allowDeselect={false}
        data={teamKinds.map(({ id, name: word }) => ({ value: id, label: word }))}
        value={kind}
        onChange={(value) => write({ kind: teamKinds.find(({ id }) => id === value)?.id ?? 'visits' })}
      />
      <div className="row">
        <Button type="submit">Make the team</Button>
        <Button
          variant="default"
          onClick={() => {
            kept.discard();
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
