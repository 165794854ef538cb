/** How a contact stands, read off its entry, and what is still to be done about it. Pure. */
import { dateAt } from '../foundation/dates';
import type { CandidateContact, ContactDecision, ContactKind } from './contact';

export const contactStates = [
  { id: 'given', name: 'Given' },
  { id: 'agreed', name: 'Agreed' },
  { id: 'offered', name: 'Offered' },
  { id: 'not-taken-up', name: 'Offered, not taken up' },
  { id: 'being-written', name: 'Offer being written' },
  { id: 'passed-on', name: 'Passed to the FOI unit' },
  { id: 'asked', name: 'Asked, not decided' },
  { id: 'declined', name: 'Declined' },
  { id: 'taken-back', name: 'Asked, taken back' },
  { id: 'not-sent', name: 'Offer not sent' },
] as const;
export type ContactState = (typeof contactStates)[number]['id'];

export interface StateOfContact {
  readonly state: ContactState;
  /** ISO date of what the state says. */
  readonly on: string;
  /** Conditions of what was agreed; empty where there are none. */
  readonly conditions: string;
}

/** An entry whose offer goes out by letter: its letters are not issued yet, or were removed before they were. */
export interface LoggedContact extends CandidateContact {
  readonly letters?: 'unissued' | 'removed';
}

// Read once for each record, which is another object once it changes: a log of thousands is asked at every change.
const states = new WeakMap<CandidateContact, StateOfContact>();

/** How it stands today; a struck entry stands as it did before. */
export function stateOf(contact: LoggedContact): StateOfContact {
  const known = states.get(contact);
  if (known !== undefined) return known;
  const state = readState(contact);
  states.set(contact, state);
  return state;
}

function readState(contact: LoggedContact): StateOfContact {
  const last = contact.decisions.at(-1);
  const wasAgreed = last !== undefined && isAgreed(last.outcome);
  const conditions = wasAgreed ? last.conditions : '';
  const { given, information, notTakenUp } = contact;
  if (given !== null) return { state: 'given', on: given.on, conditions };
  if (information !== null && information.respondedOn !== null)
    return { state: 'given', on: information.respondedOn, conditions };
  const isAgreedOrOpen = last === undefined || isAgreed(last.outcome);
  // Whatever was agreed in the force: before the letters leave, nobody has been offered it, and nobody can turn it down.
  if (contact.letters !== undefined && isAgreedOrOpen)
    return { state: unsent(contact.letters), on: contact.on, conditions };
  if (notTakenUp !== null) {
    // Who took a request back before it was decided was offered nothing.
    const wasOffered = wasAgreed || (contact.origin === 'offer' && last?.outcome !== 'declined');
    return { state: wasOffered ? 'not-taken-up' : 'taken-back', on: notTakenUp.on, conditions };
  }
  if (last !== undefined) return { state: decided(last), on: dateAt(last.at), conditions };
  return { state: contact.origin === 'request' ? 'asked' : 'offered', on: contact.on, conditions };
}

function unsent(letters: NonNullable<LoggedContact['letters']>): ContactState {
  return letters === 'unissued' ? 'being-written' : 'not-sent';
}

function decided({ outcome }: ContactDecision): ContactState {
  switch (outcome) {
    case 'agreed':
    case 'agreed-with-conditions':
      return 'agreed';
    case 'declined':
      return 'declined';
    case 'passed-on':
      return 'passed-on';
  }
}

/** Whether a decision agreed to it. */
export function isAgreed(outcome: ContactDecision['outcome']): boolean {
  return outcome === 'agreed' || outcome === 'agreed-with-conditions';
}

/** Whether the same thing was decided on and agreed in another entry, so that an offer of it only equals that. */
export function isAgreedAlike(
  offer: Pick<CandidateContact, 'id' | 'matterId'>,
  { id, matterId, struck, decisions }: CandidateContact,
): boolean {
  const last = decisions.at(-1);
  if (id === offer.id || matterId !== offer.matterId || struck !== null || last === undefined) return false;
  return isAgreed(last.outcome);
}

