/** The open station of the deployment: why it needs what it gets, who covers it, and how its visits stand. */
import { Radio, Select } from '@mantine/core';
import { Link } from 'react-router';
import { presences, type Station } from '../../core/places/station';
import { notDecided, type StationRow } from '../../core/places/station-rows';
import { visitsProblem, windowProblem, windowText, withCell } from '../../core/polling-day/deployment-edits';
import type { Deployment } from '../../core/polling-day/deployment';
import { rowName } from '../../core/polling-day/finding';
import { GradeMark } from '../../ui/grade-mark';
import { PanelHead } from '../../ui/panel-head';
import { SavedText } from '../../ui/saved-text';
import { FindingsList } from './findings-list';
import { gradeOf } from './rating-grade';
import { useChange } from './use-edits';
import { teamPath } from './words';

interface StationPanelProps {
  readonly row: StationRow;
  readonly deployment: Deployment;
  readonly onClose: () => void;
}

/** Every field saves itself. */
export function StationPanel({ row, deployment, onClose }: StationPanelProps) {
  const { station, place } = row;
  const team = deployment.teamsById.get(station.teamId ?? '');
  const findings = deployment.findings.filter(({ stationIds }) => stationIds.includes(row.id));
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <PanelHead title={rowName(row)} closeLabel="Close the station" onClose={onClose} />
        <p className="flat">
          {[place.address, place.postcode ?? ''].filter((part) => part !== '').join(', ')}
        </p>
        <div className="row">
          <GradeMark grade={gradeOf(row.rating)} />
          <span className="dimmed">{row.ratingOrigin}</span>
        </div>
        <p className="flat small dimmed">{[row.council, row.ward, row.team].filter(Boolean).join(' · ')}</p>
        <p className="flat">{row.vulnerability === '' ? 'No vulnerability is marked.' : row.vulnerability}</p>
        <p className="flat small">
          <Link to={`/places?station=${row.id}`}>Open under Places</Link>
          {team === undefined ? null : (
            <>
              {' · '}
              <Link to={teamPath(team.id)}>Open {team.name}</Link>
            </>
          )}
        </p>
      </div>
      <StationFields station={station} deployment={deployment} />
      {findings.length === 0 ? null : <FindingsList label="What is missing here" findings={findings} />}
    </div>
  );
}

interface StationFieldsProps {
  readonly station: Station;
  readonly deployment: Deployment;
}

function StationFields({ station, deployment }: StationFieldsProps) {
  const change = useChange('stations');
  const save = (next: Partial<Station>) => change(station.id, (now) => ({ ...now, ...next }));
  const type = (columnId: 'visits' | 'window', text: string) =>
    change(station.id, (now) => withCell(now, columnId, { text }));
  const { visits } = station;
  return (
    <div className="stack">
      <Radio.Group
        label="Police presence"
        value={station.presence ?? 'not-decided'}
        onChange={(value) => save({ presence: value === 'not-decided' ? null : value })}
      >
        <div className="choice-row">
          {presences.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
          <Radio value="not-decided" label={notDecided} />
        </div>
      </Radio.Group>
      {station.presence === 'occasional' ? (
        <div className="field-pair">
          <SavedText
            label="Visits"
            placeholder="Not decided"
            maxLength={2}
            value={visits?.number.toString() ?? ''}
            problem={visitsProblem}
            onSave={(text) => type('visits', text)}
          />
          <SavedText
            label="Between"
            value={windowText(visits)}
            maxLength={20}
            problem={windowProblem}
            onSave={(text) => type('window', text)}
          />
        </div>
      ) : null}
      <Select
        label="Team"
        placeholder={deployment.teams.length === 0 ? 'None yet: make one under Teams and rounds' : 'No team'}
        searchable
        clearable
        data={deployment.teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={deployment.teamsById.has(station.teamId ?? '') ? station.teamId : null}
        onChange={(id) => save({ teamId: deployment.teams.find((team) => team.id === id)?.id ?? null })}
      />
      <SavedText
        label="Reason for this presence"
        value={station.presenceReason}
        maxLength={2000}
        rows={2}
        onSave={(text) => save({ presenceReason: text.trim() })}
      />
    </div>
  );
}
