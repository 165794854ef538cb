import { describe, expect, it } from 'vitest';
import { anItem, aWorkshop, minutesIn, person } from '../../../test/builders/workshop';
import { usualScales } from '../threat/scales';
import { slipsOf } from './slips';

const workshop = aWorkshop();

describe('slips', () => {
  const names = { harm: (id: string) => `Harm ${id}`, location: () => 'Carrow' };

  it('have a page for everybody present, the numbers of the agenda and the wording of the scales', () => {
    const room = aWorkshop({
      participants: workshop.participants.map((each, index) =>
        index === 1 ? { ...each, leftAt: minutesIn(1) } : each,
      ),
    });
    const slips = slipsOf({
      workshop: room,
      items: [anItem(3), anItem(2), anItem(9)],
      scales: usualScales,
      names,
    });
    expect(slips.slips.map(({ participant }) => participant)).toEqual(['J. Marl', 'S. Wick', 'O. Fell']);
    expect(slips.slips[0]?.lines.map(({ number }) => number)).toEqual([3, 2]);
    expect(slips.likelihood[3]).toEqual({ name: 'Realistic possibility', meaning: 'about 40 to under 50%' });
    expect(slips.impact.map(({ name }) => name)).toEqual([
      '1 Minimal',
      '2 Minor',
      '3 Significant',
      '4 Severe',
      '5 Critical',
    ]);
    expect(slips.confidence).toHaveLength(3);
  });

  it('are for the people chosen, in the order of the list, and for nobody who is not there', () => {
    const people = new Set([person(4), person(1), person(9)]);
    const slips = slipsOf({ workshop, items: [anItem(3)], people, scales: usualScales, names });
    expect(slips.slips.map(({ participant }) => participant)).toEqual(['J. Marl', 'O. Fell']);
  });
});
