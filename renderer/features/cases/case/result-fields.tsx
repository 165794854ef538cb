/** What the suspect or victim stood for, and how the contest ended. */
import { NumberInput, SegmentedControl } from '@mantine/core';
import type { CaseFile, ContestResult } from '../../../core/cases/case-file';
import { SavedText } from '../../../ui/saved-text';
import { useEditCase } from './use-case-edit';

const answers = [
  { value: 'unknown', label: 'Not recorded' },
  { value: 'yes', label: 'Elected' },
  { value: 'no', label: 'Not elected' },
] as const;

/** Every field saves itself. */
export function ResultFields({ caseFile }: { readonly caseFile: CaseFile }) {
  const edit = useEditCase(caseFile.id);
  const { result } = caseFile;
  const change = (patch: Partial<ContestResult>) =>
    edit('Change the result on a case', (now) => ({ result: { ...now.result, ...patch } }));
  const elected = result.isElected === null ? 'unknown' : result.isElected ? 'yes' : 'no';
  return (
    <>
      <SavedText
        label="Candidate status: who is a candidate or holds office, since when"
        value={caseFile.candidateStatus}
        maxLength={4000}
        rows={2}
        onSave={(text) =>
          edit('Change the candidate status on a case', () => ({ candidateStatus: text.trim() }))
        }
      />
      <div className="field-pair">
        <SavedText
          label="Result of the contest"
          value={result.words}
          maxLength={2000}
          onSave={(words) => change({ words: words.trim() })}
        />
        <NumberInput
          label="Majority, votes"
          min={0}
          allowDecimal={false}
          thousandSeparator=","
          placeholder="Not recorded"
          value={result.majority ?? ''}
          onChange={(value) => change({ majority: typeof value === 'number' && value >= 0 ? value : null })}
        />
      </div>
      <div>
        <p id="is-elected" className="case-label">
          Was the person concerned elected?
        </p>
        <SegmentedControl
          size="xs"
          aria-labelledby="is-elected"
          data={[...answers]}
          value={elected}
          onChange={(value) => change({ isElected: value === 'unknown' ? null : value === 'yes' })}
        />
      </div>
    </>
  );
}
