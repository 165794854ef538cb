/** Striking a decision that nothing takes the place of: this too is an entry of the log. */
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Decision } from '../../../core/plan/decision';
import { type DecisionProblems, strikingDraft } from '../../../core/plan/decision-draft';
import { decisionName } from '../../../core/plan/decision-list';
import { useDeskUser } from '../../../services/desk-context';
import { DeciderFields } from './decider-fields';
import { useEnterDecision } from './use-decisions';

interface StrikeAloneProps {
  readonly struck: Decision;
  readonly onEntered: (id: string) => void;
  readonly onClose: () => void;
}

/** Who strikes it and why; the entry takes the next number. */
export function StrikeAlone({ struck, onEntered, onClose }: StrikeAloneProps) {
  const user = useDeskUser();
  const enter = useEnterDecision();
  const [by, setBy] = useState({ decidedBy: user.name, role: user.role });
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<DecisionProblems>({});
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const entered = enter(strikingDraft(struck, { ...by, reason }), struck.id);
    if (entered.ok) onEntered(entered.value);
    else setProblems(entered.error);
  };
  return (
    <form className="stack" aria-label={`Strike ${decisionName(struck)}`} onSubmit={submit} noValidate>
      <h3>Strike {decisionName(struck)}</h3>
      <DeciderFields value={by} problem={problems.decidedBy} onChange={(next) => setBy({ ...by, ...next })} />
      <Textarea
        label="Why it is struck"
        description="It stays, struck through; the reason stands beside it."
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={reason}
        error={problems.strikeReason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">Strike {decisionName(struck)}</Button>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
