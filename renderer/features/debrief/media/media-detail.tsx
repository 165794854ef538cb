/** One media entry beside the list. Every field saves itself. */
import { Button, NativeSelect, Radio } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { mediaKindName } from '../../../core/debrief/media-list';
import { type MediaEntry, mediaKinds } from '../../../core/debrief/media-entry';
import { AreaSelect } from '../../../services/area-select';
import { useCommit, useDesk, useToday } from '../../../services/desk-context';
import { LinkPicker } from '../../../services/link-picker';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';

interface MediaDetailProps {
  readonly entry: MediaEntry;
  readonly onClose: () => void;
}

/** What was said, by whom, what was answered, and what it belongs to. Escape closes it. */
export function MediaDetail({ entry, onClose }: MediaDetailProps) {
  const { vault } = useDesk();
  const commit = useCommit();
  const today = useToday();
  const set = (purpose: string, patch: Partial<MediaEntry>) => {
    const standing = vault.records.get('mediaEntries', entry.id);
    if (standing === undefined) return;
    commit(purpose, [{ collection: 'mediaEntries', id: entry.id, after: { ...standing, ...patch } }]);
  };
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead title={mediaKindName(entry.kind)} closeLabel="Close the entry" onClose={onClose} />
      <DayField
        label="Day"
        latest={today}
        value={entry.on}
        onChange={(on) => {
          if (on !== null) set('Change the day of a media entry', { on });
        }}
      />
      <NativeSelect
        label="Kind"
        data={mediaKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={entry.kind}
        onChange={(event) => {
          const kind = mediaKinds.find(({ id }) => id === event.currentTarget.value)?.id;
          if (kind !== undefined) set('Change the kind of a media entry', { kind });
        }}
      />
      <SavedText
        label="Outlet"
        description="The newspaper, station or platform."
        value={entry.outlet}
        maxLength={200}
        onSave={(outlet) => set('Change the outlet of a media entry', { outlet: outlet.trim() })}
      />
      <Radio.Group
        label="Reach"
        value={entry.reach}
        onChange={(reach) => set('Change the reach of a media entry', { reach })}
      >
        <div className="choice-row">
          <Radio value="local" label="Local" />
          <Radio value="national" label="National" />
        </div>
      </Radio.Group>
      <AreaSelect
        label="Area"
        placeholder="The whole operation"
        value={entry.areaId}
        onChange={(areaId) => set('Change the area of a media entry', { areaId })}
      />
      <SavedText
        label="What was said or asked"
        value={entry.text}
        maxLength={8000}
        rows={3}
        problem={(text) => (text.trim() === '' ? 'An entry has words. The last ones are kept.' : null)}
        onSave={(text) => set('Change what the media said or asked', { text: text.trim() })}
      />
      <SavedText
        label="What was answered, and by whom"
        value={entry.response}
        maxLength={8000}
        rows={3}
        onSave={(response) => set('Change what the media were answered', { response })}
      />
      <LinkPicker
        label="Belongs to"
        description="The incident, decision or other record that it is about."
        value={entry.links}
        onChange={(links) => set('Change what a media entry belongs to', { links })}
      />
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            if (
              commit('Remove a media entry', [{ collection: 'mediaEntries', id: entry.id, after: null }]).ok
            )
              onClose();
          }}
        >
          Remove this entry
        </Button>
      </div>
    </div>
  );
}
