/** Workshops, rounds and scores with full valid defaults, for tests. All names are invented. */
import { asId } from '../../renderer/core/foundation/ids';
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import type { Approval } from '../../renderer/core/threat/assessment';
import type { Step } from '../../renderer/core/threat/scale-set';
import type { ConfidenceId } from '../../renderer/core/threat/scales';
import type { AgreedRating } from '../../renderer/core/workshop/agreed-rating';
import { agreedRatingId } from '../../renderer/core/workshop/agreed-rating';
import { type Round, roundId } from '../../renderer/core/workshop/round';
import { type Score, scoreId, type ScoreValue } from '../../renderer/core/workshop/score';
import type { OpenSeal, Seal } from '../../renderer/core/workshop/scores';
import type { AgendaItem, Participant, ParticipantId, Workshop } from '../../renderer/core/workshop/workshop';
import { atArea, harmNumber } from './threat';

export const workshopMorning = '2027-03-04T09:00:00.000Z';

/** A moment of the workshop's day, so many minutes after nine. */
export function minutesIn(minutes: number): string {
  return `2027-03-04T${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.000Z`;
}

export function aParticipant(number: number, given: Partial<Participant> = {}): Participant {
  const names = ['J. Marl', 'P. Tarn', 'S. Wick', 'O. Fell', 'D. Beck', 'R. Holm'];
  return {
    id: person(number),
    name: names[number - 1] ?? `Participant ${number}`,
    role: 'Neighbourhood inspector',
    organisation: 'Carrow police',
    leftAt: null,
    corrections: [],
    ...given,
  };
}

/** The id of the n-th participant. */
export function person(number: number): ParticipantId {
  return asId<'Participant'>(`p${number}`);
}

/** A cell of the agenda: harm 1 in Carrow unless told otherwise. */
export function anItem(harm = 1, location = atArea('carrow')): AgendaItem {
  return { harmId: harmNumber(harm).id, location };
}

/** A running workshop of four people with three cells on its agenda. */
export function aWorkshop(given: Partial<Workshop> = {}): Workshop {
  return {
    id: asId<'Workshop'>('workshop1'),
    operationId: asId<'Operation'>('operation1'),
    assessmentId: asId<'Assessment'>('assessment1'),
    title: 'Threat workshop, May 2027',
    date: '2027-03-04',
    place: 'Carrow police station, room 2',
    status: 'running',
    participants: [1, 2, 3, 4].map((number) => aParticipant(number)),
    agenda: [anItem(1), anItem(2), anItem(3)],
    facilitator: 'J. Marl',
    createdAt: '2027-02-22T10:00:00.000Z',
    closedAt: null,
    ...given,
  };
}

/** An open first round of everybody in the workshop. */
export function aRound(
  workshop: Workshop = aWorkshop(),
  item: AgendaItem = anItem(),
  given: Partial<Round> = {},
): Round {
  const number = given.number ?? 1;
  return {
    id: roundId(workshop.id, item, number),
    workshopId: workshop.id,
    harmId: item.harmId,
    location: item.location,
    number,
    participantIds: workshop.participants.map(({ id }) => id),
    openedAt: workshopMorning,
    revealedAt: null,
    absences: [],
    setAside: null,
    ...given,
  };
}

/** A view: likely, impact 3, moderate confidence unless told otherwise. */
export function aView(
  likelihood = 'likely',
  impact: Step = 3,
  confidence: ConfidenceId = 'moderate',
): ScoreValue {
  return { kind: 'scored', likelihood, impact, confidence };
}

/** A score as it stands: with its value where the round is revealed, sealed alone where it is not. */
export function aScore(
  round: Round,
  participantId: ParticipantId,
  value: ScoreValue = aView(),
  given: Partial<Score> = {},
): Score {
  const entry = given.entry ?? 1;
  const id = scoreId(round.id, participantId, entry);
  return {
    id,
    workshopId: round.workshopId,
    roundId: round.id,
    participantId,
    entry,
    enteredAt: workshopMorning,
    enteredBy: 'participant',
    strikeReason: '',
    sealed: sealedForTest(id, JSON.stringify(value)),
    value: round.revealedAt === null ? null : value,
    ...given,
  };
}

/** Agreed as likely, impact 3, moderate confidence unless told otherwise. */
export function anAgreedRating(
  workshop: Workshop = aWorkshop(),
  item: AgendaItem = anItem(),
  given: Partial<AgreedRating> = {},
): AgreedRating {
  const entry = given.entry ?? 1;
  return {
    id: agreedRatingId(workshop.id, item, entry),
    workshopId: workshop.id,
    harmId: item.harmId,
    location: item.location,
    entry,
    roundId: null,
    value: { kind: 'assessed', likelihood: 'likely', impact: 3, confidence: 'moderate' },
    reason: 'Two reports since the new year, and the same street as in 2023.',
    dissents: [],
    strikeReason: '',
    at: minutesIn(60),
    recordedBy: 'J. Marl',
    ...given,
  };
}

/** Records by their ids, as a collection holds them. */
export function byId<T extends { readonly id: string }>(...records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function sealedForTest(context: string, text: string): string {
  return btoa(encodeURIComponent(`${context}\n${text}`));
}

/** Seals that open only in their own context, without a key: good enough for rules, and for nothing else. */
export const testSeals: { readonly seal: Seal; readonly open: OpenSeal } = {
  seal: ({ context, text }) => Promise.resolve(sealedForTest(context, text)),
  open: ({ context, sealed }) => Promise.resolve(openedForTest(context, sealed)),
};

function openedForTest(context: string, sealed: string): Result<string, { readonly kind: 'not-opened' }> {
  let held: string;
  try {
    held = decodeURIComponent(atob(sealed));
  } catch {
    return err({ kind: 'not-opened' });
  }
  const prefix = `${context}\n`;
  return held.startsWith(prefix) ? ok(held.slice(prefix.length)) : err({ kind: 'not-opened' });
}

/** Gold's approval, recorded at this moment, with nothing frozen. */
export function anApproval(recordedAt: string): Approval {
  return {
    name: 'Supt R. Fallow',
    role: '',
    date: recordedAt.slice(0, 10),
    recordedAt,
    note: '',
    route: 'email',
    reference: '',
    contentHash: '',
    facts: {
      operationName: 'May 2027',
      forceName: '',
      pollingDate: null,
      polls: '',
      locations: [],
      cited: { intelligence: [], history: [], lessons: [], controls: [] },
    },
  };
}
