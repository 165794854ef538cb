/** The action plan of one approach: each item is accepted or disputed, and done. */
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type ActionPlanItem,
  type CpsContact,
  type PlanResponse,
  standingResponse,
} from '../../../core/cases/cps-contact';
import { asId } from '../../../core/foundation/ids';
import { formatDate } from '../../../core/foundation/dates';
import { useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { AddWithDay } from '../case/add-with-day';
import { DayField } from '../case/fields';
import { useFormFocus } from '../case/kept-focus';
import { CorrectionForm } from './correction-form';
import { useContactEdits } from './use-contacts';

/** The items in the order in which the CPS gave them. */
export function ActionPlan({ contact }: { readonly contact: CpsContact }) {
  return (
    <section className="stack-tight" aria-label="Action plan">
      <h3>Action plan</h3>
      {contact.items.length === 0 ? <p className="dimmed">The CPS has asked for nothing.</p> : null}
      <ol className="case-list">
        {contact.items.map((item) => (
          <PlanItem key={item.id} contact={contact} item={item} />
        ))}
      </ol>
      <AddItem contact={contact} />
    </section>
  );
}

function PlanItem({ contact, item }: { readonly contact: CpsContact; readonly item: ActionPlanItem }) {
  const { edit } = useContactEdits();
  const user = useDeskUser();
  const today = useToday();
  const [ground, setGround] = useState<string | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const change = (purpose: string, patch: Partial<ActionPlanItem>) =>
    edit(purpose, contact.id, (now) => ({
      items: now.items.map((each) => (each.id === item.id ? { ...each, ...patch } : each)),
    }));
  const respond = (kind: 'accepted' | 'disputed') => {
    const response: PlanResponse = {
      kind,
      ground: kind === 'disputed' ? (ground ?? '').trim() : '',
      by: user.name,
      on: today,
    };
    const purpose =
      kind === 'accepted' ? 'Accept an item of a CPS action plan' : 'Dispute an item of a CPS action plan';
    if (change(purpose, { responses: [...item.responses, response] })) setGround(null);
  };
  const answer = standingResponse(item);
  const isOverdue = item.doneOn === null && item.due !== null && item.due < today;
  return (
    <li className="stack-tight case-plan-item">
      <div className="row-apart">
        <span className="written">{item.text}</span>
        <span className={isOverdue ? 'case-overdue' : 'dimmed small'}>
          {item.due === null ? 'no date' : `${isOverdue ? 'overdue since' : 'due'} ${formatDate(item.due)}`}
        </span>
      </div>
      {item.responses.map((response, position) => (
        <p key={position} className="small">
          {response.kind === 'accepted' ? 'Accepted' : `Disputed: ${response.ground}`} ({response.by},{' '}
          {formatDate(response.on)})
        </p>
      ))}
      <div className="row">
        {answer?.kind === 'accepted' ? null : (
          <Button size="xs" variant="default" onClick={() => respond('accepted')}>
            Accept<span className="visually-hidden"> “{item.text}”</span>
          </Button>
        )}
        {answer?.kind === 'disputed' || ground !== null ? null : (
          <Button size="xs" variant="default" onClick={() => setGround('')}>
            Dispute<span className="visually-hidden"> “{item.text}”</span>
          </Button>
        )}
        <Checkbox
          size="xs"
          label={item.doneOn === null ? 'Done' : `Done ${formatDate(item.doneOn)}`}
          checked={item.doneOn !== null}
          // That it was done stands once it is ticked: taking it back is a correction.
          onChange={() =>
            item.doneOn === null
              ? change('Mark an item of a CPS action plan', { doneOn: today })
              : setCorrecting(true)
          }
        />
        {isCorrecting ? null : (
          <Button size="xs" variant="default" onClick={() => setCorrecting(true)}>
            Correct<span className="visually-hidden"> “{item.text}”</span>
          </Button>
        )}
      </div>
      {ground === null ? null : (
        <Dispute
          ground={ground}
          onWrite={setGround}
          onRecord={() => respond('disputed')}
          onCancel={() => setGround(null)}
        />
      )}
      {isCorrecting ? (
        <CorrectItem contact={contact} item={item} onClose={() => setCorrecting(false)} />
      ) : null}
    </li>
  );
}

interface CorrectItemProps {
  readonly contact: CpsContact;
  readonly item: ActionPlanItem;
  readonly onClose: () => void;
}

function CorrectItem({ contact, item, onClose }: CorrectItemProps) {
  const today = useToday();
  const [text, setText] = useState(item.text);
  const [due, setDue] = useState(item.due);
  const [doneOn, setDoneOn] = useState(item.doneOn);
  const isBlank = text.trim() === '';
  return (
    <CorrectionForm
      contact={contact}
      legend="Correct this item"
      change={(now) => ({
        items: now.items.map((each) =>
          each.id === item.id ? { ...each, text: text.trim(), due, doneOn } : each,
        ),
      })}
      problem={isBlank ? 'Write what the CPS asks for, or take the item out.' : null}
      removal={{
        label: 'Take this item out',
        change: (now) => ({ items: now.items.filter(({ id }) => id !== item.id) }),
      }}
      onClose={onClose}
    >
      <TextInput
        label="What the CPS asks for"
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="field-pair">
        <DayField label="Due on" value={due} onChange={setDue} />
        <DayField label="Done on" notAfter={today} value={doneOn} onChange={setDoneOn} />
      </div>
    </CorrectionForm>
  );
}

interface DisputeProps {
  readonly ground: string;
  readonly onWrite: (ground: string) => void;
  readonly onRecord: () => void;
  readonly onCancel: () => void;
}

function Dispute({ ground, onWrite, onRecord, onCancel }: DisputeProps) {
  const form = useFormFocus<HTMLDivElement>();
  return (
    <div ref={form} className="stack-tight">
      <Textarea
        label="Ground of the dispute, as the CPS is told"
        rows={2}
        maxLength={20_000}
        value={ground}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
      <div className="row">
        <Button size="xs" disabled={ground.trim() === ''} onClick={onRecord}>
          Record the dispute
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function AddItem({ contact }: { readonly contact: CpsContact }) {
  const { newId } = useDesk();
  const { edit } = useContactEdits();
  return (
    <AddWithDay
      label="New item of the action plan"
      maxLength={4000}
      onAdd={(text, due) =>
        edit('Add an item of a CPS action plan', contact.id, (now) => ({
          items: [
            ...now.items,
            { id: asId<'ActionPlanItem'>(newId()), text, due, responses: [], doneOn: null },
          ],
        }))
      }
    />
  );
}
