/** Whether anybody who was harmed has been offered a victim personal statement. */
import { personalStatementStates, type CaseFile } from '../../../core/cases/case-file';
import { personalStatementWords } from '../../../core/cases/evidence-words';
import { ChoiceField } from './fields';
import { useEditCase } from './use-case-edit';

const choices = personalStatementStates.map((id) => ({ id, name: personalStatementWords[id] }));

/** One choice, which saves itself. */
export function PersonalStatement({ caseFile }: { readonly caseFile: CaseFile }) {
  const edit = useEditCase(caseFile.id);
  return (
    <div className="case-narrow">
      <ChoiceField
        label="Victim personal statement"
        choices={choices}
        value={caseFile.personalStatement}
        onChoose={(personalStatement) =>
          edit('Change the victim personal statement of a case', () => ({ personalStatement }))
        }
      />
    </div>
  );
}
