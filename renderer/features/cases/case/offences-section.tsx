/** Offences of a case, each with its own clock, what it was checked against, and what has to be proved. */
import type { CaseFile } from '../../../core/cases/case-file';
import { clockOf } from '../../../core/cases/case-clocks';
import type { CaseOffence } from '../../../core/cases/case-offence';
import { withoutOffence } from '../../../core/cases/offence-edits';
import { haveBegun, lateProceedings } from '../../../core/cases/proceedings';
import { formatDate } from '../../../core/foundation/dates';
import { offenceOf } from '../../../core/offences/catalogue';
import type { TimeLimitSheet } from '../../../core/offences/time-limits/sheet';
import { useOperation } from '../../../services/operation';
import { Empty } from '../../../ui/screen';
import { OffenceFields } from './offence-fields';
import { OffencePicker, offenceTitle } from './offence-picker';
import { CaseEntry, CaseSection } from './section-frame';
import { useEditCase } from './use-case-edit';
import { useOffences } from '../../../services/offences';

/** The offences, and the picker that adds one. */
export function OffencesSection({ caseFile }: { readonly caseFile: CaseFile }) {
  return (
    <CaseSection
      title="Offences and limits"
      purpose="Which offences are proposed against whom, and how long there is to begin proceedings for each."
    >
      <OffencePicker caseFile={caseFile} />
      {caseFile.offences.length === 0 ? (
        <Empty title="No offence yet" example="RPA 1983 s.60: Personation · proceedings by Sat 6 May 2028">
          The CPS must be told which section is said to be contravened. Each offence keeps its own time limit:
          a file may hold two clocks.
        </Empty>
      ) : (
        <ul className="case-entries">
          {caseFile.offences.map((each) => (
            <OffenceEntry key={each.id} caseOffence={each} caseFile={caseFile} />
          ))}
        </ul>
      )}
    </CaseSection>
  );
}

interface OffenceEntryProps {
  readonly caseOffence: CaseOffence;
  readonly caseFile: CaseFile;
}

function OffenceEntry({ caseOffence, caseFile }: OffenceEntryProps) {
  const offences = useOffences();
  const { pollingDate } = useOperation();
  const edit = useEditCase(caseFile.id);
  const offence = offenceOf(caseOffence, offences);
  const sheet = clockOf(caseOffence, offence, pollingDate);
  return (
    <CaseEntry
      id={caseOffence.id}
      title={
        offence === undefined ? `${caseOffence.offenceId}, no longer in the catalogue` : offenceTitle(offence)
      }
      line={lineOf(caseOffence, sheet)}
      removeLabel="Take this offence off the case"
      onRemove={() => edit('Take an offence off a case', (now) => withoutOffence(now, caseOffence.id))}
    >
      <OffenceFields caseOffence={caseOffence} caseFile={caseFile} offence={offence} sheet={sheet} />
    </CaseEntry>
  );
}

/** "proceedings by Sat 6 May 2028", or that they have begun. */
function lineOf(caseOffence: CaseOffence, sheet: TimeLimitSheet | null): string {
  if (haveBegun(caseOffence))
    return lateProceedings(caseOffence, sheet).length === 0
      ? 'proceedings begun'
      : 'proceedings begun after the last safe day';
  if (sheet === null || sheet.lastDay === null)
    return sheet?.rule === 'none' ? 'no time limit' : 'no last day known';
  return `proceedings by ${formatDate(sheet.lastDay)}`;
}
