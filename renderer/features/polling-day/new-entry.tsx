/** One line to write an entry: Tab goes on, a letter chooses the kind, Enter saves, and the next can be typed at once. */
import { Button } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import type { StationRow } from '../../core/places/station-rows';
import {
  type DayDraft,
  dayDraftSchema,
  type DraftProblems,
  emptyDraft,
} from '../../core/polling-day/new-day-entry';
import type { Team } from '../../core/polling-day/team';
import { formatTime } from '../../core/foundation/dates';
import { useKeptDraft } from '../../services/kept-draft';
import { useOperation } from '../../services/operation';
import { useRemembered } from '../../services/remembered';
import { EntryFields } from './entry-fields';
import { useWriteEntry } from './use-day-log';

interface NewEntryProps {
  readonly rows: readonly StationRow[];
  readonly teams: readonly Team[];
  /** ISO instant. */
  readonly now: string;
}

/** The form at the head of the log. */
export function NewEntry({ rows, teams, now }: NewEntryProps) {
  const operation = useOperation();
  const [kind, setKind] = useRemembered<DayDraft['kind']>(
    `polling-day.kind.${operation.id}`,
    emptyDraft.kind,
  );
  // What is half written is there again after another screen, a lock or a power cut.
  const { draft, change, discard } = useKeptDraft<DayDraft>({
    name: `day-log:${operation.id}:new`,
    empty: { ...emptyDraft, kind },
    schema: dayDraftSchema,
  });
  const [problems, setProblems] = useState<DraftProblems>({});
  const [said, setSaid] = useState('');
  const write = useWriteEntry();
  const station = useRef<HTMLInputElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const result = write(draft);
    if (!result.ok) {
      setProblems(result.error);
      return;
    }
    if (result.value === null) return;
    setProblems({});
    setSaid(`Entry ${result.value.number} written down, ${formatTime(result.value.at)}.`);
    setKind(draft.kind);
    discard();
    station.current?.focus();
  };
  return (
    <form className="new-entry" aria-label="New entry" onSubmit={submit}>
      <EntryFields
        draft={draft}
        problems={problems}
        rows={rows}
        teams={teams}
        now={now}
        onChange={(next) => {
          change(next);
          setProblems({});
        }}
        stationRef={station}
      />
      <div className="row">
        <Button type="submit" size="xs">
          Write it down
        </Button>
        <span role="status" className="small">
          {said}
        </span>
        <span className="small dimmed">Enter saves · times as in 0712 · V, I or N chooses the kind</span>
      </div>
    </form>
  );
}
