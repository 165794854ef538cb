/** What happened in the areas of the operation at earlier elections. */
import { historyRegister } from '../../../core/registers/intelligence';
import './history.css';
import { Button } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useCollection } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { Empty, Help, Screen } from '../../../ui/screen';
import { AddEntry } from './add-entry';
import { EntryDetail } from './entry-detail';
import { entryButtonId } from './entry-table';
import { HistoryWork } from './history-work';
import { ImportHistory } from './import-history';
import { MatchNames } from './match-names';

interface HistoryScreenProps {
  /** The links between the screens of this place. */
  readonly tabs?: ReactNode;
}

/** Figures for each ward and district, and the entries that they add up. */
export function HistoryScreen({ tabs }: HistoryScreenProps) {
  const entries = useCollection('history');
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('entry');
  const open = entries.get(openId ?? '');
  const isAdding = parameters.get('add') === 'entry';
  const isMatching = parameters.get('match') === 'names';
  const isAnyBeside = open !== undefined || isAdding || isMatching;
  const go = useCallback(
    (to: Readonly<Record<string, string>>) => setParameters(to, { replace: isAnyBeside }),
    [setParameters, isAnyBeside],
  );
  const openEntry = useCallback((id: string) => go({ entry: id }), [go]);
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) document.getElementById(entryButtonId(openId))?.focus();
  };
  if (parameters.get('import') === 'list') return <ImportHistory tabs={tabs} onClose={close} />;
  return (
    <Screen
      title="Area history"
      purpose="Allegations and incidents at earlier elections, by ward and district, and how they ended."
      tabs={tabs}
      isFlush={entries.size > 0}
      actions={
        <>
          <Button onClick={() => go({ import: 'list' })} variant={entries.size === 0 ? 'filled' : 'default'}>
            Import history
          </Button>
          <Button variant="default" onClick={() => go({ add: 'entry' })}>
            Add an entry
          </Button>
          {entries.size === 0 ? null : <ExportRegister register={historyRegister} />}
        </>
      }
      asideLabel={isAdding ? 'Add an entry' : isMatching ? 'Match wards' : 'Open entry'}
      aside={
        isAdding ? (
          <AddEntry onClose={close} onAdded={openEntry} />
        ) : isMatching ? (
          <MatchNames onClose={close} />
        ) : open !== undefined ? (
          <EntryDetail key={open.id} entry={open} onClose={close} />
        ) : null
      }
    >
      {entries.size === 0 ? (
        <NoHistory onImport={() => go({ import: 'list' })} />
      ) : (
        <HistoryWork openId={open?.id ?? null} onOpen={openEntry} onMatch={() => go({ match: 'names' })} />
      )}
    </Screen>
  );
}

function NoHistory({ onImport }: { readonly onImport: () => void }) {
  return (
    <div className="stack">
      <Empty
        title="No history yet"
        example="May 2023 local elections · Lyde ward, Carrow · 1 allegation · a postal vote handed in by somebody else · no further action"
        action={<Button onClick={onImport}>Import history</Button>}
      >
        Bring in what was reported at earlier elections: a list as CSV or rows from Excel, or entry by entry.
        You see what was understood before anything is stored. Entries belong to the desk, so every later
        operation finds them here without carrying them over.
      </Empty>
      <Help source="APP Policing elections, Key roles and planning, threat assessment">
        The threat assessment takes account of earlier offences and allegations in the area. A rating can cite
        an entry from here as what it rests on.
      </Help>
    </div>
  );
}
