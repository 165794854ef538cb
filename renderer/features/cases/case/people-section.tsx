/** Suspects: who, what they are in the election, how they were identified, and what is known of earlier convictions. */
import { Button } from '@mantine/core';
import { standings } from '../../../core/cases/allegation';
import type { CaseFile, Suspect } from '../../../core/cases/case-file';
import { asId } from '../../../core/foundation/ids';
import { formatDate } from '../../../core/foundation/dates';
import { useDesk, useToday } from '../../../services/desk-context';
import { Empty } from '../../../ui/screen';
import { ChoiceField, EntryDay, EntryText } from './fields';
import { CaseEntry, CaseSection, useOpenItem } from './section-frame';
import { useEntryEdits } from './use-case-edit';

const purpose = 'Change a suspect of a case';

/** The suspects of a case. One that an offence names cannot be removed. */
export function PeopleSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const { newId } = useDesk();
  const { openNew } = useOpenItem();
  const edits = useEntryEdits(caseFile.id, 'suspects');
  const add = () => {
    const suspect = newSuspect(newId());
    if (edits.add('Add a suspect to a case', suspect)) openNew(suspect.id);
  };
  const button = <Button onClick={add}>Add a suspect</Button>;
  if (caseFile.suspects.length === 0) {
    return (
      <CaseSection title="Suspects" purpose="Who is said to have done it.">
        <Empty
          title="No suspect yet"
          action={button}
          example="Corin Ash · campaigner · named by the poll clerk, who knows him"
        >
          The CPS must be told who is suspected. Where nobody has been identified yet, add the suspect without
          a name and write what is known.
        </Empty>
      </CaseSection>
    );
  }
  return (
    <CaseSection title="Suspects" purpose="Who is said to have done it." actions={button}>
      <ul className="case-entries">
        {caseFile.suspects.map((suspect) => (
          <SuspectEntry key={suspect.id} suspect={suspect} caseFile={caseFile} />
        ))}
      </ul>
    </CaseSection>
  );
}

function newSuspect(id: string): Suspect {
  return {
    id: asId<'Suspect'>(id),
    name: '',
    bornOn: null,
    standing: 'other',
    detail: '',
    identifiedBy: '',
    convictionsCheckedOn: null,
    convictions: '',
  };
}

function SuspectEntry({ suspect, caseFile }: { readonly suspect: Suspect; readonly caseFile: CaseFile }) {
  const today = useToday();
  const edits = useEntryEdits(caseFile.id, 'suspects');
  const fields = { entry: suspect, edits, purpose };
  const isNamed =
    caseFile.offences.some(({ suspectIds }) => suspectIds.includes(suspect.id)) ||
    caseFile.interviews.some(({ suspectId }) => suspectId === suspect.id);
  const standing = standings.find(({ id }) => id === suspect.standing)?.name ?? '';
  const checked =
    suspect.convictionsCheckedOn === null
      ? 'convictions not checked'
      : `convictions checked ${formatDate(suspect.convictionsCheckedOn)}`;
  return (
    <CaseEntry
      id={suspect.id}
      title={suspectName(suspect)}
      line={`${standing} · ${checked}`}
      {...(isNamed
        ? {}
        : {
            removeLabel: 'Remove this suspect',
            onRemove: () => edits.remove('Remove a suspect from a case', suspect.id),
          })}
    >
      <div className="field-pair">
        <EntryText {...fields} field="name" label="Name" maxLength={200} />
        <EntryDay {...fields} field="bornOn" label="Date of birth" notAfter={today} />
      </div>
      <div className="field-pair">
        <ChoiceField
          label="In the election"
          choices={standings}
          value={suspect.standing}
          onChoose={(chosen) => edits.change(purpose, suspect.id, { standing: chosen })}
        />
        <EntryText
          {...fields}
          field="detail"
          label="Party or description, and what they stood for"
          maxLength={500}
        />
      </div>
      <EntryText
        {...fields}
        field="identifiedBy"
        label="How they were identified"
        maxLength={4000}
        rows={2}
      />
      <div className="field-pair">
        <EntryDay
          {...fields}
          field="convictionsCheckedOn"
          label="Previous convictions checked on"
          notAfter={today}
        />
        <EntryText {...fields} field="convictions" label="Previous convictions" maxLength={4000} rows={2} />
      </div>
      {isNamed ? (
        <p className="dimmed small">
          An offence or an interview of this case names this suspect. Take them out there before removing them
          here.
        </p>
      ) : null}
    </CaseEntry>
  );
}

/** The name, or that there is none yet. */
export function suspectName({ name }: Pick<Suspect, 'name'>): string {
  return name === '' ? 'Not identified yet' : name;
}
