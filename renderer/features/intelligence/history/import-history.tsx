/** Import of earlier allegations and incidents: choose, look at what was understood, store it in one step. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ColumnChoices } from '../../../core/foundation/headed-list';
import type { HistoryColumnMeaning, HistoryList } from '../../../core/history/history-draft';
import { historyFormat } from '../../../imports/history/history-format';
import { readInWorker } from '../../../imports/read-in-worker';
import { ListImport } from '../../../ui/list-import';
import { Help, Screen } from '../../../ui/screen';
import { type StartReading, useListReading } from '../../../ui/use-list-reading';
import { ImportDryRun, nothingSaid } from './import-dry-run';

const readHistoryList: StartReading<ColumnChoices<HistoryColumnMeaning>, HistoryList> = (files, options) =>
  readInWorker(historyFormat, files, options);

interface ImportHistoryProps {
  readonly tabs?: ReactNode;
  readonly onClose: () => void;
}

/** Nothing is stored before the button that says how many entries it stores. */
export function ImportHistory({ tabs, onClose }: ImportHistoryProps) {
  const reading = useListReading(readHistoryList, {});
  const [said, setSaid] = useState(nothingSaid);
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
      aside={reading.state.kind === 'read' ? undefined : <ImportHelp />}
    >
      <ListImport
        reading={reading}
        refusedNote="What is on the desk is as it was."
        source={{
          waitsFor: null,
          files: 'one file, as CSV or as an Excel workbook (.xlsx)',
          mostFiles: 1,
          pasteHint: 'With their row of headings.',
          pasteName: 'pasted rows',
          onChosen: (files) => {
            setSaid(nothingSaid);
            reading.read(files, {});
          },
        }}
      >
        {(list) => (
          <ImportDryRun reading={reading} list={list} said={said} onSay={setSaid} onStored={onClose} />
        )}
      </ListImport>
    </Screen>
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
