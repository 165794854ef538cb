/** What the checks found in a document, kind by kind: what holds it back open, the rest to be opened, read and ticked. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { limitsOfChecks } from '../../../core/issuing/checks';
import type { Finding } from '../../../core/issuing/finding';
import { type FindingGroup, isGroupSeen, pointWords } from '../../../core/issuing/finding-groups';
import { Message } from '../../../ui/screen';

interface FindingsGroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly seen: ReadonlySet<string>;
  readonly onSeen: (group: FindingGroup, isSeen: boolean) => void;
}

/** Every point can be read; the points of one kind are ticked together. */
export function FindingsGroups({ groups, seen, onSeen }: FindingsGroupsProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const stopping = groups.filter(({ blocks }) => blocks);
  const rest = groups.filter(({ blocks }) => !blocks);
  const isAllOpen = rest.length > 0 && rest.every(({ key }) => open.has(key));
  const toggle = (key: string, isOpen: boolean) =>
    setOpen((now) => {
      const next = new Set(now);
      if (isOpen) next.add(key);
      else next.delete(key);
      return next;
    });
  return (
    <section className="issuing-checks" aria-labelledby="issuing-checks">
      <div className="issuing-checks-head">
        <h2 id="issuing-checks">Checks</h2>
        {rest.length === 0 ? null : (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setOpen(new Set(isAllOpen ? [] : rest.map(({ key }) => key)))}
          >
            {isAllOpen ? 'Close all points' : 'Show all points'}
          </Button>
        )}
      </div>
      <p className="dimmed small">{limitsOfChecks}</p>
      {stopping.map((group) => (
        <Message
          key={group.key}
          tone="problem"
          title={`It cannot leave as it is: ${group.name.toLowerCase()}`}
        >
          <FindingList findings={group.findings} />
        </Message>
      ))}
      {groups.length === 0 ? <p>The checks found nothing.</p> : null}
      {rest.map((group) => (
        <Group
          key={group.key}
          group={group}
          isOpen={open.has(group.key)}
          isSeen={isGroupSeen(group, seen)}
          onToggle={(isOpen) => toggle(group.key, isOpen)}
          onSeen={(isSeen) => {
            onSeen(group, isSeen);
            if (isSeen) toggle(group.key, false);
          }}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly isSeen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onSeen: (isSeen: boolean) => void;
}

function Group({ group, isOpen, isSeen, onToggle, onSeen }: GroupProps) {
  const { name, findings } = group;
  const count = findings.length;
  return (
    <details
      className="issuing-group"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(currentTarget.open);
      }}
    >
      <summary>
        <b>{name}</b>
        <span className="dimmed"> {pointWords(count)}</span>
        <span className="issuing-mark" data-seen={isSeen}>
          {isSeen ? 'Seen' : 'To see'}
        </span>
      </summary>
      <FindingList findings={findings} />
      <Checkbox
        checked={isSeen}
        label={`I have seen ${count === 1 ? 'this point' : `these ${count} points`}: ${name.toLowerCase()}`}
        description="Kept under your name with the export or the version."
        onChange={({ currentTarget }) => onSeen(currentTarget.checked)}
      />
    </details>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="issuing-findings">
      {findings.map(({ text, where }, index) => (
        <li key={index}>
          {text}
          {where === '' ? null : <span className="dimmed small"> {where}.</span>}
        </li>
      ))}
    </ul>
  );
}
