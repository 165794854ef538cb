/** The open entry beside the list. Every field saves itself as it is left. */
import { Button, CloseButton } from '@mantine/core';
import { formatMoment } from '../../../core/foundation/dates';
import { citedProblem } from '../../../core/history/citations';
import type { HistoryEntry } from '../../../core/history/history-entry';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { EntryFields } from './entry-fields';
import { areaWords, kindName } from './history-words';
import { historyChange, isUnmatched } from './use-history';

interface EntryDetailProps {
  readonly entry: HistoryEntry;
  readonly onClose: () => void;
}

/** What happened, where, at which election, and where the entry comes from. */
export function EntryDetail({ entry, onClose }: EntryDetailProps) {
  const commit = useCommit();
  const areas = useCollection('areas');
  const save = (fields: Partial<HistoryEntry>) =>
    void commit('Change an entry of the area history', [historyChange({ ...entry, ...fields })]);
  return (
    <div className="stack record-panel">
      <div className="stack-tight">
        <div className="row-apart">
          <h2 className="panel-title">{kindName(entry.kind)}</h2>
          <CloseButton aria-label="Close the entry" onClick={onClose} />
        </div>
        <p className="dimmed">{areaWords(entry, areas)}</p>
      </div>
      <SavedText
        label="What happened"
        value={entry.text}
        maxLength={4000}
        rows={4}
        onSave={(text) => save({ text: text.trim() })}
      />
      <SavedText
        label="How it ended"
        value={entry.outcome}
        maxLength={1000}
        rows={2}
        onSave={(outcome) => save({ outcome: outcome.trim() })}
      />
      <SavedText
        label="Election"
        value={entry.election}
        maxLength={160}
        problem={(text) =>
          text.trim() === '' ? 'Name the election: without it the entry cannot be counted.' : null
        }
        onSave={(election) => save({ election: election.trim() })}
      />
      <EntryFields entry={entry} onChange={save} />
      <dl className="facts small">
        {entry.areaAsGiven === '' ||
        !(isUnmatched(entry, areas) || entry.source !== 'entered here') ? null : (
          <>
            <dt>Area as given</dt>
            <dd>{entry.areaAsGiven}</dd>
          </>
        )}
        <dt>Comes from</dt>
        <dd>{entry.source}</dd>
        <dt>Entered</dt>
        <dd>{formatMoment(entry.enteredAt)}</dd>
      </dl>
      <RemoveEntry entry={entry} onClose={onClose} />
    </div>
  );
}

function RemoveEntry({ entry, onClose }: EntryDetailProps) {
  const commit = useCommit();
  const { notify } = useDesk();
  const cells = useCollection('cells');
  const assessments = useCollection('assessments');
  const blocked = citedProblem({ kind: 'history', id: entry.id }, { cells: cells.values(), assessments });
  if (blocked !== null) return <p className="dimmed small">{blocked}</p>;
  const remove = () => {
    const result = commit('Remove an entry of the area history', [
      { collection: 'history', id: entry.id, after: null },
    ]);
    if (!result.ok) return;
    notify({ tone: 'done', text: 'The entry was removed. Ctrl+Z brings it back.' });
    onClose();
  };
  return (
    <div>
      <Button variant="default" onClick={remove}>
        Remove this entry
      </Button>
    </div>
  );
}
