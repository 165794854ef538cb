/** Where a person stands in an assessment: which cell, what is marked, whether the panel beside is shown. */
import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Grid } from '../../core/threat/grid';
import { useRemembered } from '../../services/remembered';
import { type CellPoint, pointKey, pointOf } from './cell-point';
import type { Marked } from './grid-acts';

export interface Standing {
  /** `null` while the assessment has no columns. */
  readonly active: CellPoint | null;
  readonly marked: Marked | null;
  readonly isBesideShown: boolean;
  readonly go: (active: CellPoint, marked: Marked) => void;
  readonly showBeside: (isShown: boolean) => void;
}

interface Kept {
  readonly active: string;
  readonly from: string;
  readonly to: string;
}

/** The place is kept while the desk is open; a link with ?cell= goes to its cell once. */
export function useStanding(grid: Grid): Standing {
  const [kept, keep] = useRemembered<Kept | null>(`threat.standing.${grid.assessment.id}`, null);
  const [isBesideShown, showBeside] = useRemembered('threat.beside', true);
  const [search, setSearch] = useSearchParams();
  const linked = pointOf(grid, search.get('cell'));
  const linkedKey = linked === null ? null : pointKey(linked);

  useEffect(() => {
    if (linkedKey === null) return;
    keep({ active: linkedKey, from: linkedKey, to: linkedKey });
    showBeside(true);
    setSearch({}, { replace: true });
    // Only the arrival of a link counts, not what stood there before.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [linkedKey]);

  const { harms, locations } = grid;
  const columns = useMemo(() => ({ harms, locations }), [harms, locations]);
  // The same points while nobody moves: what is drawn for them need not be drawn again.
  const active = useMemo(
    () => pointOf(columns, linkedKey) ?? pointOf(columns, kept?.active ?? null) ?? firstOf(columns),
    [columns, linkedKey, kept],
  );
  const marked = useMemo(() => markedOf(columns, kept, active), [columns, kept, active]);
  const go = useCallback(
    (to: CellPoint, at: Marked) =>
      keep({ active: pointKey(to), from: pointKey(at.from), to: pointKey(at.to) }),
    [keep],
  );
  return { active, marked, isBesideShown, go, showBeside };
}

type Columns = Pick<Grid, 'harms' | 'locations'>;

function markedOf(grid: Columns, kept: Kept | null, active: CellPoint | null): Marked | null {
  if (active === null) return null;
  const from = pointOf(grid, kept?.from ?? null);
  const to = pointOf(grid, kept?.to ?? null);
  const isKept = kept?.active === pointKey(active);
  return isKept && from !== null && to !== null ? { from, to } : { from: active, to: active };
}

function firstOf(grid: Columns): CellPoint | null {
  const [harm] = grid.harms;
  const [location] = grid.locations;
  return harm === undefined || location === undefined ? null : { harm, location };
}
