import { describe, expect, it } from 'vitest';
import { aPlace, atPlace } from '../../../test/builders/threat';
import { anAgreedRating, anItem, aRound, aWorkshop, byId, minutesIn } from '../../../test/builders/workshop';
import { asId } from '../foundation/ids';
import { standingKey, withEachCellOnce } from './merged-agenda';
import { standsForIn, standsForItself } from './stands-for';

const old = anItem(1, atPlace('old-hall'));
const stands = anItem(1, atPlace('ash-hall'));
const other = anItem(2);
const workshop = aWorkshop({ agenda: [old, other, stands] });
const merged = standsForIn(byId(aPlace('old-hall', { mergedIntoId: asId<'Place'>('ash-hall') })));
const nothing = { rounds: new Map(), agreed: new Map() };
const agendaOf = (work: Partial<Parameters<typeof withEachCellOnce>[1]>, given = workshop) =>
  withEachCellOnce(given, { ...nothing, ...work }, merged).agenda;

describe('an agenda after two of its places were merged', () => {
  it('has the cell once, at its first place, under the place that stands', () => {
    expect(standingKey(old, merged)).toBe(standingKey(stands, merged));
    expect(agendaOf({})).toEqual([stands, other]);
  });

  it('goes on where the work is: an open round, else the latest agreed rating, else the latest round', () => {
    const round = aRound(workshop, old, { revealedAt: minutesIn(10) });
    expect(agendaOf({ rounds: byId(round) })).toEqual([old, other]);
    const later = aRound(workshop, stands, { openedAt: minutesIn(20), revealedAt: minutesIn(30) });
    expect(agendaOf({ rounds: byId(round, later) })).toEqual([stands, other]);
    const agreed = byId(anAgreedRating(workshop, old));
    expect(agendaOf({ rounds: byId(round, later), agreed })).toEqual([old, other]);
    const both = byId(anAgreedRating(workshop, old), anAgreedRating(workshop, stands, { at: minutesIn(90) }));
    expect(agendaOf({ agreed: both })).toEqual([stands, other]);
    const open = aRound(workshop, old, { number: 2 });
    expect(agendaOf({ rounds: byId(round, open), agreed: both })).toEqual([old, other]);
  });

  it('is the same object where nothing stands twice', () => {
    expect(withEachCellOnce(workshop, nothing, standsForItself)).toBe(workshop);
    const alone = aWorkshop({ agenda: [old, other] });
    expect(withEachCellOnce(alone, nothing, merged)).toBe(alone);
  });
});
