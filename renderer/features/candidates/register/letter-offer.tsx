/** Issued letters in which candidates stand whose record does not say so yet. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { lettersToRecord } from '../../../core/candidates/letter-records';
import { formatDate } from '../../../core/foundation/dates';
import { useCollection, useCommit } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import type { CandidateRegister } from './use-register';

/** One line for each batch of letters; nothing where there is none. */
export function LetterOffer({ register }: { readonly register: CandidateRegister }) {
  const { id: operationId } = useOperation();
  const batches = useCollection('letterBatches');
  const contacts = useCollection('candidateContacts');
  const commit = useCommit();
  const { candidates, contestNames } = register;
  const offers = useMemo(
    () =>
      lettersToRecord({
        ...{ batches: batches.values(), operationId, candidates, contestNames },
        contacts: contacts.values(),
      }),
    [batches, contacts, operationId, candidates, contestNames],
  );
  return offers.map(({ batchId, title, on, changes }) => (
    <Message key={batchId} tone="note" title={`“${title}” went out on ${formatDate(on)}`}>
      <div className="row">
        <span>
          {changes.length === 1 ? 'One candidate stands' : `${changes.length} candidates stand`} in it by name
          and contest, and the register does not say so yet.
        </span>
        <Button
          size="xs"
          variant="default"
          onClick={() => commit('Record letters as sent to candidates', changes)}
        >
          Record the joint letter as sent
        </Button>
      </div>
    </Message>
  ));
}
