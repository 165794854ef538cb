/** Import of a council's list of polling stations: choose, look at what was understood, store it in one step. */
import { useState } from 'react';
import type { ColumnCorrections, StationList } from '../../core/places/station-list';
import { readInWorker } from '../../imports/read-in-worker';
import { stationFormat } from '../../imports/stations/station-format';
import { useCollection } from '../../services/desk-context';
import { ListImport } from '../../ui/list-import';
import { Help, Screen } from '../../ui/screen';
import { type StartReading, useListReading } from '../../ui/use-list-reading';
import { CouncilChoice, useCouncils } from './council-choice';
import { DryRun } from './dry-run';
import { PlacesTabs } from './places-tabs';

const readStations: StartReading<ColumnCorrections, StationList> = (files, options) =>
  readInWorker(stationFormat, files, options);

/** Nothing is stored before the button that says how many stations it stores. */
export function ImportScreen() {
  const councils = useCouncils();
  const areas = useCollection('areas');
  const profiles = useCollection('importProfiles');
  const [councilId, setCouncilId] = useState<string | null>(
    councils.length === 1 ? (councils[0]?.id ?? null) : null,
  );
  const reading = useListReading(readStations, {});
  const council = councilId === null ? undefined : areas.get(councilId);

  return (
    <Screen
      title="Import polling stations"
      purpose="Read a council’s list, see what was understood, then store it in one step that can be undone."
      tabs={<PlacesTabs />}
      isFlush
      asideLabel="Help with the list"
      aside={reading.state.kind === 'read' ? undefined : <ImportHelp />}
    >
      <ListImport
        reading={reading}
        before={
          <CouncilChoice
            value={councilId}
            onChange={setCouncilId}
            description="Whose list it is. Corrections of its columns are remembered for this council."
          />
        }
        refusedNote="What is on the desk is as it was. Choose another file, or the same one once it is put right."
        source={{
          waitsFor: council === undefined ? 'Choose the council first.' : null,
          files: 'one file, or the two files of Democracy Counts together',
          mostFiles: 2,
          pasteHint: 'With the row of headings, where there is one.',
          pasteName: 'the pasted rows',
          onChosen: (files) => reading.read(files, profiles.get(councilId ?? '')?.corrections ?? {}),
        }}
      >
        {(list) =>
          council === undefined ? null : (
            <DryRun key={council.id} reading={reading} list={list} council={council} />
          )
        }
      </ListImport>
    </Screen>
  );
}

function ImportHelp() {
  return (
    <div className="stack">
      <Help>
        An export of the council’s electoral management system works as it comes: Civica Xpress, Idox Eros,
        Democracy Counts (choose both of its files) and FCS. So does the council’s own list as CSV, Excel or a
        Word report.
      </Help>
      <Help>
        Exports have a row for every home. The homes are dropped while the file is read: they are never shown
        and never stored.
      </Help>
      <Help>
        Import the new list when the council sends one again. What you have judged (vulnerability, presence,
        team) stays with each station.
      </Help>
    </div>
  );
}