/** Whether who stands so has it, or could have. */
export function isHad(state: ContactState): boolean {
  switch (state) {
    case 'given':
    case 'agreed':
    case 'offered':
    case 'not-taken-up':
      return true;
    case 'passed-on':
    case 'asked':
    case 'declined':
    case 'taken-back':
    case 'being-written':
    case 'not-sent':
      return false;
  }
}

/** What an information request still lacks, in the order in which it is done. */
export type InformationStep = 'passed-on' | 'reference' | 'response' | 'published' | 'where' | 'others-told';

export const informationStepWords: Readonly<Record<InformationStep, string>> = {
  'passed-on': 'pass it to the FOI unit',
  reference: 'note the reference of the central log',
  response: 'the FOI unit responds',
  published: 'publish what was given',
  where: 'note where it was published',
  'others-told': 'tell the other candidates',
};

/**
 * A missing step, and the ISO date from which it is waited for. The response is due later, see `responseDueOn`: the time
 * runs from the day on which the force received the request, whoever in it did.
 */
export interface MissingStep {
  readonly step: InformationStep;
  readonly since: string;
}

/** The steps that can be done now and are not; none where the request was struck, taken back, or is none. */
export function missingSteps(contact: CandidateContact): readonly MissingStep[] {
  const { information, struck, notTakenUp, on } = contact;
  if (information === null || struck !== null || notTakenUp !== null) return [];
  if (contact.decisions.at(-1)?.outcome === 'declined') return [];
  const { passedOn, reference, respondedOn, publishedOn, publishedWhere, othersToldOn } = information;
  const steps: MissingStep[] = [];
  if (passedOn === null) steps.push({ step: 'passed-on', since: on });
  else if (reference.trim() === '') steps.push({ step: 'reference', since: passedOn });
  if (respondedOn === null) {
    if (passedOn !== null) steps.push({ step: 'response', since: on });
    return steps;
  }
  if (publishedOn === null) steps.push({ step: 'published', since: respondedOn });
  else if (publishedWhere.trim() === '') steps.push({ step: 'where', since: publishedOn });
  if (othersToldOn === null) steps.push({ step: 'others-told', since: publishedOn ?? respondedOn });
  return steps;
}

/** To whom a request was not referred yet (4.1.4); nobody for an offer, an information request and a struck entry. */
export function notReferredTo(
  contact: Pick<
    CandidateContact,
    | 'origin'
    | 'struck'
    | 'notTakenUp'
    | 'information'
    | 'referredToChiefOfficers'
    | 'referredToCommunications'
  >,
): readonly ('chief-officers' | 'communications')[] {
  const { origin, struck, notTakenUp, information } = contact;
  // The FOI unit is the one place for information; nobody looks into what was taken back.
  if (origin === 'offer' || struck !== null || notTakenUp !== null || information !== null) return [];
  return [
    ...(contact.referredToChiefOfficers === null ? (['chief-officers'] as const) : []),
    ...(contact.referredToCommunications === null ? (['communications'] as const) : []),
  ];
}

/** "the chief officer’s office and corporate communications". */
export function referralWords(to: readonly ('chief-officers' | 'communications')[]): string {
  return to
    .map((each) => (each === 'chief-officers' ? 'the chief officer’s office' : 'corporate communications'))
    .join(' and ');
}

/** Whether a request waits for its decision. */
export function isUndecided(contact: CandidateContact): boolean {
  return contact.struck === null && stateOf(contact).state === 'asked';
}

/** An information request begins with an empty place in the log; every other kind has none. */
export function informationOf(kind: ContactKind): CandidateContact['information'] {
  if (kind !== 'information') return null;
  return {
    reference: '',
    passedOn: null,
    respondedOn: null,
    publishedOn: null,
    publishedWhere: '',
    othersToldOn: null,
  };
}
