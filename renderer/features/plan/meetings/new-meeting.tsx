/** Planning a meeting: its kind, when and where. People and agenda are proposed from the records. */
import { Button, Select, TextInput } from '@mantine/core';
import { z } from '../../../core/foundation/schema';
import { type MeetingKind, meetingKinds } from '../../../core/meetings/meeting';
import { Help } from '../../../ui/screen';
import { DayField } from '../../../ui/day-fields';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';
import { usePlanMeeting } from './use-meetings';

interface MeetingDraft {
  readonly kind: MeetingKind;
  readonly date: string | null;
  readonly startsAt: string;
  readonly place: string;
}

const meetingDraftSchema: z.ZodType<MeetingDraft> = z.object({
  kind: z.enum(meetingKinds.map(({ id }) => id) as [MeetingKind, ...MeetingKind[]]),
  date: z.string().nullable(),
  startsAt: z.string(),
  place: z.string(),
});

interface NewMeetingProps {
  /** The kind that was asked for; chosen in the form where absent. */
  readonly kind?: MeetingKind | undefined;
  readonly onPlanned: (id: string) => void;
  readonly onClose: () => void;
}

/** The form beside the list; the new meeting opens at once. */
export function NewMeeting({ kind: asked, onPlanned, onClose }: NewMeetingProps) {
  const plan = usePlanMeeting();
  const kept = useKeptDraft<MeetingDraft>({
    name: `meeting:${useOperation().id}:new${asked === undefined ? '' : `:${asked}`}`,
    empty: { kind: asked ?? 'gold-group', date: null, startsAt: '', place: '' },
    schema: meetingDraftSchema,
  });
  const { kind, date, startsAt, place } = kept.draft;
  const write = (next: Partial<MeetingDraft>) => kept.change({ ...kept.draft, ...next });
  const isTime = /^(?:|(?:[01]\d|2[0-3]):[0-5]\d)$/.test(startsAt.trim());
  const submit = () => {
    if (!isTime) return;
    const id = plan({ kind, date, startsAt: startsAt.trim(), place: place.trim() });
    if (id === null) return;
    kept.discard();
    onPlanned(id);
  };
  return (
    <form
      className="stack"
      aria-label="New meeting"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PanelHead title="New meeting" closeLabel="Close; what is begun is kept" onClose={onClose} />
      <Select
        label="Kind"
        allowDeselect={false}
        data={meetingKinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={kind}
        onChange={(value) => write({ kind: meetingKinds.find(({ id }) => id === value)?.id ?? kind })}
      />
      <DayField label="Day" value={date} onChange={(day) => write({ date: day })} />
      <TextInput
        label="Begins"
        placeholder="hh:mm"
        maxLength={5}
        value={startsAt}
        error={isTime ? null : 'Write hours and minutes, such as 14:00.'}
        onChange={(event) => write({ startsAt: event.currentTarget.value })}
      />
      <TextInput
        label="Place"
        maxLength={300}
        value={place}
        onChange={(event) => write({ place: event.currentTarget.value })}
      />
      <Help source="APP Policing elections, pre-election planning">
        Those who should be asked are taken from the command and the partners, and the agenda from what is
        open: overdue actions, approvals, memoranda, gaps, and the learning of the last debrief. Both can be
        changed.
      </Help>
      <div className="row">
        <Button type="submit">Plan the meeting</Button>
        {kept.isBegun ? (
          <Button variant="default" onClick={kept.discard}>
            Discard what is begun
          </Button>
        ) : null}
      </div>
    </form>
  );
}
