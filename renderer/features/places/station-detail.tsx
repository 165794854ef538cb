/** The open polling station beside its table. Every field saves itself as it is left. */
import { Button, CloseButton, Radio, Select } from '@mantine/core';
import { Link } from 'react-router';
import { areasUnder } from '../../core/places/area';
import { presences, type Presence } from '../../core/places/station';
import { notDecided, type StationRow } from '../../core/places/station-rows';
import { stationChange, teamKinds } from '../../core/places/station-rows-edits';
import { useCollection, useCommit } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { GradeMark } from '../../ui/grade-mark';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';
import { useRemoval } from './bulk-bar';
import { MergePlace } from './merge-place';
import { PlaceFacts } from './place-facts';
import { gradeOf } from './rating-grade';
import { VulnerabilityChecklist } from './vulnerability-checklist';
import { stationPath } from './words';

interface StationDetailProps {
  readonly row: StationRow;
  readonly rows: readonly StationRow[];
  readonly onClose: () => void;
}

/** Rating, presence, vulnerability, team, the facts of its place, and what else is in the building. */
export function StationDetail({ row, rows, onClose }: StationDetailProps) {
  const { station, place } = row;
  const siblings = rows.filter((other) => other.place.id === place.id && other.id !== row.id);
  const remove = useRemoval();
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <div className="row-apart">
          <h2 className="panel-title">{place.name}</h2>
          <CloseButton aria-label="Close the station" onClick={onClose} />
        </div>
        <div className="row">
          <GradeMark grade={gradeOf(row.rating)} />
          {row.ratingOrigin === '' ? null : <span className="dimmed">{row.ratingOrigin}</span>}
        </div>
        <p className="dimmed small flat">
          {row.rating === null
            ? 'Neither this place nor an area around it has a rating in the threat assessment that stands.'
            : 'The highest rating in the threat assessment that stands.'}
        </p>
      </div>
      <PresenceFields row={row} />
      <section className="stack-tight">
        <h3 className="panel-heading">Why it may be vulnerable</h3>
        <VulnerabilityChecklist station={station} />
      </section>
      <section className="stack-tight">
        <h3 className="panel-heading">Station and place</h3>
        <StationFacts row={row} />
        {siblings.length === 0 ? null : (
          <p className="small flat">
            What is changed below holds for all {siblings.length + 1} stations in this building.
          </p>
        )}
        <PlaceFacts place={place} purpose="Change the facts of a polling station" />
      </section>
      <MergePlace place={place} />
      {siblings.length === 0 ? null : (
        <section className="stack-tight">
          <h3 className="panel-heading">Also in this building</h3>
          <ul className="plain-list">
            {siblings.map((other) => (
              <li key={other.id}>
                <Link to={stationPath(other.id)}>
                  Station {other.station.number ?? 'without a number'}
                  {other.station.district === null ? '' : `, district ${other.station.district}`}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div>
        <Button
          variant="default"
          onClick={() => {
            remove([station]);
            onClose();
          }}
        >
          Remove this station
        </Button>
      </div>
    </div>
  );
}

function PresenceFields({ row: { station } }: { readonly row: StationRow }) {
  const commit = useCommit();
  const operation = useOperation();
  const areas = useCollection('areas');
  const teams = areasUnder(areas, operation.forceAreaId, teamKinds);
  const purpose = 'Set police presence at a polling station';
  const choose = (value: string) =>
    void commit(purpose, [
      stationChange({ ...station, presence: value === 'not-decided' ? null : (value as Presence) }),
    ]);
  return (
    <section className="stack-tight">
      <h3 className="panel-heading">Police presence</h3>
      <Radio.Group aria-label="Police presence" value={station.presence ?? 'not-decided'} onChange={choose}>
        <div className="choice-row">
          {presences.map((presence) => (
            <Radio key={presence.id} value={presence.id} label={presence.name} />
          ))}
          <Radio value="not-decided" label={notDecided} />
        </div>
      </Radio.Group>
      <SavedText
        label="Reason for this presence"
        description="What decided it, so that it can be answered for later."
        value={station.presenceReason}
        maxLength={2000}
        rows={2}
        onSave={(text) =>
          void commit('Give the reason for police presence', [
            stationChange({ ...station, presenceReason: text.trim() }),
          ])
        }
      />
      <Select
        label="Neighbourhood team"
        placeholder={teams.length === 0 ? 'None recorded: add one under Areas' : 'Not decided'}
        searchable
        clearable
        data={teams.map((team) => ({ value: team.id, label: team.name }))}
        value={station.neighbourhoodTeamId}
        onChange={(id) =>
          void commit('Set the neighbourhood team of a polling station', [
            stationChange({
              ...station,
              neighbourhoodTeamId: teams.find((team) => team.id === id)?.id ?? null,
            }),
          ])
        }
      />
      <Help source="APP Policing elections, Key roles and planning, election-day considerations">
        Presence is permanent, occasional or none. Cameras may not be used inside a polling station; those
        fixed outside a building may still give evidence, so note where they are.
      </Help>
    </section>
  );
}

function StationFacts({ row: { station, council } }: { readonly row: StationRow }) {
  const commit = useCommit();
  const save = (next: { number: string | null } | { district: string | null }) =>
    void commit('Change the facts of a polling station', [stationChange({ ...station, ...next })]);
  return (
    <>
      <p className="dimmed flat">{council}</p>
      <div className="field-pair">
        <SavedText
          label="Number on the poll card"
          value={station.number ?? ''}
          maxLength={40}
          onSave={(text) => save({ number: text.trim() === '' ? null : text.trim() })}
        />
        <SavedText
          label="Polling districts"
          value={station.district ?? ''}
          maxLength={400}
          onSave={(text) => save({ district: text.trim() === '' ? null : text.trim() })}
        />
      </div>
    </>
  );
}
