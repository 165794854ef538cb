/** Import of earlier allegations and incidents: choose, look at what was understood, store it in one step. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Help, Message, ProgressLine, Screen } from '../../../ui/screen';
import { ImportDryRun, nothingSaid } from './import-dry-run';
import { ListSource } from './import-source';
import { type HistoryReading, useHistoryReading } from './use-history-reading';

interface ImportHistoryProps {
  readonly tabs?: ReactNode;
  readonly onClose: () => void;
}

/** Nothing is stored before the button that says how many entries it stores. */
export function ImportHistory({ tabs, onClose }: ImportHistoryProps) {
  const reading = useHistoryReading();
  const [said, setSaid] = useState(nothingSaid);
  const { state } = reading;
  const choose = (file: File) => {
    setSaid(nothingSaid);
    reading.read(file);
  };
  return (
    <Screen
      title="Import area history"
      purpose="Read a list of earlier allegations and incidents, see what was understood, then store it in one step that can be undone."
      tabs={tabs}
      isFlush
      actions={
        <Button variant="default" onClick={onClose}>
          Back to the history
        </Button>
      }
      asideLabel="Help with the list"
      aside={state.kind === 'read' ? undefined : <ImportHelp />}
    >
      <div className="worksheet">
        <div className="worksheet-scroll worksheet-fill" tabIndex={0} role="region" aria-label="Import">
          <div className="stack-wide">
            {state.kind === 'refused' ? (
              <Message tone="problem" title={state.problem.message}>
                <p>What is on the desk is as it was.</p>
              </Message>
            ) : null}
            {state.kind === 'choosing' || state.kind === 'refused' ? <ListSource onChosen={choose} /> : null}
            {state.kind === 'read' ? (
              <ImportDryRun
                reading={reading}
                list={state.list}
                said={said}
                onSay={setSaid}
                onStored={onClose}
              />
            ) : null}
          </div>
        </div>
        <ReadingLine reading={reading} />
      </div>
    </Screen>
  );
}

function ReadingLine({ reading: { state, sourceName, cancel } }: { readonly reading: HistoryReading }) {
  if (state.kind !== 'reading') return null;
  const { progress } = state;
  const rows = progress === null ? '' : `, ${progress.rows.toLocaleString('en-GB')} rows`;
  return (
    <ProgressLine
      label={`Reading ${sourceName}${rows}`}
      done={progress?.bytesRead ?? 0}
      total={progress?.bytesTotal ?? 0}
      onCancel={cancel}
    />
  );
}

function ImportHelp() {
  return (
    <div className="stack">
      <Help>
        A row for each allegation or incident, or for several of a kind with their number. The first row holds
        the headings: Election, Polling date, Ward, Council, Kind, Harm, What happened, Outcome, Count.
        Columns may stand in any order, and not all are needed.
      </Help>
      <Help>
        A ward that is not known here is asked about once, or kept as it was written and matched later. No row
        is dropped without a word, and no ward is guessed.
      </Help>
      <Help>
        Importing a longer list of the same events is safe: rows that the desk holds already are shown and
        left out.
      </Help>
    </div>
  );
}
