/** New entries of the contact log and what they are about. Pure. */
import type { OperationId } from '../operation/operation';
import type { CandidateId } from '../candidates/candidate';
import type {
  CandidateContact,
  CandidateContactId,
  ContactKind,
  ContactMatter,
  ContactMatterId,
} from './contact';
import { informationOf } from './contact-state';
import { explainedMatterId } from './not-owed';
import { isStandardMatter } from './standard-offers';

/** What a contact comes by most often. */
export const channels = ['Email', 'Phone', 'Letter', 'In person', 'Social media'] as const;

type NewContact = Pick<
  CandidateContact,
  'id' | 'operationId' | 'matterId' | 'origin' | 'candidateIds' | 'on' | 'what' | 'recordedAt' | 'recordedBy'
> &
  Partial<Pick<CandidateContact, 'fromWhom' | 'channel' | 'askedOf'>> & { readonly kind: ContactKind };

/** An entry of which nothing is decided yet. */
export function newContact({ kind, ...given }: NewContact): CandidateContact {
  return {
    fromWhom: '',
    ministerRole: null,
    channel: '',
    askedOf: '',
    referredToChiefOfficers: null,
    referredToCommunications: null,
    decisions: [],
    given: null,
    notTakenUp: null,
    information: informationOf(kind),
    links: [],
    struck: null,
    ...given,
  };
}

/** The matter of this name and kind in the operation, whatever its case and spaces; `undefined` where there is none. */
export function matterCalled(
  matters: Iterable<ContactMatter>,
  asked: OfKind & { readonly title: string },
): ContactMatter | undefined {
  const title = plain(asked.title);
  let found: ContactMatter | undefined;
  for (const matter of matters) {
    if (!isEnteredByName(matter, asked)) continue;
    // What is not owed without a contest being named is not carried on to whoever asks for it next.
    if (matter.notOwed !== null && matter.contestIds.length === 0) continue;
    // The same one is found in whatever order they were read.
    if (plain(matter.title) === title && (found === undefined || matter.id < found.id)) found = matter;
  }
  return found;
}

interface OfKind {
  readonly operationId: OperationId;
  readonly kind: ContactKind;
}

/** What matters of this kind in the operation are called, each once. */
export function matterTitles(matters: Iterable<ContactMatter>, asked: OfKind): readonly string[] {
  const titles = new Set<string>();
  for (const matter of matters) if (isEnteredByName(matter, asked)) titles.add(matter.title);
  return [...titles];
}

/**
 * A standard offer belongs to one contest, and what was set right there is entered from its table; why a matter is not
 * owed is a record beside it.
 */
function isEnteredByName(matter: ContactMatter, { operationId, kind }: OfKind): boolean {
  const isAsked = matter.operationId === operationId && matter.kind === kind;
  return isAsked && !isStandardMatter(matter.id) && explainedMatterId(matter.id) === null;
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

interface Entered {
  readonly operationId: OperationId;
  readonly kind: ContactKind;
  readonly title: string;
  readonly origin: CandidateContact['origin'];
  readonly candidateIds: readonly CandidateId[];
  readonly fromWhom: string;
  readonly channel: string;
  /** ISO date. */
  readonly on: string;
  readonly askedOf: string;
  readonly what: string;
}

interface Entering {
  readonly contactId: CandidateContactId;
  /** Used where there is no matter of this name and kind yet. */
  readonly matterId: ContactMatterId;
  readonly at: string;
  readonly by: string;
}

/** A new entry, and its matter where it is a new one. */
export function enteredContact(
  { kind, title, operationId, ...entered }: Entered,
  matters: Iterable<ContactMatter>,
  { contactId, matterId, at, by }: Entering,
): { readonly contact: CandidateContact; readonly newMatter: ContactMatter | null } {
  const found = matterCalled(matters, { operationId, title, kind });
  const newMatter: ContactMatter | null =
    found === undefined
      ? { id: matterId, operationId, title: title.trim(), kind, contestIds: [], notOwed: null }
      : null;
  const contact = newContact({
    id: contactId,
    operationId,
    matterId: (found ?? newMatter)?.id ?? matterId,
    kind,
    ...entered,
    recordedAt: at,
    recordedBy: by,
  });
  return { contact, newMatter };
}
