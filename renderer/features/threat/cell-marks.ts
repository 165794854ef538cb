/** What stands beside the rating of a cell: no evidence, a control that has slipped, the spread of a workshop. */
import { useMemo } from 'react';
import type { Cell } from '../../core/threat/cell';
import { type Slipped, slippedControls } from '../../core/threat/control-register';
import type { Harm } from '../../core/threat/harms';
import type { LocationRef } from '../../core/threat/location-ref';
import { agreedDiffers } from '../../core/workshop/agreed';
import { type CellResult, isScoredByFewerThanTwo } from '../../core/workshop/results';
import { spreadMarkText } from '../../core/workshop/spread-words';
import { useCollection, useToday } from '../../services/desk-context';
import { useResults } from './spread/use-results';

export interface CellMarks {
  /** Considered, and nothing is cited for it. */
  readonly restsOnNothing: boolean;
  readonly slipped: readonly Slipped[];
  readonly result: CellResult | undefined;
  /** The spread in words: "spread 2", "spread 0 (2 steps)", "one score"; empty where no workshop has rated it. */
  readonly spread: string;
  readonly hasChangedSince: boolean;
}

export type MarksOf = (harm: Pick<Harm, 'id'>, location: LocationRef, cell: Cell | undefined) => CellMarks;

/** Finds the marks of one cell at a time. The function stays the same while only cells change. */
export function useMarksOf(): MarksOf {
  const controls = useCollection('controls');
  const today = useToday();
  const results = useResults();
  return useMemo(
    () => (harm, location, cell) => {
      const result = results.resultAt(harm, location);
      const agreed = result?.agreed ?? null;
      return {
        restsOnNothing: cell !== undefined && cell.evidence.length === 0,
        slipped: slippedControls(cell, controls, today),
        result,
        spread: spreadOf(result),
        hasChangedSince: agreed !== null && agreedDiffers(agreed, cell),
      };
    },
    [controls, today, results],
  );
}

function spreadOf(result: CellResult | undefined): string {
  if (result === undefined) return '';
  if (result.spread === null) return isScoredByFewerThanTwo(result) ? 'no score' : '';
  return spreadMarkText(result.spread);
}

/** The marks in words, each short; none where nothing is to be said. */
export function markWords(marks: CellMarks): readonly string[] {
  return [
    ...(marks.restsOnNothing ? ['no evidence'] : []),
    ...slippedWords(marks),
    ...(marks.spread === '' ? [] : [marks.spread === 'one score' ? 'one score only' : marks.spread]),
    ...(marks.hasChangedSince ? ['changed since the workshop'] : []),
  ];
}

function slippedWords({ slipped }: CellMarks): readonly string[] {
  return (['overdue', 'dropped'] as const)
    .filter((because) => slipped.some((each) => each.because === because))
    .map((because) => (because === 'overdue' ? 'control overdue' : 'control dropped'));
}

/** The signs for the narrow strip in the grid, above and below: "!" slipped, "s2" spread, "≠" changed, "∅" none. */
export function markSigns(marks: CellMarks): string {
  const steps = /^spread (\d)/.exec(marks.spread)?.[1];
  return [
    marks.slipped.length > 0 ? '!' : '',
    marks.spread === '' ? '' : `s${steps ?? '–'}`,
    marks.hasChangedSince ? '≠' : '',
    marks.restsOnNothing ? '∅' : '',
  ].join('');
}
