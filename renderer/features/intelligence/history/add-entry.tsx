/** Adding an entry by hand. */
import { Autocomplete, Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useMemo, useState } from 'react';
import { areaLabel } from '../../../core/history/area-names';
import { electionsOf, plainElection } from '../../../core/history/elections';
import type { HistoryEntry } from '../../../core/history/history-entry';
import { asId } from '../../../core/foundation/ids';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useRemembered } from '../../../services/remembered';
import { PanelHead } from '../../../ui/panel-head';
import { type ChosenFields, EntryFields } from './entry-fields';
import { historyChange } from './use-history';

interface AddEntryProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** The election of the last entry stands ready, so that several can be entered one after the other. */
export function AddEntry({ onClose, onAdded }: AddEntryProps) {
  const { newId, clock } = useDesk();
  const commit = useCommit();
  const areas = useCollection('areas');
  const known = useKnownElections();
  const [last, setLast] = useRemembered('history.last', { election: '', pollingDate: null as string | null });
  const [election, setElection] = useState(last.election);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<ChosenFields>({
    pollingDate: last.pollingDate,
    kind: 'allegation',
    areaId: null,
    harmId: '',
    count: 1,
  });
  const chooseElection = (name: string) => {
    setElection(name);
    setProblem(null);
    const found = known.find((one) => plainElection(one.name) === plainElection(name));
    if (found !== undefined) setFields({ ...fields, pollingDate: found.pollingDate });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (election.trim() === '') {
      setProblem('Name the election: without it the entry cannot be counted.');
      return;
    }
    const area = areas.get(fields.areaId ?? '');
    const entry: HistoryEntry = {
      id: asId<'HistoryEntry'>(newId()),
      election: election.trim(),
      ...fields,
      areaAsGiven: area === undefined ? '' : areaLabel(area, areas),
      text: text.trim(),
      outcome: outcome.trim(),
      source: 'entered here',
      fromOperationId: null,
      enteredAt: clock(),
    };
    if (!commit('Add an entry to the area history', [historyChange(entry)]).ok) return;
    setLast({ election: entry.election, pollingDate: entry.pollingDate });
    onAdded(entry.id);
  };
  return (
    <form className="stack record-panel" onSubmit={submit}>
      <PanelHead title="Add an entry" closeLabel="Close without adding" onClose={onClose} />
      <Autocomplete
        label="Election"
        description="As it was called: May 2023 local elections."
        maxLength={160}
        data={[...new Set(known.map((one) => one.name))]}
        value={election}
        onChange={chooseElection}
        error={problem}
      />
      <EntryFields entry={fields} onChange={(changed) => setFields({ ...fields, ...changed })} />
      <Textarea
        label="What happened"
        maxLength={4000}
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Textarea
        label="How it ended"
        maxLength={1000}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">Add entry</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function useKnownElections() {
  const entries = useCollection('history');
  return useMemo(() => electionsOf(entries.values()).all, [entries]);
}
