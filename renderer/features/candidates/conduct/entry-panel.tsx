/** One entry beside the list: who, what, where it bears on, what was decided and how long it is kept. */
import { NativeSelect } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { conductRetention, personLine, retentionReason } from '../../../core/conduct/conduct-edits';
import { type ConductEntry, conductKinds, employments } from '../../../core/conduct/conduct-entry';
import { formatMoment } from '../../../core/foundation/dates';
import { OnScreenOnly } from '../../../services/on-screen-only';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { notOnPaper } from './conduct-table';
import { Decisions } from './decisions';
import { EraseEntry } from './erase-entries';
import { GroundFields } from './ground-fields';
import { useChangeEntry, useChangeKind } from './use-conduct';

interface EntryPanelProps {
  readonly entry: ConductEntry;
  readonly onClose: () => void;
}

/** Every field saves itself; what was decided stays as it is. Escape closes it. */
export function EntryPanel({ entry, onClose }: EntryPanelProps) {
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <OnScreenOnly onPaper={notOnPaper}>
      <div className="stack record-panel" onKeyDown={leave}>
        <PanelHead title={personLine(entry)} closeLabel="Close the entry" onClose={onClose} />
        <Who entry={entry} />
        <What entry={entry} />
        <Decisions entry={entry} />
        <Keep entry={entry} />
        <EraseEntry entry={entry} onDone={onClose} />
        <p className="small dimmed flat">
          Entered {formatMoment(entry.recordedAt)} by {entry.recordedBy}
        </p>
      </div>
    </OnScreenOnly>
  );
}

function Who({ entry }: { readonly entry: ConductEntry }) {
  const change = useChangeEntry(entry.id);
  const isFixed = entry.decisions.length > 0;
  return (
    <>
      <SavedText
        label="Name"
        value={entry.name}
        maxLength={200}
        problem={(text) => (text.trim() === '' ? 'An entry has a name. The last one is kept.' : null)}
        onSave={(name) => change({ name: name.trim() })}
      />
      <div className="field-pair">
        <SavedText
          label="Collar or staff number"
          value={entry.number}
          maxLength={40}
          onSave={(number) => change({ number: number.trim() })}
        />
        <NativeSelect
          label="Who they are"
          disabled={isFixed}
          data={employments.map(({ id, name }) => ({ value: id, label: name }))}
          value={entry.employment}
          onChange={(event) => {
            const employment = employments.find(({ id }) => id === event.currentTarget.value)?.id;
            if (employment !== undefined) change({ employment });
          }}
        />
      </div>
      <SavedText
        label="Post in the force"
        value={entry.post}
        maxLength={200}
        onSave={(post) => change({ post: post.trim() })}
      />
    </>
  );
}

const activityLabels: Readonly<Record<ConductEntry['kind'], string>> = {
  activity: 'What they did',
  nomination: 'What was signed, and how it became known',
  'restricted-post': 'What restricts the post',
};

function What({ entry }: { readonly entry: ConductEntry }) {
  const change = useChangeEntry(entry.id);
  const changeKind = useChangeKind(entry);
  return (
    <>
      <NativeSelect
        label="What it is"
        disabled={entry.decisions.length > 0}
        description={
          entry.decisions.length > 0 ? 'Something was decided on it: kind and person stay.' : undefined
        }
        data={conductKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={entry.kind}
        onChange={(event) => {
          const kind = conductKinds.find(({ id }) => id === event.currentTarget.value)?.id;
          if (kind !== undefined) changeKind(kind);
        }}
      />
      <SavedText
        label={activityLabels[entry.kind]}
        description="In a few words, such as “leafleting”. No party, no candidate, no opinion."
        value={entry.activity}
        maxLength={1000}
        rows={2}
        onSave={(activity) => change({ activity: activity.trim() })}
      />
      <GroundFields entry={entry} />
      <div className="field-pair">
        <DayField label="From" value={entry.from} onChange={(from) => change({ from })} />
        <DayField
          label="Until"
          value={entry.until}
          error={
            entry.from !== null && entry.until !== null && entry.until < entry.from
              ? 'The end is before the beginning.'
              : null
          }
          onChange={(until) => change({ until })}
        />
      </div>
    </>
  );
}

function Keep({ entry }: { readonly entry: ConductEntry }) {
  const change = useChangeEntry(entry.id);
  return (
    <section className="stack-tight" aria-label="How long it is kept">
      <DayField
        label="Kept until"
        description={
          entry.decisions.length === 0
            ? 'After this day Today reminds you to erase it.'
            : 'After this day Today reminds you to erase it. With a decision it is kept at least as long as is usual.'
        }
        value={entry.keepUntil}
        onChange={(keepUntil) => {
          if (keepUntil !== null) change({ keepUntil });
        }}
      />
      <Help source={conductRetention.source}>
        {retentionReason(entry.kind)} {conductRetention.doubt}
      </Help>
    </section>
  );
}
