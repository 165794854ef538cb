/**
 * What may not be done with the contact log: an entry is never removed but struck with a reason, a decision rests on all
 * six tests and stays, nothing is given that was refused, and the desk answers no information request itself.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 4.1.2, 4.1.3, 4.3.4, 4.4.4.
 */
import { canonicalJson } from '../foundation/canonical';
import { formatDate } from '../foundation/dates';
import { type Asked, type GuardedStep, type RecordChange, willStand } from '../guard-question';
import type { LetterBatch } from '../issuing/letter-batch';
import {
  type CandidateContact,
  type ContactDecision,
  type ContactMatter,
  evenHandednessTests,
} from './contact';
import { isAgreed, isAgreedAlike } from './contact-state';
import { unansweredConcerns } from './even-handedness';
import { offerLetters } from './offer-letters';
import { isStandardMatter } from './standard-offers';

const kept =
  'The contact log keeps every entry. Nothing has been removed. Strike the entry and say why; it stays visible, struck through.';
const struckStays =
  'This entry was struck and stays as it was. Nothing has been changed. Enter the contact again.';
const decidedStays =
  'A decision was taken on this entry as it stands: whom it is for, when, what was asked and the role in which a minister asked (4.1.3) stay. Nothing has been changed. Strike the entry and enter it again; “Correct what it is about” does both.';
const decisionsStay =
  'A decision on contact with candidates stays as it was recorded. Nothing has been changed. Record a further decision; it stands below.';
const noMatter =
  'What this contact is about is no longer recorded. Nothing has been changed. Choose or name it again.';
const testsMissing =
  'A decision answers all six tests of 4.1.2, each once and with its reason. Nothing has been recorded. Fill in those that are empty.';
const reasonMissing = 'A decision has a reason and a name. Nothing has been recorded. Fill them in.';
const roleMissing =
  'A minister asks, and nobody has said in which role (4.1.3). Nothing has been recorded. Say whether they come as minister or as candidate.';
const groundsWrong =
  'The standard grounds of 4.4.4 are for declining regular meetings. Nothing has been recorded. Take them out.';
const answersItself =
  'The FOI unit answers information requests, not the desk (4.3.4). Nothing has been recorded. Pass the request on.';
const notPassedOn =
  'Only an information request is passed to the FOI unit. Nothing has been recorded. Choose another decision.';
const refused =
  'Nothing was agreed or offered here, so nothing can have been given. Nothing has been changed. Record the decision first.';
const offerUndecided =
  'An offer of the force is decided on as a request is, with the six tests (4.1.2), unless the same was agreed for another candidate. Nothing has been recorded. Record the decision first.';
const notOffered =
  'The letters of this offer are not issued, so nobody has been offered it and nobody can have turned it down. Nothing has been recorded. Issue the letters first, or put in the channel by which it was offered instead.';
const stepsOutOfOrder =
  'An information request goes its way in order (4.3.4 to 4.3.7): the decision to pass it on, the day on which it was passed on, the response, the publication, and then the other candidates are told. Nothing has been recorded. Record the earlier step first.';
const toldNowhere =
  'The other candidates are told where the answer is published (4.3.7), so the place is named before they are told, and stays named after. Nothing has been recorded. Say first where it was published.';
const informationWrong =
  'The central log of the FOI unit goes with information requests alone. Nothing has been changed.';
const kindStays =
  'A decision was taken on this matter, and its words and kind stay. Nothing has been changed. Enter the contact under another matter with “Correct what it is about”.';
const matterStays =
  'Contacts are entered under this matter, so it stays. Nothing has been removed. Change its words instead.';

type ChangeOf<C extends 'candidateContacts' | 'contactMatters'> = Extract<
  RecordChange,
  { readonly collection: C }
>;

