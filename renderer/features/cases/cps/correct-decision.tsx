/** Putting right what the register says that the CPS decided. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import {
  type CpsContact,
  type CpsDecision,
  type CpsDecisionKind,
  cpsDecisions,
  type RefusalReason,
} from '../../../core/cases/cps-contact';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useToday } from '../../../services/desk-context';
import { ChoiceField, DayField } from '../case/fields';
import { CorrectionForm } from './correction-form';

interface CorrectDecisionProps {
  readonly contact: CpsContact;
  readonly caseFile: CaseFile;
  readonly decision: CpsDecision;
  readonly onClose: () => void;
}

/** Kind, day, words and reasons; or the decision is taken out. */
export function CorrectDecision({ contact, caseFile, decision, onClose }: CorrectDecisionProps) {
  const { newId } = useDesk();
  const today = useToday();
  const [kind, setKind] = useState<CpsDecisionKind>(decision.kind);
  const [on, setOn] = useState(decision.on);
  const [words, setWords] = useState(decision.words);
  const [reasons, setReasons] = useState(decision.reasons.map(({ text }) => text).join('\n'));
  const offenceIds = [...new Set(caseFile.offences.map(({ offenceId }) => offenceId))];
  const lines = kind === 'refused' ? linesOf(reasons) : [];
  const corrected = (was: CpsDecision): CpsDecision => ({
    ...was,
    kind,
    on,
    words: words.trim(),
    reasons: reasonsOf(lines, was.reasons, (text) => ({
      id: asId<'RefusalReason'>(newId()),
      text,
      offenceIds,
    })),
  });
  return (
    <CorrectionForm
      contact={contact}
      legend="Correct this decision"
      change={(now) => ({
        decisions: now.decisions
          .map((each) => (each.id === decision.id ? corrected(each) : each))
          .sort((x, y) => x.on.localeCompare(y.on)),
      })}
      problem={kind === 'refused' && lines.length === 0 ? 'Write why the file was not accepted.' : null}
      removal={{
        label: 'Take this decision out',
        change: (now) => ({ decisions: now.decisions.filter(({ id }) => id !== decision.id) }),
      }}
      onClose={onClose}
    >
      <div className="field-pair">
        <ChoiceField label="Decision" choices={cpsDecisions} value={kind} onChoose={setKind} />
        <DayField label="Date" notAfter={today} value={on} onChange={(day) => setOn(day ?? decision.on)} />
      </div>
      <Textarea
        label="In the CPS’s words"
        rows={2}
        maxLength={20_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {kind === 'refused' ? (
        <Textarea
          label="Reasons, one a line"
          rows={3}
          maxLength={20_000}
          value={reasons}
          onChange={(event) => setReasons(event.currentTarget.value)}
        />
      ) : null}
    </CorrectionForm>
  );
}

/** A reason keeps its place among the prompts while its words stand, or those of its line were put right. */
function reasonsOf(
  lines: readonly string[],
  before: readonly RefusalReason[],
  add: (text: string) => RefusalReason,
): readonly RefusalReason[] {
  const left = before.filter(({ text }) => !lines.includes(text));
  return lines.map((text) => {
    const same = before.find((reason) => reason.text === text);
    if (same !== undefined) return same;
    const reworded = left.shift();
    return reworded === undefined ? add(text) : { ...reworded, text };
  });
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
