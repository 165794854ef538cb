/** Witnesses and their statements: who, in what role, where the statement stands, what it helps to prove. */
import { Button, Checkbox } from '@mantine/core';
import type { CaseFile } from '../../../core/cases/case-file';
import { statementStates, type Witness } from '../../../core/cases/evidence-item';
import { statementLine, statementWords } from '../../../core/cases/evidence-words';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useToday } from '../../../services/desk-context';
import { Empty } from '../../../ui/screen';
import { ChoiceField, EntryDay, EntryText } from './fields';
import { PersonalStatement } from './personal-statement';
import { CaseEntry, CaseSection, useOpenItem } from './section-frame';
import { SupportFields } from './support-fields';
import { useEntryEdits } from './use-case-edit';

const purpose = 'Change a witness of a case';

/** The witnesses, and the victim personal statement. */
export function WitnessesSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const { newId } = useDesk();
  const { openNew } = useOpenItem();
  const edits = useEntryEdits(caseFile.id, 'witnesses');
  const add = () => {
    const witness = newWitness(newId(), caseFile);
    if (edits.add('Add a witness to a case', witness)) openNew(witness.id);
  };
  return (
    <CaseSection
      title="Witnesses"
      purpose="Whose statements the file rests on, and where each one stands."
      actions={<Button onClick={add}>Add a witness</Button>}
    >
      {caseFile.witnesses.length === 0 ? (
        <Empty title="No witness yet" example="Ines Fallow · complainant · signed, Mon 10 May 2027">
          Usually the complainant, the electoral registration officer or returning officer for continuity of
          the documents, and the officer in the case.
        </Empty>
      ) : (
        <ul className="case-entries">
          {caseFile.witnesses.map((witness) => (
            <WitnessEntry key={witness.id} witness={witness} caseFile={caseFile} />
          ))}
        </ul>
      )}
      <PersonalStatement caseFile={caseFile} />
    </CaseSection>
  );
}

/** The first witness of a case that has a complainant is the complainant. */
function newWitness(id: string, caseFile: CaseFile): Witness {
  const isComplainant = caseFile.complainant !== '' && !caseFile.witnesses.some((each) => each.isComplainant);
  return {
    id: asId<'Witness'>(id),
    name: isComplainant ? caseFile.complainant : '',
    role: isComplainant ? 'Complainant' : '',
    isComplainant,
    statement: 'not-asked',
    statementOn: null,
    supports: [],
    note: '',
  };
}

const states = statementStates.map((id) => ({ id, name: statementWords[id] }));

function WitnessEntry({ witness, caseFile }: { readonly witness: Witness; readonly caseFile: CaseFile }) {
  const edits = useEntryEdits(caseFile.id, 'witnesses');
  const today = useToday();
  const fields = { entry: witness, edits, purpose };
  const produces = caseFile.evidence.filter(({ producedBy }) => producedBy === witness.id);
  return (
    <CaseEntry
      id={witness.id}
      title={witness.name === '' ? 'No name yet' : witness.name}
      line={[witness.role, statementLine(witness)].filter((part) => part !== '').join(' · ')}
      {...(produces.length > 0
        ? {}
        : {
            removeLabel: 'Remove this witness',
            onRemove: () => edits.remove('Remove a witness from a case', witness.id),
          })}
    >
      <div className="field-pair">
        <EntryText {...fields} field="name" label="Name" maxLength={200} />
        <EntryText {...fields} field="role" label="Role" maxLength={200} />
      </div>
      <Checkbox
        label="Is the complainant"
        checked={witness.isComplainant}
        onChange={(event) =>
          edits.change(purpose, witness.id, { isComplainant: event.currentTarget.checked })
        }
      />
      <div className="field-pair">
        <ChoiceField
          label="Statement"
          choices={states}
          value={witness.statement}
          onChoose={(statement) => edits.change(purpose, witness.id, { statement })}
        />
        <EntryDay {...fields} field="statementOn" label="Dated" notAfter={today} />
      </div>
      <EntryText
        {...fields}
        field="note"
        label="Note: availability, special measures"
        maxLength={4000}
        rows={2}
      />
      <SupportFields
        caseFile={caseFile}
        supports={witness.supports}
        onChange={(supports) => edits.change('Say what a statement helps to prove', witness.id, { supports })}
      />
      {produces.length === 0 ? null : (
        <p className="dimmed small">
          This statement produces{' '}
          {produces.map(({ exhibitReference, what }) => exhibitReference || what).join(', ')}. Name another
          witness there before removing this one.
        </p>
      )}
    </CaseEntry>
  );
}
