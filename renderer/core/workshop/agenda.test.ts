import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGrid,
  anArea,
  anAssessedCell,
  anAssessment,
  aPlace,
  atArea,
  atPlace,
  harmNumber,
} from '../../../test/builders/threat';
import { anAgreedRating, anItem, aRound, aWorkshop, byId, minutesIn } from '../../../test/builders/workshop';
import { asId } from '../foundation/ids';
import { harms } from '../threat/harms';
import {
  agendaPosition,
  agendaProgress,
  type AgendaSource,
  chooseCells,
  everyCell,
  itemAfter,
  itemBefore,
  progressOfItem,
  whereToContinue,
  withAgenda,
} from './agenda';
import { agendaKey } from './workshop';

const columns = [atArea('carrow'), atArea('north'), atPlace('ash-hall'), atPlace('far-hall')];
const assessment = anAssessment({ locations: columns });
const source: AgendaSource = {
  grid: aGrid(assessment, [anAssessedCell({ assessment, harm: harmNumber(1), location: atArea('carrow') })]),
  areas: byId(
    anArea('carrow', { kind: 'local-authority' }),
    anArea('north', { parentId: asId<'Area'>('carrow') }),
    anArea('dale', { kind: 'local-authority' }),
  ),
  places: byId(
    aPlace('ash-hall', { wardId: asId<'Area'>('north') }),
    aPlace('far-hall', { areaId: asId<'Area'>('dale') }),
  ),
  changedEvidence: new Set([agendaKey(anItem(4, atPlace('far-hall')))]),
};

function chosen(filter: Partial<typeof everyCell>, order: 'by-location' | 'by-harm' = 'by-location') {
  return chooseCells(source, { ...everyCell, ...filter }, order).map(agendaKey);
}

describe('choosing cells', () => {
  it('takes every cell of the grid, location by location or harm by harm', () => {
    expect(chosen({})).toHaveLength(44);
    const two = { harmIds: [harmNumber(1).id, harmNumber(2).id], areaIds: [asId<'Area'>('north')] };
    const [one, other] = two.harmIds;
    expect(chosen(two)).toEqual([
      `${one}:area:north`,
      `${other}:area:north`,
      `${one}:place:ash-hall`,
      `${other}:place:ash-hall`,
    ]);
    expect(chosen(two, 'by-harm')).toEqual([
      `${one}:area:north`,
      `${one}:place:ash-hall`,
      `${other}:area:north`,
      `${other}:place:ash-hall`,
    ]);
  });

  it('takes an area with what lies in it, and single places beside it', () => {
    const harmIds = [harmNumber(1).id];
    const at = (areas: readonly string[], places: readonly string[] = []) =>
      chosen({
        harmIds,
        areaIds: areas.map((id) => asId<'Area'>(id)),
        placeIds: places.map((id) => asId<'Place'>(id)),
      }).map((key) => key.split(':').slice(1).join(':'));
    // Ash Hall lies in Carrow council and in its ward; Far Hall only in Dale.
    expect(at(['carrow'])).toEqual(['area:carrow', 'area:north', 'place:ash-hall']);
    expect(at(['dale'])).toEqual(['place:far-hall']);
    expect(at(['north'], ['far-hall'])).toEqual(['area:north', 'place:ash-hall', 'place:far-hall']);
    expect(at([], ['ash-hall'])).toEqual(['place:ash-hall']);
  });

  it('takes what was not considered, what has changed evidence, or either', () => {
    expect(chosen({ needs: ['not-considered'] })).toHaveLength(43);
    expect(chosen({ needs: ['changed-evidence'] })).toEqual([agendaKey(anItem(4, atPlace('far-hall')))]);
    expect(chosen({ needs: ['not-considered', 'changed-evidence'] })).toHaveLength(43);
  });

  it('is quick to make an agenda of every cell of a large force', () => {
    const many = Array.from({ length: 1500 }, (_, index) => atPlace(`place${index}`));
    const grid = { harms, locations: [...many, ...many], cellAt: () => undefined };
    const items = chooseCells({ ...source, grid }, { ...everyCell, needs: ['not-considered'] }, 'by-harm');
    expect(items).toHaveLength(16_500);
    const workshop = withAgenda(aWorkshop(), items);
    if (!workshop.ok) throw new Error('refused');
    expect(agendaProgress(workshop.value, { rounds: new Map(), agreed: new Map() }).notStarted).toBe(16_500);
    expect(agendaPosition(workshop.value, items[16_499]!)).toBe(16_499);
  });

  it('gives each cell once, whatever the filter', () => {
    const filter = fc.record({
      harmIds: fc.subarray(harms.map(({ id }) => id)),
      areaIds: fc.subarray(['carrow', 'north', 'dale'].map((id) => asId<'Area'>(id))),
      placeIds: fc.subarray(['ash-hall', 'far-hall'].map((id) => asId<'Place'>(id))),
      needs: fc.subarray(['not-considered', 'changed-evidence'] as const),
    });
    const all = new Set(chosen({}));
    fc.assert(
      fc.property(filter, (given) => {
        const keys = chosen(given);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every((key) => all.has(key))).toBe(true);
        expect(new Set(chosen(given, 'by-harm'))).toEqual(new Set(keys));
      }),
    );
  });
});

