/** The media: a line that enters what was said or asked, the list with its filters, and the open entry beside it. */
import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  everyEntry,
  filteredMedia,
  isUnanswered,
  type MediaFilter,
  mediaOf,
  outletsOf,
} from '../../../core/debrief/media-list';
import { type MediaEntry, mediaKinds } from '../../../core/debrief/media-entry';
import { mediaEntriesRegister } from '../../../core/registers/debrief-learning';
import { useCollection } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { FilterChoice } from '../../../ui/filter-choice';
import { Empty, Screen } from '../../../ui/screen';
import { DebriefTabs } from '../debrief-tabs';
import { MediaDetail } from './media-detail';
import { mediaButtonId } from './media-path';
import { MediaTable } from './media-table';
import { QuickEntry } from './quick-entry';

/** `?entry=` opens one. */
export function MediaScreen() {
  const { id: operationId } = useOperation();
  const all = useCollection('mediaEntries');
  const entries = useMemo(() => mediaOf(all.values(), operationId), [all, operationId]);
  const [filter, setFilter] = useRemembered<MediaFilter>(`media.filter.${operationId}`, everyEntry);
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('entry');
  const open = entries.find(({ id }) => id === openId);
  const shown = filteredMedia(entries, filter);
  const outlets = outletsOf(entries);
  const show = (id: string) => setParameters({ entry: id }, { replace: open !== undefined });
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(mediaButtonId(openId))?.focus());
  };
  return (
    <Screen
      title="Media"
      purpose="What the media said or asked about the election, and what was said to them."
      tabs={<DebriefTabs />}
      isFlush
      actions={<ExportRegister register={mediaEntriesRegister} />}
      asideLabel="Open media entry"
      aside={open === undefined ? null : <MediaDetail key={open.id} entry={open} onClose={close} />}
    >
      <div className="worksheet">
        <div className="worksheet-tools">
          <QuickEntry outlets={outlets} />
          <Filters filter={filter} outlets={outlets} onChange={setFilter} />
        </div>
        <div className="worksheet-fill media-list">
          {entries.length === 0 ? (
            <div className="worksheet-scroll">
              <Empty
                title="No media entries yet"
                example="Fri 8 May 2026 · Enquiry · Marlshire Echo · asked how long people queued at Ash Hall · answered by the duty press officer"
              >
                Enter coverage, enquiries, the force’s statements and what went round on social media. The
                debrief counts them under media interest.
              </Empty>
            </div>
          ) : shown.length === 0 ? (
            <p className="media-none">
              No entry passes the filter.{' '}
              <button type="button" className="text-link" onClick={() => setFilter(everyEntry)}>
                Show all
              </button>
            </p>
          ) : (
            <MediaTable entries={shown} openId={openId} onOpen={show} />
          )}
        </div>
        <p className="worksheet-keys dimmed small">
          <span role="status">{countWords(shown, entries)}</span>
        </p>
      </div>
    </Screen>
  );
}

function countWords(shown: readonly MediaEntry[], entries: readonly MediaEntry[]): string {
  const unanswered = entries.filter(isUnanswered).length;
  return `${shown.length} of ${entries.length} shown; ${unanswered} ${unanswered === 1 ? 'enquiry' : 'enquiries'} without an answer`;
}

interface FiltersProps {
  readonly filter: MediaFilter;
  readonly outlets: readonly string[];
  readonly onChange: (filter: MediaFilter) => void;
}

function Filters({ filter, outlets, onChange }: FiltersProps) {
  const set = (patch: Partial<MediaFilter>) => onChange({ ...filter, ...patch });
  return (
    <div className="worksheet-filters">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words"
        size="xs"
        value={filter.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <FilterChoice
        label="Filter by kind"
        any="Any kind"
        data={mediaKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.kind}
        onChoose={(id) => set({ kind: mediaKinds.find((each) => each.id === id)?.id ?? null })}
      />
      <FilterChoice
        label="Filter by reach"
        any="Any reach"
        data={[
          { value: 'local', label: 'Local' },
          { value: 'national', label: 'National' },
        ]}
        value={filter.reach}
        onChoose={(reach) => set({ reach: reach === 'local' || reach === 'national' ? reach : null })}
      />
      <FilterChoice
        label="Filter by outlet"
        any="Any outlet"
        find="by-words"
        data={[...outlets]}
        value={filter.outlet}
        onChoose={(outlet) => set({ outlet })}
      />
      <Button
        size="xs"
        variant={filter.isUnanswered ? 'filled' : 'default'}
        aria-pressed={filter.isUnanswered}
        onClick={() => set({ isUnanswered: !filter.isUnanswered })}
      >
        Without an answer
      </Button>
    </div>
  );
}
