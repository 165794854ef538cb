/** Planning, giving and correcting what a returning officer is told. */
import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import type { CouncilUpdate } from '../../../core/cases/council-update';
import { changesWhatWasGiven } from '../../../core/cases/register-guard';
import { asId } from '../../../core/foundation/ids';
import type { AreaId } from '../../../core/places/area';
import { useCollection, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { DayField } from '../case/fields';
import { useFormFocus } from '../case/kept-focus';
import { ReasonForm } from '../cps/correction-form';
import { type CasesOfCouncil, useUpdateEdits } from './use-council-updates';

/** What is written of an update; without words it is planned, with them it is given. */
type Written = Pick<CouncilUpdate, 'to' | 'how' | 'caseIds' | 'said' | 'due'> & { readonly givenOn: string };

interface FormProps {
  readonly council: CasesOfCouncil;
  readonly onClose: () => void;
}

/** An update that is planned, or recorded as given. */
export function NewUpdate({ areaId, council, onClose }: FormProps & { readonly areaId: AreaId }) {
  const { newId } = useDesk();
  const operation = useOperation();
  const { store } = useUpdateEdits();
  return (
    <UpdateForm
      legend="An update"
      update={{
        to: 'Returning officer',
        how: '',
        said: '',
        due: null,
        caseIds: council.inside.filter(({ outcome }) => outcome === null).map(({ id }) => id),
      }}
      council={council}
      onStore={(written) =>
        store({
          ...written,
          id: asId<'CouncilUpdate'>(newId()),
          operationId: operation.id,
          areaId,
          corrections: [],
        })
      }
      onClose={onClose}
    />
  );
}

/** A planned update is changed, or recorded as given. */
export function PlannedUpdate({ update, council, onClose }: FormProps & { readonly update: CouncilUpdate }) {
  const { store } = useUpdateEdits();
  return (
    <UpdateForm
      legend="The planned update"
      update={update}
      council={council}
      onStore={(written) => store({ ...update, ...written })}
      onClose={onClose}
    />
  );
}

interface UpdateFormProps extends FormProps {
  readonly legend: string;
  readonly update: Omit<Written, 'givenOn'>;
  readonly onStore: (written: Omit<Written, 'givenOn'> & Pick<CouncilUpdate, 'givenOn' | 'by'>) => boolean;
}

function UpdateForm({ legend, update, council, onStore, onClose }: UpdateFormProps) {
  const user = useDeskUser();
  const today = useToday();
  const [written, setWritten] = useState<Written>({ ...update, givenOn: today });
  const isGiven = written.said.trim() !== '';
  const store = () => {
    const isStored = onStore({
      ...trimmed(written),
      givenOn: isGiven ? written.givenOn : null,
      by: isGiven ? user.name : '',
    });
    if (isStored) onClose();
  };
  const form = useFormFocus<HTMLFieldSetElement>();
  return (
    <fieldset ref={form} className="stack-tight case-panel no-print">
      <legend>{legend}</legend>
      <UpdateFields
        written={written}
        council={council}
        saidLabel="What was said; leave empty to plan it"
        onWrite={(patch) => setWritten({ ...written, ...patch })}
      />
      {isGiven ? (
        <DayField
          label="Given on"
          notAfter={today}
          value={written.givenOn}
          onChange={(day) => setWritten({ ...written, givenOn: day ?? today })}
        />
      ) : (
        <DayField label="Due" value={written.due} onChange={(due) => setWritten({ ...written, due })} />
      )}
      <div className="row">
        <Button disabled={!isGiven && written.due === null} onClick={store}>
          {isGiven ? 'Record as given' : 'Plan the update'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

/** A given update is put right with a reason; one that was never given becomes a planned one again. */
export function CorrectUpdate({ update, council, onClose }: FormProps & { readonly update: CouncilUpdate }) {
  const today = useToday();
  const { correct } = useUpdateEdits();
  const [written, setWritten] = useState<Written>({ ...update, givenOn: update.givenOn ?? today });
  const { to, how, caseIds, said } = trimmed(written);
  const patch = { to, how, caseIds, said, givenOn: written.givenOn };
  return (
    <ReasonForm
      legend="Correct this update"
      needsReason={changesWhatWasGiven(update, { ...update, ...patch })}
      problem={said === '' ? 'Write what was said. If nothing was, press “It was never given”.' : null}
      onRecord={(reason) => correct(update.id, patch, reason)}
      removal={{
        label: 'It was never given',
        onRecord: (reason) => correct(update.id, { givenOn: null, by: '', said: '' }, reason),
      }}
      onClose={onClose}
    >
      <UpdateFields
        written={written}
        council={council}
        saidLabel="What was said, as it should be"
        onWrite={(change) => setWritten({ ...written, ...change })}
      />
      <DayField
        label="Given on"
        notAfter={today}
        value={written.givenOn}
        onChange={(day) => setWritten({ ...written, givenOn: day ?? written.givenOn })}
      />
    </ReasonForm>
  );
}

function trimmed(written: Written): Written {
  const { to, how, said } = written;
  return { ...written, to: to.trim(), how: how.trim(), said: said.trim() };
}

interface FieldsProps {
  readonly written: Written;
  readonly council: CasesOfCouncil;
  readonly saidLabel: string;
  readonly onWrite: (patch: Partial<Written>) => void;
}

function UpdateFields({ written, council, saidLabel, onWrite }: FieldsProps) {
  const cases = useCollection('cases');
  const offered = [...council.inside, ...council.around].map(({ id }) => id);
  // A case whose area was changed since is no longer offered, but what was said about it stays said.
  const others = written.caseIds
    .filter((id) => !offered.includes(id))
    .map((id) => asOption(cases.get(id) ?? { id, reference: 'A case no longer on the desk', title: '' }));
  const ordered = (chosen: readonly string[]) =>
    [...offered, ...others.map(({ value }) => value)].filter((id) => chosen.includes(id));
  return (
    <>
      <div className="field-pair">
        <TextInput
          label="To"
          maxLength={200}
          value={written.to}
          onChange={(event) => onWrite({ to: event.currentTarget.value })}
        />
        <TextInput
          label="How: phone, email, meeting"
          maxLength={200}
          value={written.how}
          onChange={(event) => onWrite({ how: event.currentTarget.value })}
        />
      </div>
      <MultiSelect
        label="About these cases"
        data={[
          { group: 'In its area', items: council.inside.map(asOption) },
          { group: 'In a constituency or an area beyond it', items: council.around.map(asOption) },
          { group: 'In another area by now', items: others },
        ].filter(({ items }) => items.length > 0)}
        value={[...written.caseIds]}
        onChange={(chosen) => onWrite({ caseIds: ordered(chosen) })}
      />
      <Textarea
        label={saidLabel}
        description="Without names of suspects or witnesses."
        rows={2}
        maxLength={20_000}
        value={written.said}
        onChange={(event) => onWrite({ said: event.currentTarget.value })}
      />
    </>
  );
}

function asOption({ id, reference, title }: Pick<CaseFile, 'id' | 'reference' | 'title'>) {
  return { value: id, label: `${reference} ${title}`.trim() };
}