describe('the agenda', () => {
  it('holds each cell once and cannot be changed after the end', () => {
    const twice = withAgenda(aWorkshop(), [anItem(2), anItem(1), anItem(2)]);
    expect(twice.ok && twice.value.agenda).toEqual([anItem(2), anItem(1)]);
    expect(withAgenda(aWorkshop({ status: 'closed' }), []).ok).toBe(false);
  });

  it('is walked forwards and backwards, and ends at both ends', () => {
    const workshop = aWorkshop();
    expect(itemAfter(workshop, anItem(1))).toEqual(anItem(2));
    expect(itemAfter(workshop, anItem(3))).toBeUndefined();
    expect(itemBefore(workshop, anItem(2))).toEqual(anItem(1));
    expect(itemBefore(workshop, anItem(1))).toBeUndefined();
    expect(itemAfter(workshop, anItem(9))).toEqual(anItem(1));
    expect(itemBefore(workshop, anItem(9))).toBeUndefined();
  });
});

describe('where to go on', () => {
  const workshop = aWorkshop({ agenda: [1, 2, 3, 4].map((harm) => anItem(harm)) });
  const revealed = (harm: number, opened: number) =>
    aRound(workshop, anItem(harm), { openedAt: minutesIn(opened), revealedAt: minutesIn(opened + 5) });
  const none = { rounds: new Map(), agreed: new Map() };

  it('is the first cell before anything was scored', () => {
    expect(whereToContinue(workshop, none)).toEqual(anItem(1));
  });

  it('is the cell of the round opened last that has no agreed rating yet', () => {
    const rounds = byId(revealed(1, 0), revealed(3, 10), revealed(2, 20));
    const agreed = byId(anAgreedRating(workshop, anItem(2)));
    expect(whereToContinue(workshop, { rounds, agreed })).toEqual(anItem(3));
  });

  it('is a cell that was agreed where a further round is open on it', () => {
    const again = aRound(workshop, anItem(2), { number: 2, openedAt: minutesIn(30) });
    const rounds = byId(revealed(2, 0), again, revealed(3, 10));
    const agreed = byId(anAgreedRating(workshop, anItem(2)));
    expect(whereToContinue(workshop, { rounds, agreed })).toEqual(anItem(2));
    expect(progressOfItem(workshop, anItem(2), { rounds, agreed })).toBe('open');
  });

  it('is the first cell without an agreed rating where all scored ones are agreed', () => {
    const agreed = byId(anAgreedRating(workshop, anItem(1)), anAgreedRating(workshop, anItem(2)));
    expect(whereToContinue(workshop, { rounds: byId(revealed(1, 0)), agreed })).toEqual(anItem(3));
  });

  it('is nowhere once all are agreed', () => {
    const agreed = byId(...workshop.agenda.map((item) => anAgreedRating(workshop, item)));
    expect(whereToContinue(workshop, { ...none, agreed })).toBeUndefined();
  });

  it('and the progress count each cell once', () => {
    const aside = aRound(workshop, anItem(4), { setAside: { at: minutesIn(40), reason: 'Fire alarm' } });
    const rounds = byId(revealed(1, 0), revealed(2, 10), aRound(workshop, anItem(3)), aside);
    const agreed = byId(anAgreedRating(workshop, anItem(1)));
    expect(agendaProgress(workshop, { rounds, agreed })).toEqual({
      total: 4,
      notStarted: 1,
      open: 1,
      revealed: 1,
      agreed: 1,
    });
  });
});
