/** The text of the letters, the council that signs with the force, the date and who signs; each saved as it is left. */
import { Button, Select, TextInput } from '@mantine/core';
import { asId } from '../../../core/foundation/ids';
import { formatDate } from '../../../core/foundation/dates';
import { jointLetter } from '../../../core/issuing/joint-letter';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { councilsOf } from '../../../core/operation/operation-areas';
import { useCollection, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { useBatchEdit } from './use-batch-edit';

/** An issued batch shows the same, and takes no change. */
export function BatchText({ batch }: { readonly batch: LetterBatch }) {
  const edit = useBatchEdit(batch.id);
  const isReadOnly = batch.issued !== null;
  return (
    <section className="stack" aria-labelledby="letters-text">
      <h2 id="letters-text">Text</h2>
      <SavedText
        label="Name of these letters"
        value={batch.title}
        maxLength={300}
        isRequired
        isReadOnly={isReadOnly}
        problem={(text) => (text.trim() === '' ? 'Letters need a name. The last one is kept.' : null)}
        onSave={(title) => edit('Change the name of letters', (now) => ({ ...now, title }))}
      />
      <div className="row letters-short">
        <CouncilField batch={batch} />
        {isReadOnly ? (
          <TextInput
            label="Date of the letters"
            readOnly
            value={batch.date === null ? '' : formatDate(batch.date)}
          />
        ) : (
          <DayField
            label="Date of the letters"
            value={batch.date}
            onChange={(date) => edit('Change the date of letters', (now) => ({ ...now, date }))}
          />
        )}
      </div>
      <SavedText
        label="Subject"
        value={batch.subject}
        maxLength={300}
        isReadOnly={isReadOnly}
        onSave={(subject) => edit('Change the subject of letters', (now) => ({ ...now, subject }))}
      />
      <SavedText
        label="Text of the letter"
        description="An empty line begins a new paragraph; lines that begin with a dash are a list. What stands in square brackets is to be filled in."
        value={batch.body}
        maxLength={40_000}
        rows={12}
        isReadOnly={isReadOnly}
        onSave={(body) => edit('Change the text of letters', (now) => ({ ...now, body }))}
      />
      <Help source={jointLetter.source}>
        {jointLetter.doubt} The letter asks for fair conduct of everybody alike: it urges nobody to vote and
        names no party.
      </Help>
      <Signatories batch={batch} />
    </section>
  );
}

function CouncilField({ batch }: { readonly batch: LetterBatch }) {
  const edit = useBatchEdit(batch.id);
  const operation = useOperation();
  const areas = useCollection('areas');
  const councils = councilsOf(areas, operation);
  return (
    <Select
      label="Signed with"
      placeholder="The force alone"
      clearable
      clearButtonProps={{ 'aria-label': 'Clear Signed with' }}
      readOnly={batch.issued !== null}
      data={councils.map(({ id, name }) => ({ value: id, label: name }))}
      value={batch.areaId}
      onChange={(id) =>
        edit('Change the council of letters', (now) => ({
          ...now,
          areaId: id === null ? null : asId<'Area'>(id),
        }))
      }
    />
  );
}

const parts = [
  { id: 'name', name: 'Name' },
  { id: 'role', name: 'Role' },
  { id: 'organisation', name: 'Organisation' },
] as const;

function Signatories({ batch }: { readonly batch: LetterBatch }) {
  const { newId } = useDesk();
  const operation = useOperation();
  const areas = useCollection('areas');
  const edit = useBatchEdit(batch.id);
  const isReadOnly = batch.issued !== null;
  const council = batch.areaId === null ? '' : (areas.get(batch.areaId)?.name ?? '');
  const add = (role: string, organisation: string) =>
    edit('Add a signatory to letters', (now) => ({
      ...now,
      signatories: [
        ...now.signatories,
        { id: asId<'LetterSignatory'>(newId()), name: '', role, organisation },
      ],
    }));
  return (
    <div className="stack-tight">
      <h3>Who signs</h3>
      {batch.signatories.map((signatory, index) => (
        <div className="row letters-signatory" key={signatory.id}>
          {parts.map(({ id, name }) => (
            <SavedText
              key={id}
              label={`${name} of signatory ${index + 1}`}
              value={signatory[id]}
              maxLength={200}
              isReadOnly={isReadOnly}
              onSave={(text) =>
                edit('Change a signatory of letters', (now) => ({
                  ...now,
                  signatories: now.signatories.map((each) =>
                    each.id === signatory.id ? { ...each, [id]: text.trim() } : each,
                  ),
                }))
              }
            />
          ))}
          {isReadOnly ? null : (
            <Button
              variant="default"
              aria-label={`Remove signatory ${index + 1}`}
              onClick={() =>
                edit('Remove a signatory from letters', (now) => ({
                  ...now,
                  signatories: now.signatories.filter(({ id }) => id !== signatory.id),
                }))
              }
            >
              Remove
            </Button>
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <div className="row">
          <Button variant="default" onClick={() => add('Chief constable', operation.forceName)}>
            Add signatory of the force
          </Button>
          <Button variant="default" onClick={() => add('Returning officer', council)}>
            Add returning officer
          </Button>
        </div>
      )}
    </div>
  );
}
