/** What stands against giving each council its draft, to be seen before any is written. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../core/documents/blocks';
import { type Finding, limitsOfChecks, seenWords } from '../../../core/issuing/checks';
import { checkNames } from '../../../core/issuing/finding';
import { canBeDrafted, type CheckedCouncil } from './draft-all';

interface CheckedCouncilsProps {
  readonly checked: readonly CheckedCouncil[];
  readonly isBusy: boolean;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** The findings by council, the tick that they were seen, and the writing of those that may leave. */
export function CheckedCouncils({ checked, isBusy, onWrite, onClose }: CheckedCouncilsProps) {
  const ready = checked.filter(canBeDrafted);
  const seen = ready.map(({ areaId, findings }) => ({ areaId, words: seenWords(findings) }));
  const points = seen.reduce((sum, { words }) => sum + words.length, 0);
  // The tick is for these points of these councils: with others it has to be given again.
  const key = JSON.stringify(seen);
  const [seenKey, setSeenKey] = useState('');
  const isTicked = seenKey === key;
  const isSeen = points === 0 || isTicked;
  return (
    <section className="stack-tight" aria-label="Checks before the drafts">
      <h2>Checks before the drafts</h2>
      <p className="dimmed small">{limitsOfChecks}</p>
      {checked.map((council) => (
        <CouncilFindings key={council.areaId} council={council} />
      ))}
      {points === 0 ? null : (
        <Checkbox
          label={`I have seen ${points === 1 ? 'this point' : `these ${points} points`}`}
          description="Kept under your name with the drafts."
          checked={isTicked}
          onChange={({ currentTarget }) => setSeenKey(currentTarget.checked ? key : '')}
        />
      )}
      <div className="row">
        <Button disabled={ready.length === 0 || !isSeen || isBusy} onClick={onWrite}>
          Write {counted(ready.length, 'draft', 'drafts')}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}

function CouncilFindings({ council }: { readonly council: CheckedCouncil }) {
  const { name, problem, findings } = council;
  const shown = canBeDrafted(council) ? findings : findings.filter(({ blocks }) => blocks);
  return (
    <details open>
      <summary>
        <strong>{name}</strong>: {stateWords(council)}
      </summary>
      {problem === null ? <Points findings={shown} /> : <p>{problem}</p>}
    </details>
  );
}

function stateWords(council: CheckedCouncil): string {
  if (council.problem !== null) return 'there is no draft';
  if (!canBeDrafted(council)) return 'held back, no draft will be written';
  const { length } = council.findings;
  return length === 0 ? 'the checks found nothing' : counted(length, 'point', 'points');
}

function Points({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="memo-findings">
      {findings.map(({ check, text, where }, index) => (
        <li key={index}>
          <strong>{checkNames[check]}.</strong> {text}{' '}
          {where === '' ? null : <span className="dimmed small">{where}.</span>}
        </li>
      ))}
    </ul>
  );
}
