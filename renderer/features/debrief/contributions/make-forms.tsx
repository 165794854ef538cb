/** Forms for partners: made, issued into one folder, and recorded as sent, in this order. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { DebriefForm } from '../../../core/debrief/contribution';
import { newForms, type PartnerAsked } from '../../../core/debrief/debrief-form';
import { debriefQuestionsSource, questionsFor } from '../../../core/debrief/questions';
import { counted } from '../../../core/documents/blocks';
import { Temporal } from '../../../core/foundation/dates';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { Help, Message, ProgressLine } from '../../../ui/screen';
import { CheckedForms } from './checked-forms';
import { OwnQuestions, OwnQuestionsAsked } from './own-questions';
import { useIssueForms } from './use-issue-forms';
import { useOwnQuestions } from './use-own-questions';
import { useSendForms } from './use-send-forms';

interface MakeFormsProps {
  readonly rows: readonly PartnerAsked[];
  readonly onClose: () => void;
}

/** The three steps, each with what is left for it. */
export function MakeForms({ rows, onClose }: MakeFormsProps) {
  return (
    <div className="stack">
      <PanelHead title="Forms for partners" closeLabel="Close the forms" onClose={onClose} />
      <Make rows={rows} />
      <Issue rows={rows} />
      <Sent rows={rows} />
      <Help source={debriefQuestionsSource.source}>
        Each partner is asked the questions that concern it. The wording stays with the form. To look at one
        form, or to issue it alone, open the partner in the list.
      </Help>
    </div>
  );
}

/** Three weeks are usual for an answer. */
const usualDays = 21;

function Make({ rows }: Pick<MakeFormsProps, 'rows'>) {
  const operation = useOperation();
  const { vault, clock, newId, notify } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const commit = useCommit();
  const [due, setDue] = useState<string | null>(() =>
    Temporal.PlainDate.from(today).add({ days: usualDays }).toString(),
  );
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const own = useOwnQuestions();
  const open = rows.filter(({ state }) => state === 'not-asked' || state === 'given-up');
  const chosen = open.filter(({ partner }) => !leftOut.has(partner.id));
  const dueProblem = due !== null && due < today ? 'This day is past. Choose a later one.' : null;
  const make = () => {
    if (dueProblem !== null) return;
    const forms = newForms(
      chosen.map(({ partner }) => partner),
      {
        ...{ operationId: operation.id, due, at: clock(), by: user.name, newId },
        taken: new Set([...vault.records.all('debriefForms').values()].map(({ mark }) => mark)),
        own: own.next,
      },
    );
    const changes = forms.map((after) => ({ collection: 'debriefForms' as const, id: after.id, after }));
    if (!commit('Make debrief forms for partners', changes).ok) return;
    own.made();
    notify({ tone: 'done', text: `${counted(forms.length, 'form', 'forms')} made. Issue them next.` });
  };
  return (
    <section className="stack-tight" aria-label="Make forms">
      <h3 className="panel-heading">1. Make</h3>
      {open.length === 0 ? (
        <>
          <p className="dimmed flat">Every partner has a form.</p>
          <OwnQuestionsAsked earlier={own.earlier} />
        </>
      ) : (
        <>
          <Checkbox.Group
            label="For whom"
            value={chosen.map(({ partner }) => partner.id)}
            onChange={(ids) =>
              setLeftOut(new Set(open.map(({ partner }) => partner.id).filter((id) => !ids.includes(id))))
            }
          >
            <div className="contribution-choices">
              {open.map(({ partner }) => (
                <Checkbox
                  key={partner.id}
                  value={partner.id}
                  label={`${partner.name} (${counted(questionsFor(partner.kind).length + own.next.length, 'question', 'questions')})`}
                />
              ))}
            </div>
          </Checkbox.Group>
          <OwnQuestions own={own} />
          <DayField label="Answer asked for by" value={due} error={dueProblem} onChange={setDue} />
          <div>
            <Button disabled={chosen.length === 0} onClick={make}>
              Make {counted(chosen.length, 'form', 'forms')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Forms that were made and of which no version was issued yet. */
function Issue({ rows }: Pick<MakeFormsProps, 'rows'>) {
  const issuing = useIssueForms();
  const issued = useIssuedForms();
  const forms = madeForms(rows).filter(({ id }) => !issued.has(id));
  const { progress, checked, outcome } = issuing;
  return (
    <section className="stack-tight" aria-label="Issue the forms">
      <h3 className="panel-heading">2. Issue</h3>
      {outcome?.saved === undefined || outcome.saved === null ? null : (
        <Message tone="done" title={outcome.saved} />
      )}
      {(outcome?.refused ?? []).map((sentence) => (
        <Message key={sentence} tone="problem" title={sentence} />
      ))}
      {progress === null ? null : (
        <ProgressLine
          label={progress.what}
          done={progress.done}
          total={progress.total}
          onCancel={issuing.cancel}
        />
      )}
      {checked === null ? (
        <>
          <p className="dimmed flat">
            {forms.length === 0
              ? 'No form waits to be issued.'
              : `${counted(forms.length, 'form waits', 'forms wait')} to be issued as Word documents.`}
          </p>
          {forms.length === 0 ? null : (
            <div>
              <Button disabled={progress !== null} onClick={() => issuing.check(forms)}>
                Check {counted(forms.length, 'form', 'forms')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <CheckedForms checked={checked} isBusy={progress !== null} onWrite={issuing.write} />
      )}
    </section>
  );
}

/** The forms that were made and not sent, given up or answered. */
function madeForms(rows: readonly PartnerAsked[]): readonly DebriefForm[] {
  return rows.flatMap(({ form, state }) => (form !== null && state === 'made' ? [form] : []));
}

function useIssuedForms(): ReadonlySet<string> {
  const versions = useCollection('documentVersions');
  const ids = [...versions.values()]
    .filter(({ kind }) => kind === 'partner-form')
    .map((each) => each.subjectId);
  return new Set(ids);
}

/** That issued forms went out: each partner then stands as holder of its version. */
function Sent({ rows }: Pick<MakeFormsProps, 'rows'>) {
  const today = useToday();
  const issued = useIssuedForms();
  const send = useSendForms();
  const [on, setOn] = useState<string | null>(today);
  const forms = madeForms(rows).filter(({ id }) => issued.has(id));
  if (forms.length === 0) return null;
  const problem =
    on === null
      ? 'Give the day.'
      : on > today
        ? 'This day is still to come. Enter it once they went out.'
        : null;
  return (
    <section className="stack-tight" aria-label="Record the forms as sent">
      <h3 className="panel-heading">3. Send</h3>
      <DayField label="Sent on" value={on} error={problem} onChange={setOn} />
      <div>
        <Button
          onClick={() => {
            if (on !== null && problem === null) send(forms, on);
          }}
        >
          Record {counted(forms.length, 'form', 'forms')} as sent
        </Button>
      </div>
    </section>
  );
}
