/** An item of intelligence in front of a room: what is graded C is covered until somebody shows it. */
import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDate } from '../../core/foundation/dates';
import { asId } from '../../core/foundation/ids';
import { type AudienceId, audiences } from '../../core/intelligence/audience';
import { handlingAsItStands, reachInWords, refusalToGive } from '../../core/intelligence/dissemination';
import { gradingInWords } from '../../core/intelligence/grading';
import type { Dissemination, IntelligenceItem } from '../../core/intelligence/intelligence-item';
import { participantLabel, presentParticipants } from '../../core/workshop/participants';
import type { Workshop } from '../../core/workshop/workshop';
import { useCommit, useDesk, useRecord, useToday } from '../../services/desk-context';
import { ByHandling } from '../../services/on-screen-only';
import { useOpenWorkshop } from './open-workshop';

interface IntelligencePieceProps {
  readonly id: string;
  /** What stands in its place where the item is no longer recorded. */
  readonly gone: ReactNode;
}

/** The item with its grading; its text at once, or after the button that says under which conditions. */
export function IntelligencePiece({ id, gone }: IntelligencePieceProps) {
  const item = useRecord('intelligence', id);
  const [isShown, setShown] = useState(false);
  if (item === undefined) return gone;
  const isConditional = item.handling === 'C';
  return (
    <ByHandling handling={item.handling}>
      <p>
        <strong>
          {item.reference} · {item.source} {item.grade} {item.handling}
        </strong>{' '}
        <span className="presentation-aside">{gradingInWords(item)}</span>
      </p>
      {isConditional && !isShown ? (
        <div className="covered-item">
          <Button size="xs" variant="default" onClick={() => setShown(true)}>
            Show {item.reference} to this room
          </Button>
          <p>
            Covered. May go to: {reachInWords(item.mayGoTo)}. Conditions:{' '}
            {item.conditions.trim() === '' ? '[none written]' : item.conditions}
          </p>
        </div>
      ) : (
        <>
          <p>{item.text}</p>
          <p className="presentation-aside">Handling {handlingAsItStands(item)}</p>
          {isConditional ? <RecordShown item={item} /> : null}
        </>
      )}
    </ByHandling>
  );
}

const mostRecipientLetters = 200;

/** Who was in the room, as the record of passing on names recipients: cut where there are too many for it. */
function roomInWords(workshop: Workshop): string {
  const people = presentParticipants(workshop).map(({ id }) => participantLabel(workshop, id));
  const whole = `Workshop: ${people.join('; ')}`;
  if (whole.length <= mostRecipientLetters) return whole;
  return `${people.length} participants of the workshop of ${formatDate(workshop.date)}, named in its record`;
}

function RecordShown({ item }: { readonly item: IntelligenceItem }) {
  const { workshop } = useOpenWorkshop();
  const { vault, newId } = useDesk();
  const today = useToday();
  const commit = useCommit();
  const [audience, setAudience] = useState<AudienceId | null>(null);
  const refusal = audience === null ? null : refusalToGive(item, audience);
  const to = roomInWords(workshop);
  const recorded = item.disseminations.some((each) => each.to === to && each.date === today);
  if (recorded) return <p className="presentation-aside">Recorded today as shown to this room.</p>;
  const record = () => {
    const now = vault.records.get('intelligence', item.id);
    if (audience === null || now === undefined || refusalToGive(now, audience) !== null) return;
    const entry: Dissemination = {
      id: asId<'Dissemination'>(newId()),
      to,
      audience,
      date: today,
      why: 'Shown to the room in a workshop of the threat assessment.',
      handling: handlingAsItStands(now),
    };
    commit('Record that an intelligence item was passed on', [
      {
        collection: 'intelligence',
        id: now.id,
        after: { ...now, disseminations: [...now.disseminations, entry] },
      },
    ]);
  };
  return (
    <div className="shown-item">
      <NativeSelect
        label={`Audience that this room belongs to, for ${item.reference}`}
        value={audience ?? ''}
        data={[
          { value: '', label: 'Choose an audience' },
          ...audiences.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) =>
          setAudience(audiences.find(({ id }) => id === event.currentTarget.value)?.id ?? null)
        }
      />
      <Button size="xs" variant="default" disabled={audience === null || refusal !== null} onClick={record}>
        Record that it was shown
      </Button>
      {refusal === null ? null : (
        <p role="alert">
          {refusal} Nothing was recorded. Choose another audience, or agree wider conditions with whoever gave
          you the item.
        </p>
      )}
    </div>
  );
}
