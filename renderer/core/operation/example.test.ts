import { describe, expect, it } from 'vitest';
import { type CollectionName, type DeskRecords, registry } from '../records';
import { nearestLimit } from '../cases/case-clocks';
import { caseStages, contactsByCase, stageOf } from '../cases/stage';
import { daysBetween } from '../foundation/dates';
import { effectiveOffences } from '../offences/catalogue';
import { evidenceKey } from '../threat/evidence';
import { factorNoteId } from '../threat/factor-note';
import { countsOf, gridOf } from '../threat/grid';
import { harms } from '../threat/harms';
import { agreedDiffers } from '../workshop/agreed';
import { mostDisputed, resultsOf } from '../workshop/results';
import { exampleChanges } from './example';

const changes = exampleChanges('2026-11-21T10:00:00.000Z');

// The collection was compared just before the cast; the compiler does not carry that over to the record.
function all<C extends CollectionName>(collection: C): ReadonlyMap<string, DeskRecords[C]> {
  return new Map(
    changes.flatMap((change) =>
      change.collection === collection && change.after !== null
        ? [[change.id, change.after as unknown as DeskRecords[C]]]
        : [],
    ),
  );
}

const [assessment] = [...all('assessments').values()];
if (assessment === undefined) throw new Error('The example has no assessment');

describe('the example operation', () => {
  it('holds only records that the vault takes', () => {
    for (const { collection, id, after } of changes) {
      const parsed = registry[collection].safeParse(after);
      expect(parsed.success, `${collection} ${id}`).toBe(true);
      expect(after?.id).toBe(id);
    }
  });

  it('has no record twice', () => {
    const keys = changes.map(({ collection, id }) => `${collection}/${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('refers only to places, areas and controls that it holds', () => {
    const ids = new Set(changes.map((change) => change.id));
    for (const station of all('stations').values()) expect(ids.has(station.placeId)).toBe(true);
    for (const place of all('places').values()) expect(ids.has(place.areaId)).toBe(true);
    for (const entry of all('history').values()) expect(ids.has(entry.areaId ?? '')).toBe(true);
    for (const cell of all('cells').values()) {
      expect(ids.has(cell.location.id)).toBe(true);
      if (cell.state === 'assessed')
        for (const control of cell.controls) expect(ids.has(control), control).toBe(true);
    }
  });

  it('cites only evidence that it holds', () => {
    const ids = new Set(changes.map((change) => change.id));
    for (const cell of all('cells').values()) {
      for (const ref of cell.evidence) {
        const id = ref.kind === 'factor' ? factorNoteId(assessment.id, ref.factorId, ref.location) : ref.id;
        expect(ids.has(id), evidenceKey(ref)).toBe(true);
      }
    }
  });

  it('shows every state of a cell, and only harms of the guidance', () => {
    const cells = all('cells');
    const counts = countsOf(gridOf(assessment, cells));
    const own = [...cells.values()].filter(({ assessmentId }) => assessmentId === assessment.id);
    expect(counts.assessed + counts.nil + counts.notApplicable).toBe(own.length);
    expect(
      Math.min(counts.assessed, counts.incomplete, counts.nil, counts.notApplicable, counts.notConsidered),
    ).toBeGreaterThan(0);
    for (const cell of cells.values()) expect(harms.map((harm) => harm.id)).toContain(cell.harmId);
  });

  it('has intelligence that not everybody may have, and learning that still waits for an answer', () => {
    expect([...all('intelligence').values()].map((item) => item.handling)).toContain('C');
    expect(all('lessonAnswers').size).toBeLessThan(all('lessons').size);
  });

  it('has a workshop whose agreed ratings are those of the grid, with some disputed', () => {
    for (const agreed of all('agreedRatings').values()) {
      const cell = [...all('cells').values()].find(
        (each) => each.harmId === agreed.harmId && each.location.id === agreed.location.id,
      );
      expect(agreedDiffers(agreed, cell)).toBe(false);
    }
    const records = {
      workshops: all('workshops'),
      rounds: all('rounds'),
      scores: all('scores'),
      agreed: all('agreedRatings'),
    };
    const results = resultsOf(assessment, records, (location) => location);
    expect(mostDisputed(results.all(), 3).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the cases of the example', () => {
  const stages = () => {
    const contacts = contactsByCase(all('cpsContacts'));
    return [...all('cases').values()].map((each) => stageOf(each, contacts.get(each.id) ?? []).stage);
  };

  it('stand at every stage', () => {
    expect(new Set(stages())).toEqual(new Set(caseStages.map(({ id }) => id)));
  });

  it('hold one whose limit is near on the day on which the example is opened', () => {
    const limits = [...all('cases').values()].flatMap(
      (each) => nearestLimit(each, effectiveOffences([])) ?? [],
    );
    const days = limits.map(({ date }) => daysBetween('2026-11-21', date));
    expect(days.some((each) => each > 0 && each < 31)).toBe(true);
  });

  it('name only allegations, offences, suspects and elements that there are', () => {
    const offences = effectiveOffences([]);
    for (const each of all('cases').values()) {
      for (const id of each.allegationIds) expect(all('allegations').has(id), id).toBe(true);
      for (const { offenceId } of each.offences) expect(offences.has(offenceId), offenceId).toBe(true);
      for (const { supports } of [...each.evidence, ...each.witnesses]) {
        for (const { offence, element } of supports) {
          const found = each.offences.find(({ id }) => id === offence);
          const elements =
            offences.get(found?.offenceId ?? each.offences[0]!.offenceId)?.offence.elements ?? [];
          expect(elements.map(({ id }) => id)).toContain(element);
        }
      }
    }
  });
});
