/** Adding, renaming and removing an area. */
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { asId } from '../../core/foundation/ids';
import { type Area, type AreaKind, areasUnder } from '../../core/places/area';
import {
  addableAreaKinds,
  areaKindName,
  type AreaProblem,
  checkedArea,
  removalProblem,
} from '../../core/places/area-edits';
import { useCollection, useCommit, useDesk } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { SavedText } from '../../ui/saved-text';

interface AddAreaProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Kind, what it lies in, name and code. */
export function AddArea({ onClose, onAdded }: AddAreaProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const commit = useCommit();
  const { newId } = useDesk();
  const [kind, setKind] = useState<AreaKind>('neighbourhood-team');
  const [chosenParent, setParent] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<AreaProblem | null>(null);
  const under = addableAreaKinds.find((one) => one.kind === kind)?.under ?? [];
  const parents = areasUnder(areas, operation.forceAreaId, under);
  const parent =
    parents.find((area) => area.id === chosenParent) ?? (parents.length === 1 ? parents[0] : undefined);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (parent === undefined) {
      setProblem({ kind: 'no-name', message: 'Choose the area that it lies in.' });
      return;
    }
    const checked = checkedArea({ id: asId<'Area'>(newId()), kind, name, code, parentId: parent.id }, areas);
    if (!checked.ok) {
      setProblem(checked.error);
      return;
    }
    const area = checked.value;
    if (commit('Add an area', [{ collection: 'areas', id: area.id, after: area }]).ok) onAdded(area.id);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="row-apart">
        <h2 className="panel-title">Add an area</h2>
        <CloseButton aria-label="Close without adding" onClick={onClose} />
      </div>
      <Select
        label="Kind of area"
        data={addableAreaKinds.map((one) => ({ value: one.kind, label: areaKindName(one.kind) }))}
        value={kind}
        onChange={(value) => {
          const chosen = addableAreaKinds.find((one) => one.kind === value);
          if (chosen !== undefined) setKind(chosen.kind);
          setParent(null);
          setProblem(null);
        }}
      />
      <Select
        label="Lies in"
        placeholder={parents.length === 0 ? 'Nothing to put it in yet' : 'Choose'}
        searchable
        data={parents.map((area) => ({
          value: area.id,
          label: `${area.name} (${areaKindName(area.kind)})`,
        }))}
        value={parent?.id ?? null}
        onChange={setParent}
      />
      <TextInput
        label="Name"
        maxLength={160}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Code"
        description="Where there is one: the ONS code, the polling district’s letters, the force’s own."
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {problem === null ? null : (
        <p className="field-problem" role="alert">
          {problem.message}
        </p>
      )}
      <div className="row">
        <Button type="submit">Add area</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** The open area: its name and code, and removal where nothing hangs on it. */
export function AreaDetail({ area, onClose }: { readonly area: Area; readonly onClose: () => void }) {
  const commit = useCommit();
  const { notify } = useDesk();
  const areas = useCollection('areas');
  const use = {
    areas,
    places: useCollection('places'),
    stations: useCollection('stations'),
    operations: useCollection('operations'),
    assessments: useCollection('assessments'),
    intelligence: useCollection('intelligence'),
    history: useCollection('history'),
    lessons: useCollection('lessons'),
    allegations: useCollection('allegations'),
    cases: useCollection('cases'),
    councilUpdates: useCollection('councilUpdates'),
    commandRoles: useCollection('commandRoles'),
    delegations: useCollection('delegations'),
    partners: useCollection('partners'),
    checklistAnswers: useCollection('checklistAnswers'),
  };
  const blocked = removalProblem(area, use);
  const problemWith = (name: string) => {
    const checked = checkedArea({ ...area, name }, areas);
    return checked.ok ? null : checked.error.message;
  };
  const save = (next: Area) => {
    const checked = checkedArea(next, areas);
    if (checked.ok) commit('Change an area', [{ collection: 'areas', id: area.id, after: checked.value }]);
  };
  const remove = () => {
    if (!commit('Remove an area', [{ collection: 'areas', id: area.id, after: null }]).ok) return;
    notify({ tone: 'done', text: 'The area was removed. Ctrl+Z brings it back.' });
    onClose();
  };
  return (
    <div className="stack">
      <div className="row-apart">
        <h2 className="panel-title">{area.name}</h2>
        <CloseButton aria-label="Close the area" onClick={onClose} />
      </div>
      <p className="dimmed flat">
        {areaKindName(area.kind)}
        {area.parentId === null ? '' : ` in ${areas.get(area.parentId)?.name ?? '[no longer recorded]'}`}
      </p>
      <SavedText
        label="Name"
        value={area.name}
        maxLength={160}
        problem={problemWith}
        onSave={(name) => save({ ...area, name })}
      />
      <SavedText label="Code" value={area.code} maxLength={40} onSave={(code) => save({ ...area, code })} />
      {blocked === null ? (
        <div>
          <Button variant="default" onClick={remove}>
            Remove this area
          </Button>
        </div>
      ) : (
        <p className="dimmed small flat">{blocked.message}</p>
      )}
    </div>
  );
}
