/** "Offer the same to the others": the offers, one task and one letter to them, in one step that can be undone. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Candidate } from '../../../core/candidates/candidate';
import { candidateLabel } from '../../../core/candidates/candidate-list';
import { offerToOthers, offerWords } from '../../../core/contact/offer-to-others';
import type { Parity, ParityRow } from '../../../core/contact/parity';
import { isIsoDate, Temporal } from '../../../core/foundation/dates';
import { z } from '../../../core/foundation/schema';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';

interface OfferDraft {
  readonly offer: string;
  readonly owner: string;
  readonly due: string | null;
}

const draftSchema: z.ZodType<OfferDraft> = z.object({
  offer: z.string(),
  owner: z.string(),
  due: z.string().refine(isIsoDate).nullable(),
});

interface OfferFormProps {
  readonly parity: Parity;
  readonly row: ParityRow;
  readonly others: readonly Candidate[];
}

/** Opens the letters once they are made. */
export function OfferForm({ parity, row, others }: OfferFormProps) {
  const operation = useOperation();
  const { newId, clock, notify } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const commit = useCommit();
  const navigate = useNavigate();
  const { draft, change, discard } = useKeptDraft<OfferDraft>({
    name: `contact-matter:${row.matterId}:offer:${parity.contest.id}`,
    empty: { offer: offerWords({ row }), owner: user.name, due: inAWeek(today) },
    schema: draftSchema,
  });
  const write = (patch: Partial<OfferDraft>) => change({ ...draft, ...patch });
  const isReady = draft.offer.trim() !== '' && draft.owner.trim() !== '';
  const offer = () => {
    const { changes, batchId } = offerToOthers({
      ...{ operationId: operation.id, contest: parity.contest, row, to: others, today, newId },
      ...{ ...draft, by: user.name, at: clock() },
    });
    if (!commit('Offer candidates the same', changes).ok) return;
    discard();
    notify({
      tone: 'done',
      text: `An offer to ${others.length === 1 ? '1 candidate' : `${others.length} candidates`} is being written, with a task and letters to be signed. It counts from the day on which the letters are issued. Ctrl+Z takes all of it back.`,
    });
    void navigate(`/documents/letters?batch=${encodeURIComponent(batchId)}`);
  };
  return (
    <form
      className="stack-tight parity-offer"
      aria-label="Offer the same to the others"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) offer();
      }}
    >
      <h3 className="panel-heading">Offer the same to the others</h3>
      <p className="flat">
        To {others.map((other) => candidateLabel(other, parity.candidates)).join(', ')}. This logs the offer
        to each, makes one task and one letter to them, and opens the letters. The offer counts once the
        letters are issued.
      </p>
      <Textarea
        label="We offer you"
        description="As it stands in the letter. Nobody else is named in it."
        maxLength={2000}
        rows={2}
        value={draft.offer}
        onChange={(event) => write({ offer: event.currentTarget.value })}
      />
      <div className="field-pair">
        <TextInput
          label="Task for"
          maxLength={200}
          value={draft.owner}
          onChange={(event) => write({ owner: event.currentTarget.value })}
        />
        <DayField label="Due" value={draft.due} onChange={(due) => write({ due })} />
      </div>
      <div>
        <Button type="submit" size="xs" disabled={!isReady}>
          Offer the same to the others
        </Button>
      </div>
    </form>
  );
}

/** ISO date. */
function inAWeek(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: 7 }).toString();
}
