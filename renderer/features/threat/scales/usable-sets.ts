/** The sets of scales that an assessment can be made with. */
import { useMemo } from 'react';
import { isSameScales } from '../../../core/threat/same-scales';
import { scaleProblems } from '../../../core/threat/scale-check';
import type { ScaleSet } from '../../../core/threat/scale-set';
import { builtInSets } from '../../../core/threat/scales';
import { useCollection } from '../../../services/desk-context';

/** Built-in sets, then the force's own that have no fault; `kept` stands first where it is none of them. */
export function useUsableSets(kept?: ScaleSet): readonly ScaleSet[] {
  const own = useCollection('scaleSets');
  return useMemo(() => {
    const usable = [...builtInSets, ...[...own.values()].filter((set) => scaleProblems(set).length === 0)];
    if (kept === undefined) return usable;
    const isAmong = usable.some((set) => set.id === kept.id && isSameScales(set, kept));
    return isAmong ? usable : [kept, ...usable];
  }, [own, kept]);
}

/** The place of a set in a list of choices: an edited set and the one kept whole may share an id. */
export function indexOfSet(sets: readonly ScaleSet[], set: ScaleSet): number {
  const same = sets.findIndex((each) => each.id === set.id && isSameScales(each, set));
  return Math.max(0, same);
}
