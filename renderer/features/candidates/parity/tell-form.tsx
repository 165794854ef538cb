/** "Tell the others where it is published": one task and one letter to them; the answer itself is offered to nobody. */
import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { Candidate } from '../../../core/candidates/candidate';
import { candidateLabel } from '../../../core/candidates/candidate-list';
import type { Parity, ParityRow } from '../../../core/contact/parity';
import { publishedUntold, tellOthers } from '../../../core/contact/tell-others';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import { contactPath } from '../contact/contact-path';

interface TellFormProps {
  readonly parity: Parity;
  readonly row: ParityRow;
  readonly others: readonly Candidate[];
}

/** Opens the letters once they are made; before the answer is published it says what comes first. */
export function TellForm({ parity, row, others }: TellFormProps) {
  const { contest, candidates } = parity;
  const operation = useOperation();
  const { newId, notify } = useDesk();
  const { name: owner } = useDeskUser();
  const today = useToday();
  const commit = useCommit();
  const navigate = useNavigate();
  const contacts = useCollection('candidateContacts');
  const batches = useCollection('letterBatches');
  const requests = publishedUntold(contacts.values(), {
    matterId: row.matterId,
    candidateIds: new Set(candidates.map(({ id }) => id)),
  });
  if (requests.length === 0)
    return (
      <Message tone="note" title="The answer is not published yet">
        The FOI unit answers and what is given is published; then the other candidates are told where. Note
        the days in the request, and tell the others from here.
      </Message>
    );
  const letters = requests
    .flatMap(({ links }) => links)
    .find(({ kind, id }) => kind === 'letter-batch' && batches.has(id));
  if (letters !== undefined)
    return (
      <Message tone="note" title="Letters tell the others where it is published">
        <Link to={`/documents/letters?batch=${encodeURIComponent(letters.id)}`}>Open the letters</Link>. Once
        they are out, note the day under “Other candidates told” in the request:{' '}
        {requests.map(({ id }) => (
          <Link key={id} to={contactPath(id)}>
            {row.title}
          </Link>
        ))}
      </Message>
    );
  const tell = () => {
    const { changes, batchId } = tellOthers({
      ...{ operationId: operation.id, contest, title: row.title, requests, to: others },
      ...{ owner, due: today, today, newId },
    });
    if (!commit('Tell candidates what is published', changes).ok) return;
    notify({
      tone: 'done',
      text: 'A task and letters to be signed are made. Ctrl+Z takes all of it back.',
    });
    void navigate(`/documents/letters?batch=${encodeURIComponent(batchId)}`);
  };
  return (
    <section className="stack-tight parity-offer" aria-labelledby="parity-tell">
      <h3 className="panel-heading" id="parity-tell">
        Tell the others where it is published
      </h3>
      <p className="flat">
        To {others.map((other) => candidateLabel(other, candidates)).join(', ')}. This makes one task and one
        letter to them, and opens the letters. The information itself is not offered: the FOI unit answers.
      </p>
      <div>
        <Button size="xs" onClick={tell}>
          Tell the others where it is published
        </Button>
      </div>
    </section>
  );
}
