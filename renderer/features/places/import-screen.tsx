/** Import of a council's list of polling stations: choose, look at what was understood, store it in one step. */
import { useState } from 'react';
import { useCollection } from '../../services/desk-context';
import { Help, Message, ProgressLine, Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { CouncilChoice, useCouncils } from './council-choice';
import { DryRun } from './dry-run';
import { ListSource } from './list-source';
import { PlacesTabs } from './places-tabs';
import { type Reading, useReading } from './use-reading';

/** Nothing is stored before the button that says how many stations it stores. */
export function ImportScreen() {
  const councils = useCouncils();
  const areas = useCollection('areas');
  const profiles = useCollection('importProfiles');
  const [councilId, setCouncilId] = useState<string | null>(
    councils.length === 1 ? (councils[0]?.id ?? null) : null,
  );
  const reading = useReading();
  const council = councilId === null ? undefined : areas.get(councilId);
  const { state } = reading;

  return (
    <Screen
      title="Import polling stations"
      purpose="Read a council’s list, see what was understood, then store it in one step that can be undone."
      tabs={<PlacesTabs />}
      isFlush
      asideLabel="Help with the list"
      aside={state.kind === 'read' ? undefined : <ImportHelp />}
    >
      <div className="worksheet">
        <div className="worksheet-scroll worksheet-fill" tabIndex={0} role="region" aria-label="Import">
          <div className="stack-wide">
            {state.kind === 'read' || state.kind === 'reading' ? null : (
              <div className="stack measure">
                <CouncilChoice
                  value={councilId}
                  onChange={setCouncilId}
                  description="Whose list it is. Corrections of its columns are remembered for this council."
                />
                {state.kind === 'refused' ? (
                  <Message tone="problem" title={state.problem.message}>
                    <p>
                      What is on the desk is as it was. Choose another file, or the same one once it is put
                      right.
                    </p>
                  </Message>
                ) : null}
                <ListSource
                  isReady={council !== undefined}
                  onChosen={(files) => reading.read(files, profiles.get(councilId ?? '')?.corrections ?? {})}
                />
              </div>
            )}
            {state.kind === 'read' && council !== undefined ? (
              <DryRun key={council.id} reading={reading} list={state.list} council={council} />
            ) : null}
          </div>
        </div>
        <ReadingLine reading={reading} />
      </div>
    </Screen>
  );
}

function ReadingLine({ reading: { state, sourceName, cancel } }: { readonly reading: Reading }) {
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
