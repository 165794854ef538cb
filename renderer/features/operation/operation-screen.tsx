/** The open operation: every field saves itself. */
import { Button, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { keptAnew } from '../../core/conduct/conduct-edits';
import { asId } from '../../core/foundation/ids';
import { classifications } from '../../core/foundation/marking';
import { nations, type Operation } from '../../core/operation/operation';
import { areasUnder } from '../../core/places/area';
import { type DeskChange, useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperationIfOpen } from '../../services/operation';
import { SavedText } from '../../ui/saved-text';
import { Empty, Help, Screen } from '../../ui/screen';
import { CouncilChoice, PollChoice } from './operation-fields';

const purpose = 'What the operation is: its polling day, its polls, the councils it covers, and its marking.';

/** The facts of the open operation. */
export function OperationScreen() {
  const operation = useOperationIfOpen();
  const navigate = useNavigate();
  const create = (
    <Button variant="default" onClick={() => void navigate('/operation/new')}>
      Create an operation
    </Button>
  );
  if (operation === null) {
    return (
      <Screen title="Operation" purpose={purpose}>
        <Empty title="No operation is open" action={create}>
          Create one, or choose one at the head of the screen.
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen
      title="Operation"
      purpose={purpose}
      actions={
        <>
          {operation.followsOperationId === null ? null : (
            <Button component={Link} to="/operation/carried">
              Carried forward
            </Button>
          )}
          {create}
        </>
      }
    >
      <OperationFields key={operation.id} operation={operation} />
    </Screen>
  );
}

function OperationFields({ operation }: { readonly operation: Operation }) {
  const commit = useCommit();
  const { vault } = useDesk();
  const areas = useCollection('areas');
  const operations = useCollection('operations');
  const councils = useMemo(
    () => areasUnder(areas, operation.forceAreaId, ['local-authority']),
    [areas, operation.forceAreaId],
  );
  const save = (purposeOfChange: string, fields: Partial<Operation>) =>
    commit(purposeOfChange, [
      { collection: 'operations', id: operation.id, after: { ...operation, ...fields } },
    ]);
  // What is kept for so many days after the poll follows it.
  const setPollingDay = (pollingDate: string | null) => {
    const entries = keptAnew(vault.records.all('conductEntries').values(), operation, pollingDate);
    commit('Set the polling day', [
      { collection: 'operations', id: operation.id, after: { ...operation, pollingDate } },
      ...entries.map((after): DeskChange => ({ collection: 'conductEntries', id: after.id, after })),
    ]);
  };
  return (
    <div className="form-with-help">
      <SavedText
        label="Name of the operation"
        value={operation.name}
        maxLength={120}
        problem={(text) => (text.trim() === '' ? 'An operation needs a name. The last one is kept.' : null)}
        onSave={(name) => save('Rename the operation', { name: name.trim() })}
      />
      <Help>Printed on every document.</Help>
      <DateInput
        label="Polling day"
        valueFormat="ddd D MMM YYYY"
        value={operation.pollingDate}
        onChange={setPollingDay}
        clearable
      />
      <Help>Days to the poll are counted from it.</Help>
      <PollChoice polls={operation.polls} onChange={(polls) => save('Change the polls', { polls })} />
      <Help>Several polls may fall on one day.</Help>
      <Select
        label="Nation"
        data={[...nations]}
        value={operation.nation}
        onChange={(nation) => {
          if (nation === 'England' || nation === 'Wales') save('Set the nation', { nation });
        }}
      />
      <Help>Stands with the operation. At some polls the law of Wales differs from that of England.</Help>
      <CouncilChoice
        councils={councils}
        chosen={operation.areaIds}
        onChange={(areaIds) => save('Choose the councils', { areaIds })}
      />
      <Help>Taking a council out keeps its polling stations; they are only no longer asked for.</Help>
      <Select
        label="Follows the operation"
        placeholder="None"
        clearable
        data={[...operations.values()]
          .filter((each) => each.id !== operation.id)
          .map((each) => ({ value: each.id, label: each.name }))}
        value={operation.followsOperationId}
        onChange={(id) =>
          save('Set the operation before', { followsOperationId: id === null ? null : asId<'Operation'>(id) })
        }
      />
      <Help>
        What the operation before this one learned, rated and settled is offered to this one.
        {operation.followsOperationId === null ? null : (
          <>
            {' '}
            <Link to="/operation/carried">Answer what it offers</Link>.
          </>
        )}
      </Help>
      <Select
        label="Protective marking"
        data={[...classifications]}
        value={operation.marking.classification}
        onChange={(value) => {
          const classification = classifications.find((each) => each === value);
          if (classification !== undefined) {
            save('Set the marking', { marking: { ...operation.marking, classification } });
          }
        }}
      />
      <Help source="Government Security Classifications Policy, 5 August 2024.">
        OFFICIAL, or OFFICIAL-SENSITIVE with a handling instruction. Nothing higher may be kept here.
      </Help>
      <SavedText
        label="Handling instruction"
        placeholder="Command team only"
        value={operation.marking.handling}
        maxLength={200}
        onSave={(handling) =>
          save('Set the handling instruction', { marking: { ...operation.marking, handling } })
        }
      />
      <Help>
        Stands beside the marking at the head and foot of every screen. A threat assessment keeps the marking
        that it was started with until it is changed on its front page.
      </Help>
      <TextInput label="Force" value={operation.forceName} readOnly />
      <Help>
        {operation.isExample
          ? 'This is the example. Everything in it is invented.'
          : 'As chosen when the desk was set up.'}
      </Help>
    </div>
  );
}
