import { describe, expect, it } from 'vitest';
import {
  accepted,
  answer,
  changed,
  committed,
  dropped,
  ofKind,
  recordsOn,
} from '../../../test/builders/carry-desk';
import { carryChanges } from '../../../test/builders/carry-forward';
import { aDesk, type MemoryDesk } from '../../../test/builders/desk';
import { newPerson } from '../partners/partner-list';
import { asId } from '../foundation/ids';
import { openAgain } from './take';

const day = '2027-02-01';
const partnerOn = (desk: MemoryDesk) => {
  const partner = desk.records.get('partners', 'partner-0');
  if (partner === undefined) throw new Error('The builder made it');
  return partner;
};
const leftOn = (desk: MemoryDesk) => partnerOn(desk).people.map(({ name, leftOn: on }) => [name, on]);

describe('a contact that is carried forward', () => {
  it('stays as it is where it is accepted', () => {
    const desk = aDesk(carryChanges());
    const before = partnerOn(desk);
    answer(desk, ofKind(desk, 'contact'), accepted);
    expect(partnerOn(desk)).toEqual(before);
    expect(ofKind(desk, 'contact')[0]?.answer?.became).toEqual([{ kind: 'partner', id: 'partner-0' }]);
  });

  it('has left on the day on which it is dropped, and stays on offer so that the answer can be changed', () => {
    const desk = aDesk(carryChanges());
    answer(desk, ofKind(desk, 'contact'), dropped);
    expect(leftOn(desk)).toEqual([['Wren Astley', day]]);
    expect(ofKind(desk, 'contact')).toMatchObject([
      { isGone: false, hasChanged: false, answer: { answer: 'dropped', reason: dropped.reason } },
    ]);
    answer(desk, ofKind(desk, 'contact'), accepted);
    expect(leftOn(desk)).toEqual([['Wren Astley', null]]);
  });

  it('is in office again once the answer is opened again, but nobody else who left that day', () => {
    const desk = aDesk(carryChanges());
    const was = partnerOn(desk);
    const other = newPerson({
      ...{ id: asId<'PartnerPerson'>('left'), post: 'Press officer', name: 'Ash Wren' },
      leftOn: day,
    });
    committed(desk, [
      { collection: 'partners', id: was.id, after: { ...was, people: [...was.people, other] } },
    ]);
    answer(desk, ofKind(desk, 'contact'), dropped);
    const opened = openAgain(ofKind(desk, 'contact'), { records: recordsOn(desk) });
    expect(opened.ok && committed(desk, opened.value)).toBe(true);
    expect(leftOn(desk)).toEqual([
      ['Wren Astley', null],
      ['Ash Wren', day],
    ]);
  });

  it('is due to be spoken to where it is to be changed, until that is answered otherwise', () => {
    const desk = aDesk(carryChanges());
    answer(desk, ofKind(desk, 'contact'), changed);
    expect(partnerOn(desk)).toMatchObject({
      nextDue: day,
      nextAbout: `Change the contact: ${changed.reason}`,
    });
    answer(desk, ofKind(desk, 'contact'), dropped);
    expect(partnerOn(desk)).toMatchObject({ nextDue: null, nextAbout: '' });
    expect(leftOn(desk)).toEqual([['Wren Astley', day]]);
  });

  it('keeps what is arranged with the partner already', () => {
    const desk = aDesk(carryChanges());
    const arranged = { ...partnerOn(desk), nextDue: '2027-02-20', nextAbout: 'Tellers' };
    committed(desk, [{ collection: 'partners', id: arranged.id, after: arranged }]);
    answer(desk, ofKind(desk, 'contact'), changed);
    expect(partnerOn(desk)).toEqual(arranged);
  });
});
