/** Which elements of which offences of the case something helps to prove. */
import { Checkbox } from '@mantine/core';
import type { CaseFile } from '../../../core/cases/case-file';
import type { Support } from '../../../core/cases/evidence-item';
import { offenceOf } from '../../../core/offences/catalogue';
import { offenceTitle } from './offence-picker';
import { useOffences } from '../../../services/offences';

interface SupportFieldsProps {
  readonly caseFile: CaseFile;
  readonly supports: readonly Support[];
  readonly onChange: (supports: readonly Support[]) => void;
}

/** A box for each element; none while the case has no offence. */
export function SupportFields({ caseFile, supports, onChange }: SupportFieldsProps) {
  const offences = useOffences();
  if (caseFile.offences.length === 0) {
    return <p className="dimmed small">Put an offence on the case to say what this helps to prove.</p>;
  }
  return caseFile.offences.map((caseOffence) => {
    const offence = offenceOf(caseOffence, offences);
    if (offence === undefined) return null;
    return (
      <fieldset key={caseOffence.id} className="plain-fieldset">
        <legend>Helps to prove, {offenceTitle(offence)}</legend>
        {offence.elements.map((element) => (
          <Checkbox
            key={element.id}
            size="xs"
            label={element.text}
            checked={isSupported(supports, caseOffence.id, element.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...supports, { offence: caseOffence.id, element: element.id }]
                  : supports.filter((each) => each.offence !== caseOffence.id || each.element !== element.id),
              )
            }
          />
        ))}
      </fieldset>
    );
  });
}

function isSupported(supports: readonly Support[], offence: string, element: string): boolean {
  return supports.some((each) => each.offence === offence && each.element === element);
}
