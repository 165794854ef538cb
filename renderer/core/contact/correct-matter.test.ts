import { describe, expect, it } from 'vitest';
import { aContact, aDecision, aMatter } from '../../../test/builders/contact';
import { aDesk, type MemoryDesk } from '../../../test/builders/desk';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import type { CandidateContact, ContactKind, ContactMatter } from './contact';
import { correctedMatter } from './correct-matter';

const put = (after: ContactMatter | CandidateContact): RecordChange =>
  ({
    collection: 'title' in after ? 'contactMatters' : 'candidateContacts',
    id: after.id,
    after,
  }) as RecordChange;

function correct(
  all: readonly (ContactMatter | CandidateContact)[],
  to: { readonly title?: string; readonly kind?: ContactKind; readonly scope?: 'entry' | 'matter' },
) {
  const { records }: MemoryDesk = aDesk(all.map(put));
  const [contacts, matters] = [records.all('candidateContacts'), records.all('contactMatters')];
  const contact = contacts.get('contact1') ?? aContact();
  const matter = matters.get(contact.matterId) ?? aMatter();
  const { changes, contactId } = correctedMatter(
    { contact, matter, kind: matter.kind, title: matter.title, scope: 'entry', why: 'Wrong matter', ...to },
    {
      ...{ contacts: contacts.values(), matters: matters.values(), matterId: asId('new') },
      ...{ contactId: asId('again'), at: '2027-02-01T09:00:00.000Z', by: 'Insp J. Marl' },
    },
  );
  const refusal = refusalOf(standingIn(records), changes);
  const said = changes.map(({ id, after }) => [id, after === null ? 'gone' : 'kept'].join(' '));
  return { refusal, said, changes, contactId };
}

const other = aContact({ id: asId('contact2') });
const decided = aContact({ decisions: [aDecision()] });

describe('what a contact is about', () => {
  it('is given other words or another kind while nothing is decided under it', () => {
    expect(correct([aMatter(), aContact()], { title: 'Visit to the yard' })).toMatchObject({
      refusal: null,
      said: ['visit kept'],
      changes: [{ after: { title: 'Visit to the yard' } }],
    });
    const both = correct([aMatter(), aContact(), other], { kind: 'meeting', scope: 'matter' });
    expect(both).toMatchObject({
      refusal: null,
      said: ['visit kept'],
      changes: [{ after: { kind: 'meeting' } }],
    });
    expect(correct([aMatter(), aContact()], {}).changes).toEqual([]);
  });

  it('is another matter for one entry, and the others stay where they are', () => {
    const moved = correct([aMatter(), aContact(), other], { title: 'Visit to the yard' });
    expect(moved).toMatchObject({ refusal: null, said: ['new kept', 'contact1 kept'] });
    const yard = aMatter({ id: asId('yard'), title: 'Visit to the yard' });
    const joined = correct([aMatter(), yard, aContact(), other], { title: ' visit to the  Yard' });
    expect(joined).toMatchObject({
      refusal: null,
      said: ['contact1 kept'],
      changes: [{ after: { matterId: 'yard' } }],
    });
    const last = correct([aMatter(), yard, aContact()], { title: 'Visit to the yard' });
    expect(last).toMatchObject({ refusal: null, said: ['contact1 kept', 'visit gone'] });
  });

  it('gets or loses the log of the FOI unit with its kind', () => {
    const asked = correct([aMatter(), aContact()], { kind: 'information' });
    expect(asked).toMatchObject({ refusal: null, said: ['new kept', 'contact1 kept', 'visit gone'] });
    expect(asked.changes[1]?.after).toMatchObject({ information: { passedOn: null } });
  });

  it('is put right after a decision by striking the entry with a reason and entering it again', () => {
    const again = correct([aMatter(), decided], { title: 'Visit to the yard' });
    expect(again).toMatchObject({ refusal: null, contactId: 'again' });
    expect(again.changes.slice(1).map(({ after }) => after)).toMatchObject([
      { id: 'contact1', struck: { why: 'Wrong matter', by: 'Insp J. Marl' } },
      { id: 'again', matterId: 'new', what: decided.what, decisions: [], struck: null },
    ]);
    const renamed = put(aMatter({ title: 'Something else' }));
    const { records } = aDesk([aMatter(), decided].map(put));
    expect(refusalOf(standingIn(records), [renamed])).toMatch(/^A decision was taken on this matter/);
  });
});
