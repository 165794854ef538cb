/**
 * What every candidate of a contest is offered without asking, and what a candidate's record says of it.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 4.1.2; APP Policing elections, candidates and campaigners.
 */
import { type Candidate, codeAnswers } from '../candidates/candidate';
import type { ContestId } from '../candidates/contest';
import { asId } from '../foundation/ids';
import type { ContactKind, ContactMatterId } from './contact';
import type { ContactAct } from './contact-acts';
import type { ContactState } from './contact-state';

export const standardOffers = [
  { id: 'pack', name: 'Briefing pack', kind: 'other', offer: 'the briefing pack for candidates' },
  { id: 'briefing', name: 'Briefing for candidates', kind: 'briefing', offer: 'the briefing for candidates' },
  {
    id: 'letter',
    name: 'Joint letter',
    kind: 'other',
    offer: 'the joint letter of police and returning officer',
  },
  { id: 'named-contact', name: 'Named contact', kind: 'other', offer: 'a named contact at the police' },
  {
    id: 'code',
    name: 'Code of conduct put to them',
    kind: 'other',
    offer: 'the code of conduct for campaigners',
  },
] as const satisfies readonly {
  readonly id: string;
  readonly name: string;
  readonly kind: ContactKind;
  /** As it stands in a letter: "We offer you: …". */
  readonly offer: string;
}[];
export type StandardOfferId = (typeof standardOffers)[number]['id'];

/** The matter under which a standard offer of a contest is logged where it is set right; the same for the same. */
export function standardMatterId(contestId: ContestId, offer: StandardOfferId): ContactMatterId {
  return asId<'ContactMatter'>(`${contestId}:${offer}`);
}

/** Whether a matter is that of a standard offer of some contest. */
export function isStandardMatter(id: string): boolean {
  return standardOffers.some((offer) => id.endsWith(`:${offer.id}`));
}

export interface RecordedOffer {
  readonly state: Extract<ContactState, 'given' | 'offered'>;
  /** ISO date; `null` where nobody said. */
  readonly on: string | null;
  /** The named contact, or the answer to the code; empty otherwise. */
  readonly note: string;
}

/** What the record of a candidate says of an offer; `null` where it says nothing. */
export function recordedOffer(
  { offered, code }: Pick<Candidate, 'offered' | 'code'>,
  offer: StandardOfferId,
): RecordedOffer | null {
  const given = (on: string | null, note = ''): RecordedOffer => ({ state: 'given', on, note });
  switch (offer) {
    case 'pack':
      return offered.packSentOn === null ? null : given(offered.packSentOn);
    case 'briefing':
      if (offered.briefingAttendedOn !== null) return given(offered.briefingAttendedOn);
      if (offered.briefingOfferedOn === null) return null;
      return { state: 'offered', on: offered.briefingOfferedOn, note: '' };
    case 'letter':
      return offered.letterSentOn === null ? null : given(offered.letterSentOn);
    case 'named-contact':
      if (offered.namedContactOn === null && offered.namedContact.trim() === '') return null;
      return given(offered.namedContactOn, offered.namedContact.trim());
    case 'code': {
      if (code === null) return null;
      const answer = codeAnswers.find(({ id }) => id === code.answer)?.name ?? code.answer;
      return given(code.on, answer.toLowerCase());
    }
  }
}

/** What the record of a candidate says was done about an offer, act by act; the latest is its `recordedOffer`. */
export function recordedActs(
  candidate: Pick<Candidate, 'offered' | 'code'>,
  offer: StandardOfferId,
): readonly ContactAct[] {
  const recorded = recordedOffer(candidate, offer);
  if (recorded === null) return [];
  const { briefingOfferedOn } = candidate.offered;
  const last: ContactAct = { act: recorded.state, on: recorded.on };
  return offer === 'briefing' && recorded.state === 'given' && briefingOfferedOn !== null
    ? [{ act: 'offered', on: briefingOfferedOn }, last]
    : [last];
}
