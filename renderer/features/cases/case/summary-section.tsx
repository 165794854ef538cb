/** The front of a case: what it is, who works on it, who complains, which election, and which reports it holds. */
import { Select } from '@mantine/core';
import { streams } from '../../../core/cases/allegation';
import type { CaseFile } from '../../../core/cases/case-file';
import { separationConflicts } from '../../../core/cases/separation';
import { useCollection } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { CaseReports } from './case-reports';
import { ElectionFields } from './election-fields';
import { LocalCps } from './local-cps';
import { CaseSection } from './section-frame';
import { SeparationWarnings } from './separation-warnings';
import { useEditCase } from './use-case-edit';

/** Every field saves itself. */
export function SummarySection({ caseFile }: { readonly caseFile: CaseFile }) {
  const edit = useEditCase(caseFile.id);
  const text = (field: TextField, label: string, rows = 1) => (
    <SavedText
      label={label}
      value={caseFile[field]}
      maxLength={field === 'summary' || field === 'publicInterest' ? 20_000 : 200}
      rows={rows}
      onSave={(value) =>
        edit(`Change the ${label.toLocaleLowerCase('en-GB')} of a case`, () => ({ [field]: value.trim() }))
      }
    />
  );
  return (
    <CaseSection title="Summary" purpose="What stands at the front of every document of the file.">
      <SeparationWarnings caseFile={caseFile} conflicts={useConflicts(caseFile)} />
      <div className="case-columns">
        <div className="stack">
          {text('title', 'Title')}
          {text('summary', 'Summary of the case', 6)}
          <Help source="APP Policing elections, CPS: minimum information">
            Write it once and well: the first-contact note, the request to the CPS and the front of the file
            all take it from here.
          </Help>
          <div className="field-pair case-officers">
            {text('officerInCase', 'Officer in the case')}
            {text('seniorInvestigatingOfficer', 'Senior investigating officer')}
            {text('disclosureOfficer', 'Disclosure officer')}
            {text('cpsLawyer', 'CPS lawyer')}
          </div>
          <CaseReports caseFile={caseFile} />
          <LocalCps caseFile={caseFile} />
        </div>
        <div className="stack">
          <Select
            label="Kind of work"
            data={streams.map(({ id, name }) => ({ value: id, label: name }))}
            allowDeselect={false}
            value={caseFile.stream}
            onChange={(value) => {
              const stream = streams.find(({ id }) => id === value)?.id;
              if (stream !== undefined) edit('Change the kind of work of a case', () => ({ stream }));
            }}
          />
          {text('complainant', 'Complainant')}
          <ElectionFields
            election={caseFile}
            of="a case"
            onChange={(purpose, patch) => edit(purpose, () => patch)}
          />
        </div>
      </div>
    </CaseSection>
  );
}

type TextField =
  | 'title'
  | 'summary'
  | 'complainant'
  | 'officerInCase'
  | 'seniorInvestigatingOfficer'
  | 'disclosureOfficer'
  | 'cpsLawyer'
  | 'publicInterest';

function useConflicts(caseFile: CaseFile) {
  const cases = useCollection('cases');
  const allegations = useCollection('allegations');
  return separationConflicts(caseFile, cases.values(), allegations);
}
