/** What can be decided for all selected stations at once; each is one step of undo. */
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { presences, type Presence, type Station } from '../../core/places/station';
import { notDecided } from '../../core/places/station-rows';
import { counted } from '../../core/documents/blocks';
import {
  type BulkDeployment,
  deployAll,
  readWindow,
  windowProblem,
} from '../../core/polling-day/deployment-edits';
import type { Team } from '../../core/polling-day/team';
import { useCommit, useDesk } from '../../services/desk-context';

interface DeploymentBulkProps {
  /** The selected stations that are in sight; those that a filter hides are left alone. */
  readonly stations: readonly Station[];
  readonly teams: readonly Team[];
  readonly hidden: number;
  readonly onClear: () => void;
}

/** The count of the selection, and presence, visits and team for all of it. */
export function DeploymentBulk({ stations, teams, hidden, onClear }: DeploymentBulkProps) {
  const [panel, setPanel] = useState<'presence' | 'visits' | 'team' | null>(null);
  const commit = useCommit();
  const { notify, vault } = useDesk();
  const apply = (purpose: string, given: BulkDeployment) => {
    const result = commit(
      purpose,
      deployAll(
        stations.map(({ id }) => id),
        given,
        vault.records.all('stations'),
      ),
    );
    if (!result.ok) return;
    setPanel(null);
    notify({
      tone: 'done',
      text: `${purpose}: ${counted(stations.length, 'station', 'stations')}. Ctrl+Z takes it back.`,
    });
  };
  return (
    <section className="worksheet-bulk" aria-label="Selected polling stations">
      <div className="row">
        <strong role="status">
          {counted(stations.length, 'station', 'stations')} selected
          {hidden === 0 ? '' : `, ${hidden} more hidden by the filter and left alone`}
        </strong>
        <Button size="xs" variant="default" onClick={() => setPanel('presence')}>
          Set presence
        </Button>
        <Button size="xs" variant="default" onClick={() => setPanel('visits')}>
          Set visits
        </Button>
        <Button size="xs" variant="default" onClick={() => setPanel('team')}>
          Give to a team
        </Button>
        <Button size="xs" variant="subtle" onClick={onClear}>
          Clear selection
        </Button>
      </div>
      {panel === 'presence' ? <PresencePanel onApply={apply} /> : null}
      {panel === 'visits' ? <VisitsPanel onApply={apply} /> : null}
      {panel === 'team' ? <TeamPanel teams={teams} onApply={apply} /> : null}
    </section>
  );
}

type Apply = (purpose: string, given: BulkDeployment) => void;

function PresencePanel({ onApply }: { readonly onApply: Apply }) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="worksheet-panel">
      <Select
        label="Police presence"
        placeholder="Choose"
        data={[
          ...presences.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'not-decided', label: notDecided },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        size="xs"
        disabled={chosen === null}
        onClick={() =>
          onApply('Set police presence at polling stations', {
            presence: chosen === 'not-decided' ? null : (chosen as Presence),
          })
        }
      >
        Set presence
      </Button>
    </div>
  );
}

function VisitsPanel({ onApply }: { readonly onApply: Apply }) {
  const [number, setNumber] = useState<number | string>(2);
  const [window, setWindow] = useState('07:00 to 22:00');
  const problem =
    windowProblem(window) ?? (window.trim() === '' ? 'Give two times, as in 09:00 to 12:00.' : null);
  const isNumber = typeof number === 'number' && number >= 1 && number <= 50;
  return (
    <div className="worksheet-panel">
      <NumberInput
        label="Visits at each"
        min={1}
        max={50}
        allowDecimal={false}
        value={number}
        onChange={setNumber}
      />
      <TextInput
        label="Between"
        error={problem}
        value={window}
        onChange={(event) => setWindow(event.currentTarget.value)}
      />
      <Button
        size="xs"
        disabled={problem !== null || !isNumber}
        onClick={() => {
          const read = readWindow(window);
          if (read !== null && isNumber)
            onApply('Set visits at polling stations', {
              presence: 'occasional',
              visits: { number, ...read },
            });
        }}
      >
        Set occasional presence with these visits
      </Button>
    </div>
  );
}

function TeamPanel({ teams, onApply }: { readonly teams: readonly Team[]; readonly onApply: Apply }) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (teams.length === 0) {
    return (
      <p>
        There is no team yet. <a href="#/polling-day/teams?add=team">Make one</a>.
      </p>
    );
  }
  return (
    <div className="worksheet-panel">
      <Select
        label="Team"
        placeholder="Choose"
        searchable
        data={[
          { value: 'none', label: 'No team' },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        size="xs"
        disabled={chosen === null}
        onClick={() =>
          onApply('Give polling stations to a team', {
            teamId: teams.find(({ id }) => id === chosen)?.id ?? null,
          })
        }
      >
        Give to the team
      </Button>
    </div>
  );
}
