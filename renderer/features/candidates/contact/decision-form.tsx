/** Deciding on a contact: the six tests first, then what was decided and why. What is begun is kept. */
import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type EvenHandednessTest, evenHandednessTests } from '../../../core/contact/contact';
import { type ContactRow, outcomeName } from '../../../core/contact/contact-list';
import {
  type DecisionDraft,
  decisionDraftSchema,
  decisionOf,
  type DecisionProblems,
  decisionProblems,
  emptyDecision,
  outcomesFor,
  type TestDraft,
  withGround,
  withPassingOn,
} from '../../../core/contact/decision-draft';
import { decliningGrounds, testWords } from '../../../core/contact/even-handedness';
import { asId } from '../../../core/foundation/ids';
import { formDraftId } from '../../../core/plan/form-draft';
import { useDesk, useDeskUser, useRecord } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { OnScreenOnly } from '../../../services/on-screen-only';
import { ProblemSummary } from '../../../ui/problem-summary';
import { useContactEdit } from './use-contacts';

const formName = (contactId: string): string => `candidate-contact:${contactId}:decision`;

/** Whether a decision on this contact was begun and not recorded. */
export function useKeptFormIsBegun(contactId: string): boolean {
  const { vault } = useDesk();
  return (
    useRecord('formDrafts', formDraftId(formName(contactId), asId<'DeskUser'>(vault.user.id))) !== undefined
  );
}

const fieldId = (field: string): string => `contact-decision-${field}`;

interface DecisionFormProps {
  readonly row: ContactRow;
  readonly onClose: () => void;
}

/** Nothing is recorded before all six tests are answered; it stays in the log for good. */
export function DecisionForm({ row, onClose }: DecisionFormProps) {
  const { contact, matter } = row;
  const kind = matter?.kind ?? 'other';
  const { newId, clock } = useDesk();
  const user = useDeskUser();
  const edit = useContactEdit(contact.id);
  const { draft, change, discard } = useKeptDraft<DecisionDraft>({
    name: formName(contact.id),
    empty: emptyDecision(kind, { by: user.name, role: user.role }),
    schema: decisionDraftSchema,
  });
  const [problems, setProblems] = useState<DecisionProblems>({});
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const decision = decisionOf(draft, { id: asId<'ContactDecision'>(newId()), at: clock(), kind });
    if (decision === null) {
      setProblems(decisionProblems(draft));
      return;
    }
    const isRecorded = edit(
      'Decide on a contact',
      (now) => ({ ...now, decisions: [...now.decisions, decision] }),
      { undoable: false },
    );
    if (!isRecorded) return;
    discard();
    onClose();
  };
  return (
    <form className="stack-tight" aria-label="Decision on this contact" onSubmit={submit} noValidate>
      <p className="dimmed small flat">
        What you begin is kept, also when the desk locks. Once recorded, a decision stays; a later one stands
        below it.
      </p>
      <OnScreenOnly onPaper="A decision that is still being written is not printed.">
        <ProblemSummary
          title="Nothing was recorded yet; what you wrote is kept"
          problems={problems}
          fieldId={fieldId}
        />
        {kind === 'information' ? (
          <div>
            <Button size="xs" variant="default" onClick={() => change(withPassingOn(draft))}>
              Begin with the usual answers for passing on
            </Button>
          </div>
        ) : null}
        {evenHandednessTests.map((test) => (
          <TestFields
            key={test}
            test={test}
            draft={draft.tests[test]}
            problems={problems}
            onChange={(patch) =>
              change({ ...draft, tests: { ...draft.tests, [test]: { ...draft.tests[test], ...patch } } })
            }
          />
        ))}
        <DecidedFields draft={draft} kind={kind} problems={problems} onChange={change} />
      </OnScreenOnly>
      <div className="row">
        <Button type="submit" size="xs">
          Record the decision
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            discard();
            onClose();
          }}
        >
          Discard
        </Button>
      </div>
    </form>
  );
}

