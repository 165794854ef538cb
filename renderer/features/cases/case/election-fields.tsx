/** The election that a report or a case belongs to: which poll, which contest, and for which area. */
import { Select } from '@mantine/core';
import { pollTypes, type PollTypeId } from '../../../core/operation/operation';
import type { AreaId } from '../../../core/places/area';
import { ElectoralAreaSelect } from '../../../services/area-select';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';

interface Election {
  readonly pollType: PollTypeId | null;
  readonly contest: string;
  readonly areaId: AreaId | null;
}

interface ElectionFieldsProps {
  readonly election: Election;
  /** Ends the purposes in the journal: "Change the election of a case". */
  readonly of: 'a report' | 'a case';
  readonly onChange: (purpose: string, patch: Partial<Election>) => void;
}

/** Polls of the operation and the one on record are offered; areas in the order that the poll suggests. */
export function ElectionFields({ election, of, onChange }: ElectionFieldsProps) {
  const { polls } = useOperation();
  const held = pollTypes.filter(
    ({ id }) => polls.some(({ type }) => type === id) || id === election.pollType,
  );
  return (
    <>
      <Select
        label="Election"
        placeholder="Not recorded"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear Election' }}
        data={held.map(({ id, name }) => ({ value: id, label: name }))}
        value={election.pollType}
        onChange={(value) =>
          onChange(`Change the election of ${of}`, {
            pollType: pollTypes.find(({ id }) => id === value)?.id ?? null,
          })
        }
      />
      <SavedText
        label="Contest, where the election has more than one"
        value={election.contest}
        maxLength={200}
        onSave={(contest) => onChange(`Change the contest of ${of}`, { contest: contest.trim() })}
      />
      <ElectoralAreaSelect
        value={election.areaId}
        pollType={election.pollType}
        onChange={(areaId) => onChange(`Change the electoral area of ${of}`, { areaId })}
      />
    </>
  );
}
