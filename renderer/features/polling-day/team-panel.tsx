/** The open team: what it is, when it is on duty, where it starts, and who is in it. */
import { Button, Select } from '@mantine/core';
import { Link } from 'react-router';
import { areasUnder } from '../../core/places/area';
import { standingPlace } from '../../core/places/place-name';
import { teamKinds as areaTeamKinds } from '../../core/places/station-rows-edits';
import type { Deployment } from '../../core/polling-day/deployment';
import { type Team, teamKinds } from '../../core/polling-day/team';
import { removalOfTeam, teamNameProblem } from '../../core/polling-day/team-edits';
import type { TeamLoad } from '../../core/polling-day/workload';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { MomentField } from '../../ui/day-fields';
import { PanelHead } from '../../ui/panel-head';
import { SavedText } from '../../ui/saved-text';
import { Officers } from './officers';
import { usePlaceChoices } from './place-choices';
import { useChange } from './use-edits';

interface TeamPanelProps {
  readonly load: TeamLoad;
  readonly deployment: Deployment;
  readonly onClose: () => void;
}

/** Every field saves itself. */
export function TeamPanel({ load, deployment, onClose }: TeamPanelProps) {
  const { team } = load;
  const change = useChange('teams');
  const save = (next: Partial<Team>) => change(team.id, (now) => ({ ...now, ...next }));
  return (
    <div className="stack">
      <PanelHead title={team.name} closeLabel="Close the team" onClose={onClose} />
      <p className="flat small">
        <Link to={`/documents/plan/station-cards/${team.id}`}>Station briefing cards</Link>
        {' · '}
        <Link to={`/documents/plan/visit-sheet/${team.id}`}>Visit sheet</Link>
      </p>
      <TeamFields team={team} teams={deployment.teams} onSave={save} />
      <Officers team={team} findings={deployment.findings} />
      <SavedText
        label="Notes for the team"
        value={team.notes}
        maxLength={4000}
        rows={3}
        onSave={(notes) => save({ notes: notes.trim() })}
      />
      <RemoveTeam load={load} onDone={onClose} />
    </div>
  );
}

interface TeamFieldsProps {
  readonly team: Team;
  readonly teams: readonly Team[];
  readonly onSave: (next: Partial<Team>) => void;
}

function TeamFields({ team, teams, onSave }: TeamFieldsProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const places = usePlaceChoices();
  const all = useCollection('places');
  const grounds = areasUnder(areas, operation.forceAreaId, areaTeamKinds);
  const isBackwards = team.from !== null && team.until !== null && team.until <= team.from;
  return (
    <>
      <SavedText
        label="Name"
        value={team.name}
        maxLength={200}
        problem={(text) => teamNameProblem(text, team.id, teams)}
        onSave={(name) => onSave({ name: name.trim() })}
      />
      <Select
        label="Kind"
        allowDeselect={false}
        data={teamKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={team.kind}
        onChange={(value) => onSave({ kind: teamKinds.find(({ id }) => id === value)?.id ?? team.kind })}
      />
      <Select
        label="Comes from"
        placeholder="Several"
        searchable
        clearable
        data={grounds.map(({ id, name }) => ({ value: id, label: name }))}
        value={team.areaId}
        onChange={(value) => onSave({ areaId: grounds.find(({ id }) => id === value)?.id ?? null })}
      />
      <MomentField
        label="On duty from"
        usualTime="07:00"
        value={team.from}
        onChange={(from) => onSave({ from })}
      />
      <MomentField
        label="On duty until"
        usualTime="22:00"
        value={team.until}
        error={isBackwards ? 'The end must be after the beginning.' : null}
        onChange={(until) => onSave({ until })}
      />
      <div className="field-pair">
        <SavedText
          label="Call sign"
          value={team.callSign}
          maxLength={40}
          onSave={(text) => onSave({ callSign: text.trim() })}
        />
        <SavedText
          label="Vehicle"
          value={team.vehicle}
          maxLength={120}
          onSave={(text) => onSave({ vehicle: text.trim() })}
        />
      </div>
      <Select
        label="Rounds begin and end at"
        placeholder="The first station"
        description="A place under Places, such as a police station."
        searchable
        clearable
        limit={50}
        data={places}
        value={team.startPlaceId === null ? null : (standingPlace(team.startPlaceId, all)?.id ?? null)}
        onChange={(value) => onSave({ startPlaceId: (value as Team['startPlaceId']) ?? null })}
      />
    </>
  );
}

function RemoveTeam({ load, onDone }: { readonly load: TeamLoad; readonly onDone: () => void }) {
  const { team } = load;
  const commit = useCommit();
  const { notify, vault } = useDesk();
  const remove = () => {
    const records = { stations: vault.records.all('stations'), posts: vault.records.all('posts') };
    const result = commit('Remove a team of polling day', removalOfTeam(team.id, records));
    if (!result.ok) return;
    notify({
      tone: 'done',
      text: 'Team removed; its stations and posts have no team now. Ctrl+Z brings it back.',
    });
    onDone();
  };
  return (
    <div>
      <Button variant="default" onClick={remove}>
        Remove this team
      </Button>
    </div>
  );
}
