/** The force's copy of an offence, every part saved as it is left, beside the text that comes with the desk. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  builtInCatalogue,
  type EffectiveOffence,
  type OffenceField,
  offenceDifferences,
  offenceFields,
} from '../../core/offences/catalogue';
import { formatMoment } from '../../core/foundation/dates';
import type { Offence, OffenceId } from '../../core/offences/offence';
import type { OffenceEdit } from '../../core/offences/offence-edit';
import { changedCopy } from '../../core/offences/own-copy';
import { useCommit, useDesk, useDeskUser } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';
import { Message } from '../../ui/screen';
import { CopyField, type OnChangeOffence } from './copy-field';
import { Lines } from './lines';
import { fieldLines } from './offence-words';
import { useCasesWith } from './use-offences';

interface ForceCopyProps {
  readonly effective: EffectiveOffence;
  readonly edit: OffenceEdit;
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly onRemoved: () => void;
}

/** Reason and standing of the copy, its fields, and the way back. */
export function ForceCopy({ effective, edit, offences, onRemoved }: ForceCopyProps) {
  const { vault, clock } = useDesk();
  const { name } = useDeskUser();
  const commit = useCommit();
  const { builtIn } = effective;
  const differs = builtIn === null ? [] : offenceDifferences(edit.offence, builtIn);
  // From what stands now, so that two fields never undo each other.
  const change = (make: (now: OffenceEdit) => OffenceEdit) => {
    const now = vault.records.get('offenceEdits', edit.id);
    if (now === undefined) return;
    commit('Change the force’s copy of an offence', [
      { collection: 'offenceEdits', id: edit.id, after: make(now) },
    ]);
  };
  const onChange: OnChangeOffence = (make) =>
    change((now) => changedCopy(now, make(now.offence), { by: name, at: clock() }));
  return (
    <>
      <Standing effective={effective} edit={edit} differs={differs} />
      <SavedText
        label="Why the force keeps a text of its own"
        value={edit.why}
        maxLength={2000}
        rows={2}
        problem={(text) => (text.trim() === '' ? 'It needs a reason. The last one is kept.' : null)}
        onSave={(why) => change((now) => ({ ...now, why: why.trim(), by: name, at: clock() }))}
      />
      <WayBack effective={effective} onRemoved={onRemoved} />
      <div className="law-copy">
        {offenceFields.map((field) => (
          <Beside
            key={field.id}
            field={field.id}
            builtIn={builtIn}
            isDifferent={differs.includes(field.id)}
            offences={offences}
          >
            <CopyField field={field} offence={edit.offence} offences={offences} onChange={onChange} />
          </Beside>
        ))}
      </div>
    </>
  );
}

interface StandingProps {
  readonly effective: EffectiveOffence;
  readonly edit: OffenceEdit;
  readonly differs: readonly OffenceField[];
}

function Standing({ effective, edit, differs }: StandingProps) {
  const names = offenceFields.filter(({ id }) => differs.includes(id)).map(({ name }) => name.toLowerCase());
  if (effective.builtIn === null) {
    return (
      <Message tone="note" title="An offence of the force’s own">
        <p>
          Last changed by {edit.by}, {formatMoment(edit.at)}.
        </p>
      </Message>
    );
  }
  return (
    <Message tone="note" title="The force’s copy stands in the place of the built-in text">
      <p>
        Last changed by {edit.by}, {formatMoment(edit.at)}, from the catalogue of {edit.basedOn}.{' '}
        {names.length === 0 ? 'Nothing differs yet.' : `What differs: ${names.join(', ')}.`}
      </p>
      {edit.basedOn === builtInCatalogue.version ? null : (
        <p>
          The built-in text has been renewed since, to {builtInCatalogue.version}. Compare the two and keep
          what is right.
        </p>
      )}
    </Message>
  );
}

interface WayBackProps {
  readonly effective: EffectiveOffence;
  readonly onRemoved: () => void;
}

function WayBack({ effective, onRemoved }: WayBackProps) {
  const { notify } = useDesk();
  const commit = useCommit();
  const { id } = effective.offence;
  const cases = useCasesWith(id);
  const isOwn = effective.builtIn === null;
  const remove = () => {
    const purpose = isOwn
      ? 'Remove an offence of the force’s own'
      : 'Go back to the built-in text of an offence';
    if (!commit(purpose, [{ collection: 'offenceEdits', id, after: null }]).ok) return;
    notify({
      tone: 'done',
      text: isOwn
        ? 'The offence was removed. Ctrl+Z brings it back.'
        : 'The built-in text stands again. Ctrl+Z brings the force’s copy back.',
    });
    if (isOwn) onRemoved();
  };
  if (isOwn && cases > 0) {
    return (
      <p className="dimmed small">
        {cases === 1 ? 'A case names' : `${cases} cases name`} this offence, so it cannot be removed.
      </p>
    );
  }
  return (
    <div>
      <Button variant="default" onClick={remove}>
        {isOwn ? 'Remove this offence' : 'Go back to the built-in text'}
      </Button>
    </div>
  );
}

interface BesideProps {
  readonly field: OffenceField;
  readonly builtIn: Offence | null;
  readonly isDifferent: boolean;
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly children: ReactNode;
}

/** The force's field, and beside it what the desk brings. */
function Beside({ field, builtIn, isDifferent, offences, children }: BesideProps) {
  const nameOf = (id: OffenceId) => offences.get(id)?.offence.name ?? id;
  const lines = builtIn === null ? [] : fieldLines(builtIn, field, nameOf);
  return (
    <div className="law-copy-row" data-differs={isDifferent}>
      <div>{children}</div>
      {builtIn === null ? null : (
        <div className="small">
          <p className={isDifferent ? 'law-differs' : 'dimmed'}>
            {isDifferent ? 'Built-in text, which differs' : 'Built-in text, the same'}
          </p>
          {lines.length === 0 ? <p className="dimmed">Nothing is recorded.</p> : <Lines lines={lines} />}
        </div>
      )}
    </div>
  );
}
