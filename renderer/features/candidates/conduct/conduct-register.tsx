/** The register as those see it who may: what stands against postings, the entries, and the open one beside them. */
import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { counted } from '../../../core/documents/blocks';
import { dueForErasure } from '../../../core/conduct/conduct-edits';
import type { ConductEntry } from '../../../core/conduct/conduct-entry';
import { conductRegister } from '../../../core/registers/conduct';
import { useCollection, useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { Empty, Screen } from '../../../ui/screen';
import { CandidatesTabs } from '../candidates-tabs';
import { AddEntry } from './add-entry';
import { ConductLinks } from './conduct-links';
import { ConductTable, entryButtonId } from './conduct-table';
import { EntryPanel } from './entry-panel';
import { EraseDue } from './erase-entries';
import { PostingsAgainst } from './postings-against';
import { Readers } from './readers';
import { saysEntry } from './search';
import { useEntries } from './use-conduct';

type Narrowed = 'all' | 'undecided' | 'due';

/** Names stand on it: nothing of it is remembered from one visit to the next. */
export function ConductRegister() {
  const entries = useEntries();
  const today = useToday();
  const areas = useCollection('areas');
  const contests = useCollection('contests');
  const [words, setWords] = useState('');
  const [narrowed, setNarrowed] = useState<Narrowed>('all');
  const [parameters, setParameters] = useSearchParams();
  const due = dueForErasure(entries, today);
  const open = entries.find(({ id }) => id === parameters.get('entry'));
  const shown = useMemo(
    () =>
      narrow(entries, { words, narrowed, due }).filter((entry) =>
        saysEntry(entry, words, { areas, contests }),
      ),
    [entries, words, narrowed, due, areas, contests],
  );
  const isAdding = parameters.get('add') === 'entry';
  const isNaming = parameters.get('show') === 'readers';
  const openId = open?.id ?? null;
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(entryButtonId(openId))?.focus());
  };
  const show = (id: string) => setParameters({ entry: id }, { replace: open !== undefined || isAdding });
  return (
    <Screen
      title="Conduct register"
      purpose="What bears on the impartiality of officers and staff, kept to what is needed and read by few."
      tabs={<CandidatesTabs />}
      isFlush
      actions={
        <>
          <Button onClick={() => setParameters({ add: 'entry' })}>Add an entry</Button>
          <Button variant="default" onClick={() => setParameters({ show: 'readers' })}>
            Who may read it
          </Button>
          {entries.length === 0 ? null : <ExportRegister register={conductRegister} />}
        </>
      }
      asideLabel={isAdding ? 'Add an entry' : isNaming ? 'Who may read it' : 'Open entry'}
      aside={
        isAdding ? (
          <AddEntry onClose={close} onAdded={show} />
        ) : isNaming ? (
          <Readers onClose={close} />
        ) : open === undefined ? null : (
          <EntryPanel key={open.id} entry={open} onClose={close} />
        )
      }
    >
      <div className="worksheet">
        <div className="worksheet-tools">
          <ConductLinks />
          <div className="worksheet-filters">
            <TextInput
              aria-label="Filter by words"
              placeholder="Words"
              size="xs"
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Toggle label="Still to be decided" value="undecided" now={narrowed} onChange={setNarrowed} />
            <Toggle label="Past their day" value="due" now={narrowed} onChange={setNarrowed} />
          </div>
        </div>
        <EraseDue entries={due} />
        <PostingsAgainst isFolded={isAdding || isNaming || open !== undefined} />
        <div className="worksheet-fill conduct-list">
          {entries.length === 0 ? (
            <div className="worksheet-scroll">
              <Empty
                title="No entries yet"
                example="PCSO 4410 D. Sallow · Declared political activity · leafleting in Ash ward, March · Not in the areas concerned, line manager, Mon 5 Apr 2027 · kept until Fri 5 May 2028"
                action={<Button onClick={() => setParameters({ add: 'entry' })}>Add an entry</Button>}
              >
                Enter restricted posts, what staff have declared, and nomination papers that officers have
                signed. Every team of polling day is then compared with them.
              </Empty>
            </div>
          ) : shown.length === 0 ? (
            <p className="conduct-none">
              No entry passes the filter.{' '}
              <button
                type="button"
                className="text-link"
                onClick={() => {
                  setWords('');
                  setNarrowed('all');
                }}
              >
                Show all
              </button>
            </p>
          ) : (
            <ConductTable
              entries={shown}
              openId={openId}
              isNarrow={isAdding || isNaming || open !== undefined}
              onOpen={show}
            />
          )}
        </div>
        <p className="worksheet-keys dimmed small">
          <span role="status">{countWords(shown, entries)}</span>
          <span className="worksheet-hint">
            Only on the screens of those who may open it. See “Who may read it”.
          </span>
        </p>
      </div>
    </Screen>
  );
}

interface Filter {
  readonly words: string;
  readonly narrowed: Narrowed;
  readonly due: readonly ConductEntry[];
}

function narrow(entries: readonly ConductEntry[], { narrowed, due }: Filter): readonly ConductEntry[] {
  if (narrowed === 'due') return due;
  return narrowed === 'undecided' ? entries.filter(({ decisions }) => decisions.length === 0) : entries;
}

function countWords(shown: readonly ConductEntry[], entries: readonly ConductEntry[]): string {
  const open = entries.filter(({ decisions }) => decisions.length === 0).length;
  return `${shown.length} of ${counted(entries.length, 'entry', 'entries')} shown; ${open} still to be decided`;
}

interface ToggleProps {
  readonly label: string;
  readonly value: Narrowed;
  readonly now: Narrowed;
  readonly onChange: (value: Narrowed) => void;
}

function Toggle({ label, value, now, onChange }: ToggleProps) {
  const isOn = now === value;
  return (
    <Button
      size="xs"
      variant={isOn ? 'filled' : 'default'}
      aria-pressed={isOn}
      onClick={() => onChange(isOn ? 'all' : value)}
    >
      {label}
    </Button>
  );
}
