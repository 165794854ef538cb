/** Opening a case: which allegations it takes up, and its reference. */
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { caseFromAllegations, caseReferenceProblem, nextReference } from '../../../core/cases/new-case';
import { asId } from '../../../core/foundation/ids';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

interface OpenCaseProps {
  /** Ids of allegations that were chosen already. */
  readonly allegationIds: readonly string[];
  readonly onClose: () => void;
}

/** The form beside the list; the new case opens at once. */
export function OpenCase({ allegationIds, onClose }: OpenCaseProps) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const navigate = useNavigate();
  const operation = useOperation();
  const cases = [...useCollection('cases').values()].filter(
    ({ operationId }) => operationId === operation.id,
  );
  const all = useCollection('allegations');
  const allegations = [...all.values()].filter(({ operationId }) => operationId === operation.id);
  const [reference, setReference] = useState(() => nextReference('C', cases));
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(allegationIds);
  const problem = caseReferenceProblem(reference, null, cases);
  const taken = new Set<string>(cases.flatMap((each) => each.allegationIds));
  const open = () => {
    if (problem !== null) return;
    const id = asId<'Case'>(newId());
    const opened = caseFromAllegations(
      {
        id,
        operationId: operation.id,
        reference: reference.trim(),
        openedAt: clock(),
        openedBy: user.name,
      },
      chosen.flatMap((each) => all.get(each) ?? []),
    );
    const after = { ...opened, title: title.trim() };
    if (commit('Open a case', [{ collection: 'cases', id, after }]).ok) void navigate(`/cases/${id}/summary`);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <h2 className="panel-title">Open a case</h2>
      <TextInput
        label="Reference"
        maxLength={60}
        value={reference}
        error={problem}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <TextInput
        label="Title"
        description="Short, without a suspect’s name: “Personation at Ash Hall”."
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <MultiSelect
        label="Allegations that it takes up"
        description="The first leads: its election, area and summary stand on the case from the start."
        searchable
        data={allegations
          .filter(({ id }) => !taken.has(id))
          .map(({ id, reference: name, summary }) => ({
            value: id,
            label: `${name} ${summary.slice(0, 60)}`,
          }))}
        value={[...chosen]}
        onChange={setChosen}
      />
      <div className="row">
        <Button type="submit" disabled={problem !== null}>
          Open the case
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
