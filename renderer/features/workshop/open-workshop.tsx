/** What the screens of one workshop share: the workshop, the version that it rates, and what its cells are called. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { Assessment } from '../../core/threat/assessment';
import { type Cell, cellId } from '../../core/threat/cell';
import { columnNames } from '../../core/threat/approval-facts';
import { type Grid, gridOf } from '../../core/threat/grid';
import { harms } from '../../core/threat/harms';
import type { LocationRef } from '../../core/threat/location-ref';
import type { Gazetteer } from '../../core/threat/locations';
import { mergesSeenBy, throughMerges, versionName } from '../../core/threat/previous-version';
import { standingKey, withEachCellOnce } from '../../core/workshop/merged-agenda';
import { type StandsFor, standsForIn } from '../../core/workshop/stands-for';
import type { AgendaItem, Workshop } from '../../core/workshop/workshop';
import { useCollection, useRecord } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Message, Screen } from '../../ui/screen';

export interface OpenWorkshop {
  /** With each cell once on its agenda, however many of its places were merged since. */
  readonly workshop: Workshop;
  readonly assessment: Assessment;
  readonly grid: Grid;
  /** The version that this one started from, read through places merged since; `null` where there is none. */
  readonly previous: Grid | null;
  /** "version 1", and where it is of another operation "version 1 of May 2023 elections"; else empty. */
  readonly previousName: string;
  /** The location under which a cell is found today. */
  readonly standsFor: StandsFor;
  /** The word of the cell that an entry of the agenda stands for now. */
  readonly keyOf: (item: AgendaItem) => string;
  readonly nameOf: (location: LocationRef) => string;
  readonly gazetteer: Gazetteer;
}

const OpenWorkshopContext = createContext<OpenWorkshop | null>(null);

/** The workshop on the screen; only under its frame. */
export function useOpenWorkshop(): OpenWorkshop {
  const open = useContext(OpenWorkshopContext);
  if (open === null) throw new Error('useOpenWorkshop is only for screens of a workshop');
  return open;
}

/** The workshops of the open operation, latest date first. */
export function useWorkshops(): readonly Workshop[] {
  const operation = useOperation();
  const all = useCollection('workshops');
  return useMemo(
    () =>
      [...all.values()]
        .filter((workshop) => workshop.operationId === operation.id)
        .sort((a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt)),
    [all, operation.id],
  );
}

/** The areas and places by which cells are named. */
export function useGazetteer(): Gazetteer {
  const areas = useCollection('areas');
  const places = useCollection('places');
  return useMemo(() => ({ areas, places }), [areas, places]);
}

/** Reads the workshop that the address names, for the screen in it. */
export function OnWorkshop({ children }: { readonly children: ReactNode }) {
  const { workshopId } = useParams();
  const operation = useOperation();
  const workshop = useRecord('workshops', workshopId);
  const assessment = useRecord('assessments', workshop?.assessmentId);
  if (workshop?.operationId !== operation.id || assessment === undefined) return <NoSuchWorkshop />;
  return (
    <Read key={workshop.id} workshop={workshop} assessment={assessment}>
      {children}
    </Read>
  );
}

interface ReadProps {
  readonly workshop: Workshop;
  readonly assessment: Assessment;
  readonly children: ReactNode;
}

function Read({ workshop, assessment, children }: ReadProps) {
  const cells = useCollection('cells');
  const assessments = useCollection('assessments');
  const gazetteer = useGazetteer();
  const { places } = gazetteer;
  const rounds = useCollection('rounds');
  const agreed = useCollection('agreedRatings');
  const standsFor = useMemo(() => standsForIn(places), [places]);
  const once = useMemo(
    () => withEachCellOnce(workshop, { rounds, agreed }, standsFor),
    [workshop, rounds, agreed, standsFor],
  );
  const based = assessment.basedOnId === null ? undefined : assessments.get(assessment.basedOnId);
  const grid = useMemo(() => gridOf(assessment, cells), [assessment, cells]);
  const previous = useMemo(
    () => (based === undefined ? null : throughMerges(gridOf(based, cells), mergesSeenBy(grid, places))),
    [based, cells, grid, places],
  );
  const previousName = based === undefined ? '' : versionName(based, assessment);
  const nameOf = useMemo(() => {
    const earlier = [...assessments.values()].filter(
      (each) => each.operationId === assessment.operationId && each.version < assessment.version,
    );
    return columnNames(assessment, earlier, gazetteer);
  }, [assessment, assessments, gazetteer]);
  const open = useMemo<OpenWorkshop>(
    () => ({
      workshop: once,
      assessment,
      grid,
      previous,
      previousName,
      nameOf,
      gazetteer,
      standsFor,
      keyOf: (item) => standingKey(item, standsFor),
    }),
    [once, assessment, grid, previous, previousName, nameOf, gazetteer, standsFor],
  );
  return <OpenWorkshopContext.Provider value={open}>{children}</OpenWorkshopContext.Provider>;
}

function NoSuchWorkshop() {
  return (
    <Screen title="Workshop" purpose="Blind scoring, reveal and an agreed rating, cell by cell.">
      <Message tone="warning" title="This workshop is not in the open operation.">
        <p>
          It may belong to another operation, or its plan was deleted.{' '}
          <Link to="/workshops">See the workshops</Link>.
        </p>
      </Message>
    </Screen>
  );
}

/** The cell of an entry of the agenda, found under the place that stands for its own. */
export function useCellOf(item: AgendaItem): Cell | undefined {
  const { assessment, standsFor } = useOpenWorkshop();
  return useRecord('cells', cellId(assessment.id, { id: item.harmId }, standsFor(item.location)));
}

/** The harm of a cell in words; one that is no longer in the list is named as such. */
export function harmName(harmId: string): string {
  return harms.find((harm) => harm.id === harmId)?.name ?? '[no longer in the list of harms]';
}

/** The harm and the place of a cell in one line: "Disorder, Carrow". */
export function useCellName(): (item: AgendaItem) => string {
  const { nameOf } = useOpenWorkshop();
  return (item) => `${shortHarm(item.harmId)}, ${nameOf(item.location)}`;
}

/** The short name of a harm. */
export function shortHarm(harmId: string): string {
  return harms.find((harm) => harm.id === harmId)?.short ?? '[no longer in the list]';
}
