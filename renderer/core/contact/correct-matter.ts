/**
 * Putting right what a contact is about: the matter is given other words or another kind, or the entry moves to another
 * one. An entry that was decided on is struck with a reason and entered again, to be decided on anew. Pure.
 */
import type { RecordChange } from '../guard-question';
import type {
  CandidateContact,
  CandidateContactId,
  ContactKind,
  ContactMatter,
  ContactMatterId,
} from './contact';
import { matterCalled, newContact } from './contact-edits';
import { informationOf } from './contact-state';
import { isStandardMatter } from './standard-offers';

interface Correction {
  readonly contact: CandidateContact;
  readonly matter: ContactMatter;
  readonly kind: ContactKind;
  readonly title: string;
  /** Whether every entry under the matter goes along, or this one alone. */
  readonly scope: 'entry' | 'matter';
  /** Why it is put right: asked for once something was decided on the entry, and then never empty. */
  readonly why: string;
}

interface Correcting {
  readonly contacts: Iterable<CandidateContact>;
  readonly matters: Iterable<ContactMatter>;
  /** Used where there is no matter of this name and kind yet. */
  readonly matterId: ContactMatterId;
  /** Used where the entry is entered again. */
  readonly contactId: CandidateContactId;
  /** ISO moment. */
  readonly at: string;
  readonly by: string;
}

/** Whether something was decided under a matter, so that its words and kind stay. */
export function isDecidedUnder(contacts: Iterable<CandidateContact>, matterId: ContactMatterId): boolean {
  return [...contacts].some((each) => each.matterId === matterId && each.decisions.length > 0);
}

/** The changes that put it right, and the id of the entry as it then stands; no change where nothing differs. */
export function correctedMatter(
  correction: Correction,
  given: Correcting,
): { readonly changes: readonly RecordChange[]; readonly contactId: CandidateContactId } {
  const { contact, matter, kind, scope } = correction;
  const title = correction.title.trim();
  if (kind === matter.kind && title === matter.title) return { changes: [], contactId: contact.id };
  const under = [...given.contacts].filter(({ matterId }) => matterId === matter.id);
  const others = under.filter(({ id }) => id !== contact.id);
  const { operationId } = matter;
  const found = matterCalled(given.matters, { operationId, title, kind });
  const isWhole = scope === 'matter' || others.length === 0;
  const isFree = under.every(({ decisions, struck }) => decisions.length === 0 && struck === null);
  const isSameLog = (kind === 'information') === (matter.kind === 'information');
  const isRenamed = isWhole && isFree && isSameLog && !isStandardMatter(matter.id);
  if (found?.id === matter.id || (found === undefined && isRenamed)) {
    const after = { ...matter, title, kind };
    return { changes: [{ collection: 'contactMatters', id: matter.id, after }], contactId: contact.id };
  }
  const target = found ?? { ...matter, id: given.matterId, title, kind, notOwed: null };
  const changes: RecordChange[] = found === undefined ? [matterChange(target)] : [];
  if (contact.decisions.length > 0) {
    const struck = { why: correction.why.trim(), by: given.by, at: given.at };
    const again = enteredAgain(contact, target, given);
    changes.push(contactChange({ ...contact, struck }), contactChange(again));
    return { changes, contactId: again.id };
  }
  const moved = (scope === 'matter' ? under : [contact]).filter(({ struck }) => struck === null);
  changes.push(...moved.map((each) => contactChange(movedTo(target, each))));
  // A matter that nobody asked for is no row of any table.
  if (moved.length === under.length && !isStandardMatter(matter.id) && matter.notOwed === null)
    changes.push({ collection: 'contactMatters', id: matter.id, after: null });
  return { changes, contactId: contact.id };
}

function movedTo({ id, kind }: ContactMatter, contact: CandidateContact): CandidateContact {
  const information = kind === 'information' ? (contact.information ?? informationOf(kind)) : null;
  return { ...contact, matterId: id, information };
}

/** The same as it was asked, of which nothing is decided and nothing given yet. */
function enteredAgain(contact: CandidateContact, target: ContactMatter, given: Correcting): CandidateContact {
  const { operationId, origin, candidateIds, on, what, fromWhom, channel, askedOf } = contact;
  const { ministerRole, referredToChiefOfficers, referredToCommunications, links } = contact;
  const asked = { operationId, origin, candidateIds, on, what, fromWhom, channel, askedOf };
  const again = newContact({
    ...asked,
    id: given.contactId,
    matterId: target.id,
    kind: target.kind,
    recordedAt: given.at,
    recordedBy: given.by,
  });
  return { ...again, ministerRole, referredToChiefOfficers, referredToCommunications, links };
}

function matterChange(after: ContactMatter): RecordChange {
  return { collection: 'contactMatters', id: after.id, after };
}

function contactChange(after: CandidateContact): RecordChange {
  return { collection: 'candidateContacts', id: after.id, after };
}
