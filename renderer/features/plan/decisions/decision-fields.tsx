/** The fields of a decision: what it is on, who decided and when, and the headings of the model with their help. */
import { Textarea, TextInput } from '@mantine/core';
import { dateAt } from '../../../core/foundation/dates';
import { lateAfterMinutes } from '../../../core/log/log';
import type { Decision } from '../../../core/plan/decision';
import { type DecisionDraft, type DecisionProblems, isDraftLate } from '../../../core/plan/decision-draft';
import { decisionHeadings, decisionModelSource } from '../../../core/plan/decision-headings';
import { decisionName } from '../../../core/plan/decision-list';
import { useDesk } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { LinkPicker } from '../../../services/link-picker';
import { DeciderFields } from './decider-fields';

/** The element around a field, to which the summary of problems leads. */
export function decisionFieldId(field: string): string {
  return `decision-field-${field}`;
}

interface DecisionFieldsProps {
  readonly draft: DecisionDraft;
  readonly struck: Decision | null;
  readonly problems: DecisionProblems;
  readonly onChange: (fields: Partial<DecisionDraft>) => void;
}

/** All of them, in the order in which a decision is thought through. */
export function DecisionFields({ draft, struck, problems, onChange }: DecisionFieldsProps) {
  return (
    <>
      {struck === null ? null : (
        <div id={decisionFieldId('strikeReason')}>
          <Textarea
            label={`Why ${decisionName(struck)} is struck`}
            description="It stays, struck through; this reason stands beside it."
            minRows={2}
            maxLength={2000}
            value={draft.strikeReason}
            error={problems.strikeReason}
            onChange={(event) => onChange({ strikeReason: event.currentTarget.value })}
          />
        </div>
      )}
      <div id={decisionFieldId('title')}>
        <TextInput
          label="Decision on"
          description="A few words by which it is found: “Permanent presence at Ash Hall”."
          maxLength={300}
          value={draft.title}
          error={problems.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      </div>
      <div id={decisionFieldId('decidedBy')}>
        <DeciderFields value={draft} problem={problems.decidedBy} onChange={onChange} />
      </div>
      <MomentFields draft={draft} problems={problems} onChange={onChange} />
      <HeadingFields draft={draft} problems={problems} onChange={onChange} />
      <LinkPicker
        label="What it decides on"
        description="Stations, roles, texts, considerations and other records; each can then show this decision."
        value={draft.links}
        onChange={(links) => onChange({ links })}
      />
    </>
  );
}

type PartProps = Pick<DecisionFieldsProps, 'draft' | 'problems' | 'onChange'>;

/** When it was decided; asks why where that is a while ago. */
function MomentFields({ draft, problems, onChange }: PartProps) {
  const { clock } = useDesk();
  const now = clock();
  const today = dateAt(now);
  const isLate = isDraftLate(draft, now) || problems.lateReason !== undefined;
  return (
    <div className="stack-tight">
      <div className="field-pair" id={decisionFieldId('moment')}>
        <DayField
          label="Day of the decision"
          placeholder="Today"
          latest={today}
          value={draft.day}
          onChange={(day) => onChange({ day })}
        />
        <TextInput
          label="Time"
          placeholder="Now"
          inputMode="numeric"
          maxLength={5}
          value={draft.time}
          error={problems.moment}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
      </div>
      <p className="dimmed small">Left empty, it is the moment at which you enter it.</p>
      {isLate ? (
        <div id={decisionFieldId('lateReason')}>
          <Textarea
            label="Why it is entered late"
            description={`It was decided more than ${lateAfterMinutes} minutes ago. A reader has to know why it was not written then.`}
            minRows={2}
            maxLength={2000}
            value={draft.lateReason}
            error={problems.lateReason}
            onChange={(event) => onChange({ lateReason: event.currentTarget.value })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** One field for each heading of the model, with what to write. */
function HeadingFields({ draft, problems, onChange }: PartProps) {
  return (
    <>
      {decisionHeadings.map(({ field, name, prompt }) => (
        <div key={field} id={decisionFieldId(field)}>
          <Textarea
            label={name}
            description={prompt}
            minRows={field === 'decision' ? 4 : 3}
            maxLength={20_000}
            value={draft[field]}
            error={field === 'decision' || field === 'rationale' ? problems[field] : undefined}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        </div>
      ))}
      <p className="dimmed small">Source of the headings: {decisionModelSource.source}.</p>
    </>
  );
}
