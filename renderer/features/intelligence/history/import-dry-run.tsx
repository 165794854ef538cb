/** What was understood of a list of history, what has to be said about it, and what storing it would do. */
import { useMemo, useState } from 'react';
import { type ColumnChoices, withChoice } from '../../../core/foundation/headed-list';
import { asId } from '../../../core/foundation/ids';
import type { HistoryColumnMeaning, HistoryList } from '../../../core/history/history-draft';
import {
  entriesToStore,
  type HistoryPlan,
  type ImportChoices,
  type ImportDefaults,
  type PlannedEntry,
  planHistoryImport,
} from '../../../core/history/history-import';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { ColumnMeanings, DryRunHead } from '../../../ui/list-dry-run';
import { Message } from '../../../ui/screen';
import type { ListReading } from '../../../ui/use-list-reading';
import { count } from '../log/item-words';
import { ImportAsked } from './import-asked';
import { ImportDefaultFields } from './import-defaults';
import { ImportFindings, ImportHere } from './import-findings';
import { ImportPreview } from './import-preview';
import { historyChange } from './use-history';

/** What a person said about the list; it outlives reading the list again with other columns. */
export interface Said {
  readonly defaults: ImportDefaults;
  readonly choices: ImportChoices;
  /** Rows that are here already and are stored all the same. */
  readonly again: ReadonlySet<number>;
}

export const nothingSaid: Said = {
  defaults: { election: '', pollingDate: null, kind: null },
  choices: { areas: {}, harms: {} },
  again: new Set(),
};

const meaningNames: Readonly<Record<HistoryColumnMeaning, string>> = {
  ignore: 'Not used',
  election: 'Election',
  'polling-date': 'Polling date',
  kind: 'Allegation or incident',
  area: 'Ward or area',
  council: 'Council or district',
  harm: 'Harm',
  text: 'What happened',
  outcome: 'How it ended',
  count: 'How many',
};
interface ImportDryRunProps {
  readonly reading: ListReading<ColumnChoices<HistoryColumnMeaning>, HistoryList>;
  readonly list: HistoryList;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly onStored: () => void;
}

/** The findings, until they are stored. */
export function ImportDryRun(props: ImportDryRunProps) {
  const { isStoring, store } = useStoring(props);
  // While it is stored the list is no longer compared with the desk: that would only keep the person waiting.
  return isStoring ? (
    <Message tone="note" title="Storing the entries …" />
  ) : (
    <Findings {...props} onStore={store} />
  );
}

interface FindingsProps extends ImportDryRunProps {
  readonly onStore: (plan: HistoryPlan) => void;
}

/** Counts and the one button; below it what is asked, what is left out, and a preview. */
function Findings({ reading, list, said, onSay, onStore }: FindingsProps) {
  const { defaults, choices, again } = said;
  const plan = usePlan(list, defaults, choices);
  const toStore = [...plan.entries, ...plan.here.filter(({ row }) => again.has(row))];
  const leftOut = list.leftOut.length + plan.leftOut.length;
  return (
    <>
      <DryRunHead
        title={reading.sourceName}
        storeLabel={toStore.length === 0 ? null : storeLabel(toStore)}
        onStore={() => onStore(plan)}
        onStartAgain={reading.startAgain}
        understood={`${capital(list.description)}. ${count(list.rowsRead, 'row', 'rows')} read. Nothing is stored yet.`}
        counts={[
          [plan.entries.length, 'new'],
          [plan.here.length, 'already here'],
          [leftOut, 'left out'],
        ]}
      >
        {list.notes.map((note) => (
          <Message key={note} tone="note" title={note} />
        ))}
        {toStore.length === 0 ? <NothingToStore plan={plan} leftOut={leftOut} /> : null}
      </DryRunHead>
      <ImportDefaultFields
        plan={plan}
        defaults={defaults}
        onChange={(next) => onSay({ ...said, defaults: next })}
      />
      <ImportAsked plan={plan} choices={choices} onChange={(next) => onSay({ ...said, choices: next })} />
      <ImportFindings leftOut={[...list.leftOut, ...plan.leftOut]} notes={plan.notes} />
      <ImportHere here={plan.here} again={again} onChange={(next) => onSay({ ...said, again: next })} />
      <ColumnMeanings
        columns={list.columns}
        names={meaningNames}
        onCorrect={({ index }, meaning) => reading.readAgain(withChoice(reading.choices, index, meaning))}
      />
      <ImportPreview entries={plan.entries} />
    </>
  );
}

function storeLabel(entries: readonly PlannedEntry[]): string {
  const unmatched = entries.filter((entry) => entry.areaId === null).length;
  const without = unmatched === 0 ? '' : `, ${unmatched.toLocaleString('en-GB')} without a ward yet`;
  return `Store ${count(entries.length, 'entry', 'entries')}${without}`;
}

function NothingToStore({ plan, leftOut }: { readonly plan: HistoryPlan; readonly leftOut: number }) {
  if (plan.here.length > 0 && leftOut === 0) {
    return <Message tone="note" title="Nothing to store: the desk has all of this already." />;
  }
  return (
    <Message tone="warning" title="Nothing can be stored as it stands.">
      <p>Below is what is missing in each row, and what the columns were taken for.</p>
    </Message>
  );
}

function usePlan(list: HistoryList, defaults: ImportDefaults, choices: ImportChoices): HistoryPlan {
  const { forceAreaId } = useOperation();
  const areas = useCollection('areas');
  const existing = useCollection('history');
  return useMemo(
    () =>
      planHistoryImport({
        drafts: list.drafts,
        defaults,
        choices,
        areas,
        forceAreaId,
        existing: existing.values(),
      }),
    [list, defaults, choices, areas, forceAreaId, existing],
  );
}

function useStoring({ reading, said, onStored }: ImportDryRunProps) {
  const { newId, clock, notify } = useDesk();
  const commit = useCommit();
  const [isStoring, setStoring] = useState(false);
  const storeNow = (plan: HistoryPlan) => {
    const entries = entriesToStore(plan, said.again, {
      source: reading.sourceName.slice(0, 300),
      enteredAt: clock(),
      newId: () => asId<'HistoryEntry'>(newId()),
    });
    if (!commit('Import area history', entries.map(historyChange)).ok) {
      setStoring(false);
      return;
    }
    notify({
      tone: 'done',
      text: `${count(entries.length, 'entry', 'entries')} stored. Ctrl+Z takes the whole import back.`,
    });
    onStored();
  };
  return {
    isStoring,
    // A large list takes a moment: what is going on is drawn first.
    store: (plan: HistoryPlan) => {
      setStoring(true);
      setTimeout(() => storeNow(plan), 50);
    },
  };
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
