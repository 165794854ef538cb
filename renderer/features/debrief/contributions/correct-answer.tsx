/** One answer that was typed or pasted, put right with a reason; its earlier words stay with the contribution. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Contribution, ContributionAnswer } from '../../../core/debrief/contribution';
import { correctionProblem, withCorrectedAnswer } from '../../../core/debrief/correct-answer';
import { z } from '../../../core/foundation/schema';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useChangeContribution } from './use-contributions';

const draftSchema = z.object({ text: z.string(), why: z.string() });

interface CorrectAnswerProps {
  readonly contribution: Contribution;
  readonly answer: ContributionAnswer;
}

/** A button, and once it is pressed or was begun, the form. */
export function CorrectAnswer({ contribution, answer }: CorrectAnswerProps) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const change = useChangeContribution();
  const kept = useKeptDraft<z.infer<typeof draftSchema>>({
    name: `contribution:${contribution.id}:${answer.questionId}`,
    empty: { text: answer.text, why: '' },
    schema: draftSchema,
  });
  const [isOpen, setOpen] = useState(kept.isBegun);
  const [problem, setProblem] = useState<ReturnType<typeof correctionProblem>>(null);
  const { text, why } = kept.draft;
  const close = () => {
    kept.discard();
    setProblem(null);
    setOpen(false);
  };
  const correct = (event: SyntheticEvent) => {
    event.preventDefault();
    const given = { questionId: answer.questionId, text, why };
    const found = correctionProblem(contribution, given);
    setProblem(found);
    if (found !== null) return;
    const correction = { ...given, by: user.name, at: clock() };
    const isDone = change('Correct an answer of a contribution', contribution.id, (now) =>
      withCorrectedAnswer(now, correction, newId),
    );
    if (isDone) close();
  };
  if (!isOpen)
    return (
      <div>
        <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          Correct<span className="visually-hidden"> the answer to: {answer.question}</span>
        </Button>
      </div>
    );
  return (
    <form className="stack-tight action-form" aria-label="Correct the answer" onSubmit={correct} noValidate>
      <Textarea
        label="What was said"
        rows={3}
        maxLength={50_000}
        value={text}
        error={problem?.field === 'text' ? problem.message : null}
        onChange={({ currentTarget }) => kept.change({ text: currentTarget.value, why })}
      />
      <TextInput
        label="Why it is corrected"
        description="The earlier words stay with the contribution."
        maxLength={200}
        value={why}
        error={problem?.field === 'why' ? problem.message : null}
        onChange={({ currentTarget }) => kept.change({ text, why: currentTarget.value })}
      />
      <div className="row">
        <Button size="xs" type="submit">
          Correct the answer
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          Leave it as it is
        </Button>
      </div>
    </form>
  );
}
