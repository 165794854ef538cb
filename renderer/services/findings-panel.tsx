/** What the checks found in what is to leave, and the word of the person at the desk that it was seen. */
import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { type Finding, limitsOfChecks } from '../core/issuing/checks';
import { checkNames } from '../core/issuing/finding';
import { Message } from '../ui/screen';
import './before-it-leaves.css';

interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  readonly isSeen: boolean;
  readonly onSeen: (isSeen: boolean) => void;
}

/** What holds the document back first; the rest is seen and kept with it. */
export function FindingsPanel({ findings, isSeen, onSeen }: FindingsPanelProps) {
  const heading = useId();
  const blocking = findings.filter(({ blocks }) => blocks);
  const rest = findings.filter(({ blocks }) => !blocks);
  return (
    <section className="stack-tight" aria-labelledby={heading}>
      <h2 id={heading} className="aside-title">
        Checks
      </h2>
      <p className="dimmed small">{limitsOfChecks}</p>
      {blocking.length === 0 ? null : (
        <Message tone="problem" title="It cannot leave as it is">
          <FindingList findings={blocking} />
        </Message>
      )}
      {rest.length === 0 ? (
        blocking.length === 0 ? (
          <p>The checks found nothing.</p>
        ) : null
      ) : (
        <>
          <FindingList findings={rest} />
          <Checkbox
            checked={isSeen}
            label={`I have seen ${rest.length === 1 ? 'this point' : `these ${rest.length} points`}`}
            description="Kept under your name with the export or the version."
            onChange={({ currentTarget }) => onSeen(currentTarget.checked)}
          />
        </>
      )}
    </section>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="finding-list">
      {findings.map(({ check, text, where }, index) => (
        <li key={index}>
          <b>{checkNames[check]}.</b> {text}
          {where === '' ? null : <span className="dimmed small"> {where}.</span>}
        </li>
      ))}
    </ul>
  );
}
