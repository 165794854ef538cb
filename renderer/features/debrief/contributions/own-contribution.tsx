/** A contribution of the force's own staff, or of a partner by telephone or email: typed under the questions or pasted. */
import { Button, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Contribution } from '../../../core/debrief/contribution';
import {
  ownContribution,
  type OwnDraft,
  ownDraftProblems,
  ownDraftSchema,
} from '../../../core/debrief/own-contribution';
import { byHeading, questionsFor, questionsForStaff } from '../../../core/debrief/questions';
import { asId } from '../../../core/foundation/ids';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { MarkingFields } from '../../../services/leaving-fields';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { Help } from '../../../ui/screen';
import { usePartnersAsked } from './use-contributions';

interface OwnContributionProps {
  readonly onClose: () => void;
  readonly onRecorded: (id: string) => void;
}

/** What is half written is kept. */
export function OwnContribution({ onClose, onRecorded }: OwnContributionProps) {
  const operation = useOperation();
  const today = useToday();
  const user = useDeskUser();
  const { clock, newId } = useDesk();
  const commit = useCommit();
  const kept = useKeptDraft<OwnDraft>({
    name: `debrief-own:${operation.id}`,
    empty: {
      ...{ partnerId: null, organisation: operation.forceName, person: '', role: '', on: today },
      ...{ marking: operation.marking, way: 'typed', answers: {}, pasted: '' },
    },
    schema: ownDraftSchema,
  });
  const { draft } = kept;
  const set = (fields: Partial<OwnDraft>) => kept.change({ ...draft, ...fields });
  const [isTried, setTried] = useState(false);
  const problems = ownDraftProblems(draft, today);
  const asked = useAsked(draft);
  const record = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const after: Contribution = ownContribution(draft, asked, {
      ...{ operationId: operation.id, at: clock(), by: user.name, newId },
    });
    if (
      !commit('Record a contribution to the debrief', [{ collection: 'contributions', id: after.id, after }])
        .ok
    )
      return;
    kept.discard();
    onRecorded(after.id);
  };
  return (
    <form className="stack" aria-label="A contribution" onSubmit={record} noValidate>
      <PanelHead title="Write a contribution" closeLabel="Close the contribution" onClose={onClose} />
      <WhoFields draft={draft} problems={isTried ? problems : {}} onChange={set} />
      <MarkingFields marking={draft.marking} onChange={(marking) => set({ marking })} />
      <Radio.Group
        label="How it came"
        value={draft.way}
        onChange={(way) => set({ way: way === 'pasted' ? 'pasted' : 'typed' })}
      >
        <div className="choice-row">
          <Radio value="typed" label="Typed under the questions" />
          <Radio value="pasted" label="Pasted as one text" />
        </div>
      </Radio.Group>
      {draft.way === 'pasted' ? (
        <Textarea
          label="The text"
          description="Each paragraph then waits to be put beside a question."
          rows={10}
          maxLength={200_000}
          value={draft.pasted}
          error={isTried ? problems.text : undefined}
          onChange={({ currentTarget }) => set({ pasted: currentTarget.value })}
        />
      ) : (
        <>
          {byHeading(asked).map(({ heading, questions }) => (
            <details key={heading.id} open={questions.some(({ id }) => (draft.answers[id] ?? '') !== '')}>
              <summary>{heading.name}</summary>
              <div className="stack-tight">
                {questions.map(({ id, text }) => (
                  <Textarea
                    key={id}
                    label={text}
                    rows={3}
                    maxLength={50_000}
                    value={draft.answers[id] ?? ''}
                    onChange={({ currentTarget }) =>
                      set({ answers: { ...draft.answers, [id]: currentTarget.value } })
                    }
                  />
                ))}
              </div>
            </details>
          ))}
          {isTried && problems.text !== undefined ? (
            <p className="field-problem" role="alert">
              {problems.text}
            </p>
          ) : null}
        </>
      )}
      <div>
        <Button type="submit">Record contribution</Button>
      </div>
      <Help>What you have typed is kept under your name until it is recorded, also when the desk locks.</Help>
    </form>
  );
}

function useAsked({ partnerId }: OwnDraft) {
  const rows = usePartnersAsked();
  const asked = rows.find(({ partner }) => partner.id === partnerId);
  if (asked === undefined) return questionsForStaff();
  return asked.form?.questions ?? questionsFor(asked.partner.kind);
}

interface WhoProps {
  readonly draft: OwnDraft;
  readonly problems: ReturnType<typeof ownDraftProblems>;
  readonly onChange: (fields: Partial<OwnDraft>) => void;
}

function WhoFields({ draft, problems, onChange }: WhoProps) {
  const { forceName } = useOperation();
  const rows = usePartnersAsked();
  const today = useToday();
  return (
    <>
      <Select
        label="From"
        data={[
          { value: '', label: 'The force itself' },
          ...rows.map(({ partner }) => ({ value: partner.id, label: partner.name })),
        ]}
        allowDeselect={false}
        value={draft.partnerId ?? ''}
        onChange={(id) => {
          const partner = rows.find((each) => each.partner.id === id)?.partner;
          onChange({
            partnerId: partner === undefined ? null : asId<'Partner'>(partner.id),
            organisation: partner?.name ?? forceName,
          });
        }}
      />
      <TextInput
        label="Organisation or team"
        maxLength={200}
        value={draft.organisation}
        error={problems.organisation}
        onChange={({ currentTarget }) => onChange({ organisation: currentTarget.value })}
      />
      <div className="field-pair">
        <TextInput
          label="Who"
          maxLength={200}
          value={draft.person}
          error={problems.person}
          onChange={({ currentTarget }) => onChange({ person: currentTarget.value })}
        />
        <TextInput
          label="As"
          maxLength={200}
          value={draft.role}
          onChange={({ currentTarget }) => onChange({ role: currentTarget.value })}
        />
      </div>
      <DayField
        label="On"
        latest={today}
        value={draft.on}
        error={problems.on ?? null}
        onChange={(on) => onChange({ on })}
      />
    </>
  );
}
