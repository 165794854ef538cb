/** Issuing the draft: its review date, who is given it, and the step that freezes it. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isIsoDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import type { DocumentHolder, DocumentVersion } from '../../../core/issuing/document-version';
import { proposedHolders } from '../../../core/issuing/issue';
import { useDesk, useToday } from '../../../services/desk-context';
import { Help } from '../../../ui/screen';
import type { ComposeJob } from './compose-answer';
import { useIssue } from './use-issue';

interface IssuePanelProps {
  readonly job: ComposeJob;
  readonly versions: readonly DocumentVersion[];
  /** Whether it was seen and nothing holds it back. */
  readonly mayIssue: boolean;
  readonly seen: readonly string[];
  readonly onReviewDate: (date: string | null) => void;
}

/** The distribution starts from who holds the version before. */
export function IssuePanel({ job, versions, mayIssue, seen, onReviewDate }: IssuePanelProps) {
  const desk = useDesk();
  const today = useToday();
  const [holders, setHolders] = useState<readonly DocumentHolder[]>(() =>
    proposedHolders(versions[0], { on: today, newId: desk.newId }),
  );
  const { isIssuing, issue } = useIssue();
  const earlier = job.inForce;
  return (
    <section className="stack-tight" aria-labelledby="issuing-issue">
      <h2 id="issuing-issue" className="aside-title">
        Issue
      </h2>
      <TextInput
        type="date"
        label="Review date"
        value={job.reviewDate ?? ''}
        onChange={({ currentTarget: { value } }) => {
          if (value === '' || isIsoDate(value)) onReviewDate(value === '' ? null : value);
        }}
      />
      <HolderList holders={holders} onRemove={(id) => setHolders(holders.filter((each) => each.id !== id))} />
      <AddHolder onAdd={(holder) => setHolders([...holders, holder])} />
      <Help>
        Issuing gives it number {job.number} and keeps its content as it is now
        {earlier === null
          ? ''
          : `; it replaces version ${earlier.number}, whose holders have then to be told`}
        . It cannot be taken back, only replaced or withdrawn.
      </Help>
      <div>
        <Button
          disabled={!mayIssue || isIssuing}
          onClick={() => issue({ job, previous: versions[0], holders, seen })}
        >
          Issue version {job.number}
        </Button>
      </div>
    </section>
  );
}

function HolderList({
  holders,
  onRemove,
}: {
  readonly holders: readonly DocumentHolder[];
  readonly onRemove: (id: string) => void;
}) {
  if (holders.length === 0) return <p className="dimmed">Nobody is on the distribution list yet.</p>;
  return (
    <ul className="issuing-holders" aria-label="Distribution list">
      {holders.map(({ id, name, organisation, how }) => (
        <li key={id}>
          {[name, organisation, how].filter((part) => part !== '').join(', ')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => onRemove(id)}>
            Remove<span className="visually-hidden"> {name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Who is given a version, how and when. */
export function AddHolder({ onAdd }: { readonly onAdd: (holder: DocumentHolder) => void }) {
  const desk = useDesk();
  const today = useToday();
  const [given, setGiven] = useState({ name: '', organisation: '', how: '', givenOn: today });
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<typeof given>) => setGiven((now) => ({ ...now, ...part }));
  const add = () => {
    setTried(true);
    if (given.name.trim() === '' || !isIsoDate(given.givenOn)) return;
    onAdd({
      id: asId<'DocumentHolder'>(desk.newId()),
      name: given.name.trim(),
      organisation: given.organisation.trim(),
      how: given.how.trim(),
      givenOn: given.givenOn,
      recalledOn: null,
    });
    setGiven({ name: '', organisation: '', how: '', givenOn: given.givenOn });
    setTried(false);
  };
  return (
    <fieldset className="issuing-add">
      <legend>Who is given it</legend>
      <TextInput
        label="Name or role"
        maxLength={200}
        value={given.name}
        error={isTried && given.name.trim() === '' ? 'Enter who is given it.' : null}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
      />
      <TextInput
        label="Organisation"
        maxLength={200}
        value={given.organisation}
        onChange={({ currentTarget: { value } }) => set({ organisation: value })}
      />
      <TextInput
        label="How"
        placeholder="By email, printed copy 3"
        maxLength={300}
        value={given.how}
        onChange={({ currentTarget: { value } }) => set({ how: value })}
      />
      <TextInput
        type="date"
        label="On"
        value={given.givenOn}
        error={isTried && !isIsoDate(given.givenOn) ? 'Enter the day.' : null}
        onChange={({ currentTarget: { value } }) => set({ givenOn: value })}
      />
      <div>
        <Button size="xs" variant="default" onClick={add}>
          Add to the list
        </Button>
      </div>
    </fieldset>
  );
}
