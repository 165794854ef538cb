import { describe, expect, it } from 'vitest';
import { registry } from '../records';
import type { Assessment } from '../threat/assessment';
import type { Cell } from '../threat/cell';
import { countsOf, gridOf } from '../threat/grid';
import { harms } from '../threat/harms';
import { exampleChanges } from './example';

const changes = exampleChanges('2026-11-21T10:00:00.000Z');

describe('the example operation', () => {
  it('holds only records that the vault takes', () => {
    for (const { collection, id, after } of changes) {
      const parsed = registry[collection].safeParse(after);
      expect(parsed.success, `${collection} ${id}`).toBe(true);
      expect(after.id).toBe(id);
    }
  });

  it('has no record twice', () => {
    const keys = changes.map(({ collection, id }) => `${collection}/${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('refers only to places and areas that it holds', () => {
    const ids = new Set(changes.map((change) => change.id));
    for (const { collection, after } of changes) {
      if (collection === 'stations') expect(ids.has(after.placeId)).toBe(true);
      if (collection === 'places') expect(ids.has(after.areaId)).toBe(true);
      if (collection === 'cells') expect(ids.has(after.location.id)).toBe(true);
    }
  });

  it('shows every state of a cell, and only harms of the guidance', () => {
    const cells = new Map<string, Cell>();
    let assessment: Assessment | undefined;
    for (const change of changes) {
      if (change.collection === 'cells') cells.set(change.id, change.after);
      if (change.collection === 'assessments') assessment = change.after;
    }
    const counts = countsOf(gridOf(assessment!, cells));
    expect(counts.assessed + counts.nil + counts.notApplicable).toBe(cells.size);
    expect(
      Math.min(counts.assessed, counts.incomplete, counts.nil, counts.notApplicable, counts.notConsidered),
    ).toBeGreaterThan(0);
    for (const cell of cells.values()) expect(harms.map((harm) => harm.id)).toContain(cell.harmId);
  });
});
