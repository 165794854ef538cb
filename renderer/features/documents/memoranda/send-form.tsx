/** Issue the next version and record that it went to the council. */
import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { limitsOfChecks } from '../../../core/issuing/checks';
import { checkNames, type Finding } from '../../../core/issuing/finding';
import { councilPeople } from '../../../core/memoranda/field-values';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useWriters } from '../../../services/writers';
import { Message } from '../../../ui/screen';
import { DayField } from './day-field';
import { findingsNow, sendVersion } from './send-version';
import { authorOf, type CouncilRow, useMemorandumDraft } from './use-memoranda';

interface SendFormProps {
  readonly row: CouncilRow;
  readonly onDone: () => void;
}

/** What was found in it, to whom it goes, and the issue. */
export function SendForm({ row, onDone }: SendFormProps) {
  const draft = useMemorandumDraft(row.areaId);
  const partners = useCollection('partners');
  const today = useToday();
  const people = councilPeople({ partners }, row.areaId);
  const usual = people.find(({ post }) => post === 'Electoral services manager') ?? people[0];
  const [to, setTo] = useState(usual?.name ?? '');
  const [how, setHow] = useState('Email');
  const [on, setOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const { isSending, problem, send } = useSend(row, onDone);
  const findings = useFindings(row, draft);
  const blocks = findings.some((finding) => finding.blocks);
  const start = () => {
    setTried(true);
    if (to.trim() === '' || on === null || blocks) return;
    send({ to: to.trim(), how: how.trim(), on, note: note.trim() });
  };
  if (!draft.ok) return <Message tone="problem" title={draft.error} />;
  return (
    <section className="stack" aria-label="Send to the council">
      <h3>Send to the council</h3>
      <Findings findings={findings} />
      <TextInput
        label="To"
        value={to}
        maxLength={200}
        error={isTried && to.trim() === '' ? 'Write who it goes to.' : null}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput
        label="How"
        value={how}
        maxLength={300}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
      <DayField
        label="Sent on"
        value={on}
        onChange={setOn}
        error={isTried && on === null ? 'Give the day.' : null}
      />
      <TextInput
        label="Note"
        value={note}
        maxLength={4000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {problem === null ? null : <Message tone="problem" title={problem} />}
      <div className="row">
        <Button onClick={start} disabled={blocks} loading={isSending}>
          Issue version and save file
        </Button>
        <Button variant="default" onClick={onDone}>
          Close
        </Button>
      </div>
      <p className="dimmed small">
        The version is numbered and kept as it is now; later changes of clauses or records do not reach it.
        This cannot be undone.
      </p>
    </section>
  );
}

function useFindings(row: CouncilRow, draft: ReturnType<typeof useMemorandumDraft>): readonly Finding[] {
  const desk = useDesk();
  const operation = useOperation();
  const author = authorOf(useDeskUser());
  return useMemo(() => {
    if (!draft.ok) return [];
    const found = findingsNow(desk, { operation, areaId: row.areaId, author });
    return typeof found === 'string' ? [] : found;
  }, [desk, operation, row.areaId, author, draft]);
}

function useSend(row: CouncilRow, onDone: () => void) {
  const desk = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  const writers = useWriters();
  const operation = useOperation();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef(false);
  const send = (given: { to: string; how: string; on: string; note: string }) => {
    if (running.current) return;
    running.current = true;
    setSending(true);
    setProblem(null);
    const steps = desk.vault.records.all('memoranda').get(row.memorandum?.id ?? '')?.steps.length ?? 0;
    void sendVersion(
      { ...given, operation, areaId: row.areaId, council: row.name },
      {
        desk,
        commit,
        writers: writers(),
        author: authorOf(user),
        by: user.name,
        signal: new AbortController().signal,
      },
    )
      .then((why) => {
        setProblem(why);
        const now = [...desk.vault.records.all('memoranda').values()].find(
          ({ areaId, operationId }) => areaId === row.areaId && operationId === operation.id,
        );
        if (why === null && (now?.steps.length ?? 0) > steps) onDone();
      })
      .finally(() => {
        running.current = false;
        setSending(false);
      });
  };
  return { isSending, problem, send };
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="dimmed small">{limitsOfChecks}</p>;
  const held = findings.filter(({ blocks }) => blocks);
  return (
    <Message
      tone={held.length > 0 ? 'problem' : 'warning'}
      title={held.length > 0 ? 'This holds it back' : 'To be seen before it leaves'}
    >
      <ul className="memo-findings">
        {(held.length > 0 ? held : findings).map(({ check, text, where }, index) => (
          <li key={index}>
            <strong>{checkNames[check]}.</strong> {text}{' '}
            {where === '' ? null : <span className="dimmed">{where}</span>}
          </li>
        ))}
      </ul>
      <p className="small">{limitsOfChecks}</p>
    </Message>
  );
}