/** Why an entry of the contact log may not be added, changed or removed so; `null` where it may. */
export function contactRefusal(asked: Asked, { id, after }: ChangeOf<'candidateContacts'>): string | null {
  const was = asked.read('candidateContacts', id);
  if (after === null) return was === undefined ? null : removalRefusal(asked, was);
  const matter = matterAfter(asked, after.matterId);
  if (matter === undefined) return noMatter;
  if ((matter.kind === 'information') !== (after.information !== null)) return informationWrong;
  if (was !== undefined) {
    if (was.struck !== null) return isSame(was, after) ? null : struckStays;
    if (!isSame(was.decisions, after.decisions.slice(0, was.decisions.length))) return decisionsStay;
    if (was.decisions.length > 0 && !isEnteredAlike(was, after, asked.step)) return decidedStays;
  }
  for (const decision of after.decisions.slice(was?.decisions.length ?? 0)) {
    const refusal = decisionRefusal(asked, decision, { contact: after, matter });
    if (refusal !== null) return refusal;
  }
  if (!isSame(was?.information ?? null, after.information)) {
    if (!isInOrder(after)) return stepsOutOfOrder;
    // What was noted so before keeps nothing else from being noted.
    if (isToldNowhere(after) && !(was !== undefined && isToldNowhere(was))) return toldNowhere;
    const backwards = goesBackwards(was ?? null, after);
    if (backwards !== null) return backwards;
  }
  if (after.notTakenUp !== null && (was?.notTakenUp ?? null) === null && !isOffered(asked, after))
    return notOffered;
  return after.given !== null && (was?.given ?? null) === null ? givenRefusal(asked, after) : null;
}

/** Each step rests on the one before: nobody is told of what was not published, and nothing was answered unasked. */
function isInOrder({ information, decisions }: CandidateContact): boolean {
  if (information === null) return true;
  const { passedOn, respondedOn, publishedOn, othersToldOn } = information;
  const isPassedOn = decisions.some(({ outcome }) => outcome === 'passed-on');
  const steps = [isPassedOn, passedOn !== null, respondedOn !== null, publishedOn !== null];
  const taken = [...steps, othersToldOn !== null];
  return taken.every((isTaken, place) => !isTaken || place === 0 || taken[place - 1] === true);
}

/** Whether others are said to have been told where an answer is, and nobody says where. */
function isToldNowhere({ information }: CandidateContact): boolean {
  return (
    information !== null && information.othersToldOn !== null && information.publishedWhere.trim() === ''
  );
}

type WayOfRequest = readonly { readonly day: string | null; readonly is: string; readonly it: string }[];

/** The days of an information request in the order in which they come; `null` for what has not come yet. */
function wayOf({ on, information }: CandidateContact): WayOfRequest {
  return [
    { day: on, is: 'it was received', it: 'The receipt of the request' },
    { day: information?.passedOn ?? null, is: 'it was passed on', it: 'Passing the request on' },
    { day: information?.respondedOn ?? null, is: 'the response', it: 'The response' },
    { day: information?.publishedOn ?? null, is: 'the publication', it: 'The publication' },
    { day: information?.othersToldOn ?? null, is: 'they are told', it: 'Telling the other candidates' },
  ];
}

/** Which step would be noted before the one that it follows; only where one of the two days is new. */
function goesBackwards(was: CandidateContact | null, after: CandidateContact): string | null {
  const before = was === null ? [] : wayOf(was);
  const way = wayOf(after);
  for (const [place, step] of way.entries()) {
    const earlier = way[place - 1];
    if (earlier === undefined || step.day === null || earlier.day === null) continue;
    const isNew = [place - 1, place].some((each) => before[each]?.day !== way[each]?.day);
    if (isNew && step.day < earlier.day)
      return `${step.it} (${formatDate(step.day)}) cannot come before ${earlier.is} (${formatDate(earlier.day)}). Nothing has been recorded. Look up the two days and put in the right ones.`;
  }
  return null;
}

/** Whether somebody can turn it down: an offer by letter only once its letters are issued. */
function isOffered(asked: Asked, contact: CandidateContact): boolean {
  const letters = offerLetters(contact, { get: (id) => batchAfter(asked, id) });
  return letters === null || letters === 'issued';
}

