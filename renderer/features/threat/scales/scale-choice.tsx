/** Chooses the scales of an assessment. */
import { NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import type { ScaleSet } from '../../../core/threat/scale-set';
import { Help } from '../../../ui/screen';
import { indexOfSet } from './usable-sets';

interface ScaleChoiceProps {
  readonly sets: readonly ScaleSet[];
  readonly value: ScaleSet;
  readonly onChange: (set: ScaleSet) => void;
  /** Why it cannot be changed; absent where it can. */
  readonly fixedBecause?: string;
}

/** A list of sets by name, with what a reader must know of the chosen one. */
export function ScaleChoice({ sets, value, onChange, fixedBecause }: ScaleChoiceProps) {
  return (
    <>
      <NativeSelect
        label="Scales"
        description={fixedBecause}
        disabled={fixedBecause !== undefined}
        data={sets.map((set, index) => ({ value: String(index), label: set.name }))}
        value={String(indexOfSet(sets, value))}
        onChange={(event) => {
          const chosen = sets[Number(event.currentTarget.value)];
          if (chosen !== undefined) onChange(chosen);
        }}
      />
      <Help>
        {value.note === '' ? '' : `${value.note} `}The assessment keeps the whole set: later edits do not
        touch it. <Link to="/threat/scales">Look at the scales</Link>
      </Help>
    </>
  );
}
