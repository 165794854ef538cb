/** The open delegate: who, what, for which councils, on what terms. */
import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { rankAndName } from '../../../core/command/chart-roles';
import { delegationGaps, spocActivities, spocStaysResponsible } from '../../../core/command/delegated';
import type { Delegation } from '../../../core/command/delegation';
import { asId } from '../../../core/foundation/ids';
import { councilsOf } from '../../../core/operation/operation-areas';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';

interface DelegateDetailProps {
  readonly delegation: Delegation;
  readonly onClose: () => void;
}

/** Each fact saves itself. */
export function DelegateDetail({ delegation, onClose }: DelegateDetailProps) {
  const commit = useCommit();
  const { vault, notify } = useDesk();
  const save = (fields: Partial<Delegation>) => {
    const now = vault.records.get('delegations', delegation.id);
    if (now !== undefined)
      commit('Change a delegate', [{ collection: 'delegations', id: now.id, after: { ...now, ...fields } }]);
  };
  const remove = () => {
    if (!commit('Remove a delegate', [{ collection: 'delegations', id: delegation.id, after: null }]).ok)
      return;
    notify({ tone: 'done', text: 'The delegate was removed. Ctrl+Z brings them back.' });
    onClose();
  };
  const text = (
    field: 'name' | 'rank' | 'role' | 'phone' | 'email' | 'terms' | 'confirmed',
    label: string,
    given: { readonly maxLength: number; readonly rows?: number; readonly description?: string },
  ) => (
    <SavedText
      label={label}
      value={delegation[field]}
      {...given}
      onSave={(value) => save({ [field]: value.trim() })}
    />
  );
  const open = delegationGaps(delegation);
  return (
    <div className="stack">
      <PanelHead
        title={rankAndName(delegation) || 'A delegate'}
        closeLabel="Close the delegate"
        onClose={onClose}
      />
      <p>{spocStaysResponsible}</p>
      {open.length === 0 ? null : (
        <div className="message" data-tone="warning">
          {open.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <div className="field-pair">
        {text('rank', 'Rank', { maxLength: 120 })}
        {text('name', 'Name', { maxLength: 200 })}
      </div>
      {text('role', 'Role', {
        maxLength: 200,
        description: 'For example: Local authority SPOC, Harrow Dale.',
      })}
      <div className="field-pair">
        {text('phone', 'Phone', { maxLength: 60 })}
        {text('email', 'Email', { maxLength: 200 })}
      </div>
      <DelegateCouncils delegation={delegation} onSave={save} />
      <Activities delegation={delegation} onSave={save} />
      {text('terms', 'Terms', {
        maxLength: 8000,
        rows: 3,
        description: 'What exactly, and what comes back to the SPOC.',
      })}
      <div className="field-pair">
        <DayField label="From" value={delegation.from} onChange={(from) => save({ from })} />
        <DayField
          label="Until"
          value={delegation.until}
          error={
            delegation.from !== null && delegation.until !== null && delegation.until < delegation.from
              ? 'The end lies before the beginning. Choose a later day.'
              : null
          }
          onChange={(until) => save({ until })}
        />
      </div>
      {text('confirmed', 'Confirmed', {
        maxLength: 1000,
        description: 'How and when they took it on. Empty while they have not.',
      })}
      <div>
        <Button variant="default" onClick={remove}>
          Remove this delegate
        </Button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly delegation: Delegation;
  readonly onSave: (fields: Partial<Delegation>) => void;
}

function DelegateCouncils({ delegation, onSave }: PartProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const own = councilsOf(areas, operation);
  // Somebody may have been given a council that the operation has lost since: it is shown, to be taken out.
  const given = delegation.areaIds.flatMap((id) => areas.get(id) ?? []);
  const councils = [...own, ...given.filter(({ id }) => own.every((each) => each.id !== id))];
  return (
    <MultiSelect
      label="Councils"
      description="None chosen: the whole force."
      searchable
      nothingFoundMessage="No council has this name."
      data={councils.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...delegation.areaIds]}
      onChange={(ids) => onSave({ areaIds: ids.map((id) => asId<'Area'>(id)) })}
    />
  );
}

function Activities({ delegation: { activityIds }, onSave }: PartProps) {
  const toggle = (id: string, isOn: boolean) =>
    onSave({
      activityIds: spocActivities
        .map((activity) => activity.id)
        .filter((each) => (each === id ? isOn : activityIds.includes(each))),
    });
  return (
    <fieldset className="plain-fieldset">
      <legend>What is delegated</legend>
      {spocActivities.map(({ id, name, text }) => (
        <Checkbox
          key={id}
          label={name}
          description={text}
          checked={activityIds.includes(id)}
          onChange={(event) => toggle(id, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
