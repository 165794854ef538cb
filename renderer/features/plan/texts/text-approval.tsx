/** Who approved or agreed a text, what was changed since, until when it is due and when it is looked at again. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { formDraftId } from '../../../core/plan/form-draft';
import type { PlanText, PlanTextAgreement } from '../../../core/plan/plan-text';
import { changesSince, type SectionChange } from '../../../core/plan/plan-text-difference';
import { formOf } from '../../../core/plan/plan-text-sections';
import {
  byOtherWords,
  type ExpectedStanding,
  isForTheseWords,
  type PlanTextStanding,
  withoutStop,
} from '../../../core/plan/plan-text-standing';
import { DayField } from '../../../ui/day-fields';
import { useDesk } from '../../../services/desk-context';
import { agreementDraftName } from './agreement-draft';
import { AgreementForm } from './agreement-form';
import type { ChangeText } from './use-texts';

interface TextApprovalProps {
  readonly text: PlanText;
  readonly standing: PlanTextStanding;
  readonly change: ChangeText;
}

/** The part of a text that is about its approval. */
export function TextApproval({ text, standing, change }: TextApprovalProps) {
  const { vault } = useDesk();
  const draftId = formDraftId(agreementDraftName(text), asId<'DeskUser'>(vault.user.id));
  // What was begun before the lock stands open again.
  const [isRecording, setRecording] = useState(() => vault.records.get('formDrafts', draftId) !== undefined);
  const next = standing.expected.find(({ state }) => state !== 'given') ?? standing.expected[0];
  const expected = next?.expected ?? formOf(text.kind).approvals[0];
  const isEmpty = standing.written === 0;
  return (
    <section className="stack text-approval" aria-label="Approval and dates">
      <h3>Approval and dates</h3>
      <ul className="plain-list">
        {standing.expected.map((each) => (
          <Expected key={`${each.expected.kind}:${each.expected.role}`} each={each} />
        ))}
      </ul>
      {standing.expected.map((each) => (
        <Changes key={each.expected.kind} text={text} each={each} />
      ))}
      {isRecording && expected !== undefined ? (
        <AgreementForm text={text} expected={expected} change={change} onClose={() => setRecording(false)} />
      ) : (
        <div className="row">
          <Button variant="default" disabled={isEmpty} onClick={() => setRecording(true)}>
            Record an approval or agreement
          </Button>
          {isEmpty ? <span className="dimmed small">Write something first.</span> : null}
        </div>
      )}
      <div className="field-pair text-dates">
        <DayField
          label="Approval due"
          value={text.agreementDue}
          onChange={(agreementDue) =>
            change('Set when a text is to be approved', (each) => ({ ...each, agreementDue }))
          }
        />
        <DayField
          label="Review on"
          value={text.reviewDate}
          onChange={(reviewDate) =>
            change('Set when a text is reviewed', (each) => ({ ...each, reviewDate }))
          }
        />
      </div>
      <Agreements text={text} />
    </section>
  );
}

function Expected({ each }: { readonly each: ExpectedStanding }) {
  const { expected, state, agreement } = each;
  const role = expected.role.toLowerCase();
  const other = byOtherWords(each);
  if (agreement === null)
    return (
      <li>
        Not yet {expected.kind} by the {role}.{other === null ? '' : ` ${other}.`}
      </li>
    );
  return (
    <li>
      {agreement.kind === 'approved' ? 'Approved' : 'Agreed'} by {whoWords(agreement)} on{' '}
      {formatDate(agreement.on)}
      {withoutStop(agreement.how) === '' ? '' : `: ${withoutStop(agreement.how)}`}
      {state === 'given' ? '.' : ', for earlier words.'}
      {other === null ? '' : ` ${other}.`}
    </li>
  );
}

function whoWords({ by, role, organisation }: PlanTextAgreement): string {
  return [by, role, organisation].filter((part) => part !== '').join(', ');
}

function Changes({ text, each }: { readonly text: PlanText; readonly each: ExpectedStanding }) {
  if (each.state !== 'changed' || each.agreement === null) return null;
  const changes = changesSince(text, each.agreement);
  return (
    <div className="message" data-tone="warning">
      <strong>Changed since it was {each.expected.kind}</strong>
      <p className="small">Words that were taken out are struck through; words that were added are bold.</p>
      {changes.map((change) => (
        <Difference key={change.sectionId} change={change} />
      ))}
    </div>
  );
}

/** One section with what was taken out and what was added, said to a screen reader too. */
export function Difference({ change }: { readonly change: SectionChange }) {
  return (
    <div className="text-difference">
      <h4>{change.heading}</h4>
      <p>
        {change.parts.map((part, index) => {
          if (part.kind === 'same') return <span key={index}>{part.text}</span>;
          return part.kind === 'added' ? (
            <ins key={index}>
              <span className="visually-hidden">[added: </span>
              {part.text}
              <span className="visually-hidden">]</span>
            </ins>
          ) : (
            <del key={index}>
              <span className="visually-hidden">[taken out: </span>
              {part.text}
              <span className="visually-hidden">]</span>
            </del>
          );
        })}
      </p>
    </div>
  );
}

function Agreements({ text }: { readonly text: PlanText }) {
  if (text.agreements.length === 0) return null;
  return (
    <details>
      <summary>All approvals and agreements on record ({text.agreements.length})</summary>
      <ul className="plain-list text-agreements">
        {text.agreements.toReversed().map((agreement) => (
          <li key={agreement.id}>
            {agreement.kind === 'approved' ? 'Approved' : 'Agreed'} {formatDate(agreement.on)} by{' '}
            {whoWords(agreement)}
            {withoutStop(agreement.how) === '' ? '' : `: ${withoutStop(agreement.how)}`}. Recorded by{' '}
            {agreement.recordedBy}, {formatMoment(agreement.recordedAt)}.{' '}
            {isForTheseWords(text, agreement) ? 'For the words as they stand.' : 'For earlier words.'}
          </li>
        ))}
      </ul>
    </details>
  );
}
