/** What was understood of a list and what storing it would do. */
import { Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Area } from '../../core/places/area';
import { countPlan, importChanges, type ImportPlan, planImport } from '../../core/places/import-plan';
import type { ColumnCorrections, StationList } from '../../core/places/station-list';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { ColumnMeanings, DryRunHead } from '../../ui/list-dry-run';
import { Message } from '../../ui/screen';
import type { ListReading } from '../../ui/use-list-reading';
import { correctionKey, meaningNames } from './column-words';
import { ImportPreview } from './import-preview';
import { ListFindings } from './list-findings';
import { useAssessedPlaceIds } from './use-station-rows';
import { count } from './words';

interface DryRunProps {
  readonly reading: ListReading<ColumnCorrections, StationList>;
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
  const { store, changes } = useStoring(plan, { gone, corrections: reading.choices, onStoring });
  const counts = countPlan(plan);
  const isCorrected = Object.keys(reading.choices).length > 0;
  return (
    <>
      <DryRunHead
        title={`${council.name}: ${reading.sourceName}`}
        storeLabel={changes === 0 ? null : storeLabel(list, gone, plan)}
        onStore={store}
        onStartAgain={reading.startAgain}
        understood={`${list.description}. ${count(list.rowsRead, 'row', 'rows')} read, ${found(list, plan)}.`}
        counts={[
          [counts.new, 'new'],
          [counts.changed, 'changed'],
          [counts.gone, 'gone'],
          [counts.same, 'already here'],
        ]}
      >
        {changes === 0 ? (
          <Message tone="note" title="Nothing to store: the desk has all of this already." />
        ) : (
          <p className="dimmed flat">{willDo(plan)}</p>
        )}
      </DryRunHead>
      {counts.gone === 0 ? null : <Gone plan={plan} choice={gone} onChoose={setGone} />}
      <ListFindings list={list} notices={plan.notices} />
      {list.columns.length === 0 ? null : (
        <ColumnMeanings
          columns={list.columns}
          names={meaningNames}
          {...(isCorrected
            ? { note: 'Your corrections are remembered for this council when you import.' }
            : {})}
          onCorrect={(column, meaning) =>
            reading.readAgain({ ...reading.choices, [correctionKey(column, list.columns)]: meaning })
          }
        />
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
    readonly corrections: ColumnCorrections;
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

function found(list: StationList, plan: ImportPlan): string {
  const places = new Set(plan.stations.map((one) => one.place.id)).size;
  return `${count(list.stations.length, 'polling station', 'polling stations')} found at ${count(places, 'place', 'places')}`;
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
