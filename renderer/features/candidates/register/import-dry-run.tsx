/** What taking the list in would do, row by row, with what a person says to each. */
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CandidateColumnMeaning, CandidateList } from '../../../core/candidates/candidate-draft';
import { chosenTwice, importChanges, type RowChoices, taken } from '../../../core/candidates/import-changes';
import {
  type ImportPlan,
  type ImportSettings,
  noSettings,
  planCandidates,
} from '../../../core/candidates/import-plan';
import { withChoice } from '../../../core/foundation/headed-list';
import { areasUnder } from '../../../core/places/area';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { ColumnMeanings, DryRunHead } from '../../../ui/list-dry-run';
import { Message } from '../../../ui/screen';
import type { ListReading } from '../../../ui/use-list-reading';
import { ImportContests } from './import-contests';
import { ImportRows } from './import-rows';
import type { ColumnChosen } from './import-screen';
import { ImportStanding } from './import-standing';
import { useRegister } from './use-register';

const meaningNames: Readonly<Record<CandidateColumnMeaning, string>> = {
  ignore: 'Not read',
  name: 'Name',
  'name-surname-first': 'Name, surname first',
  surname: 'Surname',
  forenames: 'Other names',
  'known-as': 'Commonly known as',
  party: 'Party',
  description: 'Description',
  contest: 'Contest',
  ballot: 'Identifier of the ballot',
  organisation: 'Council',
  date: 'Polling day',
  seats: 'Seats',
  cancelled: 'Poll cancelled',
  locked: 'Nominations closed',
  elected: 'Elected',
  reason: 'Why no longer nominated',
  'person-number': 'Number of the person',
  agent: 'Agent',
};

interface ImportDryRunProps {
  readonly list: CandidateList;
  readonly reading: ListReading<ColumnChosen, CandidateList>;
}

/** Nothing is stored before the button; then all of it or nothing. */
export function ImportDryRun({ list, reading }: ImportDryRunProps) {
  const [settings, setSettings] = useState<ImportSettings>({
    ...noSettings,
    standing: list.form === 'democracy-club' ? 'prospective' : 'nominated',
  });
  const [choices, setChoices] = useState<RowChoices>({});
  const plan = usePlan(list, settings);
  const ready = useMemo(() => taken(plan, choices), [plan, choices]);
  const doubled = useMemo(() => chosenTwice(plan, choices), [plan, choices]);
  const store = useStore({ plan, choices, settings, fileName: reading.sourceName, count: ready.length });
  const count = (kind: string) => plan.rows.filter((row) => row.kind === kind).length;
  return (
    <>
      <DryRunHead
        title={reading.sourceName}
        storeLabel={
          ready.length === 0 || doubled.length > 0
            ? null
            : `Store ${ready.length.toLocaleString('en-GB')} ${ready.length === 1 ? 'candidate' : 'candidates'}`
        }
        onStore={store}
        onStartAgain={reading.startAgain}
        understood={`${list.form === 'democracy-club' ? 'The CSV of Democracy Club' : 'A statement of persons nominated'}, ${list.description}; ${list.rowsRead.toLocaleString('en-GB')} rows read. Nothing is stored yet.`}
        counts={[
          [count('new'), 'new'],
          [count('changed'), 'changed'],
          [count('withdrawn'), 'withdrawn'],
          [count('standing'), 'of another standing'],
          [count('asked'), 'to be asked about'],
          [count('gone'), 'gone from the list'],
          [count('same'), 'as recorded'],
          [list.leftOut.length, 'left out'],
        ]}
      >
        {doubled.length === 0 ? null : (
          <Message tone="problem" title="Two rows were said to be one recorded person">
            <p>{doubled.join(', ')}: say for one of the rows that it is somebody new, or leave it out.</p>
          </Message>
        )}
        <Dropped list={list} />
        {list.notes.map((note) => (
          <p key={note} className="flat">
            {note}
          </p>
        ))}
      </DryRunHead>
      <ImportStanding list={list} settings={settings} onChange={setSettings} />
      <ImportContests plan={plan} settings={settings} onChange={setSettings} />
      <ImportRows plan={plan} list={list} settings={settings} choices={choices} onChange={setChoices} />
      <ColumnMeanings
        columns={list.columns}
        names={meaningNames}
        note="A column that is not read shows none of its values: they may be somebody’s."
        onCorrect={({ index }, meaning) => reading.readAgain(withChoice(reading.choices, index, meaning))}
      />
    </>
  );
}

function Dropped({ list }: { readonly list: CandidateList }) {
  if (list.dropped.length === 0 && list.cutNames === 0 && list.cutOthers === 0) return null;
  return (
    <Message tone="note" title="Dropped as the list was read, and kept nowhere">
      {list.dropped.length === 0 ? null : <p>Columns: {list.dropped.join(', ')}.</p>}
      {list.cutNames === 0 ? null : (
        <p>
          More than a name stood in the cells of{' '}
          {list.cutNames === 1 ? 'one name' : `${list.cutNames.toLocaleString('en-GB')} names`}, an address or
          a birth, and was cut off. Look at the names below.
        </p>
      )}
      {list.cutOthers === 0 ? null : (
        <p>
          An address or the like stood in{' '}
          {list.cutOthers === 1 ? 'one other cell' : `${list.cutOthers.toLocaleString('en-GB')} other cells`},
          as of a description, and was left out.
        </p>
      )}
    </Message>
  );
}

function usePlan(list: CandidateList, settings: ImportSettings): ImportPlan {
  const operation = useOperation();
  const areas = useCollection('areas');
  const { contests, candidates } = useRegister();
  return useMemo(
    () =>
      planCandidates({
        drafts: list.drafts,
        settings,
        operation,
        contests,
        candidates,
        areas: areasUnder(areas, operation.forceAreaId, [
          'ward',
          'parish',
          'constituency',
          'combined-authority',
          'local-authority',
        ]),
      }),
    [list, settings, operation, contests, candidates, areas],
  );
}

interface StoreAsked {
  readonly plan: ImportPlan;
  readonly choices: RowChoices;
  readonly settings: ImportSettings;
  readonly fileName: string;
  readonly count: number;
}

function useStore({ plan, choices, settings, fileName, count }: StoreAsked): () => void {
  const { id: operationId, pollingDate } = useOperation();
  const { candidates } = useRegister();
  const { newId, clock, notify } = useDesk();
  const commit = useCommit();
  const navigate = useNavigate();
  return () => {
    const changes = importChanges({
      plan,
      choices,
      settings,
      operationId,
      candidates,
      pollingDate,
      fileName,
      at: clock(),
      newId,
    });
    if (!commit('Import candidates', changes).ok) return;
    notify({
      tone: 'done',
      text: `${count.toLocaleString('en-GB')} stored. Ctrl+Z takes the import back.`,
    });
    void navigate('/candidates');
  };
}
