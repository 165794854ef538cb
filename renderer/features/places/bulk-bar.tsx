/** What can be done to all selected stations at once; each is one step of undo. */
import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { areasUnder } from '../../core/places/area';
import { presences, type Presence, type Station, vulnerabilityFactors } from '../../core/places/station';
import { notDecided } from '../../core/places/station-rows';
import {
  addFactor,
  type PlaceChange,
  removeStations,
  setPresence,
  setTeam,
  teamKinds,
} from '../../core/places/station-rows-edits';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { useAssessedPlaceIds } from './use-station-rows';
import { count } from './words';

interface BulkBarProps {
  /** The selected stations that are in sight; those that a filter hides are left alone. */
  readonly stations: readonly Station[];
  readonly hidden: number;
  readonly onClear: () => void;
}

type Panel = 'presence' | 'team' | 'factor';

/** The count of the selection and what can be done to it. */
export function BulkBar({ stations, hidden, onClear }: BulkBarProps) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const apply = useBulk(stations, () => setPanel(null));
  const remove = useRemoval();
  return (
    <section className="worksheet-bulk" aria-label="Selected polling stations">
      <div className="row">
        <strong role="status">
          {count(stations.length, 'station', 'stations')} selected
          {hidden === 0 ? '' : `, ${hidden} more hidden by the filter and left alone`}
        </strong>
        <Button size="xs" variant="default" onClick={() => setPanel('presence')}>
          Set police presence
        </Button>
        <Button size="xs" variant="default" onClick={() => setPanel('team')}>
          Set neighbourhood team
        </Button>
        <Button size="xs" variant="default" onClick={() => setPanel('factor')}>
          Add vulnerability factor
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            remove(stations);
            onClear();
          }}
        >
          Remove stations
        </Button>
        <Button size="xs" variant="subtle" onClick={onClear}>
          Clear selection
        </Button>
      </div>
      {panel === 'presence' ? <PresencePanel stations={stations} onApply={apply} /> : null}
      {panel === 'team' ? <TeamPanel stations={stations} onApply={apply} /> : null}
      {panel === 'factor' ? <FactorPanel stations={stations} onApply={apply} /> : null}
    </section>
  );
}

type Apply = (purpose: string, changes: readonly PlaceChange[]) => void;

interface PanelProps {
  readonly stations: readonly Station[];
  readonly onApply: Apply;
}

function useBulk(stations: readonly Station[], onDone: () => void): Apply {
  const commit = useCommit();
  const { notify } = useDesk();
  return (purpose, changes) => {
    const result = commit(purpose, changes);
    if (!result.ok) return;
    onDone();
    const left = stations.length - changes.length;
    notify({
      tone: 'done',
      text:
        result.value === null
          ? 'Nothing changed: the selected stations have this already.'
          : `${purpose}: ${count(changes.length, 'station', 'stations')} changed${left > 0 ? `, ${left} left as they were` : ''}. Ctrl+Z takes it back.`,
    });
  };
}

/** Removes stations as one step, and the places that are empty then. */
export function useRemoval(): (stations: readonly Station[]) => void {
  const commit = useCommit();
  const { notify } = useDesk();
  const all = useCollection('stations');
  const places = useCollection('places');
  const keptPlaceIds = useAssessedPlaceIds();
  return (stations) => {
    const changes = removeStations(stations, { stations: all, places, keptPlaceIds });
    const result = commit(
      stations.length === 1 ? 'Remove a polling station' : 'Remove polling stations',
      changes,
    );
    if (!result.ok) return;
    notify({
      tone: 'done',
      text: `${count(stations.length, 'polling station', 'polling stations')} removed. Ctrl+Z brings ${stations.length === 1 ? 'it' : 'them'} back.`,
    });
  };
}

function PresencePanel({ stations, onApply }: PanelProps) {
  const [presence, setChosen] = useState<Presence | 'not-decided' | null>(null);
  const [reason, setReason] = useState('');
  return (
    <div className="worksheet-panel">
      <Select
        label="Police presence"
        placeholder="Choose"
        data={[
          ...presences.map((one) => ({ value: one.id, label: one.name })),
          { value: 'not-decided', label: notDecided },
        ]}
        value={presence}
        onChange={(value) => setChosen(value)}
      />
      <Textarea
        label="Reason"
        description="Written for every selected station; left empty, each keeps its own."
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        size="xs"
        disabled={presence === null}
        onClick={() =>
          onApply(
            'Set police presence at polling stations',
            setPresence(stations, presence === 'not-decided' ? null : presence, reason.trim()),
          )
        }
      >
        Set presence for {count(stations.length, 'station', 'stations')}
      </Button>
    </div>
  );
}

function TeamPanel({ stations, onApply }: PanelProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const [teamId, setTeamId] = useState<string | null>(null);
  const teams = areasUnder(areas, operation.forceAreaId, teamKinds);
  if (teams.length === 0) {
    return (
      <p>
        There is no neighbourhood team yet. <a href="#/places/areas">Add one under Areas</a>.
      </p>
    );
  }
  return (
    <div className="worksheet-panel">
      <Select
        label="Neighbourhood team"
        placeholder="Choose"
        searchable
        data={[{ value: 'none', label: 'No team' }, ...teams.map((t) => ({ value: t.id, label: t.name }))]}
        value={teamId}
        onChange={setTeamId}
      />
      <Button
        size="xs"
        disabled={teamId === null}
        onClick={() =>
          onApply(
            'Set the neighbourhood team of polling stations',
            setTeam(stations, teams.find((team) => team.id === teamId)?.id ?? null),
          )
        }
      >
        Set team for {count(stations.length, 'station', 'stations')}
      </Button>
    </div>
  );
}

function FactorPanel({ stations, onApply }: PanelProps) {
  const [factorId, setFactorId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const factor = vulnerabilityFactors.find((one) => one.id === factorId);
  return (
    <div className="worksheet-panel">
      <Select
        label="Vulnerability factor"
        placeholder="Choose"
        data={vulnerabilityFactors.map((one) => ({ value: one.id, label: one.name }))}
        value={factorId}
        onChange={setFactorId}
      />
      <Textarea
        label="Reason"
        description={`${factor?.prompt ?? 'Why it holds at these stations.'} A station with a reason of its own keeps it.`}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        size="xs"
        disabled={factorId === null}
        onClick={() => {
          if (factorId === null) return;
          onApply(
            'Add a vulnerability factor to polling stations',
            addFactor(stations, { factorId, reason: reason.trim() }),
          );
        }}
      >
        Add to {count(stations.length, 'station', 'stations')}
      </Button>
    </div>
  );
}
