import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anAssessedCell,
  anAssessment,
  aNilCell,
  atArea,
  harmNumber,
} from '../../../test/builders/threat';
import { harms } from '../../core/threat/harms';
import { pointsBetween } from './cell-edits';
import { nextNotConsidered, pointKey, pointOf } from './cell-point';
import { copiedText } from './grid-copy';
import { shownOf } from './grid-filter';

const carrow = atArea('carrow');
const lyde = atArea('lyde');
const assessment = anAssessment({ locations: [carrow, lyde] });
const nameOf = (location: { readonly id: string }) => (location.id === 'carrow' ? 'Carrow' : '=Lyde\tward');

describe('what Ctrl+C copies', () => {
  const grid = aGrid(assessment, [anAssessedCell({ assessment })]);

  it('is the words of one place, and a table with heads for several', () => {
    expect(copiedText(grid, [{ harm: harmNumber(1), location: carrow }], nameOf)).toBe(
      '3 Medium: likely or probable, impact 3 significant, moderate confidence',
    );
    const points = pointsBetween(grid.harms, grid.locations, {
      from: { harm: harmNumber(2), location: lyde },
      to: { harm: harmNumber(1), location: carrow },
    });
    const rows = copiedText(grid, points, nameOf).split('\n');
    expect(rows.map((row) => row.split('\t').length)).toEqual([3, 3, 3]);
    expect(rows[2]).toBe(`${harmNumber(2).name}\tNot considered\tNot considered`);
  });

  it('keeps a name that begins like a formula as text, and in its own column', () => {
    const points = pointsBetween(grid.harms, grid.locations, {
      from: { harm: harmNumber(1), location: carrow },
      to: { harm: harmNumber(1), location: lyde },
    });
    expect(copiedText(grid, points, nameOf).split('\n')[0]).toBe("Harm\tCarrow\t'=Lyde ward");
  });
});

describe('the filters of the grid', () => {
  it('show the harms under one head', () => {
    const grid = aGrid(assessment, []);
    const { rows } = shownOf(grid, { head: 'malpractice', showsOnlyNotConsidered: false });
    expect(rows.map((harm) => harm.number)).toEqual([9, 11]);
  });

  it('leave out rows and columns in which everything is considered', () => {
    const cells = harms.map((harm) => aNilCell({ assessment, harm, location: carrow }));
    const grid = aGrid(assessment, [...cells, aNilCell({ assessment, location: lyde })]);
    const shown = shownOf(grid, { head: null, showsOnlyNotConsidered: true });
    expect(shown.columns).toEqual([lyde]);
    expect(shown.rows.length).toBe(10);
  });
});

describe('a place in the grid', () => {
  it('is found again by the word that names it in a link', () => {
    const grid = aGrid(assessment, []);
    const point = { harm: harmNumber(4), location: lyde };
    expect(pointOf(grid, pointKey(point))).toEqual(point);
    expect(pointOf(grid, 'disorder~area:gone')).toBeNull();
    expect(pointOf(grid, null)).toBeNull();
  });

  it('has a next one that nobody has considered, round the end, until none is left', () => {
    const last = { harm: harmNumber(11), location: lyde };
    const grid = aGrid(assessment, [aNilCell({ assessment, location: carrow })]);
    expect(nextNotConsidered(grid, last)).toEqual({ harm: harmNumber(1), location: lyde });
    const all = harms.flatMap((harm) =>
      [carrow, lyde].map((location) => aNilCell({ assessment, harm, location })),
    );
    expect(nextNotConsidered(aGrid(assessment, all), last)).toBeNull();
  });
});
