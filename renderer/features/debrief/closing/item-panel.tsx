/** One item of the closing checklist beside the list: what to look to, what the record knows, and the answer. */
import { Button, Radio, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { z } from '../../../core/foundation/schema';
import {
  answerTo,
  type ClosingItem,
  isClosed,
  withAnswer,
  withoutAnswer,
} from '../../../core/retention/closing';
import type { ClosingAnswer } from '../../../core/retention/closure';
import { useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { Help } from '../../../ui/screen';
import { useClosingEdit, useClosure, useKnown } from './use-closing';

interface ItemPanelProps {
  readonly item: ClosingItem;
  readonly onClose: () => void;
}

/** Escape closes it. */
export function ItemPanel({ item, onClose }: ItemPanelProps) {
  const closure = useClosure();
  const answer = answerTo(closure, item.id);
  const [isChanging, setChanging] = useState(false);
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  const isStill = isClosed(closure);
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead title={item.name} closeLabel="Close the item" onClose={onClose} />
      <Help source={item.source}>{item.help}</Help>
      <KnownPart item={item} />
      {answer !== undefined && !isChanging ? (
        <AnswerPart answer={answer} isStill={isStill} onChange={() => setChanging(true)} />
      ) : isStill ? (
        <p className="dimmed">The operation is closed. Open it again to answer.</p>
      ) : (
        <AnswerForm item={item} was={answer} onDone={() => setChanging(false)} />
      )}
    </div>
  );
}

const shownAtOnce = 12;

function KnownPart({ item }: Pick<ItemPanelProps, 'item'>) {
  const known = useKnown()(item);
  const [isAll, setAll] = useState(false);
  const links = isAll ? known.links : known.links.slice(0, shownAtOnce);
  return (
    <section className="stack-tight" aria-label="What the record knows">
      <h3>What the record knows</h3>
      <p>{known.words}</p>
      {links.length === 0 ? null : (
        <ul className="closing-names">
          {links.map(({ key, label, path }) => (
            <li key={key}>
              <Link to={path}>{label}</Link>
            </li>
          ))}
        </ul>
      )}
      {links.length < known.links.length ? (
        <div>
          <button type="button" className="text-link" onClick={() => setAll(true)}>
            Show all {known.links.length}
          </button>
        </div>
      ) : null}
    </section>
  );
}

interface AnswerPartProps {
  readonly answer: ClosingAnswer;
  readonly isStill: boolean;
  readonly onChange: () => void;
}

function AnswerPart({ answer, isStill, onChange }: AnswerPartProps) {
  const edit = useClosingEdit();
  return (
    <section className="stack-tight" aria-label="Answer">
      <h3>{answer.answer === 'done' ? 'Done' : 'Not applicable'}</h3>
      <p className="closing-words">{answer.note}</p>
      <p className="small dimmed">
        {formatDate(answer.on)}, {answer.by}
      </p>
      {isStill ? null : (
        <div className="row">
          <Button size="xs" variant="default" onClick={onChange}>
            Change the answer
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              edit('Take back an answer of the closing', (closure) => withoutAnswer(closure, answer.itemId))
            }
          >
            Take it back
          </Button>
        </div>
      )}
    </section>
  );
}

interface AnswerDraft {
  readonly answer: ClosingAnswer['answer'] | '';
  readonly note: string;
  readonly on: string | null;
}

const draftSchema: z.ZodType<AnswerDraft> = z.object({
  answer: z.enum(['done', 'not-applicable', '']),
  note: z.string(),
  on: z.string().nullable(),
});

interface AnswerFormProps {
  readonly item: ClosingItem;
  readonly was: ClosingAnswer | undefined;
  readonly onDone: () => void;
}

function AnswerForm({ item, was, onDone }: AnswerFormProps) {
  const operation = useOperation();
  const today = useToday();
  const { name: by } = useDeskUser();
  const edit = useClosingEdit();
  const empty: AnswerDraft = { answer: was?.answer ?? '', note: was?.note ?? '', on: was?.on ?? today };
  const name = `closing:${operation.id}:${item.id}`;
  const kept = useKeptDraft({ name, empty, schema: draftSchema });
  const [isAsked, setAsked] = useState(false);
  const { answer, on } = kept.draft;
  const note = kept.draft.note.trim();
  const set = (patch: Partial<AnswerDraft>) => kept.change({ ...kept.draft, ...patch });
  const store = () => {
    setAsked(true);
    if (answer === '' || note === '' || on === null) return;
    const given: ClosingAnswer = { itemId: item.id, answer, note, on, by };
    if (!edit('Answer an item of the closing', (closure) => withAnswer(closure, given))) return;
    kept.discard();
    onDone();
  };
  return (
    <form
      className="stack"
      aria-label="Answer the item"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <Radio.Group
        label="Answer"
        value={answer}
        error={isAsked && answer === '' ? 'Choose one.' : null}
        onChange={(value) => set({ answer: value === 'done' ? 'done' : 'not-applicable' })}
      >
        <div className="choice-row">
          <Radio value="done" label="Done" />
          <Radio value="not-applicable" label="Not applicable" />
        </div>
      </Radio.Group>
      <Textarea
        label={answer === 'not-applicable' ? 'Why it does not apply' : 'What was done'}
        minRows={3}
        maxLength={4000}
        value={kept.draft.note}
        error={isAsked && note === '' ? 'Write it in a sentence: it is read years later.' : null}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <DayField
        label="Day"
        latest={today}
        value={on}
        error={isAsked && on === null ? 'Give the day.' : null}
        onChange={(day) => set({ on: day })}
      />
      <div className="row">
        <Button type="submit">Save the answer</Button>
        {was === undefined ? null : (
          <Button variant="default" onClick={onDone}>
            Keep the answer as it was
          </Button>
        )}
      </div>
    </form>
  );
}
