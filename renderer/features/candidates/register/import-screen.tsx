/** Candidates from a file or pasted: what was understood, what would change, then one step that stores it. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { CandidateColumnMeaning, CandidateList } from '../../../core/candidates/candidate-draft';
import type { ColumnChoices } from '../../../core/foundation/headed-list';
import { candidateFormat } from '../../../imports/candidates/candidate-format';
import { readInWorker } from '../../../imports/read-in-worker';
import { ListImport } from '../../../ui/list-import';
import { Help, Screen } from '../../../ui/screen';
import { type StartReading, useListReading } from '../../../ui/use-list-reading';
import { CandidatesTabs } from '../candidates-tabs';
import { ImportDryRun } from './import-dry-run';

export type ColumnChosen = ColumnChoices<CandidateColumnMeaning>;

const readList: StartReading<ColumnChosen, CandidateList> = (files, options) =>
  readInWorker(candidateFormat, files, options);

/** Nothing is stored before the button. */
export function ImportScreen() {
  const reading = useListReading(readList, {});
  return (
    <Screen
      title="Import candidates"
      purpose="Read a statement of persons nominated or the CSV of Democracy Club, see what was understood, then store it in one step that can be undone."
      tabs={<CandidatesTabs />}
      isFlush
      actions={
        <Button component={Link} variant="default" to="/candidates">
          Back to the candidates
        </Button>
      }
      asideLabel="Help with the list"
      aside={
        reading.state.kind === 'read' ? undefined : (
          <>
            <Help source="NPCC 1.1: prospective candidates count">
              Copy the table of the statement from Word, Excel or the council’s page and paste it, with its
              row of headings. Of a PDF, copy it into Excel first.
            </Help>
            <Help>
              Home addresses, emails, telephone numbers, dates of birth, proposers, seconders, assentors,
              pages on social media and pictures are dropped as the list is read: they reach neither the
              screen nor the store.
            </Help>
          </>
        )
      }
    >
      <ListImport
        reading={reading}
        refusedNote="The candidates are as they were."
        source={{
          waitsFor: null,
          files: 'one file, as CSV, Excel workbook (.xlsx) or Word document (.docx)',
          mostFiles: 1,
          pasteHint: 'It is read as it is pasted and not shown: it may hold addresses.',
          pasteName: 'pasted rows',
          isPasteRead: true,
          onChosen: (files) => reading.read(files, {}),
        }}
      >
        {(list) => <ImportDryRun key={listKey(list)} list={list} reading={reading} />}
      </ListImport>
    </Screen>
  );
}

/** Another reading begins with no choices: its rows may be others. */
function listKey({ columns }: CandidateList): string {
  return columns.map(({ meaning }) => meaning).join(' ');
}
