import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AudienceId, audiences } from './audience';
import { handlingFor, withheldBecause } from './handling';

const ids: readonly AudienceId[] = audiences.map((audience) => audience.id);
const someAudiences = fc.uniqueArray(fc.constantFrom(...ids));
const anItem = fc.record({ handling: fc.constantFrom('P' as const, 'C' as const), mayGoTo: someAudiences });
const mayPrint = (...asked: Parameters<typeof handlingFor>) => handlingFor(...asked).kind === 'may-print';

describe('handling (3x5x2: P lawful sharing permitted, C with conditions)', () => {
  it('lets P print whoever the document goes to, and whatever audiences are ticked', () => {
    fc.assert(
      fc.property(someAudiences, someAudiences, (mayGoTo, distribution) => {
        expect(handlingFor({ handling: 'P', mayGoTo }, distribution)).toEqual({ kind: 'may-print' });
      }),
    );
  });

  it('never makes a withheld item printable by adding an audience to a stated distribution', () => {
    fc.assert(
      fc.property(anItem, someAudiences, fc.constantFrom(...ids), (item, distribution, added) => {
        fc.pre(distribution.length > 0 && !mayPrint(item, distribution));
        expect(mayPrint(item, [...distribution, added])).toBe(false);
      }),
    );
  });

  it('prints C for one audience exactly where its conditions reach that audience', () => {
    fc.assert(
      fc.property(someAudiences, fc.constantFrom(...ids), (mayGoTo, audience) => {
        expect(mayPrint({ handling: 'C', mayGoTo }, [audience])).toBe(mayGoTo.includes(audience));
      }),
    );
  });

  it('withholds C from a document that does not say who it goes to, even where everybody may have it', () => {
    expect(handlingFor({ handling: 'C', mayGoTo: ids }, [])).toEqual({ kind: 'no-distribution' });
  });

  it('withholds C that may go to nobody from every document', () => {
    fc.assert(
      fc.property(someAudiences, (distribution) => {
        expect(mayPrint({ handling: 'C', mayGoTo: [] }, distribution)).toBe(false);
      }),
    );
  });

  it('never makes an item printable by taking an audience out of its conditions', () => {
    fc.assert(
      fc.property(anItem, someAudiences, fc.constantFrom(...ids), (item, distribution, dropped) => {
        fc.pre(!mayPrint(item, distribution));
        const narrower = { ...item, mayGoTo: item.mayGoTo.filter((id) => id !== dropped) };
        expect(mayPrint(narrower, distribution)).toBe(false);
      }),
    );
  });

  it('names exactly the audiences that the conditions do not reach', () => {
    fc.assert(
      fc.property(someAudiences, someAudiences, (mayGoTo, distribution) => {
        const handling = handlingFor({ handling: 'C', mayGoTo }, distribution);
        fc.pre(handling.kind === 'goes-beyond');
        expect(handling.beyond).toEqual(distribution.filter((id) => !mayGoTo.includes(id)));
        const sentence = withheldBecause(handling) ?? '';
        for (const { id, name } of audiences) {
          expect(sentence.includes(name)).toBe(handling.beyond.includes(id));
        }
      }),
    );
  });

  it('gives a reason exactly where it withholds', () => {
    fc.assert(
      fc.property(anItem, someAudiences, (item, distribution) => {
        expect(withheldBecause(handlingFor(item, distribution)) === null).toBe(mayPrint(item, distribution));
      }),
    );
  });
});
