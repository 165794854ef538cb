/** What the checks found in the forms, to be seen before any of them leaves. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../core/documents/blocks';
import { limitsOfChecks, seenWords } from '../../../core/issuing/checks';
import { checkNames } from '../../../core/issuing/finding';
import { type CheckedForm, mayLeave } from './issue-forms';

interface CheckedFormsProps {
  readonly checked: readonly CheckedForm[];
  readonly isBusy: boolean;
  readonly onWrite: () => void;
}

/** The findings by partner, the tick that they were seen, and the issue of those that may leave. */
export function CheckedForms({ checked, isBusy, onWrite }: CheckedFormsProps) {
  const [isTicked, setTicked] = useState(false);
  const ready = checked.filter(mayLeave);
  const points = ready.reduce((sum, { findings }) => sum + seenWords(findings).length, 0);
  return (
    <div className="stack-tight">
      <p className="dimmed small flat">{limitsOfChecks}</p>
      {checked.map((each) => (
        <details key={each.form.id} open={!mayLeave(each)}>
          <summary>
            <strong>{each.partner}</strong>: {stateWords(each)}
          </summary>
          {each.problem === null ? null : <p>{each.problem}</p>}
          <ul className="contribution-findings">
            {each.findings.map(({ check, text, where }, index) => (
              <li key={index}>
                <strong>{checkNames[check]}.</strong> {text}{' '}
                {where === '' ? null : <span className="dimmed small">{where}.</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {points === 0 ? null : (
        <Checkbox
          label={`I have seen ${points === 1 ? 'this point' : `these ${points} points`}`}
          description="Kept under your name with the forms."
          checked={isTicked}
          onChange={({ currentTarget }) => setTicked(currentTarget.checked)}
        />
      )}
      <div>
        <Button disabled={ready.length === 0 || (points > 0 && !isTicked) || isBusy} onClick={onWrite}>
          Issue {counted(ready.length, 'form', 'forms')} into a folder
        </Button>
      </div>
    </div>
  );
}

function stateWords(each: CheckedForm): string {
  if (each.problem !== null) return 'there is no form';
  if (!mayLeave(each)) return 'held back';
  const { length } = each.findings;
  return length === 0 ? 'the checks found nothing' : counted(length, 'point', 'points');
}
