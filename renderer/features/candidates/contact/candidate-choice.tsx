/** Whom a contact is for: candidates found by words among thousands. */
import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { Candidate, CandidateId } from '../../../core/candidates/candidate';
import { besideName, labelsIn, partyWords } from '../../../core/candidates/candidate-list';
import { asId } from '../../../core/foundation/ids';
import { useOperation } from '../../../services/operation';
import { useContactRecords } from './use-contacts';

/** So many are listed at once; words find the others. */
const mostListed = 40;

interface CandidateChoiceProps {
  readonly value: readonly CandidateId[];
  readonly onChange: (value: readonly CandidateId[]) => void;
  readonly isReadOnly?: boolean;
  readonly size?: 'xs';
}

/** Empty for somebody who did not say that they stand. */
export function CandidateChoice({ value, onChange, isReadOnly = false, size }: CandidateChoiceProps) {
  const data = useCandidateOptions();
  return (
    <MultiSelect
      label="For whom"
      placeholder={value.length === 0 ? 'Did not say that they stand' : ''}
      searchable
      limit={mostListed}
      nothingFoundMessage="No candidate has this name."
      readOnly={isReadOnly}
      {...(size === undefined ? {} : { size })}
      data={data}
      value={[...value]}
      onChange={(ids) => onChange(ids.map((id) => asId<'Candidate'>(id)))}
    />
  );
}

/** "Bex Tolland, Quayside ward": name and contest, and what else tells namesakes of one contest apart. */
function useCandidateOptions(): readonly { readonly value: string; readonly label: string }[] {
  const { id: operationId } = useOperation();
  const { candidates, contests } = useContactRecords();
  return useMemo(() => {
    const label = ({ name, contestId }: Candidate) =>
      [name, contests.get(contestId)?.name].filter(Boolean).join(', ');
    const labels = labelsIn(candidates);
    const own = [...candidates.values()].filter((candidate) => candidate.operationId === operationId);
    const times = new Map<string, number>();
    for (const each of own) times.set(label(each), (times.get(label(each)) ?? 0) + 1);
    return own
      .map((each) => {
        // Of a namesake in the contest, or in another contest of the same name; nothing of anybody else.
        const isAlone = (times.get(label(each)) ?? 0) < 2;
        const apart = partyWords(each) || each.knownAs || 'no description';
        const told = besideName(each, labels) || (isAlone ? '' : apart);
        return { value: each.id, label: told === '' ? label(each) : `${label(each)} (${told})` };
      })
      .sort((a, b) => inOrder.compare(a.label, b.label));
  }, [candidates, contests, operationId]);
}

const inOrder = new Intl.Collator('en-GB');
