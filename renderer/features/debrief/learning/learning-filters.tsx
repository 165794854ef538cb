/** What narrows the list of points down. */
import { Button, TextInput } from '@mantine/core';
import { debriefHeadings } from '../../../core/debrief/headings';
import { learningKinds, type LearningPoint } from '../../../core/debrief/learning-point';
import {
  type LearningFilter,
  learningStates,
  recommendationOwners,
} from '../../../core/debrief/learning-state';
import { useDeskUser } from '../../../services/desk-context';
import { FilterChoice } from '../../../ui/filter-choice';

interface LearningFiltersProps {
  readonly filter: LearningFilter;
  readonly points: readonly LearningPoint[];
  readonly onChange: (filter: LearningFilter) => void;
}

const options = (list: readonly { readonly id: string; readonly name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** Words, heading, kind, state and owner; each narrows further. */
export function LearningFilters({ filter, points, onChange }: LearningFiltersProps) {
  const { name } = useDeskUser();
  const set = (patch: Partial<LearningFilter>) => onChange({ ...filter, ...patch });
  const owners = recommendationOwners(points);
  const isMine = filter.owner === name;
  const isOverdue = filter.state === 'overdue';
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
        label="Filter by heading"
        any="Any heading"
        data={options(debriefHeadings)}
        value={filter.headingId}
        onChoose={(id) => set({ headingId: debriefHeadings.find((each) => each.id === id)?.id ?? null })}
      />
      <FilterChoice
        label="Filter by kind"
        any="Any kind"
        data={options(learningKinds)}
        value={filter.kind}
        onChoose={(id) => set({ kind: learningKinds.find((each) => each.id === id)?.id ?? null })}
      />
      <FilterChoice
        label="Filter by state"
        any="Any state"
        data={options(learningStates)}
        value={filter.state}
        onChoose={(id) => set({ state: learningStates.find((each) => each.id === id)?.id ?? null })}
      />
      <FilterChoice
        label="Filter by owner"
        any="Any owner"
        find="by-words"
        data={[...new Set([...owners, ...(filter.owner === null ? [] : [filter.owner])])]}
        value={filter.owner}
        onChoose={(owner) => set({ owner })}
      />
      <Button
        size="xs"
        variant={isOverdue ? 'filled' : 'default'}
        aria-pressed={isOverdue}
        onClick={() => set({ state: isOverdue ? null : 'overdue' })}
      >
        Overdue
      </Button>
      <Button
        size="xs"
        variant={isMine ? 'filled' : 'default'}
        aria-pressed={isMine}
        onClick={() => set({ owner: isMine ? null : name })}
      >
        Mine
      </Button>
    </div>
  );
}
