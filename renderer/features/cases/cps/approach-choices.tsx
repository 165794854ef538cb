/** What an approach to the CPS points at: the pack that went with it, and the decision that a review is asked of. */
import { Select } from '@mantine/core';
import type { CpsContact } from '../../../core/cases/cps-contact';
import { contactWords } from '../../../core/cases/log/look';
import type { Pack } from '../../../core/cases/pack';
import { asId } from '../../../core/foundation/ids';
import { useCollection } from '../../../services/desk-context';

/** The packs that were made of a case, the earliest first. */
export function usePacksOf(caseId: string): readonly Pack[] {
  return [...useCollection('packs').values()]
    .filter(({ sourceId }) => sourceId === caseId)
    .sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

interface PackFieldProps {
  readonly caseId: string;
  readonly value: CpsContact['packId'];
  readonly onChoose: (packId: CpsContact['packId']) => void;
}

/** Which pack went; not shown while none was made of the case. */
export function PackField({ caseId, value, onChoose }: PackFieldProps) {
  const packs = usePacksOf(caseId);
  if (packs.length === 0) return null;
  return (
    <Select
      label="Pack"
      placeholder="None"
      clearable
      clearButtonProps={{ 'aria-label': 'Clear Pack' }}
      data={packs.map(({ id, folderName }) => ({ value: id, label: folderName }))}
      value={value}
      onChange={(id) => onChoose(id === null ? null : asId<'Pack'>(id))}
    />
  );
}

interface ReviewOfFieldProps {
  /** The approaches on which the CPS has decided. */
  readonly decided: readonly CpsContact[];
  readonly value: CpsContact['reviewOf'];
  readonly onChoose: (reviewOf: CpsContact['reviewOf']) => void;
}

/** Which decision is to be looked at again. */
export function ReviewOfField({ decided, value, onChoose }: ReviewOfFieldProps) {
  return (
    <Select
      label="Review of the decision on"
      placeholder="Choose the approach"
      data={decided.map((each) => ({ value: each.id, label: contactWords(each) }))}
      value={value}
      onChange={(id) => onChoose(id === null ? null : asId<'CpsContact'>(id))}
    />
  );
}
