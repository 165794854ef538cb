/** What the screens of one assessment share: the version, its grid, what its columns are called. */
import { createContext, useContext, useDeferredValue, useMemo } from 'react';
import type { Assessment, LocationRef } from '../../core/threat/assessment';
import type { Operation } from '../../core/operation/operation';
import { countsOf, type Grid, type GridCounts, gridOf } from '../../core/threat/grid';
import { columnNames } from '../../core/threat/approval-facts';
import type { CitableRecords } from '../../core/threat/cited';
import type { Gazetteer } from '../../core/threat/locations';
import { mergesSeenBy, throughMerges } from '../../core/threat/previous-version';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { shortVersion } from './versions/version-words';

export interface OpenAssessment {
  readonly assessment: Assessment;
  readonly grid: Grid;
  /** Approved by gold, or with gold: nothing in it can be changed. */
  readonly isFrozen: boolean;
  readonly nameOf: (location: LocationRef) => string;
  /** The version that this one started from, read through places merged since; of any operation. */
  readonly previous: Grid | null;
  /** "version 1", or "version 2 of May 2023 elections"; empty for the first. */
  readonly previousName: string;
}

const OpenAssessmentContext = createContext<OpenAssessment | null>(null);
export const OpenAssessmentProvider = OpenAssessmentContext.Provider;

/** The assessment on the screen; only under its frame. */
export function useOpenAssessment(): OpenAssessment {
  const open = useContext(OpenAssessmentContext);
  if (open === null) throw new Error('useOpenAssessment is only for screens of an assessment');
  return open;
}

/**
 * How much of the grid has been looked at; `null` until the grid stands on the screen. Counting looks at every
 * cell: it follows once what was just opened or chosen has been painted.
 */
export function useCounts(): GridCounts | null {
  const { grid } = useOpenAssessment();
  const settled = useDeferredValue<Grid | null>(grid, null);
  return useMemo(() => (settled === null ? null : countsOf(settled)), [settled]);
}

/** The assessments of the open operation, newest version first. */
export function useAssessments(): readonly Assessment[] {
  const operation = useOperation();
  const all = useCollection('assessments');
  return useMemo(() => newestFirst(all, operation), [all, operation]);
}

/** The assessments of one operation, newest version first. */
export function newestFirst(
  all: ReadonlyMap<string, Assessment>,
  { id }: Pick<Operation, 'id'>,
): readonly Assessment[] {
  return [...all.values()]
    .filter((assessment) => assessment.operationId === id)
    .sort((a, b) => b.version - a.version);
}

/** The areas and places by which columns are named. */
export function useGazetteer(): Gazetteer {
  const areas = useCollection('areas');
  const places = useCollection('places');
  return useMemo(() => ({ areas, places }), [areas, places]);
}

/** The records that cells cite and lean on. */
export function useCitable(): CitableRecords {
  const intelligence = useCollection('intelligence');
  const history = useCollection('history');
  const lessons = useCollection('lessons');
  const controls = useCollection('controls');
  return useMemo(
    () => ({ intelligence, history, lessons, controls }),
    [intelligence, history, lessons, controls],
  );
}

/** Reads one version for its screens. */
export function useReadAssessment(assessment: Assessment): OpenAssessment {
  const cells = useCollection('cells');
  const assessments = useCollection('assessments');
  const gazetteer = useGazetteer();
  const operation = useOperation();
  const operations = useCollection('operations');
  const based = assessment.basedOnId === null ? undefined : assessments.get(assessment.basedOnId);
  const grid = useMemo(() => gridOf(assessment, cells), [assessment, cells]);
  const nameOf = useMemo(() => {
    const earlier = [...assessments.values()].filter(
      (each) => each.operationId === assessment.operationId && each.version < assessment.version,
    );
    return columnNames(assessment, earlier, gazetteer);
  }, [assessment, assessments, gazetteer]);
  const { places } = gazetteer;
  const previous = useMemo(
    () => (based === undefined ? null : throughMerges(gridOf(based, cells), mergesSeenBy(grid, places))),
    [based, cells, grid, places],
  );
  const previousName = based === undefined ? '' : shortVersion(based, operation, operations);
  return useMemo(
    () => ({
      assessment,
      grid,
      previous,
      previousName,
      isFrozen: assessment.status !== 'draft',
      nameOf,
    }),
    [assessment, grid, previous, previousName, nameOf],
  );
}
