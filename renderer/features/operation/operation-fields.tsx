/** The two lists of an operation: its polls and its councils. */
import { Button, Checkbox, Select } from '@mantine/core';
import { type Poll, pollTypes } from '../../core/operation/operation';
import type { Area, AreaId } from '../../core/places/area';
import { SavedText } from '../../ui/saved-text';

interface PollChoiceProps {
  readonly polls: readonly Poll[];
  readonly onChange: (polls: readonly Poll[]) => void;
}

/** The polls of the day: kind, and which contest. */
export function PollChoice({ polls, onChange }: PollChoiceProps) {
  const replace = (index: number, poll: Poll) =>
    onChange(polls.map((each, at) => (at === index ? poll : each)));
  return (
    <fieldset className="plain-fieldset">
      <legend>Polls on the day</legend>
      {polls.length === 0 ? <p className="dimmed">No poll yet.</p> : null}
      {polls.map((poll, index) => (
        <div key={index} className="poll-row">
          <Select
            aria-label={`Kind of poll ${index + 1}`}
            data={pollTypes.map((type) => ({ value: type.id, label: type.name }))}
            value={poll.type}
            onChange={(type) => {
              if (type !== null) replace(index, { ...poll, type });
            }}
          />
          <SavedText
            label={`Contest of poll ${index + 1}`}
            isLabelHidden
            placeholder="All wards"
            value={poll.contest}
            maxLength={200}
            onSave={(contest) => replace(index, { ...poll, contest })}
          />
          <Button
            variant="default"
            aria-label={`Remove poll ${index + 1}`}
            onClick={() => onChange(polls.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange([...polls, { type: 'local-principal', contest: '' }])}
        >
          Add a poll
        </Button>
      </div>
    </fieldset>
  );
}

interface CouncilChoiceProps {
  readonly councils: readonly Area[];
  readonly chosen: readonly AreaId[];
  readonly onChange: (chosen: readonly AreaId[]) => void;
}

/** The councils where polls are held. */
export function CouncilChoice({ councils, chosen, onChange }: CouncilChoiceProps) {
  const hasAll = councils.every((council) => chosen.includes(council.id));
  const toggle = (id: AreaId) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset className="plain-fieldset">
      <legend>Councils where polls are held</legend>
      <div className="council-list">
        {councils.map((council) => (
          <Checkbox
            key={council.id}
            label={council.name}
            checked={chosen.includes(council.id)}
            onChange={() => toggle(council.id)}
          />
        ))}
      </div>
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange(hasAll ? [] : councils.map((council) => council.id))}
        >
          {hasAll ? 'Choose none' : 'Choose all'}
        </Button>
      </div>
    </fieldset>
  );
}
