/** The recipients of a batch: the list, and the one that is open for change. */
import { Button, NativeSelect } from '@mantine/core';
import { asId } from '../../../core/foundation/ids';
import type { LetterBatch, LetterRecipient } from '../../../core/issuing/letter-batch';
import { capacityNames, duplicateRecipients, salutationFor } from '../../../core/issuing/letter-edits';
import { letterRecipientsRegister } from '../../../core/registers/letters';
import { useDesk } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { InParts } from '../../../ui/list-dry-run';
import { SavedText } from '../../../ui/saved-text';
import { Message } from '../../../ui/screen';
import { FromRegister, useFromRegister } from './from-register';
import { type EditBatch, useBatchEdit } from './use-batch-edit';

interface RecipientsProps {
  readonly batch: LetterBatch;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onImport: () => void;
}

/** In their order; those that stand there twice are named. */
export function Recipients({ batch, openId, onOpen, onImport }: RecipientsProps) {
  const { newId } = useDesk();
  const edit = useBatchEdit(batch.id);
  const doubled = duplicateRecipients(batch.recipients);
  const isReadOnly = batch.issued !== null;
  const add = () => {
    const id = asId<'LetterRecipient'>(newId());
    const name = `Recipient ${batch.recipients.length + 1}`;
    const recipient: LetterRecipient = {
      id,
      name,
      capacity: 'candidate',
      contest: '',
      address: [],
      salutation: salutationFor(name),
    };
    edit('Add a recipient of letters', (now) => ({ ...now, recipients: [...now.recipients, recipient] }));
    onOpen(id);
  };
  const register = useFromRegister(batch, edit);
  return (
    <section className="stack-tight" aria-labelledby="letters-recipients">
      <div className="row-apart">
        <h2 id="letters-recipients">Recipients</h2>
        <div className="row">
          {isReadOnly ? null : (
            <>
              <Button variant="default" onClick={onImport}>
                Import or paste recipients
              </Button>
              {register.count === 0 ? null : (
                <FromRegister contests={register.contests} onTake={register.take} />
              )}
              <Button variant="default" onClick={add}>
                Add recipient
              </Button>
            </>
          )}
          <ExportRegister register={letterRecipientsRegister} label="Export recipients" />
        </div>
      </div>
      {doubled.length === 0 ? null : (
        <Message tone="warning" title={`${doubled.length} recipients stand in the list more than once`}>
          <ul className="flat">
            {doubled.slice(0, 10).map(([first, ...more]) => (
              <li key={first?.id}>
                {first?.name}
                {first?.contest === '' ? '' : `, ${first?.contest ?? ''}`} ({more.length + 1} times)
              </li>
            ))}
          </ul>
        </Message>
      )}
      {batch.recipients.length === 0 ? (
        <p className="dimmed">Nobody yet. For example: A. Sandry, candidate, Quayside ward.</p>
      ) : (
        <InParts items={batch.recipients} first={100}>
          {(drawn) => <RecipientTable recipients={drawn} {...{ openId, onOpen, edit, isReadOnly }} />}
        </InParts>
      )}
    </section>
  );
}

interface TableProps {
  readonly recipients: readonly LetterRecipient[];
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly edit: EditBatch;
  readonly isReadOnly: boolean;
}

function RecipientTable({ recipients, openId, onOpen, edit, isReadOnly }: TableProps) {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Recipients of the letters</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Capacity</th>
          <th scope="col">Contest</th>
          <th scope="col">Address</th>
          <th scope="col">Salutation</th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {recipients.map((recipient) =>
          recipient.id === openId && !isReadOnly ? (
            <tr key={recipient.id}>
              <td colSpan={6}>
                <RecipientFields recipient={recipient} edit={edit} onClose={() => onOpen(null)} />
              </td>
            </tr>
          ) : (
            <tr key={recipient.id} data-open={recipient.id === openId}>
              <th scope="row">{recipient.name}</th>
              <td>{capacityNames[recipient.capacity]}</td>
              <td>{recipient.contest}</td>
              <td>{recipient.address.join(', ')}</td>
              <td>{recipient.salutation}</td>
              <td>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${isReadOnly ? 'Show the letter to' : 'Change'} ${recipient.name}`}
                  onClick={() => onOpen(recipient.id)}
                >
                  {isReadOnly ? 'Show' : 'Change'}
                </Button>
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

interface FieldsProps {
  readonly recipient: LetterRecipient;
  readonly edit: EditBatch;
  readonly onClose: () => void;
}

function RecipientFields({ recipient, edit, onClose }: FieldsProps) {
  const save = (fields: Partial<Omit<LetterRecipient, 'id'>>) =>
    edit('Change a recipient of letters', (now) => ({
      ...now,
      recipients: now.recipients.map((each) => (each.id === recipient.id ? { ...each, ...fields } : each)),
    }));
  const saveName = (name: string) =>
    save({
      name: name.trim(),
      // A salutation that was made from the name follows it.
      ...(recipient.salutation === salutationFor(recipient.name) ? { salutation: salutationFor(name) } : {}),
    });
  return (
    <div className="letters-recipient" role="group" aria-label={`Recipient ${recipient.name}`}>
      <SavedText
        label="Name"
        value={recipient.name}
        maxLength={200}
        problem={(text) => (text.trim() === '' ? 'A recipient needs a name. The last one is kept.' : null)}
        onSave={saveName}
      />
      <NativeSelect
        label="Capacity"
        data={Object.entries(capacityNames).map(([value, label]) => ({ value, label }))}
        value={recipient.capacity}
        onChange={({ currentTarget: { value } }) => save({ capacity: value as LetterRecipient['capacity'] })}
      />
      <SavedText
        label="Contest"
        value={recipient.contest}
        maxLength={200}
        onSave={(contest) => save({ contest: contest.trim() })}
      />
      <SavedText
        label="Salutation"
        value={recipient.salutation}
        maxLength={200}
        onSave={(salutation) => save({ salutation: salutation.trim() })}
      />
      <SavedText
        label="Address below the name"
        description="One line for each line of the address."
        value={recipient.address.join('\n')}
        maxLength={2000}
        rows={4}
        problem={addressProblem}
        onSave={(text) => save({ address: addressLines(text) })}
      />
      <div className="row">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button
          variant="default"
          onClick={() => {
            edit('Remove a recipient of letters', (now) => ({
              ...now,
              recipients: now.recipients.filter(({ id }) => id !== recipient.id),
            }));
            onClose();
          }}
        >
          Remove {recipient.name}
        </Button>
      </div>
    </div>
  );
}

function addressLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function addressProblem(text: string): string | null {
  const lines = addressLines(text);
  if (lines.length > 10) return 'An address has at most 10 lines. The last one is kept.';
  return lines.some((line) => line.length > 200) ? 'A line of an address has at most 200 characters.' : null;
}
