/** Whether the operation is closed, what that means, and the way to close it or open it again. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { isClosed, missingAnswers, withTurn } from '../../../core/retention/closing';
import type { Closure } from '../../../core/retention/closure';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import { useClosingEdit } from './use-closing';

interface StandingProps {
  readonly closure: Closure;
}

/** The state of the operation above its checklist. */
export function ClosingStanding({ closure }: StandingProps) {
  return (
    <section className="stack-tight" aria-label="State of the operation">
      {isClosed(closure) ? <Closed closure={closure} /> : <StillOpen closure={closure} />}
      {closure.turns.length < 2 ? null : <Turns closure={closure} />}
    </section>
  );
}

function StillOpen({ closure }: StandingProps) {
  const { clock, newId, notify } = useDesk();
  const { name: by } = useDeskUser();
  const edit = useClosingEdit();
  const [isAsked, setAsked] = useState(false);
  const missing = missingAnswers(closure);
  const close = () => {
    setAsked(true);
    if (missing.length > 0) return;
    const turn = { id: asId<'ClosureTurn'>(newId()), turn: 'closed', at: clock(), by, why: '' } as const;
    if (edit('Close the operation', (standing) => withTurn(standing, turn), { undoable: false }))
      notify({ tone: 'done', text: 'The operation is closed.' });
  };
  return (
    <>
      <p>
        The operation is open. When it is closed, its plan, assessment, logs and contributions stand as they
        are; cases, intelligence, actions, recommendations, returns and documents go on.
      </p>
      {isAsked && missing.length > 0 ? (
        <Message tone="problem" title="Not closed yet: these items have no answer">
          <ul className="closing-names">
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Message>
      ) : null}
      <div>
        <Button onClick={close}>Close the operation</Button>
      </div>
    </>
  );
}

function Closed({ closure }: StandingProps) {
  const last = closure.turns.at(-1);
  const [isOpening, setOpening] = useState(false);
  return (
    <>
      <Message
        tone="note"
        title={last === undefined ? 'Closed' : `Closed ${formatMoment(last.at)} by ${last.by}`}
      >
        <p>
          Its plan, assessment, logs and contributions stand as they were. Cases, intelligence, actions,
          recommendations, returns and documents go on here.
        </p>
      </Message>
      {isOpening ? (
        <OpenAgain onDone={() => setOpening(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpening(true)}>
            Open it again
          </Button>
        </div>
      )}
    </>
  );
}

const draftSchema: z.ZodType<string> = z.string();

function OpenAgain({ onDone }: { readonly onDone: () => void }) {
  const { id } = useOperation();
  const { clock, newId } = useDesk();
  const { name: by } = useDeskUser();
  const edit = useClosingEdit();
  const kept = useKeptDraft({ name: `closing:${id}:open-again`, empty: '', schema: draftSchema });
  const [isAsked, setAsked] = useState(false);
  const why = kept.draft.trim();
  const store = () => {
    setAsked(true);
    if (why === '') return;
    const turn = { id: asId<'ClosureTurn'>(newId()), turn: 'opened-again', at: clock(), by, why } as const;
    if (!edit('Open a closed operation again', (closure) => withTurn(closure, turn), { undoable: false }))
      return;
    kept.discard();
    onDone();
  };
  return (
    <form
      className="stack-tight measure"
      aria-label="Open the operation again"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <Textarea
        label="Why it is opened again"
        minRows={2}
        maxLength={4000}
        value={kept.draft}
        error={isAsked && why === '' ? 'Give the reason: it stays on record.' : null}
        onChange={(event) => kept.change(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">Open it again</Button>
        <Button variant="default" onClick={onDone}>
          Keep it closed
        </Button>
      </div>
    </form>
  );
}

function Turns({ closure }: StandingProps) {
  return (
    <details>
      <summary>Closed and opened again</summary>
      <ul className="closing-names">
        {closure.turns.map(({ id, turn, at, by, why }) => (
          <li key={id}>
            {turn === 'closed' ? 'Closed' : 'Opened again'} {formatMoment(at)} by {by}
            {why === '' ? '' : `: ${why}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
