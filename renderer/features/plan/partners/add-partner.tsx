/** A partner that does not follow from the areas of the operation. */
import { Button, Select, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type PartnerKind, partnerKinds } from '../../../core/partners/partner';
import { newPartner, partnerKindName, tiedArea } from '../../../core/partners/partner-list';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { areasUnder } from '../../../core/places/area';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';

interface PartnerDraft {
  readonly kind: PartnerKind;
  readonly name: string;
  readonly areaId: string | null;
}

const partnerDraftSchema: z.ZodType<PartnerDraft> = z.object({
  kind: z.enum(partnerKinds.map(({ id }) => id) as [PartnerKind, ...PartnerKind[]]),
  name: z.string(),
  areaId: z.string().nullable(),
});

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
  const kept = useKeptDraft<PartnerDraft>({
    name: `partner:${operation.id}:new`,
    empty: { kind: 'electoral-commission', name: '', areaId: null },
    schema: partnerDraftSchema,
  });
  const { kind, name, areaId } = kept.draft;
  const write = (next: Partial<PartnerDraft>) => kept.change({ ...kept.draft, ...next });
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
    if (!commit('Add a partner', [{ collection: 'partners', id: partner.id, after: partner }]).ok) return;
    kept.discard();
    onAdded(partner.id);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <PanelHead title="Add a partner" closeLabel="Close; what is begun is kept" onClose={onClose} />
      <Select
        label="Kind"
        allowDeselect={false}
        data={partnerKinds.map(({ id, name: word }) => ({ value: id, label: word }))}
        value={kind}
        onChange={(value) => {
          write({ kind: partnerKinds.find(({ id }) => id === value)?.id ?? kind, areaId: null });
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
          onChange={(value) => write({ areaId: value })}
        />
      )}
      <TextInput
        label="Name"
        placeholder={usual}
        maxLength={200}
        value={name}
        error={problem}
        onChange={(event) => write({ name: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit">Add partner</Button>
        <Button
          variant="default"
          onClick={() => {
            kept.discard();
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
