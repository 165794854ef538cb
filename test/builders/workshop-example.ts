/** A workshop with everything that its record can say, for tests. All names are invented. */
import type { WorkshopRecords } from '../../renderer/core/documents/workshop/records';
import { asId } from '../../renderer/core/foundation/ids';
import type { Assessment } from '../../renderer/core/threat/assessment';
import type { Step } from '../../renderer/core/threat/scale-set';
import { type AgreedRating, agreedRatingId } from '../../renderer/core/workshop/agreed-rating';
import { type Round, roundId } from '../../renderer/core/workshop/round';
import { type RoundReason, roundReasonId } from '../../renderer/core/workshop/round-reason';
import { type Score, scoreId, type ScoreValue } from '../../renderer/core/workshop/score';
import type { AgendaItem, ParticipantId, Workshop } from '../../renderer/core/workshop/workshop';

/** Records by their ids. */
export const keyed = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

export const workshopPeople = ['p1', 'p2', 'p3', 'p4'].map((id) => asId<'Participant'>(id));
const [first, second, third, fourth] = workshopPeople as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
  ParticipantId,
];

export function aWorkshop(assessment: Assessment, agenda: readonly AgendaItem[]): Workshop {
  const person = (id: ParticipantId, name: string, role: string, organisation: string) => ({
    id,
    name,
    role,
    organisation,
    leftAt: null,
    corrections: [],
  });
  return {
    id: asId<'Workshop'>('workshop1'),
    operationId: assessment.operationId,
    assessmentId: assessment.id,
    title: 'Commanders’ workshop',
    date: '2027-04-15',
    place: 'Conference room 2, Exbrook',
    status: 'closed',
    participants: [
      person(first, 'Supt Bell', 'Silver commander', 'Wendshire Police'),
      person(second, 'Pat Lowry', 'Neighbourhood inspector', 'Wendshire Police'),
      person(third, 'Pat Lowry', 'Electoral services manager', 'Exbrook Council'),
      {
        ...person(fourth, 'Noor Tamblyn', 'Analyst', 'Wendshire Police'),
        leftAt: '2027-04-15T13:40:00.000Z',
      },
    ],
    agenda,
    facilitator: 'Insp Ada Marlowe',
    createdAt: '2027-04-10T09:00:00.000Z',
    closedAt: '2027-04-15T15:30:00.000Z',
  };
}

export function aRound(workshop: Workshop, item: AgendaItem, given: Partial<Round> = {}): Round {
  const number = given.number ?? 1;
  return {
    id: roundId(workshop.id, item, number),
    workshopId: workshop.id,
    ...item,
    number,
    participantIds: workshopPeople,
    openedAt: `2027-04-15T09:0${number}:00.000Z`,
    revealedAt: `2027-04-15T09:1${number}:00.000Z`,
    absences: [],
    setAside: null,
    ...given,
  };
}

export function aScore(
  round: Round,
  participantId: ParticipantId,
  given: Partial<Score> & { readonly value: ScoreValue | null },
): Score {
  const entry = given.entry ?? 1;
  return {
    id: scoreId(round.id, participantId, entry),
    workshopId: round.workshopId,
    roundId: round.id,
    participantId,
    entry,
    enteredAt: '2027-04-15T09:08:00.000Z',
    enteredBy: 'participant',
    strikeReason: '',
    sealed: 'c2VhbGVk',
    ...given,
  };
}

/** A score with moderate confidence. */
export function scored(likelihood: string, impact: Step): ScoreValue {
  return { kind: 'scored', likelihood, impact, confidence: 'moderate' };
}

/** Where the example’s workshop went: two rounds, one score only, a round not revealed. */
export interface WorkshopCells {
  readonly disputed: AgendaItem;
  readonly single: AgendaItem;
  readonly sealed: AgendaItem;
  readonly unscored: AgendaItem;
}

/** The records of a workshop with a correction after the reveal, reasons, and dissent with and without a name. */
export function workshopExample(workshop: Workshop, cells: WorkshopCells): WorkshopRecords {
  const { disputed, single, sealed } = cells;
  const one = aRound(workshop, disputed);
  const two = aRound(workshop, disputed, {
    number: 2,
    participantIds: workshopPeople,
    absences: [{ participantId: fourth, why: 'left' }],
  });
  const alone = aRound(workshop, single, {
    absences: [
      { participantId: second, why: 'gave-no-score' },
      { participantId: third, why: 'gave-no-score' },
    ],
  });
  const open = aRound(workshop, sealed, { revealedAt: null });
  const scores = [
    aScore(one, first, { value: scored('highly-unlikely', 2) }),
    aScore(one, first, {
      entry: 2,
      value: scored('unlikely', 2),
      strikeReason: 'Read the wrong line of the slip.',
      enteredAt: '2027-04-15T09:20:00.000Z',
    }),
    aScore(one, second, { value: scored('almost-certain', 5) }),
    aScore(one, third, { value: scored('likely', 4), enteredBy: 'facilitator' }),
    aScore(one, fourth, { value: scored('likely', 4) }),
    aScore(two, first, { value: scored('realistic-possibility', 3) }),
    aScore(two, second, { value: scored('highly-likely', 5) }),
    aScore(two, third, { value: scored('likely', 4) }),
    aScore(alone, first, { value: scored('unlikely', 2) }),
    aScore(alone, fourth, { value: { kind: 'no-view' } }),
    aScore(open, first, { value: null }),
    // A value that should not be there: what is not revealed is not read, whatever the record holds.
    aScore(open, second, { value: scored('remote-chance', 1) }),
  ];
  const reason = (round: Round, by: ParticipantId, entry: number, text: string): RoundReason => ({
    id: roundReasonId(round.id, by, entry),
    workshopId: workshop.id,
    roundId: round.id,
    participantId: by,
    entry,
    text,
    at: '2027-04-15T09:15:00.000Z',
  });
  const agreed = (item: AgendaItem, entry: number, given: Partial<AgreedRating>): AgreedRating => ({
    id: agreedRatingId(workshop.id, item, entry),
    workshopId: workshop.id,
    ...item,
    entry,
    roundId: two.id,
    value: { kind: 'assessed', likelihood: 'likely', impact: 4, confidence: 'moderate' },
    reason: 'Two of the three councils report the same pattern.',
    dissents: [],
    strikeReason: '',
    at: '2027-04-15T10:00:00.000Z',
    recordedBy: 'Insp Ada Marlowe',
    ...given,
  });
  return {
    workshops: keyed([workshop]),
    rounds: keyed([one, two, alone, open]),
    scores: keyed(scores),
    reasons: keyed([
      reason(one, second, 1, 'Last time it began in the last week.'),
      reason(one, first, 1, 'Nothing new since 2023.'),
      reason(one, first, 2, 'One report since 2023, not two.'),
    ]),
    agreed: keyed([
      agreed(disputed, 1, { reason: 'Taken as one pattern.' }),
      agreed(disputed, 2, {
        strikeReason: 'The council’s figure came in after lunch.',
        dissents: [
          { participantId: first, text: 'I would leave it at medium.', isPrinted: true },
          { participantId: third, text: 'Kept off the page on purpose.', isPrinted: false },
        ],
      }),
    ]),
  };
}
