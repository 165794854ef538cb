/** What narrows the list of candidates down. */
import { TextInput } from '@mantine/core';
import { standings } from '../../../core/candidates/candidate';
import type { CandidateFilter } from '../../../core/candidates/candidate-list';
import { missingKinds } from '../../../core/candidates/missing';
import type { Contest } from '../../../core/candidates/contest';
import { FilterChoice } from '../../../ui/filter-choice';

interface FiltersProps {
  readonly filter: CandidateFilter;
  readonly contests: readonly Contest[];
  readonly onChange: (filter: CandidateFilter) => void;
}

const codes = [
  { id: 'agreed', name: 'Code agreed' },
  { id: 'refused', name: 'Code refused' },
  { id: 'no-answer', name: 'Code: no answer' },
  { id: 'not-asked', name: 'Code not asked' },
] as const;
const concernChoices = [
  { id: 'open', name: 'Open safety concern' },
  { id: 'any', name: 'Any safety concern' },
  { id: 'none', name: 'No safety concern' },
] as const;

const data = (list: readonly { readonly id: string; readonly name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));
const found = <T extends string>(list: readonly { readonly id: T }[], id: string | null): T | null =>
  list.find((each) => each.id === id)?.id ?? null;

/** Words and five choices; each is remembered while the desk is open. */
export function CandidateFilters({ filter, contests, onChange }: FiltersProps) {
  const set = (patch: Partial<CandidateFilter>) => onChange({ ...filter, ...patch });
  return (
    <div className="worksheet-filters">
      <TextInput
        aria-label="Filter by words"
        placeholder="Words"
        size="xs"
        value={filter.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <FilterChoice
        label="Filter by contest"
        any="Any contest"
        find="by-words"
        data={data(contests)}
        value={filter.contestId}
        onChoose={(contestId) => set({ contestId })}
      />
      <FilterChoice
        label="Filter by standing"
        any="Any standing"
        data={data(standings)}
        value={filter.standing}
        onChoose={(id) => set({ standing: found(standings, id) })}
      />
      <FilterChoice
        label="Filter by code of conduct"
        any="Any code"
        data={data(codes)}
        value={filter.code}
        onChoose={(id) => set({ code: found(codes, id) })}
      />
      <FilterChoice
        label="Filter by safety concern"
        any="Any concern"
        data={data(concernChoices)}
        value={filter.concern}
        onChoose={(id) => set({ concern: found(concernChoices, id) })}
      />
      <FilterChoice
        label="Filter by what is missing"
        any="Any gaps"
        data={data(missingKinds)}
        value={filter.missing}
        onChoose={(id) => set({ missing: found(missingKinds, id) })}
      />
    </div>
  );
}
