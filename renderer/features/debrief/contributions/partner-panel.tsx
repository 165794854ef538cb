/** One partner and the debrief: its form, how that stands, and what came from it. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DebriefForm } from '../../../core/debrief/contribution';
import { formStates, newForms, type PartnerAsked } from '../../../core/debrief/debrief-form';
import { byHeading, questionsFor } from '../../../core/debrief/questions';
import { waitingTexts } from '../../../core/debrief/taking-in';
import { counted } from '../../../core/documents/blocks';
import { formatDate } from '../../../core/foundation/dates';
import { z } from '../../../core/foundation/schema';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { useChangeForm } from './use-contributions';
import { useOwnQuestions } from './use-own-questions';
import { useSendForms } from './use-send-forms';

interface PartnerPanelProps {
  readonly asked: PartnerAsked;
  readonly onClose: () => void;
}

/** Each step saves itself. */
export function PartnerPanel({ asked, onClose }: PartnerPanelProps) {
  const { partner, form, state, contributions } = asked;
  const stateName = formStates.find(({ id }) => id === state)?.name ?? state;
  return (
    <div className="stack">
      <PanelHead title={partner.name} closeLabel="Close the partner" onClose={onClose} />
      <p className="flat">
        {stateName}
        {form?.givenUp === undefined || form.givenUp === null
          ? ''
          : ` on ${formatDate(form.givenUp.on)} by ${form.givenUp.by}: ${form.givenUp.why}`}
      </p>
      {form === null ? null : <FormSteps form={form} asked={asked} />}
      {form === null || state === 'given-up' ? <MakeOne asked={asked} /> : null}
      <section className="stack-tight" aria-label="What came from it">
        <h3 className="panel-heading">Contributions</h3>
        {contributions.length === 0 ? (
          <p className="dimmed flat">Nothing came from this partner yet.</p>
        ) : null}
        <ul className="plain-list">
          {contributions.map((each) => {
            const { length } = waitingTexts(each);
            return (
              <li key={each.id}>
                <Link to={`/debrief/contributions?contribution=${each.id}`}>
                  {formatDate(each.on)}
                  {each.person === '' ? '' : `, ${each.person}`}
                </Link>
                {length === 0 ? null : <span className="dimmed">, {length} to be placed</span>}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

function FormSteps({ form, asked: { state } }: { readonly form: DebriefForm; readonly asked: PartnerAsked }) {
  const change = useChangeForm();
  const send = useSendForms();
  const today = useToday();
  const isAwaited = state === 'made' || state === 'sent' || state === 'overdue';
  const [problem, setProblem] = useState<string | null>(null);
  const setSent = (on: string | null) => {
    setProblem(on !== null && on > today ? 'This day is still to come. Enter it once it went out.' : null);
    if (on !== null && on > today) return;
    if (on === null)
      change('Change when a debrief form was sent', form.id, (now) => ({ ...now, sentOn: null }));
    else send([form], on);
  };
  return (
    <section className="stack-tight" aria-label="The form">
      <h3 className="panel-heading">The form</h3>
      <p className="flat">
        <Link to={`/documents/plan/partner-form/${form.id}`}>Read and issue it in Word</Link>
        <span className="dimmed"> · reference {form.mark}</span>
      </p>
      <DayField
        label="Answer asked for by"
        value={form.due}
        onChange={(due) => change('Change when a debrief form is due', form.id, (now) => ({ ...now, due }))}
      />
      <DayField
        label="Sent on"
        placeholder="Not sent"
        value={form.sentOn}
        error={problem}
        onChange={setSent}
      />
      <details>
        <summary>{form.questions.length} questions</summary>
        {byHeading(form.questions).map(({ heading, questions }) => (
          <div key={heading.id}>
            <p className="dimmed small">{heading.name}</p>
            <ul>
              {questions.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
      </details>
      {isAwaited ? <GiveUp form={form} /> : null}
    </section>
  );
}

const giveUpSchema = z.object({ why: z.string() });

function GiveUp({ form }: { readonly form: DebriefForm }) {
  const change = useChangeForm();
  const user = useDeskUser();
  const today = useToday();
  const kept = useKeptDraft<z.infer<typeof giveUpSchema>>({
    name: `debrief-give-up:${form.id}`,
    empty: { why: '' },
    schema: giveUpSchema,
  });
  const [isTried, setTried] = useState(false);
  const why = kept.draft.why.trim();
  const giveUp = () => {
    setTried(true);
    if (why === '') return;
    const givenUp = { on: today, by: user.name, why };
    if (change('Give up a debrief form', form.id, (now) => ({ ...now, givenUp }))) kept.discard();
  };
  return (
    <details open={kept.isBegun}>
      <summary>No answer is awaited any more</summary>
      <div className="stack-tight">
        <Textarea
          label="Why"
          rows={2}
          maxLength={2000}
          value={kept.draft.why}
          error={isTried && why === '' ? 'Write why, so that it can be understood later.' : null}
          onChange={({ currentTarget }) => kept.change({ why: currentTarget.value })}
        />
        <div>
          <Button variant="default" onClick={giveUp}>
            Give this form up
          </Button>
        </div>
      </div>
    </details>
  );
}

function MakeOne({ asked: { partner, form } }: { readonly asked: PartnerAsked }) {
  const operation = useOperation();
  const { vault, clock, newId } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const own = useOwnQuestions();
  const asks = questionsFor(partner.kind).length + own.next.length;
  const make = () => {
    const taken = new Set([...vault.records.all('debriefForms').values()].map(({ mark }) => mark));
    const given = {
      ...{ operationId: operation.id, due: null, at: clock(), by: user.name, newId, taken },
      own: own.next,
    };
    const changes = newForms([partner], given).map((after) => ({
      collection: 'debriefForms' as const,
      id: after.id,
      after,
    }));
    if (commit('Make a debrief form for a partner', changes).ok) own.made();
  };
  return (
    <div className="stack-tight">
      <div>
        <Button variant="default" onClick={make}>
          {form === null ? 'Make a form' : 'Make another form'} with {asks} questions
        </Button>
      </div>
      <p className="dimmed small flat">
        {own.next.length === 0
          ? 'All of them are of the library. '
          : `${counted(own.next.length, 'is a question', 'are questions')} of your own. `}
        <Link to="/debrief/contributions?add=forms">Choose the questions of your own</Link>
      </p>
    </div>
  );
}
