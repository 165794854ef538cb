/** A new operation: a name, a polling day, polls and councils. Everything but the name can follow later. */
import { Button, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { asId } from '../../core/foundation/ids';
import { carryRecordsFrom } from '../../core/carry-forward/carry-records';
import { offers } from '../../core/carry-forward/offers';
import { newOperation } from '../../core/operation/operation';
import { areasUnder } from '../../core/places/area';
import { useCollection, useCommit, useDesk, useRecord } from '../../services/desk-context';
import { Help, Screen } from '../../ui/screen';
import { CouncilChoice, PollChoice } from './operation-fields';
import type { Poll } from '../../core/operation/operation';
import type { AreaId } from '../../core/places/area';

interface Fields {
  readonly name: string;
  readonly pollingDate: string | null;
  readonly polls: readonly Poll[];
  readonly areaIds: readonly AreaId[];
  readonly followsId: string | null;
}

/** Sets up an operation and opens it. */
export function NewOperationScreen() {
  const { clock, newId, openOperation, vault } = useDesk();
  const commit = useCommit();
  const navigate = useNavigate();
  const desk = useRecord('desk', 'desk');
  const areas = useCollection('areas');
  const operations = useCollection('operations');
  const form = useForm<Fields>({
    initialValues: { name: '', pollingDate: null, polls: [], areaIds: [], followsId: null },
    validate: {
      name: (name) =>
        name.trim() === '' ? 'An operation needs a name. Everything else can follow later.' : null,
    },
  });
  const councils = useMemo(
    () => (desk === undefined ? [] : areasUnder(areas, desk.forceAreaId, ['local-authority'])),
    [areas, desk],
  );
  if (desk === undefined) return null;

  const create = ({ name, pollingDate, polls, areaIds, followsId }: Fields) => {
    const id = asId<'Operation'>(newId());
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
    const offered = offers(
      carryRecordsFrom((name) => vault.records.all(name)),
      operation,
    ).length;
    const result = commit('Create an operation', [{ collection: 'operations', id, after: operation }]);
    if (!result.ok) return;
    openOperation(id);
    void navigate(followsId !== null && offered > 0 ? '/operation/carried' : '/today');
  };

  return (
    <Screen
      title="New operation"
      purpose="One operation is the policing of one polling day, whatever polls fall on it."
    >
      <form className="form-with-help" onSubmit={form.onSubmit(create)} noValidate>
        <TextInput
          label="Name of the operation"
          placeholder="May 2027 local elections"
          maxLength={120}
          {...form.getInputProps('name')}
          autoFocus
        />
        <Help>Printed on every document. Use the operation’s own name where the force has given it one.</Help>
        <DateInput
          label="Polling day"
          placeholder="6 May 2027"
          valueFormat="ddd D MMM YYYY"
          {...form.getInputProps('pollingDate')}
          clearable
        />
        <Help>Leave it empty while it is not known, for example before a by-election is called.</Help>
        <PollChoice polls={form.values.polls} onChange={(polls) => form.setFieldValue('polls', polls)} />
        <Help>Several polls may fall on one day. The contest says which, in your words.</Help>
        <CouncilChoice
          councils={councils}
          chosen={form.values.areaIds}
          onChange={(areaIds) => form.setFieldValue('areaIds', areaIds)}
        />
        <Help>The districts where polls are held. Each sends its own list of polling stations.</Help>
        <Select
          label="Follows the operation"
          placeholder="None"
          clearable
          data={[...operations.values()].map((each) => ({ value: each.id, label: each.name }))}
          {...form.getInputProps('followsId')}
        />
        <Help>
          The operation before this one. Its open recommendations, ratings, history, contacts, clauses and
          checklist answers are offered to the new one as soon as it is created.
        </Help>
        <div>
          <Button type="submit">Create operation</Button>
        </div>
      </form>
    </Screen>
  );
}
