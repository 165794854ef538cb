/** Recording that somebody approved or agreed a text, for the words as they stand. */
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import type { PlanText } from '../../../core/plan/plan-text';
import { withAgreement } from '../../../core/plan/plan-text-edits';
import type { ExpectedAgreement } from '../../../core/plan/plan-text-sections';
import { useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { DayField } from '../../../ui/day-fields';
import {
  type AgreementDraft,
  agreementDraftName,
  agreementDraftSchema,
  agreementProblems,
} from './agreement-draft';
import type { ChangeText } from './use-texts';
import { useUsualAgreement } from './usual-agreement';

interface AgreementFormProps {
  readonly text: PlanText;
  /** Who is asked for next: fills in what is known of them. */
  readonly expected: ExpectedAgreement;
  readonly change: ChangeText;
  readonly onClose: () => void;
}

/** The form; what is entered is kept for good, with the words that it was given for. */
export function AgreementForm({ text, expected, change, onClose }: AgreementFormProps) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const usual = useUsualAgreement(text, expected);
  const {
    draft,
    change: write,
    discard,
  } = useKeptDraft<AgreementDraft>({
    name: agreementDraftName(text),
    empty: { ...usual, kind: expected.kind, on: today, how: '' },
    schema: agreementDraftSchema,
  });
  const { kind, by, role, organisation, on, how } = draft;
  const set = (fields: Partial<AgreementDraft>) => write({ ...draft, ...fields });
  const [isAsked, setAsked] = useState(false);
  const problems = agreementProblems(draft, today);
  const record = () => {
    setAsked(true);
    if (problems.by !== null || problems.on !== null || on === null) return;
    const given = {
      id: asId<'PlanTextAgreement'>(newId()),
      kind,
      by: by.trim(),
      role: role.trim(),
      organisation: organisation.trim(),
      on,
      how: how.trim(),
      recordedBy: user.name,
      recordedAt: clock(),
    };
    const isKept = change(
      'Record an approval of a strategy or policy',
      (standing) => withAgreement(standing, given),
      // An order may be issued on it at once: no Ctrl+Z takes it back.
      { undoable: false },
    );
    if (!isKept) return;
    discard();
    onClose();
  };
  const giveUp = () => {
    discard();
    onClose();
  };
  return (
    <form
      className="stack text-form"
      aria-label="Record an approval or agreement"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Radio.Group label="What was given" value={kind} onChange={(value) => set({ kind: value })}>
        <div className="choice-row">
          <Radio value="approved" label="Approved, by a commander of the force" />
          <Radio value="agreed" label="Agreed, by somebody else" />
        </div>
      </Radio.Group>
      <div className="field-pair">
        <TextInput
          label="Name"
          maxLength={200}
          value={by}
          error={isAsked ? problems.by : null}
          data-autofocus
          onChange={(event) => set({ by: event.currentTarget.value })}
        />
        <TextInput
          label="Role"
          maxLength={200}
          value={role}
          onChange={(event) => set({ role: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label="Organisation"
        maxLength={200}
        value={organisation}
        onChange={(event) => set({ organisation: event.currentTarget.value })}
      />
      <div className="field-pair">
        <DayField
          label="Day"
          value={on}
          onChange={(day) => set({ on: day })}
          error={isAsked ? problems.on : null}
        />
        <TextInput
          label="How it was given"
          description="At a meeting, by email, with its reference."
          maxLength={1000}
          value={how}
          onChange={(event) => set({ how: event.currentTarget.value })}
        />
      </div>
      <p className="small dimmed">
        The words as they stand now are kept with it. It cannot be removed later, and Ctrl+Z does not take it
        back; a change of the text shows.
      </p>
      <div className="row">
        <Button type="submit">Record it</Button>
        <Button variant="default" onClick={giveUp}>
          Close without recording
        </Button>
      </div>
    </form>
  );
}