function batchAfter({ read, changes }: Asked, id: string): LetterBatch | undefined {
  const change = changes.find((each) => each.collection === 'letterBatches' && each.id === id);
  if (change?.collection !== 'letterBatches') return read('letterBatches', id);
  return change.after ?? undefined;
}

/** Why what contacts are about may not be changed or removed so; `null` where it may. */
export function matterRefusal(asked: Asked, { id, after }: ChangeOf<'contactMatters'>): string | null {
  const was = asked.read('contactMatters', id);
  if (was === undefined || (after?.kind === was.kind && after.title === was.title)) return null;
  const under = willStand(asked, 'candidateContacts', ({ matterId }) => matterId === id);
  if (after === null) return under.length > 0 ? matterStays : null;
  return under.some(({ decisions }) => decisions.length > 0) ? kindStays : null;
}

/** Taking back the last step may take an entry out again that was only just made, and nothing else may. */
function removalRefusal({ step }: Asked, { decisions, struck }: CandidateContact): string | null {
  return step === 'undo' && decisions.length === 0 && struck === null ? null : kept;
}

function matterAfter({ read, changes }: Asked, id: string): ContactMatter | undefined {
  const change = changes.find((each) => each.collection === 'contactMatters' && each.id === id);
  if (change?.collection !== 'contactMatters') return read('contactMatters', id);
  return change.after ?? undefined;
}

/**
 * What a decision was taken on is the same. Whom it is for may still be said where nobody was named, and the role of a
 * minister where nobody knew of one; the last step, by which it was said, may be taken back.
 */
function isEnteredAlike(was: CandidateContact, after: CandidateContact, step: GuardedStep): boolean {
  const isRoleOpen = was.ministerRole === null || step !== 'commit';
  const entered = ({ matterId, origin, on, what, candidateIds, ministerRole }: CandidateContact) =>
    canonicalJson([
      ...[matterId, origin, on, what],
      was.candidateIds.length === 0 ? [] : candidateIds,
      isRoleOpen ? null : ministerRole,
    ]);
  return entered(was) === entered(after);
}

interface DecidedOn {
  readonly contact: CandidateContact;
  readonly matter: ContactMatter;
}

function decisionRefusal(
  asked: Asked,
  decision: ContactDecision,
  { contact, matter }: DecidedOn,
): string | null {
  const { tests, reason, by, outcome, grounds } = decision;
  const isWhole = evenHandednessTests.every(
    (id) => tests.filter(({ test, reason: why }) => test === id && why.trim() !== '').length === 1,
  );
  if (!isWhole) return testsMissing;
  if (reason.trim() === '' || by.trim() === '') return reasonMissing;
  const unanswered = unansweredConcerns(decision);
  if (unanswered.length > 0) return concernOpen(unanswered);
  const isMinister = contact.candidateIds.some((id) => asked.read('candidates', id)?.isMinister === true);
  if (isMinister && contact.ministerRole === null) return roleMissing;
  if (matter.kind === 'information') return outcome === 'passed-on' ? null : answersItself;
  if (outcome === 'passed-on') return notPassedOn;
  const mayHaveGrounds = outcome === 'declined' && matter.kind === 'regular-meetings';
  return grounds.length > 0 && !mayHaveGrounds ? groundsWrong : null;
}

function concernOpen(tests: readonly string[]): string {
  return `A concern does not forbid a contact, but the reason answers it. Nothing has been recorded. Say how the concern on ${tests.join(', ')} is met.`;
}

function givenRefusal(asked: Asked, contact: CandidateContact): string | null {
  const last = contact.decisions.at(-1)?.outcome;
  if (last !== undefined)
    return isAgreed(last) || (contact.information !== null && last === 'passed-on') ? null : refused;
  if (contact.origin === 'request') return refused;
  // What every candidate is offered without asking is no decision on one of them.
  if (isStandardMatter(contact.matterId)) return null;
  const agreed = willStand(asked, 'candidateContacts', (each) => isAgreedAlike(contact, each));
  return agreed.length > 0 ? null : offerUndecided;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