interface TestFieldsProps {
  readonly test: EvenHandednessTest;
  readonly draft: TestDraft;
  readonly problems: DecisionProblems;
  readonly onChange: (patch: Partial<TestDraft>) => void;
}

function TestFields({ test, draft, problems, onChange }: TestFieldsProps) {
  const words = testWords.find(({ id }) => id === test);
  if (words === undefined) return null;
  return (
    <fieldset className="contact-tests contact-test">
      <legend>
        {words.name} <span className="small dimmed">({words.paragraph})</span>
      </legend>
      <div>{words.question}</div>
      <Radio.Group
        aria-label={`${words.name}: is there a concern?`}
        value={draft.answer}
        onChange={(answer) => onChange({ answer: answer === 'concern' ? 'concern' : 'no-concern' })}
      >
        <div className="choice-row">
          <Radio value="no-concern" label="No concern" />
          <Radio value="concern" label="Concern" />
        </div>
      </Radio.Group>
      <Textarea
        id={fieldId(`test-${test}`)}
        label={`Reason for ${test}`}
        maxLength={4000}
        rows={2}
        error={problems[`test-${test}`]}
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
      {draft.answer === 'concern' ? (
        <Textarea
          id={fieldId(`met-${test}`)}
          label={`How the concern on ${test} is met`}
          description="A concern does not forbid the contact. This stands in the reason of the decision."
          maxLength={600}
          rows={2}
          error={problems[`met-${test}`]}
          value={draft.met}
          onChange={(event) => onChange({ met: event.currentTarget.value })}
        />
      ) : null}
    </fieldset>
  );
}

interface DecidedFieldsProps {
  readonly draft: DecisionDraft;
  readonly kind: Parameters<typeof outcomesFor>[0];
  readonly problems: DecisionProblems;
  readonly onChange: (draft: DecisionDraft) => void;
}

function DecidedFields({ draft, kind, problems, onChange }: DecidedFieldsProps) {
  const write = (patch: Partial<DecisionDraft>) => onChange({ ...draft, ...patch });
  return (
    <>
      <Radio.Group
        id={fieldId('outcome')}
        label="What was decided"
        error={problems.outcome}
        value={draft.outcome}
        onChange={(id) => write({ outcome: outcomesFor(kind).find((each) => each === id) ?? null })}
      >
        <div className="choice-row">
          {outcomesFor(kind).map((id) => (
            <Radio key={id} value={id} label={outcomeName(id)} />
          ))}
        </div>
      </Radio.Group>
      {draft.outcome === 'agreed-with-conditions' ? (
        <Textarea
          id={fieldId('conditions')}
          label="Conditions"
          maxLength={4000}
          rows={2}
          error={problems.conditions}
          value={draft.conditions}
          onChange={(event) => write({ conditions: event.currentTarget.value })}
        />
      ) : null}
      {kind === 'regular-meetings' && draft.outcome === 'declined' ? (
        <Grounds draft={draft} onChange={onChange} />
      ) : null}
      <Textarea
        id={fieldId('reason')}
        label="Reason for the decision"
        maxLength={3000}
        rows={2}
        error={problems.reason}
        value={draft.reason}
        onChange={(event) => write({ reason: event.currentTarget.value })}
      />
      <div className="field-pair">
        <TextInput
          id={fieldId('by')}
          label="Decided by"
          maxLength={120}
          error={problems.by}
          value={draft.by}
          onChange={(event) => write({ by: event.currentTarget.value })}
        />
        <TextInput
          label="Role"
          maxLength={200}
          value={draft.role}
          onChange={(event) => write({ role: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

function Grounds({ draft, onChange }: Pick<DecidedFieldsProps, 'draft' | 'onChange'>) {
  return (
    <fieldset className="contact-tests stack-tight">
      <legend>Standard grounds for declining regular meetings</legend>
      {decliningGrounds.map(({ id, text, paragraph }) => (
        <Checkbox
          key={id}
          label={text}
          description={paragraph}
          checked={draft.grounds.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(withGround(draft, id, checked ? 'taken' : 'left'))
          }
        />
      ))}
    </fieldset>
  );
}
