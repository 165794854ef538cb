/** The open station of the deployment: why it needs what it gets, who covers it, and how its visits stand. */
import { CloseButton, NumberInput, Radio, Select } from '@mantine/core';
import { Link } from 'react-router';
import { presences, type Station } from '../../core/places/station';
import { notDecided, type StationRow } from '../../core/places/station-rows';
import { readWindow, windowProblem, windowText } from '../../core/polling-day/deployment-edits';
import type { Deployment } from '../../core/polling-day/deployment';
import { rowName } from '../../core/polling-day/finding';
import { useCommit } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { SavedText } from '../../ui/saved-text';
import { FindingsList } from './findings-list';
import { gradeOf } from './rating-grade';
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
        <div className="row-apart">
          <h2 className="panel-title">{rowName(row)}</h2>
          <CloseButton aria-label="Close the station" onClick={onClose} />
        </div>
        <p className="flat">
          {[place.address, place.postcode ?? ''].filter((part) => part !== '').join(', ')}
        </p>
        <div className="row">
          <GradeMark grade={gradeOf(row.rating)} />
          <span className="dimmed">{row.ratingOrigin}</span>
        </div>
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
  const commit = useCommit();
  const save = (next: Partial<Station>) =>
    void commit('Change the deployment of a polling station', [
      { collection: 'stations', id: station.id, after: { ...station, ...next } },
    ]);
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
          <NumberInput
            label="Visits"
            min={1}
            max={50}
            allowDecimal={false}
            placeholder="Not decided"
            value={visits?.number ?? ''}
            onChange={(number) => {
              if (number === '') save({ visits: null });
              else if (typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 50)
                save({ visits: { from: '07:00', until: '22:00', ...visits, number } });
            }}
          />
          <SavedText
            label="Between"
            value={windowText(visits)}
            maxLength={20}
            problem={windowProblem}
            onSave={(text) => {
              const window = readWindow(text) ?? { from: '07:00', until: '22:00' };
              save({ visits: { number: visits?.number ?? 1, ...window } });
            }}
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
