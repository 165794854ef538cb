/** A partner that does not follow from the areas of the operation. */
import { Button, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type PartnerKind, partnerKinds } from '../../../core/partners/partner';
import { newPartner, partnerKindName, tiedArea } from '../../../core/partners/partner-list';
import { asId } from '../../../core/foundation/ids';
import { areasUnder } from '../../../core/places/area';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../panel-head';

interface AddPartnerProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Kind and name; a council or a team is the area that it is. */
export function AddPartner({ onClose, onAdded }: AddPartnerProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const commit = useCommit();
  const { newId } = useDesk();
  const [kind, setKind] = useState<PartnerKind>('electoral-commission');
  const [name, setName] = useState('');
  const [areaId, setArea] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const areaKind =
    kind === 'council' ? 'local-authority' : kind === 'neighbourhood-inspector' ? 'neighbourhood-team' : null;
  const choices = areaKind === null ? [] : areasUnder(areas, operation.forceAreaId, [areaKind]);
  const area = choices.find(({ id }) => id === areaId);
  const usual =
    area?.name ??
    (areaKind === null && kind !== 'other' && kind !== 'political-party' ? partnerKindName(kind) : '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const called = name.trim() === '' ? usual : name.trim();
    if (called === '') {
      setProblem('Give a name, so that the partner can be found.');
      return;
    }
    const partner = newPartner(
      {
        id: asId<'Partner'>(newId()),
        kind,
        name: called,
        areaId: area?.id ?? tiedArea(operation),
      },
      newId,
    );
    if (commit('Add a partner', [{ collection: 'partners', id: partner.id, after: partner }]).ok)
      onAdded(partner.id);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <PanelHead title="Add a partner" closeLabel="Close without adding" onClose={onClose} />
      <Select
        label="Kind"
        allowDeselect={false}
        data={partnerKinds.map(({ id, name: word }) => ({ value: id, label: word }))}
        value={kind}
        onChange={(value) => {
          setKind(partnerKinds.find(({ id }) => id === value)?.id ?? kind);
          setArea(null);
          setProblem(null);
        }}
      />
      {areaKind === null ? null : (
        <Select
          label={kind === 'council' ? 'Council of the force' : 'Neighbourhood team'}
          description={kind === 'council' ? 'None for a county council or another authority.' : undefined}
          placeholder="None chosen"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Clear the area' }}
          nothingFoundMessage="None has this name. Areas can be added under Places, Areas."
          data={choices.map(({ id, name: word }) => ({ value: id, label: word }))}
          value={areaId}
          onChange={setArea}
        />
      )}
      <TextInput
        label="Name"
        placeholder={usual}
        maxLength={200}
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">Add partner</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
