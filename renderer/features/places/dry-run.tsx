/** What was understood of a list and what storing it would do. */
import { Button, Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Area } from '../../core/places/area';
import { countPlan, importChanges, type ImportPlan, planImport } from '../../core/places/import-plan';
import type { StationList } from '../../core/places/station-list';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Message } from '../../ui/screen';
import { ColumnGuesses } from './column-guesses';
import { ImportPreview } from './import-preview';
import { ListFindings } from './list-findings';
import type { Reading } from './use-reading';
import { useAssessedPlaceIds } from './use-station-rows';
import { count } from './words';

interface DryRunProps {
  readonly reading: Reading;
  readonly list: StationList;
  readonly council: Area;
}

/** Format, counts, columns, warnings, differences and a preview; then one button. */
export function DryRun(props: DryRunProps) {
  const [isStored, setStored] = useState(false);
  // Once it is stored the screen is left: comparing the list with itself would only keep the person waiting.
  return isStored ? null : <Findings {...props} onStoring={setStored} />;
}

interface FindingsProps extends DryRunProps {
  readonly onStoring: (isStored: boolean) => void;
}

function Findings({ reading, list, council, onStoring }: FindingsProps) {
  const plan = usePlan(list, council);
  const [gone, setGone] = useState<'keep' | 'remove'>('keep');
  const { store, changes } = useStoring(plan, { gone, corrections: reading.corrections, onStoring });
  const counts = countPlan(plan);
  return (
    <>
      <section className="stack" aria-label="What was understood">
        <div className="row-apart">
          <h2 className="panel-title">
            {council.name}: {reading.sourceName}
          </h2>
          <div className="row">
            {changes === 0 ? null : <Button onClick={store}>{storeLabel(list, gone, plan)}</Button>}
            <Button variant="default" onClick={reading.startAgain}>
              Choose another list
            </Button>
          </div>
        </div>
        <p className="flat">
          {list.description}. {count(list.rowsRead, 'row', 'rows')} read,{' '}
          {count(list.stations.length, 'polling station', 'polling stations')} found at{' '}
          {count(new Set(plan.stations.map((one) => one.place.id)).size, 'place', 'places')}.
        </p>
        <p className="count-line" role="status">
          <strong>{counts.new}</strong> new, <strong>{counts.changed}</strong> changed,{' '}
          <strong>{counts.gone}</strong> gone, <strong>{counts.same}</strong> already here
        </p>
        {changes === 0 ? (
          <Message tone="note" title="Nothing to store: the desk has all of this already." />
        ) : (
          <p className="dimmed flat">{willDo(plan)}</p>
        )}
      </section>
      {counts.gone === 0 ? null : <Gone plan={plan} choice={gone} onChoose={setGone} />}
      <ListFindings list={list} notices={plan.notices} />
      {list.columns.length === 0 ? null : (
        <ColumnGuesses columns={list.columns} corrections={reading.corrections} onCorrect={reading.correct} />
      )}
      <ImportPreview plan={plan} />
    </>
  );
}

function usePlan(list: StationList, council: Area): ImportPlan {
  const operation = useOperation();
  const { newId } = useDesk();
  const areas = useCollection('areas');
  const places = useCollection('places');
  const stations = useCollection('stations');
  return useMemo(
    () =>
      planImport({
        drafts: list.stations,
        council,
        operationId: operation.id,
        records: { areas, places, stations },
        newId,
      }),
    [list, council, operation.id, areas, places, stations, newId],
  );
}

function useStoring(
  plan: ImportPlan,
  choices: {
    readonly gone: 'keep' | 'remove';
    readonly corrections: Reading['corrections'];
    readonly onStoring: (isStored: boolean) => void;
  },
) {
  const commit = useCommit();
  const { notify } = useDesk();
  const navigate = useNavigate();
  const areas = useCollection('areas');
  const places = useCollection('places');
  const stations = useCollection('stations');
  const profile = useCollection('importProfiles').get(plan.council.id);
  const keptPlaceIds = useAssessedPlaceIds();
  const changes = importChanges(plan, { areas, places, stations, profile }, { ...choices, keptPlaceIds });
  const store = () => {
    choices.onStoring(true);
    const result = commit('Import polling stations', changes);
    if (!result.ok) {
      choices.onStoring(false);
      return;
    }
    notify({
      tone: 'done',
      text: `${count(plan.stations.length, 'polling station', 'polling stations')} imported. Ctrl+Z takes the whole import back.`,
    });
    void navigate('/places');
  };
  return { store, changes: changes.length };
}

function storeLabel(list: StationList, gone: 'keep' | 'remove', plan: ImportPlan): string {
  const label = `Import ${count(list.stations.length, 'polling station', 'polling stations')}`;
  return gone === 'remove' && plan.gone.length > 0 ? `${label} and remove ${plan.gone.length}` : label;
}

function willDo(plan: ImportPlan): string {
  const parts = [
    ...(plan.newPlaces > 0 ? [count(plan.newPlaces, 'place', 'places')] : []),
    ...(plan.newWards > 0 ? [count(plan.newWards, 'ward', 'wards')] : []),
    ...(plan.newDistricts > 0 ? [count(plan.newDistricts, 'polling district', 'polling districts')] : []),
  ];
  const adds = parts.length === 0 ? '' : `Storing it also adds ${parts.join(', ')}. `;
  return `${adds}Nothing is stored yet. What you have judged of a station stays with it.`;
}

interface GoneProps {
  readonly plan: ImportPlan;
  readonly choice: 'keep' | 'remove';
  readonly onChoose: (choice: 'keep' | 'remove') => void;
}

function Gone({ plan, choice, onChoose }: GoneProps) {
  return (
    <section className="stack-tight" aria-label="Stations that are gone from the list">
      <h3 className="panel-heading">
        {count(plan.gone.length, 'station', 'stations')} on the desk, not in this list
      </h3>
      <ul className="flat">
        {plan.gone.slice(0, 40).map(({ station, placeName }) => (
          <li key={station.id}>
            {station.number === null ? '' : `${station.number} `}
            {placeName}
            {station.district === null ? '' : `, district ${station.district}`}
            {station.presence !== null || station.vulnerabilities.length > 0 ? ' (has been judged)' : ''}
          </li>
        ))}
        {plan.gone.length > 40 ? <li>and {plan.gone.length - 40} more</li> : null}
      </ul>
      <Radio.Group
        label="What becomes of them"
        value={choice}
        onChange={(value) => onChoose(value === 'remove' ? 'remove' : 'keep')}
      >
        <div className="choice-row">
          <Radio value="keep" label="Keep them" />
          <Radio value="remove" label="Remove them with this import" />
        </div>
      </Radio.Group>
    </section>
  );
}
