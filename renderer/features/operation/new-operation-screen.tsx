/** A new operation: a name, a polling day, polls and councils. Everything but the name can follow later. */
import { Button, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type SyntheticEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { asId } from '../../core/foundation/ids';
import { newOperation, type OperationId } from '../../core/operation/operation';
import { areasUnder } from '../../core/places/area';
import { useCollection, useCommit, useDesk, useRecord } from '../../services/desk-context';
import { Help, Screen } from '../../ui/screen';
import { CouncilChoice, PollChoice } from './operation-fields';
import type { Poll } from '../../core/operation/operation';
import type { AreaId } from '../../core/places/area';

/** Sets up an operation and opens it. */
export function NewOperationScreen() {
  const { clock, newId, openOperation } = useDesk();
  const commit = useCommit();
  const navigate = useNavigate();
  const desk = useRecord('desk', 'desk');
  const areas = useCollection('areas');
  const operations = useCollection('operations');
  const [name, setName] = useState('');
  const [pollingDate, setPollingDate] = useState<string | null>(null);
  const [polls, setPolls] = useState<readonly Poll[]>([]);
  const [areaIds, setAreaIds] = useState<readonly AreaId[]>([]);
  const [followsId, setFollowsId] = useState<string | null>(null);
  const councils = useMemo(
    () => (desk === undefined ? [] : areasUnder(areas, desk.forceAreaId, ['local-authority'])),
    [areas, desk],
  );
  if (desk === undefined) return null;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const id = asId<'Operation'>(newId()) satisfies OperationId;
    const isWelsh = councils.some((council) => council.code.startsWith('W'));
    const operation = newOperation({
      id,
      name: name.trim(),
      pollingDate,
      polls,
      areaIds,
      nation: isWelsh ? 'Wales' : 'England',
      forceName: desk.forceName,
      forceAreaId: desk.forceAreaId,
      followsOperationId: followsId === null ? null : asId<'Operation'>(followsId),
      marking: desk.marking,
      createdAt: clock(),
    });
    const result = commit('Create an operation', [{ collection: 'operations', id, after: operation }]);
    if (!result.ok) return;
    openOperation(id);
    void navigate('/today');
  };

  return (
    <Screen
      title="New operation"
      purpose="One operation is the policing of one polling day, whatever polls fall on it."
    >
      <form className="form-with-help" onSubmit={submit}>
        <TextInput
          label="Name of the operation"
          placeholder="May 2027 local elections"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
        />
        <Help>Stands on every document. Use the operation’s own name where the force has given it one.</Help>
        <DateInput
          label="Polling day"
          placeholder="6 May 2027"
          valueFormat="ddd D MMM YYYY"
          value={pollingDate}
          onChange={setPollingDate}
          clearable
        />
        <Help>Leave it empty while it is not known, for example before a by-election is called.</Help>
        <PollChoice polls={polls} onChange={setPolls} />
        <Help>Several polls may fall on one day. The contest says which, in your words.</Help>
        <CouncilChoice councils={councils} chosen={areaIds} onChange={setAreaIds} />
        <Help>The districts where polls are held. Each sends its own list of polling stations.</Help>
        <Select
          label="Follows the operation"
          placeholder="None"
          clearable
          data={[...operations.values()].map((each) => ({ value: each.id, label: each.name }))}
          value={followsId}
          onChange={setFollowsId}
        />
        <Help>The operation before this one. Its history and learning are looked up there.</Help>
        <div>
          <Button type="submit" disabled={name.trim() === ''}>
            Create operation
          </Button>
        </div>
      </form>
    </Screen>
  );
}
