/** Reading versions of any operation: their grids, and what their columns are called. */
import { useMemo } from 'react';
import { columnNames } from '../../../core/threat/approval-facts';
import { type Assessment, type LocationRef, locationKey } from '../../../core/threat/assessment';
import { type Grid, gridOf } from '../../../core/threat/grid';
import { throughMerges } from '../../../core/threat/previous-version';
import { useCollection } from '../../../services/desk-context';
import { useGazetteer } from '../open-assessment';

/** The grid of a version, read through places that were merged since; `null` for none. */
export function useGridThroughMerges(assessment: Assessment | undefined): Grid | null {
  const cells = useCollection('cells');
  const { places } = useGazetteer();
  return useMemo(
    () => (assessment === undefined ? null : throughMerges(gridOf(assessment, cells), places)),
    [assessment, cells, places],
  );
}

/** The versions that these two started from, read through places that were merged since. */
export function useBasesOf(one: Assessment, other: Assessment): readonly Grid[] {
  const assessments = useCollection('assessments');
  const cells = useCollection('cells');
  const { places } = useGazetteer();
  return useMemo(
    () =>
      [one, other].flatMap(({ basedOnId }) => {
        const base = basedOnId === null ? undefined : assessments.get(basedOnId);
        return base === undefined ? [] : [throughMerges(gridOf(base, cells), places)];
      }),
    [one, other, assessments, cells, places],
  );
}

/** What columns of two versions are called: as the later one calls them, else as the earlier did. */
export function useNamesIn(
  later: Assessment | undefined,
  earlier: Assessment | undefined,
): (location: LocationRef) => string {
  const gazetteer = useGazetteer();
  return useMemo(() => {
    const own = new Set((later?.locations ?? []).map(locationKey));
    const inLater = later === undefined ? null : columnNames(later, [], gazetteer);
    const inEarlier = earlier === undefined ? null : columnNames(earlier, [], gazetteer);
    return (location) => {
      const inOne = own.has(locationKey(location)) ? (inLater ?? inEarlier) : (inEarlier ?? inLater);
      return inOne?.(location) ?? '';
    };
  }, [later, earlier, gazetteer]);
}
