/** Issue the next version and record that it went to the council. */
import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { seenWords } from '../../../core/issuing/checks';
import type { Finding } from '../../../core/issuing/finding';
import { stepDayProblem } from '../../../core/memoranda/step-days';
import { councilPeople } from '../../../core/memoranda/field-values';
import { memorandumDraftName, type SendDraft, sendDraftSchema } from '../../../core/memoranda/form-drafts';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { FindingsPanel } from '../../../services/findings-panel';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { useWriters } from '../../../services/writers';
import { Message } from '../../../ui/screen';
import { DayField } from '../../../ui/day-fields';
import { findingsNow, type SendGiven, sendVersion } from './send-version';
import { authorOf, type CouncilRow, useMemorandumDraft } from './use-memoranda';

interface SendFormProps {
  readonly row: CouncilRow;
  readonly onDone: () => void;
}

/** What was found in it and that it was seen, to whom it goes, and the issue. */
export function SendForm({ row, onDone }: SendFormProps) {
  const made = useMemorandumDraft(row.areaId);
  const kept = useSendDraft(row);
  const { draft } = kept;
  const set = (part: Partial<SendDraft>) => kept.change({ ...draft, ...part });
  const [isTried, setTried] = useState(false);
  const findings = useFindings(row, made);
  const seen = seenWords(findings);
  const [seenKey, setSeenKey] = useState('');
  const isSeen = seen.length === 0 || seenKey === seen.join('\n');
  const isHeldBack = findings.some(({ blocks }) => blocks);
  const today = useToday();
  const day =
    draft.on === null
      ? null
      : stepDayProblem(row.memorandum, { state: 'sent', on: draft.on, versionId: null }, today);
  const { isSending, problem, send } = useSend(row, () => {
    kept.discard();
    onDone();
  });
  const start = () => {
    setTried(true);
    const { to, how, on, note } = draft;
    if (to.trim() === '' || on === null || day !== null || isHeldBack || !isSeen) return;
    send({ to: to.trim(), how: how.trim(), on, note: note.trim(), seen });
  };
  if (!made.ok) return <Message tone="problem" title={made.error} />;
  return (
    <section className="stack" aria-label="Send to the council">
      <h3>Send to the council</h3>
      <FindingsPanel
        findings={findings}
        isSeen={isSeen}
        onSeen={(now) => setSeenKey(now ? seen.join('\n') : '')}
      />
      <SendFields draft={draft} set={set} isTried={isTried} day={day} />
      {problem === null ? null : <Message tone="problem" title={problem} />}
      <div className="row">
        <Button onClick={start} disabled={isHeldBack || !isSeen} loading={isSending}>
          Issue version and save file
        </Button>
        <Button variant="default" onClick={onDone}>
          Close
        </Button>
      </div>
      {isSeen || isHeldBack ? null : <p>Sending waits for the tick under Checks.</p>}
      <p className="dimmed small">
        The version is numbered and kept as it is now; later changes of clauses or records do not reach it.
        This cannot be undone.
      </p>
    </section>
  );
}

/** Begins with whom the council’s memoranda usually go to; what is half written is kept. */
function useSendDraft({ areaId }: CouncilRow) {
  const operation = useOperation();
  const today = useToday();
  const people = councilPeople({ partners: useCollection('partners') }, areaId);
  const usual = people.find(({ post }) => post === 'Electoral services manager') ?? people[0];
  return useKeptDraft<SendDraft>({
    name: memorandumDraftName('send', operation.id, areaId),
    empty: { to: usual?.name ?? '', how: 'Email', on: today, note: '' },
    schema: sendDraftSchema,
  });
}

interface SendFieldsProps {
  readonly draft: SendDraft;
  readonly set: (part: Partial<SendDraft>) => void;
  readonly isTried: boolean;
  /** What is wrong with the day; `null` where nothing is. */
  readonly day: string | null;
}

function SendFields({ draft, set, isTried, day: wrongDay }: SendFieldsProps) {
  const today = useToday();
  const { to, how, on, note } = draft;
  return (
    <>
      <TextInput
        label="To"
        value={to}
        maxLength={200}
        error={isTried && to.trim() === '' ? 'Write who it goes to.' : null}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <TextInput
        label="How"
        value={how}
        maxLength={300}
        onChange={(event) => set({ how: event.currentTarget.value })}
      />
      <DayField
        label="Sent on"
        value={on}
        latest={today}
        onChange={(day) => set({ on: day })}
        error={isTried && on === null ? 'Give the day.' : wrongDay}
      />
      <TextInput
        label="Note"
        value={note}
        maxLength={4000}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
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
  const send = (given: Pick<SendGiven, 'to' | 'how' | 'on' | 'note' | 'seen'>) => {
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
